//! The sound of a take: parts of a few shapes, one after the other.

use arbitrary::Arbitrary;

use super::song::{BACKING, GUIDE, LIMITS};
use super::support::{Noise, RATE, voice};

/// One shape for some time.
#[derive(Debug, Clone, Arbitrary)]
pub struct Part {
    pub shape: Shape,
    /// In half decibels over full scale.
    pub level: i8,
    /// How long, in hundredths of a second.
    pub length: u8,
}

#[derive(Debug, Clone, Arbitrary)]
pub enum Shape {
    Silence,
    /// A singer of another line.
    Stranger,
    /// The song's guide, so many hundredths of a second after the take begins.
    Guide {
        late: i8,
    },
    /// The song from the loudspeaker.
    Backing {
        late: i8,
    },
    /// The guide, and the backing track from a loudspeaker.
    Both {
        late: i8,
    },
    Tone {
        hz: u16,
    },
    Noise {
        seed: u8,
    },
    Clicks {
        every: u16,
    },
    /// Full scale up and down: the hardest clipping.
    Square {
        every: u8,
    },
    /// Any floats, repeated.
    Cycle(Vec<f32>),
    Odd(OddFloat),
}

#[derive(Debug, Clone, Copy, Arbitrary)]
pub enum OddFloat {
    NotANumber,
    Infinity,
    NegativeInfinity,
    NegativeZero,
    Denormal,
    SmallestNormal,
    Largest,
    LargestRead,
    FullScale,
}

/// The second channel in relation to the first.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub enum Second {
    Same,
    Opposite,
    Silent,
    NotANumber,
}

impl Second {
    pub fn of(self, first: &[f32]) -> Vec<f32> {
        let sample = |&s: &f32| match self {
            Second::Same => s,
            Second::Opposite => -s,
            Second::Silent => 0.0,
            Second::NotANumber => f32::NAN,
        };
        first.iter().map(sample).collect()
    }
}

/// All parts in order, up to the longest take.
pub fn samples(parts: &[Part], rate_hz: u32) -> Vec<f32> {
    let frames_of = |ms: u32| (u64::from(ms) * u64::from(rate_hz) / 1000) as usize;
    let most = frames_of(LIMITS.max_ms);
    let mut samples = Vec::new();
    for part in parts {
        let frames = frames_of(10 * u32::from(part.length)).min(most - samples.len());
        part.sing(samples.len(), frames, rate_hz, &mut samples);
    }
    samples
}

impl Part {
    /// Appends `frames` to a take that has already come to frame `from`.
    fn sing(&self, from: usize, frames: usize, rate_hz: u32, take: &mut Vec<f32>) {
        let gain = 10f32.powf(f32::from(self.level) / 40.0);
        let seconds = |n: usize| (from + n) as f64 / f64::from(rate_hz);
        let song_at = |song: &[f32], channels: usize, late: i8, n: usize| {
            let at = (seconds(n) - f64::from(late) / 100.0) * f64::from(RATE);
            let sample = song.get(at as usize * channels).filter(|_| at >= 0.0);
            sample.copied().unwrap_or(0.0)
        };
        let sung = match self.shape {
            Shape::Stranger => voice(frames as f64 / f64::from(rate_hz), rate_hz, 0.4),
            _ => vec![],
        };
        let mut noise = Noise::new(match self.shape {
            Shape::Noise { seed } => seed.into(),
            _ => 0,
        });
        take.extend((0..frames).map(|n| {
            let sample = match &self.shape {
                Shape::Silence => 0.0,
                Shape::Stranger => sung.get(n).copied().unwrap_or(0.0),
                Shape::Guide { late } => song_at(&GUIDE, 1, *late, n),
                Shape::Backing { late } => song_at(&BACKING, 2, *late, n),
                Shape::Both { late } => {
                    song_at(&GUIDE, 1, *late, n) + 0.3 * song_at(&BACKING, 2, *late, n)
                }
                Shape::Tone { hz } => {
                    (std::f64::consts::TAU * f64::from(*hz) * seconds(n)).sin() as f32
                }
                Shape::Noise { .. } => noise.next() as f32,
                Shape::Clicks { every } => f32::from(n % (usize::from(*every) + 1) == 0),
                Shape::Square { every } => match n / (usize::from(*every) + 1) % 2 {
                    0 => 1.0,
                    _ => -1.0,
                },
                // Exactly these numbers: a gain would make others of them.
                Shape::Cycle(numbers) if numbers.is_empty() => return 0.0,
                Shape::Cycle(numbers) => return numbers[n % numbers.len()],
                Shape::Odd(odd) => return odd.value(),
            };
            sample * gain
        }));
    }
}

impl OddFloat {
    fn value(self) -> f32 {
        match self {
            OddFloat::NotANumber => f32::NAN,
            OddFloat::Infinity => f32::INFINITY,
            OddFloat::NegativeInfinity => f32::NEG_INFINITY,
            OddFloat::NegativeZero => -0.0,
            OddFloat::Denormal => 1e-40,
            OddFloat::SmallestNormal => f32::MIN_POSITIVE,
            OddFloat::Largest => f32::MAX,
            OddFloat::LargestRead => 8.0,
            OddFloat::FullScale => 1.0,
        }
    }
}
