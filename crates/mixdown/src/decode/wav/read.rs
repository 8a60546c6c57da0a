//! Decodes WAV with hound, behind a header that hound accepts.
//!
//! Recorders write files that hound rejects: sizes of 0 or 4 GiB while streaming, chunks without padding, byte rates and
//! frame sizes of another format, fewer bits than their containers hold, at either end, bytes with a sign. So the chunks are parsed here up to the `data` chunk, and
//! hound gets a plain header with the same format, followed by the samples where they lie.

use std::io::Read;

use hound::{Sample, SampleFormat, WavReader};

use crate::decode::stream::{clean, max_frames};
use crate::decode::take::Take;
use crate::decode::wav::chunks::find_data;
use crate::decode::wav::format::Layout;
use crate::error::TakeError;

/// Fewer samples than one in so many may be absurd and are left out; more say that all are on another scale.
const FEW: usize = 100;

/// Decodes a WAV, RF64 or BW64 file of at most `max_ms`.
pub(in crate::decode) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let name = bytes.get(8..12).ok_or(TakeError::Truncated)?;
    if name != b"WAVE" {
        return Err(TakeError::Unreadable);
    }
    let (format, data) = find_data(bytes)?;
    let layout = format.layout(data);
    let frame = layout.frame_bytes();
    if (data.len() / frame) as u64 > max_frames(format.rate_hz, max_ms) {
        return Err(TakeError::TooLong { max_ms });
    }
    let sound = &data[..data.len() - data.len() % frame];
    let size = u32::try_from(sound.len()).map_err(|_| TakeError::TooLong { max_ms })?;
    let header = layout.header(format.rate_hz, size);
    // Nothing is left that hound rejects; its error stands for what is not foreseen.
    let channels = WavReader::new(header.as_slice().chain(sound))
        .and_then(|reader| decode(reader, &layout))
        .map_err(|error| match error {
            hound::Error::Unsupported => TakeError::Unsupported {
                what: "scale of samples",
            },
            _ => TakeError::Unreadable,
        })?;
    Ok(Take {
        rate_hz: format.rate_hz,
        channels,
    })
}

/// Reads all samples, full scale at ±1, channel by channel.
fn decode(reader: WavReader<impl Read>, layout: &Layout) -> hound::Result<Vec<Vec<f32>>> {
    let full_scale = (1u32 << (layout.full_scale_bits - 1)) as f32;
    match reader.spec().sample_format {
        SampleFormat::Float => planar(reader, |sample: f32| sample),
        SampleFormat::Int if layout.is_signed_byte => {
            // hound has turned the sign round, as in samples that have none.
            let sample = |sample: i32| f32::from(sample as i8 ^ i8::MIN);
            planar(reader, move |s: i32| sample(s) / full_scale)
        }
        SampleFormat::Int => planar(reader, |sample: i32| sample as f32 / full_scale),
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
    let mut absurd = 0;
    for (index, sample) in (0..count).cycle().zip(reader.into_samples()) {
        let sample = to_float(sample?);
        let cleaned = clean(sample);
        absurd += usize::from(sample.is_finite() && cleaned != sample);
        channels[index].push(cleaned);
    }
    // Floats on the scale of integers, say: without their peaks they would be debris.
    if absurd * FEW > count * frames as usize {
        return Err(hound::Error::Unsupported);
    }
    Ok(channels)
}
