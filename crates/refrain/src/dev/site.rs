//! Copies the built site into its bucket, with the headers that each file needs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use tokio::task::JoinSet;

/// Files under these folders bear a hash of their contents in their names.
const HASHED: [&str; 2] = ["assets/", "audio/"];
/// What never changes under its name may be kept for a year.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// A page is fresh within a minute for the viewer and within five at the edge.
const PAGE: &str = "public, max-age=60, s-maxage=300";
/// The page shown in the place of what is missing.
const LOST_PAGE: &str = "404.html";
/// What is missing now may be published in a moment, and the edge keeps its absence for as long as this page.
const LOST: &str = "public, max-age=10";

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
    /// S3 refused.
    #[error("cannot copy to the bucket {bucket}: {reason}")]
    Refused {
        /// The bucket.
        bucket: String,
        /// S3's answer.
        reason: String,
    },
}

/// Makes the bucket's contents those of the folder: hashed files first, pages after what they refer to, and at last
/// removes what is no longer built. Answers the number of files.
pub async fn copy(storage: &Client, bucket: &str, folder: &Path) -> Result<usize, SiteError> {
    let keys = files(folder)?;
    let (hashed, pages): (Vec<&String>, Vec<&String>) = keys.iter().partition(|key| is_hashed(key));
    for group in [hashed, pages] {
        for some in group.chunks(UPLOADS_AT_ONCE) {
            let mut uploads = JoinSet::new();
            for key in some {
                uploads.spawn(upload(
                    storage.clone(),
                    bucket.to_owned(),
                    (*key).clone(),
                    folder.join(key),
                ));
            }
            uploads
                .join_all()
                .await
                .into_iter()
                .collect::<Result<(), SiteError>>()?;
        }
    }
    remove_others(storage, bucket, &keys).await?;
    Ok(keys.len())
}

async fn upload(
    storage: Client,
    bucket: String,
    key: String,
    path: PathBuf,
) -> Result<(), SiteError> {
    let bytes = std::fs::read(&path).map_err(|source| SiteError::Unreadable { path, source })?;
    let put = storage
        .put_object()
        .bucket(&bucket)
        .key(&key)
        .content_type(content_type(&key));
    let put = put.cache_control(cache_control(&key));
    put.body(ByteStream::from(bytes))
        .send()
        .await
        .map_err(|error| refused(&bucket, &error))?;
    Ok(())
}

async fn remove_others(
    storage: &Client,
    bucket: &str,
    keys: &BTreeSet<String>,
) -> Result<(), SiteError> {
    let mut pages = storage
        .list_objects_v2()
        .bucket(bucket)
        .into_paginator()
        .send();
    while let Some(page) = pages.next().await {
        let page = page.map_err(|error| refused(bucket, &error))?;
        for key in page
            .contents()
            .iter()
            .filter_map(|object| object.key())
            .filter(|key| !keys.contains(*key))
        {
            storage
                .delete_object()
                .bucket(bucket)
                .key(key)
                .send()
                .await
                .map_err(|error| refused(bucket, &error))?;
        }
    }
    Ok(())
}

fn refused(bucket: &str, error: &(dyn std::error::Error + 'static)) -> SiteError {
    let reason = aws_sdk_s3::error::DisplayErrorContext(error).to_string();
    SiteError::Refused {
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

fn is_hashed(key: &str) -> bool {
    HASHED.iter().any(|start| key.starts_with(start))
}

/// How long a file may be kept.
fn cache_control(key: &str) -> &'static str {
    match key {
        key if is_hashed(key) => IMMUTABLE,
        LOST_PAGE => LOST,
        _ => PAGE,
    }
}

/// The type of a file by the end of its name.
fn content_type(key: &str) -> &'static str {
    match key.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "mp3" => "audio/mpeg",
        "opus" | "ogg" => "audio/ogg",
        "flac" => "audio/flac",
        "wav" => "audio/wav",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}
