//! Fetches takes into a folder, several at a time.

use std::{path::Path, sync::Arc, time::Duration};

use campaign::{EntryId, Sha256Hex};
use sha2::{Digest, Sha256};
use store::{Body, Takes};
use tokio::{
    fs::{self, File},
    io::AsyncWriteExt,
    task::JoinSet,
};

use super::{
    file_name::{FileNames, id_in},
    row::{Row, TakeFile},
};
use crate::{
    error::{OperateError, file_error},
    progress::Progress,
};

/// So many takes are fetched at once. Each has one piece of a connection's data in memory, never the whole take.
const AT_ONCE: usize = 16;
/// A take whose connection breaks is asked for again, so many times in all.
const ATTEMPTS: u32 = 4;
/// Before the second attempt; doubled before each further one.
const FIRST_PAUSE: Duration = Duration::from_millis(500);

/// How many takes were fetched, and why others were not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fetched {
    pub fetched: u64,
    /// There already, from an earlier run.
    pub present: u64,
    /// No longer stored.
    pub expired: u64,
    /// The connection broke again and again, or the bytes were not those of the take.
    pub failed: u64,
}

enum Outcome {
    Fetched,
    Present,
    Expired,
}

#[derive(Debug, thiserror::Error)]
enum FetchError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Local(#[from] OperateError),
    #[error("the stored bytes are not those of the take")]
    Checksum,
}

/// Fetches the takes of all rows that are not in the folder yet.
///
/// # Errors
/// The folder cannot be written, or the store rejects every request. A take that cannot be fetched for reasons of its own is
/// printed and counted, and the others go on.
pub(super) async fn fetch_all(
    takes: Arc<Takes>,
    rows: impl Iterator<Item = Result<Row, OperateError>>,
    names: &FileNames,
    dir: &Path,
    progress: &Progress,
) -> Result<Fetched, OperateError> {
    fs::create_dir_all(dir).await.map_err(file_error(dir))?;
    let mut counts = Fetched::default();
    let mut running = JoinSet::new();
    for row in rows {
        let Row { id, take, file, .. } = row?;
        let path = dir.join(names.name(&file));
        if running.len() == AT_ONCE {
            count(running.join_next().await, &mut counts, progress)?;
        }
        let (takes, dir) = (Arc::clone(&takes), dir.to_owned());
        running.spawn(async move {
            let outcome = fetch(&takes, &id, &take, &path, &dir).await;
            (id, outcome)
        });
    }
    while !running.is_empty() {
        count(running.join_next().await, &mut counts, progress)?;
    }
    Ok(counts)
}

type Ended = Result<(EntryId, Result<Outcome, FetchError>), tokio::task::JoinError>;

fn count(
    ended: Option<Ended>,
    counts: &mut Fetched,
    progress: &Progress,
) -> Result<(), OperateError> {
    let Some(ended) = ended else {
        return Ok(());
    };
    let (id, outcome) = ended.expect("no task panics or is cancelled");
    match outcome {
        Ok(Outcome::Fetched) => counts.fetched += 1,
        Ok(Outcome::Present) => counts.present += 1,
        Ok(Outcome::Expired) => counts.expired += 1,
        Err(FetchError::Local(error)) => return Err(error),
        Err(FetchError::Store(error @ store::Error::Misconfigured { .. })) => {
            return Err(error.into());
        }
        Err(error) => {
            progress.note(&format!("take of {id}: {}", api::chain(&error)));
            counts.failed += 1;
        }
    }
    progress.advance();
    Ok(())
}

async fn fetch(
    takes: &Takes,
    id: &EntryId,
    take: &TakeFile,
    path: &Path,
    dir: &Path,
) -> Result<Outcome, FetchError> {
    // A file has this name only once its bytes were checked.
    if is_present(path, take.size_bytes).await {
        return Ok(Outcome::Present);
    }
    let part = dir.join(format!(".{id}.part"));
    for attempt in 1.. {
        match fetch_once(takes, id, take, &part).await {
            Ok(true) => break,
            Ok(false) => return Ok(Outcome::Expired),
            Err(FetchError::Store(store::Error::Unavailable { .. })) if attempt < ATTEMPTS => {
                tokio::time::sleep(FIRST_PAUSE * 2_u32.pow(attempt - 1)).await;
            }
            Err(error) => {
                // What cannot be deleted now is deleted at the end of the next complete run.
                let _ = fs::remove_file(&part).await;
                return Err(error);
            }
        }
    }
    fs::rename(&part, path).await.map_err(file_error(path))?;
    Ok(Outcome::Fetched)
}

async fn is_present(path: &Path, size_bytes: u64) -> bool {
    let file = fs::metadata(path).await;
    file.is_ok_and(|file| file.len() == size_bytes)
}

/// Returns whether there is such a take; its file is on disk then, whole and checked.
async fn fetch_once(
    takes: &Takes,
    id: &EntryId,
    take: &TakeFile,
    part: &Path,
) -> Result<bool, FetchError> {
    let stored = takes.open_take(id, &take.sha256, take.size_bytes).await?;
    let Some(body) = stored else {
        return Ok(false);
    };
    if write(body, part).await? == take.sha256 {
        Ok(true)
    } else {
        Err(FetchError::Checksum)
    }
}

async fn write(mut body: Body, part: &Path) -> Result<Sha256Hex, FetchError> {
    let mut file = File::create(part).await.map_err(file_error(part))?;
    let mut sha256 = Sha256::new();
    while let Some(bytes) = body.next().await? {
        sha256.update(&bytes);
        file.write_all(&bytes).await.map_err(file_error(part))?;
    }
    // On disk before the file gets its name, so that no power cut leaves a name without the bytes.
    file.sync_all().await.map_err(file_error(part))?;
    Ok(Sha256Hex::from_digest(sha256.finalize().into()))
}

/// Deletes from the folder what an earlier run left: takes of entries that were erased since, takes under names that they no
/// longer have, and takes that are not whole. Those of entries that could not be read stay.
pub(super) async fn delete_stale(
    names: &FileNames,
    unreadable: &[String],
    dir: &Path,
) -> Result<(), OperateError> {
    if !dir.exists() {
        return Ok(());
    }
    let mut files = fs::read_dir(dir).await.map_err(file_error(dir))?;
    while let Some(file) = files.next_entry().await.map_err(file_error(dir))? {
        let name = file.file_name();
        if name
            .to_str()
            .is_some_and(|name| is_stale(names, unreadable, name))
        {
            let path = file.path();
            fs::remove_file(&path).await.map_err(file_error(&path))?;
        }
    }
    Ok(())
}

fn is_stale(names: &FileNames, unreadable: &[String], name: &str) -> bool {
    let part = name
        .strip_prefix('.')
        .and_then(|name| name.strip_suffix(".part"));
    if part.is_some_and(|id| EntryId::parse(id).is_ok()) {
        return true;
    }
    // Files that are not ours are left alone.
    let Some(id) = id_in(name) else {
        return false;
    };
    !names.contains(name) && !unreadable.iter().any(|whole| whole.starts_with(id))
}
