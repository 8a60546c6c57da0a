### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = 再生

# The same button while it plays.
record-pause = 一時停止

# Names the slider of the position in the song.
record-seek = 曲の再生位置

# A button: turns the cover to the words on its back, and again to its front.
record-turn = ジャケットを裏返す

# A button: shares the public page.
record-share = リンクをシェア

# A link: saves the mix as a file.
record-download = ダウンロード

# A button: copies the private link.
record-private-link = 専用リンクをコピー

# A link to the private page, where the record can be erased.
record-manage = 残す・削除する

# Beneath the buttons.
record-private-hint = 専用リンクは、このレコードの鍵です。持っている人はだれでも、聴くことも削除することもできます。

# A button: hands the upright picture to the apps that show stories.
record-story = ストーリーズでシェア

# A button: copies what to write beside a post.
record-copy-text = テキストをコピー

# The text for a post is on the clipboard.
text-copied = テキストをコピーしました

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = リンクもコピーしました。リンクスタンプとして貼り付けてください。

# What to do with the picture that was saved, first of three.
story-open = ストーリーズを投稿するアプリを開きます。

# The second of three.
story-add = いま保存した画像を追加します。

# The third of three.
story-paste = リンクを貼り付けます。もうコピーしてあります。

# Names the list of teams to challenge.
record-challenge = 挑戦状を送るチーム

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = 挑戦状を送る

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = { $mine }は歌いました。次は{ $team }の番です：

# The challenge is on the clipboard.
challenge-copied = 挑戦状をコピーしました

# The public page's address is on the clipboard.
share-copied = リンクをコピーしました

# The private link is on the clipboard.
private-copied = 専用リンクをコピーしました

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = このリンクをコピーしてください：{ $link }

# What a shared message says before the address. $title (text) is the song.
share-message = 「{ $title }」で歌いました。聴いてください：

# The record is public.
record-public = リンクを知っている人は、だれでも聴けます。

# The record waits for a person's eye.
record-in-review = ほかの人が聴けるようになる前に、担当者が名前を確認します。聴けるようになったかどうかは、専用リンクでわかります。

# A moderator rejected the entry.
record-rejected = このレコードは公開されていません。ここでは、これからも聴いたり削除したりできます。

## The private page

# Without JavaScript.
mine-no-script = 専用リンクはあなたのブラウザの外に出ません。そのため、開くにはJavaScriptが必要です。

# The take has arrived, the record is not finished. Title.
mine-pending = まだ仕上げの途中です

# The take has arrived, the record is not finished.
mine-pending-text = テイクはお預かりしています。歌う人が多いときは、完成までたいてい数分かかります。

# The page was opened without a link. Title.
mine-no-link = リンクはお持ちですか？

# The page was opened without a link.
mine-no-link-text = このページは、保存しておいた専用リンクで開きます。最後に長い英数字が並んでいるリンクです。

# Opens the question whether to erase.
mine-erase = レコードを削除する

# The question. Title.
mine-erase-question = レコードを削除しますか？

# The question. What will happen.
mine-erase-text = あなたの声、ジャケット、公開ページが、5分以内にすべての場所から完全に消えます。元には戻せません。

# Yes.
mine-erase-confirm = 完全に削除する

# No.
mine-erase-cancel = 残しておく

# It is erased. Title.
mine-erased = 削除しました

# It is erased.
mine-erased-text = あなたの声も名前も、こちらには何も残っていません。歌いたくなったら、いつでもまたどうぞ。

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name }が歌う「{ $title }」

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }、{ $artist }とともに。聴いたら、次はあなたも歌ってください。

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist }とともに。聴いたら、次はあなたも歌ってください。

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = { $name }のレコードジャケット。本人の声が印刷されています

# Beneath the fan's name. $title (text), $team (text).
share-line = 「{ $title }」を歌いました · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = 「{ $title }」を歌いました

# The button that leads to the form.
share-sing-yours = わたしも歌う

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name }が{ $artist }とともに「{ $title }」を歌いました。チーム：{ $team }。レコードを聴いたら、あなたの声も曲に重ねてください。

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name }が{ $artist }とともに「{ $title }」を歌いました。レコードを聴いたら、あなたの声も曲に重ねてください。

# Heading of the song’s words, where no script can show them on the cover.
share-words = 歌詞

# Opens the code that plays this record on another website.
share-embed = 埋め込む

# Above the code: what to do with it.
share-embed-hint = あなたのページの、レコードを再生したい場所に貼り付けてください。

# A button: copies the code.
share-embed-copy = コードをコピー

# The code is on the clipboard.
share-embed-copied = コードをコピーしました

# The browser refused the clipboard.
share-embed-by-hand = 上のコードを選択してコピーしてください。
