//! The whole way of a take, in order.

use crate::encode::encode;
use crate::filter::take_rumble_off;
use crate::level::level;
use crate::loudness::integrated_lufs;
use crate::master::master;
use crate::measure::peak_and_clipping;
use crate::peaks::peaks;
use crate::place::place;
use crate::resample::to_song_rate;
use crate::{Measurements, Placement, SAMPLE_RATE_HZ, Song, TakeError, take};

/// What the campaign accepts as a take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The shortest usable take, in milliseconds.
    pub min_ms: u32,
    /// The longest one, in milliseconds; nothing beyond it is decoded.
    pub max_ms: u32,
}

/// A take in the song.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// The mix: MPEG-1 layer III, 48 kHz joint stereo, constant bitrate, no ID3 tag yet.
    pub mp3: Vec<u8>,
    /// [`PEAKS`](crate::PEAKS) heights of the placed voice over the song, 0 to 255.
    pub peaks: Vec<u8>,
    /// How long the mix lasts, in milliseconds: as long as the song.
    pub duration_ms: u32,
    /// What was measured on the way.
    pub measurements: Measurements,
}

/// Mixes a FLAC or WAV take into the song.
pub fn mix(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    limits: &Limits,
) -> Result<Mix, TakeError> {
    let take = take::read(take, limits.max_ms)?;
    let take_duration_ms = take.duration_ms();
    if take_duration_ms < limits.min_ms {
        return Err(TakeError::TooShort {
            duration_ms: take_duration_ms,
            min_ms: limits.min_ms,
        });
    }
    let (take_peak_dbfs, clipped_share) = peak_and_clipping(&take);
    let offset_ms = placement.offset_ms(take.rate_hz);
    let song_frames = song.backing.len() / 2;

    let rate_hz = take.rate_hz;
    let mut voice = take.into_mono();
    take_rumble_off(&mut voice, rate_hz);
    let voice = to_song_rate(voice, rate_hz);
    let mut voice = place(&voice, offset_ms, song_frames);
    let peaks = peaks(&voice);
    let levelled = level(
        &mut voice,
        integrated_lufs(song.backing, 2),
        placement.gain_db(),
    )
    .map_err(|loudness| TakeError::Silent {
        loudness_lufs: loudness.map(|lufs| lufs as f32),
    })?;

    let mastered = master(&sum(&voice, song.backing));
    Ok(Mix {
        mp3: encode(&mastered.samples),
        peaks,
        duration_ms: (song_frames as u64 * 1000 / u64::from(SAMPLE_RATE_HZ)) as u32,
        measurements: Measurements {
            take_duration_ms,
            take_loudness_lufs: levelled.take_loudness_lufs as f32,
            take_peak_dbfs,
            clipped_share,
            voice_gain_db: levelled.gain_db as f32,
            mix_loudness_lufs: mastered.loudness_lufs as f32,
            mix_true_peak_dbtp: mastered.true_peak_dbtp as f32,
            offset_ms: offset_ms as f32,
        },
    })
}

/// The voice in the middle of the backing track.
fn sum(voice: &[f32], backing: &[f32]) -> Vec<f32> {
    let frames = backing.chunks_exact(2).zip(voice);
    frames
        .flat_map(|(frame, v)| [frame[0] + v, frame[1] + v])
        .collect()
}
