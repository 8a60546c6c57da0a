//! A row of the table between the survey and the table: which columns there are, and which take repeats another, is known
//! only when all entries have been read.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Lines, Write},
    path::{Path, PathBuf},
};

use campaign::{Entry, EntryId, Sha256Hex};
use serde::{Deserialize, Serialize};

use super::file_name::FileName;
use crate::error::{OperateError, file_error};

/// What is exported of an entry.
#[derive(Serialize, Deserialize)]
pub(super) struct Row {
    pub id: EntryId,
    /// The cells under [`FIRST`](super::table::FIRST).
    pub first: Vec<String>,
    /// By name.
    pub measurements: BTreeMap<String, String>,
    pub take: TakeFile,
    /// Of the take's file.
    pub file: FileName,
}

/// The take of an entry.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct TakeFile {
    pub sha256: Sha256Hex,
    pub size_bytes: u64,
}

impl TakeFile {
    pub fn of(entry: &Entry) -> Self {
        let take = &entry.expected.take;
        Self {
            sha256: take.sha256.clone(),
            size_bytes: take.size_bytes,
        }
    }
}

/// Writes rows to a file, a line each.
pub(super) struct RowWriter {
    path: PathBuf,
    file: BufWriter<File>,
}

impl RowWriter {
    pub fn create(path: &Path) -> Result<Self, OperateError> {
        let file = File::create(path).map_err(file_error(path))?;
        Ok(Self {
            path: path.to_owned(),
            file: BufWriter::new(file),
        })
    }

    pub fn write(&mut self, row: &Row) -> Result<(), OperateError> {
        serde_json::to_writer(&mut self.file, row)
            .map_err(std::io::Error::from)
            .and_then(|()| self.file.write_all(b"\n"))
            .map_err(file_error(&self.path))
    }

    pub fn finish(mut self) -> Result<(), OperateError> {
        self.file.flush().map_err(file_error(&self.path))
    }
}

/// Reads rows back, one after another.
pub(super) struct RowReader {
    path: PathBuf,
    lines: Lines<BufReader<File>>,
}

impl RowReader {
    pub fn open(path: &Path) -> Result<Self, OperateError> {
        let file = File::open(path).map_err(file_error(path))?;
        Ok(Self {
            path: path.to_owned(),
            lines: BufReader::new(file).lines(),
        })
    }
}

impl Iterator for RowReader {
    type Item = Result<Row, OperateError>;

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.lines.next()?;
        let row = line.and_then(|line| serde_json::from_str(&line).map_err(Into::into));
        Some(row.map_err(file_error(&self.path)))
    }
}
