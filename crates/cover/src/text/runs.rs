//! Splits a text into runs: parts of one direction, one face and one script, which are shaped at once.

use std::ops::Range;

use cover_format::Role;
use unicode_bidi::{LTR_LEVEL, ParagraphBidiInfo};
use unicode_script::{Script, UnicodeScript};

use crate::text::fallback::Span;
use crate::text::fonts::Fonts;

/// A part of a text with one face and one script, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub range: Range<usize>,
    /// The face's index in [`Fonts::faces`].
    pub face: usize,
    /// `None` for emoji and other symbols.
    pub script: Option<Script>,
}

/// A text's runs and the directions in it.
pub(crate) struct Runs<'a> {
    runs: Vec<Run>,
    bidi: ParagraphBidiInfo<'a>,
}

impl<'a> Runs<'a> {
    /// The base direction is that of the first strong character (UAX #9, rules P2 and P3).
    pub fn new(fonts: &Fonts, text: &'a str, spans: &[Span]) -> Self {
        Self {
            runs: split(fonts, text, spans),
            bidi: ParagraphBidiInfo::new(text, None),
        }
    }

    pub fn is_rtl(&self) -> bool {
        self.bidi.paragraph_level.is_rtl()
    }

    /// The runs of one line in visual order, left to right, each with whether it reads from right to left. `line` is in bytes.
    pub fn of_line(&self, line: Range<usize>) -> Vec<(Run, bool)> {
        if line.is_empty() {
            return Vec::new();
        }
        let (levels, stretches) = self.bidi.visual_runs(line);
        let mut out = Vec::new();
        for stretch in stretches {
            let level = levels.get(stretch.start).copied().unwrap_or(LTR_LEVEL);
            let from = out.len();
            out.extend(self.within(&stretch).map(|run| (run, level.is_rtl())));
            if level.is_rtl() {
                out[from..].reverse();
            }
        }
        out
    }

    /// The parts of the runs that lie in `range`, in logical order.
    fn within(&self, range: &Range<usize>) -> impl Iterator<Item = Run> {
        self.runs.iter().filter_map(|run| {
            let start = run.range.start.max(range.start);
            let end = run.range.end.min(range.end);
            (start < end).then(|| Run {
                range: start..end,
                ..run.clone()
            })
        })
    }
}

fn split(fonts: &Fonts, text: &str, spans: &[Span]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // Spaces and digits before the first letter belong to it.
    let mut script = text.chars().find_map(script_of);
    for (range, face) in spans {
        let is_symbol = matches!(fonts.faces()[*face].face.role, Role::Emoji | Role::Symbols);
        for (at, c) in text[range.clone()].char_indices() {
            let at = range.start + at;
            script = match (script, script_of(c)) {
                (Some(before), Some(next)) if !same_run(before, next) => Some(next),
                (before, next) => before.or(next),
            };
            let script = script.filter(|_| !is_symbol);
            match runs.last_mut() {
                Some(run) if run.face == *face && run.script == script => {
                    run.range.end = at + c.len_utf8();
                }
                _ => runs.push(Run {
                    range: at..at + c.len_utf8(),
                    face: *face,
                    script,
                }),
            }
        }
    }
    runs
}

/// The script (UAX #24) of a character that belongs to one.
fn script_of(c: char) -> Option<Script> {
    Some(c.script()).filter(|s| !matches!(s, Script::Common | Script::Inherited | Script::Unknown))
}

/// Whether characters of two scripts are shaped together: Japanese mixes three.
fn same_run(a: Script, b: Script) -> bool {
    let is_cjk = |s| {
        matches!(
            s,
            Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo
        )
    };
    a == b || (is_cjk(a) && is_cjk(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fallback::choose_faces;
    use crate::text::fonts::tests::fonts;
    use crate::text::script::Reader;

    fn check(text: &str, expected: &[(&str, &str, bool)]) {
        let spans = choose_faces(fonts(), text, &Reader::from("en")).unwrap();
        let runs = Runs::new(fonts(), text, &spans).of_line(0..text.len());
        let runs: Vec<_> = runs
            .iter()
            .map(|(run, is_rtl)| {
                let script = run.script.map_or("", |script| script.short_name());
                (&text[run.range.clone()], script, *is_rtl)
            })
            .collect();
        assert_eq!(runs, expected, "{text}");
    }

    #[test]
    fn a_run_has_one_script_and_one_direction() {
        check("Zoé Martin", &[("Zoé Martin", "Latn", false)]);
        check("直樹さくらカ", &[("直樹さくらカ", "Hani", false)]);
        check(
            "Ana Дарья",
            &[("Ana ", "Latn", false), ("Дарья", "Cyrl", false)],
        );
        check("7 Ana", &[("7 Ana", "Latn", false)]);
        check(
            "Leo 👩🏽\u{200D}🚀",
            &[("Leo ", "Latn", false), ("👩🏽\u{200D}🚀", "", false)],
        );
    }

    #[test]
    fn what_reads_from_right_to_left_is_put_in_visual_order() {
        check(
            "محمد Ana",
            &[("Ana", "Latn", false), ("محمد ", "Arab", true)],
        );
        check("", &[]);
    }
}
