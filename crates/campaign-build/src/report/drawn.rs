//! A finding with the line that it is about, and its place marked.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use campaign::{Finding, MAX_SVG_BYTES, Place, TextFile};

use crate::sources::Sources;

/// Drawings may be one line of megabytes. Of a longer line than this, in characters, only what surrounds the place is shown.
const MAX_LINE_CHARS: usize = 1_000;
/// How much is shown before and after the place of a longer line, in characters.
const AROUND_CHARS: usize = 60;

/// The findings, each with its line, for a terminal that shows colours; whoever prints them elsewhere strips the styles. Paths are those
/// from the checkout's root.
pub fn drawn(sources: &Sources, findings: &[Finding]) -> String {
    let mut known: Option<TextFile> = None;
    let mut text = String::new();
    for finding in findings {
        // Findings of one file stand together, so that it is read once.
        let is_known = known.as_ref().is_some_and(|file| file.path == finding.file);
        if finding.place.is_some() && !is_known {
            known = source(sources, &finding.file);
        }
        let file = known.as_ref().filter(|file| file.path == finding.file);
        text.push_str(&one(sources, finding, file));
        text.push_str("\n\n");
    }
    text
}

fn one(sources: &Sources, finding: &Finding, source: Option<&TextFile>) -> String {
    let level = match finding.level {
        campaign::Level::Error => Level::ERROR,
        campaign::Level::Note => Level::NOTE,
    };
    let path = sources.path_from_root(&finding.file);
    let title = level.primary_title(finding.message.as_str());
    let line = finding
        .place
        .zip(source)
        .map(|(place, file)| Marked::of(file, place));
    let mut group = match (line, finding.place) {
        (Some(line), Some(place)) if line.is_whole => title.element(
            Snippet::source(line.text)
                .line_start(place.line)
                .path(path)
                .annotation(AnnotationKind::Primary.span(line.span)),
        ),
        (Some(line), Some(place)) => title.element(at(path, place)).element(
            Snippet::source(line.text)
                .line_start(place.line)
                .annotation(AnnotationKind::Primary.span(line.span)),
        ),
        (_, Some(place)) => title.element(at(path, place)),
        _ => title.element(Origin::path(path)),
    };
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    renderer.render(&[group])
}

fn at(path: String, place: Place) -> Origin<'static> {
    Origin::path(path)
        .line(place.line)
        .char_column(place.column)
}

/// The line of a place, and the bytes of it that are at fault.
struct Marked {
    text: String,
    span: Range<usize>,
    /// Whether the line is shown from its beginning to its end.
    is_whole: bool,
}

impl Marked {
    fn of(file: &TextFile, place: Place) -> Self {
        let line = file.line(place.line.max(1));
        let from = place.column.saturating_sub(1);
        let is_whole = line.chars().nth(MAX_LINE_CHARS).is_none();
        let (first, count) = match is_whole {
            true => (0, MAX_LINE_CHARS),
            false => {
                let first = from.saturating_sub(AROUND_CHARS);
                (
                    first,
                    from - first + place.length.min(AROUND_CHARS) + AROUND_CHARS,
                )
            }
        };
        let text: String = line.chars().skip(first).take(count).collect();
        let byte = |chars: usize| {
            let mut starts = text.char_indices().map(|(at, _)| at);
            starts.nth(chars).unwrap_or(text.len())
        };
        let span = byte(from - first)..byte(from - first + place.length.min(count));
        Self {
            span,
            is_whole,
            text,
        }
    }
}

/// The text that a finding's place counts in; `None` if it cannot be read any more.
fn source(sources: &Sources, file: &str) -> Option<TextFile> {
    let bytes = sources.bytes_of(file, MAX_SVG_BYTES)?;
    // Where it is not UTF-8, the finding says so; its place counts what is readable before it.
    let text = String::from_utf8_lossy(&bytes).into_owned();
    TextFile::decode(file, text.into_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, column: usize, length: usize) -> (String, String, bool) {
        let file = TextFile {
            path: "f".to_owned(),
            text: text.to_owned(),
        };
        let place = Place {
            line: 1,
            column,
            length,
        };
        let marked = Marked::of(&file, place);
        let at_fault = marked.text[marked.span.clone()].to_owned();
        (marked.text, at_fault, marked.is_whole)
    }

    #[test]
    fn the_words_at_fault_are_marked_in_any_script() {
        let (text, at_fault, is_whole) = marked("名前 = “夜”\nnext", 6, 3);
        assert_eq!(
            (text.as_str(), at_fault.as_str(), is_whole),
            ("名前 = “夜”", "“夜”", true)
        );
        assert_eq!(marked("short", 99, 4).1, "");
    }

    #[test]
    fn of_a_very_long_line_only_what_surrounds_the_place_is_shown() {
        let long = format!("{}HERE{}", "é".repeat(1_000_000), "x".repeat(1_000));
        let (text, at_fault, is_whole) = marked(&long, 1_000_001, 4);
        assert_eq!(at_fault, "HERE");
        assert!(!is_whole && text.chars().count() < 200);
    }
}
