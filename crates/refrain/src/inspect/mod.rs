//! `refrain inspect`: what was done to a take, as a picture, as data and as sound.
//!
//! `record` listens to mixdown, `sound` and `meter` measure what it told, `facts` puts numbers into words; `picture` draws
//! them and `report` writes them down.

mod error;
mod facts;
mod meter;
mod mp3;
mod picture;
mod record;
mod report;
mod sound;
mod spectrogram;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use campaign::Campaign;
use clap::Args;
use mixdown::{Limits, Placement, TakeError};
use take::Preset;

use crate::build::{BuildOptions, Sources, studio};
pub use error::InspectError;
use meter::Loudness;
use record::Record;
use sound::Sound;

/// Which take, how it is to be placed and treated, and where the findings go.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The take: FLAC or WAV.
    pub take: PathBuf,
    /// The take's frame at which the backing track began to play.
    #[arg(long, default_value_t = 0, allow_negative_numbers = true)]
    pub start_frame: i64,
    /// The way from loudspeaker to recording, in milliseconds.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true)]
    pub latency_ms: f64,
    /// The fan's correction in milliseconds: positive moves the voice later.
    #[arg(long, default_value_t = 0, allow_negative_numbers = true)]
    pub nudge_ms: i32,
    /// The fan's voice gain in dB.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true)]
    pub gain_db: f32,
    /// How the voice is to sound: dry, stadium, studio or phone.
    #[arg(long, default_value = "studio", value_parser = parse_preset)]
    pub preset: Preset,
    /// The folder to write to.
    #[arg(long, default_value = "inspect")]
    pub out: PathBuf,
}

/// What an inspection came to.
#[derive(Debug)]
pub struct Inspected {
    /// A few lines for a terminal.
    pub summary: String,
    /// Why mixdown would not mix the take; what it made before is in the files all the same.
    pub refusal: Option<TakeError>,
}

/// All that is known about a take once it has been through the mix.
struct Inspection<'a> {
    asked: &'a Options,
    campaign: &'a Campaign,
    guide: &'a Sound,
    record: &'a Record,
    /// Of the mix before it was encoded, where there is one.
    mixed: Option<Loudness>,
    /// Of the MP3 as a player decodes it.
    decoded: Option<Loudness>,
}

/// Mixes a take and writes what was seen on the way: `<name>.png`, `<name>.json` and, unless it was refused, `<name>.mp3`.
pub fn inspect(build: &BuildOptions, asked: &Options) -> Result<Inspected, InspectError> {
    let take = std::fs::read(&asked.take).map_err(InspectError::io(&asked.take))?;
    let sources = Sources::new(build);
    let campaign = sources.campaign()?;
    let backing = studio::read_sound(&sources, &campaign.song.backing, 2)?.samples;
    let guide = studio::read_sound(&sources, &campaign.song.guide, 1)?.samples;
    let song = mixdown::Song::new(&backing, &guide);
    let limits = Limits {
        min_ms: campaign.take.min_ms,
        max_ms: campaign.take.max_ms,
    };
    let record = Record::of(&take, &song, &placement(asked), asked.preset, &limits);
    let mp3 = record.outcome.as_ref().ok().map(|mix| mix.mp3.as_slice());
    let inspection = Inspection {
        asked,
        campaign: &campaign,
        guide: &Sound::mono(&guide, mixdown::SAMPLE_RATE_HZ),
        mixed: record.mix.as_ref().map(Loudness::of),
        decoded: mp3.map(mp3::decode).transpose()?.as_ref().map(Loudness::of),
        record: &record,
    };

    let picture = picture::draw(&inspection, picture::typefaces(&sources)?)?;
    let data = report::write(&inspection)?;
    let mut files = vec![("png", picture.as_slice()), ("json", data.as_bytes())];
    files.extend(mp3.map(|mp3| ("mp3", mp3)));
    let paths = write(&asked.out, &inspection.stem(), &files)?;
    Ok(Inspected {
        summary: facts::summary(&inspection, &paths),
        refusal: record.outcome.err(),
    })
}

impl Inspection<'_> {
    /// The take's file name.
    fn file_name(&self) -> String {
        let name = self.asked.take.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// The take's file name without its ending, which the files are named after.
    fn stem(&self) -> String {
        let stem = self.asked.take.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}

fn placement(asked: &Options) -> Placement {
    Placement {
        backing_start_frame: asked.start_frame,
        latency_ms: asked.latency_ms,
        nudge_ms: asked.nudge_ms,
        gain_db: asked.gain_db,
        ..Placement::default()
    }
}

fn parse_preset(name: &str) -> Result<Preset, String> {
    Preset::parse(name)
        .ok_or_else(|| format!("write {}", Preset::ALL.map(Preset::as_str).join(", ")))
}

fn write(out: &Path, stem: &str, files: &[(&str, &[u8])]) -> Result<Vec<PathBuf>, InspectError> {
    std::fs::create_dir_all(out).map_err(InspectError::io(out))?;
    let mut paths = Vec::new();
    for (ending, bytes) in files {
        let path = out.join(format!("{stem}.{ending}"));
        std::fs::write(&path, bytes).map_err(InspectError::io(&path))?;
        paths.push(path);
    }
    Ok(paths)
}
