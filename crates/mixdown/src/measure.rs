//! What was measured on the way, stored with the entry.

use serde::{Deserialize, Serialize};

use crate::loudness::decibels;
use crate::take::Take;

/// A sample at or above this counts as clipped: 32,735 of 32,768.
const CLIPPED_FROM: f32 = 0.999;

/// Measurements of a take and of its mix; units are in the names.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measurements {
    /// Length of the take as it was sent, in milliseconds.
    pub take_duration_ms: u32,
    /// Gated loudness (BS.1770-4, one channel) of the part of the take that lies over the song, rumble taken off.
    pub take_loudness_lufs: f32,
    /// The highest sample of the take as it was sent; −120 for digital silence.
    pub take_peak_dbfs: f32,
    /// The share of the take's samples at full scale, 0 to 1.
    pub clipped_share: f32,
    /// The gain that the voice got before and after its compressor together, the fan's own included, in dB.
    pub voice_gain_db: f32,
    /// Gated loudness of the mix before encoding, in LUFS.
    pub mix_loudness_lufs: f32,
    /// True peak of the mix before encoding, in dBTP.
    pub mix_true_peak_dbtp: f32,
    /// Where the song's time zero lies in the take, in milliseconds from the take's first frame.
    pub offset_ms: f32,
}

/// The highest sample in dBFS and the share of samples at full scale.
pub(crate) fn peak_and_clipping(take: &Take) -> (f32, f32) {
    let samples = || take.channels.iter().flatten();
    let peak = samples().fold(0.0f32, |peak, s| peak.max(s.abs()));
    let clipped = samples().filter(|s| s.abs() >= CLIPPED_FROM).count();
    let all = samples().count().max(1);
    (decibels(peak.into()) as f32, clipped as f32 / all as f32)
}
