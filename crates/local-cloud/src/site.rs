//! Copies the built site into its bucket, with the headers that each file needs.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use serde::Deserialize;
use tokio::sync::Mutex;
use tokio::task::{JoinError, JoinSet};

/// Uploads that run at the same time.
const UPLOADS_AT_ONCE: usize = 16;

/// Why the site was not copied.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// A file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// infra/site-files.json does not know the ending of its name.
    #[error("no content type is known for {key}: add it to infra/site-files.json")]
    UnknownType {
        /// The file, from the site's folder.
        key: String,
    },
    /// The infra/site-files.json that this program was built with is broken.
    #[error("infra/site-files.json: {0}")]
    Rules(String),
    /// S3 did not take it.
    #[error("cannot copy to the bucket {bucket}: {reason}")]
    Unavailable {
        /// The bucket.
        bucket: String,
        /// S3's answer.
        reason: String,
    },
}

/// How files are stored: the same file that deploying to AWS reads.
#[derive(Deserialize)]
struct Rules {
    /// By the ending of the name, with its dot.
    content_types: BTreeMap<String, String>,
    /// The first that fits holds.
    cache_control: Vec<CacheRule>,
}

#[derive(Deserialize)]
struct CacheRule {
    start: String,
    value: String,
}

/// The headers of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Headers {
    content_type: String,
    cache_control: String,
}

impl Rules {
    fn read() -> Result<&'static Self, SiteError> {
        static RULES: LazyLock<Result<Rules, String>> = LazyLock::new(|| {
            let text = include_str!("../../../infra/site-files.json");
            serde_json::from_str(text).map_err(|error| error.to_string())
        });
        RULES
            .as_ref()
            .map_err(|reason| SiteError::Rules(reason.clone()))
    }

    fn headers(&self, key: &str) -> Result<Headers, SiteError> {
        let ending = key.rfind('.').map_or("", |dot| &key[dot..]);
        let content_type = self.content_types.get(ending);
        let mut rules = self.cache_control.iter();
        let rule = rules.find(|rule| key.starts_with(&rule.start));
        match (content_type, rule) {
            (Some(content_type), Some(rule)) => Ok(Headers {
                content_type: content_type.clone(),
                cache_control: rule.value.clone(),
            }),
            (None, _) => Err(SiteError::UnknownType {
                key: key.to_owned(),
            }),
            (_, None) => Err(SiteError::Rules(format!("no cache rule fits {key}"))),
        }
    }
}

/// The site's bucket, and what was copied there.
pub struct SiteCopy {
    storage: Client,
    /// `None` if no bucket holds the site.
    bucket: Option<String>,
    /// A hash of each file that was copied, by its key; none before the first copy.
    copied: Mutex<Option<BTreeMap<String, u64>>>,
}

impl SiteCopy {
    /// Nothing is copied yet.
    pub fn new(storage: Client, bucket: Option<String>) -> Self {
        Self {
            storage,
            bucket,
            copied: Mutex::default(),
        }
    }

    /// Makes the bucket's contents those of the folder: pages after what they refer to, and at last removes what is no longer
    /// built. What was copied before and has not changed since is left as it is.
    pub async fn fill(&self, folder: &Path) -> Result<(), SiteError> {
        let Some(bucket) = &self.bucket else {
            return Ok(());
        };
        let mut known = self.copied.lock().await;
        let rules = Rules::read()?;
        // What fails halfway is copied anew the next time.
        let before = known.take();
        let mut after = BTreeMap::new();
        let mut changed = Vec::new();
        for key in files(folder)? {
            let path = folder.join(&key);
            let bytes =
                std::fs::read(&path).map_err(|source| SiteError::Unreadable { path, source })?;
            let hash = hash_of(&bytes);
            let is_same = before.as_ref().and_then(|known| known.get(&key)) == Some(&hash);
            if !is_same {
                changed.push((key.clone(), bytes));
            }
            after.insert(key, hash);
        }
        let (pages, others): (Vec<_>, Vec<_>) = changed
            .into_iter()
            .partition(|(key, _)| key.ends_with(".html"));
        for group in [others, pages] {
            let mut uploads = JoinSet::new();
            for (key, bytes) in group {
                if uploads.len() >= UPLOADS_AT_ONCE {
                    finished(uploads.join_next().await)?;
                }
                let headers = rules.headers(&key)?;
                let storage = self.storage.clone();
                uploads.spawn(upload(storage, bucket.clone(), key, headers, bytes));
            }
            while let Some(one) = uploads.join_next().await {
                finished(Some(one))?;
            }
        }
        match before {
            Some(before) => {
                for key in before.keys().filter(|key| !after.contains_key(*key)) {
                    remove(&self.storage, bucket, key).await?;
                }
            }
            None => remove_others(&self.storage, bucket, &after).await?,
        }
        *known = Some(after);
        Ok(())
    }
}

