//! Takes, good and bad.

use std::io::Cursor;

use super::root;

/// A person singing, nine seconds of FLAC.
pub fn singer() -> Vec<u8> {
    std::fs::read(root().join("tests/voices/singer.flac")).unwrap()
}

/// The whole anthem, sung.
pub fn anthem() -> Vec<u8> {
    std::fs::read(root().join("tests/voices/fan.flac")).unwrap()
}

/// A tone at 48 kHz, mono, 16 bit; `level` is its amplitude from 0 to 1.
pub fn tone(seconds: f32, level: f32) -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 48_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    for at in 0..(seconds * 48_000.0) as u32 {
        let phase = at as f32 / 48_000.0 * 330.0 * std::f32::consts::TAU;
        writer
            .write_sample((phase.sin() * level * 32_767.0) as i16)
            .unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}
