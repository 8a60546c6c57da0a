//! WAV: the chunks are walked and the samples read here, because recorders write files that stricter readers refuse:
//! sizes of 0 or 4 GiB while streaming, unpadded odd chunks, 24 bits at either end of 32.

use super::{Take, check_stream, clean, max_frames};
use crate::TakeError;

/// A recorder that cannot seek back leaves 0, 0xFFFFFFFF, 0x7FFFFFFF or a little less as the size of its sound.
const STREAMED_FROM: u32 = 0x7fff_0000;
const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xfffe;

/// What the `fmt ` chunk says, checked against itself.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Format {
    encoding: Encoding,
    channels: usize,
    rate_hz: u32,
    /// Bytes of one frame: a sample of each channel.
    frame: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Encoding {
    U8,
    I16,
    I24,
    I32 { valid_bits: u16 },
    F32,
    F64,
}

pub(super) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let header = bytes.get(..12).ok_or(TakeError::Truncated)?;
    if &header[8..] != b"WAVE" {
        return Err(TakeError::Unreadable);
    }
    let (format, data) = find_data(&bytes[12..])?;
    if (data.len() / format.frame) as u64 > max_frames(format.rate_hz, max_ms) {
        return Err(TakeError::TooLong { max_ms });
    }
    let whole = data.len() - data.len() % format.frame;
    Ok(Take {
        rate_hz: format.rate_hz,
        channels: decode(&data[..whole], &format),
    })
}

/// Walks the chunks to the sound. Every step consumes a header, so any bytes come to an end.
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
            format = Some(parse_format(chunk)?);
        }
        rest = &body[chunk.len()..];
        // Chunks of odd size are padded by a zero, which some writers forget; no chunk's name begins with one.
        if size % 2 == 1 && rest.first() == Some(&0) {
            rest = &rest[1..];
        }
    }
}

fn sound(body: &[u8], size: u32) -> Result<&[u8], TakeError> {
    if size == 0 || size >= STREAMED_FROM {
        return Ok(body);
    }
    body.get(..size as usize).ok_or(TakeError::Truncated)
}

fn parse_format(chunk: &[u8]) -> Result<Format, TakeError> {
    if chunk.len() < 16 {
        return Err(TakeError::Unreadable);
    }
    let channels = u16_at(chunk, 2);
    let rate_hz = u32_at(chunk, 4);
    let byte_rate = u32_at(chunk, 8);
    let frame = u16_at(chunk, 12);
    let bits = u16_at(chunk, 14);
    check_stream(rate_hz, channels.into())?;
    let container = frame / channels;
    let contradictory =
        !frame.is_multiple_of(channels) || bits == 0 || bits.div_ceil(8) > container;
    if contradictory
        || (byte_rate != 0 && u64::from(byte_rate) != u64::from(frame) * u64::from(rate_hz))
    {
        return Err(TakeError::Unreadable);
    }
    let (kind, valid_bits) = match u16_at(chunk, 0) {
        EXTENSIBLE if chunk.len() < 40 => return Err(TakeError::Unreadable),
        EXTENSIBLE => (u16_at(chunk, 24), u16_at(chunk, 18)),
        kind => (kind, bits),
    };
    let encoding = match (kind, container) {
        (PCM, 1) => Encoding::U8,
        (PCM, 2) => Encoding::I16,
        (PCM, 3) => Encoding::I24,
        (PCM, 4) => Encoding::I32 { valid_bits },
        (FLOAT, 4) => Encoding::F32,
        (FLOAT, 8) => Encoding::F64,
        (PCM | FLOAT, _) => {
            return Err(TakeError::Unsupported {
                what: "sample size",
            });
        }
        _ => {
            return Err(TakeError::Unsupported {
                what: "WAV encoding",
            });
        }
    };
    Ok(Format {
        encoding,
        channels: channels.into(),
        rate_hz,
        frame: frame.into(),
    })
}

fn decode(data: &[u8], format: &Format) -> Vec<Vec<f32>> {
    let channels = format.channels;
    match format.encoding {
        Encoding::U8 => planar(data, channels, |[a]: [u8; 1]| {
            (f32::from(a) - 128.0) / 128.0
        }),
        Encoding::I16 => planar(data, channels, |b| {
            f32::from(i16::from_le_bytes(b)) / 32_768.0
        }),
        Encoding::I24 => planar(data, channels, |[a, b, c]: [u8; 3]| {
            from_i32(i32::from_le_bytes([0, a, b, c]))
        }),
        Encoding::I32 { valid_bits: 24 } if is_low_aligned(data) => planar(data, channels, |b| {
            from_i32(i32::from_le_bytes(b).wrapping_shl(8))
        }),
        Encoding::I32 { .. } => planar(data, channels, |b| from_i32(i32::from_le_bytes(b))),
        Encoding::F32 => planar(data, channels, f32::from_le_bytes),
        Encoding::F64 => planar(data, channels, |b| f64::from_le_bytes(b) as f32),
    }
}

fn planar<const N: usize>(
    data: &[u8],
    channels: usize,
    sample: impl Fn([u8; N]) -> f32,
) -> Vec<Vec<f32>> {
    let (samples, _) = data.as_chunks::<N>();
    let channel = |index| {
        samples
            .iter()
            .skip(index)
            .step_by(channels)
            .map(|b| clean(sample(*b)))
            .collect()
    };
    (0..channels).map(channel).collect()
}

/// 24 bits in 32 belong at the upper end, but some writers put them at the lower. At the upper end the lowest byte is
/// empty; at the lower end the highest byte only repeats the sign.
fn is_low_aligned(data: &[u8]) -> bool {
    let (samples, _) = data.as_chunks::<4>();
    let repeats_sign = |&[_, _, c, d]: &[u8; 4]| d == if c & 0x80 == 0 { 0 } else { 0xff };
    samples.iter().all(repeats_sign) && samples.iter().any(|&[a, ..]| a != 0)
}

fn from_i32(sample: i32) -> f32 {
    sample as f32 / 2_147_483_648.0
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
