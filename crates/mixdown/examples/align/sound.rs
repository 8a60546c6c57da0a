//! Operations on samples: interpolation, levels, sums.

use std::f64::consts::PI;

/// The rate of everything but the take, in frames per second.
pub const RATE: f64 = mixdown::SAMPLE_RATE_HZ as f64;

const TAPS: usize = 32;
/// Phases between two samples.
const PHASES: usize = 1024;

/// Interpolates a sound between its samples by a windowed sinc.
pub struct Reader {
    kernels: Vec<[f32; TAPS]>,
}

impl Reader {
    /// Low-passes at this share of the Nyquist frequency, 0 to 1.
    pub fn new(share: f64) -> Self {
        let kernel = |phase: usize| {
            let taps: [f64; TAPS] = std::array::from_fn(|tap| {
                let x = tap as f64 - (TAPS / 2 - 1) as f64 - phase as f64 / PHASES as f64;
                let window = (0.5 * PI * x / (TAPS / 2) as f64).cos().max(0.0);
                sinc(share * x) * window * window
            });
            let sum: f64 = taps.iter().sum();
            taps.map(|tap| (tap / sum) as f32)
        };
        Reader {
            kernels: (0..=PHASES).map(kernel).collect(),
        }
    }

    /// The sound at a place counted in samples; silence lies before its beginning and after its end.
    pub fn at(&self, sound: &[f32], place: f64) -> f32 {
        let whole = place.floor();
        let kernel = &self.kernels[((place - whole) * PHASES as f64).round() as usize];
        let from = whole as i64 - (TAPS as i64 / 2 - 1);
        let inside = usize::try_from(from)
            .ok()
            .and_then(|from| sound.get(from..from + TAPS));
        match inside {
            Some(samples) => dot(kernel, samples),
            None => (from..)
                .zip(kernel)
                .filter_map(|(n, tap)| Some(tap * sound.get(usize::try_from(n).ok()?)?))
                .sum(),
        }
    }
}

/// The dot product, as eight sums side by side that the compiler vectorises.
fn dot(kernel: &[f32; TAPS], samples: &[f32]) -> f32 {
    let mut sums = [0.0f32; 8];
    for (taps, samples) in kernel.chunks_exact(8).zip(samples.chunks_exact(8)) {
        for (sum, (tap, sample)) in sums.iter_mut().zip(taps.iter().zip(samples)) {
            *sum += tap * sample;
        }
    }
    sums.iter().sum()
}

fn sinc(x: f64) -> f64 {
    if x.abs() < 1e-9 {
        1.0
    } else {
        (PI * x).sin() / (PI * x)
    }
}

/// Frames of one level: 20 ms.
const BLOCK: usize = 960;

/// The RMS over the active blocks: those no more than 30 dB below the loudest one.
pub fn active_level(sound: &[f32]) -> f32 {
    let powers: Vec<f32> = sound.chunks(BLOCK).map(power).collect();
    let loudest = powers.iter().copied().fold(0.0, f32::max);
    let active: Vec<f32> = powers.into_iter().filter(|&p| p > loudest * 1e-3).collect();
    (active.iter().sum::<f32>() / active.len().max(1) as f32).sqrt()
}

pub fn power(sound: &[f32]) -> f32 {
    sound.iter().map(|s| s * s).sum::<f32>() / sound.len().max(1) as f32
}

/// Brings the active level to 1.
pub fn levelled(mut sound: Vec<f32>) -> Vec<f32> {
    let level = active_level(&sound);
    if level > 0.0 {
        scale(&mut sound, 1.0 / level);
    }
    sound
}

pub fn scale(sound: &mut [f32], factor: f32) {
    for sample in sound {
        *sample *= factor;
    }
}

/// Adds a sound as it is into another from a frame on, as far as both reach.
pub fn add(to: &mut [f32], from: usize, sound: &[f32], factor: f32) {
    for (to, sample) in to.iter_mut().skip(from).zip(sound) {
        *to += factor * sample;
    }
}

pub fn factor_of_db(db: f64) -> f32 {
    10f64.powf(db / 20.0) as f32
}
