//! One S3 bucket: put, copy, get, sign and delete objects by key, and take their tags away.

use std::{collections::BTreeSet, time::Duration};

use aws_sdk_s3::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
    operation::{get_object::GetObjectError, head_object::HeadObjectError},
    presigning::PresigningConfig,
    primitives::ByteStream,
    types::{Delete, MetadataDirective, ObjectIdentifier},
};
use aws_types::SdkConfig;
use bytes::Bytes;
use jiff::Timestamp;

use crate::{
    attachment::attachment,
    error::{Error, failed, misconfigured, unavailable},
};

pub(crate) const SERVICE: &str = "S3";
const DOWNLOAD_FOR: Duration = Duration::from_secs(15 * 60);

#[derive(Clone)]
pub(crate) struct Bucket {
    pub client: Client,
    pub name: String,
}

/// The headers with which an object is served.
#[derive(Clone, Copy)]
pub(crate) struct Headers {
    pub content_type: &'static str,
    pub cache: &'static str,
}

/// A presigned GET, valid for 15 minutes.
#[derive(Debug)]
pub struct Signed {
    pub url: String,
    pub expires_at: Timestamp,
}

/// The bytes of an object as they arrive.
pub struct Body(ByteStream);

impl Body {
    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    /// `Unavailable` if the connection broke; what was read before is then incomplete.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        let bytes = self.0.next().await.transpose();
        bytes.map_err(|error| unavailable(SERVICE, error))
    }
}

impl Bucket {
    pub fn new(sdk: &SdkConfig, name: String) -> Self {
        Self {
            client: Client::new(sdk),
            name,
        }
    }

    pub async fn put(&self, key: &str, bytes: Vec<u8>, headers: Headers) -> Result<(), Error> {
        self.client
            .put_object()
            .bucket(&self.name)
            .key(key)
            .content_type(headers.content_type)
            .cache_control(headers.cache)
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(failed(SERVICE))?;
        Ok(())
    }

    /// Copies an object within the bucket, with other headers. Returns whether there was one to copy.
    pub async fn copy(&self, from: &str, to: &str, headers: Headers) -> Result<bool, Error> {
        let copy = self
            .client
            .copy_object()
            .bucket(&self.name)
            .key(to)
            .copy_source(format!("{}/{from}", self.name))
            .metadata_directive(MetadataDirective::Replace)
            .content_type(headers.content_type)
            .cache_control(headers.cache);
        match copy.send().await {
            Err(error) if is_gone(&error) => Ok(false),
            other => other.map(|_| true).map_err(failed(SERVICE)),
        }
    }

    /// Opens the object under a key; `None` if there is none or if it is longer than `max_bytes`.
    pub async fn open(&self, key: &str, max_bytes: u64) -> Result<Option<Body>, Error> {
        let request = self.client.get_object().bucket(&self.name).key(key);
        let got = match request.send().await {
            Ok(got) => got,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(failed(SERVICE)(error)),
        };
        // The length is checked before the body is read, so that no object fills the memory.
        let length = got
            .content_length()
            .and_then(|length| u64::try_from(length).ok());
        let fits = length.is_some_and(|length| length <= max_bytes);
        Ok(fits.then_some(Body(got.body)))
    }

    /// Reads the object under a key; `None` if there is none or if it is longer than `max_bytes`.
    pub async fn get(&self, key: &str, max_bytes: u64) -> Result<Option<Vec<u8>>, Error> {
        let Some(Body(body)) = self.open(key, max_bytes).await? else {
            return Ok(None);
        };
        let body = body.collect().await;
        body.map(|bytes| Some(bytes.to_vec()))
            .map_err(|error| unavailable(SERVICE, error))
    }

    /// Whether there is an object under a key.
    pub async fn holds(&self, key: &str) -> Result<bool, Error> {
        let head = self.client.head_object().bucket(&self.name).key(key);
        match head.send().await {
            Ok(_) => Ok(true),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(HeadObjectError::is_not_found) =>
            {
                Ok(false)
            }
            Err(error) => Err(failed(SERVICE)(error)),
        }
    }

