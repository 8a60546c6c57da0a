//! Audio features per 10 ms analysis frame: power in a few bands, power in the bands of the fingerprint, and the pitch.

use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use crate::analysis::decimate::ANALYSIS_RATE_HZ;

/// Samples from one analysis frame to the next: 10 ms at [`ANALYSIS_RATE_HZ`].
const HOP: usize = ANALYSIS_RATE_HZ as usize / 100;
/// Analysis frames per second.
pub(crate) const FRAMES_PER_SECOND: f64 = 100.0;
/// Samples that one analysis frame spans: 64 ms, more than four periods of the lowest pitch.
const WINDOW: usize = 1_024;
const BINS: usize = WINDOW / 2 + 1;
/// The pitch is estimated in every second analysis frame only.
const PITCH_EVERY: usize = 2;

/// How many bands [`Features::bands`] has.
pub(crate) const BANDS: usize = 10;
/// The edges of the bands in hertz: the range of formants and sibilants, each band about two barks wide.
const EDGES_HZ: [f32; BANDS + 1] = [
    150.0, 300.0, 450.0, 650.0, 900.0, 1_250.0, 1_750.0, 2_500.0, 3_500.0, 5_000.0, 7_000.0,
];

/// How many bands [`Features::fingerprint_bands`] has: 33, as in Haitsma and Kalker (2002).
pub(crate) const FINGERPRINT_BANDS: usize = 33;
/// The lowest and the highest edge of these bands in hertz; the edges between are spaced logarithmically (ibid.).
const FINGERPRINT_HZ: [f32; 2] = [300.0, 2_000.0];

/// The lowest and the highest pitch that is searched for, in hertz.
const PITCH_HZ: [f32; 2] = [70.0, 1_000.0];
/// Bins below this one (4 kHz) are used for the pitch.
const PITCH_BINS: usize = BINS / 2;
/// Bins below this one (62 Hz) hold no voice and are left out of the pitch.
const LOWEST_PITCH_BIN: usize = 4;
/// The least autocorrelation at the pitch's lag, as a share of the one at lag zero, for a frame to be voiced.
const VOICED: f32 = 0.25;
/// Pitches are given in cents above this frequency in hertz (the note A1).
const REFERENCE_HZ: f32 = 55.0;

/// The features of a sound at [`ANALYSIS_RATE_HZ`]. Analysis frame n is centred on sample 160 n.
#[derive(Debug, Clone, Default)]
pub(crate) struct Features {
    /// Power in each band, one array per analysis frame.
    pub bands: Vec<[f32; BANDS]>,
    /// Power in each band of the fingerprint, one array per analysis frame.
    pub fingerprint_bands: Vec<[f32; FINGERPRINT_BANDS]>,
    /// The pitch in cents above 55 Hz, `None` where there is none; one value for two analysis frames.
    pub pitch_cents: Vec<Option<f32>>,
}

impl Features {
    /// Analyses one channel at [`ANALYSIS_RATE_HZ`].
    pub fn of(samples: &[f32]) -> Self {
        let mut analyser = Analyser::new();
        let mut features = Features::default();
        for frame in 0..samples.len().div_ceil(HOP) {
            analyser.transform(samples, frame * HOP);
            features.bands.push(analyser.sums(&analyser.edges));
            let sums = analyser.sums(&analyser.fingerprint_edges);
            features.fingerprint_bands.push(sums);
            if frame % PITCH_EVERY == 0 {
                features.pitch_cents.push(analyser.pitch_cents());
            }
        }
        features
    }

    /// The share of the analysis frames that have a pitch, 0 to 1.
    pub fn pitched_share(&self) -> f32 {
        let pitched = self.pitch_cents.iter().flatten().count();
        pitched as f32 / self.pitch_cents.len().max(1) as f32
    }

    /// The pitch at an analysis frame in cents above 55 Hz, if it has one.
    pub fn pitch_at(&self, frame: usize) -> Option<f32> {
        *self.pitch_cents.get(frame / PITCH_EVERY)?
    }
}

/// The transforms and buffers that all analysis frames share.
struct Analyser {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    scratch: Vec<Complex32>,
    /// A Hann window.
    window: [f32; WINDOW],
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    /// The power spectrum of the current analysis frame.
    power: [f32; BINS],
    /// Band edges as bins of the spectrum.
    edges: [usize; BANDS + 1],
    fingerprint_edges: [usize; FINGERPRINT_BANDS + 1],
}

