//! Mixes a take: calls all steps in order.

use take::Preset;

use crate::align::alignment::{Alignment, Evidence, Piece};
use crate::align::guide::Contour;
use crate::align::locate::{Prior, align, bleed_db};
use crate::analysis::decibel::amplitude;
use crate::analysis::decimate::decimate;
use crate::analysis::features::{FRAMES_PER_SECOND, Features};
use crate::analysis::loudness::Loudness;
use crate::decode::read::read_take;
use crate::decode::resample::to_song_rate;
use crate::decode::take::Take;
use crate::echo::{echo_of_guide, subtract};
use crate::error::TakeError;
use crate::master::level::master;
use crate::measure::agreement::Agreement;
use crate::measure::fingerprint::fingerprint;
use crate::measure::levels::Levels;
use crate::measure::measurements::Measurements;
use crate::measure::peaks::peaks;
use crate::measure::raw::Raw;
use crate::mp3::encode::encode;
use crate::place::{Placement, place};
use crate::rate::SAMPLE_RATE_HZ;
use crate::song::Song;
use crate::voice::chain::{PlacedVoice, high_pass, process};
use crate::voice::declip::declip;
use crate::voice::duck::duck_and_add;

/// Takes below this loudness hold no voice, in LUFS: phones record singing at −45 LUFS and more, and their own noise below
/// −65.
const SILENT_LUFS: f64 = -60.0;
/// A take whose signal-to-noise ratio is lower than this is steady sound, in dB, unless half a second of it stands out by
/// more than that: a short phrase. Of noise, half a second exceeds the rest by 3 dB, and of a room by a little more.
const STEADY_DB: f32 = 5.0;
const PHRASE_DB: f32 = 12.0;
/// Steady sound is noise if a smaller share of its analysis frames than this has a pitch.
const PITCHED_SHARE: f32 = 0.1;

/// How long a take may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The shortest usable take, in milliseconds.
    pub min_ms: u32,
    /// The longest usable take, in milliseconds; nothing beyond is decoded.
    pub max_ms: u32,
}

/// A take, mixed into the song.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// The mix: MPEG-1 layer III, 48 kHz stereo, constant bitrate, no ID3 tag yet.
    pub mp3: Vec<u8>,
    /// [`take::PEAKS`] values of the voice over the song, 0 to 255.
    pub peaks: Vec<u8>,
    /// By what the recording is recognised when it is sent again: 32-bit words in time order, to be compared by
    /// `same_take`. It says nothing about whose voice it is.
    pub fingerprint: Vec<u32>,
    /// The length of the mix in milliseconds: that of the song.
    pub duration_ms: u32,
    /// What was measured of the take and of the mix.
    pub measurements: Measurements,
}

