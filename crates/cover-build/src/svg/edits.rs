//! Changes to a file's text.

use std::ops::Range;

/// The source with each range replaced by its text. Lines have the same numbers as before, so that findings name them rightly. Of two edits
/// that overlap, the first in the source is made.
pub(crate) fn applied(source: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut out, mut at) = (String::with_capacity(source.len()), 0);
    for (range, with) in edits {
        if range.start < at {
            continue;
        }
        out.push_str(&source[at..range.start]);
        out.push_str(&with);
        let lines = source[range.clone()].matches('\n').count();
        for _ in with.matches('\n').count()..lines {
            out.push('\n');
        }
        at = range.end;
    }
    out.push_str(&source[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_the_same_numbers_afterwards() {
        let edits = vec![(6..7, "!".to_owned()), (1..4, "x".to_owned())];
        assert_eq!(applied("ab\ncd\ne", edits), "ax\nd\n!");
    }
}