impl Analyser {
    fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        let forward = planner.plan_fft_forward(WINDOW);
        let inverse = planner.plan_fft_inverse(WINDOW);
        let bin = |hz: f32| (hz * WINDOW as f32 / ANALYSIS_RATE_HZ as f32).round() as usize;
        let fingerprint_edge = |n: usize| {
            let share = n as f32 / FINGERPRINT_BANDS as f32;
            bin(FINGERPRINT_HZ[0] * (FINGERPRINT_HZ[1] / FINGERPRINT_HZ[0]).powf(share))
        };
        Analyser {
            scratch: vec![
                Complex32::ZERO;
                forward.get_scratch_len().max(inverse.get_scratch_len())
            ],
            window: std::array::from_fn(|n| {
                let x = std::f32::consts::PI * (n as f32 + 0.5) / WINDOW as f32;
                x.sin().powi(2)
            }),
            time: forward.make_input_vec(),
            spectrum: forward.make_output_vec(),
            forward,
            inverse,
            power: [0.0; BINS],
            edges: EDGES_HZ.map(bin),
            fingerprint_edges: std::array::from_fn(fingerprint_edge),
        }
    }

    /// Computes the power spectrum around a sample. Beyond both ends of the sound there is silence.
    fn transform(&mut self, samples: &[f32], centre: usize) {
        let from = centre as i64 - WINDOW as i64 / 2;
        let begin = from.max(0) as usize;
        let end = (centre + WINDOW / 2).min(samples.len());
        let offset = (begin as i64 - from) as usize;
        self.time.fill(0.0);
        let window = &self.window[offset..];
        let windowed = self.time[offset..].iter_mut().zip(window);
        for ((to, w), sample) in windowed.zip(&samples[begin..end.max(begin)]) {
            *to = sample * w;
        }
        // It fails only for buffers of another length than its own.
        let _ = self.forward.process_with_scratch(
            &mut self.time,
            &mut self.spectrum,
            &mut self.scratch,
        );
        for (power, x) in self.power.iter_mut().zip(&self.spectrum) {
            *power = x.norm_sqr() * (1.0 / WINDOW as f32);
        }
    }

    /// The power between each edge and the next, of one bin at least.
    fn sums<const N: usize, const M: usize>(&self, edges: &[usize; M]) -> [f32; N] {
        std::array::from_fn(|band| {
            let (from, to) = (edges[band], edges[band + 1].max(edges[band] + 1));
            self.power[from..to].iter().sum()
        })
    }

    /// The pitch of the current analysis frame in cents above 55 Hz, `None` if it is unvoiced.
    ///
    /// It is the lag of the highest peak of the compressed autocorrelation: the inverse transform of the magnitude spectrum
    /// to the power 0.5, which weighs weak harmonics nearly like strong ones (the "generalized autocorrelation" of T.
    /// Tolonen and M. Karjalainen, "A computationally efficient multipitch analysis model", IEEE Trans. SAP 8, 2000).
    fn pitch_cents(&mut self) -> Option<f32> {
        self.spectrum.fill(Complex32::ZERO);
        let used = LOWEST_PITCH_BIN..PITCH_BINS;
        for (x, power) in self.spectrum[used.clone()]
            .iter_mut()
            .zip(&self.power[used])
        {
            *x = Complex32::new(power.sqrt().sqrt(), 0.0);
        }
        let _ = self.inverse.process_with_scratch(
            &mut self.spectrum,
            &mut self.time,
            &mut self.scratch,
        );
        let period = |hz: f32| (ANALYSIS_RATE_HZ as f32 / hz) as usize;
        let lags = period(PITCH_HZ[1])..period(PITCH_HZ[0]);
        let lag = lags.max_by(|&a, &b| self.time[a].total_cmp(&self.time[b]))?;
        let [before, here, after] = [self.time[lag - 1], self.time[lag], self.time[lag + 1]];
        let is_peak = here >= before && here >= after;
        if !is_peak || here <= VOICED * self.time[0] {
            return None;
        }
        // The vertex of the parabola through the three values.
        let curvature = before - 2.0 * here + after;
        let shift = if curvature < 0.0 {
            0.5 * (before - after) / curvature
        } else {
            0.0
        };
        let hz = ANALYSIS_RATE_HZ as f32 / (lag as f32 + shift);
        Some(1_200.0 * (hz / REFERENCE_HZ).log2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight harmonics that fall by 6 dB per octave, for one second.
    fn vowel(hz: f32) -> Vec<f32> {
        let harmonic =
            |k: usize, t: f32| (std::f32::consts::TAU * hz * k as f32 * t).sin() / k as f32;
        (0..16_000)
            .map(|n| {
                (1..9)
                    .map(|k| harmonic(k, n as f32 / 16_000.0))
                    .sum::<f32>()
                    * 0.1
            })
            .collect()
    }

    #[test]
    fn a_vowel_has_its_pitch_in_some_octave() {
        for hz in [90.0, 220.0, 440.0, 700.0] {
            let features = Features::of(&vowel(hz));
            let found = features.pitch_at(50).unwrap_or(0.0);
            let off = (found - 1_200.0 * (hz / 55.0).log2()).rem_euclid(1_200.0);
            assert!(off.min(1_200.0 - off) < 15.0, "{hz} Hz: {off} cents off");
        }
    }

    #[test]
    fn noise_and_silence_have_no_pitch() {
        let mut state = 1u32;
        let noise: Vec<f32> = (0..16_000)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 8) as f32 / 8_388_608.0 - 1.0
            })
            .collect();
        let voiced = |samples: &[f32]| {
            let features = Features::of(samples);
            features.pitch_cents.iter().flatten().count() as f32 / features.pitch_cents.len() as f32
        };
        assert!(voiced(&noise) < 0.05, "{}", voiced(&noise));
        assert_eq!(voiced(&vec![0.0; 16_000]), 0.0);
    }
}
