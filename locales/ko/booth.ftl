### The booth: from the name to the finished record.

# Title of the page.
sing-title = 내 목소리 더하기

# A button with an arrow: one step back.
step-back = 뒤로

# The button that leads to the next step.
step-on = 계속

# Describes the picture of the cover while the fan changes it.
cover-alt = 내 음반 재킷

## Name

# Asks for the name to write on the cover.
name-question = 누구의 음반인가요?

# Beneath the field for the name.
name-hint = 입력한 그대로 재킷에 인쇄돼요. 어느 나라 글자든 괜찮아요.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = 이렇게 쓰기: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = 지난번 테이크가 남아 있어요.

# A link behind name-resume.
name-resume-action = 이어서 하기

## Team

# Asks which team the fan sings for.
team-question = 어느 팀을 위해 부를까요?

# No team was chosen.
team-missing = 노래로 응원할 팀을 골라 주세요.

## Country and age

# Why country and age are asked.
place-why = 나를 보호하는 규정은 나라마다 달라요. 나이는 확인만 하고 저장하지 않아요.

# Label of the list of countries.
place-country = 국가

# The first line of the list of countries.
place-choose = 국가 고르기

# Label of the field for the age in years.
place-age = 나이

# No country was chosen.
country-missing = 살고 있는 국가를 골라 주세요.

## Sound check

# Before the microphone is asked for. Title.
check-title = 먼저 소리 점검

# Before the microphone is asked for: why, and what to have at hand.
check-text = 이어폰이나 헤드폰이 있으면 써 주세요. 그런 다음 목소리를 들려주세요. 브라우저가 마이크 사용을 한 번 물어볼 거예요.

# The button that opens the microphone.
check-open = 마이크 켜기

# The microphone is being opened.
check-opening = 마이크를 켜고 있어요

# The microphone is open: what to do.
check-hum = 첫 줄을 흥얼거려 보세요. 실제로 부를 때만큼 크게요.

# For fans who have a recording. Opens a file chooser.
check-file = 가지고 있는 녹음 쓰기

# A link back to the form, for fans who filled it in before.
check-change = 이름이나 팀 바꾸기

# The chosen file is being read.
check-reading = 녹음을 읽고 있어요

# Advice while the fan hums: nothing is known yet.
advice-listening = 듣고 있어요

# Advice: the microphone gives nothing but zeros.
advice-silent = 아무 소리도 안 들려요

# Advice: too quiet.
advice-quiet = 조금 더 가까이

# Advice: too loud, it distorts.
advice-clipping = 한 걸음 뒤로

# Advice: the room is noisy.
advice-noisy = 더 조용한 곳으로

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = 블루투스를 꺼 주세요

# Advice: good.
advice-ready = 소리 좋아요

# Beneath advice-silent.
advice-silent-more = 마이크가 음소거되어 있어요. 케이블이나 헤드셋의 스위치 또는 설정에서 켜 주세요.

# Beneath advice-quiet.
advice-quiet-more = 마이크에 손바닥 너비만큼 가까이 다가와 주세요.

# Beneath advice-clipping.
advice-clipping-more = 너무 가까워서 소리가 깨져요. 조금만 떨어져서 마음껏 크게 불러 주세요.

# Beneath advice-noisy.
advice-noisy-more = 주변이 시끄러워요. 창문을 닫거나 사람들을 등지고 서 보세요.

# Beneath advice-telephone.
advice-telephone-more = 지금 헤드셋으로는 전화 같은 소리가 나요. 유선 이어폰이나 기기의 마이크가 더 나아요.

# Beneath advice-ready.
advice-ready-more = 이어폰을 쓰면 더 좋아져요. 노래가 마이크에 섞이지 않거든요.

## Recording

# Title for screen readers.
booth-title = 부스

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
   *[other] { $beats }박을 세면 시작이에요. 부를 차례에 맞춰 가사에 불이 켜져요.
}

# The button that starts the take.
booth-start = 시작

