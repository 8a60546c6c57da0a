//! The texts of a Fluent file as they are written, each with its place, so that one is replaced and nothing else is touched.
//!
//! The parser's tree has no places of its own, but its names are slices of the source. By Fluent's grammar (EBNF, version 1.0) a text
//! goes on behind the `=` of its message or attribute until the line of the next one; blank lines and comments before that are not its.

use std::ops::Range;

use fluent_syntax::{ast::Entry, parser};

use crate::{fluent::FluentFile, text_file::TextFile};

/// Further lines are indented by so much.
const INDENT: &str = "    ";

/// A text of a Fluent file: a message's, a term's, or that of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FluentText {
    /// A term's begins with `-`.
    pub id: String,
    /// Empty for the message's own.
    pub attribute: String,
    /// What the comment above the message says; empty without one.
    pub comment: String,
    /// As it is written, without the indentation that its lines share, with `\n` at the end of each line.
    pub text: String,
    /// From behind the `=` to the last character.
    range: Range<usize>,
}

/// Why a text cannot stand in a message's place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FluentTextError {
    #[error("it is empty")]
    Empty,
    /// What the parser says of it.
    #[error("{0}")]
    Syntax(String),
    #[error("it holds more than one text: a line of it begins like a message or an attribute")]
    Several,
}

/// The texts of a Fluent file, in its order. `None` if something in it cannot be read, which is then a finding of
/// [`FluentFile::read`]. Lines may end in `\n` or `\r\n`.
pub fn fluent_texts(source: &str) -> Option<Vec<FluentText>> {
    if !is_readable(source) {
        return None;
    }
    let resource = parser::parse(source).ok()?;
    let mut heads: Vec<Head> = Vec::new();
    for entry in &resource.body {
        let (id, value, attributes, comment) = match entry {
            Entry::Message(m) => (&m.id, m.value.is_some(), &m.attributes, &m.comment),
            Entry::Term(t) => (&t.id, true, &t.attributes, &t.comment),
            _ => continue,
        };
        let sign = if matches!(entry, Entry::Term(_)) {
            "-"
        } else {
            ""
        };
        let comment = comment.as_ref().map(|comment| comment.content.join("\n"));
        let comment = comment.unwrap_or_default();
        let others = attributes.iter().map(|of| (of.id.name, of.id.name));
        // A message with attributes alone has a name all the same, where the text before it ends.
        heads.extend(
            std::iter::once((id.name, ""))
                .chain(others)
                .map(|(name, attribute)| Head {
                    name: start_of(source, name)..end_of(source, name),
                    id: format!("{sign}{}", id.name),
                    attribute: attribute.to_owned(),
                    comment: comment.clone(),
                    has_text: value || !attribute.is_empty(),
                }),
        );
    }
    let ends = heads
        .iter()
        .skip(1)
        .map(|next| line_start(source, next.name.start));
    let ends: Vec<usize> = ends.chain([source.len()]).collect();
    let with_text = heads
        .into_iter()
        .zip(ends)
        .filter(|(head, _)| head.has_text);
    with_text
        .map(|(head, end)| head.text(source, end))
        .collect()
}

/// The parser goes as deep as a file's braces do; the reader has a limit.
fn is_readable(source: &str) -> bool {
    let file = TextFile {
        path: String::new(),
        text: source.to_owned(),
    };
    FluentFile::read(&file).unread.is_empty()
}

/// Where a text begins.
struct Head {
    /// The name before the `=`.
    name: Range<usize>,
    id: String,
    attribute: String,
    comment: String,
    has_text: bool,
}

impl Head {
    fn text(self, source: &str, end: usize) -> Option<FluentText> {
        let start = self.name.end + source.get(self.name.end..end)?.find('=')? + 1;
        let range = start..start + without_what_follows(source.get(start..end)?).len();
        Some(FluentText {
            id: self.id,
            attribute: self.attribute,
            comment: self.comment,
            text: dedented(source.get(range.clone())?),
            range,
        })
    }
}

/// Without blank lines and comments at the end.
fn without_what_follows(mut text: &str) -> &str {
    loop {
        text = text.trim_end();
        let last = text.rfind('\n').map_or(0, |at| at + 1);
        if last == 0 || !text[last..].starts_with('#') {
            return text;
        }
        text = &text[..last];
    }
}

