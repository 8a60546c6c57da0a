//! `refrain export`: a table of all entries, and their takes.

use std::{
    collections::{BTreeSet, HashSet},
    fs,
    path::{Path, PathBuf},
};

use api::App;
use campaign::{Entry, State};
use store::Cursor;

use super::{
    OperateError,
    duplicates::{Take, duplicates},
    table,
};

/// What has a take; entries that only wait for one are nobody's business.
const STATES: [State; 4] = [
    State::Mixed,
    State::InReview,
    State::Rejected,
    State::Published,
];

/// Writes `entries.csv` and, where asked, `takes/<id>.<ending>` into a folder. Returns how many entries.
///
/// The entries are read twice: which columns there are, and what a take repeats, is known once all have been seen.
pub async fn export(
    app: &'static App,
    out: &Path,
    with_takes: bool,
) -> Result<usize, OperateError> {
    let (measurements, takes) = survey(app).await?;
    let originals = duplicates(takes);
    let dir = out.join("takes");
    fs::create_dir_all(&dir).map_err(file_error(&dir))?;
    let path = out.join("entries.csv");
    let mut csv = csv::Writer::from_path(&path)?;
    csv.write_record(table::header(&measurements))?;
    let count = for_each(app, async |entry| {
        let original = originals.get(&entry.id);
        csv.write_record(table::row(&entry, original, &measurements))?;
        if with_takes {
            write_take(app, &entry, &dir).await?;
        }
        Ok(())
    })
    .await?;
    csv.flush().map_err(file_error(&path))?;
    Ok(count)
}

/// The names of all measurements, and all takes.
async fn survey(app: &'static App) -> Result<(Vec<String>, Vec<Take>), OperateError> {
    let mut measurements = BTreeSet::new();
    let mut takes = Vec::new();
    for_each(app, async |entry| {
        if let Some(mixed) = entry.mixed {
            measurements.extend(mixed.measurements.into_keys());
            takes.push(Take {
                created_at: entry.created_at,
                id: entry.id,
                fingerprint: mixed.fingerprint,
            });
        }
        Ok(())
    })
    .await?;
    Ok((measurements.into_iter().collect(), takes))
}

/// Does something with each entry that has a take; returns how many there are.
async fn for_each(
    app: &'static App,
    mut act: impl AsyncFnMut(Entry) -> Result<(), OperateError>,
) -> Result<usize, OperateError> {
    let mut seen = HashSet::new();
    for state in STATES {
        let mut next = Some(Cursor::default());
        while let Some(cursor) = next {
            let page = app.entries.list(state, cursor).await?;
            for entry in page.entries {
                // An entry that moves on while states are listed one after another is met again.
                if seen.insert(entry.id.clone()) {
                    act(entry).await?;
                }
            }
            next = page.next;
        }
    }
    Ok(seen.len())
}

async fn write_take(app: &'static App, entry: &Entry, dir: &Path) -> Result<(), OperateError> {
    let claim = &entry.expected.take;
    let Some(bytes) = app.takes.archived_take(&entry.id, claim).await? else {
        return Ok(());
    };
    let ending = claim.content_type.as_str().trim_start_matches("audio/");
    let path = dir.join(format!("{}.{ending}", entry.id));
    fs::write(&path, bytes).map_err(file_error(&path))
}

fn file_error(path: &Path) -> impl FnOnce(std::io::Error) -> OperateError {
    let path: PathBuf = path.to_owned();
    move |source| OperateError::File { path, source }
}
