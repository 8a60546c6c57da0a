//! Second-order IIR filters.

use std::array;
use std::f64::consts::{FRAC_1_SQRT_2, TAU};

use fearless_simd::{Level, dispatch};

/// How many parts of a sound are filtered side by side. A recursive filter waits for its own last output, so that eight at
/// once cost little more than one.
const LANES: usize = 8;

/// Frames that a filter runs before its part begins, until it has reached the state that one filter over the whole sound
/// would have. The slowest pole in use (a high-pass at 80 Hz of a take at 192 kHz) has decayed by 160 dB.
const WARM_UP: usize = 10_240;

/// Frames that all parts are filtered by at once.
const BLOCK: usize = 64;

/// The coefficients of one section, normalised so that a0 = 1:
/// y[n] = b0 x[n] + b1 x[n−1] + b2 x[n−2] − a1 y[n−1] − a2 y[n−2].
///
/// The designs are those of R. Bristow-Johnson, "Audio EQ Cookbook" (W3C Note, 2021).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Biquad {
    b: [f64; 3],
    a: [f64; 2],
}

impl Biquad {
    /// A Butterworth high-pass: 12 dB per octave, 3 dB down at the corner.
    pub fn high_pass(corner_hz: f64, rate_hz: u32) -> Self {
        let (cos, alpha) = angle(corner_hz, rate_hz, FRAC_1_SQRT_2);
        let b = (1.0 + cos) / 2.0;
        Self::normalised([b, -2.0 * b, b], [1.0 + alpha, -2.0 * cos, 1.0 - alpha])
    }

    /// A Butterworth low-pass: 12 dB per octave, 3 dB down at the corner.
    pub fn low_pass(corner_hz: f64, rate_hz: u32) -> Self {
        let (cos, alpha) = angle(corner_hz, rate_hz, FRAC_1_SQRT_2);
        let b = (1.0 - cos) / 2.0;
        Self::normalised([b, 2.0 * b, b], [1.0 + alpha, -2.0 * cos, 1.0 - alpha])
    }

    /// A notch: silence at its centre; of quality factor `q`.
    pub fn notch(centre_hz: f64, q: f64, rate_hz: u32) -> Self {
        let (cos, alpha) = angle(centre_hz, rate_hz, q);
        let edge = -2.0 * cos;
        Self::normalised([1.0, edge, 1.0], [1.0 + alpha, edge, 1.0 - alpha])
    }

    /// A peaking EQ of `gain_db` at its centre, of quality factor `q`.
    pub fn bell(centre_hz: f64, gain_db: f64, q: f64, rate_hz: u32) -> Self {
        let (cos, alpha) = angle(centre_hz, rate_hz, q);
        let a = 10f64.powf(gain_db / 40.0);
        Self::normalised(
            [1.0 + alpha * a, -2.0 * cos, 1.0 - alpha * a],
            [1.0 + alpha / a, -2.0 * cos, 1.0 - alpha / a],
        )
    }

    fn normalised(b: [f64; 3], [a0, a1, a2]: [f64; 3]) -> Self {
        Biquad {
            b: b.map(|b| b / a0),
            a: [a1 / a0, a2 / a0],
        }
    }
}

/// cos(ω0) and alpha of the cookbook, for a quality factor `q`.
fn angle(frequency_hz: f64, rate_hz: u32, q: f64) -> (f64, f64) {
    let omega = TAU * frequency_hz / f64::from(rate_hz);
    (omega.cos(), omega.sin() / (2.0 * q))
}

/// Filters one channel in place. The sound before the first sample is taken to be constant at its value, so that a constant
/// offset causes no transient.
pub(crate) fn filter(samples: &mut [f32], section: Biquad) {
    if samples.len() < LANES * WARM_UP {
        run::<1>(samples, section);
    } else {
        dispatch!(Level::new(), _ => run::<LANES>(samples, section));
    }
}

/// Filters `L` parts side by side.
#[inline(always)]
fn run<const L: usize>(samples: &mut [f32], section: Biquad) {
    let Some(&first) = samples.first() else {
        return;
    };
    let part = samples.len().div_ceil(L);
    let mut states = States::at_rest(first, section);
    if L > 1 {
        // Before anything is filtered: the warm-up of a part is the end of the part before it.
        for n in 0..WARM_UP {
            let before = |lane: usize| samples[lane * part + n - WARM_UP];
            states.next(array::from_fn(|lane| match lane {
                0 => first,
                _ => before(lane),
            }));
        }
    }
    let mut parts = samples.chunks_mut(part);
    let mut parts: [&mut [f32]; L] = array::from_fn(|_| parts.next().unwrap_or_default());
    for at in (0..part).step_by(BLOCK) {
        // Copies of a known length need no check at every frame. The last part may end sooner than the others.
        let mut blocks = [[0.0; BLOCK]; L];
        for (block, part) in blocks.iter_mut().zip(&parts) {
            let rest = part.get(at..).unwrap_or_default();
            let length = rest.len().min(BLOCK);
            block[..length].copy_from_slice(&rest[..length]);
        }
        states.flush();
        for n in 0..BLOCK {
            let y: [f32; L] = states.next(array::from_fn(|lane| blocks[lane][n]));
            for (block, y) in blocks.iter_mut().zip(y) {
                block[n] = y;
            }
        }
        for (block, part) in blocks.iter().zip(&mut parts) {
            let rest = part.get_mut(at..).unwrap_or_default();
            let length = rest.len().min(BLOCK);
            rest[..length].copy_from_slice(&block[..length]);
        }
    }
}

