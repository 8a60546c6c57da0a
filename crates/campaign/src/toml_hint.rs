//! Errors of TOML's syntax in plain words.

use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::text_file::TextFile;

/// The end of a list that is not closed, before an error of syntax: everything behind it is read as if it were in the list, so that
/// no other error of the file means anything.
pub(crate) fn unclosed_list(file: &TextFile, error: &Error) -> Option<Range<usize>> {
    let text = &file.text;
    let at = error.span()?.start;
    if !error
        .message()
        .contains("missing comma between array elements")
    {
        return None;
    }
    let line = &text[line_at(text, at)];
    let first = line.trim_start();
    // What stands here begins its line, and is no item of a list.
    let is_first = text.get(at..)?.starts_with(first.split('\n').next()?);
    let key = first.split('=').next().unwrap_or_default().trim();
    let is_key = first.contains('=') && is_name(key);
    let end = text[..at].trim_end().len();
    (is_first && (is_key || first.starts_with('['))).then_some(end.saturating_sub(1)..end)
}

/// How many colons in place of "=" are read over in one file.
const MAX_COLONS: usize = 50;

/// A text to read in place of a file's, and the errors of the file's syntax. Behind a colon in place of "=" the parser leaves out
/// all that follows. So such colons are read as "=", which takes as many bytes: what stands elsewhere is found, where it stands.
pub(crate) fn with_equals(file: &TextFile) -> (String, Vec<Error>) {
    let mut text = file.text.clone();
    let mut at_colons = Vec::new();
    for _ in 0..MAX_COLONS {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let colon = |error: &Error| Some((colon(&text, error)?, error.clone()));
        let Some((at, error)) = errors.iter().find_map(colon) else {
            at_colons.extend(errors);
            return (text, at_colons);
        };
        text.replace_range(at..=at, "=");
        at_colons.push(error);
    }
    (text, at_colons)
}

/// Where a colon stands in place of "=", in the line of an error.
fn colon(text: &str, error: &Error) -> Option<usize> {
    let line = line_at(text, error.span()?.start.min(text.len()));
    let words = &text[line.clone()];
    let at = words.find([':', '='])?;
    let is_colon = words[at..].starts_with(':') && is_name(words[..at].trim());
    is_colon.then_some(line.start + at)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// Where an error is, and what to write instead.
pub(crate) fn hint(file: &TextFile, error: &Error) -> (Range<usize>, String) {
    let text = &file.text;
    let span = error.span().unwrap_or(0..0);
    let at = span.start.min(text.len());
    let line = line_at(text, at);
    let words = &text[line.clone()];
    let place = |part: &str| {
        let start = line.start + (part.as_ptr() as usize - words.as_ptr() as usize);
        start..start + part.len()
    };
    if let Some(space) = odd_space(words) {
        let code = space.chars().next().map_or(0, u32::from);
        let problem = format!("an unusual space (U+{code:04X}) stands here: write a plain one");
        return (place(space), problem);
    }
    let entry = Entry::of(words);
    if let Some(Entry { key, value }) = &entry
        && let Some(problem) = value_problem(key, value)
    {
        return (place(value), problem);
    }
    if error.message().contains("duplicate key") {
        return duplicate(text, line);
    }
    if let Some(problem) = line_problem(words, text.get(at..).unwrap_or_default(), error) {
        return (span, problem);
    }
    let instead = match &entry {
        Some(entry) => text_problem(entry, error),
        None => None,
    };
    let problem =
        instead.unwrap_or_else(|| format!("{}: {words}", error.message(), words = words.trim()));
    (span, problem)
}

/// A line `key = value`.
struct Entry<'a> {
    key: &'a str,
    /// Without a comment that is surely one.
    value: &'a str,
}

impl<'a> Entry<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let (key, value) = line.split_once('=')?;
        let value = value.split(" #").next().unwrap_or(value);
        Some(Self {
            key: key.trim(),
            value: value.trim(),
        })
    }
}

