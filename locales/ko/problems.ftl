### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = 주고받는 중에 뭔가 엉켰어요. 페이지를 새로 고치고 다시 해 보세요.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = 찾을 수 없는 음반이에요. 링크가 빠짐없이 들어갔는지 확인해 주세요.

# The private link has no key.
problem-token-missing = 링크에 열쇠가 빠져 있어요. 보관해 둔 링크를 빠짐없이 써 주세요.

# The key in the private link is not one.
problem-token-malformed = 링크의 열쇠가 손상됐어요. 보관해 둔 링크를 빠짐없이 써 주세요.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = 이 번호로는 음반을 만들 수 없었어요. 다시 해 보세요.

# The key opens another entry than the one asked for.
problem-token-forbidden = 이 열쇠로는 이 음반을 열 수 없어요. 이 음반에 맞는 링크를 써 주세요.

# The entry was erased.
problem-entry-erased = 지워진 음반이에요. 아무것도 남아 있지 않아요.

# There is no name.
problem-name-empty = 재킷에 들어갈 이름을 써 주세요.

# The name has more letters than fit.
problem-name-too-long = 재킷에 넣기에는 이름이 너무 길어요. 조금만 줄여 주세요.

# The name has a character that cannot be printed.
problem-name-characters = 인쇄할 수 없는 글자가 하나 있어요. 그 글자를 빼고 다시 해 보세요.

# The name stacks too many marks on a letter.
problem-name-marks = 글자 하나에 부호가 너무 많이 붙었어요. 줄여 주세요.

# The name has a character that no typeface can show.
problem-name-undrawable = 서체가 없는 글자가 하나 있어요. 이름을 다르게 써 주세요.

# The name is too wide for the cover.
problem-name-unfit = 이름이 재킷 너비보다 길어요. 더 짧게 써 주세요.

# The team does not exist.
problem-team-unknown = 모르는 팀이에요. 목록에서 골라 주세요.

# The country does not exist.
problem-country-unknown = 모르는 국가예요. 목록에서 골라 주세요.

# The campaign does not run in the fan's country.
problem-country-not-eligible = 죄송해요. 살고 있는 국가의 규정 때문에 참여할 수 없어요.

# The country asks for an age and there is none.
problem-age-missing = 나이를 숫자로 알려 주세요.

# The fan is too young to consent alone.
problem-too-young = 혼자 동의하기에는 아직 나이가 조금 모자라요. 노래하고 싶어 해 줘서 고마워요.

# The language is not one of the campaign's.
problem-locale-unknown = 이 캠페인은 그 언어를 지원하지 않아요. 처음 화면에서 다른 언어를 골라 주세요.

# A required consent is missing.
problem-consent-missing = 동의가 없으면 계속할 수 없어요.

# The legal text has changed meanwhile.
problem-consent-outdated = 읽은 뒤에 약관이 바뀌었어요. 페이지를 새로 고치고 다시 살펴봐 주세요.

# The take is larger than allowed.
problem-take-too-large = 테이크가 너무 커서 보낼 수 없어요. 다시 부르거나 더 짧은 파일을 골라 주세요.

# The take is neither FLAC nor WAV.
problem-take-type = 이런 종류의 파일은 쓸 수 없어요. FLAC, WAV 파일은 괜찮아요.

# The take has no bytes.
problem-take-empty = 테이크가 비어 있어요. 다시 불러 주세요.

# The upload never arrived.
problem-take-missing = 테이크가 도착하지 않았어요. 다시 보내 주세요.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = 더 새로운 테이크가 이 테이크를 대신했어요.

# What arrived is not what was sent.
problem-take-corrupt = 테이크가 오는 길에 손상됐어요. 다시 보내 주세요.

# The file cannot be read.
problem-take-unreadable = 이 테이크는 읽을 수 없어요. 다시 불러 주세요.

# The file ends too early.
problem-take-truncated = 테이크의 끝부분이 없어요. 다시 불러 주세요.

# The file uses a format that is not supported.
problem-take-unsupported = 이 녹음은 모르는 형식이에요. 여기에서 다시 불러 주세요.

# The take is shorter than the song needs.
problem-take-too-short = 조금 짧았어요. 노래를 좀 더 불러 주세요.

# The take is longer than the song.
problem-take-too-long = 노래보다 길었어요. 다시 불러 주세요.

# Nothing can be heard.
problem-take-silent = 아무 소리도 안 들려요. 마이크를 확인하고 다시 불러 주세요.

# The mix is not there yet.
problem-not-mixed = 아직 믹스하고 있어요. 잠시만 기다려 주세요.

# The campaign has not begun.
problem-campaign-not-open = 아직 시작하지 않았어요. 곧 다시 와 주세요.

# The campaign has ended.
problem-campaign-closed = 노래는 끝났어요. 함께하고 싶어 해 줘서 고마워요.

# The timing or the gain is out of range.
problem-placement-range = 이 테이크의 타이밍이 맞출 수 있는 범위를 벗어났어요. 다시 불러 주세요.

# Too many at once.
problem-busy = 지금 많은 사람이 노래하고 있어요. 잠시 기다렸다가 다시 해 보세요.

# An error of the service.
problem-internal = 저희 쪽에 문제가 생겼어요. 테이크는 아직 이 기기에 있으니 다시 해 보세요.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = 이 기기에 테이크가 더는 없어요. 다시 불러 주세요.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = 이 기기에서 테이크를 준비하지 못했어요. 다른 앱을 닫고 다시 해 보세요.

# No answer from the network.
problem-offline = 오프라인이에요. 테이크는 아직 이 기기에 있어요.