/// The states of one section in `L` lanes, in the transposed direct form II.
struct States<const L: usize> {
    s1: [f64; L],
    s2: [f64; L],
    section: Biquad,
}

impl<const L: usize> States<L> {
    /// The steady states for a constant input.
    #[inline(always)]
    fn at_rest(input: f32, section @ Biquad { b, a }: Biquad) -> Self {
        let input = f64::from(input);
        let output = input * (b[0] + b[1] + b[2]) / (1.0 + a[0] + a[1]);
        States {
            s1: [output - b[0] * input; L],
            s2: [b[2] * input - a[1] * output; L],
            section,
        }
    }

    /// One frame in all lanes. What does not wait for `y` is added first, as the next frame waits for all behind it.
    #[inline(always)]
    fn next(&mut self, x: [f32; L]) -> [f32; L] {
        let Biquad { b, a } = self.section;
        let mut out = [0.0; L];
        for lane in 0..L {
            let x = f64::from(x[lane]);
            let y = b[0] * x + self.s1[lane];
            self.s1[lane] = (b[1] * x + self.s2[lane]) - a[0] * y;
            self.s2[lane] = b[2] * x - a[1] * y;
            out[lane] = y as f32;
        }
        out
    }

    /// Sets decayed states to zero before they become denormal, which processors are slow with.
    #[inline(always)]
    fn flush(&mut self) {
        for state in self.s1.iter_mut().chain(&mut self.s2) {
            if state.abs() < 1e-30 {
                *state = 0.0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level_after(section: Biquad, frequency_hz: f64) -> f64 {
        let step = TAU * frequency_hz / 48_000.0;
        let mut tone: Vec<f32> = (0..96_000)
            .map(|n| (step * f64::from(n)).sin() as f32)
            .collect();
        filter(&mut tone, section);
        let energy: f64 = tone[48_000..].iter().map(|&s| f64::from(s).powi(2)).sum();
        10.0 * (energy / 24_000.0).log10()
    }

    #[test]
    fn a_voice_passes_the_high_pass_and_handling_noise_does_not() {
        let section = Biquad::high_pass(80.0, 48_000);
        assert!(level_after(section, 10.0) < -30.0);
        assert!((level_after(section, 80.0) + 3.01).abs() < 0.1);
        assert!(level_after(section, 250.0) > -0.1);
        assert!(level_after(section, 8_000.0).abs() < 0.01);
    }

    #[test]
    fn a_low_pass_and_a_bell_have_their_gains() {
        let low = Biquad::low_pass(3_400.0, 48_000);
        assert!((level_after(low, 3_400.0) + 3.01).abs() < 0.1);
        assert!(level_after(low, 500.0).abs() < 0.05);
        let bell = Biquad::bell(3_500.0, 2.0, 1.0, 48_000);
        assert!((level_after(bell, 3_500.0) - 2.0).abs() < 0.05);
        assert!(level_after(bell, 100.0).abs() < 0.05);
    }

    #[test]
    fn a_constant_offset_is_removed_without_a_transient() {
        let mut offset = vec![0.5; 4_800];
        filter(&mut offset, Biquad::high_pass(80.0, 48_000));
        assert!(offset.iter().all(|s| s.abs() < 1e-6));
    }

    #[test]
    fn parts_side_by_side_filter_as_one_whole_does() {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / 8_388_608.0 - 1.0
        };
        let noise: Vec<f32> = (0..200_003).map(|_| next()).collect();
        for section in [
            Biquad::high_pass(80.0, 48_000),
            Biquad::bell(3_500.0, 2.0, 1.0, 48_000),
        ] {
            let (mut whole, mut parts) = (noise.clone(), noise.clone());
            run::<1>(&mut whole, section);
            filter(&mut parts, section);
            let worst = whole.iter().zip(&parts).map(|(a, b)| (a - b).abs());
            assert!(worst.fold(0.0, f32::max) < 1e-6);
        }
    }
}
