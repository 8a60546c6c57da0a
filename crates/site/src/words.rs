//! The messages of one locale, from Fluent files.

use std::collections::BTreeMap;

use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, FluentValue,
    concurrent::FluentBundle,
    resolver::{ResolverError, errors::ReferenceKind},
};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::{error::SiteError, escape};

/// FIRST STRONG ISOLATE, which Fluent puts before a value, and POP DIRECTIONAL ISOLATE after it.
const ISOLATE: char = '\u{2068}';
const POP: char = '\u{2069}';

/// The direction of a locale's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// All messages of one locale, the product's and the campaign's together.
pub struct Words {
    locale: String,
    direction: Direction,
    script: String,
    bundle: FluentBundle<FluentResource>,
    /// The file of each message, for errors.
    files: BTreeMap<String, String>,
}

/// The script of a locale (ISO 15924; CLDR likely subtags), such as `Latn`; empty if it is no locale or CLDR has none.
pub fn script(locale: &str) -> String {
    let language = locale.parse::<LanguageIdentifier>();
    language.map_or_else(|_| String::new(), |language| likely_script(&language))
}

fn likely_script(language: &LanguageIdentifier) -> String {
    let mut likely = language.clone();
    likely.maximize();
    likely
        .script
        .map_or_else(String::new, |script| script.to_string())
}

impl Words {
    /// Reads the Fluent files of a locale, each as file name and source.
    ///
    /// # Errors
    /// A syntax error, a message that is defined twice, or a reference to a message or term that does not exist.
    pub fn parse(locale: &str, sources: &[(&str, &str)]) -> Result<Self, SiteError> {
        let (words, errors) = Self::parse_partly(locale, sources)?;
        errors.into_iter().next().map_or(Ok(words), Err)
    }

    /// Reads what can be read of a locale's Fluent files, with all that is wrong in them.
    pub(crate) fn parse_partly(
        locale: &str,
        sources: &[(&str, &str)],
    ) -> Result<(Self, Vec<SiteError>), SiteError> {
        let language: LanguageIdentifier = locale
            .parse()
            .map_err(|_| SiteError::Locale(locale.to_owned()))?;
        let direction = match language.character_direction() {
            CharacterDirection::RTL => Direction::Rtl,
            _ => Direction::Ltr,
        };
        let mut words = Self {
            locale: locale.to_owned(),
            direction,
            script: likely_script(&language),
            bundle: FluentBundle::new_concurrent(vec![language]),
            files: BTreeMap::new(),
        };
        words
            .bundle
            .add_builtins()
            .map_err(|error| words.bad_file("NUMBER", &error.to_string()))?;
        let mut errors = Vec::new();
        for (file, source) in sources {
            words.add(file, source, &mut errors);
        }
        let ids = words.files.keys();
        errors.extend(ids.filter_map(|id| words.check_references(id).err()));
        Ok((words, errors))
    }

    /// The locale's language tag.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The direction of the locale's script.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The script of the locale (ISO 15924; CLDR likely subtags), such as `Latn`; empty if CLDR has none.
    pub(crate) fn script(&self) -> &str {
        &self.script
    }

