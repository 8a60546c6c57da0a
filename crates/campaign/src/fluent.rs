//! Fluent files: their messages with their places, and what is wrong with them.

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::{
    finding::{Finding, Place},
    fluent_hint::hint,
    text_file::TextFile,
};

/// The most messages of one file.
const MAX_MESSAGES: usize = 2_000;
/// The most values and references of one file.
const MAX_PLACEABLES: usize = 10_000;
/// The deepest nesting of braces; the parser would go as deep as the file does.
const MAX_DEPTH: usize = 32;

/// A message or a term of a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FluentMessage {
    /// A term's begins with `-`.
    pub id: String,
    /// Of the id.
    pub place: Place,
    /// Whether it has a text of its own, not only attributes.
    pub has_text: bool,
    /// What is written in it, without placeables.
    pub text: String,
    /// The values that it is given: their names without `$`.
    pub values: Vec<(String, Place)>,
    /// The messages, terms (`-brand`) and functions (`NUMBER()`) that it refers to.
    pub references: Vec<(String, Place)>,
}

/// What a Fluent file holds, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FluentFile {
    pub messages: Vec<FluentMessage>,
    /// Faults of syntax, messages that stand twice, and notes.
    pub findings: Vec<Finding>,
    /// What could not be read; messages that stand in it are not missing.
    pub unread: String,
    placeables: usize,
}

