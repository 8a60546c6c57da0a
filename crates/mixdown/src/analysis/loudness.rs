//! Loudness as ITU-R BS.1770-4 (annex 1), EBU Tech 3341 and EBU Tech 3342 define it.
//!
//! Not by the `ebur128` crate: it takes three times as long, and mastering needs the energy of each step to predict the
//! loudness after a gain that changes. The tests compare with it and with the signals of the standards.

use std::array;

use fearless_simd::{Level, Simd, dispatch, f64x8, prelude::*};

use crate::rate::SAMPLE_RATE_HZ;

/// How much louder the same sound is in two channels than in one, in LU: BS.1770-4 adds the energies of the channels.
pub(crate) const TWO_CHANNELS_LU: f64 = 3.01;

/// Frames per step: 10 ms. Every window of the standards is a whole number of steps.
pub(crate) const STEP: usize = SAMPLE_RATE_HZ as usize / 100;
/// Steps of a gating block, which is also the momentary window: 400 ms.
const MOMENTARY: usize = 40;
/// Steps of the short-term window: 3 s.
#[cfg(test)]
const SHORT_TERM: usize = 300;
/// Steps from one gating block to the next: 100 ms, an overlap of 75 %.
const HOP: usize = 10;

const ABSOLUTE_GATE_LUFS: f64 = -70.0;
const RELATIVE_GATE_LU: f64 = -10.0;
/// EBU Tech 3342, section 2.2.
#[cfg(test)]
const RANGE_GATE_LU: f64 = -20.0;
/// The loudness of a K-weighted mean square of 1 (BS.1770-4, annex 1, equation 2).
const OFFSET_LUFS: f64 = -0.691;

/// The K-weighted energy of a sound in steps of 10 ms; every loudness is computed from it.
#[derive(Debug, Clone)]
pub(crate) struct Loudness {
    /// The mean square of each step, summed over the channels. Frames that do not fill a last step are left out.
    pub steps: Vec<f64>,
}

impl Loudness {
    /// Measures one channel at 48 kHz.
    pub fn of_mono(samples: &[f32]) -> Self {
        Loudness {
            steps: dispatch!(Level::new(), simd => k_weighted::<1, STEP, _>(simd, samples)),
        }
    }

    /// Measures interleaved stereo at 48 kHz.
    pub fn of_stereo(samples: &[f32]) -> Self {
        Loudness {
            steps: dispatch!(Level::new(), simd => k_weighted::<2, { 2 * STEP }, _>(simd, samples)),
        }
    }

    /// The loudness after a linear gain per step. An approximation: within a step the gain should change little.
    pub fn after(&self, gains: impl Iterator<Item = f64>) -> Self {
        let steps = self.steps.iter().zip(gains);
        Loudness {
            steps: steps.map(|(energy, gain)| energy * gain * gain).collect(),
        }
    }

    /// The integrated (gated) loudness in LUFS; `None` where no block passes the absolute gate of −70 LUFS.
    pub fn integrated_lufs(&self) -> Option<f64> {
        gated_mean(&self.windows(MOMENTARY, HOP), RELATIVE_GATE_LU).map(lufs)
    }

    /// The highest momentary loudness (400 ms) in LUFS.
    #[cfg(test)]
    pub fn momentary_max_lufs(&self) -> Option<f64> {
        self.windows(MOMENTARY, 1)
            .into_iter()
            .reduce(f64::max)
            .map(lufs)
    }

    /// The highest short-term loudness (3 s) in LUFS.
    #[cfg(test)]
    pub fn short_term_max_lufs(&self) -> Option<f64> {
        self.windows(SHORT_TERM, 1)
            .into_iter()
            .reduce(f64::max)
            .map(lufs)
    }

