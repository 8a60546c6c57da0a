//! When each line has been sung.

use super::line::Line;

/// About the pace of a ballad. Where nothing says when a line ends, each of its last words takes so long.
const WORD_MS: u32 = 400;

/// Sets the ends of lines that are in the order of their times: `stated_ms` is what the file says behind each line, `stops_ms` are
/// the times that stand alone. What neither tells is estimated, up to the next line at most.
pub(super) fn set_ends(
    lines: &mut [Line],
    stated_ms: impl Iterator<Item = Option<u32>>,
    stops_ms: &[u32],
) {
    let nexts: Vec<u32> = lines.iter().skip(1).map(|line| line.start_ms).collect();
    for (at, (line, stated_ms)) in lines.iter_mut().zip(stated_ms).enumerate() {
        let Some(last) = line.words.last() else {
            continue;
        };
        let next = nexts
            .get(at)
            .copied()
            .filter(|next| *next > last.start_ms)
            .unwrap_or(u32::MAX);
        let stop = stops_ms
            .iter()
            .copied()
            .filter(|stop| *stop > last.start_ms && *stop <= next)
            .min();
        let spoken = u32::try_from(last.text.split_whitespace().count()).unwrap_or(u32::MAX);
        let estimated = last
            .start_ms
            .saturating_add(spoken.saturating_mul(WORD_MS))
            .min(next);
        line.end_ms = stated_ms.or(stop).unwrap_or(estimated).max(last.start_ms);
    }
}
