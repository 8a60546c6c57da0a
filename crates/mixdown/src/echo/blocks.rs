//! The blocks in which a take is compared with what the loudspeaker played, and their spectra.

use std::f64::consts::PI;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

/// Samples of the song in one block (256 ms).
pub(super) const BLOCK: usize = 4_096;
/// Samples of one transform: a block in the middle of what sounds before and after it.
pub(super) const TRANSFORM: usize = 2 * BLOCK;
/// It begins so many samples before its block.
pub(super) const BEFORE: usize = BLOCK / 2;
/// Bins of its spectrum.
pub(super) const BINS: usize = TRANSFORM / 2 + 1;
/// Taps of the impulse response (96 ms): what a living room adds later lies 20 dB below.
pub(super) const TAPS: usize = 1_536;
/// So many of them lie before the direct sound (4 ms): the place is known to a few samples only.
pub(super) const LEAD: usize = 64;
/// Over so many bins on either side (31 Hz) the power of a take is averaged before anything is divided by it.
const SMOOTH_BINS: usize = 16;
/// Where a take has less of a frequency than so large a share of what the mean response would let through, because no small
/// loudspeaker plays it, it weighs as if it had as much (−10 dB).
const UNEXPECTED: f32 = 0.1;
/// Powers below this (−120 dBFS) are silence.
const SILENT: f32 = 1e-12 * TRANSFORM as f32;

/// The spectra of what the loudspeaker played: one for each block of the song.
pub(crate) struct Played {
    pub(super) blocks: Vec<PlayedBlock>,
}

pub(super) struct PlayedBlock {
    /// Of the backing track and of the guide as loud as it is played, with what sounds around the block, under a window.
    pub backing: Vec<Complex32>,
    pub guide: Vec<Complex32>,
    /// Of the guide in the block, and zero around it; `None` where it rests.
    pub guide_alone: Option<Vec<Complex32>>,
    /// The mean power of the backing track around each bin.
    powers: Vec<f32>,
}

impl Played {
    /// Transforms a backing track and a guide, as loud as it is played beside it; both one channel at the analysis rate.
    pub fn new(backing: &[f32], guide: &[f32]) -> Self {
        let mut transforms = Transforms::new();
        let mut block = |n: usize| {
            let from = (n * BLOCK) as i64 - BEFORE as i64;
            let backing = transforms.windowed(backing, from).to_vec();
            let within = |at: usize| at.min(guide.len());
            let sung = &guide[within(n * BLOCK)..within((n + 1) * BLOCK)];
            let is_rest = sung.iter().all(|sample| *sample == 0.0);
            PlayedBlock {
                guide: transforms.windowed(guide, from).to_vec(),
                guide_alone: (!is_rest).then(|| transforms.of(sung, BEFORE).to_vec()),
                powers: smoothed_powers(&backing),
                backing,
            }
        };
        Played {
            blocks: (0..backing.len() / BLOCK).map(&mut block).collect(),
        }
    }
}

/// A block of the song whose sound lies wholly in one piece of a take.
pub(super) struct TakeBlock {
    /// The block's index in the song, and that of the piece.
    pub index: usize,
    pub piece: usize,
    /// Of the take, with what sounds around the block.
    pub spectrum: Vec<Complex32>,
    /// One over the take's power around each bin.
    pub weights: Vec<f32>,
}

impl TakeBlock {
    /// A block, and where it is, of a take's spectrum, while this was `played`; `energy` is about that of the response.
    pub fn new(
        (index, piece): (usize, usize),
        spectrum: Vec<Complex32>,
        played: &PlayedBlock,
        energy: f32,
    ) -> Self {
        let powers = smoothed_powers(&spectrum).into_iter();
        let weight = |(power, song): (f32, &f32)| {
            if power < SILENT {
                0.0
            } else {
                1.0 / (power + UNEXPECTED * energy * song)
            }
        };
        TakeBlock {
            index,
            piece,
            weights: powers.zip(&played.powers).map(weight).collect(),
            spectrum,
        }
    }
}

