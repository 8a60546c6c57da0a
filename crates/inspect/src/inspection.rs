//! The options of an inspection, and everything that is known about a take after its mix.

use std::path::PathBuf;

use campaign::Campaign;
use clap::Args;
use take::Preset;

use super::meter::Loudness;
use super::record::Record;
use super::sound::Sound;

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
    /// The guide sounded beside the backing track while the take was recorded.
    #[arg(long)]
    pub guide: bool,
    /// The fan's correction in milliseconds: positive moves the voice later.
    #[arg(long, default_value_t = 0, allow_negative_numbers = true)]
    pub nudge_ms: i32,
    /// The fan's voice gain in dB.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true)]
    pub gain_db: f32,
    /// How the voice is to sound instead of as the campaign says: dry, stadium, studio or phone.
    #[arg(long, value_parser = parse_preset)]
    pub preset: Option<Preset>,
    /// The folder to write to.
    #[arg(long, default_value = "inspect")]
    pub out: PathBuf,
}

/// All that is known about a take once it has been through the mix.
pub struct Inspection<'a> {
    pub requested: &'a Options,
    pub campaign: &'a Campaign,
    /// The campaign's, unless another one was asked for.
    pub preset: Preset,
    pub guide: &'a Sound,
    pub record: &'a Record,
    /// Of the mix before it was encoded, where there is one.
    pub mixed: Option<Loudness>,
    /// Of the MP3 as a player decodes it.
    pub decoded: Option<Loudness>,
}

impl Inspection<'_> {
    /// The take's file name.
    pub fn file_name(&self) -> String {
        let name = self.requested.take.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// The take's file name without its ending, which the files are named after.
    pub fn stem(&self) -> String {
        let stem = self.requested.take.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}

fn parse_preset(name: &str) -> Result<Preset, String> {
    Preset::parse(name)
        .ok_or_else(|| format!("write {}", Preset::ALL.map(Preset::as_str).join(", ")))
}
