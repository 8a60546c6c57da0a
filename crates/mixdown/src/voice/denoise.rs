//! Noise reduction: attenuates steady noise and leaves the voice.
//!
//! A Wiener filter on overlapping spectra, with the decision-directed estimate of the a-priori signal-to-noise ratio by Y.
//! Ephraim and D. Malah, "Speech enhancement using a minimum mean-square error short-time spectral amplitude estimator",
//! IEEE Trans. ASSP 32, 1984: it weighs the last spectrum's estimate with the current one, so that the decay of a note is
//! left alone. The noise spectrum is the mean of the quietest tenth of the take.

use std::f32::consts::PI;
use std::sync::Arc;

use fearless_simd::{Level, dispatch};
use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use crate::analysis::reduce::{energy, higher};

/// Frames per spectrum, 21 ms.
const WINDOW: usize = 1_024;
const HOP: usize = WINDOW / 2;
const BINS: usize = WINDOW / 2 + 1;
/// The weight of the last spectrum's estimate (alpha in the paper), 0 to 1.
const LAST_WEIGHT: f32 = 0.94;
/// The share of the spectra, the quietest ones, that the noise is estimated from.
const QUIET_SHARE: f32 = 0.1;
/// Spectra of a lower mean square than this (−100 dBFS) are digital silence or near it, and are left out of the estimate.
const SILENT: f32 = 1e-10;
/// Noise that far below the voice is left alone, as a ratio of powers (−66 dB).
const CLEAN: f32 = 2.5e-7;

/// Attenuates noise by up to `most_db` in one channel at 48 kHz, in place.
pub(crate) fn denoise(samples: &mut [f32], most_db: f32) {
    let energies: Vec<f32> = samples.chunks(HOP).map(mean_square).collect();
    let Some(quiet) = quiet_hops(&energies) else {
        return;
    };
    let mut spectra = Spectra::new();
    let mut block = [0.0; WINDOW];
    let mut noise = [0.0f32; BINS];
    for &hop in &quiet {
        let rest = &samples[hop * HOP..];
        let length = rest.len().min(WINDOW);
        block[..length].copy_from_slice(&rest[..length]);
        block[length..].fill(0.0);
        for (sum, x) in noise.iter_mut().zip(spectra.of(&block)) {
            *sum += x.norm_sqr() / quiet.len() as f32;
        }
    }
    let mut wiener = Wiener::new(noise, most_db);
    // The second half of the last block, which overlaps with the first half of the next.
    let mut tail = [0.0; HOP];
    // The first block begins half a window before the sound.
    block.fill(0.0);
    for hop in 0..=energies.len() {
        let at = (hop * HOP).min(samples.len());
        let coming = (samples.len() - at).min(HOP);
        block.copy_within(HOP.., 0);
        block[HOP..HOP + coming].copy_from_slice(&samples[at..at + coming]);
        block[HOP + coming..].fill(0.0);
        wiener.apply(spectra.of(&block));
        let filtered = spectra.back();
        if hop > 0 {
            let done = &mut samples[(hop - 1) * HOP..at];
            for ((sample, before), now) in done.iter_mut().zip(&tail).zip(filtered) {
                *sample = before + now;
            }
        }
        tail.copy_from_slice(&filtered[HOP..]);
    }
}

/// From sound to spectrum and back, with a sine window in both directions: the squares of overlapping windows add up to 1.
struct Spectra {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    window: [f32; WINDOW],
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    scratch: Vec<Complex32>,
}

impl Spectra {
    fn new() -> Self {
        let mut planner = RealFftPlanner::<f32>::new();
        let forward = planner.plan_fft_forward(WINDOW);
        let inverse = planner.plan_fft_inverse(WINDOW);
        let scratch = forward.get_scratch_len().max(inverse.get_scratch_len());
        Spectra {
            window: std::array::from_fn(|n| (PI * (n as f32 + 0.5) / WINDOW as f32).sin()),
            time: forward.make_input_vec(),
            spectrum: forward.make_output_vec(),
            scratch: vec![Complex32::ZERO; scratch],
            forward,
            inverse,
        }
    }

    /// The spectrum of a block, to be changed in place before [`Spectra::back`].
    fn of(&mut self, block: &[f32; WINDOW]) -> &mut [Complex32] {
        for ((to, sample), w) in self.time.iter_mut().zip(block).zip(&self.window) {
            *to = sample * w;
        }
        let Spectra {
            time,
            spectrum,
            scratch,
            ..
        } = self;
        // It fails only for buffers of another length than its own.
        let _ = self.forward.process_with_scratch(time, spectrum, scratch);
        spectrum
    }

    /// The block of the changed spectrum, windowed again.
    fn back(&mut self) -> &[f32] {
        let Spectra {
            time,
            spectrum,
            scratch,
            ..
        } = self;
        let _ = self.inverse.process_with_scratch(spectrum, time, scratch);
        for (sample, w) in time.iter_mut().zip(&self.window) {
            *sample *= w * (1.0 / WINDOW as f32);
        }
        time
    }
}

