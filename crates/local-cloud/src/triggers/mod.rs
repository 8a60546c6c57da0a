//! What invokes the functions: a file for each kind of event that the template can name, and one for direct invocations.

pub mod direct;
pub mod dynamodb_stream;
pub mod http_api;
pub mod s3_notification;
pub mod schedule;
pub mod sqs;
