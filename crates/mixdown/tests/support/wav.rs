//! WAV files: right ones by hound, odd ones by hand.

use std::io::Cursor;

use hound::{SampleFormat, WavSpec, WavWriter};

/// 16-bit PCM of interleaved samples.
pub fn pcm16(samples: &[f32], channels: u16, rate: u32) -> Vec<u8> {
    integers(samples, channels, rate, 16)
}

/// Integer PCM of `bits`.
pub fn integers(samples: &[f32], channels: u16, rate: u32, bits: u16) -> Vec<u8> {
    let full = (1i64 << (bits - 1)) as f64;
    let spec = WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: bits,
        sample_format: SampleFormat::Int,
    };
    write(
        spec,
        samples
            .iter()
            .map(|&s| (f64::from(s) * full).round().clamp(-full, full - 1.0) as i32),
    )
}

/// 32-bit float.
pub fn floats(samples: &[f32], channels: u16, rate: u32) -> Vec<u8> {
    let spec = WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: 32,
        sample_format: SampleFormat::Float,
    };
    write(spec, samples.iter().copied())
}

fn write<S: hound::Sample>(spec: WavSpec, samples: impl Iterator<Item = S>) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut file, spec).unwrap();
    samples.for_each(|sample| writer.write_sample(sample).unwrap());
    writer.finalize().unwrap();
    file.into_inner()
}

/// A file of these chunks, sizes as they are.
pub fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    let body = chunks.concat();
    let mut file = b"RIFF".to_vec();
    file.extend((body.len() as u32 + 4).to_le_bytes());
    file.extend(b"WAVE");
    file.extend(body);
    file
}

/// A chunk that claims `size`; without one, its own.
pub fn chunk(name: &[u8; 4], body: &[u8], size: Option<u32>) -> Vec<u8> {
    let mut chunk = name.to_vec();
    chunk.extend(size.unwrap_or(body.len() as u32).to_le_bytes());
    chunk.extend(body);
    chunk
}

/// The sixteen bytes of a `fmt ` chunk.
pub fn format(kind: u16, channels: u16, rate: u32, container: u16, bits: u16) -> Vec<u8> {
    let frame = channels * container;
    let mut body = kind.to_le_bytes().to_vec();
    body.extend(channels.to_le_bytes());
    body.extend(rate.to_le_bytes());
    body.extend(rate.wrapping_mul(frame.into()).to_le_bytes());
    body.extend(frame.to_le_bytes());
    body.extend(bits.to_le_bytes());
    body
}

/// The forty bytes of WAVE_FORMAT_EXTENSIBLE; `kind` 1 is PCM, 3 float.
pub fn extensible(kind: u16, channels: u16, rate: u32, container: u16, valid_bits: u16) -> Vec<u8> {
    let mut body = format(0xfffe, channels, rate, container, container * 8);
    body.extend(22u16.to_le_bytes());
    body.extend(valid_bits.to_le_bytes());
    body.extend(0u32.to_le_bytes());
    body.extend(kind.to_le_bytes());
    body.extend(*b"\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71");
    body
}

/// 16-bit little-endian bytes of samples.
pub fn bytes16(samples: &[f32]) -> Vec<u8> {
    samples
        .iter()
        .flat_map(|s| ((s * 32_767.0) as i16).to_le_bytes())
        .collect()
}