/// The mean power around each bin.
fn smoothed_powers(spectrum: &[Complex32]) -> Vec<f32> {
    let mut sums = Vec::with_capacity(BINS + 1);
    let mut sum = 0.0f64;
    sums.push(sum);
    for x in spectrum {
        sum += f64::from(x.norm_sqr());
        sums.push(sum);
    }
    let mean = |n: usize| {
        let (from, to) = (
            n.saturating_sub(SMOOTH_BINS),
            (n + SMOOTH_BINS + 1).min(BINS),
        );
        (sums[to] - sums[from]) as f32 / (to - from) as f32
    };
    (0..BINS).map(mean).collect()
}

/// The transforms and their buffers.
pub(super) struct Transforms {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    window: Vec<f32>,
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    scratch: Vec<Complex32>,
}

impl Transforms {
    pub fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        let (forward, inverse) = (
            planner.plan_fft_forward(TRANSFORM),
            planner.plan_fft_inverse(TRANSFORM),
        );
        let scratch = forward.get_scratch_len().max(inverse.get_scratch_len());
        Transforms {
            window: (0..TRANSFORM).map(hann).collect(),
            time: forward.make_input_vec(),
            spectrum: forward.make_output_vec(),
            scratch: vec![Complex32::ZERO; scratch],
            forward,
            inverse,
        }
    }

    /// The spectrum of some samples after `before` zeros, and followed by zeros.
    pub fn of(&mut self, samples: &[f32], before: usize) -> &[Complex32] {
        self.time.fill(0.0);
        for (to, sample) in self.time[before..].iter_mut().zip(samples) {
            *to = *sample;
        }
        self.transform()
    }

    /// The spectrum of [`TRANSFORM`] samples from `from` on under a Hann window. Outside of the sound there is silence.
    pub fn windowed(&mut self, samples: &[f32], from: i64) -> &[Complex32] {
        self.time.fill(0.0);
        let length = samples.len() as i64;
        let begin = from.clamp(0, length);
        let end = from.saturating_add(TRANSFORM as i64).clamp(begin, length);
        let at = begin.saturating_sub(from).clamp(0, TRANSFORM as i64) as usize;
        let inside = samples[begin as usize..end as usize].iter();
        let to = self.time[at..].iter_mut().zip(&self.window[at..]);
        for ((to, gain), sample) in to.zip(inside) {
            *to = gain * sample;
        }
        self.transform()
    }

    fn transform(&mut self) -> &[Complex32] {
        // It fails only for buffers of another length than its own.
        let _ = self.forward.process_with_scratch(
            &mut self.time,
            &mut self.spectrum,
            &mut self.scratch,
        );
        &self.spectrum
    }

    /// The sound of a spectrum, times [`TRANSFORM`].
    pub fn sound_of(&mut self, spectrum: impl Iterator<Item = Complex32>) -> &[f32] {
        for (to, x) in self.spectrum.iter_mut().zip(spectrum) {
            *to = x;
        }
        // No real sound has an imaginary part there.
        self.spectrum[0].im = 0.0;
        self.spectrum[BINS - 1].im = 0.0;
        let _ = self.inverse.process_with_scratch(
            &mut self.spectrum,
            &mut self.time,
            &mut self.scratch,
        );
        &self.time
    }
}

/// A Hann window over one transform.
fn hann(n: usize) -> f32 {
    (PI * (n as f64 + 0.5) / TRANSFORM as f64).sin().powi(2) as f32
}

/// What a product of two sounds under the window, one so many samples later, has lost against one without a shift: the
/// window's autocorrelation, as a share of that at 0.
pub(super) fn overlap(shift: usize) -> f64 {
    let turn = 2.0 * PI * shift as f64 / TRANSFORM as f64;
    // For (1 - cos) / 2, shifted and cut.
    let share = 1.0 - shift as f64 / TRANSFORM as f64;
    (share * (2.0 + turn.cos()) + 3.0 * turn.sin() / (2.0 * PI)) / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_overlap_is_the_window_s_autocorrelation() {
        let sum = |shift: usize| -> f64 {
            let pairs = (0..TRANSFORM - shift).map(|n| (hann(n), hann(n + shift)));
            pairs.map(|(a, b)| f64::from(a) * f64::from(b)).sum()
        };
        for shift in [0, 1, 100, TAPS] {
            let off = overlap(shift) - sum(shift) / sum(0);
            assert!(off.abs() < 1e-5, "{shift}: {off}");
        }
    }
}
