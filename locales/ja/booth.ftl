### The booth: from the name to the finished record.

# Title of the page.
sing-title = あなたの声を重ねる

# A button with an arrow: one step back.
step-back = 戻る

# The button that leads to the next step.
step-on = 次へ

# Describes the picture of the cover while the fan changes it.
cover-alt = あなたのレコードのジャケット

## Name

# Asks for the name to write on the cover.
name-question = レコードに入れる名前は？

# Beneath the field for the name.
name-hint = 入力したとおりにジャケットに印刷されます。どの言語の文字でも大丈夫です。

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = 「{ $name }」と書く

# A take was made before on this device. Followed by name-resume-action.
name-resume = 前回のテイクが残っています。

# A link behind name-resume.
name-resume-action = 続ける

## Team

# Asks which team the fan sings for.
team-question = 応援するチームは？

# No team was chosen.
team-missing = 応援するチームを選んでください。

## Country and age

# Why country and age are asked.
place-why = あなたを守るルールは、国によって決まります。年齢は確認するだけで、保存しません。

# Label of the list of countries.
place-country = 国・地域

# The first line of the list of countries.
place-choose = 国・地域を選ぶ

# Label of the field for the age in years.
place-age = 年齢

# No country was chosen.
country-missing = お住まいの国・地域を選んでください。

## Sound check

# Before the microphone is asked for. Title.
check-title = まずは音のチェック

# Before the microphone is asked for: why, and what to have at hand.
check-text = イヤホンかヘッドホンがあれば、着けてください。それから声を聞かせてください。ブラウザがマイクの許可を一度だけ求めます。

# The button that opens the microphone.
check-open = マイクをオンにする

# The microphone is being opened.
check-opening = マイクを準備しています

# The microphone is open: what to do.
check-hum = 最初の一行をハミングしてください。声の大きさは本番と同じくらいで。

# For fans who have a recording. Opens a file chooser.
check-file = 手持ちの録音を使う

# A link back to the form, for fans who filled it in before.
check-change = 名前やチームを変える

# The chosen file is being read.
check-reading = 録音を読み込んでいます

# Advice while the fan hums: nothing is known yet.
advice-listening = 聞いています

# Advice: the microphone gives nothing but zeros.
advice-silent = 何も聞こえません

# Advice: too quiet.
advice-quiet = もう少し近くで

# Advice: too loud, it distorts.
advice-clipping = 一歩うしろへ

# Advice: the room is noisy.
advice-noisy = もっと静かな場所へ

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Bluetoothをオフに

# Advice: good.
advice-ready = いい声です

# Beneath advice-silent.
advice-silent-more = マイクがミュートになっています。ケーブルかヘッドセットのスイッチ、または設定でオンにしてください。

# Beneath advice-quiet.
advice-quiet-more = マイクまで、手のひらの幅くらいに近づいてください。

# Beneath advice-clipping.
advice-clipping-more = 近すぎて音が割れています。少し離れれば、思いきり歌って大丈夫です。

# Beneath advice-noisy.
advice-noisy-more = まわりの音が大きいようです。窓を閉めるか、人の多いほうに背を向けてください。

# Beneath advice-telephone.
advice-telephone-more = このヘッドセットでは電話のような音になります。有線か、本体のマイクがおすすめです。

# Beneath advice-ready.
advice-ready-more = イヤホンがあると、もっときれいに録れます。曲がマイクに入らないからです。

## Recording

# Title for screen readers.
booth-title = ブース

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
   *[other] { $beats }拍のカウントのあと、あなたの番です。歌うところに合わせて歌詞が光ります。
}

# The button that starts the take.
booth-start = スタート

# The button that throws the running take away and starts over.
booth-restart = やり直す

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = ここで終える

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = ガイドボーカル

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = メロディーライン

