### The booth: from the name to the finished record.

# Title of the page.
sing-title = 加入你的声音

# A button with an arrow: one step back.
step-back = 返回

# The button that leads to the next step.
step-on = 继续

# Describes the picture of the cover while the fan changes it.
cover-alt = 你的唱片封面

## Name

# Asks for the name to write on the cover.
name-question = 这张唱片是谁的？

# Beneath the field for the name.
name-hint = 你怎么写，封面就怎么印，什么文字都行。

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = 写成“{ $name }”

# A take was made before on this device. Followed by name-resume-action.
name-resume = 你上次的录音还在。

# A link behind name-resume.
name-resume-action = 接着来

## Team

# Asks which team the fan sings for.
team-question = 你为哪支队伍唱？

# No team was chosen.
team-missing = 请选择你要支持的队伍。

## Country and age

# Why country and age are asked.
place-why = 保护你的规则由你所在的国家或地区决定。年龄只用来核对，不会保存。

# Label of the list of countries.
place-country = 国家/地区

# The first line of the list of countries.
place-choose = 选择国家/地区

# Label of the field for the age in years.
place-age = 年龄

# No country was chosen.
country-missing = 请选择你居住的国家/地区。

## Sound check

# Before the microphone is asked for. Title.
check-title = 先试试声音

# Before the microphone is asked for: why, and what to have at hand.
check-text = 有耳机就戴上，然后让我们听听你的声音：浏览器会请求一次麦克风权限。

# The button that opens the microphone.
check-open = 打开麦克风

# The microphone is being opened.
check-opening = 正在打开麦克风

# The microphone is open: what to do.
check-hum = 哼一哼第一句，正式唱多大声，就哼多大声。

# For fans who have a recording. Opens a file chooser.
check-file = 用已有的录音

# A link back to the form, for fans who filled it in before.
check-change = 修改名字或队伍

# The chosen file is being read.
check-reading = 正在读取你的录音

# Advice while the fan hums: nothing is known yet.
advice-listening = 我们在听

# Advice: the microphone gives nothing but zeros.
advice-silent = 什么都没听到

# Advice: too quiet.
advice-quiet = 再近一点

# Advice: too loud, it distorts.
advice-clipping = 退后一步

# Advice: the room is noisy.
advice-noisy = 换个安静的地方

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = 请关掉蓝牙

# Advice: good.
advice-ready = 声音很棒

# Beneath advice-silent.
advice-silent-more = 麦克风静音了。请在线控、耳机上或设置里打开它。

# Beneath advice-quiet.
advice-quiet-more = 请靠近到离麦克风一个手掌宽以内。

# Beneath advice-clipping.
advice-clipping-more = 靠太近会破音。稍微离远一点，尽管放声唱。

# Beneath advice-noisy.
advice-noisy-more = 周围有点吵。关上窗，或者背对人群。

# Beneath advice-telephone.
advice-telephone-more = 你的耳机传来的是电话音质。换有线耳机或设备自带的麦克风会更好。

# Beneath advice-ready.
advice-ready-more = 戴上耳机效果更好：歌曲就不会串进麦克风。

## Recording

# Title for screen readers.
booth-title = 录音间

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
   *[other] 数 { $beats } 拍，就轮到你。唱到哪句，歌词就亮到哪句。
}

# The button that starts the take.
booth-start = 开始

# The button that throws the running take away and starts over.
booth-restart = 重新开始

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = 唱到这里

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = 导唱

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = 旋律线

# For screen readers, once the song is over.
booth-over = 好了，录音结束。

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = 还剩 { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = 这段录音没到歌曲结尾。你唱过的部分已经留好了。

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = 演唱已经结束，但你的录音还可以发送，截止时间：{ $date }。

## Listening

# Title.
listen-title = 这就是你

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = 这段录音没能存在你的设备上。发送完成之前，请不要关闭此页面。

# The fader of the fan's voice.
listen-you = 你

# The fader of the song.
listen-band = 乐队

# Names the three controls below for screen readers.
listen-timing = 对齐你的声音

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = 提前

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = 延后

# The voice stays where it was recorded.
listen-on-time = 原位

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } 毫秒

# Names the list of takes for screen readers.
listen-takes = 你的录音

# One of several takes. $n (number) counts from 1.
listen-take = 录音 { $n }

# Sing once more.
listen-again = 再来一遍

# This take it is.
listen-use = 就用这段

## Consent

# Title.
agree-title = 由你决定

# What the ticks are for.
agree-text = 在你同意之前，任何内容都不会离开这台设备。

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = 你所在国家/地区的条款没有本页语言的版本。此处显示的语言：{ $language }

# A link to the whole legal text; opens beside this page.
agree-read = 阅读全文

# A consent that is needed has no tick.
agree-missing = 需要你同意这一项才能继续。