    /// Signs a GET; asks no service. A browser that saves the answer calls the file `file_name`, if there is one.
    pub async fn sign_get(
        &self,
        key: &str,
        file_name: Option<&str>,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let signed = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(key)
            .set_response_content_disposition(file_name.map(attachment))
            .presigned(presigning(DOWNLOAD_FOR)?)
            .await
            .map_err(failed(SERVICE))?;
        Ok(Signed {
            url: signed.uri().to_owned(),
            expires_at: now + DOWNLOAD_FOR,
        })
    }

    /// Takes all tags of an object away; a missing object is no error.
    pub async fn delete_tags(&self, key: &str) -> Result<(), Error> {
        let delete = self.client.delete_object_tagging();
        match delete.bucket(&self.name).key(key).send().await {
            Err(error) if is_gone(&error) => Ok(()),
            other => other.map(|_| ()).map_err(failed(SERVICE)),
        }
    }

    /// Deletes one object; a missing one is no error.
    pub async fn delete(&self, key: &str) -> Result<(), Error> {
        self.client
            .delete_object()
            .bucket(&self.name)
            .key(key)
            .send()
            .await
            .map_err(failed(SERVICE))?;
        Ok(())
    }

    /// The names right under a folder, each once: of objects, and of folders up to their slash.
    pub async fn names(&self, folder: &str) -> Result<BTreeSet<String>, Error> {
        let mut names = BTreeSet::new();
        let mut pages = self
            .client
            .list_objects_v2()
            .bucket(&self.name)
            .prefix(folder)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(failed(SERVICE))?;
            let keys = page.contents().iter().filter_map(|object| object.key());
            let rests = keys.filter_map(|key| key.strip_prefix(folder));
            names.extend(rests.filter_map(|rest| rest.split('/').next().map(str::to_owned)));
        }
        Ok(names)
    }

    /// Deletes every object whose key begins with `folder`.
    pub async fn delete_folder(&self, folder: &str) -> Result<(), Error> {
        let mut pages = self
            .client
            .list_objects_v2()
            .bucket(&self.name)
            .prefix(folder)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(failed(SERVICE))?;
            let keys: Vec<&str> = page
                .contents()
                .iter()
                .filter_map(|object| object.key())
                .collect();
            self.delete_many(&keys).await?;
        }
        Ok(())
    }

    /// Deletes up to 1,000 objects, as many as one page of a list holds.
    async fn delete_many(&self, keys: &[&str]) -> Result<(), Error> {
        if keys.is_empty() {
            return Ok(());
        }
        let mut delete = Delete::builder().quiet(true);
        for key in keys {
            let object = ObjectIdentifier::builder().key(*key).build();
            delete = delete.objects(object.map_err(|error| misconfigured(SERVICE, error))?);
        }
        let delete = delete
            .build()
            .map_err(|error| misconfigured(SERVICE, error))?;
        let deleted = self
            .client
            .delete_objects()
            .bucket(&self.name)
            .delete(delete)
            .send()
            .await
            .map_err(failed(SERVICE))?;
        match deleted.errors().first() {
            None => Ok(()),
            Some(error) => {
                let code = format!(
                    "an object was not deleted: {}",
                    error.code().unwrap_or("no code")
                );
                Err(unavailable(SERVICE, code))
            }
        }
    }
}

pub(crate) fn presigning(duration: Duration) -> Result<PresigningConfig, Error> {
    PresigningConfig::expires_in(duration).map_err(|error| misconfigured(SERVICE, error))
}

fn is_missing<R>(error: &SdkError<GetObjectError, R>) -> bool {
    matches!(error.as_service_error(), Some(GetObjectError::NoSuchKey(_)))
}

/// Whether there is no object, for operations whose errors have no type for that.
fn is_gone<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> bool {
    error
        .as_service_error()
        .and_then(E::code)
        .is_some_and(|code| matches!(code, "NoSuchKey" | "NotFound"))
}