# For screen readers, once the song is over.
booth-over = おつかれさまでした。録音が終わりました。

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = 残り { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = 曲の途中で終わったテイクです。歌ったところまでは残っています。

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = 歌の受付は終わりましたが、あなたのテイクはまだ送れます。締め切りは{ $date }です。

## Listening

# Title.
listen-title = これがあなたの声

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = このテイクは端末に保存できていません。送信が終わるまで、このページを開いたままにしてください。

# The fader of the fan's voice.
listen-you = あなた

# The fader of the song.
listen-band = バンド

# Names the three controls below for screen readers.
listen-timing = 声のタイミング

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = 早める

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = 遅らせる

# The voice stays where it was recorded.
listen-on-time = そのまま

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = あなたのテイク

# One of several takes. $n (number) counts from 1.
listen-take = テイク{ $n }

# Sing once more.
listen-again = もう一度

# This take it is.
listen-use = これにする

## Consent

# Title.
agree-title = 決めるのはあなた

# What the ticks are for.
agree-text = 同意をいただくまで、この端末からは何も送られません。

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = お住まいの国・地域の規約は、このページの言語では用意していません。ここに表示している言語：{ $language }

# A link to the whole legal text; opens beside this page.
agree-read = 全文を読む

# A consent that is needed has no tick.
agree-missing = 先に進むには、この同意が必要です。

# The button that sends the take.
agree-send = 声を送る

## Sending

# Title for screen readers.
sending-title = 声を送っています

# First step, to come.
sending-encode = テイクを送る準備をする

# First step, now.
sending-encoding = テイクを送る準備をしています

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = 準備ができました（{ $size } MB）

# Second step, to come.
sending-upload = 送る

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = 送っています（{ $percent }）

# Second step, done.
sending-uploaded = 送りました

# Third step, to come.
sending-mix = 曲にミックスする

# Third step, now.
sending-mixing = 曲にミックスしています

# Third step, done.
sending-mixed = ミックスしました

# Fourth step, to come.
sending-publish = ジャケットを印刷する

# Fourth step, now.
sending-publishing = ジャケットを印刷しています

# Fourth step, done.
sending-published = 印刷しました

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = 通信を待っています。このまま自動で続きます。

# The take is stored on the phone until it has arrived.
safe-here = この端末に保存してあります

# The browser stores nothing: the page must stay open.
safe-nowhere = 送信が終わるまで、このページを開いたままにしてください

# The take has arrived.
safe-there = たしかにお預かりしました

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = テイクは無事に届きました

# The same: what happens now.
later-text = いま、たくさんの人が歌っています。レコードはこのまま自動で仕上がります。数分後には、専用リンクで開けるようになります。

# Looks whether the record is ready.
later-poll = もう一度見てみる

## The record

# Title.
record-title = レコードをリリースしました

# The name still has to be looked at before others can see the page. Title.
record-title-review = レコードができました

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = レコードは非公開のままです

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = もう一度試す

# Opens a file chooser.
problem-file = 録音を使う

# Copies the address of this page, to open it in another browser.
problem-copy = リンクをコピー

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Chromeで開く

# A link to this page on a secure connection.
problem-open-secure = 安全なページを開く

# The page's address is on the clipboard.
page-copied = コピーしました。SafariかChromeに貼り付けてください。

# Beneath a problem that came from the service. Title.
problem-title = うまくいきませんでした

# The page is not on a secure connection. Title.
capture-insecure-origin = 安全な接続ではありません

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = マイクを使えるのは、安全な接続のページだけです。アドレスの先頭にhttps://を付けて開いてください。

# The page is open inside an app. Title.
capture-in-app-browser = このアプリではマイクを使えません

# The page is open inside an app. Way on.
capture-in-app-browser-text = このページをいつものブラウザで開いてください。入力した内容は引き継がれます。

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = または、このアプリのメニューから「Safariで開く」か「ブラウザで開く」を選んでください。

# The browser is too old. Title.
capture-no-worklet = このブラウザでは録音できません

# The browser is too old. Way on.
capture-no-worklet-text = アップデートするか、ほかのブラウザでこのページを開いてください。手持ちの録音を使うこともできます。

# The microphone was refused. Title.
capture-permission-denied = マイクがオフです

# The microphone was refused. Way on.
capture-permission-denied-text = マイクを許可してから、もう一度試してください。「スタート」を押すまで、何も録音されません。

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = アドレスの左のアイコンをタップし、「権限」、「マイク」の順に進んで「許可」にしてください。

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = アドレスの左のアイコンをクリックして、マイクをオンにしてください。

# Where to allow it in Firefox on Android.
capture-help-firefox-android = アドレスの左のアイコンをタップし、「マイク」の横の「ブロック」をタップしてください。

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = アドレスの左にある、斜線の入ったマイクをクリックして、ブロックを解除してください。

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = アドレスの横のページアイコンをタップし、「Webサイトの設定」、「マイク」の順に進んで「許可」を選んでください。

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = メニューバーの「Safari」から「このWebサイトでの設定」を開き、「マイク」を「許可」にしてください。

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = 端末の「設定」を開き、アプリの中からこのブラウザを選んで、「マイク」をオンにしてください。

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = システムがこのブラウザにマイクを使わせていません。システムのプライバシー設定でマイクを許可してください。

# There is no microphone. Title.
capture-no-microphone = マイクが見つかりません

# There is no microphone. Way on.
capture-no-microphone-text = マイクをつないでもう一度試すか、リンクをコピーしてスマートフォンで続けてください。

# Another program uses the microphone. Title.
capture-microphone-busy = マイクは使用中です

# Another program uses the microphone. Way on.
capture-microphone-busy-text = ほかのアプリがマイクを使っています。通話や録音のアプリを閉じてから、もう一度試してください。

# The device stays silent. Title.
capture-no-sound = 何も聞こえません

# The device stays silent. Way on.
capture-no-sound-text = マイクのミュートを解除するか、ヘッドセットを外してから、もう一度試してください。

# The chosen file is too large to read.
file-too-large = ファイルが大きすぎます。1分以内のものを選んでください。

# The chosen file is not sound that the browser can read.
file-unreadable = このファイルは読み込めません。WAV、MP3、M4A、FLACが使えます。

# The chosen recording is too short.
file-too-short = この録音は、曲に使うには短すぎます。

# The chosen recording is too long.
file-too-long = この録音は、曲より長くなっています。

# The backing track could not be fetched. Shown as a sentence.
song-missing = 曲が届きませんでした。通信を確認して、もう一度試してください。
