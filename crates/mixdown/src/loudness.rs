//! Loudness and true peak as ITU-R BS.1770-4 defines them.

use ebur128::{EbuR128, Mode};

use crate::SAMPLE_RATE_HZ;

/// The same sound from two loudspeakers instead of one, in LU.
pub(crate) const TWO_LOUDSPEAKERS_LU: f64 = 3.01;

/// Gated loudness in LUFS of interleaved sound at 48 kHz; `None` where nothing passes the gate.
pub(crate) fn integrated_lufs(samples: &[f32], channels: u32) -> Option<f64> {
    let meter = measure(samples, channels, Mode::I);
    meter.loudness_global().ok().filter(|lufs| lufs.is_finite())
}

/// The true peak in dBTP of interleaved stereo at 48 kHz, and its gated loudness in LUFS.
pub(crate) fn true_peak_and_loudness(stereo: &[f32]) -> (f64, Option<f64>) {
    let meter = measure(stereo, 2, Mode::I | Mode::TRUE_PEAK);
    let peak = (0..2)
        .filter_map(|channel| meter.true_peak(channel).ok())
        .fold(0.0, f64::max);
    (
        decibels(peak),
        meter.loudness_global().ok().filter(|lufs| lufs.is_finite()),
    )
}

/// Amplitude to dB, silence being −120.
pub(crate) fn decibels(amplitude: f64) -> f64 {
    20.0 * amplitude.max(1e-6).log10()
}

/// dB to amplitude.
pub(crate) fn amplitude(decibels: f64) -> f64 {
    10f64.powf(decibels / 20.0)
}

fn measure(samples: &[f32], channels: u32, mode: Mode) -> EbuR128 {
    let mut meter =
        EbuR128::new(channels, SAMPLE_RATE_HZ, mode).expect("one or two channels at 48 kHz");
    let whole = samples.len() - samples.len() % channels as usize;
    meter
        .add_frames_f32(&samples[..whole])
        .expect("whole frames");
    meter
}
