//! `refrain inspect`: what was done to a take, as a picture, as data and as sound. `refrain cover-sheet`: hard names on each
//! team's cover.
//!
//! `record` collects the stages of mixdown, `sound` and `meter` measure them, `facts` puts numbers into words; `picture` draws
//! them and `report` writes them down.

pub mod cover_sheet;
mod error;
mod facts;
mod inspection;
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

use campaign_build::{BuildOptions, Sources, studio};
use mixdown::{Clock, Limits, Placement, TakeError};

pub use error::InspectError;
use inspection::Inspection;
pub use inspection::Options;
use meter::Loudness;
use record::Record;
use sound::Sound;

/// What an inspection came to.
#[derive(Debug)]
pub struct Inspected {
    /// A few lines for a terminal.
    pub summary: String,
    /// Why mixdown would not mix the take; what it made before is in the files all the same.
    pub take_error: Option<TakeError>,
}

/// Mixes a take and writes what was found: `<name>.png`, `<name>.json` and, if there is a mix, `<name>.mp3`.
pub fn inspect(build: &BuildOptions, requested: &Options) -> Result<Inspected, InspectError> {
    let take = std::fs::read(&requested.take).map_err(InspectError::io(&requested.take))?;
    let sources = Sources::new(build);
    let campaign = sources.campaign()?;
    let backing = studio::read_sound(&sources, &campaign.song.backing, 2)?;
    let backing = &backing.samples;
    let guide = studio::read_guide(&sources, &campaign)?;
    let guide = guide.as_ref().map(|guide| &guide.samples);
    let song = mixdown::Song::new(backing, guide.map_or(&[], Vec::as_slice));
    let limits = Limits {
        min_ms: campaign.take.min_ms,
        max_ms: campaign.take.max_ms,
    };
    let preset = requested.preset.unwrap_or(campaign.preset);
    let record = Record::of(&take, &song, &placement(requested), preset, &limits);
    let mp3 = record.outcome.as_ref().ok().map(|mix| mix.mp3.as_slice());
    let inspection = Inspection {
        requested,
        campaign: &campaign,
        preset,
        // Without a guide there is silence to be seen, as long as the song.
        guide: &Sound::mono(
            &guide
                .cloned()
                .unwrap_or_else(|| vec![0.0; backing.len() / 2]),
            mixdown::SAMPLE_RATE_HZ,
        ),
        mixed: record.mix.as_ref().map(Loudness::of),
        decoded: mp3.map(mp3::decode).transpose()?.as_ref().map(Loudness::of),
        record: &record,
    };

    let picture = picture::draw(&inspection, picture::typefaces(&sources)?)?;
    let data = report::write(&inspection)?;
    let mut files = vec![("png", picture.as_slice()), ("json", data.as_bytes())];
    files.extend(mp3.map(|mp3| ("mp3", mp3)));
    let paths = write(&requested.out, &inspection.stem(), &files)?;
    Ok(Inspected {
        summary: facts::summary(&inspection, &paths),
        take_error: record.outcome.err(),
    })
}

fn placement(requested: &Options) -> Placement {
    // Without a word on its timing, a take is a file that somebody chose.
    let is_timed = requested.start_frame != 0 || requested.latency_ms != 0.0;
    Placement {
        clock: if is_timed {
            Clock::Recorder
        } else {
            Clock::None
        },
        backing_start_frame: requested.start_frame,
        latency_ms: requested.latency_ms,
        guide: requested.guide,
        nudge_ms: requested.nudge_ms,
        gain_db: requested.gain_db,
        ..Placement::default()
    }
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