    /// The loudness range (EBU Tech 3342) in LU: from the tenth to the 95th percentile of the gated short-term loudness.
    #[cfg(test)]
    pub fn range_lu(&self) -> f64 {
        let windows = self.windows(SHORT_TERM, HOP);
        let Some(mean) = gated_mean(&windows, f64::NEG_INFINITY) else {
            return 0.0;
        };
        let gate = energy(ABSOLUTE_GATE_LUFS).max(mean * energy_ratio(RANGE_GATE_LU));
        let mut loud: Vec<f64> = windows.into_iter().filter(|&e| e >= gate).collect();
        loud.sort_by(f64::total_cmp);
        let percentile = |p: f64| loud[((loud.len() - 1) as f64 * p).round() as usize];
        if loud.is_empty() {
            0.0
        } else {
            lufs(percentile(0.95)) - lufs(percentile(0.1))
        }
    }

    /// The mean energy of each window of `length` steps, a window beginning every `hop` steps.
    fn windows(&self, length: usize, hop: usize) -> Vec<f64> {
        let mut sums = Vec::with_capacity(self.steps.len() + 1);
        let mut sum = 0.0;
        sums.push(sum);
        for step in &self.steps {
            sum += step;
            sums.push(sum);
        }
        let starts = (0..(sums.len()).saturating_sub(length)).step_by(hop);
        starts
            .map(|at| (sums[at + length] - sums[at]) / length as f64)
            .collect()
    }
}

/// The mean of the windows above both gates of BS.1770-4: the absolute one, and one that lies `relative_lu` from the mean
/// of those above the absolute one. `None` if no window is.
fn gated_mean(windows: &[f64], relative_lu: f64) -> Option<f64> {
    let mean_above = |gate: f64| {
        let above = windows.iter().filter(|&&e| e > gate);
        let (sum, count) = above.fold((0.0, 0u32), |(sum, count), e| (sum + e, count + 1));
        (count > 0).then(|| sum / f64::from(count))
    };
    let absolute = energy(ABSOLUTE_GATE_LUFS);
    let mean = mean_above(absolute)?;
    mean_above(absolute.max(mean * energy_ratio(relative_lu)))
}

fn lufs(energy: f64) -> f64 {
    OFFSET_LUFS + 10.0 * energy.max(1e-15).log10()
}

fn energy(lufs: f64) -> f64 {
    energy_ratio(lufs - OFFSET_LUFS)
}

fn energy_ratio(lu: f64) -> f64 {
    10f64.powf(lu / 10.0)
}

/// How many filters run side by side, each on one channel of one part of the sound. A recursive filter waits for its own
/// last output, so that eight at once cost hardly more than one.
const LANES: usize = 8;

/// Frames that a filter runs before its part begins, until it has reached the state that one filter over the whole sound
/// would have. The slowest pole (radius 0.995) has decayed by 200 dB.
const WARM_UP: usize = 4_800;

/// K-weighting at 48 kHz (BS.1770-4, annex 1, tables 1 and 2): the shelving filter for the head, then the high-pass, whose
/// numerator is 1, −2, 1.
const SHELF_B: [f64; 3] = [1.53512485958697, -2.69169618940638, 1.19839281085285];
const SHELF_A: [f64; 2] = [-1.69065929318241, 0.73248077421585];
const HIGH_PASS_A: [f64; 2] = [-1.99004745483398, 0.99007225036621];

/// The K-weighted mean square of each step, channels summed, of `C` interleaved channels in `LANES / C` parts; a step has
/// `N` samples.
#[inline(always)]
fn k_weighted<const C: usize, const N: usize, S: Simd>(simd: S, samples: &[f32]) -> Vec<f64> {
    let steps = samples.as_chunks::<N>().0;
    let part = steps.len().div_ceil(LANES / C);
    let mut energies = vec![0.0; part * (LANES / C)];
    let mut filters = Filters::new(simd);
    // Each part begins with the end of the part before it; the first one begins in silence, as the last one may end.
    for step_in_part in -((WARM_UP / STEP) as isize)..part as isize {
        let steps: [&[f32; N]; LANES] = array::from_fn(|lane| {
            let step = (lane / C * part).checked_add_signed(step_in_part);
            step.and_then(|step| steps.get(step)).unwrap_or(&[0.0; N])
        });
        let sums = filters.step::<C, N>(steps);
        for (lane, sum) in sums.iter().enumerate() {
            if step_in_part >= 0 {
                energies[lane / C * part + step_in_part as usize] += sum / STEP as f64;
            }
        }
    }
    energies.truncate(steps.len());
    energies
}

