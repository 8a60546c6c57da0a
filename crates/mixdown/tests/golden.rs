//! One small mix, compared with what it was when somebody last listened to it. `UPDATE_GOLDEN=1` rewrites it; then listen.
//! `MIX_PROGRAM` is a command of the example `mix` as it was built elsewhere or for another processor; its mix is compared then.
#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;
use std::process::{Command, Stdio};

use mixdown::{Measurements, Placement, Song, mix, read_song};
use serde::{Deserialize, Serialize};
use support::flac::Flac;
use support::{LIMITS, RATE, mp3, wav};
use take::Preset;

/// Processors differ in the last bits of a transform, and an encoder decides on these bits: differences that are inaudible.
const TOLERANCE_DB: f32 = 0.1;
const TOLERANCE_HEIGHT: i32 = 1;
/// What differs from the golden samples lies so far below them.
const TOLERANCE_SAMPLES_DB: f32 = -40.0;
/// The golden samples: half a second of the decoded mix in the middle of the singing, as interleaved frames.
const EXCERPT: std::ops::Range<usize> = 2 * 5 * 48_000..2 * 5 * 48_000 + 48_000;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Golden {
    measurements: Measurements,
    peaks: Vec<u8>,
    /// Level of each tenth of a second of the decoded mix, left and right, in dBFS.
    levels_dbfs: Vec<[f32; 2]>,
}

/// Eight seconds of the demo, sung by the test fan, who was recorded 250 ms late with the song in the background.
fn mixed() -> (Golden, Vec<f32>) {
    let [backing, guide, fan] = [
        "campaigns/night-game/audio/backing.flac",
        "campaigns/night-game/audio/guide.flac",
        "tests/voices/fan.flac",
    ]
    .map(read);
    let (song, guide) = (
        &backing[..2 * 8 * RATE as usize],
        &guide[..8 * RATE as usize],
    );
    let leaks = backing.chunks(2).map(|frame| 0.05 * (frame[0] + frame[1]));
    let sung = fan.iter().zip(leaks).map(|(v, leak)| v + leak);
    let take: Vec<f32> = std::iter::repeat_n(0.0, 12_000)
        .chain(sung.take(8 * RATE as usize))
        .collect();
    let take = Flac::new(&[take], RATE, 16, 4_096).bytes();
    let (mp3, measurements, peaks) = match std::env::var("MIX_PROGRAM") {
        Ok(program) => by_program(&program, &take, song, guide),
        Err(_) => here(&take, song, guide),
    };
    let decoded = mp3::decode(&mp3);
    let tenths = decoded.chunks_exact(2 * RATE as usize / 10);
    let levels_dbfs = tenths
        .map(|tenth| [level_dbfs(tenth, 0), level_dbfs(tenth, 1)])
        .collect();
    let golden = Golden {
        measurements,
        peaks,
        levels_dbfs,
    };
    (golden, decoded[EXCERPT].to_vec())
}

fn here(take: &[u8], backing: &[f32], guide: &[f32]) -> (Vec<u8>, Measurements, Vec<u8>) {
    let placement = Placement {
        backing_start_frame: 9_000,
        latency_ms: 41.5,
        nudge_ms: 10,
        gain_db: 1.5,
        ..Placement::default()
    };
    let song = Song::new(backing, guide);
    let mix = mix(take, &song, &placement, Preset::Studio, &LIMITS).unwrap();
    (mix.mp3, mix.measurements, mix.peaks)
}

/// The same by the example `mix`, whose command may begin with an emulator.
fn by_program(
    command: &str,
    take: &[u8],
    backing: &[f32],
    guide: &[f32],
) -> (Vec<u8>, Measurements, Vec<u8>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name), bytes).unwrap();
        folder.join(name)
    };
    let files = [
        file("take.flac", take),
        file("backing.f32", bytemuck::cast_slice(backing)),
        file("guide.f32", bytemuck::cast_slice(guide)),
        folder.join("mix.mp3"),
    ];
    let mut words = command.split_whitespace();
    let done = Command::new(words.next().unwrap())
        .args(words)
        .args(&files)
        .args("start=9000 latency_ms=41.5 nudge_ms=10 gain_db=1.5".split(' '))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(done.status.success(), "{command}: {}", done.status);
    let mixed: Mixed = serde_json::from_slice(&done.stdout).unwrap();
    let mp3 = std::fs::read(&files[3]).unwrap();
    (mp3, mixed.measurements, mixed.peaks)
}

/// What the example prints.
#[derive(Deserialize)]
struct Mixed {
    measurements: Measurements,
    peaks: Vec<u8>,
}

fn read(path: &str) -> Vec<f32> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    read_song(&std::fs::read(path).unwrap()).unwrap().samples
}

fn level_dbfs(stereo: &[f32], channel: usize) -> f32 {
    let energy: f32 = stereo.iter().skip(channel).step_by(2).map(|s| s * s).sum();
    10.0 * (energy / (stereo.len() / 2) as f32).log10()
}

#[test]
fn a_mix_sounds_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let (path, excerpt_path) = (folder.join("mix.json"), folder.join("mix.wav"));
    let (found, excerpt) = mixed();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, serde_json::to_string(&found).unwrap() + "\n").unwrap();
        std::fs::write(&excerpt_path, wav::pcm16(&excerpt, 2, RATE)).unwrap();
        return;
    }
    let then = read_song(&std::fs::read(excerpt_path).unwrap()).unwrap();
    let apart: Vec<f32> = excerpt
        .iter()
        .zip(&then.samples)
        .map(|(a, b)| a - b)
        .collect();
    let apart_db = level_dbfs(&apart, 0) - level_dbfs(&then.samples, 0);
    assert!(apart_db < TOLERANCE_SAMPLES_DB, "{apart_db:.1} dB");

    let golden: Golden = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    // Some measurements are large numbers without a scale of their own.
    let close = |a: f32, b: f32| (a - b).abs() <= TOLERANCE_DB + 0.002 * b.abs();
    for (now, then) in numbers(&found.measurements)
        .into_iter()
        .zip(numbers(&golden.measurements))
    {
        assert!(
            close(now, then),
            "{:?} was {:?}",
            found.measurements,
            golden.measurements
        );
    }
    assert_eq!(found.levels_dbfs.len(), golden.levels_dbfs.len());
    for (tenth, (now, then)) in found
        .levels_dbfs
        .iter()
        .zip(&golden.levels_dbfs)
        .enumerate()
    {
        assert!(
            close(now[0], then[0]) && close(now[1], then[1]),
            "{tenth}: {now:?} was {then:?} dBFS"
        );
    }
    for (bin, (&now, &then)) in found.peaks.iter().zip(&golden.peaks).enumerate() {
        assert!(
            (i32::from(now) - i32::from(then)).abs() <= TOLERANCE_HEIGHT,
            "{bin}: {now} was {then}"
        );
    }
}

fn numbers(measurements: &Measurements) -> Vec<f32> {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(measurements) else {
        panic!("measurements are an object")
    };
    let number = |value: serde_json::Value| value.as_f64().unwrap() as f32;
    fields.into_iter().map(|(_, value)| number(value)).collect()
}
