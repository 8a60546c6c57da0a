//! Compares the reader of takes with FLAC's own decoder, file by file:
//! `cargo run --release -p mixdown --example conformance -- folder`.
//!
//! It is made for the test files of the IETF (github.com/ietf-wg-cellar/flac-test-files), which are not part of this
//! repository, and takes any folder. What the reader accepts has to be equal to what `flac -d` gives (or ffmpeg, where there
//! is no `flac`), sample by sample; for the rest the table names the error. It fails if anything differs.

mod reference;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use mixdown::{TakeError, read_take};

use reference::{Reference, decode};

/// Longer files are cut off by the reader, in milliseconds.
const MAX_MS: u32 = 600_000;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: conformance folder")?;
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files)?;
    files.sort();
    let mut different = 0;
    println!("| file | reader | flac -d |\n|---|---|---|");
    for path in &files {
        let outcome = Outcome::of(path)?;
        different += usize::from(!outcome.is_fine);
        let name = path.strip_prefix(&folder).unwrap_or(path).display();
        println!("| {name} | {} | {} |", outcome.reader, outcome.reference);
    }
    println!("\n{} files, {different} of them different", files.len());
    Ok(ExitCode::from(u8::from(different > 0 || files.is_empty())))
}

/// All FLAC files below a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "flac")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// A row of the table.
struct Outcome {
    reader: String,
    reference: String,
    is_fine: bool,
}

impl Outcome {
    fn of(path: &Path) -> Result<Self, Box<dyn Error>> {
        let Reference { channels, error } = decode(path)?;
        let written = format!(
            "{} × {} frames",
            channels.len(),
            channels.first().map_or(0, Vec::len)
        );
        let (reader, is_fine) = match read_take(&fs::read(path)?, MAX_MS) {
            Err(error) => (named(&error), true),
            Ok(take) if take.channels == channels => (format!("equal, {} Hz", take.rate_hz), true),
            Ok(take) => {
                let found = format!("{} × {} frames", take.channels.len(), take.frames());
                (format!("**different**, {found}"), false)
            }
        };
        Ok(Outcome {
            reader,
            reference: error.map_or(written.clone(), |error| format!("{written}, {error}")),
            is_fine,
        })
    }
}

fn named(error: &TakeError) -> String {
    match error {
        TakeError::Unsupported { what } => format!("unsupported: {what}"),
        other => other.kind().id().replace("take-", ""),
    }
}
