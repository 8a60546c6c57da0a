//! Whether the words of a language are a copy of another language's.

use campaign::{Finding, FluentMessage, TextFile};

/// The message that names a language in itself, as menus show it.
const LANGUAGE_NAME: &str = "language-name";
/// Shorter messages are names and single words, which languages share.
const LONG_CHARS: usize = 20;
/// So few long messages say nothing about a language.
const LEAST_LONG: usize = 3;

/// The messages of one locale, of the product or of the campaign.
pub(crate) struct Messages<'a> {
    pub locale: &'a str,
    pub all: Vec<(&'a TextFile, &'a FluentMessage)>,
}

impl<'a> Messages<'a> {
    fn get(&self, id: &str) -> Option<(&'a TextFile, &'a FluentMessage)> {
        self.all
            .iter()
            .find(|(_, message)| message.id == id)
            .copied()
    }

    /// The subtag of its language: British and American English may say the same.
    fn language(&self) -> &str {
        self.locale.split('-').next().unwrap_or(self.locale)
    }
}

/// One error for each language that has the name of another, or of whose long messages more than half are the same as the
/// default locale's.
pub(crate) fn copied(locales: &[Messages<'_>], default_locale: &str) -> Vec<Finding> {
    let default = locales.iter().find(|of| of.locale == default_locale);
    let mut findings = Vec::new();
    for (at, of) in locales.iter().enumerate() {
        // Of two with the same name, it is not the default one that was copied.
        let others = locales.iter().enumerate().filter(|(other, others)| {
            *other != at && (*other < at || others.locale == default_locale)
        });
        if of.locale != default_locale {
            findings.extend(others.filter_map(|(_, other)| same_name(of, other)).next());
        }
        let default = default.filter(|default| default.language() != of.language());
        findings.extend(default.and_then(|default| same_messages(of, default)));
    }
    findings
}

fn same_name(of: &Messages<'_>, other: &Messages<'_>) -> Option<Finding> {
    let (file, message) = of.get(LANGUAGE_NAME)?;
    let name = message.text.trim();
    let (_, others) = other.get(LANGUAGE_NAME)?;
    (name == others.text.trim()).then(|| {
        let problem = format!(
            "{LANGUAGE_NAME} is \"{name}\" in {} too: write how {} is called in that language itself",
            other.locale, of.locale
        );
        Finding::error(&file.path, problem).at(message.place)
    })
}

fn same_messages(of: &Messages<'_>, default: &Messages<'_>) -> Option<Finding> {
    let is_long = |message: &FluentMessage| message.text.chars().count() >= LONG_CHARS;
    let long = of.all.iter().filter(|(_, message)| is_long(message));
    let (mut count, mut same) = (0, Vec::new());
    for (file, message) in long {
        count += 1;
        let others = default.get(&message.id);
        if others.is_some_and(|(_, others)| others.text == message.text) {
            same.push((file, message));
        }
    }
    let (file, first) = same.first()?;
    (count >= LEAST_LONG && same.len() * 2 > count).then(|| {
        let problem = format!(
            "{} of {count} longer messages are word for word those of {}: translate them into {}",
            same.len(),
            default.locale,
            of.locale
        );
        Finding::error(&file.path, problem).at(first.place)
    })
}

#[cfg(test)]
mod tests {
    use campaign::FluentFile;

    use super::*;

    const ENGLISH: &str = "language-name = English\nshort = OK\n\
        one = The first of the longer messages\n\
        two = The second of the longer messages\n\
        three = The third of the { $count } longer messages\n";
    const GERMAN: &str = "language-name = Deutsch\nshort = OK\n\
        one = Die erste der längeren Nachrichten\n\
        two = Die zweite der längeren Nachrichten\n\
        three = The third of the { $count } longer messages\n";

    fn check(locales: &[(&str, &str)], expected: &[&str]) {
        let files: Vec<(&str, TextFile)> = locales
            .iter()
            .map(|(locale, text)| {
                let path = format!("{locale}/site.ftl");
                let text = (*text).to_owned();
                (*locale, TextFile { path, text })
            })
            .collect();
        let read: Vec<FluentFile> = files
            .iter()
            .map(|(_, file)| FluentFile::read(file))
            .collect();
        let messages: Vec<Messages<'_>> = files
            .iter()
            .zip(&read)
            .map(|((locale, file), read)| Messages {
                locale,
                all: read
                    .messages
                    .iter()
                    .map(|message| (file, message))
                    .collect(),
            })
            .collect();
        let found = copied(&messages, "en");
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_language_that_is_a_copy_of_the_default_one_is_found() {
        let name = "de/site.ftl:1:1: language-name is \"English\" in en too: write how de is called in that language itself";
        let copy = "de/site.ftl:3:1: 3 of 3 longer messages are word for word those of en: translate them into de";
        check(&[("de", ENGLISH), ("en", ENGLISH)], &[name, copy]);
        check(&[("en", ENGLISH), ("de", ENGLISH)], &[name, copy]);
    }

    #[test]
    fn what_languages_share_is_no_copy() {
        check(&[("en", ENGLISH), ("de", GERMAN)], &[]);
        let british = ENGLISH.replace("= English", "= British English");
        check(&[("en", ENGLISH), ("en-GB", &british)], &[]);
        check(
            &[
                ("en", "a = The north stand of the club\n"),
                ("de", "a = The north stand of the club\n"),
            ],
            &[],
        );
    }
}
