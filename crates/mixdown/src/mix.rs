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
use crate::{
    Alignment, Evidence, Measurements, Placement, Preset, SAMPLE_RATE_HZ, Song, TakeError, take,
};

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
    /// What the take's sound is recognised by when it is sent again: 32-bit words in time order. It says nothing about
    /// whose voice it is.
    pub fingerprint: Vec<u32>,
    /// How long the mix lasts, in milliseconds: as long as the song.
    pub duration_ms: u32,
    /// What was measured on the way.
    pub measurements: Measurements,
}

/// What has just been done to a take, for whoever watches: [`watch`].
#[derive(Debug, Clone, Copy)]
pub enum Stage<'a> {
    /// Decoded and measured as it was sent: one channel at this rate in hertz, full scale at ±1.
    Read(&'a [f32], u32),
    /// Found in the song.
    Aligned(&'a Alignment),
    /// Laid under the song, untreated: one channel at [`SAMPLE_RATE_HZ`], as long as the song.
    Placed(&'a [f32]),
    /// Treated by the preset: interleaved stereo at [`SAMPLE_RATE_HZ`], as long as the song.
    Voiced(&'a [f32]),
    /// Mixed with the backing track, as loud as it will be: interleaved stereo.
    Mastered(&'a [f32]),
    /// Encoded: the MP3.
    Encoded(&'a [u8]),
}

/// Mixes a FLAC or WAV take into the song.
pub fn mix(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    preset: Preset,
    limits: &Limits,
) -> Result<Mix, TakeError> {
    watch(take, song, placement, preset, limits, &mut |_| ())
}

/// Mixes like [`mix`], and tells after each stage what has become of the take.
pub fn watch(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    _preset: Preset,
    limits: &Limits,
    watcher: &mut dyn FnMut(Stage<'_>),
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
    watcher(Stage::Read(&voice, rate_hz));
    take_rumble_off(&mut voice, rate_hz);
    let voice = to_song_rate(voice, rate_hz);
    watcher(Stage::Aligned(&Alignment {
        evidence: Evidence::Prior,
        prior_ms: offset_ms,
        offset_ms,
        jumps: vec![],
        bleed_confidence: 0.0,
        guide_correlation: 0.0,
    }));
    let mut voice = place(&voice, offset_ms, song_frames);
    watcher(Stage::Placed(&voice));
    let peaks = peaks(&voice);
    let levelled = level(
        &mut voice,
        integrated_lufs(song.backing, 2),
        placement.gain_db(),
    )
    .map_err(|loudness| TakeError::Silent {
        loudness_lufs: loudness.map(|lufs| lufs as f32),
    })?;

    let stereo: Vec<f32> = voice.iter().flat_map(|&v| [v, v]).collect();
    watcher(Stage::Voiced(&stereo));
    let mastered = master(&sum(&voice, song.backing));
    watcher(Stage::Mastered(&mastered.samples));
    let mp3 = encode(&mastered.samples);
    watcher(Stage::Encoded(&mp3));
    Ok(Mix {
        mp3,
        fingerprint: vec![],
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
