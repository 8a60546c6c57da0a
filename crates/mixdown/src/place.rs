//! Moves a take to where it belongs in the song.

use take::{MAX_GAIN_DB, MAX_NUDGE_MS};

use crate::align::alignment::Piece;
use crate::align::locate::Prior;
use crate::rate::SAMPLE_RATE_HZ;

/// Frames over which a piece of the voice is faded in and out (5 ms), so that no cut clicks.
const FADE_FRAMES: usize = 240;

/// Who knows when a take was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The recorder, to 300 ms.
    #[default]
    Recorder,
    /// Nobody: the take is a file that the fan chose. It is searched for within ±5 s of what is reported.
    None,
}

/// When a take was recorded relative to the backing track, and how the fan adjusted it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Placement {
    /// Whether the recorder measured what follows.
    pub clock: Clock,
    /// The frame of the take, at its own rate, at which the browser played the backing track's first frame. Negative if the
    /// backing track began before the take.
    pub backing_start_frame: i64,
    /// The round trip from playback to recording that the browser reports, in milliseconds.
    pub latency_ms: f64,
    /// What the browser's engine is known to leave out of `latency_ms`, in milliseconds.
    pub shortfall_ms: f64,
    /// Whether the guide sounded beside the backing track, by [`take::GUIDE_GAIN_DB`].
    pub guide: bool,
    /// The fan's correction in milliseconds, ±[`MAX_NUDGE_MS`]; beyond is clamped. Positive moves the voice later.
    pub nudge_ms: i32,
    /// The fan's gain in dB on top of the automatic level, ±[`MAX_GAIN_DB`]; beyond is clamped.
    pub gain_db: f32,
}

impl Placement {
    /// What is known of a take before it is aligned.
    pub(crate) fn prior(&self, rate_hz: u32) -> Prior {
        Prior {
            ms: self.prior_ms(rate_hz),
            is_measured: self.clock == Clock::Recorder,
        }
    }

    /// The reported place of the song's time zero in the take, in milliseconds from the take's first frame. A latency that
    /// is not finite counts as 0.
    fn prior_ms(&self, rate_hz: u32) -> f64 {
        let latency_ms = self.latency_ms + self.shortfall_ms;
        let latency_ms = if latency_ms.is_finite() {
            latency_ms
        } else {
            0.0
        };
        self.backing_start_frame as f64 * 1000.0 / f64::from(rate_hz) + latency_ms
    }

    /// The nudge in milliseconds, clamped to ±[`MAX_NUDGE_MS`].
    pub(crate) fn nudge_ms(&self) -> f64 {
        f64::from(self.nudge_ms.clamp(-MAX_NUDGE_MS, MAX_NUDGE_MS))
    }

    /// The gain in dB, clamped to ±[`MAX_GAIN_DB`]; 0 for NaN.
    pub(crate) fn gain_db(&self) -> f32 {
        let max_db = MAX_GAIN_DB as f32;
        if self.gain_db.is_nan() {
            0.0
        } else {
            self.gain_db.clamp(-max_db, max_db)
        }
    }
}

/// Cuts a voice (one channel at 48 kHz) to a song of `song_frames`, with silence where the take does not reach and where a
/// part of it was lost.
pub(crate) fn place(voice: &[f32], pieces: &[Piece], song_frames: usize) -> Vec<f32> {
    let mut placed = vec![0.0; song_frames];
    for (n, piece) in pieces.iter().enumerate() {
        let offset = frames(piece.offset_ms);
        let end = frames(piece.to_ms);
        // Where the next piece begins at once, this one reaches into it by the length of a fade, so that they are
        // cross-faded. What it reaches into is not laid by the other.
        let next = pieces
            .get(n + 1)
            .map(|next| (frames(next.from_ms), frames(next.offset_ms)));
        let over = match next {
            Some((from, next)) if from == end => {
                next.saturating_sub(offset).clamp(0, FADE_FRAMES as i64)
            }
            _ => 0,
        };
        add_piece(
            voice,
            frames(piece.from_ms),
            end.saturating_add(over),
            offset,
            &mut placed,
        );
    }
    placed
}

/// Adds the piece that belongs to the song's frames `begin` to `end`, faded at both ends.
fn add_piece(voice: &[f32], begin: i64, end: i64, offset: i64, placed: &mut [f32]) {
    let within = |frame: i64, most: usize| frame.clamp(0, most as i64) as usize;
    let begin = begin.max(offset.saturating_neg());
    let end = end.min((voice.len() as i64).saturating_sub(offset));
    let (begin, end) = (within(begin, placed.len()), within(end, placed.len()));
    if begin >= end {
        return;
    }
    let from = within((begin as i64).saturating_add(offset), voice.len());
    let length = (end - begin).min(voice.len() - from);
    let fade = FADE_FRAMES.min(length / 2);
    for (n, to) in placed[begin..begin + length].iter_mut().enumerate() {
        let edge = n.min(length - 1 - n);
        let gain = if edge < fade {
            edge as f32 / fade as f32
        } else {
            1.0
        };
        *to += gain * voice[from + n];
    }
}

