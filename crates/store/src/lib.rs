//! Entries in DynamoDB, objects and presigned URLs in S3, messages in SQS.
//!
//! The only crate that knows AWS's data services. Every write here may run twice.

mod bucket;
mod entries;
mod error;
mod item;
mod keys;
mod little_endian;
mod media;
mod queue;
mod takes;

pub use bucket::Signed;
pub use entries::{Cursor, Entries, Erasure, Page, Reservation, Write};
pub use error::Error;
pub use keys::{PrivateFile, PublicFile, entry_of_incoming};
pub use media::Media;
pub use queue::{Message, Queue};
pub use takes::{Takes, Upload};
