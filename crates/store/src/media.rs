//! The bucket of media: `mixing/` holds the mixes of entries without a cover and is emptied after two days, `e/` what everybody
//! may fetch, `private/` what only an entry's owner and operators do, while it waits for review or is rejected.

use aws_types::SdkConfig;
use campaign::{EntryId, Revision};
use futures_util::future::join_all;
use jiff::Timestamp;

use crate::{
    bucket::{Bucket, Headers, Signed},
    error::Error,
    keys::{self, MediaFile, Place},
};

/// A minute in browsers, five at the edge: what is taken down is gone everywhere within five minutes.
const PUBLIC_CACHE: &str = "public, max-age=60, s-maxage=300";
const PRIVATE_CACHE: &str = "private, no-store";

/// The bucket that `MEDIA_BUCKET` names.
#[derive(Clone)]
pub struct Media {
    bucket: Bucket,
}

impl Media {
    pub fn new(sdk: &SdkConfig, bucket: String) -> Self {
        Self {
            bucket: Bucket::new(sdk, bucket),
        }
    }

    /// Writes the mix of an entry without a cover, where S3 deletes it after two days.
    pub async fn put_new_mix(
        &self,
        id: &EntryId,
        revision: &Revision,
        mp3: Vec<u8>,
    ) -> Result<(), Error> {
        let headers = Headers {
            content_type: MediaFile::Mix.content_type(),
            cache: PRIVATE_CACHE,
        };
        self.bucket
            .put(&keys::new_mix(id, revision), mp3, headers)
            .await
    }

    /// The new mix of a revision; `None` if there is none or if it is longer than `max_bytes`.
    pub async fn get_new_mix(
        &self,
        id: &EntryId,
        revision: &Revision,
        max_bytes: u64,
    ) -> Result<Option<Vec<u8>>, Error> {
        self.bucket
            .get(&keys::new_mix(id, revision), max_bytes)
            .await
    }

    /// Whether there is a new mix of a revision.
    pub async fn has_new_mix(&self, id: &EntryId, revision: &Revision) -> Result<bool, Error> {
        self.bucket.holds(&keys::new_mix(id, revision)).await
    }

    /// Signs the download of a new mix; asks no service. A browser that does not play it on the page saves it as `file_name`, if
    /// there is one.
    pub async fn sign_new_mix(
        &self,
        id: &EntryId,
        revision: &Revision,
        file_name: Option<&str>,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let key = keys::new_mix(id, revision);
        self.bucket.sign_get(&key, file_name, now).await
    }

    /// Deletes the new mix of one revision.
    pub async fn delete_new_mix(&self, id: &EntryId, revision: &Revision) -> Result<(), Error> {
        self.bucket.delete(&keys::new_mix(id, revision)).await
    }

    pub async fn put(
        &self,
        id: &EntryId,
        place: Place<'_>,
        file: MediaFile<'_>,
        bytes: Vec<u8>,
    ) -> Result<(), Error> {
        let key = keys::media(id, place, file);
        self.bucket.put(&key, bytes, headers(place, file)).await
    }

    /// Copies a file from one place to the other. Returns whether there was one to copy.
    pub async fn copy(
        &self,
        id: &EntryId,
        file: MediaFile<'_>,
        from: Place<'_>,
        to: Place<'_>,
    ) -> Result<bool, Error> {
        let (source, target) = (keys::media(id, from, file), keys::media(id, to, file));
        self.bucket.copy(&source, &target, headers(to, file)).await
    }

    /// Whether every one of these files is in a place; asks for all at once.
    pub async fn holds_all(
        &self,
        id: &EntryId,
        place: Place<'_>,
        files: &[MediaFile<'_>],
    ) -> Result<bool, Error> {
        let keys: Vec<_> = files
            .iter()
            .map(|file| keys::media(id, place, *file))
            .collect();
        let held: Result<Vec<bool>, Error> =
            join_all(keys.iter().map(|key| self.bucket.holds(key)))
                .await
                .into_iter()
                .collect();
        Ok(held?.into_iter().all(|held| held))
    }

    /// Signs the download of a file, like [`sign_new_mix`](Self::sign_new_mix).
    pub async fn sign(
        &self,
        id: &EntryId,
        place: Place<'_>,
        file: MediaFile<'_>,
        file_name: Option<&str>,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let key = keys::media(id, place, file);
        self.bucket.sign_get(&key, file_name, now).await
    }

    /// Writes the share page, which makes an entry public.
    pub async fn put_share_page(&self, id: &EntryId, html: String) -> Result<(), Error> {
        let headers = Headers {
            content_type: keys::HTML,
            cache: PUBLIC_CACHE,
        };
        self.bucket
            .put(&keys::share_page(id), html.into_bytes(), headers)
            .await
    }

    /// Whether an entry's share page is there.
    pub async fn is_public(&self, id: &EntryId) -> Result<bool, Error> {
        self.bucket.holds(&keys::share_page(id)).await
    }

    /// Withdraws an entry from the public: deletes its share page alone.
    pub async fn delete_share_page(&self, id: &EntryId) -> Result<(), Error> {
        self.bucket.delete(&keys::share_page(id)).await
    }

    /// Deletes an entry's public folder: its share page first, then the rest.
    pub async fn delete_public(&self, id: &EntryId) -> Result<(), Error> {
        self.delete_share_page(id).await?;
        self.bucket.delete_folder(&keys::public_folder(id)).await
    }

    /// The revisions of an entry that have a new mix or private files.
    pub async fn revisions(&self, id: &EntryId) -> Result<Vec<Revision>, Error> {
        let mut names = self.bucket.names(&keys::mixing_folder(id)).await?;
        names.append(&mut self.bucket.names(&keys::private_folder(id)).await?);
        Ok(names
            .iter()
            .filter_map(|name| Revision::parse(name))
            .collect())
    }

    /// Deletes the private files of one revision.
    pub async fn delete_private(&self, id: &EntryId, revision: &Revision) -> Result<(), Error> {
        let folder = keys::private_revision_folder(id, revision);
        self.bucket.delete_folder(&folder).await
    }

    /// Deletes every public and private file of an entry.
    pub async fn delete_all(&self, id: &EntryId) -> Result<(), Error> {
        self.delete_public(id).await?;
        self.bucket.delete_folder(&keys::private_folder(id)).await?;
        self.bucket.delete_folder(&keys::mixing_folder(id)).await
    }
}

fn headers(place: Place<'_>, file: MediaFile<'_>) -> Headers {
    Headers {
        content_type: file.content_type(),
        cache: match place {
            Place::Private(_) => PRIVATE_CACHE,
            Place::Public => PUBLIC_CACHE,
        },
    }
}
