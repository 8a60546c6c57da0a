//! Takes, mixes, pictures and pages in S3.

use std::time::Duration;

use aws_sdk_s3::{
    Client,
    error::SdkError,
    operation::{
        copy_object::CopyObjectError, get_object::GetObjectError, head_object::HeadObjectError,
    },
    presigning::PresigningConfig,
    primitives::ByteStream,
    types::{Delete, ObjectIdentifier},
};
use aws_types::SdkConfig;
use base64::{Engine, engine::general_purpose::STANDARD};
use campaign::{EntryId, Revision, TakeClaim};
use jiff::Timestamp;

use crate::{
    error::{Error, unavailable, unbuildable},
    keys::{self, PrivateFile, PublicFile},
};

const SERVICE: &str = "S3";
const UPLOAD_FOR: Duration = Duration::from_secs(5 * 60);
const DOWNLOAD_FOR: Duration = Duration::from_secs(15 * 60);
/// Browsers for a minute, the edge for five: what is taken down is gone within five minutes.
const PUBLIC_CACHE: &str = "public, max-age=60, s-maxage=300";
const PRIVATE_CACHE: &str = "private, no-store";

pub struct Objects {
    client: Client,
    takes: String,
    media: String,
}

/// A presigned PUT, bound to one key, length, checksum and type, and to nothing being there yet.
#[derive(Debug)]
pub struct Upload {
    pub url: String,
    /// What the browser must send, exactly.
    pub headers: Vec<(&'static str, String)>,
    pub expires_at: Timestamp,
}

/// A presigned GET.
#[derive(Debug)]
pub struct Signed {
    pub url: String,
    pub expires_at: Timestamp,
}

impl Objects {
    pub fn new(sdk: &SdkConfig, takes: String, media: String) -> Self {
        Self {
            client: Client::new(sdk),
            takes,
            media,
        }
    }

    pub async fn sign_upload(
        &self,
        id: &EntryId,
        take: &TakeClaim,
        now: Timestamp,
    ) -> Result<Upload, Error> {
        let checksum = STANDARD.encode(take.sha256.to_bytes());
        let content_type = take.content_type.as_str();
        let signed = self
            .client
            .put_object()
            .bucket(&self.takes)
            .key(keys::incoming(id, &take.sha256))
            .content_type(content_type)
            .content_length(take.size_bytes as i64)
            .checksum_sha256(&checksum)
            .if_none_match("*")
            .presigned(presigning(UPLOAD_FOR)?)
            .await
            .map_err(unavailable(SERVICE))?;
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

    /// The uploaded take; `None` where nothing of the announced length lies there.
    pub async fn incoming_take(
        &self,
        id: &EntryId,
        take: &TakeClaim,
    ) -> Result<Option<Vec<u8>>, Error> {
        let key = keys::incoming(id, &take.sha256);
        self.get(&self.takes, &key, take.size_bytes).await
    }

    /// Copies an accepted take to where it is kept until the campaign's retention date. A take
    /// that is no longer there was kept or erased before.
    pub async fn archive_take(&self, id: &EntryId, take: &TakeClaim) -> Result<(), Error> {
        let source = format!("{}/{}", self.takes, keys::incoming(id, &take.sha256));
        let copied = self
            .client
            .copy_object()
            .bucket(&self.takes)
            .key(keys::archived_take(id, &take.sha256))
            .copy_source(source)
            .send()
            .await;
        match copied {
            Err(error) if is_gone(&error) => Ok(()),
            other => other.map(|_| ()).map_err(unavailable(SERVICE)),
        }
    }

    /// Where the kept take lies.
    pub fn archived_take_key(id: &EntryId, take: &TakeClaim) -> String {
        keys::archived_take(id, &take.sha256)
    }

    /// The kept take, for export.
    pub async fn archived_take(
        &self,
        id: &EntryId,
        take: &TakeClaim,
    ) -> Result<Option<Vec<u8>>, Error> {
        let key = keys::archived_take(id, &take.sha256);
        self.get(&self.takes, &key, take.size_bytes).await
    }

    pub async fn put_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        bytes: Vec<u8>,
    ) -> Result<(), Error> {
        let content_type = match file {
            PrivateFile::Mix => "audio/mpeg",
            PrivateFile::Picture(_) => "image/jpeg",
        };
        let key = keys::private(id, revision, file);
        self.put_media(&key, bytes, content_type, PRIVATE_CACHE)
            .await
    }

    /// One of our own objects, at most `max_bytes` long.
    pub async fn get_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        max_bytes: u64,
    ) -> Result<Option<Vec<u8>>, Error> {
        self.get(&self.media, &keys::private(id, revision, file), max_bytes)
            .await
    }

