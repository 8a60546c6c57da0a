//! An MP3 decoder that is not LAME's, and meters.

use std::io::Cursor;

use ebur128::{EbuR128, Mode};
use symphonia::core::audio::SampleBuffer;
use symphonia::core::codecs::{CODEC_TYPE_MP3, DecoderOptions};
use symphonia::core::formats::FormatOptions;
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;
use symphonia::core::probe::Hint;

/// Interleaved samples, trimmed by the gapless information as a good player does.
pub fn decode(mp3: &[u8]) -> Vec<f32> {
    let stream = MediaSourceStream::new(Box::new(Cursor::new(mp3.to_vec())), Default::default());
    let gapless = FormatOptions {
        enable_gapless: true,
        ..Default::default()
    };
    let probed = symphonia::default::get_probe()
        .format(&Hint::new(), stream, &gapless, &MetadataOptions::default())
        .unwrap();
    let mut reader = probed.format;
    let track = reader.default_track().unwrap().clone();
    assert_eq!(track.codec_params.codec, CODEC_TYPE_MP3);
    assert_eq!(track.codec_params.sample_rate, Some(48_000));
    let mut decoder = symphonia::default::get_codecs()
        .make(&track.codec_params, &DecoderOptions::default())
        .unwrap();
    let mut samples = Vec::new();
    while let Ok(packet) = reader.next_packet() {
        let decoded = decoder.decode(&packet).unwrap();
        let mut buffer = SampleBuffer::<f32>::new(decoded.capacity() as u64, *decoded.spec());
        buffer.copy_interleaved_ref(decoded);
        samples.extend_from_slice(buffer.samples());
    }
    samples
}

/// Gated loudness in LUFS and true peak in dBTP of interleaved stereo.
pub fn loudness_and_true_peak(stereo: &[f32]) -> (f64, f64) {
    let mut meter = EbuR128::new(2, 48_000, Mode::I | Mode::TRUE_PEAK).unwrap();
    meter.add_frames_f32(stereo).unwrap();
    let peak = meter.true_peak(0).unwrap().max(meter.true_peak(1).unwrap());
    (meter.loudness_global().unwrap(), 20.0 * peak.log10())
}

/// How many frames `channel` lags behind `original`, within ±`range`, by plain correlation of one channel.
pub fn lag(original: &[f32], channel: &[f32], range: i64) -> i64 {
    let at = |n: i64| channel.get(n as usize).copied().unwrap_or(0.0);
    let score = |shift: i64| -> f64 {
        (0..original.len() as i64)
            .map(|n| f64::from(original[n as usize] * at(n + shift)))
            .sum()
    };
    (-range..=range)
        .max_by(|&a, &b| score(a).total_cmp(&score(b)))
        .unwrap()
}
