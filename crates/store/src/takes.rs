//! The bucket of takes. An upload bears a tag by which S3 deletes it after two days; a take is archived, once its entry has a
//! cover, by deleting the tag. S3 bills no request that deletes, and nothing is stored twice.

use std::time::Duration;

use aws_types::SdkConfig;
use base64::{Engine, engine::general_purpose::STANDARD};
use campaign::{EntryId, Sha256Hex, TakeClaim};
use jiff::Timestamp;

use crate::{
    bucket::{Body, Bucket, SERVICE, presigning},
    error::{Error, failed},
    keys,
};

const UPLOAD_FOR: Duration = Duration::from_secs(5 * 60);
/// The tag of a take whose entry has no cover yet, as the lifecycle rule in infra/template.yaml reads it.
const UNFINISHED: &str = "unfinished=true";

/// The bucket that `TAKES_BUCKET` names.
#[derive(Clone)]
pub struct Takes {
    bucket: Bucket,
}

/// A presigned PUT, valid for five minutes; bound to one key, length, checksum, type and tag, and to there being no object
/// under that key yet.
#[derive(Debug)]
pub struct Upload {
    pub url: String,
    /// The headers that the browser must send, exactly these.
    pub headers: Vec<(&'static str, String)>,
    pub expires_at: Timestamp,
}

impl Takes {
    pub fn new(sdk: &SdkConfig, bucket: String) -> Self {
        Self {
            bucket: Bucket::new(sdk, bucket),
        }
    }

    /// Signs the upload of an announced take; asks no service.
    pub async fn sign_upload(
        &self,
        id: &EntryId,
        take: &TakeClaim,
        now: Timestamp,
    ) -> Result<Upload, Error> {
        let checksum = STANDARD.encode(take.sha256.to_bytes());
        let content_type = take.content_type.as_str();
        let signed = self
            .bucket
            .client
            .put_object()
            .bucket(&self.bucket.name)
            .key(keys::take(id, &take.sha256))
            .content_type(content_type)
            .content_length(take.size_bytes as i64)
            .checksum_sha256(&checksum)
            .if_none_match("*")
            .tagging(UNFINISHED)
            .presigned(presigning(UPLOAD_FOR)?)
            .await
            .map_err(failed(SERVICE))?;
        Ok(Upload {
            url: signed.uri().to_owned(),
            headers: vec![
                ("content-type", content_type.to_owned()),
                ("if-none-match", "*".to_owned()),
                ("x-amz-checksum-sha256", checksum),
                ("x-amz-tagging", UNFINISHED.to_owned()),
            ],
            expires_at: now + UPLOAD_FOR,
        })
    }

    /// The take; `None` if no object of at most the announced length is there.
    pub async fn get_take(&self, id: &EntryId, take: &TakeClaim) -> Result<Option<Vec<u8>>, Error> {
        let key = keys::take(id, &take.sha256);
        self.bucket.get(&key, take.size_bytes).await
    }

    /// Archives an accepted take: without its tag it stays until the campaign's retention date. One that is archived already stays
    /// as it is. One that is not there was erased before, or has expired; that is no error.
    pub async fn archive_take(&self, id: &EntryId, take: &TakeClaim) -> Result<(), Error> {
        let key = keys::take(id, &take.sha256);
        self.bucket.delete_tags(&key).await
    }

    /// The key of a take.
    pub fn take_key(id: &EntryId, take: &TakeClaim) -> String {
        keys::take(id, &take.sha256)
    }

    /// Whether a take is stored still, by its SHA-256.
    pub async fn has_take(&self, id: &EntryId, take: &Sha256Hex) -> Result<bool, Error> {
        self.bucket.holds(&keys::take(id, take)).await
    }

    /// Opens a take by its SHA-256; `None` if there is none or if it is longer than `max_bytes`.
    pub async fn open_take(
        &self,
        id: &EntryId,
        take: &Sha256Hex,
        max_bytes: u64,
    ) -> Result<Option<Body>, Error> {
        self.bucket.open(&keys::take(id, take), max_bytes).await
    }

    /// Deletes one take, by its SHA-256.
    pub async fn delete_take(&self, id: &EntryId, take: &Sha256Hex) -> Result<(), Error> {
        self.bucket.delete(&keys::take(id, take)).await
    }

    /// Deletes every take of an entry.
    pub async fn delete_all(&self, id: &EntryId) -> Result<(), Error> {
        self.bucket.delete_folder(&keys::take_folder(id)).await
    }
}
