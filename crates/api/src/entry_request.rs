//! The body of `PUT /api/entries/{id}`.

use campaign::{ConsentForm, Engine, EntryForm, Placement, Purpose, Sha256Hex, Source, Timing};
use jiff::Timestamp;
use serde::Deserialize;

use crate::json_body::{Integer, Object};

/// What a fan's browser sends to reserve an entry; the JSON of docs/openapi.yaml. Becomes a [`campaign::EntryForm`], which the
/// campaign checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRequest {
    locale: String,
    country: String,
    team: String,
    name: String,
    begun_at: Option<Timestamp>,
    age: Option<Integer<u8>>,
    consents: Vec<Object<ConsentRequest>>,
    placement: Object<PlacementRequest>,
    take: Object<TakeRequest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentRequest {
    purpose: Purpose,
    text_sha256: Sha256Hex,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlacementRequest {
    nudge_ms: Integer<i32>,
    gain_db: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TakeRequest {
    content_type: String,
    size_bytes: Integer<u64>,
    sha256: Sha256Hex,
    timing: Object<TimingRequest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimingRequest {
    sample_rate_hz: Integer<u32>,
    backing_start_frame: Integer<i64>,
    latency_ms: f64,
    dropped_frames: Integer<u64>,
    source: Source,
    #[serde(default)]
    engine: Engine,
    #[serde(default)]
    guide: bool,
}

impl From<EntryRequest> for EntryForm {
    fn from(request: EntryRequest) -> Self {
        let (Object(placement), Object(take)) = (request.placement, request.take);
        Self {
            locale: request.locale,
            country: request.country,
            team: request.team,
            begun_at: request.begun_at,
            name: request.name,
            age: request.age.map(|Integer(age)| age),
            consents: request
                .consents
                .into_iter()
                .map(|Object(consent)| ConsentForm {
                    purpose: consent.purpose,
                    text_sha256: consent.text_sha256,
                })
                .collect(),
            placement: Placement {
                nudge_ms: placement.nudge_ms.0,
                gain_db: placement.gain_db,
            },
            content_type: take.content_type,
            size_bytes: take.size_bytes.0,
            sha256: take.sha256,
            timing: take.timing.0.into(),
        }
    }
}

impl From<TimingRequest> for Timing {
    fn from(timing: TimingRequest) -> Self {
        Self {
            sample_rate_hz: timing.sample_rate_hz.0,
            backing_start_frame: timing.backing_start_frame.0,
            latency_ms: timing.latency_ms,
            dropped_frames: timing.dropped_frames.0,
            source: timing.source,
            engine: timing.engine,
            guide: timing.guide,
        }
    }
}