# The button that throws the running take away and starts over.
booth-restart = 다시 시작

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = 여기서 마치기

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = 가이드 보컬

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = 멜로디 선

# For screen readers, once the song is over.
booth-over = 다 됐어요. 녹음이 끝났어요.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = 부를 시간 { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = 노래가 끝나기 전에 멈춘 테이크예요. 부른 데까지는 남아 있어요.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = 노래는 끝났지만 내 테이크는 아직 보낼 수 있어요. 마감: { $date }.

## Listening

# Title.
listen-title = 바로 당신 목소리예요

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = 이 테이크는 기기에 저장되지 않았어요. 다 보낼 때까지 이 페이지를 열어 두세요.

# The fader of the fan's voice.
listen-you = 나

# The fader of the song.
listen-band = 밴드

# Names the three controls below for screen readers.
listen-timing = 내 목소리 타이밍

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = 앞당기기

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = 늦추기

# The voice stays where it was recorded.
listen-on-time = 그대로

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = 내 테이크

# One of several takes. $n (number) counts from 1.
listen-take = 테이크 { $n }

# Sing once more.
listen-again = 다시 부르기

# This take it is.
listen-use = 이걸로 하기

## Consent

# Title.
agree-title = 결정은 당신의 몫이에요

# What the ticks are for.
agree-text = 동의하기 전에는 이 기기에서 아무것도 나가지 않아요.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = 살고 있는 국가의 약관은 이 페이지의 언어로는 제공되지 않아요. 여기 표시된 언어: { $language }

# A link to the whole legal text; opens beside this page.
agree-read = 전문 읽기

# A consent that is needed has no tick.
agree-missing = 계속하려면 이 동의가 필요해요.

# The button that sends the take.
agree-send = 내 목소리 보내기

## Sending

# Title for screen readers.
sending-title = 내 목소리를 보내는 중

# First step, to come.
sending-encode = 테이크 준비하기

# First step, now.
sending-encoding = 테이크를 준비하고 있어요

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = 준비했어요, { $size } MB

# Second step, to come.
sending-upload = 보내기

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = 보내는 중, { $percent }

# Second step, done.
sending-uploaded = 보냈어요

# Third step, to come.
sending-mix = 노래에 믹스하기

# Third step, now.
sending-mixing = 노래에 믹스하고 있어요

# Third step, done.
sending-mixed = 믹스했어요

# Fourth step, to come.
sending-publish = 재킷 인쇄하기

# Fourth step, now.
sending-publishing = 재킷을 인쇄하고 있어요

# Fourth step, done.
sending-published = 인쇄했어요

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = 네트워크를 기다리고 있어요. 알아서 이어서 할게요.

# The take is stored on the phone until it has arrived.
safe-here = 이 기기에 잘 보관되어 있어요

# The browser stores nothing: the page must stay open.
safe-nowhere = 다 보낼 때까지 이 페이지를 열어 두세요

# The take has arrived.
safe-there = 저희가 잘 받아 두었어요

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = 테이크는 잘 받았어요

# The same: what happens now.
later-text = 지금 많은 사람이 노래하고 있어요. 기다리지 않아도 음반은 알아서 완성되고, 몇 분 뒤에 비공개 링크가 열려요.

# Looks whether the record is ready.
later-poll = 다시 확인하기

## The record

# Title.
record-title = 내 음반이 나왔어요

# The name still has to be looked at before others can see the page. Title.
record-title-review = 내 음반이 완성됐어요

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = 내 음반은 계속 비공개예요

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = 다시 해 보기

# Opens a file chooser.
problem-file = 녹음 파일 쓰기

# Copies the address of this page, to open it in another browser.
problem-copy = 링크 복사

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Chrome에서 열기

# A link to this page on a secure connection.
problem-open-secure = 보안 페이지 열기

# The page's address is on the clipboard.
page-copied = 복사했어요. 이제 Safari나 Chrome에 붙여 넣으세요.

# Beneath a problem that came from the service. Title.
problem-title = 잘 안 됐어요

# The page is not on a secure connection. Title.
capture-insecure-origin = 보안 연결이 아니에요

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = 브라우저는 보안 페이지에서만 마이크를 쓸 수 있게 해요. 주소 앞에 https://를 붙여서 열어 주세요.

# The page is open inside an app. Title.
capture-in-app-browser = 이 앱에서는 마이크를 쓸 수 없어요

# The page is open inside an app. Way on.
capture-in-app-browser-text = 이 페이지를 브라우저에서 열어 주세요. 입력한 내용도 그대로 따라와요.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = 또는 이 앱의 메뉴에서 ‘Safari에서 열기’나 ‘브라우저에서 열기’를 선택하세요.

# The browser is too old. Title.
capture-no-worklet = 이 브라우저로는 녹음할 수 없어요

# The browser is too old. Way on.
capture-no-worklet-text = 업데이트하거나 이 페이지를 다른 브라우저에서 열어 주세요. 이미 가지고 있는 녹음을 써도 돼요.

# The microphone was refused. Title.
capture-permission-denied = 마이크가 꺼져 있어요

# The microphone was refused. Way on.
capture-permission-denied-text = 마이크를 허용하고 다시 해 보세요. ‘시작’을 누르기 전에는 아무것도 녹음되지 않아요.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = 주소 왼쪽의 아이콘을 탭하고 ‘권한’, ‘마이크’ 순서로 들어가 ‘허용’으로 바꿔 주세요.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = 주소 왼쪽의 아이콘을 클릭하고 마이크를 켜 주세요.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = 주소 왼쪽의 아이콘을 탭하고 ‘마이크’ 옆의 ‘차단됨’을 탭하세요.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = 주소 왼쪽에 있는, 줄이 그어진 마이크를 클릭하고 차단을 해제하세요.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = 주소 옆의 페이지 아이콘을 탭하고 ‘웹 사이트 설정’, ‘마이크’ 순서로 들어가 ‘허용’을 선택하세요.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = 메뉴 막대에서 ‘Safari’, ‘이 웹 사이트에 대한 설정’을 차례로 선택하고 ‘마이크’를 ‘허용’으로 바꿔 주세요.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = 기기의 ‘설정’을 열고 앱 목록에서 이 브라우저를 찾아 ‘마이크’를 켜 주세요.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = 시스템이 이 브라우저의 마이크 사용을 막고 있어요. 시스템의 개인정보 보호 설정에서 마이크를 허용해 주세요.

# There is no microphone. Title.
capture-no-microphone = 마이크를 찾을 수 없어요

# There is no microphone. Way on.
capture-no-microphone-text = 마이크를 연결하고 다시 해 보거나, 링크를 복사해서 휴대폰으로 이어서 하세요.

# Another program uses the microphone. Title.
capture-microphone-busy = 마이크가 사용 중이에요

# Another program uses the microphone. Way on.
capture-microphone-busy-text = 다른 앱이 마이크를 쓰고 있어요. 통화나 녹음 앱을 닫고 다시 해 보세요.

# The device stays silent. Title.
capture-no-sound = 아무 소리도 안 들려요

# The device stays silent. Way on.
capture-no-sound-text = 마이크 음소거를 해제하거나 헤드셋을 뽑고 다시 해 보세요.

# The chosen file is too large to read.
file-too-large = 파일이 너무 커요. 1분 이하인 파일을 골라 주세요.

# The chosen file is not sound that the browser can read.
file-unreadable = 이 파일은 읽을 수 없어요. WAV, MP3, M4A, FLAC 파일은 괜찮아요.

# The chosen recording is too short.
file-too-short = 이 녹음은 노래에 쓰기에는 너무 짧아요.

# The chosen recording is too long.
file-too-long = 이 녹음은 노래보다 길어요.

# The backing track could not be fetched. Shown as a sentence.
song-missing = 노래가 도착하지 않았어요. 연결을 확인하고 다시 해 보세요.
