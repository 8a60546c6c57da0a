//! What operators do with entries, on AWS or in the local cloud: the SDK's usual settings decide which.
//!
//! An operator needs these permissions: to read, `dynamodb:Query` on the index, `dynamodb:BatchGetItem` and
//! `dynamodb:GetItem` on the table and `s3:GetObject` on both buckets; to publish and to take down, `dynamodb:UpdateItem` on
//! the table, `s3:PutObject`, `s3:DeleteObject` and `s3:ListBucket` on the bucket of media, and `sqs:SendMessage` on the
//! queue of the sweep; to close, `dynamodb:PutItem` on the table, `s3:DeleteObject` and `s3:ListBucket` on both buckets, and
//! `sqs:SendMessage`.

mod close;
mod decide;
mod deployment;
mod entry_id;
mod error;
mod export;
#[cfg(test)]
mod memory;
mod progress;
mod review;

pub use close::{Closed, Closing, Format, close};
pub use decide::{publish, reject, take_down};
pub use deployment::Deployment;
pub use error::OperateError;
pub use export::{Exported, export};
pub use review::{list, show};
