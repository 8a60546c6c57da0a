//! The song that takes are mixed into, and how the build reads it.

use std::sync::OnceLock;

use crate::align::bleed::Backing;
use crate::align::guide::Contour;
use crate::align::hearing::Hearing;
use crate::align::narrow::narrow;
use crate::master::Loudness;
use crate::resample::to_song_rate;
use crate::{TakeError, decode};

/// The longest song that is read, in milliseconds.
const MAX_SONG_MS: u32 = 600_000;

/// The song at [`SAMPLE_RATE_HZ`](crate::SAMPLE_RATE_HZ), decoded once for many takes.
pub struct Song<'a> {
    /// The backing track, interleaved stereo, full scale at ±1. Its first frame is the song's time zero.
    pub(crate) backing: &'a [f32],
    /// The sung line alone, mono, on the same clock.
    pub(crate) guide: &'a [f32],
    heard: OnceLock<Heard>,
}

/// What is found out about a song once, for all takes.
pub(crate) struct Heard {
    /// The backing track's loudness, where it has any.
    pub backing_lufs: Option<f64>,
    /// The backing track, to be found in takes.
    pub backing: Backing,
    /// The sung line, to be compared with takes.
    pub guide: Hearing,
    pub guide_contour: Contour,
}

impl<'a> Song<'a> {
    /// The song of a backing track (interleaved stereo, full scale at ±1) and its guide (mono, on the same clock).
    pub fn new(backing: &'a [f32], guide: &'a [f32]) -> Self {
        Song {
            backing,
            guide,
            heard: OnceLock::new(),
        }
    }

    /// Listens to the song when the first take comes.
    pub(crate) fn heard(&self) -> &Heard {
        self.heard.get_or_init(|| {
            let (frames, _) = self.backing.as_chunks::<2>();
            let middle: Vec<f32> = frames.iter().map(|[l, r]| 0.5 * (l + r)).collect();
            let guide = Hearing::of(&narrow(self.guide));
            Heard {
                backing_lufs: Loudness::of_stereo(self.backing).integrated_lufs(),
                backing: Backing::new(&narrow(&middle)),
                guide_contour: Contour::of(&guide),
                guide,
            }
        })
    }

    /// The song's length in frames.
    pub(crate) fn frames(&self) -> usize {
        self.backing.len() / 2
    }
}

/// Sound at [`SAMPLE_RATE_HZ`](crate::SAMPLE_RATE_HZ).
#[derive(Debug, Clone, PartialEq)]
pub struct Audio {
    /// Interleaved samples, full scale at ±1.
    pub samples: Vec<f32>,
    /// One or two.
    pub channels: u16,
}

/// Reads FLAC or WAV of at most ten minutes and brings it to 48 kHz: what the build does with a campaign's audio.
pub fn read_song(bytes: &[u8]) -> Result<Audio, TakeError> {
    let song = decode::read(bytes, MAX_SONG_MS)?;
    let rate_hz = song.rate_hz;
    let planar: Vec<Vec<f32>> = song
        .channels
        .into_iter()
        .map(|channel| to_song_rate(channel, rate_hz))
        .collect();
    let samples = match planar.as_slice() {
        [left, right] => left.iter().zip(right).flat_map(|(&l, &r)| [l, r]).collect(),
        _ => planar.concat(),
    };
    Ok(Audio {
        samples,
        channels: planar.len() as u16,
    })
}
