//! Reads all entries that have a take, once, and writes what is exported of them to files.

use std::{
    collections::{BTreeSet, HashSet},
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use campaign::{Entry, State};
use store::{Cursor, Entries};

use super::{
    duplicates::Take,
    file_name::{FileName, FileNames},
    ids::number_of,
    row::{Row, RowWriter, TakeFile},
    table,
};
use crate::{
    error::{OperateError, file_error},
    progress::Progress,
};

/// The states in which an entry has a take, in the order in which entries move through them, so that one that moves on
/// while they are listed is met again and not missed.
const STATES: [State; 4] = [
    State::Mixed,
    State::InReview,
    State::Published,
    State::Rejected,
];

/// What was read. In memory are 48 bytes for each take and, in the sets of ids and names, 40 to 80 bytes for each entry.
pub(super) struct Survey {
    /// How many entries were read, each one once.
    pub rows: u64,
    /// The entries whose rows could not be read, by what the table has for an id.
    pub unreadable: Vec<String>,
    /// The rows, in the order in which the entries were read.
    pub file: PathBuf,
    /// The names of all measurements that some entry has.
    pub measurements: Vec<String>,
    /// The names of all files of takes.
    pub names: FileNames,
    /// The takes that have a fingerprint.
    pub takes: Vec<Take>,
    /// Their fingerprints.
    pub fingerprints: PathBuf,
}

pub(super) async fn survey(
    entries: &Entries,
    public_url: &str,
    dir: &Path,
) -> Result<Survey, OperateError> {
    let progress = Progress::start("reading entries", None);
    let mut writer = Writer::create(dir)?;
    let mut unreadable = Vec::new();
    for state in STATES {
        let mut next = Some(Cursor::default());
        while let Some(cursor) = next {
            let page = entries.list(state, cursor).await?;
            for entry in page.entries {
                if writer.add(&entry, public_url)? {
                    progress.advance();
                }
            }
            for row in page.unreadable {
                progress.note(&row.to_string());
                unreadable.push(match row {
                    store::Error::Corrupt { what, .. } => what,
                    other => return Err(other.into()),
                });
            }
            next = page.next;
        }
    }
    writer.finish(unreadable)
}

struct Writer {
    rows: RowWriter,
    file: PathBuf,
    measurements: BTreeSet<String>,
    ids: HashSet<u128>,
    names: FileNames,
    takes: Vec<Take>,
    fingerprints: BufWriter<File>,
    fingerprints_path: PathBuf,
    /// Words written to `fingerprints` so far.
    words: u64,
}

impl Writer {
    fn create(dir: &Path) -> Result<Self, OperateError> {
        let file = dir.join("rows.jsonl");
        let path = dir.join("fingerprints");
        Ok(Self {
            rows: RowWriter::create(&file)?,
            file,
            measurements: BTreeSet::new(),
            ids: HashSet::new(),
            names: FileNames::default(),
            takes: Vec::new(),
            fingerprints: BufWriter::new(File::create(&path).map_err(file_error(&path))?),
            fingerprints_path: path,
            words: 0,
        })
    }

    /// Returns whether the entry was not met before.
    fn add(&mut self, entry: &Entry, public_url: &str) -> Result<bool, OperateError> {
        let id = number_of(&entry.id);
        let row = self.ids.len();
        if !self.ids.insert(id) {
            return Ok(false);
        }
        let mixed = entry.mixed.as_ref();
        let measurements = mixed.map(|mixed| &mixed.measurements).into_iter().flatten();
        let measurements: Vec<_> = measurements.collect();
        for (name, _) in &measurements {
            if !self.measurements.contains(*name) {
                self.measurements.insert((*name).clone());
            }
        }
        let fingerprint = mixed.map_or(&[][..], |mixed| &mixed.fingerprint);
        let file = FileName::of(entry);
        self.names.add(&file);
        self.rows.write(&Row {
            id: entry.id.clone(),
            first: table::first_cells(entry, public_url),
            measurements: measurements
                .into_iter()
                .map(|(name, value)| (name.clone(), value.to_string()))
                .collect(),
            take: TakeFile::of(entry),
            file,
        })?;
        if !fingerprint.is_empty() {
            self.takes.push(Take {
                created_at_ns: i64::try_from(entry.created_at.as_nanosecond()).unwrap_or(i64::MAX),
                id,
                first_word: self.words,
                words: fingerprint.len() as u32,
                row: row as u32,
            });
            self.words += fingerprint.len() as u64;
            let bytes = bytemuck::cast_slice(fingerprint);
            let written = self.fingerprints.write_all(bytes);
            written.map_err(file_error(&self.fingerprints_path))?;
        }
        Ok(true)
    }

    fn finish(mut self, unreadable: Vec<String>) -> Result<Survey, OperateError> {
        self.rows.finish()?;
        let flushed = self.fingerprints.flush();
        flushed.map_err(file_error(&self.fingerprints_path))?;
        Ok(Survey {
            rows: self.ids.len() as u64,
            unreadable,
            file: self.file,
            measurements: self.measurements.into_iter().collect(),
            names: self.names,
            takes: self.takes,
            fingerprints: self.fingerprints_path,
        })
    }
}