# The button that sends the take.
agree-send = 发送我的声音

## Sending

# Title for screen readers.
sending-title = 正在发送你的声音

# First step, to come.
sending-encode = 处理录音

# First step, now.
sending-encoding = 正在处理录音

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = 已处理，{ $size } MB

# Second step, to come.
sending-upload = 发送

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = 正在发送，{ $percent }

# Second step, done.
sending-uploaded = 已发送

# Third step, to come.
sending-mix = 混进歌里

# Third step, now.
sending-mixing = 正在把你混进歌里

# Third step, done.
sending-mixed = 已混音

# Fourth step, to come.
sending-publish = 印制封面

# Fourth step, now.
sending-publishing = 正在印制封面

# Fourth step, done.
sending-published = 已印好

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = 正在等待网络，随后会自动继续。

# The take is stored on the phone until it has arrived.
safe-here = 已妥善存在这台设备上

# The browser stores nothing: the page must stay open.
safe-nowhere = 发送完成之前，请不要关闭此页面

# The take has arrived.
safe-there = 已由我们妥善保存

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = 录音已安全送达

# The same: what happens now.
later-text = 现在唱的人很多。不用守着，唱片会自动做好；几分钟后，你的私密链接就能打开了。

# Looks whether the record is ready.
later-poll = 再看看

## The record

# Title.
record-title = 你的唱片发行了

# The name still has to be looked at before others can see the page. Title.
record-title-review = 你的唱片做好了

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = 你的唱片仍不公开

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = 重试

# Opens a file chooser.
problem-file = 用一段录音

# Copies the address of this page, to open it in another browser.
problem-copy = 复制链接

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = 用 Chrome 打开

# A link to this page on a secure connection.
problem-open-secure = 打开安全页面

# The page's address is on the clipboard.
page-copied = 已复制。请粘贴到 Safari 或 Chrome 里。

# Beneath a problem that came from the service. Title.
problem-title = 没有成功

# The page is not on a secure connection. Title.
capture-insecure-origin = 此页面不安全

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = 浏览器只让安全页面使用麦克风。请在网址前加上 https:// 再打开。

# The page is open inside an app. Title.
capture-in-app-browser = 这个应用不让用麦克风

# The page is open inside an app. Way on.
capture-in-app-browser-text = 请在浏览器中打开此页面。你填好的内容会一起带过去。

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = 也可以在这个应用的菜单里选择“在 Safari 中打开”或“在浏览器中打开”。

# The browser is too old. Title.
capture-no-worklet = 这个浏览器无法录音

# The browser is too old. Way on.
capture-no-worklet-text = 请更新浏览器，或换一个浏览器打开此页面。用已有的录音也可以。

# The microphone was refused. Title.
capture-permission-denied = 麦克风没有打开

# The microphone was refused. Way on.
capture-permission-denied-text = 请允许使用麦克风，然后重试。在你按下“开始”之前，不会录下任何内容。

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = 点按网址左侧的图标，依次进入“权限”和“麦克风”，选择“允许”。

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = 点击网址左侧的图标，打开麦克风。

# Where to allow it in Firefox on Android.
capture-help-firefox-android = 点按网址左侧的图标，再点按“麦克风”旁边的“已阻止”。

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = 点击网址左侧带斜线的麦克风图标，解除阻止。

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = 点按网址旁的页面图标，依次进入“网站设置”和“麦克风”，选择“允许”。

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = 在菜单栏选择“Safari”，再选择“此网站的设置”，把“麦克风”设为“允许”。

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = 打开设备的“设置”，在应用列表里找到这个浏览器，打开“麦克风”。

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = 系统不让这个浏览器使用麦克风。请在系统的隐私设置里允许。

# There is no microphone. Title.
capture-no-microphone = 找不到麦克风

# There is no microphone. Way on.
capture-no-microphone-text = 接上麦克风后重试，或复制链接，改用手机继续。

# Another program uses the microphone. Title.
capture-microphone-busy = 麦克风被占用了

# Another program uses the microphone. Way on.
capture-microphone-busy-text = 另一个应用正在使用麦克风。请结束通话、关闭录音软件，然后重试。

# The device stays silent. Title.
capture-no-sound = 什么都没听到

# The device stays silent. Way on.
capture-no-sound-text = 请取消麦克风静音或拔下耳机，然后重试。

# The chosen file is too large to read.
file-too-large = 文件太大了。请选一个不超过一分钟的。

# The chosen file is not sound that the browser can read.
file-unreadable = 这个文件读不了。支持 WAV、MP3、M4A 和 FLAC。

# The chosen recording is too short.
file-too-short = 这段录音对这首歌来说太短了。

# The chosen recording is too long.
file-too-long = 这段录音比歌还长。

# The backing track could not be fetched. Shown as a sentence.
song-missing = 歌曲没有加载出来。请检查网络，然后重试。
