//! The `fmt ` chunk, and how the samples lie behind it.

use crate::decode::stream::check_stream;
use crate::decode::wav::signed_bytes::are_signed_bytes;
use crate::error::TakeError;

/// Format tags.
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;
/// The widest sample that is read, in bytes.
const WIDEST: u16 = 4;

/// Fewer unused bits of a container say nothing about where the others lie.
const UNUSED_AT_LEAST: u16 = 4;

/// A supported encoding. Its byte rate is left out, and its frame size counts only where the samples confirm it: both follow
/// from what else is stated, and recorders get them wrong.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    /// [`PCM`] or [`FLOAT`], taken from the extension if there is one.
    kind: u16,
    channels: u16,
    pub rate_hz: u32,
    /// Bytes per frame as stated.
    frame: u16,
    /// Bits per sample as stated.
    bits: u16,
    /// The bits that carry sound, from the extension if it states a possible number, else `bits`.
    valid_bits: u16,
}

/// How the samples lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    kind: u16,
    channels: u16,
    /// Bytes per sample.
    container: u16,
    /// Bits per sample at full scale, to ±1. They lie at the lower end of their container.
    pub full_scale_bits: u16,
    /// Whether samples of one byte have a sign. By the standard they have none, and silence is 0x80.
    pub is_signed_byte: bool,
}

impl Format {
    /// Parses the content of a `fmt ` chunk.
    ///
    /// # Errors
    /// `Unreadable` if a field is missing or 0 that nothing else states, `Unsupported` if takes cannot have it.
    pub fn parse(chunk: &[u8]) -> Result<Self, TakeError> {
        if chunk.len() < 16 {
            return Err(TakeError::Unreadable);
        }
        let bits = u16_at(chunk, 14);
        let (kind, valid_bits) = match u16_at(chunk, 0) {
            EXTENSIBLE if chunk.len() < 40 => return Err(TakeError::Unreadable),
            EXTENSIBLE => (u16_at(chunk, 24), u16_at(chunk, 18)),
            kind => (kind, bits),
        };
        let valid_bits = if (1..=bits).contains(&valid_bits) {
            valid_bits
        } else {
            bits
        };
        let format = Format {
            kind,
            channels: u16_at(chunk, 2),
            rate_hz: u32::from_le_bytes([chunk[4], chunk[5], chunk[6], chunk[7]]),
            frame: u16_at(chunk, 12),
            bits,
            valid_bits,
        };
        check_stream(format.rate_hz, format.channels.into())?;
        let what = match (kind, format.least_container()) {
            (PCM | FLOAT, 0) => return Err(TakeError::Unreadable),
            (PCM, 1..=WIDEST) | (FLOAT, WIDEST) => return Ok(format),
            (PCM | FLOAT, _) => "sample size",
            _ => "WAV encoding",
        };
        Err(TakeError::Unsupported { what })
    }

    /// Bytes per second, if no sample lies in a wider container.
    pub fn bytes_per_second(&self) -> usize {
        usize::from(self.channels) * usize::from(self.least_container()) * self.rate_hz as usize
    }

    /// The whole bytes that the bits of a sample need.
    fn least_container(&self) -> u16 {
        self.bits.div_ceil(8)
    }

    /// How the samples lie in this sound. They fill as many bytes as their bits need, unless a larger frame is stated and the
    /// sound has been padded to it.
    ///
    /// Fewer bits than the container holds belong at its upper end, where they read like a full container. Some writers put them
    /// at the lower end, where they would be too soft to be a voice; the samples tell which.
    pub fn layout(&self, sound: &[u8]) -> Layout {
        let stated = self.frame / self.channels;
        let is_wider = (self.least_container() + 1..=WIDEST).contains(&stated)
            && self.frame.is_multiple_of(self.channels)
            && self.is_padded_to(stated, sound);
        let container = if is_wider {
            stated
        } else {
            self.least_container()
        };
        let is_low = self.kind == PCM && is_low_aligned(self.valid_bits, container, sound);
        Layout {
            kind: self.kind,
            channels: self.channels,
            container,
            full_scale_bits: if is_low {
                self.valid_bits
            } else {
                8 * container
            },
            is_signed_byte: self.kind == PCM
                && container == 1
                && are_signed_bytes(sound, self.channels.into()),
        }
    }

    /// Whether all samples lie in containers of that many bytes: what their bits do not need is zero, or repeats the sign, and
    /// not all is zero.
    fn is_padded_to(&self, container: u16, sound: &[u8]) -> bool {
        let unused = usize::from(container - self.least_container());
        let is_upper = |sample: &[u8]| sample[..unused].iter().all(|&byte| byte == 0);
        let mut samples = sound.chunks_exact(container.into());
        let is_any = sound.iter().any(|&byte| byte != 0);
        is_any
            && (samples.all(is_upper)
                || self.kind == PCM && is_low_aligned(self.bits, container, sound))
    }
}

impl Layout {
    /// Bytes of one sample of each channel.
    pub fn frame_bytes(&self) -> usize {
        usize::from(self.channels * self.container)
    }

    /// A header for hound of `fmt ` and `data` alone, for `size` bytes of samples.
    pub fn header(&self, rate_hz: u32, size: u32) -> Vec<u8> {
        let frame = self.channels * self.container;
        [
            b"RIFF".as_slice(),
            &size.saturating_add(36).to_le_bytes(),
            b"WAVEfmt ",
            &16u32.to_le_bytes(),
            &self.kind.to_le_bytes(),
            &self.channels.to_le_bytes(),
            &rate_hz.to_le_bytes(),
            &(u32::from(frame) * rate_hz).to_le_bytes(),
            &frame.to_le_bytes(),
            &(8 * self.container).to_le_bytes(),
            b"data",
            &size.to_le_bytes(),
        ]
        .concat()
    }
}

/// Whether samples of so many bits lie at the lower end of their containers, and not at the upper end. At the upper end the bits
/// below are zero; at the lower end the bits above only repeat the sign.
fn is_low_aligned(bits: u16, container: u16, sound: &[u8]) -> bool {
    // Samples of one byte have no sign by the standard, and sound that fills its containers may be softer than full scale by a few bits.
    let unused = match (8 * container).checked_sub(bits) {
        Some(unused @ UNUSED_AT_LEAST..) if bits > 0 && container > 1 => u32::from(unused),
        _ => return false,
    };
    let samples = sound.chunks_exact(container.into()).map(|sample| {
        let mut bytes = [0; WIDEST as usize];
        bytes[usize::from(WIDEST - container)..].copy_from_slice(sample);
        i32::from_le_bytes(bytes) >> (8 * (WIDEST - container))
    });
    let above = u32::from(WIDEST - container) * 8 + unused;
    let mut is_below = false;
    for sample in samples {
        if sample << above >> above != sample {
            return false;
        }
        is_below |= sample != 0 && sample.trailing_zeros() < unused;
    }
    is_below
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}
