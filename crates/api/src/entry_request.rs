//! The body of `PUT /api/entries/{id}`.

use campaign::{ConsentForm, Engine, EntryForm, Placement, Purpose, Sha256Hex, Source, Timing};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRequest {
    locale: String,
    country: String,
    team: String,
    name: String,
    age: Option<u8>,
    consents: Vec<ConsentRequest>,
    placement: PlacementRequest,
    take: TakeRequest,
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
    nudge_ms: i32,
    gain_db: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TakeRequest {
    content_type: String,
    size_bytes: u64,
    sha256: Sha256Hex,
    timing: TimingRequest,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimingRequest {
    sample_rate_hz: u32,
    backing_start_frame: i64,
    latency_ms: f64,
    dropped_frames: u64,
    source: Source,
    #[serde(default)]
    engine: Engine,
}

impl From<EntryRequest> for EntryForm {
    fn from(request: EntryRequest) -> Self {
        let timing = request.take.timing;
        Self {
            locale: request.locale,
            country: request.country,
            team: request.team,
            name: request.name,
            age: request.age,
            consents: request
                .consents
                .into_iter()
                .map(|consent| ConsentForm {
                    purpose: consent.purpose,
                    text_sha256: consent.text_sha256,
                })
                .collect(),
            placement: Placement {
                nudge_ms: request.placement.nudge_ms,
                gain_db: request.placement.gain_db,
            },
            content_type: request.take.content_type,
            size_bytes: request.take.size_bytes,
            sha256: request.take.sha256,
            timing: Timing {
                sample_rate_hz: timing.sample_rate_hz,
                backing_start_frame: timing.backing_start_frame,
                latency_ms: timing.latency_ms,
                dropped_frames: timing.dropped_frames,
                source: timing.source,
                engine: timing.engine,
            },
        }
    }
}