/// Milliseconds to frames. An absurd time saturates, and so lies outside any song.
fn frames(ms: f64) -> i64 {
    (ms * f64::from(SAMPLE_RATE_HZ) / 1000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::align::alignment::{Alignment, Evidence, Jump};

    const SONG: usize = 48_000;

    fn whole(offset_ms: f64) -> Piece {
        Piece {
            from_ms: f64::NEG_INFINITY,
            to_ms: f64::INFINITY,
            offset_ms,
        }
    }

    fn placed_at(placement: &Placement, impulse: usize) -> Option<usize> {
        let mut voice = vec![0.0; 60_000];
        voice[impulse] = 1.0;
        let offset_ms = placement.prior_ms(48_000) - placement.nudge_ms();
        place(&voice, &[whole(offset_ms)], SONG)
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
        assert_eq!(placement.prior_ms(44_100), 1000.0);
    }

    #[test]
    fn absurd_timing_leaves_the_song_alone() {
        for backing_start_frame in [i64::MIN, -1 << 40, 1 << 40, i64::MAX] {
            for latency_ms in [f64::NAN, f64::NEG_INFINITY, -1e300, 1e300] {
                let placement = Placement {
                    clock: Clock::None,
                    backing_start_frame,
                    latency_ms,
                    shortfall_ms: 0.0,
                    guide: false,
                    nudge_ms: i32::MIN,
                    gain_db: f32::NAN,
                };
                let offset_ms = placement.prior_ms(8_000) - placement.nudge_ms();
                let placed = place(&[1.0; 1_000], &[whole(offset_ms)], SONG);
                assert_eq!(placed, vec![0.0; SONG]);
            }
        }
    }

    /// An alignment with jumps at times of the song.
    fn jumping(offset_ms: f64, jumps: &[(f64, f64)]) -> Alignment {
        let jump = |&(song_ms, shift_ms)| Jump { song_ms, shift_ms };
        Alignment {
            evidence: Evidence::Bleed,
            sure: true,
            prior_ms: 0.0,
            offset_ms,
            jumps: jumps.iter().map(jump).collect(),
            bleed_confidence: 0.0,
            guide_correlation: 0.0,
        }
    }

    #[test]
    fn a_block_that_was_inserted_is_left_out_and_the_rest_moves_back() {
        // A ramp whose second half came 480 frames late.
        let mut voice: Vec<f32> = (0..24_000).map(|n| n as f32).collect();
        voice.splice(12_000..12_000, [0.0; 480]);
        let pieces = jumping(0.0, &[(250.0, 10.0)]).pieces(0.0);
        let placed = place(&voice, &pieces, 24_000);
        let wrong = (300..11_900)
            .chain(12_300..23_700)
            .find(|&n| placed[n] != n as f32);
        assert_eq!(wrong, None);
    }

    #[test]
    fn where_a_block_was_lost_nothing_is_laid_and_the_rest_moves_forward() {
        let mut voice: Vec<f32> = (0..24_000).map(|n| n as f32 + 1.0).collect();
        voice.drain(12_000..12_480);
        let pieces = jumping(0.0, &[(250.0, -10.0)]).pieces(0.0);
        let placed = place(&voice, &pieces, 24_000);
        let wrong = (300..11_700)
            .chain(12_800..23_700)
            .find(|&n| placed[n] != n as f32 + 1.0);
        assert_eq!(wrong, None);
        assert_eq!(placed[12_000..12_480], [0.0; 480]);
    }

    proptest! {
        /// Of a take that counts its frames, wherever it jumps and whatever the nudge, the song gets each frame once at most and
        /// in the take's order.
        #[test]
        fn no_frame_is_laid_twice_or_out_of_order(
            offset_ms in -1_000.0..1_000.0,
            jumps in vec((0.0..400.0, -900.0..900.0), 0..4),
            nudge_ms in -200.0..200.0,
        ) {
            let mut song_ms = 0.0;
            let jumps: Vec<(f64, f64)> = jumps
                .into_iter()
                .map(|(later, shift)| {
                    song_ms += later;
                    let here = (song_ms, shift);
                    song_ms -= f64::min(shift, 0.0);
                    here
                })
                .collect();
            let mut laid = vec![0u8; 96_000];
            let mut before = None;
            for piece in jumping(offset_ms, &jumps).pieces(nudge_ms) {
                // One piece alone, of a take that is 1 throughout: where it is laid, and from which frames.
                let placed = place(&[1.0; 96_000], &[piece], SONG);
                let offset = frames(piece.offset_ms);
                for (n, _) in placed.iter().enumerate().filter(|(_, gain)| **gain > 0.0) {
                    let frame = n as i64 + offset;
                    prop_assert!(before.is_none_or(|before| before <= frame), "{frame} after {before:?}");
                    before = Some(frame + 1);
                    laid[frame as usize] += 1;
                }
            }
            prop_assert!(laid.iter().all(|times| *times <= 1));
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
