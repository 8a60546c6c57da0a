//! What is agreed about a take, the recording of one fan: by the page that records it, the API that accepts it, the
//! mixdown that mixes it and the cover that shows it.
//!
//! Every fact stands here once. `docs/openapi.yaml` repeats some of them for clients, and a test compares the two; the page
//! receives those that it needs in its data (`booth.limits`).

mod bounds;
mod error_kind;
mod preset;
mod take_type;

pub use bounds::{
    GUIDE_GAIN_DB, MAX_GAIN_DB, MAX_LATENCY_MS, MAX_NUDGE_MS, PEAKS, SAMPLE_RATE_RANGE_HZ,
    SAMPLE_RATES_HZ, TICK_HZ,
};
pub use error_kind::TakeErrorKind;
pub use preset::Preset;
pub use take_type::TakeType;
