//! `refrain export`: a table of all entries, and their takes.
//!
//! Memory is bounded, see [`survey`], [`duplicates`] and [`fetch`]: about 150 bytes per entry and 64 MiB, so 210 MiB for a
//! million entries. What takes more room is written to the folder `unfinished` beside the table, which is deleted at the
//! end: the rows of the table, 2 KB each, and the words of the fingerprints, 2 KB per entry.
//!
//! A run that was stopped goes on when the same command is given again. The table of entries is read again, which takes
//! minutes; takes that are there already are not fetched again. A file has its final name only once it is whole.

mod duplicates;
mod fetch;
mod file_name;
mod ids;
mod row;
mod survey;
mod table;
mod word_index;

use std::{
    collections::HashMap,
    fmt,
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

use api::Setup;

use crate::{
    error::{OperateError, file_error},
    progress::Progress,
};
use fetch::Fetched;
use ids::id_of;
use row::RowReader;
use survey::Survey;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What an export wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Rows of `entries.csv`.
    pub entries: u64,
    /// Takes that were fetched in this run.
    pub fetched: u64,
    /// Takes that an earlier run had fetched.
    pub present: u64,
    /// Takes that are not stored any more: their retention is over.
    pub expired: u64,
}

impl fmt::Display for Exported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} entries; {} takes fetched, {} there already, {} expired",
            self.entries, self.fetched, self.present, self.expired
        )
    }
}

/// Writes `entries.csv` and, if asked, `takes/<fan>-<team>-<id's beginning>.<ending>` into a folder. Entries that still wait
/// for a take are left out, and so is perhaps one that an operator publishes again while entries are read.
///
/// # Errors
/// `Incomplete` if rows could not be read or takes could not be fetched; everything else is there then.
pub async fn export(setup: &Setup, out: &Path, with_takes: bool) -> Result<Exported, OperateError> {
    let entries = setup.entries()?;
    let unfinished = Unfinished::begin(out)?;
    let mut survey =
        survey::survey(&entries, &setup.variable("PUBLIC_URL")?, &unfinished.dir).await?;
    let originals = duplicates::originals(
        &mut survey.takes,
        &survey.fingerprints,
        &unfinished.dir,
        &Progress::start("comparing takes", Some(survey.rows)),
    )?;
    write_table(&survey, &originals, out, &unfinished.dir)?;

    let dir = out.join("takes");
    let fetched = if with_takes {
        let progress = Progress::start("takes", Some(survey.rows));
        let rows = RowReader::open(&survey.file)?;
        fetch::fetch_all(
            Arc::new(setup.takes()?),
            rows,
            &survey.names,
            &dir,
            &progress,
        )
        .await?
    } else {
        Fetched::default()
    };
    fetch::delete_stale(&survey.names, &survey.unreadable, &dir).await?;
    unfinished.end()?;
    let unreadable = survey.unreadable.len() as u64;
    if unreadable + fetched.failed > 0 {
        return Err(OperateError::Incomplete {
            rows: unreadable,
            takes: fetched.failed,
        });
    }
    Ok(Exported {
        entries: survey.rows,
        fetched: fetched.fetched,
        present: fetched.present,
        expired: fetched.expired,
    })
}

/// Writes the table from the rows of the survey, in their order, and gives it its name once it is whole.
fn write_table(
    survey: &Survey,
    originals: &HashMap<u32, u128>,
    out: &Path,
    unfinished: &Path,
) -> Result<(), OperateError> {
    let part = unfinished.join("entries.csv");
    let mut file = File::create(&part).map_err(file_error(&part))?;
    // Without it Excel takes UTF-8 for the system's own encoding.
    let mark = file.write_all(BYTE_ORDER_MARK);
    mark.map_err(file_error(&part))?;
    let mut csv = csv::Writer::from_writer(file);
    csv.write_record(table::header(&survey.measurements))?;
    for (row, at) in RowReader::open(&survey.file)?.zip(0..) {
        let original = originals.get(&at).map(|id| id_of(*id));
        let row = row?;
        let name = survey.names.name(&row.file);
        let cells = table::cells(&row, &name, original.as_deref(), &survey.measurements);
        csv.write_record(cells)?;
    }
    csv.flush().map_err(file_error(&part))?;
    let path = out.join("entries.csv");
    fs::rename(&part, &path).map_err(file_error(&path))
}

/// The folder of files that are needed until the export is complete. They hold personal data, so that what a stopped run
/// left is deleted at the beginning of the next.
struct Unfinished {
    dir: PathBuf,
}

impl Unfinished {
    fn begin(out: &Path) -> Result<Self, OperateError> {
        let this = Self {
            dir: out.join("unfinished"),
        };
        if this.dir.exists() {
            fs::remove_dir_all(&this.dir).map_err(file_error(&this.dir))?;
        }
        fs::create_dir_all(&this.dir).map_err(file_error(&this.dir))?;
        Ok(this)
    }

    fn end(self) -> Result<(), OperateError> {
        fs::remove_dir_all(&self.dir).map_err(file_error(&self.dir))
    }
}
