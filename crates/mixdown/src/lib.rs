//! A take and a backing track in, a mix and its measurements out.
//!
//! Pure: bytes in, bytes out, nothing else read or written; the same input gives the same bytes.
//!
//! A take passes these modules in this order:
//!
//! 1. `decode` reads it within limits (FLAC by itself, WAV by hound) and resamples it to 48 kHz;
//! 2. `align` finds where it lies in the song, `echo` takes out what leaked of the guide, and `place` moves it there;
//! 3. `voice` applies the preset's effects, and ducks the backing track below the voice;
//! 4. `master` brings the sum to its loudness under a true-peak ceiling;
//! 5. `mp3` encodes it, and writes the tags once there is a cover.
//!
//! `analysis` holds what several of them need (loudness, true peaks, features), `measure` what is stored of the results.
//! `mix` calls them in order.

mod align;
mod analysis;
mod decode;
mod echo;
mod error;
mod id3v2;
mod master;
mod measure;
mod melody;
mod mix;
mod mp3;
mod place;
mod rate;
mod song;
mod voice;

pub use align::alignment::{Alignment, Evidence, Jump};
pub use decode::read::read_take;
pub use decode::take::Take;
pub use error::{TagError, TakeError};
pub use measure::fingerprint::same_take;
pub use measure::measurements::Measurements;
pub use melody::{MELODY_STEP_MS, melody};
pub use mix::{Limits, Mix, Stage, locate, mix, watch};
pub use mp3::encode::{encode, encode_demo, encode_guide};
pub use mp3::tag::{Tags, tag};
pub use place::{Clock, Placement};
pub use rate::SAMPLE_RATE_HZ;
pub use song::{Audio, Song, loudness_lufs, read_song};