    pub async fn sign_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let signed = self
            .client
            .get_object()
            .bucket(&self.media)
            .key(keys::private(id, revision, file))
            .presigned(presigning(DOWNLOAD_FOR)?)
            .await
            .map_err(unavailable(SERVICE))?;
        Ok(Signed {
            url: signed.uri().to_owned(),
            expires_at: now + DOWNLOAD_FOR,
        })
    }

    pub async fn put_public(
        &self,
        id: &EntryId,
        file: PublicFile<'_>,
        bytes: Vec<u8>,
    ) -> Result<(), Error> {
        let content_type = match file {
            PublicFile::Mix => "audio/mpeg",
            PublicFile::Picture(_) => "image/jpeg",
            PublicFile::Embed | PublicFile::Page => "text/html; charset=utf-8",
        };
        let key = keys::public(id, file);
        self.put_media(&key, bytes, content_type, PUBLIC_CACHE)
            .await
    }

    /// Takes an entry out of the public eye: its page first, then the rest of its folder.
    pub async fn delete_public(&self, id: &EntryId) -> Result<(), Error> {
        self.delete(&self.media, &keys::public(id, PublicFile::Page))
            .await?;
        self.delete_folder(&self.media, &keys::public_folder(id))
            .await
    }

    /// Whether an entry's page is there.
    pub async fn is_public(&self, id: &EntryId) -> Result<bool, Error> {
        let key = keys::public(id, PublicFile::Page);
        let head = self
            .client
            .head_object()
            .bucket(&self.media)
            .key(key)
            .send()
            .await;
        match head {
            Ok(_) => Ok(true),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(HeadObjectError::is_not_found) =>
            {
                Ok(false)
            }
            Err(error) => Err(unavailable(SERVICE)(error)),
        }
    }

    /// Deletes one kept take.
    pub async fn delete_archived_take(&self, id: &EntryId, take: &TakeClaim) -> Result<(), Error> {
        self.delete(&self.takes, &keys::archived_take(id, &take.sha256))
            .await
    }

    /// Deletes the private files of one take that lost to another.
    pub async fn delete_revision(&self, id: &EntryId, revision: &Revision) -> Result<(), Error> {
        let folder = keys::private_revision_folder(id, revision);
        self.delete_folder(&self.media, &folder).await
    }

    /// Deletes every object of an entry.
    pub async fn delete_all(&self, id: &EntryId) -> Result<(), Error> {
        self.delete_public(id).await?;
        self.delete_folder(&self.media, &keys::private_folder(id))
            .await?;
        for folder in keys::take_folders(id) {
            self.delete_folder(&self.takes, &folder).await?;
        }
        Ok(())
    }

    async fn put_media(
        &self,
        key: &str,
        bytes: Vec<u8>,
        content_type: &str,
        cache: &str,
    ) -> Result<(), Error> {
        self.client
            .put_object()
            .bucket(&self.media)
            .key(key)
            .content_type(content_type)
            .cache_control(cache)
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(unavailable(SERVICE))?;
        Ok(())
    }

    async fn get(&self, bucket: &str, key: &str, max_bytes: u64) -> Result<Option<Vec<u8>>, Error> {
        let got = match self
            .client
            .get_object()
            .bucket(bucket)
            .key(key)
            .send()
            .await
        {
            Ok(got) => got,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(unavailable(SERVICE)(error)),
        };
        // The length is looked at before the body is read: no object fills the memory.
        let length = got
            .content_length()
            .and_then(|length| u64::try_from(length).ok());
        if length.is_none_or(|length| length > max_bytes) {
            return Ok(None);
        }
        let body = got.body.collect().await;
        body.map(|bytes| Some(bytes.to_vec()))
            .map_err(|error| unbuildable(SERVICE, error))
    }

    async fn delete_folder(&self, bucket: &str, folder: &str) -> Result<(), Error> {
        let mut pages = self
            .client
            .list_objects_v2()
            .bucket(bucket)
            .prefix(folder)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(unavailable(SERVICE))?;
            let keys: Vec<&str> = page
                .contents()
                .iter()
                .filter_map(|object| object.key())
                .collect();
            self.delete_many(bucket, &keys).await?;
        }
        Ok(())
    }

    /// Deletes up to a thousand objects, as many as a page of a list holds.
    async fn delete_many(&self, bucket: &str, keys: &[&str]) -> Result<(), Error> {
        if keys.is_empty() {
            return Ok(());
        }
        let mut delete = Delete::builder().quiet(true);
        for key in keys {
            let object = ObjectIdentifier::builder().key(*key).build();
            delete = delete.objects(object.map_err(|error| unbuildable(SERVICE, error))?);
        }
        let delete = delete
            .build()
            .map_err(|error| unbuildable(SERVICE, error))?;
        let deleted = self
            .client
            .delete_objects()
            .bucket(bucket)
            .delete(delete)
            .send()
            .await
            .map_err(unavailable(SERVICE))?;
        match deleted.errors().first() {
            None => Ok(()),
            Some(error) => {
                let code = error.code().unwrap_or("no code").to_owned();
                Err(unbuildable(SERVICE, std::io::Error::other(code)))
            }
        }
    }

    async fn delete(&self, bucket: &str, key: &str) -> Result<(), Error> {
        self.client
            .delete_object()
            .bucket(bucket)
            .key(key)
            .send()
            .await
            .map_err(unavailable(SERVICE))?;
        Ok(())
    }
}

fn presigning(duration: Duration) -> Result<PresigningConfig, Error> {
    PresigningConfig::expires_in(duration).map_err(|error| unbuildable(SERVICE, error))
}

fn is_missing<R>(error: &SdkError<GetObjectError, R>) -> bool {
    matches!(error.as_service_error(), Some(GetObjectError::NoSuchKey(_)))
}

fn is_gone<R>(error: &SdkError<CopyObjectError, R>) -> bool {
    use aws_sdk_s3::error::ProvideErrorMetadata;
    error
        .as_service_error()
        .and_then(CopyObjectError::code)
        .is_some_and(|code| matches!(code, "NoSuchKey" | "NotFound"))
}