/// What is wrong with a value by its looks.
fn value_problem(key: &str, value: &str) -> Option<String> {
    const CURLY: [char; 12] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '＂'];
    let inner = value.trim_matches(|c| CURLY.contains(&c) || c == '"' || c == '\'');
    let first = value.chars().next()?;
    if CURLY.contains(&first)
        || (first == '"' && !value[1..].contains('"') && value.ends_with(CURLY))
    {
        return Some(format!(
            "texts stand in straight quotes: write {key} = \"{inner}\""
        ));
    }
    let (whole, rest) = value.split_once(',').unwrap_or((value, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if digits(whole.trim_start_matches('-')) && digits(rest) {
        return Some(format!(
            "decimals have a point: write {key} = {whole}.{rest}"
        ));
    }
    match value.to_lowercase().as_str() {
        "true" | "yes" | "on" if value != "true" => Some(format!(
            "this is no true or false of TOML: write {key} = true"
        )),
        "false" | "no" | "off" if value != "false" => Some(format!(
            "this is no true or false of TOML: write {key} = false"
        )),
        _ => None,
    }
}

/// What is wrong with a line that is no entry. `behind` is the text from the error on.
fn line_problem(line: &str, behind: &str, error: &Error) -> Option<String> {
    let trimmed = line.trim();
    if trimmed.starts_with("//") || trimmed.starts_with("--") || trimmed.starts_with(';') {
        return Some("comments begin with #: write # before this line".to_owned());
    }
    let before_equals = trimmed.split('=').next().unwrap_or_default();
    if before_equals.len() == trimmed.len() || before_equals.contains(':') {
        if let Some((key, value)) = trimmed
            .split_once(':')
            .filter(|(key, _)| is_name(key.trim()))
        {
            let (key, value) = (key.trim(), value.trim());
            return Some(format!(
                "a colon stands here: write \"=\" instead of \":\", as in {key} = {value}"
            ));
        }
        if let Some((key, value)) = trimmed.split_once(' ').filter(|(key, _)| is_name(key)) {
            return Some(format!(
                "\"=\" is missing behind {key}: write {key} = {}",
                value.trim()
            ));
        }
    }
    if error
        .message()
        .contains("missing comma between array elements")
    {
        let item = behind.split([',', ']', '\n']).next()?;
        return Some(format!("a comma is missing before {}", item.trim()));
    }
    None
}

/// `line` is the second of two that define the same.
fn duplicate(text: &str, line: Range<usize>) -> (Range<usize>, String) {
    let words = &text[line.clone()];
    let starts = || text.match_indices('\n').map(|(at, _)| at + 1);
    // Where a line begins with these words, and its number.
    let find = |words: &str| {
        let mut lines = (1..).zip(std::iter::once(0).chain(starts()));
        lines.find(|(_, start)| {
            text[*start..]
                .trim_start_matches([' ', '\t'])
                .starts_with(words)
        })
    };
    let Some(header) = words.trim().strip_prefix('[') else {
        let key = words.split('=').next().unwrap_or_default().trim();
        return (line, format!("{key} stands twice in its table: delete one"));
    };
    let name = header
        .trim_start_matches('[')
        .split(']')
        .next()
        .unwrap_or_default();
    let (one, several) = (format!("[{name}]"), format!("[[{name}]]"));
    match (find(&one), find(&several)) {
        // Of all lines only that with one bracket is at fault.
        (Some((_, start)), Some(_)) => {
            let problem = format!("there are several: write {several}, with two brackets");
            let start = start + text[start..].find('[').unwrap_or(0);
            (start..start + one.len(), problem)
        }
        (Some((first, _)), None) => {
            let problem = format!(
                "{one} stands twice, first in line {first}: put what belongs to it together"
            );
            (line, problem)
        }
        (None, _) => (line, format!("{name} stands twice: delete one")),
    }
}

/// What is wrong with a text, where nothing else is found.
fn text_problem(Entry { key, value }: &Entry, error: &Error) -> Option<String> {
    let message = error.message();
    let first = value.chars().next();
    let inner = value.trim_matches('"');
    if let Some(end) = value.chars().last().filter(|c| matches!(c, ',' | ';')) {
        return Some(format!("nothing stands behind a value: delete the {end}"));
    }
    if message.contains("escape") || inner.contains('\\') {
        let instead = value.replace('\\', "/");
        return Some(format!(
            "a backslash stands in a text: write folders as in {key} = {instead}, and a backslash itself as \\\\"
        ));
    }
    if first == Some('"') && value.matches('"').count() > 2 {
        let inside = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'))?;
        let escaped = inside.replace('"', "\\\"");
        return Some(format!(
            "a quote within a text is written \\\": write {key} = \"{escaped}\""
        ));
    }
    if matches!(first, Some('"' | '\'')) && value.matches(first?).count() == 1 {
        let quote = first?;
        return Some(format!(
            "the closing quote is missing: write {key} = {value}{quote}"
        ));
    }
    if first == Some('=') {
        let value = value.trim_start_matches(['=', ' ']);
        return Some(format!(
            "there is one \"=\" too many: write {key} = {value}"
        ));
    }
    let plain = first.is_some_and(|c| !matches!(c, '[' | '{' | '"' | '\'' | '0'..='9' | '+' | '-'));
    let date = first.is_some_and(|c| c.is_ascii_digit()) && value.contains(['-', ':', '.', '/']);
    if plain || date {
        return Some(format!("texts stand in quotes: write {key} = \"{inner}\""));
    }
    if value.is_empty() {
        return Some(format!("{key} has no value: write one behind \"=\""));
    }
    None
}

/// The first character that looks like a space and is none for TOML.
fn odd_space(line: &str) -> Option<&str> {
    // Within quotes it is part of the text.
    let end = line.find('"').unwrap_or(line.len());
    let is_odd =
        |c: char| c == '\u{FEFF}' || c == '\u{200B}' || (c.is_whitespace() && !c.is_ascii());
    line[..end]
        .char_indices()
        .find(|(_, c)| is_odd(*c))
        .map(|(at, c)| &line[at..at + c.len_utf8()])
}

fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}
