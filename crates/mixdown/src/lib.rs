//! A take and a backing track in, a mix and its measurements out.
//!
//! Pure: bytes in, bytes out, nothing else read or written; the same input gives the same bytes.
//!
//! The way of a take, a module for each step: `take` reads it with limits (FLAC by claxon, WAV by hound), `filter` takes
//! the rumble away, `resample` brings it to 48 kHz, `place` puts it on the song's clock, `level` makes it sit on the
//! backing track, `master` brings the sum to its loudness under a true-peak ceiling (`loudness`, `limit`), `encode` makes
//! the MP3. `tag` writes the fan's name on it afterwards, when there is a cover. `mix` is the order of all that.

mod align;
mod encode;
mod error;
mod filter;
mod level;
mod limit;
mod loudness;
mod master;
mod measure;
mod mix;
mod peaks;
mod place;
mod resample;
mod song;
mod tag;
mod take;
mod voice;

pub use align::{Alignment, Evidence, Jump};
pub use encode::encode;
pub use error::{TagError, TakeError};
pub use measure::Measurements;
pub use mix::{Limits, Mix, Stage, mix, watch};
pub use peaks::PEAKS;
pub use place::{GAIN_RANGE_DB, NUDGE_RANGE_MS, Placement};
pub use song::{Audio, Song, read_song};
pub use tag::{Tags, tag};
pub use voice::Preset;

/// The rate of every song and every mix, in frames per second.
pub const SAMPLE_RATE_HZ: u32 = 48_000;