/// The result of one step, passed to the observer of [`watch`].
#[derive(Debug, Clone, Copy)]
pub enum Stage<'a> {
    /// The decoded take: one channel at this rate in hertz, full scale at ±1.
    Read(&'a [f32], u32),
    /// Declipped, high-passed, and resampled to [`SAMPLE_RATE_HZ`].
    Cleaned(&'a [f32]),
    /// Where it lies in the song.
    Aligned(&'a Alignment),
    /// Cut to the song without processing: one channel at [`SAMPLE_RATE_HZ`], as long as the song.
    Placed(&'a [f32]),
    /// Processed by the preset: interleaved stereo at [`SAMPLE_RATE_HZ`], as long as the song.
    Voiced(&'a [f32]),
    /// Added to the ducked backing track: interleaved stereo.
    Summed(&'a [f32]),
    /// At its final loudness: interleaved stereo.
    Mastered(&'a [f32]),
    /// The MP3.
    Encoded(&'a [u8]),
}

/// Mixes a FLAC or WAV take into the song.
///
/// # Errors
/// A [`TakeError`] if the take cannot be used.
pub fn mix(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    preset: Preset,
    limits: &Limits,
) -> Result<Mix, TakeError> {
    watch(take, song, placement, preset, limits, &mut |_| ())
}

/// Mixes like [`mix`], and calls the observer with the result of each step. Inspection and benchmarks use it.
pub fn watch(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    preset: Preset,
    limits: &Limits,
    observer: &mut dyn FnMut(Stage<'_>),
) -> Result<Mix, TakeError> {
    let take = read(take, limits)?;
    let (raw, rate_hz, take_duration_ms) = (Raw::of(&take), take.rate_hz, take.duration_ms());
    let voice = take.into_mono();
    observer(Stage::Read(&voice, rate_hz));
    let mut voice = clean(voice, rate_hz);
    let levels = Levels::of(&voice);
    observer(Stage::Cleaned(&voice));
    let located = Located::of(&voice, song, placement.prior(rate_hz), placement.guide);
    observer(Stage::Aligned(&located.alignment));

    located.subtract_guide(&mut voice, song);
    let pieces = located.alignment.pieces(placement.nudge_ms());
    let voice = place(&voice, &pieces, song.frames());
    observer(Stage::Placed(&voice));
    let peaks = peaks(&voice);
    let loudness_lufs = loudness_of_voice(&voice, &levels, &located.features)?;

    let backing_lufs = song.analysis().backing_lufs;
    let voice = PlacedVoice {
        samples: voice,
        loudness_lufs,
        ticks_until: located.ticks_until(song),
    };
    let processed = process(voice, preset, backing_lufs, placement.gain_db());
    observer(Stage::Voiced(&processed.stereo));
    let mut sum = processed.stereo;
    duck_and_add(&mut sum, processed.loudness_lufs, song.backing, preset);
    observer(Stage::Summed(&sum));
    let mastered = master(&mut sum);
    observer(Stage::Mastered(&sum));
    let mp3 = encode(&sum);
    observer(Stage::Encoded(&mp3));
    let agreement = located.agreement(song, &pieces);
    let alignment = located.alignment;
    Ok(Mix {
        mp3,
        peaks,
        fingerprint: fingerprint(&located.features),
        duration_ms: (song.frames() as u64 * 1000 / u64::from(SAMPLE_RATE_HZ)) as u32,
        measurements: Measurements {
            take_duration_ms,
            take_loudness_lufs: loudness_lufs as f32,
            take_peak_dbfs: raw.peak_dbfs,
            clipped_share: raw.clipped_share,
            silent_share: levels.silent_share,
            snr_db: levels.snr_db,
            bleed_db: located.bleed_db,
            sung_share: agreement.sung_share,
            timing_agreement: alignment.guide_correlation,
            pitch_agreement: agreement.pitch_share,
            offset_ms: (alignment.offset_ms - placement.nudge_ms()) as f32,
            offset_prior_ms: alignment.prior_ms as f32,
            offset_sure: u8::from(alignment.sure),
            bleed_confidence: alignment.bleed_confidence,
            offset_jumps: alignment.jumps.len() as u32,
            voice_gain_db: processed.gain_db as f32,
            mix_loudness_lufs: mastered.loudness_lufs.unwrap_or(f64::from(i8::MIN)) as f32,
            mix_true_peak_dbtp: mastered.true_peak_dbtp as f32,
        },
    })
}

/// Aligns a take with the song without mixing it.
///
/// # Errors
/// Any [`TakeError`] but `Silent`.
pub fn locate(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    limits: &Limits,
) -> Result<Alignment, TakeError> {
    let take = read(take, limits)?;
    let rate_hz = take.rate_hz;
    let voice = clean(take.into_mono(), rate_hz);
    Ok(Located::of(&voice, song, placement.prior(rate_hz), placement.guide).alignment)
}

/// Decodes a take and checks its length.
fn read(take: &[u8], limits: &Limits) -> Result<Take, TakeError> {
    let take = read_take(take, limits.max_ms)?;
    match take.duration_ms() {
        duration_ms if duration_ms < limits.min_ms => Err(TakeError::TooShort {
            duration_ms,
            min_ms: limits.min_ms,
        }),
        _ => Ok(take),
    }
}

/// Declips and high-passes one channel at its own rate, then resamples it.
fn clean(mut voice: Vec<f32>, rate_hz: u32) -> Vec<f32> {
    declip(&mut voice);
    high_pass(&mut voice, rate_hz);
    to_song_rate(voice, rate_hz)
}

/// A take that was aligned, with its features.
struct Located {
    /// The take at the analysis rate.
    samples: Vec<f32>,
    features: Features,
    alignment: Alignment,
    bleed_db: f32,
    /// The guide sounded while the take was recorded.
    with_guide: bool,
}

impl Located {
    fn of(voice: &[f32], song: &Song<'_>, prior: Prior, with_guide: bool) -> Self {
        let samples = decimate(voice);
        let features = Features::of(&samples);
        let reference = song.reference(with_guide);
        let alignment = align(&samples, &Contour::of(&features), reference, prior);
        let bleed_db = bleed_db(&samples, reference.playback, &alignment);
        Located {
            samples,
            features,
            alignment,
            bleed_db,
            with_guide,
        }
    }

    /// Takes what a loudspeaker leaked of the guide, if it sounded, out of the voice that this is of.
    fn subtract_guide(&self, voice: &mut [f32], song: &Song<'_>) {
        if !self.with_guide || self.alignment.evidence != Evidence::Bleed {
            return;
        }
        let ratio = amplitude(f64::from(self.bleed_db)).powi(2) as f32;
        let pieces = self.alignment.pieces(0.0);
        let leaked = ratio / (1.0 + ratio);
        if let Some(echo) = echo_of_guide(&self.samples, song.played(), &pieces, leaked) {
            subtract(voice, &self.samples, &echo);
        }
    }

    /// The song's frame until which a loudspeaker may have leaked the count-in.
    fn ticks_until(&self, song: &Song<'_>) -> Option<usize> {
        let first_word = song.analysis().first_sung_frame?;
        (self.alignment.evidence == Evidence::Bleed).then_some(first_word)
    }

    fn agreement(&self, song: &Song<'_>, pieces: &[Piece]) -> Agreement {
        let frame_ms = 1000.0 / FRAMES_PER_SECOND;
        let frames = song.frames() / (SAMPLE_RATE_HZ as usize / FRAMES_PER_SECOND as usize);
        Agreement::of(&self.features, &song.analysis().guide, frames, |frame| {
            let song_ms = frame as f64 * frame_ms;
            let here = |piece: &&Piece| (piece.from_ms..piece.to_ms).contains(&song_ms);
            let at = ((song_ms + pieces.iter().find(here)?.offset_ms) / frame_ms).round();
            (at >= 0.0).then_some(at as usize)
        })
    }
}

/// The integrated loudness of a placed voice in LUFS.
///
/// # Errors
/// `Silent` if it is too quiet, or noise.
fn loudness_of_voice(
    voice: &[f32],
    levels: &Levels,
    features: &Features,
) -> Result<f64, TakeError> {
    let loudness = Loudness::of_mono(voice).integrated_lufs();
    let is_steady = levels.snr_db < STEADY_DB && levels.phrase_db < PHRASE_DB;
    let is_noise = is_steady && features.pitched_share() < PITCHED_SHARE;
    match loudness {
        Some(lufs) if lufs >= SILENT_LUFS && !is_noise => Ok(lufs),
        found => Err(TakeError::Silent {
            loudness_lufs: found.map(|lufs| lufs as f32),
        }),
    }
}
