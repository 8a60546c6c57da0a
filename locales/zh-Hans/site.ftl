### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = 简体中文

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = zh_CN

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = 跳到正文

# Names the list of languages for screen readers.
choose-language = 语言

# A page whose script cannot run. Title.
no-script = 录音间需要 JavaScript

# A page whose script cannot run. What to do.
no-script-text = 录音和混音都由你的浏览器自己完成。请打开 JavaScript，或换一个浏览器打开此页面。

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = 《{ $title }》的封面，还没有名字

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = 先听一听

# The one button. Starts with the name for the cover.
landing-sing = 加入你的声音

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = 你上次的录音还在。

# A link behind landing-resume.
landing-resume-action = 接着来

# A link to the private page, shown when a record was made on this phone.
landing-mine = 你的唱片在这里。

# Heading of the three steps.
landing-how = 怎么参加

# First step.
landing-how-name = 把名字印上封面。

# Second step.
landing-how-sing = 跟着唱半分钟。

# Third step.
landing-how-share = 在歌里听见自己，分享出去。

# What visitors often ask first.
landing-privacy = 不用注册，没有 Cookie。声音始终归你，随时可以删除。

# The campaign has not opened. Title; landing-opens follows.
landing-soon = 即将开唱

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = { $date } 开唱。

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = 提醒我

# The campaign is over. Title.
landing-closed = 演唱已经结束

# The campaign is over. What that means, and what can be done still.
landing-closed-text = 感谢每一个声音。做好的唱片仍可在各自的链接播放，你的私密链接也仍能打开你的那一张。

# The campaign is over: a link to the private page.
landing-closed-mine = 打开你的唱片

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = 收听这首歌

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = 在 { $service } 上收听

# The same, for a service with videos such as YouTube.
hear-watch = 在 { $service } 上观看

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = 在 { $service } 上预存

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = 在 { $service } 上预先添加

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = 发行日期：{ $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = 发行之前

# Where no script can choose: heading of the links for the time from the release on.
hear-from = 发行之后

## Pages that are not there

# Title of a page that does not exist.
lost-title = 这里什么都没有

# A page that does not exist, or was erased by its fan.
lost-text = 此页面从未存在，或者制作它的歌迷已经把它删除。

# A link to the landing.
lost-action = 回到首页

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = 你的唱片

# While the entry is fetched.
mine-waiting = 正在取来你的唱片
