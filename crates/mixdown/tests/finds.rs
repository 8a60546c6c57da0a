//! Runs the fuzzer's seed corpus and everything that it has found.
//!
//! `make fuzz` leaves what breaks in `fuzz/artifacts` and says how to make it smaller (`cargo fuzz tmin`) and how to read
//! it (`cargo fuzz fmt`). Then it gets a test with a name here, and its file, if it is one of bytes, lies in `finds/`. The
//! fuzzer's FLAC decoder skips the checksums: they have to be set right, or the test ends at the first of them.
#![allow(clippy::unwrap_used)]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use arbitrary::{Arbitrary, Unstructured};
use fuzz::{Case, File, Part, Shape, seeds};
use mixdown::{Limits, Placement};

#[test]
fn the_seed_corpus_breaks_nothing() {
    seeds::flac().iter().for_each(|file| fuzz::flac(file));
    seeds::wav().iter().for_each(|file| fuzz::wav(file));
    for bytes in seeds::mix() {
        fuzz::mix(&Case::arbitrary_take_rest(Unstructured::new(&bytes)).unwrap());
    }
}

/// The prior was the largest integer, and the guide was searched a little beyond it.
#[test]
fn a_prior_beyond_all_frames_overflows_nothing() {
    for latency_ms in [-1e300, 1e300] {
        fuzz::mix(&Case {
            kind: File::Wav8,
            rate_hz: 8_000,
            second: None,
            parts: vec![Part {
                shape: Shape::Stranger,
                level: 0,
                length: 100,
            }],
            damage: vec![],
            placement: Placement {
                latency_ms,
                ..Placement::default()
            },
            preset: 0,
            limits: Limits {
                min_ms: 100,
                max_ms: 1_000,
            },
        });
    }
}