fn mean_square(samples: &[f32]) -> f32 {
    energy(samples) / samples.len() as f32
}

/// Where the quietest spectra that are not silent begin, in hops; `None` where there is no noise worth removing.
fn quiet_hops(energies: &[f32]) -> Option<Vec<usize>> {
    let sounding = |pair: &[f32]| pair[0] > SILENT && pair[1] > SILENT;
    let mut places: Vec<usize> = (0..energies.len().saturating_sub(1))
        .filter(|&n| sounding(&energies[n..n + 2]))
        .collect();
    let energy_at = |&n: &usize| energies[n] + energies[n + 1];
    places.sort_by(|a, b| energy_at(a).total_cmp(&energy_at(b)));
    let loud = energy_at(places.get(places.len() * 9 / 10)?);
    let count = ((places.len() as f32 * QUIET_SHARE) as usize).max(1);
    places.truncate(count);
    let noise = places.iter().map(energy_at).sum::<f32>() / count as f32;
    (noise > loud * CLEAN).then_some(places)
}

struct Wiener {
    /// One over the noise's power in each bin.
    per_noise: [f32; BINS],
    /// The voice's power over the noise's, as the last spectrum had it after its gain.
    before: [f32; BINS],
    least: f32,
}

impl Wiener {
    fn new(noise: [f32; BINS], most_db: f32) -> Self {
        Wiener {
            per_noise: noise.map(|power| 1.0 / power.max(1e-20)),
            before: [0.0; BINS],
            least: 10f32.powf(-most_db / 20.0),
        }
    }

    fn apply(&mut self, spectrum: &mut [Complex32]) {
        dispatch!(Level::new(), _ => self.apply_here(spectrum));
    }

    #[inline(always)]
    fn apply_here(&mut self, spectrum: &mut [Complex32]) {
        // Power and gain have loops of their own, of numbers in a row: those are vectorised.
        let mut powers = [0.0f32; BINS];
        for (power, x) in powers.iter_mut().zip(&*spectrum) {
            *power = x.norm_sqr();
        }
        let mut gains = [0.0f32; BINS];
        let bins = powers.iter().zip(&self.per_noise).zip(&mut self.before);
        for (gain, ((power, per_noise), before)) in gains.iter_mut().zip(bins) {
            let ratio = power * per_noise;
            let fresh = higher(0.0, ratio - 1.0);
            let voice = LAST_WEIGHT * *before + (1.0 - LAST_WEIGHT) * fresh;
            let wanted = voice / (1.0 + voice);
            *before = wanted * wanted * ratio;
            *gain = higher(self.least, wanted);
        }
        for (x, gain) in spectrum.iter_mut().zip(&gains) {
            *x *= gain;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(frames: usize, level: f32) -> Vec<f32> {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / 8_388_608.0 - 1.0
        };
        (0..frames).map(|_| level * next()).collect()
    }

    /// A tone in the second of three seconds, which decays in the third.
    fn note(frames: usize) -> Vec<f32> {
        let level = |t: f32| {
            if t < 1.0 {
                0.0
            } else if t < 2.0 {
                0.3
            } else {
                0.3 * (-6.0 * (t - 2.0)).exp()
            }
        };
        (0..frames)
            .map(|n| {
                let t = n as f32 / 48_000.0;
                level(t) * (std::f32::consts::TAU * 330.0 * t).sin()
            })
            .collect()
    }

    fn level_db(samples: &[f32]) -> f32 {
        10.0 * mean_square(samples).log10()
    }

    #[test]
    fn noise_is_attenuated_and_a_note_is_not_nor_its_decay() {
        let (note, noise) = (note(144_000), noise(144_000, 0.005));
        let mut noisy: Vec<f32> = note.iter().zip(&noise).map(|(a, b)| a + b).collect();
        let before = level_db(&noisy[10_000..40_000]);
        denoise(&mut noisy, 8.0);
        let taken = before - level_db(&noisy[10_000..40_000]);
        assert!((6.0..8.5).contains(&taken), "{taken:.1} dB");
        // 250 ms into the tail the note is 13 dB down, and still itself.
        for range in [60_000..90_000, 100_000..108_000] {
            let off = level_db(&noisy[range.clone()]) - level_db(&note[range]);
            assert!(off.abs() < 0.3, "{off:.2} dB");
        }
    }

    #[test]
    fn sound_without_noise_and_silence_are_left_alone() {
        for mut samples in [vec![0.0; 9_999], vec![0.0; 3], vec![]] {
            let before = samples.clone();
            denoise(&mut samples, 8.0);
            assert_eq!(samples, before);
        }
        let mut note = note(144_000);
        let before = note.clone();
        denoise(&mut note, 8.0);
        let worst = note
            .iter()
            .zip(&before)
            .map(|(a, b)| (a - b).abs())
            .fold(0.0, f32::max);
        assert!(worst < 3e-3, "{worst}");
    }
}
