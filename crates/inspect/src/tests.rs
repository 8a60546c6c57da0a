//! The whole command, on a take of the tests and the demo campaign.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Parser;
use serde_json::Value;

use super::{InspectError, Inspected, Options, inspect};
use campaign_build::BuildOptions;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    options: Options,
}

/// Inspects a take and says where the files are.
fn run(take: PathBuf, flags: &[&str]) -> (Result<Inspected, InspectError>, tempfile::TempDir) {
    let out = tempfile::tempdir().unwrap();
    let build = BuildOptions {
        root: checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap(),
        slug: "night-game".to_owned(),
        public_url: String::new(),
        pseudo: false,
    };
    let mut options = Line::parse_from(["inspect", "take"].iter().chain(flags)).options;
    options.take = take;
    options.out = out.path().join("new");
    (inspect(&build, &options), out)
}

fn fan() -> PathBuf {
    let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
    root.join("tests/voices/fan.flac")
}

fn data(out: &tempfile::TempDir, name: &str) -> Value {
    let json = std::fs::read(out.path().join("new").join(name)).unwrap();
    serde_json::from_slice(&json).unwrap()
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.iter().any(has_null),
        Value::Object(values) => values.values().any(has_null),
        _ => false,
    }
}

#[test]
fn a_take_becomes_a_picture_data_and_sound() {
    let flags = [
        "--start-frame=-4800",
        "--latency-ms=20",
        "--guide",
        "--preset=dry",
    ];
    let (inspected, out) = run(fan(), &flags);
    let inspected = inspected.unwrap();
    assert_eq!(inspected.take_error, None);
    assert!(inspected.summary.contains("fan.png"));
    let file = |name: &str| std::fs::read(out.path().join("new").join(name)).unwrap();

    let png = image::load_from_memory(&file("fan.png"))
        .unwrap()
        .into_rgb8();
    assert_eq!(png.width(), 1_600);
    assert!((1_400..3_000).contains(&png.height()), "{}", png.height());
    let colours =
        |y: u32| -> HashSet<[u8; 3]> { (112..1_488).map(|x| png.get_pixel(x, y).0).collect() };
    // Only a spectrogram has many colours on one line: there are two of 224 lines.
    let colourful = (0..png.height())
        .filter(|&y| colours(y).len() > 150)
        .count();
    assert!((300..600).contains(&colourful), "{colourful}");

    let data = data(&out, "fan.json");
    assert!(!has_null(&data), "a number is not finite");
    assert_eq!(data["requested"]["start_frame"], -4_800);
    assert_eq!(data["requested"]["guide"], true);
    assert_eq!(data["requested"]["preset"], "dry");
    for field in [
        "/take/duration_ms",
        "/alignment/offset_ms",
        "/measurements/mix_loudness_lufs",
    ] {
        assert!(data.pointer(field).is_some_and(Value::is_number), "{field}");
    }
    let decoded = data["decoded"]["loudness_lufs"].as_f64().unwrap();
    assert!((decoded + 14.0).abs() < 0.5, "{decoded}");
    for (curve, readings) in [("take_level_dbfs", 310), ("mix_short_term_lufs", 310)] {
        let length = data["curves"][curve].as_array().unwrap().len();
        assert!(length.abs_diff(readings) <= 5, "{curve}: {length}");
    }
    assert!(file("fan.mp3").len() > 500_000);
}

#[test]
fn a_take_is_mixed_as_its_campaign_says_unless_another_preset_is_asked_for() {
    let mix = |flags: &[&str], expected: &str| {
        let (inspected, out) = run(fan(), flags);
        assert_eq!(inspected.unwrap().take_error, None);
        assert_eq!(data(&out, "fan.json")["requested"]["preset"], expected);
        std::fs::read(out.path().join("new/fan.mp3")).unwrap()
    };
    let of_campaign = mix(&[], "stadium");
    assert!(of_campaign == mix(&["--preset=stadium"], "stadium"));
    assert!(of_campaign != mix(&["--preset=phone"], "phone"));
}

#[test]
fn a_take_that_cannot_be_used_is_drawn_as_far_as_it_came() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("hush.wav");
    let format = hound::WavSpec {
        channels: 1,
        sample_rate: 16_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut wav = hound::WavWriter::create(&path, format).unwrap();
    (0..16_000 * 9).for_each(|_| wav.write_sample(0i16).unwrap());
    wav.finalize().unwrap();

    let (inspected, out) = run(path, &[]);
    let inspected = inspected.unwrap();
    assert!(inspected.take_error.is_some());
    assert!(inspected.summary.contains("refused: "));
    let data = data(&out, "hush.json");
    assert_eq!(data["take"]["rate_hz"], 16_000);
    assert!(data["take_error"].is_string());
    let png = image::open(out.path().join("new/hush.png")).unwrap();
    assert!(png.height() > 600, "{}", png.height());
    assert!(!out.path().join("new/hush.mp3").exists());
}

#[test]
fn whatever_cannot_be_read_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("note.flac");
    let (missing, _) = run(path.clone(), &[]);
    assert!(missing.unwrap_err().to_string().contains("note.flac"));
    std::fs::write(&path, "not a sound").unwrap();
    let (inspected, out) = run(path, &[]);
    assert!(inspected.unwrap().take_error.is_some());
    assert!(out.path().join("new/note.png").exists());
}
