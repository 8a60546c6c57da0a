//! Whether the lines of the file stand in the order in which they are sung.

use crate::{
    finding::{Finding, Place},
    lyrics_time::say_time,
};

/// A note for each line that is sung before the one above it: most often a time is mistyped. `lines` are where they stand and when they
/// are sung.
pub(super) fn notes(path: &str, lines: &[(Place, u32)]) -> Vec<Finding> {
    let mut notes = Vec::new();
    for pair in lines.windows(2) {
        let [(above, first), (place, second)] = pair else {
            continue;
        };
        if second < first {
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
