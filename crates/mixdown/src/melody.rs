//! The melody of the sung line: what a page draws behind the words.

use crate::analysis::decimate::decimate;
use crate::analysis::features::Features;

/// From one value of a melody to the next, in milliseconds.
pub const MELODY_STEP_MS: u32 = 20;

/// Softer than this below the loudest frame, in dB, nothing is sung.
const SUNG_DB: f32 = -36.0;
/// A pitch is the median of this many values: the estimate errs by single values.
const MEDIAN: usize = 9;
/// A step larger than this between neighbours, in cents, is taken for a wrong octave; tunes rarely leap so far.
const LEAP_CENTS: f32 = 800.0;
/// After a rest longer than this, in values, a tune may go on in any octave.
const REST: usize = 50;

/// The pitch of one voice at 48 kHz, in cents above 55 Hz; one value for each [`MELODY_STEP_MS`], `None` where nothing is
/// sung. Octaves follow one another without leaps, so a voice may come out an octave off as a whole.
pub fn melody(mono: &[f32]) -> Vec<Option<f32>> {
    let features = Features::of(&decimate(mono));
    let powers: Vec<f32> = features
        .bands
        .iter()
        .step_by(2)
        .map(|bands| bands.iter().sum())
        .collect();
    let least = powers.iter().copied().fold(0.0, f32::max) * 10_f32.powf(SUNG_DB / 10.0);
    let sung: Vec<Option<f32>> = features
        .pitch_cents
        .iter()
        .zip(&powers)
        .map(|(pitch, power)| pitch.filter(|_| *power > least))
        .collect();
    medians(&without_leaps(&sung))
}

/// Each value in the octave that is nearest to the value before it.
fn without_leaps(sung: &[Option<f32>]) -> Vec<Option<f32>> {
    let mut before: Option<(usize, f32)> = None;
    let fold = |(at, pitch): (usize, &Option<f32>)| {
        let pitch = (*pitch)?;
        let near = before.filter(|(last, _)| at - last <= REST);
        let folded = near.map_or(pitch, |(_, near)| {
            let octaves = ((pitch - near) / 1_200.0).round();
            if (pitch - near).abs() > LEAP_CENTS {
                pitch - octaves * 1_200.0
            } else {
                pitch
            }
        });
        before = Some((at, folded));
        Some(folded)
    };
    sung.iter().enumerate().map(fold).collect()
}

/// The median of the values around each; `None` where most of them have none.
fn medians(values: &[Option<f32>]) -> Vec<Option<f32>> {
    let half = MEDIAN / 2;
    let median = |at: usize| {
        let around = &values[at.saturating_sub(half)..(at + half + 1).min(values.len())];
        let mut pitches: Vec<f32> = around.iter().copied().flatten().collect();
        pitches.sort_by(f32::total_cmp);
        (pitches.len() > around.len() / 2).then(|| pitches[pitches.len() / 2])
    };
    (0..values.len()).map(median).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half a second of a sung note, eight harmonics, at 48 kHz.
    fn note(hz: f32) -> Vec<f32> {
        let harmonic =
            |k: usize, t: f32| (std::f32::consts::TAU * hz * k as f32 * t).sin() / k as f32;
        (0..24_000)
            .map(|n| {
                (1..9)
                    .map(|k| harmonic(k, n as f32 / 48_000.0))
                    .sum::<f32>()
                    * 0.1
            })
            .collect()
    }

    #[test]
    fn a_tune_rises_and_falls_as_it_is_sung_and_rests_where_it_rests() {
        let silence = vec![0.0; 24_000];
        let song = [note(220.0), note(330.0), silence, note(247.0)].concat();
        let found = melody(&song);
        assert_eq!(found.len(), 100);
        let at = |ms: usize| found[ms / MELODY_STEP_MS as usize];
        let first = at(250).unwrap();
        assert!((at(750).unwrap() - first - 702.0).abs() < 15.0);
        assert_eq!(at(1_250), None);
        assert!((at(1_750).unwrap() - first - 200.0).abs() < 15.0);
    }

    #[test]
    fn a_value_in_a_wrong_octave_is_brought_back() {
        let mut sung = vec![Some(2_400.0); 9];
        sung[4] = Some(3_610.0);
        assert_eq!(without_leaps(&sung)[4], Some(2_410.0));
    }
}
