//! The shapes in which parts of an entry are stored, and their conversion from and to the entry's own types.
//!
//! Reading is tolerant: values and fields that another version of the product wrote are read as far as they mean something
//! to this one.

use std::collections::BTreeMap;

use campaign::{
    Engine, EntryId, Expected, FailedTake, GivenConsent, Mixed, Placement, Purpose, Sha256Hex,
    Source, TakeClaim, Timing, TokenDigest,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use take::{TakeErrorKind, TakeType};

use crate::little_endian;

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredEntry {
    pub id: EntryId,
    pub token_sha256: TokenDigest,
    pub state: String,
    pub created_at: Timestamp,
    /// When DynamoDB may delete the item, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    #[serde(default)]
    pub locale: String,
    #[serde(default)]
    pub country: String,
    #[serde(default)]
    pub team: String,
    #[serde(default)]
    pub name: String,
    /// A row that does not say waits for review.
    #[serde(default = "yes")]
    pub flagged: bool,
    #[serde(default)]
    pub consents: Vec<StoredConsent>,
    pub expected: StoredExpected,
    pub revision: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed_take: Option<StoredFailedTake>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mixed: Option<StoredMixed>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredConsent {
    pub purpose: String,
    #[serde(default)]
    pub jurisdiction: String,
    #[serde(default)]
    pub version: String,
    #[serde(default)]
    pub language: String,
    pub text_sha256: Sha256Hex,
    pub given_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredExpected {
    pub take: StoredTake,
    #[serde(default)]
    pub placement: StoredPlacement,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredTake {
    pub content_type: TakeType,
    pub size_bytes: u64,
    pub sha256: Sha256Hex,
    #[serde(default)]
    pub timing: StoredTiming,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredTiming {
    pub sample_rate_hz: u32,
    pub backing_start_frame: i64,
    pub latency_ms: f64,
    pub dropped_frames: u64,
    pub source: String,
    pub engine: String,
    pub guide: bool,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredPlacement {
    pub nudge_ms: i32,
    pub gain_db: f64,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredFailedTake {
    pub kind: String,
    pub take_sha256: Sha256Hex,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredMixed {
    pub duration_ms: u32,
    #[serde(with = "serde_bytes")]
    pub peaks: Vec<u8>,
    #[serde(with = "little_endian", skip_serializing_if = "Vec::is_empty")]
    pub fingerprint: Vec<u32>,
    pub measurements: BTreeMap<String, f64>,
}

fn yes() -> bool {
    true
}

/// `None` for a purpose that this version does not have; nothing can be done with such a consent.
pub(crate) fn consent(stored: StoredConsent) -> Option<GivenConsent> {
    let mut purposes = Purpose::ALL.into_iter();
    Some(GivenConsent {
        purpose: purposes.find(|purpose| purpose.as_str() == stored.purpose)?,
        jurisdiction: stored.jurisdiction,
        version: stored.version,
        language: stored.language,
        text_sha256: stored.text_sha256,
        given_at: stored.given_at,
    })
}

/// `None` for a kind that this version does not have; the take is then examined again.
pub(crate) fn failed_take(stored: StoredFailedTake) -> Option<FailedTake> {
    Some(FailedTake {
        kind: TakeErrorKind::parse(&stored.kind)?,
        take_sha256: stored.take_sha256,
    })
}

impl From<&GivenConsent> for StoredConsent {
    fn from(given: &GivenConsent) -> Self {
        Self {
            purpose: given.purpose.as_str().to_owned(),
            jurisdiction: given.jurisdiction.clone(),
            version: given.version.clone(),
            language: given.language.clone(),
            text_sha256: given.text_sha256.clone(),
            given_at: given.given_at,
        }
    }
}

impl From<&Expected> for StoredExpected {
    fn from(expected: &Expected) -> Self {
        let TakeClaim {
            content_type,
            size_bytes,
            ref sha256,
            timing,
        } = expected.take;
        Self {
            take: StoredTake {
                content_type,
                size_bytes,
                sha256: sha256.clone(),
                timing: StoredTiming {
                    sample_rate_hz: timing.sample_rate_hz,
                    backing_start_frame: timing.backing_start_frame,
                    latency_ms: timing.latency_ms,
                    dropped_frames: timing.dropped_frames,
                    source: timing.source.as_str().to_owned(),
                    engine: timing.engine.as_str().to_owned(),
                    guide: timing.guide,
                },
            },
            placement: StoredPlacement {
                nudge_ms: expected.placement.nudge_ms,
                gain_db: expected.placement.gain_db,
            },
        }
    }
}

impl From<StoredExpected> for Expected {
    fn from(stored: StoredExpected) -> Self {
        let timing = stored.take.timing;
        let (mut sources, mut engines) = (Source::ALL.into_iter(), Engine::ALL.into_iter());
        Self {
            take: TakeClaim {
                content_type: stored.take.content_type,
                size_bytes: stored.take.size_bytes,
                sha256: stored.take.sha256,
                timing: Timing {
                    sample_rate_hz: timing.sample_rate_hz,
                    backing_start_frame: timing.backing_start_frame,
                    latency_ms: timing.latency_ms,
                    dropped_frames: timing.dropped_frames,
                    source: sources
                        .find(|source| source.as_str() == timing.source)
                        .unwrap_or(Source::File),
                    engine: engines
                        .find(|engine| engine.as_str() == timing.engine)
                        .unwrap_or(Engine::Unknown),
                    guide: timing.guide,
                },
            },
            placement: Placement {
                nudge_ms: stored.placement.nudge_ms,
                gain_db: stored.placement.gain_db,
            },
        }
    }
}

impl From<StoredMixed> for Mixed {
    fn from(stored: StoredMixed) -> Self {
        Self {
            duration_ms: stored.duration_ms,
            peaks: stored.peaks,
            fingerprint: stored.fingerprint,
            measurements: stored.measurements,
        }
    }
}

impl From<&Mixed> for StoredMixed {
    fn from(mixed: &Mixed) -> Self {
        Self {
            duration_ms: mixed.duration_ms,
            peaks: mixed.peaks.clone(),
            fingerprint: mixed.fingerprint.clone(),
            measurements: mixed.measurements.clone(),
        }
    }
}
