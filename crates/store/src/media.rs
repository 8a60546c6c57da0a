//! The bucket of media: `mixing/` holds the mixes of entries without a cover and is emptied after two days, `private/` what only
//! an entry's owner fetches, `e/` what everybody may.

use aws_types::SdkConfig;
use campaign::{EntryId, Revision};
use jiff::Timestamp;

use crate::{
    bucket::{Bucket, Signed},
    error::Error,
    keys::{self, PrivateFile, PublicFile},
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

    pub async fn put_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        bytes: Vec<u8>,
    ) -> Result<(), Error> {
        let key = keys::private(id, revision, file);
        self.bucket
            .put(&key, bytes, file.content_type(), PRIVATE_CACHE)
            .await
    }

    /// A private file; `None` if there is none or if it is longer than `max_bytes`.
    pub async fn get_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        max_bytes: u64,
    ) -> Result<Option<Vec<u8>>, Error> {
        let key = keys::private(id, revision, file);
        self.bucket.get(&key, max_bytes).await
    }

    /// Whether there is a private file.
    pub async fn has_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
    ) -> Result<bool, Error> {
        let key = keys::private(id, revision, file);
        self.bucket.holds(&key).await
    }

    /// Copies a revision's new mix to where it stays. Returns whether it is there now: also if an earlier run has copied it
    /// and the new mix has expired since.
    pub async fn copy_mix(&self, id: &EntryId, revision: &Revision) -> Result<bool, Error> {
        let new = keys::private(id, revision, PrivateFile::NewMix);
        let copy = keys::private(id, revision, PrivateFile::Mix);
        Ok(self.bucket.copy(&new, &copy).await? || self.bucket.holds(&copy).await?)
    }

    /// The revisions of an entry that have a new mix or other private files.
    pub async fn revisions(&self, id: &EntryId) -> Result<Vec<Revision>, Error> {
        let mut names = self.bucket.names(&keys::mixing_folder(id)).await?;
        names.append(&mut self.bucket.names(&keys::private_folder(id)).await?);
        Ok(names
            .iter()
            .filter_map(|name| Revision::parse(name))
            .collect())
    }

    /// Signs the download of a private file; asks no service.
    pub async fn sign_private(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let key = keys::private(id, revision, file);
        self.bucket.sign_get(&key, None, now).await
    }

    /// The same for a file that a browser saves as `file_name` when it is not played on the page.
    pub async fn sign_download(
        &self,
        id: &EntryId,
        revision: &Revision,
        file: PrivateFile<'_>,
        file_name: &str,
        now: Timestamp,
    ) -> Result<Signed, Error> {
        let key = keys::private(id, revision, file);
        self.bucket.sign_get(&key, Some(file_name), now).await
    }

    pub async fn put_public(
        &self,
        id: &EntryId,
        file: PublicFile<'_>,
        bytes: Vec<u8>,
    ) -> Result<(), Error> {
        let key = keys::public(id, file);
        self.bucket
            .put(&key, bytes, file.content_type(), PUBLIC_CACHE)
            .await
    }

    /// Withdraws an entry from the public: deletes its page first, then the rest of its folder.
    pub async fn delete_public(&self, id: &EntryId) -> Result<(), Error> {
        let page = keys::public(id, PublicFile::Page);
        self.bucket.delete(&page).await?;
        self.bucket.delete_folder(&keys::public_folder(id)).await
    }

    /// Whether an entry's public page is there.
    pub async fn is_public(&self, id: &EntryId) -> Result<bool, Error> {
        let page = keys::public(id, PublicFile::Page);
        self.bucket.holds(&page).await
    }

    /// Deletes the new mix of one revision.
    pub async fn delete_new_mix(&self, id: &EntryId, revision: &Revision) -> Result<(), Error> {
        let key = keys::private(id, revision, PrivateFile::NewMix);
        self.bucket.delete(&key).await
    }

    /// Deletes the private files of one revision, all but its new mix.
    pub async fn delete_revision(&self, id: &EntryId, revision: &Revision) -> Result<(), Error> {
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
