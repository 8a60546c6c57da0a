//! Decodes WAV with hound, behind a header that hound accepts.
//!
//! Recorders write files that hound rejects: sizes of 0 or 4 GiB while streaming, odd chunks without padding, no byte rate,
//! 24 bits at the upper end of 32. So the chunks are parsed here up to the `data` chunk, and hound gets a plain header with
//! the same format, followed by the samples where they lie.

use std::io::Read;

use hound::{Sample, SampleFormat, WavReader};

use crate::decode::stream::{check_stream, clean, max_frames};
use crate::decode::take::Take;
use crate::error::TakeError;

/// Sizes of a `data` chunk from here on mean "unknown". A recorder that cannot seek back leaves 0, 0xFFFFFFFF, 0x7FFFFFFF
/// or a little less.
const STREAMED_FROM: u32 = 0x7fff_0000;
/// Format tags of the `fmt ` chunk.
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;

/// Decodes a WAV file of at most `max_ms`.
pub(super) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let header = bytes.get(..12).ok_or(TakeError::Truncated)?;
    if &header[8..] != b"WAVE" {
        return Err(TakeError::Unreadable);
    }
    let (format, data) = find_data(&bytes[12..])?;
    let frame = usize::from(format.frame);
    if (data.len() / frame) as u64 > max_frames(format.rate_hz, max_ms) {
        return Err(TakeError::TooLong { max_ms });
    }
    let sound = &data[..data.len() - data.len() % frame];
    let size = u32::try_from(sound.len()).map_err(|_| TakeError::TooLong { max_ms })?;
    let header = format.header(size, format.bits_in(sound));
    // What hound still rejects is a format that contradicts itself.
    let channels = WavReader::new(header.as_slice().chain(sound))
        .and_then(decode)
        .map_err(|_| TakeError::Unreadable)?;
    Ok(Take {
        rate_hz: format.rate_hz,
        channels,
    })
}

/// Finds the format and the content of the `data` chunk. Each step consumes a chunk header, so that it ends on any bytes.
fn find_data(mut rest: &[u8]) -> Result<(Format, &[u8]), TakeError> {
    let mut format = None;
    loop {
        let (header, body) = rest.split_first_chunk::<8>().ok_or(TakeError::Truncated)?;
        let size = u32_at(header, 4);
        if &header[..4] == b"data" {
            let format = format.ok_or(TakeError::Unreadable)?;
            return Ok((format, sound(body, size)?));
        }
        let chunk = body.get(..size as usize).ok_or(TakeError::Truncated)?;
        if &header[..4] == b"fmt " {
            format = Some(Format::parse(chunk)?);
        }
        rest = &body[chunk.len()..];
        // A chunk of odd size is followed by a zero byte, which some writers forget; no chunk id begins with a zero.
        if size % 2 == 1 && rest.first() == Some(&0) {
            rest = &rest[1..];
        }
    }
}

/// The content of the `data` chunk: all that follows, if its size is unknown.
fn sound(body: &[u8], size: u32) -> Result<&[u8], TakeError> {
    if size == 0 || size >= STREAMED_FROM {
        return Ok(body);
    }
    body.get(..size as usize).ok_or(TakeError::Truncated)
}

/// The `fmt ` chunk, of a supported encoding and with whole samples per frame. Everything else is checked by hound.
struct Format {
    /// [`PCM`] or [`FLOAT`], taken from the extension if there is one.
    kind: u16,
    channels: u16,
    rate_hz: u32,
    /// Bytes per second; 0 where the recorder left it out.
    byte_rate: u32,
    /// Bytes per frame: one sample of each channel.
    frame: u16,
    /// Bits per sample as stated.
    bits: u16,
    /// The bits that carry sound, from the extension if there is one, else `bits`.
    valid_bits: u16,
}

impl Format {
    fn parse(chunk: &[u8]) -> Result<Self, TakeError> {
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
            rate_hz: u32_at(chunk, 4),
            byte_rate: u32_at(chunk, 8),
            frame: u16_at(chunk, 12),
            bits,
            valid_bits,
        };
        check_stream(format.rate_hz, format.channels.into())?;
        if format.frame == 0 || !format.frame.is_multiple_of(format.channels) {
            return Err(TakeError::Unreadable);
        }
        let what = match (kind, format.container()) {
            (PCM, 1..=4) | (FLOAT, 4) => return Ok(format),
            (PCM | FLOAT, _) => "sample size",
            _ => "WAV encoding",
        };
        Err(TakeError::Unsupported { what })
    }

    /// Bytes per sample.
    fn container(&self) -> u16 {
        self.frame / self.channels
    }

    /// The bits per sample for hound's header. Fewer bits than the container holds lie at its upper end, where they read
    /// like a full container. The exception is 24 bits in 32, which hound reads from the lower end.
    fn bits_in(&self, sound: &[u8]) -> u16 {
        let whole = 8 * self.container();
        match self.valid_bits {
            24 if whole == 32 && self.kind == PCM && is_low_aligned(sound) => 24,
            _ if (1..whole).contains(&self.bits) => whole,
            _ => self.bits,
        }
    }

    /// A header of `fmt ` and `data` alone, for `size` bytes of samples.
    fn header(&self, size: u32, bits: u16) -> Vec<u8> {
        let byte_rate = match self.byte_rate {
            0 => u32::from(self.frame) * self.rate_hz,
            stated => stated,
        };
        [
            b"RIFF".as_slice(),
            &size.saturating_add(36).to_le_bytes(),
            b"WAVEfmt ",
            &16u32.to_le_bytes(),
            &self.kind.to_le_bytes(),
            &self.channels.to_le_bytes(),
            &self.rate_hz.to_le_bytes(),
            &byte_rate.to_le_bytes(),
            &self.frame.to_le_bytes(),
            &bits.to_le_bytes(),
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

/// Reads all samples, full scale at ±1, channel by channel.
fn decode(reader: WavReader<impl Read>) -> hound::Result<Vec<Vec<f32>>> {
    let spec = reader.spec();
    match spec.sample_format {
        SampleFormat::Float => planar(reader, |sample: f32| sample),
        SampleFormat::Int => {
            let full_scale = (1u32 << (spec.bits_per_sample - 1)) as f32;
            planar(reader, |sample: i32| sample as f32 / full_scale)
        }
    }
}

fn planar<S: Sample>(
    reader: WavReader<impl Read>,
    to_float: impl Fn(S) -> f32,
) -> hound::Result<Vec<Vec<f32>>> {
    let (count, frames) = (usize::from(reader.spec().channels), reader.duration());
    let mut channels: Vec<_> = (0..count)
        .map(|_| Vec::with_capacity(frames as usize))
        .collect();
    for (index, sample) in (0..count).cycle().zip(reader.into_samples()) {
        channels[index].push(clean(to_float(sample?)));
    }
    Ok(channels)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