    /// Formats a message as plain text. Values are surrounded by Unicode isolates (UAX #9), so that a name in a script of the
    /// other direction does not reorder the sentence.
    ///
    /// # Errors
    /// The message does not exist, or an argument is missing.
    pub fn text(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, SiteError> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| SiteError::Missing {
                locale: self.locale.clone(),
                id: id.to_owned(),
            })?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(args), &mut errors)
            .into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(self.bad_message(id, error)),
        }
    }

    /// Formats a message as plain text for a title or a tag that programs read: nothing invisible stands around its values. Errors as of
    /// [`text`](Self::text).
    pub fn bare_text(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, SiteError> {
        Ok(without_isolates(&self.text(id, args)?))
    }

    /// Formats a message as HTML: escaped, each value within `<bdi>`. Errors as of [`text`](Self::text).
    pub fn html(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, SiteError> {
        let text = self.text(id, args)?;
        let mut html = String::with_capacity(text.len() + 16);
        // Writing to a String cannot fail.
        let _ = escape::write(&mut html, &text);
        Ok(html.replace(ISOLATE, "<bdi>").replace(POP, "</bdi>"))
    }

    /// The file that defines a message; empty if there is no such message.
    pub(crate) fn file_of(&self, id: &str) -> &str {
        self.files.get(id).map_or("", String::as_str)
    }

    fn add(&mut self, file: &str, source: &str, errors: &mut Vec<SiteError>) {
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => resource,
            Err((partly, faults)) => {
                let faults = faults.iter();
                errors.extend(faults.map(|fault| self.bad_file(file, &fault.to_string())));
                partly
            }
        };
        for entry in resource.entries() {
            let fluent_syntax::ast::Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            match self.files.get(&id) {
                None => drop(self.files.insert(id, file.to_owned())),
                Some(first) => errors.push(SiteError::Twice {
                    locale: self.locale.clone(),
                    id,
                    first: first.clone(),
                    second: file.to_owned(),
                }),
            }
        }
        if let Err(faults) = self.bundle.add_resource(resource) {
            let faults = faults.iter().filter(|fault| {
                // Messages that stand twice are errors already.
                !matches!(fault, FluentError::Overriding { kind, .. } if kind.to_string() == "message")
            });
            errors.extend(faults.map(|fault| self.bad_file(file, &fault.to_string())));
        }
    }

    /// Formats a message without arguments: every error but a missing argument is one of the message itself.
    fn check_references(&self, id: &str) -> Result<(), SiteError> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return Ok(());
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, None, &mut errors);
        let lasting = errors.iter().find(|error| !is_argument(error));
        lasting.map_or(Ok(()), |error| Err(self.bad_message(id, error)))
    }

    fn bad_file(&self, file: &str, problem: &str) -> SiteError {
        SiteError::Fluent {
            locale: self.locale.clone(),
            file: file.to_owned(),
            problem: problem.to_owned(),
        }
    }

    fn bad_message(&self, id: &str, error: &FluentError) -> SiteError {
        let problem = match error {
            FluentError::ResolverError(inner) => inner.to_string(),
            other => other.to_string(),
        };
        SiteError::Message {
            locale: self.locale.clone(),
            file: self.file_of(id).to_owned(),
            id: id.to_owned(),
            problem,
        }
    }
}

fn is_argument(error: &FluentError) -> bool {
    matches!(
        error,
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. }))
    )
}

/// A text as an argument of a message, without any isolates, which would end those around it.
pub(crate) fn text_argument(text: &str) -> FluentValue<'static> {
    FluentValue::from(without_isolates(text))
}

/// A text without isolates, for places where nothing is displayed, such as code.
pub(crate) fn without_isolates(text: &str) -> String {
    text.replace([ISOLATE, POP], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_direction() {
        let direction = |locale| Words::parse(locale, &[]).unwrap().direction();
        assert_eq!(direction("en"), Direction::Ltr);
        assert_eq!(direction("ar"), Direction::Rtl);
        assert!(matches!(
            Words::parse("e n", &[]),
            Err(SiteError::Locale(_))
        ));
    }

    #[test]
    fn a_bad_file_or_reference_is_named() {
        let check = |sources: &[(&str, &str)], expect: &str| {
            let error = Words::parse("en", sources).err().unwrap().to_string();
            assert!(error.contains(expect), "{error}");
        };
        check(&[("a.ftl", "one = { one")], "en: a.ftl: ");
        check(
            &[("a.ftl", "one = { two }")],
            "en: a.ftl: message \"one\": Unknown message: two",
        );
        check(
            &[("a.ftl", "one = 1"), ("b.ftl", "one = 1")],
            "en: message \"one\" stands in both a.ftl and b.ftl",
        );
    }

    #[test]
    fn a_number_selects_the_plural() {
        let source = "beats = { $n ->\n    [one] one beat\n   *[other] { $n } beats\n}";
        let words = Words::parse("en", &[("a.ftl", source)]).unwrap();
        let say = |n: i64| {
            let mut args = FluentArgs::new();
            args.set("n", n);
            words.html("beats", &args).unwrap()
        };
        assert_eq!(say(1), "one beat");
        assert_eq!(say(4), "<bdi>4</bdi> beats");
    }

    #[test]
    fn a_name_cannot_close_its_own_isolation() {
        let words = Words::parse("en", &[("a.ftl", "by = By { $name }")]).unwrap();
        let mut args = FluentArgs::new();
        args.set("name", text_argument("a\u{2069}<i>"));
        let html = words.html("by", &args).unwrap();
        assert_eq!(html, "By <bdi>a&lt;i&gt;</bdi>");
    }
}
