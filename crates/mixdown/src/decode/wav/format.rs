//! The `fmt ` chunk, and how the samples lie behind it.

use crate::decode::stream::check_stream;
use crate::error::TakeError;

/// Format tags.
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;
/// The widest sample that is read, in bytes.
const WIDEST: u16 = 4;

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
    /// The bits that carry sound, from the extension if there is one, else `bits`.
    valid_bits: u16,
}

/// How the samples lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    kind: u16,
    channels: u16,
    /// Bytes per sample.
    container: u16,
    /// Bits per sample, as hound has to be given them.
    bits: u16,
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
    /// Fewer bits than the container holds lie at its upper end, where they read like a full container. The exception is 24
    /// bits in 32, which hound reads from the lower end.
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
        let is_low = container == 4 && self.kind == PCM && self.valid_bits == 24;
        Layout {
            kind: self.kind,
            channels: self.channels,
            container,
            bits: if is_low && is_low_aligned(sound) {
                24
            } else {
                8 * container
            },
        }
    }

    /// Whether all samples lie in containers of that many bytes: what their bits do not need is zero, and not all is.
    fn is_padded_to(&self, container: u16, sound: &[u8]) -> bool {
        let unused = usize::from(container - self.least_container());
        let is_upper = |sample: &[u8]| sample[..unused].iter().all(|&byte| byte == 0);
        let mut samples = sound.chunks_exact(container.into());
        let is_any = sound.iter().any(|&byte| byte != 0);
        is_any && (samples.all(is_upper) || container == 4 && unused == 1 && is_low_aligned(sound))
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
            &self.bits.to_le_bytes(),
            b"data",
            &size.to_le_bytes(),
        ]
        .concat()
    }
}

/// Whether 24 bits in 32 lie at the lower end, where some writers put them, and not at the upper end, where they belong. At
/// the upper end the lowest byte is zero; at the lower end the highest byte only repeats the sign.
fn is_low_aligned(sound: &[u8]) -> bool {
    let (samples, _) = sound.as_chunks::<4>();
    let repeats_sign = |&[_, _, c, d]: &[u8; 4]| d == if c & 0x80 == 0 { 0 } else { 0xff };
    samples.iter().all(repeats_sign) && samples.iter().any(|&[a, ..]| a != 0)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}
