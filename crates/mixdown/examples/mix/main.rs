//! Mixes files and says what it costs:
//! `cargo run --release -p mixdown --example mix -- take backing guide out.mp3 [key=value]...`
//!
//! Keys: `start` (backing_start_frame), `latency_ms`, `nudge_ms`, `gain_db`, `preset`; `repeat` mixes that often again, as
//! a function does that is warm; `stages` adds the cost by stage; `file` says that the take is a file without a clock, `guide`
//! that the guide sounded beside the backing track. The song is FLAC or WAV, or raw floats where a name ends in `.f32`, as
//! `refrain build` leaves it. Prints the measurements and the cost as JSON.

mod cost;

use std::error::Error;
use std::fs::{self, File};
use std::io::Read;
use std::str::FromStr;

use cost::{Cost, peak_mib};
use mixdown::{Clock, Limits, Mix, Placement, Song, read_song, watch};
use serde_json::json;
use take::Preset;

const USAGE: &str = "usage: mix take backing guide out.mp3 [start=0] [latency_ms=0] [nudge_ms=0] [gain_db=0] \
                     [preset=studio] [repeat=0] [stages] [file] [guide]";

const LIMITS: Limits = Limits {
    min_ms: 1_000,
    max_ms: 120_000,
};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [take, backing, guide, out, settings @ ..] = args.as_slice() else {
        return Err(USAGE.into());
    };
    let take = fs::read(take)?;
    let (backing, guide) = (samples(backing)?, samples(guide)?);
    let song = Song::new(&backing, &guide);
    let (placement, preset) = (placement(settings)?, preset(settings)?);
    let repeat: u32 = setting(settings, "repeat")?.unwrap_or(0);

    let mix = |cost: &mut Cost| {
        cost.measure(|observer| watch(&take, &song, &placement, preset, &LIMITS, observer))
    };
    // The first mix also analyses the song.
    let (mut first, mut warm) = (Cost::default(), Cost::default());
    let mut mixed = mix(&mut first)?;
    for _ in 0..repeat {
        mixed = mix(&mut warm)?;
    }

    let by_stage = settings.iter().any(|setting| setting == "stages");
    report(&mixed, &first, &warm, by_stage)?;
    Ok(fs::write(out, &mixed.mp3)?)
}

fn report(mixed: &Mix, first: &Cost, warm: &Cost, by_stage: bool) -> Result<(), Box<dyn Error>> {
    let report = json!({
        "measurements": mixed.measurements,
        "peaks": mixed.peaks,
        "duration_ms": mixed.duration_ms,
        "mp3_bytes": mixed.mp3.len(),
        "first": first.report(by_stage),
        "warm": warm.report(by_stage),
        "peak_mib": peak_mib(),
    });
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}

/// A song's sound at 48 kHz, interleaved.
fn samples(path: &str) -> Result<Vec<f32>, Box<dyn Error>> {
    if !path.ends_with(".f32") {
        return Ok(read_song(&fs::read(path)?)?.samples);
    }
    let mut file = File::open(path)?;
    let mut samples = vec![0.0; file.metadata()?.len() as usize / size_of::<f32>()];
    file.read_exact(bytemuck::cast_slice_mut(&mut samples))?;
    Ok(samples)
}

fn placement(settings: &[String]) -> Result<Placement, String> {
    Ok(Placement {
        clock: if settings.iter().any(|setting| setting == "file") {
            Clock::None
        } else {
            Clock::Recorder
        },
        backing_start_frame: setting(settings, "start")?.unwrap_or(0),
        latency_ms: setting(settings, "latency_ms")?.unwrap_or(0.0),
        shortfall_ms: 0.0,
        guide: settings.iter().any(|setting| setting == "guide"),
        nudge_ms: setting(settings, "nudge_ms")?.unwrap_or(0),
        gain_db: setting(settings, "gain_db")?.unwrap_or(0.0),
    })
}

fn preset(settings: &[String]) -> Result<Preset, Box<dyn Error>> {
    let name: Option<String> = setting(settings, "preset")?;
    Ok(match name {
        Some(name) => Preset::parse(&name).ok_or("no such preset")?,
        None => Preset::default(),
    })
}

fn setting<T: FromStr>(settings: &[String], key: &str) -> Result<Option<T>, String> {
    let value = settings
        .iter()
        .find_map(|s| s.strip_prefix(key)?.strip_prefix('='));
    value
        .map(|v| v.parse().map_err(|_| format!("{key}: {v} is not a number")))
        .transpose()
}
