//! Whether the lines of the file stand in the order in which they are sung.

use super::TimedLine;
use crate::{
    finding::{Finding, Place},
    lyrics_time::say_time,
};

/// A note for each line that is sung before the one above it: most often a time is mistyped. Files that give a repeated line several
/// times at once are out of order on purpose.
pub(super) fn notes(path: &str, lines: &[(Place, TimedLine<'_>)]) -> Vec<Finding> {
    if lines.iter().any(|(_, line)| line.starts_ms.len() > 1) {
        return Vec::new();
    }
    let mut notes = Vec::new();
    for pair in lines.windows(2) {
        let [(above, first), (place, second)] = pair else {
            continue;
        };
        if let (Some(first), Some(second)) = (first.starts_ms.first(), second.starts_ms.first())
            && second < first
        {
            let note = format!(
                "this is sung at {}, before line {} above it at {}: correct its time, or put the lines in order",
                say_time(*second),
                above.line,
                say_time(*first)
            );
            notes.push(Finding::note(path, note).at(*place));
        }
    }
    notes
}
