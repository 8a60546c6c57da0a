//! Splits CSS into rules and declarations (CSS Syntax 3, 5). usvg's own reader loses what follows a value that it does not know.

use simplecss::Selector;

/// A property and its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Declaration<'s> {
    pub name: &'s str,
    pub value: &'s str,
    pub is_important: bool,
}

/// Declarations, and what they apply to.
pub(super) struct Rule<'s> {
    pub selector: Selector<'s>,
    pub declarations: Vec<Declaration<'s>>,
}

/// What a style sheet says.
#[derive(Default)]
pub(super) struct Sheet<'s> {
    /// In the order of the sheet.
    pub rules: Vec<Rule<'s>>,
    /// The beginnings of rules that are not applied although a browser might: those with a selector that is not read, or with a condition.
    pub unread: Vec<&'s str>,
}

impl<'s> Sheet<'s> {
    /// Appends what another part of the sheet says.
    pub fn read(&mut self, text: &'s str) {
        let mut rest = text;
        while let Some(at) = end(rest, &['{', ';', '}']) {
            let (head, behind) = (trimmed(&rest[..at]), &rest[at + 1..]);
            if !rest[at..].starts_with('{') {
                // A statement such as `@import`, or the end of a rule that has been read.
                rest = behind;
                continue;
            }
            let length = block_length(behind);
            self.rule(head, &behind[..length]);
            rest = behind.get(length + 1..).unwrap_or_default();
        }
    }

    fn rule(&mut self, head: &'s str, block: &'s str) {
        if let Some(at_rule) = head.strip_prefix('@') {
            if matches!(at_rule.trim(), "media screen" | "media all") {
                // What is in it is read as if it stood there alone, and holds no more such rules.
                if !block.contains('@') {
                    self.read(block);
                    return;
                }
            }
            if may_hold(at_rule) {
                self.unread.push(head);
            }
            return;
        }
        let declarations = declarations(block);
        let mut rest = head;
        loop {
            let at = end(rest, &[',']);
            let selector = trimmed(&rest[..at.unwrap_or(rest.len())]);
            match read_selector(selector) {
                Some(selector) => self.rules.push(Rule {
                    selector,
                    declarations: declarations.clone(),
                }),
                None if is_for_drawings(selector) => self.unread.push(selector),
                None => {}
            }
            match at {
                Some(at) => rest = &rest[at + 1..],
                None => return,
            }
        }
    }
}

/// The declarations of a style.
pub(super) fn declarations(style: &str) -> Vec<Declaration<'_>> {
    let mut found = Vec::new();
    let mut rest = style;
    while !rest.is_empty() {
        let at = end(rest, &[';']).unwrap_or(rest.len());
        if let Some((name, value)) = trimmed(&rest[..at]).split_once(':') {
            let value = trimmed(value);
            let plain = value
                .rsplit_once('!')
                .filter(|(_, word)| word.trim().eq_ignore_ascii_case("important"));
            let (name, value, is_important) = match plain {
                Some((value, _)) => (name.trim(), value.trim(), true),
                None => (name.trim(), value, false),
            };
            if !name.is_empty() && !value.is_empty() {
                found.push(Declaration {
                    name,
                    value,
                    is_important,
                });
            }
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    found
}

/// Where the first of some characters stands outside of strings, brackets and comments.
fn end(text: &str, stops: &[char]) -> Option<usize> {
    let (mut quote, mut depth, mut from) = (None, 0usize, 0);
    for (at, c) in text.char_indices() {
        if at < from {
            continue;
        }
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), '\\') => from = at + 2,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '/') if text[at..].starts_with("/*") => {
                from = text[at + 2..].find("*/").map_or(text.len(), |n| at + n + 4);
            }
            (None, c) if depth == 0 && stops.contains(&c) => return Some(at),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
    }
    None
}

/// The length of a block behind its opening brace, up to the brace that closes it.
fn block_length(text: &str) -> usize {
    let (mut at, mut open) = (0, 0usize);
    while let Some(next) = end(&text[at..], &['{', '}']) {
        at += next;
        match text[at..].starts_with('{') {
            true => open += 1,
            false if open == 0 => return at,
            false => open -= 1,
        }
        at += 1;
    }
    text.len()
}

/// Without spaces and comments at both ends.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(comment) = text.strip_prefix("/*") {
        text = comment.split_once("*/").map_or("", |(_, rest)| rest.trim());
    }
    while text.ends_with("*/")
        && let Some(at) = text.rfind("/*")
    {
        text = text[..at].trim();
    }
    text
}

fn read_selector(text: &str) -> Option<Selector<'_>> {
    /// What simplecss would take for something else or leave out.
    const UNREAD: [&str; 5] = ["~", "::", "^=", "$=", "*="];
    if text.is_empty()
        || UNREAD
            .iter()
            .any(|part| text.replace("~=", "").contains(part))
    {
        return None;
    }
    Selector::parse(text)
}

/// Whether a selector that is not read may be one of an element: `:root` and pseudo-elements hold no more than variables and pages.
fn is_for_drawings(selector: &str) -> bool {
    !selector.is_empty() && !selector.contains("::") && selector != ":root"
}

/// Whether an at-rule, without its `@`, has a condition that may hold when a cover is drawn; what it says of wide gamuts, of paper and of dark
/// pages does not.
fn may_hold(rule: &str) -> bool {
    let never = ["print", "gamut", "prefers-", "hover", "pointer", "color("];
    let has_condition = ["media", "supports", "layer"]
        .iter()
        .any(|kind| rule.starts_with(kind));
    has_condition && !never.iter().any(|word| rule.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_end_at_semicolons_outside_of_strings_brackets_and_comments() {
        let style =
            "/*a:b;*/ fill : url(data:x;y) ;font:900 9px/1 'A;B';stroke:red!important;broken; x:";
        let read: Vec<(&str, &str, bool)> = declarations(style)
            .iter()
            .map(|d| (d.name, d.value, d.is_important))
            .collect();
        assert_eq!(
            read,
            [
                ("fill", "url(data:x;y)", false),
                ("font", "900 9px/1 'A;B'", false),
                ("stroke", "red", true)
            ]
        );
    }

    #[test]
    fn rules_are_read_and_those_that_are_not_are_named() {
        let table = [
            (".a,#b > c{fill:red}", 2, vec![]),
            (
                "@import url(x;y);@font-face{a:b}/*{*/.a{fill:red;}",
                1,
                vec![],
            ),
            (
                "@media print{.a{fill:red}} @media (color-gamut:p3){.a{b:c}} .b{d:e}",
                1,
                vec![],
            ),
            ("@media screen{.a{fill:red}}.b{c:d}", 2, vec![]),
            (
                "@supports (display:grid){.a{b:c}}",
                0,
                vec!["@supports (display:grid)"],
            ),
            (
                ":root{--x:1}.a:not(.b){c:d}.a::before{c:d}",
                0,
                vec![".a:not(.b)"],
            ),
            (
                ".a ~ .b{c:d} p:nth-child(2){c:d}",
                0,
                vec![".a ~ .b", "p:nth-child(2)"],
            ),
            ("} .a{b:c", 1, vec![]),
        ];
        for (text, rules, unread) in table {
            let mut sheet = Sheet::default();
            sheet.read(text);
            assert_eq!(sheet.rules.len(), rules, "{text}");
            assert_eq!(sheet.unread, unread, "{text}");
        }
    }
}
