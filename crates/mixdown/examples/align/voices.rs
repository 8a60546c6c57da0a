//! The voices of the bench: each with a line along a whole song, and the guide of that song.

use std::error::Error;
use std::ops::Range;
use std::path::Path;

use mixdown::read_song;

use crate::performance::{in_another_voice, syllables};
use crate::random::Random;
use crate::sound::{RATE, levelled};

/// Real persons, in `tests/voices`.
const PERSONS: [&str; 5] = ["singer", "scat", "italian", "french", "russian"];
/// The synthetic one, who sings the campaign's line.
pub const SYNTHETIC: &str = "fan";
/// A repeated recording begins here in the song.
const BEGIN_MS: f64 = 1_500.0;
/// How long a person rests before the recording begins again.
const REST_MS: f64 = 400.0;

pub struct Voice {
    pub name: &'static str,
    /// What is sung, on the song's clock.
    pub line: Vec<f32>,
    /// Where the line's syllables lie, in frames; they can be sung early or late. None where the recording has another
    /// performance of its own as guide.
    pub syllables: Vec<Range<usize>>,
    /// The same line in another performance.
    pub guide: Vec<f32>,
}

/// All voices, for songs of so many frames.
pub fn read_voices(root: &Path, frames: usize) -> Result<Vec<Voice>, Box<dyn Error>> {
    let mut voices = Vec::new();
    for (number, name) in PERSONS.into_iter().enumerate() {
        let recording = read_mono(&root.join(format!("tests/voices/{name}.flac")))?;
        voices.push(person(name, number, &recording, frames));
    }
    voices.push(Voice {
        name: SYNTHETIC,
        line: levelled(read_mono(&root.join("tests/voices/fan.flac"))?),
        syllables: vec![],
        guide: read_mono(&root.join("campaigns/night-game/audio/guide.flac"))?,
    });
    Ok(voices)
}

fn read_mono(path: &Path) -> Result<Vec<f32>, Box<dyn Error>> {
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(read_song(&bytes)?.samples)
}

fn person(name: &'static str, number: usize, recording: &[f32], frames: usize) -> Voice {
    let line = levelled(repeated(recording, frames));
    let syllables = syllables(&line);
    // A voice is the same in every run, whatever the seed of the cases.
    let mut random = Random::new(0, number as u64);
    let semitones = random.between(3.0, 5.0) * if number.is_multiple_of(2) { 1.0 } else { -1.0 };
    Voice {
        name,
        guide: in_another_voice(&line, &syllables, semitones, &mut random),
        syllables,
        line,
    }
}

/// A recording again and again, as long as a song.
fn repeated(recording: &[f32], frames: usize) -> Vec<f32> {
    let of_ms = |ms: f64| (ms * RATE / 1000.0) as usize;
    let mut line = vec![0.0; of_ms(BEGIN_MS)];
    while line.len() < frames {
        line.extend(recording);
        line.resize(line.len() + of_ms(REST_MS), 0.0);
    }
    line.truncate(frames);
    line
}
