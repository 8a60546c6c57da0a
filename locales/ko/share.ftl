### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = 재생

# The same button while it plays.
record-pause = 일시정지

# Names the slider of the position in the song.
record-seek = 노래 재생 위치

# A button: turns the cover to the words on its back, and again to its front.
record-turn = 재킷 뒤집기

# A button: shares the public page.
record-share = 링크 공유

# A link: saves the mix as a file.
record-download = 다운로드

# A button: copies the private link.
record-private-link = 비공개 링크 복사

# A link to the private page, where the record can be erased.
record-manage = 남겨 두거나 지우기

# Beneath the buttons.
record-private-hint = 비공개 링크는 이 음반의 열쇠예요. 링크를 가진 사람은 누구나 듣고 지울 수 있어요.

# A button: hands the upright picture to the apps that show stories.
record-story = 스토리에 공유

# A button: copies what to write beside a post.
record-copy-text = 문구 복사

# The text for a post is on the clipboard.
text-copied = 문구를 복사했어요

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = 링크도 복사했어요. 스티커로 붙여 넣으세요.

# What to do with the picture that was saved, first of three.
story-open = 스토리를 올릴 앱을 열어요.

# The second of three.
story-add = 방금 저장한 이미지를 추가해요.

# The third of three.
story-paste = 링크를 붙여 넣어요. 이미 복사되어 있어요.

# Names the list of teams to challenge.
record-challenge = 도전장 받을 팀

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = 도전장 보내기

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = { $mine } 팀은 불렀어요. 이번엔 { $team } 팀 차례예요:

# The challenge is on the clipboard.
challenge-copied = 도전장을 복사했어요

# The public page's address is on the clipboard.
share-copied = 링크를 복사했어요

# The private link is on the clipboard.
private-copied = 비공개 링크를 복사했어요

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = 이 링크를 복사해 주세요: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = ‘{ $title }’에 제 목소리를 더했어요. 들어 보세요:

# The record is public.
record-public = 링크가 있으면 누구나 들을 수 있어요.

# The record waits for a person's eye.
record-in-review = 다른 사람이 듣기 전에 담당자가 이름을 확인해요. 공개되면 비공개 링크에서 알 수 있어요.

# A moderator rejected the entry.
record-rejected = 이 음반은 공개되지 않았어요. 여기에서는 계속 듣거나 지울 수 있어요.

## The private page

# Without JavaScript.
mine-no-script = 비공개 링크는 브라우저 밖으로 나가지 않아서, 열려면 JavaScript가 필요해요.

# The take has arrived, the record is not finished. Title.
mine-pending = 아직 만드는 중이에요

# The take has arrived, the record is not finished.
mine-pending-text = 테이크는 잘 받았어요. 부르는 사람이 많을 때는 음반이 완성되기까지 보통 몇 분 걸려요.

# The page was opened without a link. Title.
mine-no-link = 링크는 어디 있나요?

# The page was opened without a link.
mine-no-link-text = 이 페이지는 보관해 둔 비공개 링크로 열려요. 끝에 글자와 숫자가 길게 이어지는 링크예요.

# Opens the question whether to erase.
mine-erase = 내 음반 지우기

# The question. Title.
mine-erase-question = 음반을 지울까요?

# The question. What will happen.
mine-erase-text = 목소리, 재킷, 공개 페이지가 5분 안에 모든 곳에서 영영 사라져요. 되돌릴 수 없어요.

# Yes.
mine-erase-confirm = 영영 지우기

# No.
mine-erase-cancel = 남겨 두기

# It is erased. Title.
mine-erased = 지웠어요

# It is erased.
mine-erased-text = 목소리도 이름도 저희에게 남아 있지 않아요. 원할 때 언제든 다시 부를 수 있어요.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } 님이 부른 ‘{ $title }’

# Description on the shared card. $team (text), $artist (text).
share-description = 팀: { $team }, 아티스트: { $artist }. 들어 보고, 이어서 불러 보세요.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = 아티스트: { $artist }. 들어 보고, 이어서 불러 보세요.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = { $name } 님의 음반 재킷, 본인의 목소리가 인쇄되어 있어요

# Beneath the fan's name. $title (text), $team (text).
share-line = ‘{ $title }’에 목소리를 더했어요 · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = ‘{ $title }’에 목소리를 더했어요

# The button that leads to the form.
share-sing-yours = 나도 부르기

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } 님이 { $artist }의 ‘{ $title }’에 목소리를 더했어요. 팀: { $team }. 음반을 들어 보고, 내 목소리도 노래에 더해 보세요.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } 님이 { $artist }의 ‘{ $title }’에 목소리를 더했어요. 음반을 들어 보고, 내 목소리도 노래에 더해 보세요.

# Heading of the song’s words, where no script can show them on the cover.
share-words = 가사

# Opens the code that plays this record on another website.
share-embed = 퍼가기

# Above the code: what to do with it.
share-embed-hint = 내 페이지에서 음반을 재생할 자리에 이 코드를 넣으세요.

# A button: copies the code.
share-embed-copy = 코드 복사

# The code is on the clipboard.
share-embed-copied = 코드를 복사했어요

# The browser refused the clipboard.
share-embed-by-hand = 위의 코드를 선택해서 복사해 주세요.
