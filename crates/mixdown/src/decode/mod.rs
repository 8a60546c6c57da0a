//! Reading a take: whatever the bytes are, a bounded amount of clean sound or a typed error.

mod flac;
mod wav;

use take::SAMPLE_RATES_HZ;

use crate::TakeError;
use crate::reduce::energy;

/// No recorder reaches 18 dB over full scale: float samples beyond are garbage.
const SAMPLE_BOUND: f32 = 8.0;

/// Decoded sound as it was sent: planar, one or two channels of equal length, finite samples, full scale at ±1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Take {
    pub rate_hz: u32,
    pub channels: Vec<Vec<f32>>,
}

impl Take {
    /// The length in frames.
    pub fn frames(&self) -> usize {
        self.channels.first().map_or(0, Vec::len)
    }

    /// The length in milliseconds.
    pub fn duration_ms(&self) -> u32 {
        (self.frames() as u64 * 1000 / u64::from(self.rate_hz)) as u32
    }

    /// One channel: the middle of two, or the louder one where the two cancel each other.
    pub fn into_mono(mut self) -> Vec<f32> {
        let Some(right) = self.channels.get(1) else {
            return self.channels.pop().unwrap_or_default();
        };
        let left = &self.channels[0];
        let middle: Vec<f32> = left.iter().zip(right).map(|(l, r)| 0.5 * (l + r)).collect();
        let (energy_left, energy_right) = (energy(left), energy(right));
        // One silent channel leaves a quarter of the energy in the middle; less means opposite phase.
        if energy(&middle) >= 0.2 * energy_left.max(energy_right) {
            middle
        } else {
            self.channels
                .swap_remove(usize::from(energy_right > energy_left))
        }
    }
}

/// Reads FLAC or WAV, told apart by content, and stops with an error after `max_ms` of sound.
pub(crate) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let bytes = after_id3(bytes);
    match bytes {
        [b'f', b'L', b'a', b'C', ..] => flac::read(bytes, max_ms),
        [b'R', b'I', b'F', b'F', ..] | [b'R', b'F', b'6', b'4', ..] => wav::read(bytes, max_ms),
        _ => Err(known_but_not_mixed(bytes)),
    }
}

/// Some taggers put an ID3v2 tag before any file; its length is in four bytes of seven bits.
fn after_id3(bytes: &[u8]) -> &[u8] {
    let [b'I', b'D', b'3', _, _, _, a, b, c, d, ..] = *bytes else {
        return bytes;
    };
    let length = [a, b, c, d]
        .iter()
        .fold(0, |sum, byte| (sum << 7) | usize::from(byte & 0x7f));
    bytes.get(10 + length..).unwrap_or_default()
}

/// A voice memo from a phone deserves a better answer than "unreadable".
fn known_but_not_mixed(bytes: &[u8]) -> TakeError {
    let what = match bytes {
        [b'O', b'g', b'g', b'S', ..] => "Ogg container",
        [b'R', b'I', b'F', b'X', ..] => "big-endian WAV",
        [b'F', b'O', b'R', b'M', ..] => "AIFF format",
        [b'c', b'a', b'f', b'f', ..] => "CAF format",
        [0x1a, 0x45, 0xdf, 0xa3, ..] => "WebM container",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "MP4 container",
        [0xff, second, ..] if second & 0xe0 == 0xe0 => "MPEG audio",
        _ => return TakeError::Unreadable,
    };
    TakeError::Unsupported { what }
}

/// Checks what a header says about the stream, for both readers.
fn check_stream(rate_hz: u32, channels: u32) -> Result<(), TakeError> {
    match (rate_hz, channels) {
        (0, _) | (_, 0) => Err(TakeError::Unreadable),
        (rate, _) if !SAMPLE_RATES_HZ.contains(&rate) => Err(TakeError::Unsupported {
            what: "sample rate",
        }),
        (_, 3..) => Err(TakeError::Unsupported {
            what: "number of channels",
        }),
        _ => Ok(()),
    }
}

/// How many frames `max_ms` allow.
fn max_frames(rate_hz: u32, max_ms: u32) -> u64 {
    u64::from(rate_hz) * u64::from(max_ms) / 1000
}

/// Float files may hold NaN, infinities and absurd values; nothing after the reader has to think of them.
fn clean(sample: f32) -> f32 {
    // Not a number is not within the bound either.
    if sample.abs() <= SAMPLE_BOUND {
        sample
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stereo(left: &[f32], right: &[f32]) -> Take {
        Take {
            rate_hz: 48_000,
            channels: vec![left.to_vec(), right.to_vec()],
        }
    }

    #[test]
    fn the_middle_of_two_channels_is_the_voice() {
        assert_eq!(stereo(&[0.5, -0.5], &[0.1, -0.1]).into_mono(), [0.3, -0.3]);
        assert_eq!(stereo(&[0.5, -0.5], &[0.0, 0.0]).into_mono(), [0.25, -0.25]);
    }

    #[test]
    fn channels_in_opposite_phase_do_not_cancel_the_voice() {
        assert_eq!(stereo(&[0.4, -0.4], &[-0.5, 0.5]).into_mono(), [-0.5, 0.5]);
    }

    #[test]
    fn garbage_floats_become_silence() {
        let cleaned = [f32::NAN, f32::INFINITY, -1e30, 0.25].map(clean);
        assert_eq!(cleaned, [0.0, 0.0, 0.0, 0.25]);
    }

    #[test]
    fn formats_that_phones_make_are_named_and_the_rest_is_unreadable() {
        let kind = |bytes: &[u8]| read(bytes, 1000).map(|_| ());
        let unsupported = |what| Err(TakeError::Unsupported { what });
        assert_eq!(kind(b"\0\0\0\x1cftypM4A "), unsupported("MP4 container"));
        assert_eq!(kind(b"\x1a\x45\xdf\xa3...."), unsupported("WebM container"));
        assert_eq!(kind(b"OggS"), unsupported("Ogg container"));
        assert_eq!(
            kind(b"ID3\x04\0\0\0\0\0\x02..\xff\xfb\x90"),
            unsupported("MPEG audio")
        );
        assert_eq!(kind(b"<html>"), Err(TakeError::Unreadable));
        assert_eq!(kind(b""), Err(TakeError::Unreadable));
    }
}
