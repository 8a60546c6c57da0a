//! Decodes WAV, and its larger kinds RF64 and BW64.

mod chunks;
mod format;
pub(super) mod read;
mod signed_bytes;
