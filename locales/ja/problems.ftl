### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = やりとりの途中で行き違いがありました。ページを再読み込みして、もう一度試してください。

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = このレコードは見つかりません。リンクが途中で切れていないか、確かめてください。

# The private link has no key.
problem-token-missing = リンクに鍵の部分がありません。保存しておいたリンクを、全部そのまま使ってください。

# The key in the private link is not one.
problem-token-malformed = リンクの鍵の部分が壊れています。保存しておいたリンクを、全部そのまま使ってください。

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = この番号ではレコードを作れませんでした。もう一度試してください。

# The key opens another entry than the one asked for.
problem-token-forbidden = この鍵では、このレコードを開けません。このレコードの専用リンクを使ってください。

# The entry was erased.
problem-entry-erased = このレコードは削除されました。何も残っていません。

# There is no name.
problem-name-empty = ジャケットに入れる名前を書いてください。

# The name has more letters than fit.
problem-name-too-long = ジャケットに入れるには長い名前です。もう少し短くしてください。

# The name has a character that cannot be printed.
problem-name-characters = 印刷できない文字があります。その文字を消して、もう一度試してください。

# The name stacks too many marks on a letter.
problem-name-marks = ひとつの文字に記号が重なりすぎています。減らしてください。

# The name has a character that no typeface can show.
problem-name-undrawable = 書体が用意されていない文字があります。別の書き方にしてください。

# The name is too wide for the cover.
problem-name-unfit = ジャケットの幅に収まらない名前です。短くしてください。

# The team does not exist.
problem-team-unknown = このチームは登録されていません。一覧から選んでください。

# The country does not exist.
problem-country-unknown = この国・地域は登録されていません。一覧から選んでください。

# The campaign does not run in the fan's country.
problem-country-not-eligible = 申し訳ありません。お住まいの国・地域のルールにより、参加していただくことができません。

# The country asks for an age and there is none.
problem-age-missing = 年齢を数字で入力してください。

# The fan is too young to consent alone.
problem-too-young = ひとりで同意するには、まだ少し年齢が足りません。歌いたいと思ってくれて、ありがとうございます。

# The language is not one of the campaign's.
problem-locale-unknown = このキャンペーンは、その言語に対応していません。最初のページで別の言語を選んでください。

# A required consent is missing.
problem-consent-missing = 同意をいただかないと、先に進めません。

# The legal text has changed meanwhile.
problem-consent-outdated = お読みいただいたあとに規約が変わりました。ページを再読み込みして、もう一度ご確認ください。

# The take is larger than allowed.
problem-take-too-large = テイクが大きすぎて送れません。歌い直すか、もっと短いファイルを選んでください。

# The take is neither FLAC nor WAV.
problem-take-type = この種類のファイルは使えません。使えるのはFLACとWAVです。

# The take has no bytes.
problem-take-empty = テイクに何も入っていません。もう一度歌ってください。

# The upload never arrived.
problem-take-missing = テイクが届いていません。もう一度送ってください。

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = このテイクは、あなたの新しいテイクに替わりました。

# What arrived is not what was sent.
problem-take-corrupt = テイクが送信中に壊れてしまいました。もう一度送ってください。

# The file cannot be read.
problem-take-unreadable = このテイクは読み込めません。もう一度歌ってください。

# The file ends too early.
problem-take-truncated = テイクの終わりが欠けています。もう一度歌ってください。

# The file uses a format that is not supported.
problem-take-unsupported = この録音の形式には対応していません。ここでもう一度歌ってください。

# The take is shorter than the song needs.
problem-take-too-short = 少し短いようです。曲のもう少し先まで歌ってください。

# The take is longer than the song.
problem-take-too-long = 曲より長くなりました。もう一度歌ってください。

# Nothing can be heard.
problem-take-silent = 何も聞こえません。マイクを確かめてから、もう一度歌ってください。

# The mix is not there yet.
problem-not-mixed = まだミックスの途中です。少しだけ待ってください。

# The campaign has not begun.
problem-campaign-not-open = 歌えるようになるのは、もう少し先です。また来てください。

# The campaign has ended.
problem-campaign-closed = 歌の受付は終わりました。参加したいと思ってくれて、ありがとうございます。

# The timing or the gain is out of range.
problem-placement-range = このテイクのタイミングは、合わせられる範囲を超えています。もう一度歌ってください。

# Too many at once.
problem-busy = いま、たくさんの人が歌っています。少し待ってから、もう一度試してください。

# An error of the service.
problem-internal = こちらで問題が起きました。テイクはこの端末に残っています。もう一度試してください。

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = この端末には、もうテイクがありません。もう一度歌ってください。

# The take could not be prepared for sending on the phone.
problem-encoding-failed = この端末でテイクを送る準備ができませんでした。ほかのアプリを閉じて、もう一度試してください。

# No answer from the network.
problem-offline = オフラインです。テイクはこの端末に残っています。
