//! The report of a closing: a line for each entry that something happened to, and a summary. It has ids and counts, and nothing
//! about a person.

use std::{fmt, io::Write};

use campaign::EntryId;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::due::Due;
use crate::error::{OperateError, output_error};

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object a line, the summary last.
    Json,
}

/// What was done, or would be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Closed {
    pub campaign: String,
    /// Nothing was changed.
    pub dry_run: bool,
    /// Entries that were looked at.
    pub entries: u64,
    /// Entries of which nothing is left but a tombstone.
    pub erased: u64,
    /// Takes that were erased with their entry before their date.
    pub erased_takes_before_their_date: u64,
    /// Takes that were deleted because their date had come.
    pub takes_deleted: u64,
    /// Takes that are stored until their date.
    pub takes_left: u64,
    /// When the last of them is gone.
    pub last_take_until: Option<Timestamp>,
    /// Entries that stay.
    pub left: u64,
    /// Entries for which it was not possible.
    pub failed: u64,
}

pub(super) struct Report<'a, W> {
    out: &'a mut W,
    format: Format,
    closed: Closed,
}

impl<'a, W: Write> Report<'a, W> {
    pub fn new(out: &'a mut W, format: Format, campaign: &str, dry_run: bool) -> Self {
        let closed = Closed {
            campaign: campaign.to_owned(),
            dry_run,
            ..Closed::default()
        };
        Self {
            out,
            format,
            closed,
        }
    }

    pub fn add(&mut self, id: &EntryId, due: &Due) -> Result<(), OperateError> {
        let closed = &mut self.closed;
        closed.entries += 1;
        let done = match due {
            Due::Erase { early_take } => {
                closed.erased += 1;
                closed.erased_takes_before_their_date += u64::from(*early_take);
                "erased"
            }
            Due::Take => {
                closed.takes_deleted += 1;
                closed.left += 1;
                "take deleted"
            }
            Due::Nothing { take_until } => {
                closed.left += 1;
                closed.takes_left += u64::from(take_until.is_some());
                closed.last_take_until = closed.last_take_until.max(*take_until);
                return Ok(());
            }
            Due::Unknown => {
                closed.entries -= 1;
                return self.failed(id, "its row cannot be read");
            }
        };
        let line = match self.format {
            Format::Json => json!({ "entry": id, "done": done }).to_string(),
            Format::Text if self.closed.dry_run => format!("{id}  would be {done}"),
            Format::Text => format!("{id}  {done}"),
        };
        self.line(&line)
    }

    pub fn failed(&mut self, id: &EntryId, why: &str) -> Result<(), OperateError> {
        self.closed.entries += 1;
        self.not_done(id.as_str(), why)
    }

    /// A row without an id that could be read.
    pub fn unreadable(&mut self, what: &str) -> Result<(), OperateError> {
        self.closed.entries += 1;
        self.not_done(what, "its id cannot be read")
    }

    fn not_done(&mut self, entry: &str, why: &str) -> Result<(), OperateError> {
        self.closed.failed += 1;
        let line = match self.format {
            Format::Json => json!({ "entry": entry, "failed": why }).to_string(),
            Format::Text => format!("{entry}  not done: {why}"),
        };
        self.line(&line)
    }

    pub fn finish(mut self) -> Result<Closed, OperateError> {
        let closed = self.closed.clone();
        let summary = match self.format {
            Format::Json => json!(closed).to_string(),
            Format::Text => {
                let mut summary = closed.to_string();
                if closed.dry_run {
                    summary += "\nNothing was changed. The same command with --yes does it, and nobody can undo it.";
                    if closed.erased_takes_before_their_date > 0 {
                        summary += "\nTakes go with their entries: `refrain export --takes` fetches them first.";
                    }
                }
                summary
            }
        };
        self.line(&summary)?;
        if closed.failed > 0 {
            return Err(OperateError::Undone {
                done: "closed",
                count: usize::try_from(closed.entries - closed.failed).unwrap_or(usize::MAX),
                failed: usize::try_from(closed.failed).unwrap_or(usize::MAX),
            });
        }
        Ok(closed)
    }

    fn line(&mut self, line: &str) -> Result<(), OperateError> {
        writeln!(self.out, "{line}").map_err(output_error)
    }
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let would = if self.dry_run { " would be" } else { "" };
        write!(
            f,
            "{}: {} entries; {}{would} erased, {} of them with takes before their date; {} takes{would} deleted at their date; {} entries stay",
            self.campaign,
            self.entries,
            self.erased,
            self.erased_takes_before_their_date,
            self.takes_deleted,
            self.left,
        )?;
        match self.last_take_until {
            Some(until) => write!(
                f,
                ", {} takes until their date, the last until {}",
                self.takes_left,
                until.strftime("%Y-%m-%d")
            ),
            None => Ok(()),
        }
    }
}