impl FluentFile {
    /// Reads a file to its end, whatever is wrong in it.
    pub fn read(file: &TextFile) -> Self {
        let mut read = Self::default();
        if let Some(at) = too_deep(&file.text) {
            let problem = format!("braces are nested more than {MAX_DEPTH} deep");
            read.findings.push(file.error(at..at + 1, problem));
            read.unread = file.text.clone();
            return read;
        }
        let (resource, errors) = match parser::parse_runtime(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partly) => partly,
        };
        for error in &errors {
            let (range, problem) = hint(&file.text, error);
            read.findings.push(file.error(range, problem));
            let unread = error.slice.clone().and_then(|slice| file.text.get(slice));
            read.unread.push_str(unread.unwrap_or_default());
        }
        for entry in &resource.body {
            read.add(file, entry);
            if read.messages.len() >= MAX_MESSAGES || read.placeables >= MAX_PLACEABLES {
                let problem = format!(
                    "there are more than {MAX_MESSAGES} messages or {MAX_PLACEABLES} values"
                );
                read.findings.push(Finding::error(&file.path, problem));
                break;
            }
        }
        read
    }

    fn add(&mut self, file: &TextFile, entry: &Entry<&str>) {
        let (id, name, value, attributes) = match entry {
            Entry::Message(m) => (
                m.id.name.to_owned(),
                m.id.name,
                m.value.as_ref(),
                &m.attributes,
            ),
            Entry::Term(t) => (
                format!("-{}", t.id.name),
                t.id.name,
                Some(&t.value),
                &t.attributes,
            ),
            _ => return,
        };
        let place = file.place_of(name);
        if let Some(first) = self.messages.iter().find(|known| known.id == id) {
            let problem = format!(
                "{id} stands twice, first in line {}: delete one",
                first.place.line
            );
            self.findings
                .push(Finding::error(&file.path, problem).at(place));
            return;
        }
        let mut message = FluentMessage {
            id,
            place,
            has_text: value.is_some(),
            text: String::new(),
            values: Vec::new(),
            references: Vec::new(),
        };
        let patterns = value.into_iter().chain(attributes.iter().map(|a| &a.value));
        patterns.for_each(|pattern| self.pattern(file, pattern, &mut message));
        self.messages.push(message);
    }

    fn pattern(&mut self, file: &TextFile, pattern: &Pattern<&str>, message: &mut FluentMessage) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    message.text.push_str(value);
                    self.note(file, value, &message.id);
                }
                PatternElement::Placeable { expression } => {
                    self.expression(file, expression, message);
                }
            }
        }
    }

    fn expression(
        &mut self,
        file: &TextFile,
        expression: &Expression<&str>,
        message: &mut FluentMessage,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(file, inline, message),
            Expression::Select { selector, variants } => {
                self.inline(file, selector, message);
                for variant in variants {
                    self.pattern(file, &variant.value, message);
                }
            }
        }
    }

    fn inline(
        &mut self,
        file: &TextFile,
        inline: &InlineExpression<&str>,
        message: &mut FluentMessage,
    ) {
        self.placeables += 1;
        if self.placeables > MAX_PLACEABLES {
            return;
        }
        match inline {
            InlineExpression::VariableReference { id } => {
                message
                    .values
                    .push((id.name.to_owned(), file.place_of(id.name)));
            }
            InlineExpression::MessageReference { id, .. } => {
                message
                    .references
                    .push((id.name.to_owned(), file.place_of(id.name)));
            }
            // A term sees only the arguments that are written beside it.
            InlineExpression::TermReference { id, arguments, .. } => {
                message
                    .references
                    .push((format!("-{}", id.name), file.place_of(id.name)));
                self.arguments(file, arguments.as_ref(), message);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                message
                    .references
                    .push((format!("{}()", id.name), file.place_of(id.name)));
                self.arguments(file, Some(arguments), message);
            }
            InlineExpression::Placeable { expression } => {
                self.expression(file, expression, message)
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(
        &mut self,
        file: &TextFile,
        arguments: Option<&CallArguments<&str>>,
        message: &mut FluentMessage,
    ) {
        let Some(arguments) = arguments else { return };
        for inline in &arguments.positional {
            self.inline(file, inline, message);
        }
    }

    /// What is shown to fans as it stands, although it was meant otherwise.
    fn note(&mut self, file: &TextFile, text: &str, id: &str) {
        let found = [
            (
                markup(text),
                "fans see it as it stands, for messages have no markup",
            ),
            (
                foreign_value(text),
                "fans see it as it stands; a value is written { $name }",
            ),
        ];
        for (words, why) in found {
            if let Some(words) = words {
                let note = format!("{id} holds {words}: {why}");
                self.findings
                    .push(Finding::note(&file.path, note).at(file.place_of(words)));
            }
        }
    }
}

/// The first HTML tag or character reference.
fn markup(text: &str) -> Option<&str> {
    between(text, '<', '>', |inside| {
        inside
            .trim_start_matches('/')
            .starts_with(|c: char| c.is_ascii_alphabetic())
    })
    .or_else(|| {
        between(text, '&', ';', |inside| {
            inside.len() > 1
                && inside
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '#')
        })
    })
}

/// The first value in the manner of other systems: `%name%`, `%(name)s`.
fn foreign_value(text: &str) -> Option<&str> {
    let is_name = |inside: &str| {
        !inside.is_empty()
            && inside
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    between(text, '%', '%', is_name).or_else(|| {
        let at = text.find("%s").or_else(|| text.find("%("))?;
        text.get(at..at + 2)
    })
}

/// The first part of a text from `open` to the next `close`, if what lies between them fits.
fn between(text: &str, open: char, close: char, fits: impl Fn(&str) -> bool) -> Option<&str> {
    text.match_indices(open).find_map(|(start, _)| {
        let inside = &text[start + 1..];
        let end = inside.find(close)?;
        fits(&inside[..end]).then(|| &text[start..start + end + 2])
    })
}

/// Where braces are nested too deeply.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut last = b'\n';
    for (at, byte) in text.bytes().enumerate() {
        // A new message.
        if last == b'\n' && (byte.is_ascii_alphabetic() || byte == b'-') {
            depth = 0;
        }
        last = byte;
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> FluentFile {
        FluentFile::read(&TextFile {
            path: "en/campaign.ftl".to_owned(),
            text: text.to_owned(),
        })
    }

    fn said(text: &str) -> Vec<String> {
        let findings = read(text).findings;
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn values_and_references_are_found_in_every_variant() {
        let file = read(
            "a = { $n ->\n    [one] { b } { $typo }\n   *[other] { -brand } { NUMBER($x) }\n}\n-brand = B\n",
        );
        let names = |list: &[(String, Place)]| {
            let names: Vec<_> = list.iter().map(|(name, _)| name.clone()).collect();
            names.join(" ")
        };
        let message = &file.messages[0];
        assert_eq!(names(&message.values), "n typo x");
        assert_eq!(names(&message.references), "b -brand NUMBER()");
        let typo = message.values[1].1;
        assert_eq!((typo.line, typo.column, typo.length), (2, 20, 4));
        assert_eq!(file.messages[1].id, "-brand");
    }

    #[test]
    fn every_fault_of_a_file_is_found_and_the_rest_is_read() {
        let file = read("one = { $a\n\n# Second.\ntwo Two\n\nthree = 3\nthree = III\n");
        assert_eq!(file.findings.len(), 3, "{:?}", file.findings);
        assert_eq!(file.messages.len(), 1);
        assert!(file.unread.contains("two Two"));
        assert_eq!(
            file.findings[2].to_string(),
            "en/campaign.ftl:7:1: three stands twice, first in line 6: delete one"
        );
    }

    #[test]
    fn markup_and_values_of_other_systems_are_noted() {
        let check = |text: &str, expect: &str| assert_eq!(said(text), [expect], "{text}");
        check(
            "a = One <b>voice</b>",
            "en/campaign.ftl:1:9: note: a holds <b>: fans see it as it stands, for messages have no markup",
        );
        check(
            "a = Hi %name%!",
            "en/campaign.ftl:1:8: note: a holds %name%: fans see it as it stands; a value is written { $name }",
        );
        for plain in [
            "a = 100 % yours",
            "a = 1 < 2 > 0",
            "a = You & me; all of us",
        ] {
            assert!(said(plain).is_empty(), "{plain}: {:?}", said(plain));
        }
    }

    #[test]
    fn a_file_of_braces_is_no_danger() {
        let text = format!("a = {}", "{".repeat(1_000_000));
        assert_eq!(
            said(&text),
            ["en/campaign.ftl:1:37: braces are nested more than 32 deep"]
        );
        let many: String = (0..100).map(|n| format!("a{n} = {{\"{{\"}}\n")).collect();
        assert!(said(&many).is_empty(), "each message begins anew");
    }
}