/// What became of an upload; one that was cut off is one that may be tried again.
fn finished(one: Option<Result<Result<(), SiteError>, JoinError>>) -> Result<(), SiteError> {
    match one {
        Some(Ok(result)) => result,
        Some(Err(error)) => Err(SiteError::Unavailable {
            bucket: "of the site".to_owned(),
            reason: error.to_string(),
        }),
        None => Ok(()),
    }
}

/// Tells contents apart within this process.
fn hash_of(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

async fn upload(
    storage: Client,
    bucket: String,
    key: String,
    headers: Headers,
    bytes: Vec<u8>,
) -> Result<(), SiteError> {
    let put = storage
        .put_object()
        .bucket(&bucket)
        .key(&key)
        .content_type(headers.content_type)
        .cache_control(headers.cache_control);
    put.body(ByteStream::from(bytes))
        .send()
        .await
        .map_err(|error| unavailable(&bucket, &error))?;
    Ok(())
}

async fn remove_others(
    storage: &Client,
    bucket: &str,
    keys: &BTreeMap<String, u64>,
) -> Result<(), SiteError> {
    let mut pages = storage
        .list_objects_v2()
        .bucket(bucket)
        .into_paginator()
        .send();
    while let Some(page) = pages.next().await {
        let page = page.map_err(|error| unavailable(bucket, &error))?;
        for key in page
            .contents()
            .iter()
            .filter_map(|object| object.key())
            .filter(|key| !keys.contains_key(*key))
        {
            remove(storage, bucket, key).await?;
        }
    }
    Ok(())
}

async fn remove(storage: &Client, bucket: &str, key: &str) -> Result<(), SiteError> {
    let delete = storage.delete_object().bucket(bucket).key(key);
    delete
        .send()
        .await
        .map_err(|error| unavailable(bucket, &error))?;
    Ok(())
}

fn unavailable(bucket: &str, error: &(dyn std::error::Error + 'static)) -> SiteError {
    let reason = aws_sdk_s3::error::DisplayErrorContext(error).to_string();
    SiteError::Unavailable {
        bucket: bucket.to_owned(),
        reason,
    }
}

/// Every file under a folder, as keys.
fn files(folder: &Path) -> Result<BTreeSet<String>, SiteError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| SiteError::Unreadable { path, source }
    };
    let (mut found, mut folders) = (BTreeSet::new(), vec![folder.to_owned()]);
    while let Some(each) = folders.pop() {
        for entry in std::fs::read_dir(&each).map_err(unreadable(&each))? {
            let path = entry.map_err(unreadable(&each))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Some(key) = path.strip_prefix(folder).ok().and_then(Path::to_str) {
                found.insert(key.replace(std::path::MAIN_SEPARATOR, "/"));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_file_has_the_headers_of_the_shared_list() {
        let rules = Rules::read().unwrap();
        for (key, content_type, cache_control) in [
            (
                "en/index.html",
                "text/html; charset=utf-8",
                "public, max-age=60, s-maxage=300",
            ),
            ("404.html", "text/html; charset=utf-8", "public, max-age=10"),
            (
                "audio/backing.1a2b.mp3",
                "audio/mpeg",
                "public, max-age=31536000, immutable",
            ),
        ] {
            let expected = Headers {
                content_type: content_type.to_owned(),
                cache_control: cache_control.to_owned(),
            };
            assert_eq!(rules.headers(key).unwrap(), expected, "{key}");
        }
    }

    #[test]
    fn a_file_of_an_unknown_kind_is_named() {
        let error = Rules::read()
            .unwrap()
            .headers("assets/song.mod")
            .unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("no content type is known for assets/song.mod")
        );
    }
}