/// A text without the indentation that all its further lines share.
fn dedented(raw: &str) -> String {
    let raw = raw.replace("\r\n", "\n");
    let mut lines = raw.split('\n');
    let first = lines.next().unwrap_or_default().trim_start();
    let rest: Vec<&str> = lines.collect();
    let shared = shared_indent(&rest);
    let rest = rest
        .iter()
        .map(|line| line.get(shared..).unwrap_or_default());
    let begins_below = first.is_empty();
    let lines: Vec<&str> = (!begins_below)
        .then_some(first)
        .into_iter()
        .chain(rest)
        .collect();
    lines.join("\n")
}

/// A Fluent file with one of its own texts replaced; every other byte stays.
///
/// # Errors
/// The new text is none that may stand there.
pub fn with_fluent_text(
    source: &str,
    at: &FluentText,
    text: &str,
) -> Result<String, FluentTextError> {
    check_fluent_text(text)?;
    let begins_below = source[at.range.clone()]
        .trim_start_matches(' ')
        .starts_with(['\n', '\r']);
    let line_end = line_end_of(source);
    let written = written(text, begins_below).replace('\n', line_end);
    let (before, after) = (&source[..at.range.start], &source[at.range.end..]);
    Ok(format!("{before}{written}{after}"))
}

/// A Fluent file with a message more, behind `after` or at its end.
///
/// # Errors
/// The text is none that a message may have.
pub fn with_fluent_message(
    source: &str,
    after: Option<&FluentText>,
    (id, comment): (&str, &str),
    text: &str,
) -> Result<String, FluentTextError> {
    check_fluent_text(text)?;
    let at = after.map_or(source.trim_end().len(), |text| text.range.end);
    let mut message = String::new();
    if at > 0 {
        message.push_str("\n\n");
    }
    for line in comment.lines() {
        message.push_str(format!("# {line}").trim_end());
        message.push('\n');
    }
    message.push_str(&format!("{id} ={}", written(text, false)));
    let rest = &source[at..];
    if rest.trim().is_empty() {
        return Ok(format!("{}{message}\n", &source[..at]));
    }
    let message = message.replace('\n', line_end_of(source));
    Ok(format!("{}{message}{rest}", &source[..at]))
}

/// Whether a text can stand in a message, alone.
///
/// # Errors
/// It cannot.
pub fn check_fluent_text(text: &str) -> Result<(), FluentTextError> {
    if text.trim().is_empty() {
        return Err(FluentTextError::Empty);
    }
    let source = format!("text ={}\n", written(text, false));
    let file = TextFile {
        path: String::new(),
        text: source.clone(),
    };
    let read = FluentFile::read(&file);
    if !read.unread.is_empty() {
        let problem = read.findings.first().map(|finding| finding.message.clone());
        return Err(FluentTextError::Syntax(problem.unwrap_or_default()));
    }
    match fluent_texts(&source).as_deref() {
        Some([only]) if only.attribute.is_empty() && only.text == trimmed(text) => Ok(()),
        _ => Err(FluentTextError::Several),
    }
}

/// A text as a cell may hold it, in the form in which [`FluentText::text`] has it.
fn trimmed(text: &str) -> String {
    let lines = text.trim().lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n")
}

/// A text as it stands behind the `=`: each further line begins with a space, as Fluent wants it.
fn written(text: &str, begins_below: bool) -> String {
    let text = trimmed(text);
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&str> = lines.collect();
    // What further lines share is no part of a text that begins behind the `=`.
    let begins_below = begins_below || shared_indent(&rest) > 0;
    let is_fluent = |line: &&str| line.is_empty() || line.starts_with([' ', '}']);
    let indent = match !begins_below && rest.iter().all(is_fluent) {
        true => "",
        false => INDENT,
    };
    let mut written = match begins_below {
        true => format!("\n{INDENT}{first}"),
        false => format!(" {first}"),
    };
    for line in rest {
        let indent = if line.is_empty() { "" } else { indent };
        written.push_str(&format!("\n{indent}{line}"));
    }
    written
}

/// How many spaces all lines begin with, but for blank ones.
fn shared_indent(lines: &[&str]) -> usize {
    let lines = lines.iter().filter(|line| !line.trim().is_empty());
    let indents = lines.map(|line| line.len() - line.trim_start_matches(' ').len());
    indents.min().unwrap_or(0)
}

