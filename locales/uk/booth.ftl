### The booth: from the name to the finished record.

# Title of the page.
sing-title = Додай свій голос

# A button with an arrow: one step back.
step-back = Назад

# The button that leads to the next step.
step-on = Далі

# Describes the picture of the cover while the fan changes it.
cover-alt = Обкладинка твоєї платівки

## Name

# Asks for the name to write on the cover.
name-question = Чия це платівка?

# Beneath the field for the name.
name-hint = Ім’я з’являється на обкладинці таким, як ти його пишеш, і будь-яким письмом.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Написати як: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Твій останній дубль досі тут.

# A link behind name-resume.
name-resume-action = Продовжити

## Team

# Asks which team the fan sings for.
team-question = За кого співаєш?

# No team was chosen.
team-missing = Обери команду, за яку співаєш.

## Country and age

# Why country and age are asked.
place-why = Від країни залежить, які правила тебе захищають. Вік перевіряємо, але не зберігаємо.

# Label of the list of countries.
place-country = Країна

# The first line of the list of countries.
place-choose = Обери країну

# Label of the field for the age in years.
place-age = Вік

# No country was chosen.
country-missing = Обери країну, у якій живеш.

## Sound check

# Before the microphone is asked for. Title.
check-title = Коротка проба звуку

# Before the microphone is asked for: why, and what to have at hand.
check-text = Надягни навушники, якщо маєш. А тоді дай нам тебе почути: браузер лише раз запитає про мікрофон.

# The button that opens the microphone.
check-open = Увімкнути мікрофон

# The microphone is being opened.
check-opening = Вмикаємо мікрофон

# The microphone is open: what to do.
check-hum = Намугикай перший рядок так голосно, як співатимеш.

# For fans who have a recording. Opens a file chooser.
check-file = Узяти готовий запис

# A link back to the form, for fans who filled it in before.
check-change = Змінити ім’я чи команду

# The chosen file is being read.
check-reading = Зчитуємо твій запис

# Advice while the fan hums: nothing is known yet.
advice-listening = Слухаємо тебе

# Advice: the microphone gives nothing but zeros.
advice-silent = Зовсім нічого не чути

# Advice: too quiet.
advice-quiet = Трохи ближче

# Advice: too loud, it distorts.
advice-clipping = Крок назад

# Advice: the room is noisy.
advice-noisy = Знайди тихіший куток

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Вимкни Bluetooth

# Advice: good.
advice-ready = Звучиш добре

# Beneath advice-silent.
advice-silent-more = Мікрофон вимкнено. Увімкни його на кабелі, на гарнітурі чи в налаштуваннях.

# Beneath advice-quiet.
advice-quiet-more = Підійди до мікрофона на ширину долоні.

# Beneath advice-clipping.
advice-clipping-more = Так близько звук хрипить. Співай на повний голос, тільки трохи далі від мікрофона.

# Beneath advice-noisy.
advice-noisy-more = Навколо тебе гамірно. Зачини вікно або відвернися від натовпу.

# Beneath advice-telephone.
advice-telephone-more = Твоя гарнітура дає телефонний звук. Краще кабель або вбудований мікрофон.

# Beneath advice-ready.
advice-ready-more = З навушниками буде ще краще: пісня не потрапить у мікрофон.

## Recording

# Title for screen readers.
booth-title = Студія

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] { $beats } удар, і вступаєш ти. Слова засвітяться, коли настане їхня черга.
    [few] { $beats } удари, і вступаєш ти. Слова засвітяться, коли настане їхня черга.
    [many] { $beats } ударів, і вступаєш ти. Слова засвітяться, коли настане їхня черга.
   *[other] { $beats } удару, і вступаєш ти. Слова засвітяться, коли настане їхня черга.
}

# The button that starts the take.
booth-start = Почати

# The button that throws the running take away and starts over.
booth-restart = Спочатку

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Зупинити тут

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Підспів

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Лінія мелодії

# For screen readers, once the song is over.
booth-over = От і все. Запис завершено.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = співати ще { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Дубль обривається раніше за пісню. Усе, що вже наспівано, збережено.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Уже доспівали, але свій дубль ще можна надіслати, до { $date }.

## Listening

# Title.
listen-title = Це ти

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Цей дубль не зберігся на твоєму пристрої. Не закривай сторінку, доки він не надішлеться.

# The fader of the fan's voice.
listen-you = Ти

# The fader of the song.
listen-band = Гурт

# Names the three controls below for screen readers.
listen-timing = Зсув голосу

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Раніше

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Пізніше

# The voice stays where it was recorded.
listen-on-time = Вчасно

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } мс

# Names the list of takes for screen readers.
listen-takes = Твої дублі

# One of several takes. $n (number) counts from 1.
listen-take = Дубль { $n }

# Sing once more.
listen-again = Ще раз

# This take it is.
listen-use = Залишити

## Consent

# Title.
agree-title = Вирішуєш ти

# What the ticks are for.
agree-text = Доки ти не даси згоди, з цього пристрою нічого не піде.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Умови для твоєї країни написані іншою мовою. Тут: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Прочитати весь текст

