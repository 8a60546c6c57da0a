//! A voice as a picture: peaks in, an SVG path out.

use std::fmt::Write;

/// Width of the drawing per bar, in user units; a bar is drawn by a stroke narrower than this.
const STEP: usize = 4;
/// Height of the drawing, in user units.
const HEIGHT: u32 = 100;
/// Half the length of the shortest bar, so that silence still leaves a mark.
const MIN_HALF: u32 = 1;

/// A waveform ready for a template.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Wave {
    /// `d` of a path of vertical strokes.
    pub path: String,
    pub width: usize,
    pub height: u32,
}

/// Draws peaks (0 to 255) as at most `bars` strokes, each as tall as the loudest peak under it.
pub(crate) fn draw(peaks: &[u8], bars: usize) -> Wave {
    let bars = bars.min(peaks.len()).max(1);
    let mut path = String::with_capacity(bars * 14);
    for bar in 0..bars {
        let range = bar * peaks.len() / bars..(bar + 1) * peaks.len() / bars;
        let loudest = peaks[range].iter().copied().max().unwrap_or(0);
        let half = (u32::from(loudest) * HEIGHT / 2 / 255).max(MIN_HALF);
        let x = bar * STEP + STEP / 2;
        // Writing to a String cannot fail.
        let _ = write!(path, "M{x} {}v{}", HEIGHT / 2 - half, half * 2);
    }
    Wave {
        path,
        width: bars * STEP,
        height: HEIGHT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_the_loudest_peak_under_it() {
        let wave = draw(&[0, 255, 0, 0], 2);
        assert_eq!(wave.path, "M2 0v100M6 49v2");
        assert_eq!((wave.width, wave.height), (8, 100));
    }

    #[test]
    fn no_peaks_draw_one_resting_mark() {
        assert_eq!(draw(&[], 96).path, "M2 49v2");
    }
}
