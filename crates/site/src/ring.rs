//! Draws a voice's waveform around the edge of a cover, as an SVG path. The site's scripts draw the same ring while a fan
//! sings (`web/src/ui/cover-waveform.ts`): a change here has to be made there, too.

use std::fmt::Write;

/// Bars on each of the four sides.
const BARS_PER_SIDE: usize = 32;
/// Side of the drawing, in user units. The cover fills it, but for a margin of [`INSET`].
const SIZE: f32 = 1200.0;
const INSET: f32 = 60.0;
/// The gap between the cover's edge and a bar.
const GAP: f32 = 10.0;
/// The length of a bar for a peak of 0 and for one of 255.
const SHORTEST: f32 = 4.0;
const LONGEST: f32 = 50.0;

/// Draws peaks (0 to 255) clockwise from the upper left corner, as strokes that point outward. Each bar stands for an equal
/// part of the peaks and shows the loudest of them. Without peaks the path is empty.
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
    fn a_bar_shows_the_loudest_of_its_peaks() {
        let mut peaks = [0; take::PEAKS];
        peaks[1] = 255;
        assert!(path(&peaks).starts_with("M77 50v-50M"));
        assert!(path(&[255]).ends_with("h-50"), "few peaks are spread out");
        assert_eq!(path(&[]), "");
    }
}
