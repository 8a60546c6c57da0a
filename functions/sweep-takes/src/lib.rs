//! SQS worker: finish whatever step of an entry is missing.