# A consent that is needed has no tick.
agree-missing = Без цієї згоди далі ніяк.

# The button that sends the take.
agree-send = Надіслати мій голос

## Sending

# Title for screen readers.
sending-title = Надсилання твого голосу

# First step, to come.
sending-encode = Підготувати дубль

# First step, now.
sending-encoding = Готуємо твій дубль

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Готово, { $size } МБ

# Second step, to come.
sending-upload = Надіслати його

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Надсилаємо, { $percent }

# Second step, done.
sending-uploaded = Надіслано

# Third step, to come.
sending-mix = Звести його з піснею

# Third step, now.
sending-mixing = Зводимо тебе з піснею

# Third step, done.
sending-mixed = Зведено

# Fourth step, to come.
sending-publish = Надрукувати обкладинку

# Fourth step, now.
sending-publishing = Друкуємо твою обкладинку

# Fourth step, done.
sending-published = Надруковано

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Чекаємо на мережу. Далі все піде саме.

# The take is stored on the phone until it has arrived.
safe-here = У безпеці на цьому пристрої

# The browser stores nothing: the page must stay open.
safe-nowhere = Не закривай сторінку, доки дубль не надішлеться

# The take has arrived.
safe-there = У безпеці в нас

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Твій дубль у безпеці

# The same: what happens now.
later-text = Зараз співає дуже багато людей. Платівка доробиться без тебе, а твоє приватне посилання оживе за кілька хвилин.

# Looks whether the record is ready.
later-poll = Глянути ще раз

## The record

# Title.
record-title = Твоя платівка вийшла

# The name still has to be looked at before others can see the page. Title.
record-title-review = Твоя платівка готова

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Твоя платівка лишається приватною

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Спробувати ще

# Opens a file chooser.
problem-file = Узяти готовий запис

# Copies the address of this page, to open it in another browser.
problem-copy = Копіювати посилання

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Відкрити в Chrome

# A link to this page on a secure connection.
problem-open-secure = Відкрити захищену сторінку

# The page's address is on the clipboard.
page-copied = Скопійовано. Тепер встав посилання в Safari або Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Не вийшло

# The page is not on a secure connection. Title.
capture-insecure-origin = Ця сторінка незахищена

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Браузери дають мікрофон лише захищеним сторінкам. Відкрий адресу з https:// на початку.

# The page is open inside an app. Title.
capture-in-app-browser = Цей застосунок не дає мікрофона

# The page is open inside an app. Way on.
capture-in-app-browser-text = Відкрий сторінку у своєму браузері. Усе, що вже заповнено, перейде разом із тобою.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Або обери «Відкрити в Safari» чи «Відкрити в браузері» в меню цього застосунку.

# The browser is too old. Title.
capture-no-worklet = Цей браузер не вміє записувати

# The browser is too old. Way on.
capture-no-worklet-text = Онови його або відкрий сторінку в іншому. Готовий запис теж підійде.

# The microphone was refused. Title.
capture-permission-denied = Мікрофон вимкнено

# The microphone was refused. Way on.
capture-permission-denied-text = Дозволь його та спробуй ще раз. Нічого не записується, доки не натиснеш «Почати».

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Торкнися значка ліворуч від адреси, далі Дозволи, далі Мікрофон: Дозволити.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Натисни значок ліворуч від адреси й увімкни мікрофон.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Торкнися значка ліворуч від адреси, далі «Заблоковано» біля мікрофона.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Натисни перекреслений мікрофон ліворуч від адреси й зніми блокування.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Торкнися значка сторінки біля адреси, далі Параметри веб-сайту, далі Мікрофон: Дозволити.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = У рядку меню обери Safari, далі Параметри для цього веб-сайту, далі Мікрофон: Дозволити.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Відкрий Параметри пристрою, знайди цей браузер серед програм і ввімкни Мікрофон.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Система не дає мікрофона цьому браузеру. Дозволь його в системних налаштуваннях приватності.

# There is no microphone. Title.
capture-no-microphone = Мікрофон не знайдено

# There is no microphone. Way on.
capture-no-microphone-text = Під’єднай мікрофон і спробуй ще раз або скопіюй посилання й продовжуй на телефоні.

# Another program uses the microphone. Title.
capture-microphone-busy = Мікрофон зайнято

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Його використовує інша програма. Заверши дзвінки й записи та спробуй ще раз.

# The device stays silent. Title.
capture-no-sound = Зовсім нічого не чути

# The device stays silent. Way on.
capture-no-sound-text = Увімкни звук мікрофона або від’єднай гарнітуру та спробуй ще раз.

# The chosen file is too large to read.
file-too-large = Цей файл завеликий. Обери такий, що триває не довше хвилини.

# The chosen file is not sound that the browser can read.
file-unreadable = Не можемо прочитати цей файл. Підійдуть WAV, MP3, M4A і FLAC.

# The chosen recording is too short.
file-too-short = Цей запис закороткий для пісні.

# The chosen recording is too long.
file-too-long = Цей запис довший за пісню.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Пісня не дійшла. Перевір з’єднання та спробуй ще раз.
