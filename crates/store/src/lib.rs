//! Entries in DynamoDB, objects and presigned URLs in S3, messages in SQS.
//!
//! The only crate that uses AWS's data services. Every write may run twice.

mod attachment;
mod bucket;
mod entries;
mod error;
mod index;
mod item;
mod keys;
mod listing;
mod little_endian;
mod media;
mod queue;
mod stored;
mod takes;
#[cfg(test)]
mod testing;
mod unquoted;

pub use bucket::{Body, Signed};
pub use entries::{Entries, Erasure, Reservation, Write};
pub use error::Error;
pub use keys::{MediaFile, Place, entry_of_take};
pub use listing::{Cursor, Page};
pub use media::Media;
pub use queue::{Message, Queue};
pub use takes::{Takes, Upload};
