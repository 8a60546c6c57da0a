//! What is heard in a sound, every 10 ms: how loud it is in a few bands, and which pitch it has.

use realfft::RealFftPlanner;
use realfft::num_complex::Complex32;

use super::narrow::NARROW_RATE_HZ;

/// Frames of narrow sound from one look to the next: 10 ms.
pub(crate) const HOP: usize = NARROW_RATE_HZ as usize / 100;
/// Looks in a second.
pub(crate) const LOOKS_PER_SECOND: f64 = 100.0;
/// Frames of one look: 64 ms, five periods of the lowest note that is told.
const WINDOW: usize = 1_024;
const BINS: usize = WINDOW / 2 + 1;
/// Pitch is looked for every so many looks.
const PITCH_EVERY: usize = 2;

/// Where one band ends and the next begins, in hertz: formants and sibilants, each about two barks wide.
const EDGES_HZ: [f32; BANDS + 1] = [
    150.0, 300.0, 450.0, 650.0, 900.0, 1_250.0, 1_750.0, 2_500.0, 3_500.0, 5_000.0, 7_000.0,
];
pub(crate) const BANDS: usize = 10;

/// Bands of the fingerprint, and between which frequencies they lie, evenly by their logarithm.
pub(crate) const PRINT_BANDS: usize = 33;
const PRINT_HZ: [f32; 2] = [300.0, 2_000.0];

/// Pitches that are told, in hertz.
const PITCH_HZ: [f32; 2] = [70.0, 1_000.0];
/// Up to here harmonics are listened to: 4 kHz.
const PITCH_BINS: usize = BINS / 2;
/// The autocorrelation at the pitch against the one at nothing: below this, what is heard has none.
const VOICED: f32 = 0.25;

/// What is heard in a sound at [`NARROW_RATE_HZ`]. Look n is centred on frame n × [`HOP`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Hearing {
    /// The power in each band at each look.
    pub bands: Vec<[f32; BANDS]>,
    /// The power in each band of the fingerprint at each look.
    pub print: Vec<[f32; PRINT_BANDS]>,
    /// The pitch in cents above 55 Hz, where there is one; one value for two looks.
    pub pitch_cents: Vec<Option<f32>>,
}

impl Hearing {
    pub fn of(narrow: &[f32]) -> Self {
        let mut listener = Listener::new();
        let looks = narrow.len().div_ceil(HOP);
        let mut hearing = Hearing::default();
        for look in 0..looks {
            listener.look(narrow, look * HOP);
            hearing.bands.push(listener.sums(&listener.edges));
            hearing.print.push(listener.sums(&listener.print_edges));
            if look % PITCH_EVERY == 0 {
                hearing.pitch_cents.push(listener.pitch_cents());
            }
        }
        hearing
    }

    /// The share of the time in which a pitch is heard, 0 to 1.
    pub fn pitched_share(&self) -> f32 {
        let pitched = self.pitch_cents.iter().flatten().count();
        pitched as f32 / self.pitch_cents.len().max(1) as f32
    }

    /// The pitch at a look.
    pub fn pitch_at(&self, look: usize) -> Option<f32> {
        *self.pitch_cents.get(look / PITCH_EVERY)?
    }
}

struct Listener {
    forward: std::sync::Arc<dyn realfft::RealToComplex<f32>>,
    inverse: std::sync::Arc<dyn realfft::ComplexToReal<f32>>,
    scratch: Vec<Complex32>,
    window: [f32; WINDOW],
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    power: [f32; BINS],
    edges: [usize; BANDS + 1],
    print_edges: [usize; PRINT_BANDS + 1],
}

