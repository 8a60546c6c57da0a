//! The waveform around the edge of a cover: peaks in, an SVG path out. The site's scripts draw the same
//! while a fan sings: keep the two alike (`web/src/ui/cover-waveform.ts`).

use std::fmt::Write;

/// Bars on each of the four sides.
const BARS_PER_SIDE: usize = 32;
/// Side of the drawing, in user units. The cover fills all but a margin of [`INSET`].
const SIZE: f32 = 1200.0;
const INSET: f32 = 60.0;
/// Between the cover's edge and the foot of a bar.
const GAP: f32 = 10.0;
/// Length of the softest and of the loudest bar.
const SHORTEST: f32 = 4.0;
const LONGEST: f32 = 50.0;

/// Draws peaks (0 to 255) clockwise from the upper left corner, as strokes that point outward; each
/// is as long as the loudest peak under it. No peaks draw nothing.
pub(crate) fn path(peaks: &[u8]) -> String {
    let bars = BARS_PER_SIDE * 4;
    let mut path = String::with_capacity(bars * 14);
    if peaks.is_empty() {
        return path;
    }
    for bar in 0..bars {
        let from = bar * peaks.len() / bars;
        let to = ((bar + 1) * peaks.len() / bars).max(from + 1);
        let loudest = peaks[from..to].iter().copied().max().unwrap_or(0);
        let length = SHORTEST + (LONGEST - SHORTEST) * f32::from(loudest) / 255.0;
        push_bar(&mut path, bar, length.round());
    }
    path
}

fn push_bar(path: &mut String, bar: usize, length: f32) {
    let step = (SIZE - 2.0 * INSET) / BARS_PER_SIDE as f32;
    let along = (INSET + step * ((bar % BARS_PER_SIDE) as f32 + 0.5)).round();
    let near = INSET - GAP;
    let far = SIZE - near;
    // Writing to a String cannot fail.
    let _ = match bar / BARS_PER_SIDE {
        0 => write!(path, "M{along} {near}v-{length}"),
        1 => write!(path, "M{far} {along}h{length}"),
        2 => write!(path, "M{} {far}v{length}", SIZE - along),
        _ => write!(path, "M{near} {}h-{length}", SIZE - along),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ring_runs_clockwise_from_the_upper_left() {
        let path = path(&[0; take::PEAKS]);
        let bars: Vec<_> = path.split('M').skip(1).collect();
        assert_eq!(bars.len(), 128);
        assert_eq!(bars[0], "77 50v-4");
        assert_eq!(bars[32], "1150 77h4");
        assert_eq!(bars[64], "1123 1150v4");
        assert_eq!(bars[96], "50 1123h-4");
    }

    #[test]
    fn a_bar_is_as_long_as_the_loudest_peak_under_it() {
        let mut peaks = [0; take::PEAKS];
        peaks[1] = 255;
        assert!(path(&peaks).starts_with("M77 50v-50M"));
        assert!(path(&[255]).ends_with("h-50"), "few peaks are spread out");
        assert_eq!(path(&[]), "");
    }
}
