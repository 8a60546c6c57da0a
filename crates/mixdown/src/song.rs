//! The song that takes are mixed into.

use std::sync::OnceLock;

use crate::align::backing::Backing;
use crate::align::guide::Contour;
use crate::align::locate::Reference;
use crate::analysis::decimate::decimate;
use crate::analysis::features::Features;
use crate::analysis::loudness::Loudness;
use crate::decode::read::read_take;
use crate::decode::resample::to_song_rate;
use crate::error::TakeError;

/// The longest song that is read, in milliseconds.
const MAX_SONG_MS: u32 = 600_000;

/// A song at 48 kHz, decoded once for many takes.
pub struct Song<'a> {
    /// The backing track, interleaved stereo, full scale at ±1. Its first frame is the song's time zero.
    pub(crate) backing: &'a [f32],
    /// The guide vocal alone, mono, with the same time zero.
    guide: &'a [f32],
    analysis: OnceLock<SongAnalysis>,
}

/// What is computed of a song once, for all takes.
pub(crate) struct SongAnalysis {
    /// The integrated loudness of the backing track in LUFS; `None` where it is silent.
    pub backing_lufs: Option<f64>,
    /// The features of the guide.
    pub guide: Features,
    /// What takes are aligned with.
    pub reference: Reference,
}

impl<'a> Song<'a> {
    /// A song of a backing track (interleaved stereo) and a guide (mono), both at 48 kHz with full scale at ±1 and the same
    /// time zero. The guide may be empty; then takes are aligned by the backing track alone.
    pub fn new(backing: &'a [f32], guide: &'a [f32]) -> Self {
        Song {
            backing,
            guide,
            analysis: OnceLock::new(),
        }
    }

    /// The song's analysis, computed for the first take.
    pub(crate) fn analysis(&self) -> &SongAnalysis {
        self.analysis.get_or_init(|| {
            let (frames, _) = self.backing.as_chunks::<2>();
            let mono: Vec<f32> = frames.iter().map(|[l, r]| 0.5 * (l + r)).collect();
            let guide = Features::of(&decimate(self.guide));
            SongAnalysis {
                backing_lufs: Loudness::of_stereo(self.backing).integrated_lufs(),
                reference: Reference {
                    backing: Backing::new(&decimate(&mono)),
                    guide: Contour::of(&guide),
                },
                guide,
            }
        })
    }

    /// The song's length in frames.
    pub(crate) fn frames(&self) -> usize {
        self.backing.len() / 2
    }
}

/// Sound at 48 kHz.
#[derive(Debug, Clone, PartialEq)]
pub struct Audio {
    /// Interleaved samples, full scale at ±1.
    pub samples: Vec<f32>,
    /// One or two.
    pub channels: u16,
}

/// Decodes FLAC or WAV of up to ten minutes and resamples it to 48 kHz, for a campaign's backing track and guide.
///
/// # Errors
/// Any [`TakeError`] but `TooShort` and `Silent`.
pub fn read_song(bytes: &[u8]) -> Result<Audio, TakeError> {
    let song = read_take(bytes, MAX_SONG_MS)?;
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