/// The states of both filters in all lanes, in the transposed direct form II.
struct Filters<S: Simd> {
    shelf: [f64x8<S>; 2],
    high_pass: [f64x8<S>; 2],
    simd: S,
}

impl<S: Simd> Filters<S> {
    #[inline(always)]
    fn new(simd: S) -> Self {
        Filters {
            shelf: [f64x8::splat(simd, 0.0); 2],
            high_pass: [f64x8::splat(simd, 0.0); 2],
            simd,
        }
    }

    /// Filters one step in all lanes; the sum of squares of each lane.
    #[inline(always)]
    fn step<const C: usize, const N: usize>(&mut self, steps: [&[f32; N]; LANES]) -> [f64; LANES] {
        self.flush();
        let constant = |value: f64| f64x8::splat(self.simd, value);
        let [b0, b1, b2] = SHELF_B.map(constant);
        let [a1, a2] = SHELF_A.map(|a| constant(-a));
        let [c1, c2] = HIGH_PASS_A.map(|a| constant(-a));
        let ([mut s1, mut s2], [mut h1, mut h2]) = (self.shelf, self.high_pass);
        let mut sums = constant(0.0);
        for frame in 0..N / C {
            let x: [f64; LANES] =
                array::from_fn(|lane| f64::from(steps[lane][frame * C + lane % C]));
            let x = f64x8::load_array(self.simd, x);
            // What does not wait for an output is added first, as the next frame waits for all behind it.
            let y = b0.mul_add(x, s1);
            s1 = a1.mul_add(y, b1.mul_add(x, s2));
            s2 = a2.mul_add(y, b2 * x);
            let z = y + h1;
            h1 = c1.mul_add(z, h2 - (y + y));
            h2 = c2.mul_add(z, y);
            sums = z.mul_add(z, sums);
        }
        (self.shelf, self.high_pass) = ([s1, s2], [h1, h2]);
        sums.into()
    }