impl Listener {
    fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        let forward = planner.plan_fft_forward(WINDOW);
        let inverse = planner.plan_fft_inverse(WINDOW);
        let bin = |hz: f32| (hz * WINDOW as f32 / NARROW_RATE_HZ as f32).round() as usize;
        let print = |n: usize| {
            let share = n as f32 / PRINT_BANDS as f32;
            bin(PRINT_HZ[0] * (PRINT_HZ[1] / PRINT_HZ[0]).powf(share))
        };
        Listener {
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
            print_edges: std::array::from_fn(print),
        }
    }

    /// Takes the power spectrum around a frame.
    fn look(&mut self, narrow: &[f32], centre: usize) {
        let from = centre as i64 - WINDOW as i64 / 2;
        let begin = from.max(0) as usize;
        let end = (centre + WINDOW / 2).min(narrow.len());
        let offset = (begin as i64 - from) as usize;
        self.time.fill(0.0);
        let window = &self.window[offset..];
        let heard = self.time[offset..].iter_mut().zip(window);
        for ((to, w), sample) in heard.zip(&narrow[begin..end.max(begin)]) {
            *to = sample * w;
        }
        let _ = self.forward.process_with_scratch(
            &mut self.time,
            &mut self.spectrum,
            &mut self.scratch,
        );
        for (power, x) in self.power.iter_mut().zip(&self.spectrum) {
            *power = x.norm_sqr() * (1.0 / WINDOW as f32);
        }
    }

    fn sums<const N: usize, const M: usize>(&self, edges: &[usize; M]) -> [f32; N] {
        std::array::from_fn(|band| {
            let (from, to) = (edges[band], edges[band + 1].max(edges[band] + 1));
            self.power[from..to].iter().sum()
        })
    }

    /// By the autocorrelation of the spectrum's fourth root, which hears all harmonics alike (T. Tolonen and M.
    /// Karjalainen, "A computationally efficient multipitch analysis model", IEEE Trans. SAP 8, 2000).
    fn pitch_cents(&mut self) -> Option<f32> {
        for (x, power) in self.spectrum.iter_mut().zip(&self.power) {
            *x = Complex32::new(power.sqrt().sqrt(), 0.0);
        }
        // Neither rumble is sung nor what lies above the strong harmonics.
        self.spectrum[..4].fill(Complex32::ZERO);
        self.spectrum[PITCH_BINS..].fill(Complex32::ZERO);
        let _ = self.inverse.process_with_scratch(
            &mut self.spectrum,
            &mut self.time,
            &mut self.scratch,
        );
        let period = |hz: f32| (NARROW_RATE_HZ as f32 / hz) as usize;
        let lags = period(PITCH_HZ[1])..period(PITCH_HZ[0]);
        let lag = lags.max_by(|&a, &b| self.time[a].total_cmp(&self.time[b]))?;
        let [before, here, after] = [self.time[lag - 1], self.time[lag], self.time[lag + 1]];
        let is_peak = here >= before && here >= after;
        if !is_peak || here <= VOICED * self.time[0] {
            return None;
        }
        let bend = before - 2.0 * here + after;
        let shift = if bend < 0.0 {
            0.5 * (before - after) / bend
        } else {
            0.0
        };
        let hz = NARROW_RATE_HZ as f32 / (lag as f32 + shift);
        Some(1_200.0 * (hz / 55.0).log2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sung vowel of a kind: eight harmonics.
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
    fn a_vowel_has_its_pitch() {
        for hz in [90.0, 220.0, 440.0, 700.0] {
            let hearing = Hearing::of(&vowel(hz));
            let found = hearing.pitch_at(50).unwrap_or(0.0);
            let off = (found - 1_200.0 * (hz / 55.0).log2()).rem_euclid(1_200.0);
            assert!(off.min(1_200.0 - off) < 15.0, "{hz} Hz: {off} cents off");
        }
    }

    #[test]
    fn noise_and_silence_have_none() {
        let mut state = 1u32;
        let noise: Vec<f32> = (0..16_000)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 8) as f32 / 8_388_608.0 - 1.0
            })
            .collect();
        let voiced = |narrow: &[f32]| {
            let hearing = Hearing::of(narrow);
            hearing.pitch_cents.iter().flatten().count() as f32 / hearing.pitch_cents.len() as f32
        };
        assert!(voiced(&noise) < 0.05, "{}", voiced(&noise));
        assert_eq!(voiced(&vec![0.0; 16_000]), 0.0);
    }
}
