//! A take and a backing track in, a mix and its measurements out.
//!
//! Pure: bytes in, bytes out, nothing else read or written; the same input gives the same bytes.
//!
//! The way of a take, a module for each step: `decode` reads it with limits (FLAC by claxon, WAV by hound), `resample` brings
//! it to 48 kHz, `align` hears where it lies in the song and `place` puts it there, `voice` gives it the preset's sound and
//! lets the backing track make room, `master` brings the sum to its loudness under a true-peak ceiling and makes the MP3.
//! `measure` is what was found out on the way. `tag` writes the fan's name on it afterwards, when there is a cover. `mix`
//! is the order of all that.

mod align;
mod decode;
mod error;
mod master;
mod measure;
mod mix;
mod place;
mod reduce;
mod resample;
mod song;
mod tag;
mod voice;

pub use align::{Alignment, Evidence, Jump};
pub use error::{TagError, TakeError};
pub use master::encode;
pub use measure::{Measurements, same_take};
pub use mix::{Limits, Mix, Stage, locate, mix, watch};
pub use place::Placement;
pub use song::{Audio, Song, read_song};
pub use tag::{Tags, tag};

/// The rate of every song and every mix, in frames per second.
pub const SAMPLE_RATE_HZ: u32 = 48_000;
