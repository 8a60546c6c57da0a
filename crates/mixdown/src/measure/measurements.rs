//! The measurements that are stored with an entry.

use serde::{Deserialize, Serialize};

/// Measurements of a take and of its mix. Each name ends in its unit, where it has one; the names are stored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measurements {
    /// Length of the take as it was sent, in milliseconds.
    pub take_duration_ms: u32,
    /// Integrated loudness (BS.1770-4, one channel) of the part of the take that lies over the song, high-passed, in LUFS.
    pub take_loudness_lufs: f32,
    /// The highest sample of the take as it was sent, in dBFS; −120 for digital silence.
    pub take_peak_dbfs: f32,
    /// The share of the take's samples that were clipped by the microphone, 0 to 1.
    pub clipped_share: f32,
    /// The share of the take's 10 ms blocks that are silent, their RMS below −60 dBFS behind the high-pass, 0 to 1.
    pub silent_share: f32,
    /// An estimate of the signal-to-noise ratio: from the 10th to the 90th percentile of the RMS levels of 10 ms blocks
    /// behind the high-pass, in dB. Below 15 there was noise, or the fan sang without a pause, or hardly.
    pub snr_db: f32,
    /// The backing track's level in the take against everything else in it, in dB; −60 where it was not found.
    pub bleed_db: f32,
    /// The share of the time in which the guide sings that the fan sings too, 0 to 1.
    pub sung_share: f32,
    /// The correlation of the fan's syllables with the guide's, −1 to 1; another line stays below 0.2.
    pub timing_agreement: f32,
    /// Of the time in which fan and guide both have a pitch, the share in which they are the same within 60 cents in any
    /// octave, 0 to 1. By chance it is 0.1.
    pub pitch_agreement: f32,
    /// Where the song's time zero lies in the take, the fan's nudge included, in milliseconds from the take's first frame.
    pub offset_ms: f32,
    /// The offset that the recorder reported, in milliseconds from the take's first frame.
    pub offset_prior_ms: f32,
    /// 1 where the offset was found in the take, to a few milliseconds and with no other place (a beat away, say) that comes
    /// near; 0 where it is the best estimate: less exact, ambiguous, or the reported one.
    pub offset_sure: u8,
    /// By how many sigmas the backing track's correlation with the take exceeds that at other lags.
    pub bleed_confidence: f32,
    /// How many times the recorder lost or repeated a block, corrected by the alignment.
    pub offset_jumps: u32,
    /// The static gain of the voice before and after its compressor, the fan's own included, in dB.
    pub voice_gain_db: f32,
    /// Integrated loudness of the mix before encoding, in LUFS; −128 where nothing passes the gate.
    pub mix_loudness_lufs: f32,
    /// True peak of the mix before encoding, in dBTP.
    pub mix_true_peak_dbtp: f32,
}
