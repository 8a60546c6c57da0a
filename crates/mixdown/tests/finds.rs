//! What the fuzzer begins with and what it has found, tried again.
//!
//! `make fuzz` leaves what breaks in `fuzz/artifacts` and says how to make it smaller (`cargo fuzz tmin`) and how to read
//! it (`cargo fuzz fmt`). Then it gets a test with a name here, and its file, if it is one of bytes, lies in `finds/`. The
//! fuzzer's FLAC decoder skips the checksums: they have to be set right, or the test ends at the first of them.
#![allow(clippy::unwrap_used)]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::path::Path;

use arbitrary::{Arbitrary, Unstructured};
use fuzz::{Case, seeds};

#[test]
fn what_the_fuzzer_begins_with_is_fine() {
    seeds::flac().iter().for_each(|file| fuzz::flac(file));
    seeds::wav().iter().for_each(|file| fuzz::wav(file));
    for bytes in seeds::mix() {
        fuzz::mix(&Case::arbitrary_take_rest(Unstructured::new(&bytes)).unwrap());
    }
}

#[test]
#[ignore = "writes the seeds for `make fuzz`"]
fn seeds_are_written() {
    let targets = [
        ("flac", seeds::flac()),
        ("wav", seeds::wav()),
        ("mix", seeds::mix()),
    ];
    for (target, seeds) in targets {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/corpus")
            .join(target);
        std::fs::create_dir_all(&folder).unwrap();
        for (n, seed) in seeds.iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{n:02}")), seed).unwrap();
        }
    }
}
