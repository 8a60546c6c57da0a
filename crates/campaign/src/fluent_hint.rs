//! Faults of Fluent's syntax in plain words.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

/// Where a fault is, and what to write instead.
pub(crate) fn hint(text: &str, error: &ParserError) -> (Range<usize>, String) {
    let at = floor(text, error.pos.start);
    let line = line_around(text, at);
    let here = text[at..].chars().next().unwrap_or('\n');
    let problem = match &error.kind {
        ErrorKind::ExpectedToken('=') => return no_equals_sign(text, line, at),
        ErrorKind::ExpectedToken('}') => {
            let open = text[..at].rfind('{').unwrap_or(at);
            let problem = "{ is not closed: a value is written { $name }";
            return (open..open + 1, problem.to_owned());
        }
        ErrorKind::ExpectedToken(token) => format!("a {token} is missing here"),
        ErrorKind::ExpectedCharRange { .. } if here == '\t' => {
            "this line begins with a tab: begin it with spaces".to_owned()
        }
        ErrorKind::ExpectedCharRange { .. } if at == line.start => {
            return (
                line.clone(),
                format!(
                    "\"{}\" is no message: write name = text, or # before a comment",
                    short(&text[line])
                ),
            );
        }
        ErrorKind::ExpectedCharRange { .. } => {
            "a name is missing here: it begins with a letter and goes on with a-z, 0-9, - and _"
                .to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            let start = text[..at].rfind(entry_id).unwrap_or(at);
            let start = if text[at..].starts_with(entry_id) {
                at
            } else {
                start
            };
            return (
                start..start + entry_id.len(),
                format!("{entry_id} has no text: write it behind \"=\""),
            );
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            format!("the term -{entry_id} has no text: write it behind \"=\"")
        }
        ErrorKind::ExpectedInlineExpression => {
            let open = text[..at].rfind('{').unwrap_or(at);
            let problem = "{ opens a value, and none follows: write { $name }, or {\"{\"} for the sign itself";
            return (open..open + 1, problem.to_owned());
        }
        ErrorKind::UnbalancedClosingBrace => {
            "} closes nothing: delete it, or write {\"}\"} for the sign itself".to_owned()
        }
        ErrorKind::MissingDefaultVariant => {
            "no variant is the default: write * before one, such as *[other]".to_owned()
        }
        ErrorKind::MultipleDefaultVariants => "two variants have a *: only one may".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "the closing \" is missing".to_owned(),
        other => other.to_string().to_lowercase(),
    };
    (at..at + here.len_utf8(), problem)
}

/// A line that begins with a name, and no `=` follows: three different mistakes look like that.
fn no_equals_sign(text: &str, line: Range<usize>, at: usize) -> (Range<usize>, String) {
    let words = &text[line.clone()];
    let name_end = words
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .unwrap_or(words.len());
    let (name, rest) = words.split_at(name_end);
    let next = rest.chars().next();
    if let Some(value) = rest.trim_start().strip_prefix(':') {
        let colon = line.start + words.len() - value.len() - 1;
        let problem = format!(
            "a colon stands here: write \"=\" instead of \":\", as in {name} = {}",
            short(value.trim())
        );
        return (colon..colon + 1, problem);
    }
    if next.is_some_and(|c| !c.is_whitespace()) {
        let sign = next.unwrap_or(' ');
        let at = line.start + name_end;
        let problem =
            format!("\"{sign}\" cannot be part of a name: names consist of a-z, 0-9, - and _");
        return (at..at + sign.len_utf8(), problem);
    }
    let at = if line.contains(&at) { line.start } else { at };
    let message = format!("write {name} = {}", short(rest.trim()));
    let problem = if name.contains(['-', '_']) {
        format!("\"=\" is missing behind {name}: {message}")
    } else {
        format!(
            "\"{}\" is no message: begin the line with spaces if it goes on with the message above, else {message}",
            short(words)
        )
    };
    (at..line.end.max(at), problem)
}

/// The start of a long text.
fn short(text: &str) -> String {
    const MAX_CHARS: usize = 40;
    let mut short: String = text.trim().chars().take(MAX_CHARS).collect();
    if text.trim().chars().count() > MAX_CHARS {
        short.push('…');
    }
    short
}

fn line_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use crate::{fluent::FluentFile, text_file::TextFile};

    #[test]
    fn each_mistake_says_what_to_write_instead() {
        let check = |text: &str, expect: &str| {
            let file = TextFile::decode("f", text.into()).unwrap();
            let findings = FluentFile::read(&file).findings;
            let said: Vec<_> = findings.iter().map(ToString::to_string).collect();
            assert_eq!(said, [expect], "{text:?}");
        };
        check(
            "a = A\nteam-fra France\nb = B\n",
            "f:2:1: \"=\" is missing behind team-fra: write team-fra = France",
        );
        check(
            "team-fra: France\n",
            "f:1:9: a colon stands here: write \"=\" instead of \":\", as in team-fra = France",
        );
        check(
            "campaign-call = The stand has\nkept you a place.\n",
            "f:2:1: \"kept you a place.\" is no message: begin the line with spaces if it goes on with the message above, \
             else write kept = you a place.",
        );
        check(
            "campaign-call = The stand has\n\tkept you a place.\n",
            "f:2:1: this line begins with a tab: begin it with spaces",
        );
        check(
            "team-côte = x\n",
            "f:1:7: \"ô\" cannot be part of a name: names consist of a-z, 0-9, - and _",
        );
        check(
            "a = A\n3rd = x\n",
            "f:2:1: \"3rd = x\" is no message: write name = text, or # before a comment",
        );
        check(
            "a = {\n",
            "f:1:5: { opens a value, and none follows: write { $name }, or {\"{\"} for the sign itself",
        );
        check(
            "a = b }\n",
            "f:1:7: } closes nothing: delete it, or write {\"}\"} for the sign itself",
        );
        check(
            "a = b\nteam-fra =\n",
            "f:2:1: team-fra has no text: write it behind \"=\"",
        );
        check(
            "a = { $name\n",
            "f:1:5: { is not closed: a value is written { $name }",
        );
        check(
            "a = { $n ->\n    [one] 1\n    [other] 2\n}\n",
            "f:4:1: no variant is the default: write * before one, such as *[other]",
        );
    }
}
