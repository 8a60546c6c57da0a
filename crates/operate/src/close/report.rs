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
        let (done, would) = match due {
            Due::Erase { early_take } => {
                closed.erased += 1;
                closed.erased_takes_before_their_date += u64::from(*early_take);
                ("erased", "would be erased")
            }
            Due::Take => {
                closed.takes_deleted += 1;
                closed.left += 1;
                ("take deleted", "its take would be deleted")
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
            Format::Json => {
                json!({ "entry": id, "done": done, "dry_run": self.closed.dry_run }).to_string()
            }
            Format::Text if self.closed.dry_run => format!("{id}  {would}"),
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
                    summary += "\n";
                    summary += &dry(&closed);
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

/// What somebody should know before the same command acts.
fn dry(closed: &Closed) -> String {
    let mut said =
        vec!["Entries that were only begun are not counted: each expires by itself a day later."];
    if closed.erased_takes_before_their_date > 0 {
        said.push("Takes go with their entries: `refrain export --takes` fetches them first.");
    }
    said.push(match closed.erased + closed.takes_deleted {
        0 => "Nothing is due now.",
        _ => "Nothing was changed. The same command with --yes does it, and nobody can undo it.",
    });
    said.join("\n")
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.entries == 0 {
            return write!(f, "{}: there are no entries", self.campaign);
        }
        let (is, are) = match self.dry_run {
            true => ("would be", "would be"),
            false => ("was", "were"),
        };
        let count = |n: u64| match n {
            1 => format!("1 entry {is}"),
            n => format!("{n} entries {are}"),
        };
        write!(f, "{}: ", self.campaign)?;
        write!(f, "{} erased", count(self.erased))?;
        if self.erased_takes_before_their_date > 0 {
            let early = self.erased_takes_before_their_date;
            write!(f, ", {early} with a take whose date has not come")?;
        }
        if self.takes_deleted > 0 {
            let deleted = self.takes_deleted;
            write!(
                f,
                "; of {deleted} the take {is} deleted, whose date has come"
            )?;
        }
        if self.left > 0 {
            let stay = if self.left == 1 { "stays" } else { "stay" };
            write!(f, "; {} {stay}", self.left)?;
        }
        if let Some(until) = self.last_take_until {
            let until = until.strftime("%Y-%m-%d");
            write!(f, ", {} with a take until its date", self.takes_left)?;
            write!(f, ", the last until {until}: close again then")?;
        }
        match self.failed {
            0 => Ok(()),
            failed => write!(f, "; {failed} not done"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(closed: Closed, expect: &str) {
        let campaign = "night-game".to_owned();
        assert_eq!(Closed { campaign, ..closed }.to_string(), expect);
    }

    #[test]
    fn a_summary_says_what_happened_and_nothing_of_what_did_not() {
        let none = Closed::default;
        check(none(), "night-game: there are no entries");
        check(
            Closed {
                dry_run: true,
                entries: 3,
                erased: 3,
                erased_takes_before_their_date: 2,
                ..none()
            },
            "night-game: 3 entries would be erased, 2 with a take whose date has not come",
        );
        check(
            Closed {
                entries: 4,
                erased: 1,
                takes_deleted: 1,
                takes_left: 1,
                last_take_until: "2026-07-05T12:00:00Z".parse().ok(),
                left: 2,
                failed: 1,
                ..none()
            },
            "night-game: 1 entry was erased; of 1 the take was deleted, whose date has come; 2 stay, 1 with a take until its date, \
             the last until 2026-07-05: close again then; 1 not done",
        );
    }
}
