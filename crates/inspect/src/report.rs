//! The findings as data, for another tool to read or draw. Silence is −120 dB.

use serde::Serialize;

use super::error::InspectError;
use super::facts;
use super::inspection::Inspection;
use super::meter::{Loudness, READINGS_HZ};
use super::sound::Sound;

#[derive(Serialize)]
struct Report<'a> {
    /// Why there is no mix; absent where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    take_error: Option<String>,
    requested: Requested<'a>,
    take: Option<Take>,
    alignment: Option<Alignment>,
    /// What mixdown measured.
    measurements: Option<&'a mixdown::Measurements>,
    /// The MP3 as a player decodes it.
    decoded: Option<Decoded>,
    curves: Curves,
}

#[derive(Serialize)]
struct Requested<'a> {
    take: String,
    campaign: &'a str,
    preset: take::Preset,
    start_frame: i64,
    latency_ms: f64,
    guide: bool,
    nudge_ms: i32,
    gain_db: f32,
}

#[derive(Serialize)]
struct Take {
    rate_hz: u32,
    duration_ms: f64,
}

#[derive(Serialize)]
struct Alignment {
    evidence: &'static str,
    prior_ms: f64,
    offset_ms: f64,
    bleed_confidence: f32,
    guide_correlation: f32,
    jumps: Vec<Jump>,
}

#[derive(Serialize)]
struct Jump {
    song_ms: f64,
    shift_ms: f64,
}

#[derive(Serialize)]
struct Decoded {
    loudness_lufs: f64,
    true_peak_dbtp: f64,
    duration_ms: f64,
}

/// Readings at equal distances, each curve from the beginning of its own sound: RMS of the stretch that begins there, and
/// for loudness the three seconds that end with it.
#[derive(Serialize)]
struct Curves {
    rate_hz: u32,
    take_level_dbfs: Vec<f64>,
    voice_level_dbfs: Vec<f64>,
    guide_level_dbfs: Vec<f64>,
    mix_level_dbfs: Vec<f64>,
    mix_short_term_lufs: Vec<f64>,
}

/// The report as JSON.
pub fn write(inspection: &Inspection) -> Result<String, InspectError> {
    let (requested, record) = (inspection.requested, inspection.record);
    let report = Report {
        take_error: facts::take_error(record),
        requested: Requested {
            take: requested.take.display().to_string(),
            campaign: &inspection.campaign.slug,
            preset: inspection.preset,
            start_frame: requested.start_frame,
            latency_ms: requested.latency_ms,
            guide: requested.guide,
            nudge_ms: requested.nudge_ms,
            gain_db: requested.gain_db,
        },
        take: record.take.as_ref().map(|take| Take {
            rate_hz: take.rate_hz,
            duration_ms: take.duration_s() * 1000.0,
        }),
        alignment: record.alignment.as_ref().map(alignment),
        measurements: record.outcome.as_ref().ok().map(|mix| &mix.measurements),
        decoded: inspection.decoded.as_ref().map(decoded),
        curves: curves(inspection),
    };
    Ok(serde_json::to_string_pretty(&report)?)
}

fn alignment(found: &mixdown::Alignment) -> Alignment {
    let jump = |jump: &mixdown::Jump| Jump {
        song_ms: jump.song_ms,
        shift_ms: jump.shift_ms,
    };
    Alignment {
        evidence: facts::evidence(found),
        prior_ms: found.prior_ms,
        offset_ms: found.offset_ms,
        bleed_confidence: found.bleed_confidence,
        guide_correlation: found.guide_correlation,
        jumps: found.jumps.iter().map(jump).collect(),
    }
}

fn decoded(loudness: &Loudness) -> Decoded {
    Decoded {
        loudness_lufs: loudness.integrated_lufs,
        true_peak_dbtp: loudness.true_peak_dbtp,
        duration_ms: loudness.duration_s * 1000.0,
    }
}

fn curves(inspection: &Inspection) -> Curves {
    let record = inspection.record;
    let levels = |sound: &Sound| rounded(&sound.levels_dbfs(READINGS_HZ));
    let of = |sound: Option<&Sound>| sound.map(levels).unwrap_or_default();
    let mixed = inspection.mixed.as_ref();
    Curves {
        rate_hz: READINGS_HZ,
        take_level_dbfs: of(record.take.as_ref()),
        voice_level_dbfs: of(record.voice()),
        guide_level_dbfs: levels(inspection.guide),
        mix_level_dbfs: of(record.mix.as_ref()),
        mix_short_term_lufs: mixed
            .map(|loudness| rounded(&loudness.short_term_lufs))
            .unwrap_or_default(),
    }
}

/// To hundredths of a dB: more is noise.
fn rounded(levels: &[f64]) -> Vec<f64> {
    levels
        .iter()
        .map(|level| (level * 100.0).round() / 100.0)
        .collect()
}
