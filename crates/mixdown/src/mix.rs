//! The whole way of a take, in order.

use take::Preset;

use crate::align::guide::Contour;
use crate::align::hearing::{HOP, Hearing};
use crate::align::narrow::{NARROW_RATE_HZ, narrow};
use crate::align::{self, Alignment, Evidence};
use crate::decode;
use crate::master::{Loudness, encode, master};
use crate::measure::{Agreement, Raw, fingerprint, peaks};
use crate::place::place;
use crate::resample::to_song_rate;
use crate::voice::{duck_and_add, mend_clipping, take_rumble_off, treat};
use crate::{Measurements, Placement, SAMPLE_RATE_HZ, Song, TakeError};

/// A take below this holds no voice: phones record singing at −45 LUFS and louder, their own noise below −65.
const SILENT_LUFS: f64 = -60.0;
/// A take whose loud places lie no further over its quiet ones, and in which hardly any pitch is heard, is noise.
const STEADY_DB: f32 = 5.0;
const PITCHED_SHARE: f32 = 0.1;

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
    /// The mix: MPEG-1 layer III, 48 kHz stereo, constant bitrate, no ID3 tag yet.
    pub mp3: Vec<u8>,
    /// [`take::PEAKS`] heights of the placed voice over the song, 0 to 255.
    pub peaks: Vec<u8>,
    /// What the take's sound is recognised by when it is sent again: 32-bit words in time order, see
    /// [`same_take`](crate::same_take). It says nothing about whose voice it is.
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
    /// Cut tops mended, rumble off, and at [`SAMPLE_RATE_HZ`].
    Cleaned(&'a [f32]),
    /// Found in the song.
    Aligned(&'a Alignment),
    /// Laid under the song, untreated: one channel at [`SAMPLE_RATE_HZ`], as long as the song.
    Placed(&'a [f32]),
    /// Treated by the preset: interleaved stereo at [`SAMPLE_RATE_HZ`], as long as the song.
    Voiced(&'a [f32]),
    /// Added to the backing track, which made room: interleaved stereo.
    Summed(&'a [f32]),
    /// As loud as it will be: interleaved stereo.
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
    preset: Preset,
    limits: &Limits,
    watcher: &mut dyn FnMut(Stage<'_>),
) -> Result<Mix, TakeError> {
    let take = read(take, limits)?;
    let (raw, rate_hz, take_duration_ms) = (Raw::of(&take), take.rate_hz, take.duration_ms());
    let voice = take.into_mono();
    watcher(Stage::Read(&voice, rate_hz));
    let voice = clean(voice, rate_hz);
    watcher(Stage::Cleaned(&voice));
    let heard = Listened::to(&voice, song, placement.prior_ms(rate_hz));
    watcher(Stage::Aligned(&heard.alignment));

    let pieces = pieces(&heard.alignment, placement.nudge_ms());
    let voice = place(&voice, &pieces, song.frames());
    watcher(Stage::Placed(&voice));
    let peaks = peaks(&voice);
    let loudness_lufs = loudness_of_voice(&voice, &raw, &heard)?;

    let backing_lufs = song.heard().backing_lufs;
    let treated = treat(
        voice,
        loudness_lufs,
        preset,
        backing_lufs,
        placement.gain_db(),
    );
    watcher(Stage::Voiced(&treated.stereo));
    let mut sum = treated.stereo;
    duck_and_add(&mut sum, treated.loudness_lufs, song.backing, preset);
    watcher(Stage::Summed(&sum));
    let mastered = master(&mut sum);
    watcher(Stage::Mastered(&sum));
    let mp3 = encode(&sum);
    watcher(Stage::Encoded(&mp3));
    let agreement = heard.agreement(song, &pieces);
    let alignment = heard.alignment;
    Ok(Mix {
        mp3,
        peaks,
        fingerprint: fingerprint(&heard.hearing),
        duration_ms: (song.frames() as u64 * 1000 / u64::from(SAMPLE_RATE_HZ)) as u32,
        measurements: Measurements {
            take_duration_ms,
            take_loudness_lufs: loudness_lufs as f32,
            take_peak_dbfs: raw.peak_dbfs,
            clipped_share: raw.clipped_share,
            silent_share: raw.silent_share,
            snr_db: raw.snr_db,
            bleed_db: heard.bleed_db,
            sung_share: agreement.sung_share,
            timing_agreement: alignment.guide_correlation,
            pitch_agreement: agreement.pitch_share,
            offset_ms: (alignment.offset_ms - placement.nudge_ms()) as f32,
            offset_prior_ms: alignment.prior_ms as f32,
            offset_sure: u8::from(alignment.evidence != Evidence::Prior),
            bleed_confidence: alignment.bleed_confidence,
            offset_jumps: alignment.jumps.len() as u32,
            voice_gain_db: treated.gain_db as f32,
            mix_loudness_lufs: mastered.loudness_lufs.unwrap_or(f64::from(i8::MIN)) as f32,
            mix_true_peak_dbtp: mastered.true_peak_dbtp as f32,
        },
    })
}

/// Finds a take in the song without mixing it.
pub fn locate(
    take: &[u8],
    song: &Song<'_>,
    placement: &Placement,
    limits: &Limits,
) -> Result<Alignment, TakeError> {
    let take = read(take, limits)?;
    let rate_hz = take.rate_hz;
    let voice = clean(take.into_mono(), rate_hz);
    Ok(Listened::to(&voice, song, placement.prior_ms(rate_hz)).alignment)
}

fn read(take: &[u8], limits: &Limits) -> Result<decode::Take, TakeError> {
    let take = decode::read(take, limits.max_ms)?;
    match take.duration_ms() {
        duration_ms if duration_ms < limits.min_ms => Err(TakeError::TooShort {
            duration_ms,
            min_ms: limits.min_ms,
        }),
        _ => Ok(take),
    }
}

fn clean(mut voice: Vec<f32>, rate_hz: u32) -> Vec<f32> {
    mend_clipping(&mut voice);
    take_rumble_off(&mut voice, rate_hz);
    to_song_rate(voice, rate_hz)
}

/// What was heard in a take, and where it lies.
struct Listened {
    hearing: Hearing,
    alignment: Alignment,
    bleed_db: f32,
}

impl Listened {
    fn to(voice: &[f32], song: &Song<'_>, prior_ms: f64) -> Self {
        let narrow = narrow(voice);
        let hearing = Hearing::of(&narrow);
        let song = song.heard();
        let alignment = align::align(&narrow, &Contour::of(&hearing), song, prior_ms);
        let bleed_db = align::bleed_db(&narrow, song, &alignment);
        Listened {
            hearing,
            alignment,
            bleed_db,
        }
    }

    fn agreement(&self, song: &Song<'_>, pieces: &[(f64, f64)]) -> Agreement {
        let ms_per_look = HOP as f64 * 1000.0 / f64::from(NARROW_RATE_HZ);
        let looks = song.frames() / (SAMPLE_RATE_HZ as usize / 100);
        Agreement::of(&self.hearing, &song.heard().guide, looks, |look| {
            let song_ms = look as f64 * ms_per_look;
            let (_, offset_ms) = pieces.iter().rfind(|(from_ms, _)| *from_ms <= song_ms)?;
            let at = ((song_ms + offset_ms) / ms_per_look).round();
            (at >= 0.0).then_some(at as usize)
        })
    }
}

/// From which millisecond of the song on which offset holds, the fan's nudge included.
fn pieces(alignment: &Alignment, nudge_ms: f64) -> Vec<(f64, f64)> {
    let mut offset_ms = alignment.offset_ms - nudge_ms;
    let first = std::iter::once((0.0, offset_ms));
    let rest = alignment.jumps.iter().map(|jump| {
        offset_ms += jump.shift_ms;
        (jump.song_ms, offset_ms)
    });
    first.chain(rest).collect()
}

/// The gated loudness of a placed voice, if it is one.
fn loudness_of_voice(voice: &[f32], raw: &Raw, heard: &Listened) -> Result<f64, TakeError> {
    let loudness = Loudness::of_mono(voice).integrated_lufs();
    let is_noise = raw.snr_db < STEADY_DB && heard.hearing.pitched_share() < PITCHED_SHARE;
    match loudness {
        Some(lufs) if lufs >= SILENT_LUFS && !is_noise => Ok(lufs),
        found => Err(TakeError::Silent {
            loudness_lufs: found.map(|lufs| lufs as f32),
        }),
    }
}
