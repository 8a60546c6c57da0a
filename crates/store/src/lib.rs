//! Entries in DynamoDB, objects and presigned URLs in S3, messages in SQS.
