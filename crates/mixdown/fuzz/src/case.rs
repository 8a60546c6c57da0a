//! A take as a browser sends it, or as somebody malicious does.

use arbitrary::{Arbitrary, Result, Unstructured};
use mixdown::{Clock, Limits, Placement};

use super::signal::{self, Part, Second};
use super::song::LIMITS;
use super::support::flac::Flac;
use super::support::wav;

/// All arguments of [`mixdown::mix`] but the song.
#[derive(Debug, Clone, Arbitrary)]
pub struct Case {
    pub kind: File,
    #[arbitrary(with = rate)]
    pub rate_hz: u32,
    /// The second channel, if there is one.
    pub second: Option<Second>,
    /// One after the other, up to the longest take.
    #[arbitrary(with = parts)]
    pub parts: Vec<Part>,
    /// Applied to the file.
    #[arbitrary(with = damage)]
    pub damage: Vec<Damage>,
    #[arbitrary(with = placement)]
    pub placement: Placement,
    /// An index of [`take::Preset::ALL`], modulo its length.
    pub preset: u8,
    #[arbitrary(with = limits)]
    pub limits: Limits,
}

/// The encoding of the samples.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub enum File {
    Wav8,
    Wav16,
    Wav24,
    Wav32,
    WavFloat,
    Flac8,
    Flac16,
    Flac24,
    Flac32,
}

/// A byte of the file that is overwritten, or where the file is cut off.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub enum Damage {
    Header { at: u8, byte: u8 },
    Anywhere { at: u32, byte: u8 },
    End { at: u32 },
}

impl Case {
    /// The file that is sent.
    pub fn file(&self) -> Vec<u8> {
        let mono = signal::samples(&self.parts, self.rate_hz);
        let mut planar = vec![mono];
        if let Some(second) = self.second {
            planar.push(second.of(&planar[0]));
        }
        let mut file = self.encoded(&planar);
        for damage in &self.damage {
            damage.apply_to(&mut file);
        }
        file
    }

    fn encoded(&self, planar: &[Vec<f32>]) -> Vec<u8> {
        let (channels, rate_hz) = (planar.len() as u16, self.rate_hz);
        let interleaved = || -> Vec<f32> {
            (0..planar[0].len())
                .flat_map(|n| planar.iter().map(move |channel| channel[n]))
                .collect()
        };
        let integers = |bits| wav::integers(&interleaved(), channels, rate_hz, bits);
        let flac = |bits| Flac::new(planar, rate_hz, bits, 4_096).bytes();
        match self.kind {
            File::Wav8 => integers(8),
            File::Wav16 => integers(16),
            File::Wav24 => integers(24),
            File::Wav32 => integers(32),
            File::WavFloat => wav::floats(&interleaved(), channels, rate_hz),
            File::Flac8 => flac(8),
            File::Flac16 => flac(16),
            File::Flac24 => flac(24),
            File::Flac32 => flac(32),
        }
    }
}

impl Damage {
    fn apply_to(self, file: &mut Vec<u8>) {
        let length = file.len().max(1);
        match self {
            Damage::Header { at, byte } => set(file, usize::from(at), byte),
            Damage::Anywhere { at, byte } => set(file, at as usize % length, byte),
            Damage::End { at } => file.truncate(at as usize % length),
        }
    }
}

fn set(file: &mut [u8], at: usize, value: u8) {
    if let Some(byte) = file.get_mut(at) {
        *byte = value;
    }
}

/// A supported rate, or any.
fn rate(u: &mut Unstructured<'_>) -> Result<u32> {
    if rarely(u)? {
        // FLAC has twenty bits for it.
        u.int_in_range(1..=(1 << 20) - 1)
    } else {
        u.choose(&take::SAMPLE_RATES_HZ).copied()
    }
}

fn parts(u: &mut Unstructured<'_>) -> Result<Vec<Part>> {
    (0..u.int_in_range(1..=4)?).map(|_| u.arbitrary()).collect()
}

/// Every other file is undamaged.
fn damage(u: &mut Unstructured<'_>) -> Result<Vec<Damage>> {
    if u.arbitrary()? {
        u.arbitrary()
    } else {
        Ok(vec![])
    }
}

/// Mostly within a few seconds: nearly all values of 64 bits lie years outside of the song.
fn placement(u: &mut Unstructured<'_>) -> Result<Placement> {
    let shift = if rarely(u)? {
        0
    } else {
        u.int_in_range(44..=63)?
    };
    Ok(Placement {
        clock: *u.choose(&[Clock::Recorder, Clock::None])?,
        backing_start_frame: u.arbitrary::<i64>()? >> shift,
        latency_ms: milliseconds(u)?,
        shortfall_ms: milliseconds(u)?,
        guide: u.arbitrary()?,
        nudge_ms: u.arbitrary()?,
        gain_db: u.arbitrary()?,
    })
}

fn milliseconds(u: &mut Unstructured<'_>) -> Result<f64> {
    if rarely(u)? {
        u.arbitrary()
    } else {
        Ok(f64::from(u.arbitrary::<i16>()?) / 64.0)
    }
}

/// The campaign's limits, or any.
fn limits(u: &mut Unstructured<'_>) -> Result<Limits> {
    if rarely(u)? {
        Ok(Limits {
            min_ms: u.arbitrary()?,
            max_ms: u.arbitrary()?,
        })
    } else {
        Ok(LIMITS)
    }
}

fn rarely(u: &mut Unstructured<'_>) -> Result<bool> {
    u.ratio(1, 16)
}
