### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Щось між нами переплуталося. Онови сторінку та спробуй ще раз.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Ми не знаємо цієї платівки. Перевір, чи посилання повне.

# The private link has no key.
problem-token-missing = У посиланні бракує ключа. Візьми повне посилання, яке маєш збереженим.

# The key in the private link is not one.
problem-token-malformed = Ключ у посиланні пошкоджено. Візьми повне посилання, яке маєш збереженим.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Не вдалося створити твою платівку під цим номером. Спробуй ще раз.

# The key opens another entry than the one asked for.
problem-token-forbidden = Цей ключ не відчиняє цієї платівки. Візьми посилання саме від неї.

# The entry was erased.
problem-entry-erased = Цю платівку видалено. Від неї нічого не лишилося.

# There is no name.
problem-name-empty = Напиши ім’я, яке буде на обкладинці.

# The name has more letters than fit.
problem-name-too-long = Це ім’я задовге для обкладинки. Коротше вміститься.

# The name has a character that cannot be printed.
problem-name-characters = Один із цих символів не надрукувати. Прибери його та спробуй ще раз.

# The name stacks too many marks on a letter.
problem-name-marks = На одній літері забагато знаків. Лиши менше.

# The name has a character that no typeface can show.
problem-name-undrawable = Для одного із цих символів у нас немає шрифту. Напиши ім’я інакше.

# The name is too wide for the cover.
problem-name-unfit = Це ім’я зашироке для обкладинки. Скороти його.

# The team does not exist.
problem-team-unknown = Ми не знаємо цієї команди. Обери якусь зі списку.

# The country does not exist.
problem-country-unknown = Ми не знаємо цієї країни. Обери якусь зі списку.

# The campaign does not run in the fan's country.
problem-country-not-eligible = На жаль, правила твоєї країни не дозволяють нам там працювати.

# The country asks for an age and there is none.
problem-age-missing = Скажи, скільки тобі років.

# The fan is too young to consent alone.
problem-too-young = Тобі ще трохи замало років, щоб давати таку згоду самостійно. Дякуємо, що хочеш співати.

# The language is not one of the campaign's.
problem-locale-unknown = Ця кампанія не говорить цією мовою. Обери іншу на головній.

# A required consent is missing.
problem-consent-missing = Без твоєї згоди ми не можемо продовжити.

# The legal text has changed meanwhile.
problem-consent-outdated = Після твого читання умови змінилися. Онови сторінку й переглянь їх знову.

# The take is larger than allowed.
problem-take-too-large = Дубль завеликий, щоб його надіслати. Заспівай ще раз або обери коротший файл.

# The take is neither FLAC nor WAV.
problem-take-type = Такий файл не підійде. Підійдуть FLAC і WAV.

# The take has no bytes.
problem-take-empty = Дубль порожній. Заспівай ще раз.

# The upload never arrived.
problem-take-missing = Дубль не дійшов. Надішли його ще раз.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Місце цього дубля зайняв твій новіший.

# What arrived is not what was sent.
problem-take-corrupt = Дубль пошкодився в дорозі. Надішли його ще раз.

# The file cannot be read.
problem-take-unreadable = Не можемо прочитати цей дубль. Заспівай ще раз.

# The file ends too early.
problem-take-truncated = Дублю бракує кінця. Заспівай ще раз.

# The file uses a format that is not supported.
problem-take-unsupported = Ми не знаємо формату цього запису. Заспівай ще раз тут.

# The take is shorter than the song needs.
problem-take-too-short = Закоротко. Заспівай із пісні трохи більше.

# The take is longer than the song.
problem-take-too-long = Вийшло довше за пісню. Заспівай ще раз.

# Nothing can be heard.
problem-take-silent = Чуємо тишу. Перевір мікрофон і заспівай ще раз.

# The mix is not there yet.
problem-not-mixed = Твій голос іще не зведено. Зачекай хвильку.

# The campaign has not begun.
problem-campaign-not-open = Ще не співаємо. Повертайся скоро.

# The campaign has ended.
problem-campaign-closed = Уже доспівали. Дякуємо, що хочеш долучитися.

# The timing or the gain is out of range.
problem-placement-range = Дубль зсунуто надто далеко. Заспівай ще раз.

# Too many at once.
problem-busy = Зараз співає дуже багато людей. Зачекай хвильку та спробуй ще раз.

# An error of the service.
problem-internal = У нас щось зламалося. Дубль досі на цьому пристрої. Спробуй ще раз.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = На цьому пристрої вже немає твого дубля. Заспівай ще раз.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Пристрій не зміг підготувати дубль. Закрий інші програми та спробуй ще раз.

# No answer from the network.
problem-offline = Немає з’єднання. Дубль досі на цьому пристрої.
