//! The song that takes are mixed into.

use std::sync::OnceLock;

use take::GUIDE_GAIN_DB;

use crate::align::guide::Contour;
use crate::align::locate::Reference;
use crate::align::playback::Playback;
use crate::analysis::decibel::amplitude;
use crate::analysis::decimate::decimate;
use crate::analysis::features::Features;
use crate::analysis::loudness::Loudness;
use crate::decode::read::read_take;
use crate::decode::resample::to_song_rate;
use crate::echo::Played;
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
    guided: OnceLock<Guided>,
}

/// What is computed of a song once, for all takes.
pub(crate) struct SongAnalysis {
    /// The integrated loudness of the backing track in LUFS; `None` where it is silent.
    pub backing_lufs: Option<f64>,
    /// The features of the guide.
    pub guide: Features,
    /// The frame in which it begins to sing; `None` where it never does.
    pub first_sung_frame: Option<usize>,
    /// The rise and fall of its syllables.
    contour: Contour,
    /// The backing track as it is played alone.
    playback: Playback,
}

/// What is computed once for all takes that were recorded while the guide sounded beside the backing track.
struct Guided {
    playback: Playback,
    played: Played,
}

impl<'a> Song<'a> {
    /// A song of a backing track (interleaved stereo) and a guide (mono), both at 48 kHz with full scale at ±1 and the same
    /// time zero. The guide may be empty; then takes are aligned by the backing track alone.
    pub fn new(backing: &'a [f32], guide: &'a [f32]) -> Self {
        Song {
            backing,
            guide,
            analysis: OnceLock::new(),
            guided: OnceLock::new(),
        }
    }

    /// The song's analysis, computed for the first take.
    pub(crate) fn analysis(&self) -> &SongAnalysis {
        self.analysis.get_or_init(|| {
            let guide = Features::of(&decimate(self.guide));
            SongAnalysis {
                backing_lufs: Loudness::of_stereo(self.backing).integrated_lufs(),
                playback: Playback::of_backing(&self.decimated_backing()),
                contour: Contour::of(&guide),
                first_sung_frame: first_sung_frame(self.guide),
                guide,
            }
        })
    }

    /// What a take is aligned with that was recorded with or without the guide beside the backing track.
    pub(crate) fn reference(&self, with_guide: bool) -> Reference<'_> {
        let analysis = self.analysis();
        Reference {
            playback: if with_guide {
                &self.guided().playback
            } else {
                &analysis.playback
            },
            guide: &analysis.contour,
        }
    }

    /// What a loudspeaker played of the backing track and of the guide.
    pub(crate) fn played(&self) -> &Played {
        &self.guided().played
    }

    fn guided(&self) -> &Guided {
        self.guided.get_or_init(|| {
            let gain = amplitude(GUIDE_GAIN_DB) as f32;
            let guide = decimate(self.guide).into_iter().map(|s| gain * s);
            let guide: Vec<f32> = guide.collect();
            let backing = self.decimated_backing();
            Guided {
                playback: Playback::with_guide(&backing, &guide),
                played: Played::new(&backing, &guide),
            }
        })
    }

    /// The backing track as one channel at the analysis rate.
    fn decimated_backing(&self) -> Vec<f32> {
        let (frames, _) = self.backing.as_chunks::<2>();
        let mono: Vec<f32> = frames.iter().map(|[l, r]| 0.5 * (l + r)).collect();
        decimate(&mono)
    }

    /// The song's length in frames.
    pub(crate) fn frames(&self) -> usize {
        self.backing.len() / 2
    }
}

/// The first frame of a guide that is louder than its loudest one less 40 dB.
fn first_sung_frame(guide: &[f32]) -> Option<usize> {
    let loudest = guide.iter().fold(0.0, |most: f32, s| most.max(s.abs()));
    guide.iter().position(|s| s.abs() > 0.01 * loudest)
}

/// The integrated loudness of interleaved stereo at 48 kHz in LUFS (ITU-R BS.1770-4); `None` where it is silent.
pub fn loudness_lufs(stereo: &[f32]) -> Option<f64> {
    Loudness::of_stereo(stereo).integrated_lufs()
}

/// Sound at 48 kHz.
#[derive(Debug, Clone, PartialEq)]
pub struct Audio {
    /// Interleaved samples, full scale at ±1.
    pub samples: Vec<f32>,
    /// One or two.
    pub channels: u16,
    /// The sample rate of the file, in Hz.
    pub file_rate_hz: u32,
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
        file_rate_hz: rate_hz,
    })
}
