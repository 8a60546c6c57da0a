//! The pieces of a take between its jumps.

use std::f32::consts::TAU;

use realfft::num_complex::Complex32;

use crate::align::alignment::Piece;
use crate::analysis::decimate::ANALYSIS_RATE_HZ;
use crate::echo::blocks::{BEFORE, BLOCK, LEAD, TRANSFORM};

/// A shift is searched for this many samples early and late, in steps of one over [`STEPS`] of a sample: a jump is known to
/// a few samples only, and recorders lose frames of their own rate.
const FURTHEST: i32 = 3;
const STEPS: i32 = 8;

/// A piece of a take, in samples.
pub(super) struct PieceSamples {
    /// Where it begins and ends in the take.
    begin: i64,
    end: i64,
    /// Where the song's zero lies in the take.
    lag: i64,
}

impl PieceSamples {
    pub fn of(piece: &Piece, take_length: usize) -> Self {
        let sample = |ms: f64| {
            let samples = ms * f64::from(ANALYSIS_RATE_HZ) / 1000.0;
            samples.clamp(-5e11, 5e11).round() as i64
        };
        let lag = sample(piece.offset_ms);
        let within = |song_ms: f64| (sample(song_ms) + lag).clamp(0, take_length as i64);
        PieceSamples {
            begin: within(piece.from_ms),
            end: within(piece.to_ms),
            lag,
        }
    }

    /// Where the transform of a block of the song begins in the take.
    pub fn place(&self, index: usize) -> i64 {
        (index * BLOCK) as i64 + self.lag - (BEFORE + LEAD) as i64
    }

    /// Whether all of a transform from `from` on lies in this piece, and whether any of it does.
    pub fn contains(&self, from: i64) -> bool {
        from >= self.begin && from + TRANSFORM as i64 <= self.end
    }

    pub fn touches(&self, from: i64) -> bool {
        from + TRANSFORM as i64 > self.begin && from < self.end
    }

    /// Adds what of a sound that begins at `from`, times [`TRANSFORM`], lies in this piece.
    pub fn add(&self, sound: &[f32], from: i64, to: &mut [f32]) {
        let begin = self.begin.max(from);
        let end = self.end.min(from + sound.len() as i64);
        if begin >= end {
            return;
        }
        let sound = &sound[(begin - from) as usize..(end - from) as usize];
        for (to, sample) in to[begin as usize..end as usize].iter_mut().zip(sound) {
            *to += sample / TRANSFORM as f32;
        }
    }
}

/// By how many samples a sound is late whose cross-spectrum with the expected one this is: where their correlation is
/// highest.
pub(super) fn shift_of(cross: &[Complex32]) -> f32 {
    let correlation = |step: i32| {
        let turned = cross.iter().zip(turns(-(step as f32) / STEPS as f32));
        (step, turned.map(|(x, turn)| (x * turn).re).sum::<f32>())
    };
    let steps = (-FURTHEST * STEPS..=FURTHEST * STEPS).map(correlation);
    let best = steps.max_by(|a, b| a.1.total_cmp(&b.1));
    best.map_or(0.0, |(step, _)| step as f32 / STEPS as f32)
}

/// What each bin of a spectrum is multiplied by to make its sound so many samples late.
pub(super) fn turns(samples: f32) -> impl Iterator<Item = Complex32> {
    let step = Complex32::cis(-TAU * samples / TRANSFORM as f32);
    std::iter::successors(Some(Complex32::ONE), move |turn| Some(turn * step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::echo::blocks::BINS;

    #[test]
    fn a_shift_is_found_to_an_eighth_of_a_sample() {
        for samples in [-2.875, -0.5, 0.0, 1.25, 3.0] {
            let cross: Vec<Complex32> = turns(samples).take(BINS).collect();
            assert_eq!(shift_of(&cross), samples);
        }
    }
}
