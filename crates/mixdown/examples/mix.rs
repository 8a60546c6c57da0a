//! Mixes files: `cargo run --release -p mixdown --example mix -- take.flac backing.flac guide.flac out.mp3 [key=value]...`
//!
//! Keys: `start` (backing_start_frame), `latency_ms`, `nudge_ms`, `gain_db`, `repeat` (mixes that often and says what one
//! costs). Prints the measurements as JSON.

use std::error::Error;
use std::fs;
use std::str::FromStr;

use mixdown::{Limits, Mix, Placement, Preset, Song, mix, read_song};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [take, backing, guide, out, settings @ ..] = args.as_slice() else {
        return Err("usage: mix take backing guide out.mp3 [start=0] [latency_ms=0] [nudge_ms=0] [gain_db=0] [repeat=1]".into());
    };
    let take = fs::read(take)?;
    let backing = read_song(&fs::read(backing)?)?.samples;
    let guide = read_song(&fs::read(guide)?)?.samples;
    let song = Song::new(&backing, &guide);
    let placement = Placement {
        backing_start_frame: setting(settings, "start")?.unwrap_or(0),
        latency_ms: setting(settings, "latency_ms")?.unwrap_or(0.0),
        shortfall_ms: 0.0,
        nudge_ms: setting(settings, "nudge_ms")?.unwrap_or(0),
        gain_db: setting(settings, "gain_db")?.unwrap_or(0.0),
    };
    let limits = Limits {
        min_ms: 1_000,
        max_ms: 120_000,
    };
    let repeat: u32 = setting(settings, "repeat")?.unwrap_or(1).max(1);

    let before = cpu_seconds();
    let mut mixed = mix(&take, &song, &placement, Preset::Studio, &limits)?;
    for _ in 1..repeat {
        mixed = mix(&take, &song, &placement, Preset::Studio, &limits)?;
    }
    let cost = before
        .zip(cpu_seconds())
        .map(|(before, after)| (after - before) / f64::from(repeat));

    report(&mixed, cost)?;
    Ok(fs::write(out, &mixed.mp3)?)
}

fn report(mixed: &Mix, cpu_s: Option<f64>) -> Result<(), Box<dyn Error>> {
    println!("{}", serde_json::to_string_pretty(&mixed.measurements)?);
    println!("{} ms, {} bytes", mixed.duration_ms, mixed.mp3.len());
    if let Some(cpu_s) = cpu_s {
        println!("{cpu_s:.3} s of CPU");
    }
    Ok(())
}

fn setting<T: FromStr>(settings: &[String], key: &str) -> Result<Option<T>, String> {
    let value = settings
        .iter()
        .find_map(|s| s.strip_prefix(key)?.strip_prefix('='));
    value
        .map(|v| v.parse().map_err(|_| format!("{key}: {v} is not a number")))
        .transpose()
}

/// What this thread has used so far, where the system says (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(stat.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}
