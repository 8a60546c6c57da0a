//! What was measured on the way, stored with the entry.

mod agreement;
mod fingerprint;
mod peaks;
mod raw;

use serde::{Deserialize, Serialize};

pub(crate) use agreement::Agreement;
pub(crate) use fingerprint::fingerprint;
pub use fingerprint::same_take;
pub use peaks::PEAKS;
pub(crate) use peaks::peaks;
pub(crate) use raw::Raw;

/// Measurements of a take and of its mix; units are in the names.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measurements {
    /// Length of the take as it was sent, in milliseconds.
    pub take_duration_ms: u32,
    /// Gated loudness (BS.1770-4, one channel) of the part of the take that lies over the song, rumble taken off.
    pub take_loudness_lufs: f32,
    /// The highest sample of the take as it was sent; −120 for digital silence.
    pub take_peak_dbfs: f32,
    /// The share of the take's samples that lie at the microphone's ceiling, 0 to 1.
    pub clipped_share: f32,
    /// The share of the take that is silent, below −60 dBFS in 10 ms, 0 to 1.
    pub silent_share: f32,
    /// How far the loud places of the take lie over its quiet ones: from the tenth to the 90th percentile of the levels of
    /// 10 ms, in dB. Below 15 the room was noisy, or the fan never drew breath.
    pub snr_db: f32,
    /// The backing track's level in the take against everything else in it, in dB; −60 where none was heard.
    pub bleed_db: f32,
    /// The share of the guide's sung time in which the fan was heard, 0 to 1.
    pub sung_share: f32,
    /// How well the fan's syllables fit the guide's in time, as a correlation from −1 to 1; another line stays below 0.2.
    pub timing_agreement: f32,
    /// The share of the time in which both have a pitch that the fan's is the guide's, in any octave, within 60 cents, 0 to
    /// 1; chance is 0.1.
    pub pitch_agreement: f32,
    /// Where the song's time zero lies in the take, the fan's nudge included, in milliseconds from the take's first frame.
    pub offset_ms: f32,
    /// Where it would lie by what the recorder said alone, in milliseconds from the take's first frame.
    pub offset_prior_ms: f32,
    /// 1 where the offset was heard in the take, 0 where it is what the recorder said.
    pub offset_sure: u8,
    /// How far the backing track's track in the take stands out of its background, in sigmas.
    pub bleed_confidence: f32,
    /// How many blocks the recorder lost or repeated, mended by the alignment.
    pub offset_jumps: u32,
    /// The gain that the voice got around its compressor, the fan's own included, in dB.
    pub voice_gain_db: f32,
    /// Gated loudness of the mix before encoding, in LUFS.
    pub mix_loudness_lufs: f32,
    /// True peak of the mix before encoding, in dBTP.
    pub mix_true_peak_dbtp: f32,
}