    /// Sets decayed states to zero before they become denormal, which processors are slow with.
    #[inline(always)]
    fn flush(&mut self) {
        let zero = f64x8::splat(self.simd, 0.0);
        for state in self.shelf.iter_mut().chain(&mut self.high_pass) {
            *state = state.abs().simd_lt(1e-30).select(zero, *state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::decibel::{amplitude, decibels};
    use crate::analysis::true_peak::true_peaks;

    /// A stereo sine, both channels in phase, in parts of (level in dBFS, seconds), as EBU Tech 3341 and 3342 describe
    /// their signals.
    fn sine(frequency_hz: f64, parts: &[(f64, f64)]) -> Vec<f32> {
        let step = std::f64::consts::TAU * frequency_hz / f64::from(SAMPLE_RATE_HZ);
        let lengths = parts
            .iter()
            .map(|&(db, seconds)| (db, (seconds * 48_000.0).round() as usize));
        let levels = lengths.flat_map(|(db, frames)| std::iter::repeat_n(amplitude(db), frames));
        levels
            .enumerate()
            .flat_map(|(n, level)| [(level * (step * n as f64).sin()) as f32; 2])
            .collect()
    }

    fn tone(parts: &[(f64, f64)]) -> Loudness {
        Loudness::of_stereo(&sine(1_000.0, parts))
    }

    fn check(found: Option<f64>, expected: f64, what: &str) {
        assert!(
            found.is_some_and(|found| (found - expected).abs() <= 0.1),
            "{what}: {found:?} instead of {expected}"
        );
    }

    #[test]
    fn integrated_loudness_is_that_of_tech_3341_cases_1_to_5() {
        let check = |parts: &[(f64, f64)], expected, what| {
            check(tone(parts).integrated_lufs(), expected, what)
        };
        check(&[(-23.0, 20.0)], -23.0, "1");
        check(&[(-33.0, 20.0)], -33.0, "2");
        check(&[(-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0)], -23.0, "3");
        let with_quiet_ends = [
            (-72.0, 10.0),
            (-36.0, 10.0),
            (-23.0, 60.0),
            (-36.0, 10.0),
            (-72.0, 10.0),
        ];
        check(&with_quiet_ends, -23.0, "4");
        check(&[(-26.0, 20.0), (-20.0, 20.1), (-26.0, 20.0)], -23.0, "5");
    }

    #[test]
    fn short_term_loudness_is_that_of_tech_3341_cases_9_to_11() {
        let turns = [(-20.0, 1.34), (-30.0, 1.66)].repeat(5);
        let found = tone(&turns);
        check(found.short_term_max_lufs(), -23.0, "9, loudest");
        let quietest = found
            .windows(SHORT_TERM, 1)
            .into_iter()
            .reduce(f64::min)
            .map(lufs);
        check(quietest, -23.0, "9, quietest");
        for n in 0..20 {
            let wait = 0.15 * f64::from(n);
            let signal = [(-120.0, wait), (-23.0, 3.0), (-120.0, 1.0)];
            check(tone(&signal).short_term_max_lufs(), -23.0, "10");
            let level = -38.0 + f64::from(n);
            let signal = [(-120.0, wait), (level, 3.0), (-120.0, 3.0 - wait)];
            check(tone(&signal).short_term_max_lufs(), level, "11");
        }
    }

    #[test]
    fn momentary_loudness_is_that_of_tech_3341_cases_12_to_14() {
        let turns = [(-20.0, 0.18), (-30.0, 0.22)].repeat(25);
        let found = tone(&turns);
        check(found.momentary_max_lufs(), -23.0, "12, loudest");
        let quietest = found
            .windows(MOMENTARY, 1)
            .into_iter()
            .reduce(f64::min)
            .map(lufs);
        check(quietest, -23.0, "12, quietest");
        for n in 0..20 {
            let wait = 0.02 * f64::from(n);
            let signal = [(-120.0, wait), (-23.0, 0.4), (-120.0, 1.0)];
            check(tone(&signal).momentary_max_lufs(), -23.0, "13");
            let level = -38.0 + f64::from(n);
            let signal = [(-120.0, wait), (level, 0.4), (-120.0, 0.4 - wait)];
            check(tone(&signal).momentary_max_lufs(), level, "14");
        }
    }

    #[test]
    fn true_peaks_are_those_of_tech_3341_cases_15_to_19() {
        // Sines at a quarter, sixth and eighth of the rate, by what phase they miss their peaks; amplitudes in full scale.
        let cases = [
            (4.0, 0.0, 0.5, -6.0),
            (4.0, 45.0, 0.5, -6.0),
            (6.0, 60.0, 0.5, -6.0),
            (8.0, 67.5, 0.5, -6.0),
            (4.0, 45.0, 1.41, 3.0),
        ];
        for (number, (part, phase, level, expected)) in cases.into_iter().enumerate() {
            let signal: Vec<f32> = (0..48_000)
                .flat_map(|n| {
                    let turn = std::f64::consts::TAU * f64::from(n) / part + f64::to_radians(phase);
                    [(level * turn.sin()) as f32; 2]
                })
                .collect();
            let faded = fade(signal);
            let peak = true_peaks(&faded).into_iter().fold(0.0, f32::max);
            let found = decibels(f64::from(peak));
            assert!(
                (-0.4..=0.2).contains(&(found - expected)),
                "{}: {found:.2} dBTP",
                number + 15
            );
        }
    }

    #[test]
    fn true_peaks_are_those_of_tech_3341_cases_20_to_23() {
        // A single peak whose top lies a quarter, a half and three quarters of the way between two samples at 48 kHz.
        for aside in [0.0, 0.25, 0.5, 0.75] {
            let sinc = |t: f64| {
                let x = std::f64::consts::PI * t * 0.5;
                if x == 0.0 { 1.0 } else { x.sin() / x }
            };
            let signal: Vec<f32> = (0..9_600)
                .flat_map(|n| [sinc(f64::from(n) - 4_800.0 - aside) as f32; 2])
                .collect();
            let peak = true_peaks(&signal).into_iter().fold(0.0, f32::max);
            let found = decibels(f64::from(peak));
            assert!((-0.4..=0.2).contains(&found), "{aside}: {found:.2} dBTP");
        }
    }

    /// The standard fades its sines in and out, so that no edge is counted.
    fn fade(mut signal: Vec<f32>) -> Vec<f32> {
        let length = signal.len() / 2;
        for n in 0..4_800 {
            for channel in 0..2 {
                let gain = n as f32 / 4_800.0;
                signal[2 * n + channel] *= gain;
                signal[2 * (length - 1 - n) + channel] *= gain;
            }
        }
        signal
    }

    #[test]
    fn the_loudness_range_is_that_of_tech_3342_cases_1_to_4() {
        let cases: [(&[(f64, f64)], f64); 4] = [
            (&[(-20.0, 20.0), (-30.0, 20.0)], 10.0),
            (&[(-20.0, 20.0), (-15.0, 20.0)], 5.0),
            (&[(-40.0, 20.0), (-20.0, 20.0)], 20.0),
            (
                &[
                    (-50.0, 20.0),
                    (-35.0, 20.0),
                    (-20.0, 20.0),
                    (-35.0, 20.0),
                    (-50.0, 20.0),
                ],
                15.0,
            ),
        ];
        for (parts, expected) in cases {
            let found = tone(parts).range_lu();
            assert!(
                (found - expected).abs() <= 1.0,
                "{found:.2} instead of {expected} LU"
            );
        }
    }

    #[test]
    fn any_sound_is_as_loud_as_the_reference_meter_says() {
        use ebur128::{EbuR128, Mode};
        let mut state = 1u32;
        let mut noise = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f64 / 8_388_608.0 - 1.0
        };
        // Noise that swells, over a deep tone and a constant offset; lengths that fill no step.
        for frames in [19_201, 100_000, 481_234] {
            let sound: Vec<f32> = (0..frames)
                .flat_map(|n| {
                    let t = f64::from(n) / 48_000.0;
                    let left = 0.3 * noise() * (t * 1.7).sin() + 0.2 * (t * 300.0).sin() + 0.1;
                    [left as f32, (0.2 * noise()) as f32]
                })
                .collect();
            let mut meter = EbuR128::new(2, SAMPLE_RATE_HZ, Mode::I).expect("stereo");
            meter.add_frames_f32(&sound).expect("whole frames");
            let expected = meter.loudness_global().ok().filter(|lufs| lufs.is_finite());
            let found = Loudness::of_stereo(&sound).integrated_lufs();
            let apart = found.zip(expected).map(|(a, b)| (a - b).abs());
            assert!(
                apart.is_some_and(|lu| lu < 0.005),
                "{found:?}, not {expected:?}"
            );
        }
    }

    #[test]
    fn silence_and_less_than_a_block_have_no_loudness() {
        assert_eq!(Loudness::of_stereo(&[0.0; 96_000]).integrated_lufs(), None);
        assert_eq!(Loudness::of_mono(&[0.5; 100]).integrated_lufs(), None);
        assert_eq!(Loudness::of_mono(&[]).range_lu(), 0.0);
    }
}