fn line_end_of(source: &str) -> &'static str {
    let first = source.find('\n').unwrap_or(0);
    if source[..first].ends_with('\r') {
        "\r\n"
    } else {
        "\n"
    }
}

fn start_of(source: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize)
}

fn end_of(source: &str, part: &str) -> usize {
    start_of(source, part) + part.len()
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "### A file.\n\n# What a comment says,\n# in two lines.\nhello = Hello, { $name }\n    .title = A title\n\n## A group\n\n\
        # Counted.\nbeats = { $n ->\n    [one] One # beat\n   *[other] { $n } beats\n}\n\nlong =\n    One line,\n      and another.\n# A comment at the end.\n";

    fn text<'a>(texts: &'a [FluentText], id: &str, attribute: &str) -> &'a FluentText {
        texts
            .iter()
            .find(|text| text.id == id && text.attribute == attribute)
            .unwrap()
    }

    #[test]
    fn texts_are_read_as_they_are_written() {
        let texts = fluent_texts(SOURCE).unwrap();
        let check =
            |id, attribute, expect| assert_eq!(text(&texts, id, attribute).text, expect, "{id}");
        check("hello", "", "Hello, { $name }");
        check("hello", "title", "A title");
        check(
            "beats",
            "",
            "{ $n ->\n    [one] One # beat\n   *[other] { $n } beats\n}",
        );
        check("long", "", "One line,\n  and another.");
        assert_eq!(
            text(&texts, "hello", "").comment,
            "What a comment says,\nin two lines."
        );
        assert_eq!(texts.len(), 4);
        assert_eq!(fluent_texts("hello = { $name\n"), None);
    }

    #[test]
    fn a_new_text_changes_its_own_bytes_alone() {
        let check = |source: &str, id: &str, attribute: &str, new: &str, from: &str, to: &str| {
            let texts = fluent_texts(source).unwrap();
            let changed = with_fluent_text(source, text(&texts, id, attribute), new).unwrap();
            assert_eq!(changed, source.replacen(from, to, 1));
            let again = fluent_texts(&changed).unwrap();
            assert_eq!(text(&again, id, attribute).text, new);
        };
        check(SOURCE, "hello", "", "Hi", "Hello, { $name }", "Hi");
        check(SOURCE, "hello", "title", "= 1", "A title", "= 1");
        check(
            SOURCE,
            "long",
            "",
            "One",
            "One line,\n      and another.",
            "One",
        );
        check(
            SOURCE,
            "hello",
            "",
            "Hi\nyou",
            "Hello, { $name }",
            "Hi\n    you",
        );
        let windows = SOURCE.replace('\n', "\r\n");
        check(
            &windows,
            "hello",
            "",
            "Hi\nyou",
            "Hello, { $name }",
            "Hi\r\n    you",
        );
    }

    #[test]
    fn a_text_cannot_bring_others_along() {
        let check = |text: &str, expect: FluentTextError| {
            assert_eq!(check_fluent_text(text).unwrap_err(), expect, "{text}");
        };
        check(" \n", FluentTextError::Empty);
        check("Hi\n.title = x", FluentTextError::Several);
        assert!(matches!(
            check_fluent_text("Hi {").unwrap_err(),
            FluentTextError::Syntax(_)
        ));
        assert!(matches!(
            check_fluent_text("Hi }").unwrap_err(),
            FluentTextError::Syntax(_)
        ));
        for text in [
            "Hi\nother = x",
            "Hi\n# no comment",
            "=SUM(A1)",
            "- x",
            "'x",
            "a\n\nb",
        ] {
            assert_eq!(check_fluent_text(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn a_message_that_is_missing_stands_behind_its_neighbour() {
        let source = "a = A\n\nc = C\n";
        let texts = fluent_texts(source).unwrap();
        let with = |after| with_fluent_message(source, after, ("b", "Why."), "B").unwrap();
        assert_eq!(with(Some(&texts[0])), "a = A\n\n# Why.\nb = B\n\nc = C\n");
        assert_eq!(with(None), "a = A\n\nc = C\n\n# Why.\nb = B\n");
        assert_eq!(
            with_fluent_message("", None, ("b", ""), "B").unwrap(),
            "b = B\n"
        );
    }
}
