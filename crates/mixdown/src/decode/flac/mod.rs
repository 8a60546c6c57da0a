//! Decodes FLAC (RFC 9639).
//!
//! All of the format that fits a take is read: any block size, 4 to 32 bits, escaped partitions, whatever STREAMINFO leaves
//! open. Metadata is skipped, so that no length in it is ever allocated.

mod bits;
mod checksum;
mod frame;
pub(super) mod header;
mod predictor;
pub(super) mod read;
mod residual;
mod streaminfo;
mod subframe;
