//! Writes the seed corpus of the fuzzer: `make fuzz` runs it.

#[path = "../fuzz/src/lib.rs"]
#[allow(unused_imports)]
mod fuzz;

use std::fs;
use std::path::Path;

use fuzz::seeds;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let targets = [
        ("flac", seeds::flac()),
        ("wav", seeds::wav()),
        ("mix", seeds::mix()),
    ];
    for (target, seeds) in targets {
        let folder = corpus.join(target);
        fs::create_dir_all(&folder)?;
        for (n, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{n:02}")), seed)?;
        }
    }
    Ok(())
}
