//! From the bytes of a file to clean samples at the song's rate.

mod flac;
pub(crate) mod read;
pub(crate) mod resample;
mod stream;
pub(crate) mod take;
mod wav;
