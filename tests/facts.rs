//! The bounds and values that `docs/openapi.yaml` repeats are those of the code.

use campaign::{Engine, Purpose, Source, State};
use serde::Serialize;
use serde_json::{Value, json};
use take::{
    MAX_GAIN_DB, MAX_LATENCY_MS, MAX_NUDGE_MS, PEAKS, SAMPLE_RATE_RANGE_HZ, TakeErrorKind, TakeType,
};

use crate::support::contract::API;

/// The part of the description at a JSON pointer, which has to exist.
fn described(pointer: &str) -> &'static Value {
    API.pointer(pointer)
        .unwrap_or_else(|| panic!("{pointer} is not described"))
}

/// Compares the described bounds as numbers: 12 and 12.0 are the same bound.
fn assert_bounds(pointer: &str, minimum: f64, maximum: f64) {
    let schema = described(pointer);
    let bounds = [&schema["minimum"], &schema["maximum"]].map(Value::as_f64);
    assert_eq!(bounds, [Some(minimum), Some(maximum)], "{pointer}");
}

/// The described values are those of the type, in the same order.
fn assert_values(pointer: &str, all: impl Serialize) {
    assert_eq!(described(pointer)["enum"], json!(all), "{pointer}");
}

const PLACEMENT: &str = "/components/schemas/Placement/properties";
const TAKE_FILE: &str = "/components/schemas/TakeFile/properties";
const TIMING: &str = "/components/schemas/TakeTiming/properties";
const ENTRY: &str = "/components/schemas/Entry/properties";

#[test]
fn the_described_bounds_are_those_of_a_take() {
    let nudge_ms = f64::from(MAX_NUDGE_MS);
    assert_bounds(&format!("{PLACEMENT}/nudge_ms"), -nudge_ms, nudge_ms);
    assert_bounds(&format!("{PLACEMENT}/gain_db"), -MAX_GAIN_DB, MAX_GAIN_DB);
    assert_bounds(&format!("{TIMING}/latency_ms"), 0.0, MAX_LATENCY_MS);
    let [lowest_hz, highest_hz] =
        [SAMPLE_RATE_RANGE_HZ.start(), SAMPLE_RATE_RANGE_HZ.end()].map(|&hz| f64::from(hz));
    assert_bounds(&format!("{TIMING}/sample_rate_hz"), lowest_hz, highest_hz);
}

#[test]
fn without_a_word_on_it_no_guide_sounded() {
    let guide = described(&format!("{TIMING}/guide"));
    assert_eq!(
        [&guide["type"], &guide["default"]],
        [&json!("boolean"), &json!(false)]
    );
}

#[test]
fn the_described_values_are_all_there_are() {
    assert_values(&format!("{TAKE_FILE}/content_type"), TakeType::ALL);
    assert_values(&format!("{TIMING}/source"), Source::ALL);
    assert_values("/components/schemas/Engine", Engine::ALL);
    assert_values(&format!("{ENTRY}/state"), State::ALL.map(State::as_str));
    assert_values(
        "/components/schemas/Consent/properties/purpose",
        Purpose::ALL,
    );
    assert_values(
        "/components/schemas/FailedTake/properties/kind",
        TakeErrorKind::ALL,
    );
}

#[test]
fn the_described_waveforms_have_as_many_peaks_as_a_mix() {
    let peaks = described("/components/schemas/Mix/properties/peaks");
    assert_eq!(
        [&peaks["minItems"], &peaks["maxItems"]],
        [&json!(PEAKS), &json!(PEAKS)]
    );

    let parameters = described("/paths/~1api~1covers~1preview/get/parameters");
    let pattern = parameters
        .as_array()
        .and_then(|all| all.iter().find(|parameter| parameter["name"] == "peaks"))
        .map(|parameter| &parameter["schema"]);
    let schema = jsonschema::validator_for(pattern.unwrap()).unwrap();
    assert!(schema.is_valid(&json!("0f".repeat(PEAKS))));
    assert!(!schema.is_valid(&json!("0f".repeat(PEAKS + 1))));
}
