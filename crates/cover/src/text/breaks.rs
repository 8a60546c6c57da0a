//! Where a text may be broken into two lines.

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// Where a text may be broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Breaks {
    /// At spaces and hyphens, as people break names.
    BetweenNames,
    /// At every opportunity of UAX #14, which may be inside a Thai or Japanese name.
    Anywhere,
}

/// The bytes of `text` before which a second line may begin, ascending.
pub(crate) fn opportunities(text: &str, breaks: Breaks) -> Vec<usize> {
    let all = LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text);
    all.filter(|&at| at > 0 && at < text.len())
        .filter(|&at| breaks == Breaks::Anywhere || is_between_names(&text[..at]))
        .collect()
}

fn is_between_names(before: &str) -> bool {
    let last = before.chars().next_back();
    last.is_some_and(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_broken_at_spaces_and_hyphens_before_they_are_broken_inside() {
        let table: [(&str, &[usize], usize); 5] = [
            ("Ana", &[], 0),
            ("Ana Lía", &[4], 1),
            ("Lothringen-Habsburg", &[11], 1),
            ("寿限無", &[], 2),
            ("ณัฐวุฒิศรีสุข", &[], 1),
        ];
        for (text, between, anywhere) in table {
            assert_eq!(opportunities(text, Breaks::BetweenNames), between, "{text}");
            let all = opportunities(text, Breaks::Anywhere).len();
            assert!(all >= anywhere, "{text} may be broken at {all} places");
        }
    }
}
