//! `refrain close`: ends a campaign as its legal text promises.
//!
//! What is promised, and what is done about it:
//!
//! - A take is gone `retention_days` after it was sent. S3 deletes archived takes by their age; what is due and still there is
//!   deleted here.
//! - A recording that was never used is gone after two days, by S3. The entry that still waits for it is erased here.
//! - Name, team, country, consents, mix and cover are there "until we close the campaign". With `after_closing = "erase"` every
//!   entry is erased, its take included: without its consents nothing may be done with a voice. With `"keep"` finished
//!   records stay as they are, and so does the private link by which a fan erases one.
//!
//! Memory holds one page of the list of entries. A run that was stopped goes on when the same command is given again: what
//! was erased is in no list any more. Repeating it is harmless.

mod due;
mod report;

use std::{io::Write, sync::Arc};

use api::{Setup, chain};
use campaign::{Campaign, EntryId, State};
use jiff::Timestamp;
use pipeline::{Eraser, StepError};
use store::{Cursor, Entries, Erasure, Takes};
use tokio::task::JoinSet;

use crate::error::OperateError;
use due::{Due, Subject, due};
use report::Report;
pub use report::{Closed, Format};

/// So many entries are worked on at once.
const AT_ONCE: usize = 16;
/// The states in which an entry is listed, in the order in which entries move through them. One that was only reserved expires a
/// day later.
const STATES: [State; 4] = [
    State::Mixed,
    State::InReview,
    State::Published,
    State::Rejected,
];

/// How to close.
#[derive(Clone, Debug)]
pub struct Closing {
    /// The campaign's slug, which has to be that of the deployment: nobody closes another one by mistake.
    pub campaign: String,
    /// Without it nothing is changed, and the report says what would be.
    pub act: bool,
    pub format: Format,
}

/// Closes a campaign that is over, and prints a line for each entry that something happens to, and a summary.
///
/// # Errors
/// `OtherCampaign`; `NotOver` before `finish_by`; `Undone` if it was not possible for some entries: the others are done, and
/// another run tries those again.
pub async fn close(
    setup: &Setup,
    out: &mut impl Write,
    closing: &Closing,
    now: Timestamp,
) -> Result<Closed, OperateError> {
    let campaign = setup.campaign()?;
    if campaign.slug != closing.campaign {
        return Err(OperateError::OtherCampaign {
            asked: closing.campaign.clone(),
            deployed: campaign.slug.clone(),
        });
    }
    if now < campaign.finish_by {
        return Err(OperateError::NotOver(campaign.finish_by));
    }
    let worker = Arc::new(Worker {
        entries: setup.entries()?,
        takes: setup.takes()?,
        eraser: Eraser {
            entries: setup.entries()?,
            takes: setup.takes()?,
            media: setup.media()?,
            queue: setup.queue()?,
        },
        campaign,
        act: closing.act,
        now,
    });
    let mut report = Report::new(out, closing.format, &closing.campaign, !closing.act);
    for state in STATES {
        worker.clone().close_all(state, &mut report).await?;
    }
    report.finish()
}

struct Worker {
    campaign: Arc<Campaign>,
    entries: Entries,
    takes: Takes,
    eraser: Eraser,
    act: bool,
    now: Timestamp,
}

/// An entry, and what became of it.
type Done = (EntryId, Result<Due, StepError>);

impl Worker {
    async fn close_all(
        self: Arc<Self>,
        state: State,
        report: &mut Report<'_, impl Write>,
    ) -> Result<(), OperateError> {
        let mut next = Some(Cursor::default());
        while let Some(cursor) = next {
            let page = self.entries.list(state, cursor).await?;
            let mut subjects: Vec<_> = page.entries.iter().map(Subject::of).collect();
            for row in page.unreadable {
                match row {
                    store::Error::Corrupt { what, .. } => match EntryId::parse(&what) {
                        Ok(id) => subjects.push(Subject::unreadable(id)),
                        Err(_) => report.unreadable(&what)?,
                    },
                    other => return Err(other.into()),
                }
            }
            self.clone().close_page(subjects, report).await?;
            next = page.next;
        }
        Ok(())
    }

    async fn close_page(
        self: Arc<Self>,
        subjects: Vec<Subject>,
        report: &mut Report<'_, impl Write>,
    ) -> Result<(), OperateError> {
        let mut running = JoinSet::new();
        for subject in subjects {
            if running.len() == AT_ONCE {
                add(running.join_next().await, report)?;
            }
            let worker = Arc::clone(&self);
            running.spawn(async move {
                let done = worker.close_one(&subject).await;
                (subject.id, done)
            });
        }
        while let Some(done) = running.join_next().await {
            add(Some(done), report)?;
        }
        Ok(())
    }

    async fn close_one(&self, subject: &Subject) -> Result<Due, StepError> {
        let Campaign {
            after_closing,
            retention_days,
            ..
        } = *self.campaign;
        let due = due(after_closing, retention_days, subject, self.now);
        match (&due, &subject.take) {
            (Due::Erase { .. }, _) if self.act => self.erase(&subject.id).await?,
            (Due::Take, Some(take)) => {
                // S3 deletes takes of that age by itself, a day or two late.
                if !self.takes.has_take(&subject.id, take).await? {
                    return Ok(Due::Nothing { take_until: None });
                }
                if self.act {
                    self.takes.delete_take(&subject.id, take).await?;
                }
            }
            _ => {}
        }
        Ok(due)
    }

    async fn erase(&self, id: &EntryId) -> Result<(), StepError> {
        // One that its fan has erased meanwhile is as good.
        let Some(token) = self.entries.owner(id).await? else {
            return Ok(());
        };
        match self.eraser.erase(id, &token).await? {
            Erasure::Erased | Erasure::Unknown => Ok(()),
            // No entry changes its owner.
            Erasure::Forbidden => Err(StepError::Replaced),
        }
    }
}

/// Adds what became of an entry. An error that every other entry would meet, too, ends the run.
fn add(
    done: Option<Result<Done, tokio::task::JoinError>>,
    report: &mut Report<'_, impl Write>,
) -> Result<(), OperateError> {
    let Some(done) = done else { return Ok(()) };
    let (id, done) = done.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()));
    match done {
        Ok(due) => report.add(&id, &due),
        Err(StepError::Store(error @ store::Error::Misconfigured { .. })) => Err(error.into()),
        Err(error) => report.failed(&id, &chain(&error)),
    }
}
