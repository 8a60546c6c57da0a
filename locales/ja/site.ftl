### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = 日本語

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = ja_JP

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = 本文へ移動

# Names the list of languages for screen readers.
choose-language = 言語

# A page whose script cannot run. Title.
no-script = ブースにはJavaScriptが必要です

# A page whose script cannot run. What to do.
no-script-text = 声の録音もミックスも、あなたのブラウザの中で行います。JavaScriptをオンにするか、このページを別のブラウザで開いてください。

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = まだ名前の入っていない「{ $title }」のジャケット

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = まず聴いてみる

# The one button. Starts with the name for the cover.
landing-sing = 声を重ねる

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = 前回のテイクが残っています。

# A link behind landing-resume.
landing-resume-action = 続ける

# A link to the private page, shown when a record was made on this phone.
landing-mine = あなたのレコードはこちら。

# Heading of the three steps.
landing-how = 参加のしかた

# First step.
landing-how-name = ジャケットに名前を入れる。

# Second step.
landing-how-sing = 曲に合わせて30秒歌う。

# Third step.
landing-how-share = 曲の中の自分を聴いて、シェアする。

# What visitors often ask first.
landing-privacy = アカウントもCookieもなし。声はずっとあなたのもの。いつでも削除できます。

# The campaign has not opened. Title; landing-opens follows.
landing-soon = もうすぐ始まります

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = スタートは{ $date }です。

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = リマインダーを設定

# The campaign is over. Title.
landing-closed = 歌の受付は終わりました

# The campaign is over. What that means, and what can be done still.
landing-closed-text = ひとりひとりの声に、ありがとうございました。できあがったレコードは、それぞれのリンクでこれからも聴けます。あなたのレコードも、専用リンクで開けます。

# The campaign is over: a link to the private page.
landing-closed-mine = 自分のレコードを開く

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = 曲を聴く

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = { $service }で聴く

# The same, for a service with videos such as YouTube.
hear-watch = { $service }で見る

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = { $service }で事前保存

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = { $service }に事前追加

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = リリース日：{ $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = リリース前

# Where no script can choose: heading of the links for the time from the release on.
hear-from = リリース後

## Pages that are not there

# Title of a page that does not exist.
lost-title = ここには何もありません

# A page that does not exist, or was erased by its fan.
lost-text = このページはもともとないか、作った人が削除したものです。

# A link to the landing.
lost-action = 最初のページへ

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = あなたのレコード

# While the entry is fetched.
mine-waiting = レコードを取り出しています
