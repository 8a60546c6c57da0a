### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Українська

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = uk_UA

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Перейти до вмісту

# Names the list of languages for screen readers.
choose-language = Мова

# A page whose script cannot run. Title.
no-script = Студії потрібен JavaScript

# A page whose script cannot run. What to do.
no-script-text = Твій голос записує й зводить сам браузер. Увімкни JavaScript або відкрий сторінку в іншому браузері.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Обкладинка «{ $title }», ще без імені

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Спершу послухай

# The one button. Starts with the name for the cover.
landing-sing = Додати свій голос

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Твій останній дубль досі тут.

# A link behind landing-resume.
landing-resume-action = Продовжити

# A link to the private page, shown when a record was made on this phone.
landing-mine = Твоя платівка тут.

# Heading of the three steps.
landing-how = Як це відбувається

# First step.
landing-how-name = Постав своє ім’я на обкладинку.

# Second step.
landing-how-sing = Поспівай із нами пів хвилини.

# Third step.
landing-how-share = Почуй себе в пісні й поділися нею.

# What visitors often ask first.
landing-privacy = Без акаунта, без cookie. Твій голос лишається твоїм: видалити його можна будь-коли.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Уже скоро

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Починаємо співати { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Нагадати мені

# The campaign is over. Title.
landing-closed = Уже доспівали

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Дякуємо за кожен голос. Готові платівки й далі грають за своїми посиланнями, а твоє приватне досі відкриває твою.

# The campaign is over: a link to the private page.
landing-closed-mine = Відкрити платівку

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Послухати пісню

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Слухати на { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Дивитися на { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Зберегти наперед на { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Додати наперед на { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Дата виходу: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = До виходу

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Після виходу

## Pages that are not there

# Title of a page that does not exist.
lost-title = Тут порожньо

# A page that does not exist, or was erased by its fan.
lost-text = Цієї сторінки ніколи не було, або її видалила людина, яка її створила.

# A link to the landing.
lost-action = На початок

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Твоя платівка

# While the entry is fetched.
mine-waiting = Шукаємо твою платівку
