### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = 한국어

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = ko_KR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = 본문으로 건너뛰기

# Names the list of languages for screen readers.
choose-language = 언어

# A page whose script cannot run. Title.
no-script = 부스에는 JavaScript가 필요해요

# A page whose script cannot run. What to do.
no-script-text = 목소리는 브라우저가 직접 녹음하고 믹스해요. JavaScript를 켜거나 이 페이지를 다른 브라우저에서 열어 주세요.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = ‘{ $title }’ 재킷, 아직 이름이 없어요

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = 먼저 들어 보기

# The one button. Starts with the name for the cover.
landing-sing = 목소리 더하기

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = 지난번 테이크가 남아 있어요.

# A link behind landing-resume.
landing-resume-action = 이어서 하기

# A link to the private page, shown when a record was made on this phone.
landing-mine = 내 음반은 여기 있어요.

# Heading of the three steps.
landing-how = 이렇게 해요

# First step.
landing-how-name = 재킷에 이름을 올려요.

# Second step.
landing-how-sing = 30초 동안 따라 불러요.

# Third step.
landing-how-share = 노래 속 내 목소리를 듣고, 공유해요.

# What visitors often ask first.
landing-privacy = 계정도 쿠키도 없어요. 내 목소리는 내 것이에요. 언제든 지울 수 있어요.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = 이제 곧이에요

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = { $date }에 시작해요.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = 알림 받기

# The campaign is over. Title.
landing-closed = 노래는 끝났어요

# The campaign is over. What that means, and what can be done still.
landing-closed-text = 목소리 하나하나, 모두 고마워요. 만들어진 음반은 각자의 링크에서 계속 들을 수 있고, 내 음반도 비공개 링크로 열 수 있어요.

# The campaign is over: a link to the private page.
landing-closed-mine = 내 음반 열기

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = 노래 듣기

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = { $service }에서 듣기

# The same, for a service with videos such as YouTube.
hear-watch = { $service }에서 보기

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = { $service }에 미리 저장

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = { $service }에 미리 추가

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = 발매일: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = 발매 전

# Where no script can choose: heading of the links for the time from the release on.
hear-from = 발매 후

## Pages that are not there

# Title of a page that does not exist.
lost-title = 여기엔 아무것도 없어요

# A page that does not exist, or was erased by its fan.
lost-text = 처음부터 없던 페이지이거나, 만든 사람이 지웠어요.

# A link to the landing.
lost-action = 처음으로 가기

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = 내 음반

# While the entry is fetched.
mine-waiting = 내 음반을 가져오고 있어요
