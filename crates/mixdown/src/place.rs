//! Where a take lies on the song's clock.

use std::ops::RangeInclusive;

use crate::SAMPLE_RATE_HZ;

/// What a fan may ask for as voice gain, in dB; anything outside is brought to the nearer end.
pub const GAIN_RANGE_DB: RangeInclusive<f32> = -12.0..=12.0;

/// What a fan may ask for as nudge, in milliseconds; anything outside is brought to the nearer end.
pub const NUDGE_RANGE_MS: RangeInclusive<i32> = -200..=200;

/// The voice begins and ends inside the song over this many frames (5 ms), so that no cut clicks.
const FADE_FRAMES: usize = 240;

/// How the recording lay in time when it was made, and what the fan changed about it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Placement {
    /// The frame of the take, in its own rate, at which the backing track's first frame left for the loudspeaker.
    pub backing_start_frame: i64,
    /// The round trip from loudspeaker to recording that the browser reports, in milliseconds.
    pub latency_ms: f64,
    /// What the browser's engine is known to leave out of `latency_ms`, in milliseconds.
    pub shortfall_ms: f64,
    /// The fan's correction in milliseconds: positive moves the voice later.
    pub nudge_ms: i32,
    /// The fan's voice gain in dB, on top of the levelling.
    pub gain_db: f32,
}

impl Placement {
    /// Where the song's time zero lies in the take, in milliseconds from the take's first frame.
    pub(crate) fn offset_ms(&self, rate_hz: u32) -> f64 {
        let latency_ms = self.latency_ms + self.shortfall_ms;
        let latency_ms = if latency_ms.is_finite() {
            latency_ms
        } else {
            0.0
        };
        let nudge_ms = self
            .nudge_ms
            .clamp(*NUDGE_RANGE_MS.start(), *NUDGE_RANGE_MS.end());
        self.backing_start_frame as f64 * 1000.0 / f64::from(rate_hz) + latency_ms
            - f64::from(nudge_ms)
    }

    /// The gain in its range; one that is not a number is none.
    pub(crate) fn gain_db(&self) -> f32 {
        if self.gain_db.is_nan() {
            0.0
        } else {
            self.gain_db
                .clamp(*GAIN_RANGE_DB.start(), *GAIN_RANGE_DB.end())
        }
    }
}

/// Lays the voice (at 48 kHz) under a song of `song_frames`, with silence where the take does not reach.
pub(crate) fn place(voice: &[f32], offset_ms: f64, song_frames: usize) -> Vec<f32> {
    // The cast saturates: an absurd offset lies outside any song.
    let skipped = (offset_ms * f64::from(SAMPLE_RATE_HZ) / 1000.0).round() as i64;
    let from = usize::try_from(skipped.max(0))
        .unwrap_or(usize::MAX)
        .min(voice.len());
    let to = usize::try_from(skipped.min(0).unsigned_abs())
        .unwrap_or(usize::MAX)
        .min(song_frames);
    let length = (voice.len() - from).min(song_frames - to);
    let mut placed = vec![0.0; song_frames];
    let region = &mut placed[to..to + length];
    region.copy_from_slice(&voice[from..from + length]);
    fade_edges(region);
    placed
}

fn fade_edges(region: &mut [f32]) {
    let length = FADE_FRAMES.min(region.len() / 2);
    for n in 0..length {
        let gain = n as f32 / length as f32;
        region[n] *= gain;
        let last = region.len() - 1 - n;
        region[last] *= gain;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SONG: usize = 48_000;

    fn placed_at(placement: &Placement, impulse: usize) -> Option<usize> {
        let mut voice = vec![0.0; 60_000];
        voice[impulse] = 1.0;
        place(&voice, placement.offset_ms(48_000), SONG)
            .iter()
            .position(|&s| s == 1.0)
    }

    #[test]
    fn the_frame_at_backing_start_plus_latency_is_the_songs_zero() {
        let placement = Placement {
            backing_start_frame: 9_600,
            latency_ms: 32.5,
            ..Default::default()
        };
        // A frame of the take at 9600 + 1560 belongs to song time zero; 1000 frames later, to 1000.
        assert_eq!(placed_at(&placement, 9_600 + 1_560 + 1_000), Some(1_000));
    }

    #[test]
    fn a_positive_nudge_moves_the_voice_later() {
        let placement = Placement {
            nudge_ms: 100,
            ..Default::default()
        };
        assert_eq!(placed_at(&placement, 10_000), Some(14_800));
        let placement = Placement {
            nudge_ms: -100,
            ..Default::default()
        };
        assert_eq!(placed_at(&placement, 10_000), Some(5_200));
    }

    #[test]
    fn a_backing_track_that_started_before_the_take_is_fine() {
        let placement = Placement {
            backing_start_frame: -4_800,
            ..Default::default()
        };
        assert_eq!(placed_at(&placement, 10_000), Some(14_800));
    }

    #[test]
    fn the_takes_own_rate_counts_for_its_frames() {
        let placement = Placement {
            backing_start_frame: 44_100,
            ..Default::default()
        };
        assert_eq!(placement.offset_ms(44_100), 1000.0);
    }

    #[test]
    fn absurd_timing_leaves_the_song_alone() {
        for backing_start_frame in [i64::MIN, -1 << 40, 1 << 40, i64::MAX] {
            for latency_ms in [f64::NAN, f64::NEG_INFINITY, -1e300, 1e300] {
                let placement = Placement {
                    backing_start_frame,
                    latency_ms,
                    shortfall_ms: 0.0,
                    nudge_ms: i32::MIN,
                    gain_db: f32::NAN,
                };
                let placed = place(&[1.0; 1_000], placement.offset_ms(8_000), SONG);
                assert_eq!(placed, vec![0.0; SONG]);
            }
        }
    }

    #[test]
    fn gain_stays_in_its_range() {
        let gain = |gain_db| {
            Placement {
                gain_db,
                ..Default::default()
            }
            .gain_db()
        };
        assert_eq!(
            [
                gain(3.0),
                gain(99.0),
                gain(f32::NEG_INFINITY),
                gain(f32::NAN)
            ],
            [3.0, 12.0, -12.0, 0.0]
        );
    }
}
