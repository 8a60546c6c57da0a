//! The bucket of takes: `incoming/` receives uploads and is emptied after two days, `takes/` archives those of entries that have
//! a cover.

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

/// The bucket that `TAKES_BUCKET` names.
#[derive(Clone)]
pub struct Takes {
    bucket: Bucket,
}

/// A presigned PUT, valid for five minutes; bound to one key, length, checksum and type, and to there being no object
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
            .key(keys::incoming(id, &take.sha256))
            .content_type(content_type)
            .content_length(take.size_bytes as i64)
            .checksum_sha256(&checksum)
            .if_none_match("*")
            .presigned(presigning(UPLOAD_FOR)?)
            .await
            .map_err(failed(SERVICE))?;
        Ok(Upload {
            url: signed.uri().to_owned(),
            headers: vec![
                ("content-type", content_type.to_owned()),
                ("if-none-match", "*".to_owned()),
                ("x-amz-checksum-sha256", checksum),
            ],
            expires_at: now + UPLOAD_FOR,
        })
    }

    /// The uploaded take; `None` if no object of at most the announced length is there.
    pub async fn incoming_take(
        &self,
        id: &EntryId,
        take: &TakeClaim,
    ) -> Result<Option<Vec<u8>>, Error> {
        let key = keys::incoming(id, &take.sha256);
        self.bucket.get(&key, take.size_bytes).await
    }

    /// The same, or the archived take once S3 has deleted the uploaded one.
    pub async fn any_take(&self, id: &EntryId, take: &TakeClaim) -> Result<Option<Vec<u8>>, Error> {
        match self.incoming_take(id, take).await? {
            Some(bytes) => Ok(Some(bytes)),
            None => {
                let key = keys::archived_take(id, &take.sha256);
                self.bucket.get(&key, take.size_bytes).await
            }
        }
    }

    /// Copies an accepted take to `takes/`, where it stays until the campaign's retention date. A take that is no longer
    /// in `incoming/` was archived or erased before, or has expired; that is no error.
    pub async fn archive_take(&self, id: &EntryId, take: &TakeClaim) -> Result<(), Error> {
        let incoming = keys::incoming(id, &take.sha256);
        let archived = keys::archived_take(id, &take.sha256);
        self.bucket.copy(&incoming, &archived, None).await?;
        Ok(())
    }

    /// The key of an archived take.
    pub fn archived_take_key(id: &EntryId, take: &TakeClaim) -> String {
        keys::archived_take(id, &take.sha256)
    }

    /// Whether an archived take is stored still, by its SHA-256.
    pub async fn has_archived_take(&self, id: &EntryId, take: &Sha256Hex) -> Result<bool, Error> {
        self.bucket.holds(&keys::archived_take(id, take)).await
    }

    /// Opens a take by its SHA-256, the archived one or, as long as it is not archived, the uploaded one; `None` if there is
    /// neither or if it is longer than `max_bytes`.
    pub async fn open_take(
        &self,
        id: &EntryId,
        take: &Sha256Hex,
        max_bytes: u64,
    ) -> Result<Option<Body>, Error> {
        let archived = keys::archived_take(id, take);
        match self.bucket.open(&archived, max_bytes).await? {
            Some(body) => Ok(Some(body)),
            None => self.bucket.open(&keys::incoming(id, take), max_bytes).await,
        }
    }

    /// Deletes one archived take, by its SHA-256.
    pub async fn delete_archived_take(&self, id: &EntryId, take: &Sha256Hex) -> Result<(), Error> {
        let key = keys::archived_take(id, take);
        self.bucket.delete(&key).await
    }

    /// Deletes every take of an entry, uploaded or archived.
    pub async fn delete_all(&self, id: &EntryId) -> Result<(), Error> {
        for folder in keys::take_folders(id) {
            self.bucket.delete_folder(&folder).await?;
        }
        Ok(())
    }
}
