//! From the bytes of a file to clean samples at the song's rate.

mod flac;
mod mono;
mod other_formats;
pub(crate) mod read;
pub(crate) mod resample;
mod stream;
mod tags;
pub(crate) mod take;
mod wav;
