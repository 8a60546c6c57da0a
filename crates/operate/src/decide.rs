//! `refrain review publish`, `refrain review reject` and `refrain takedown`.

use std::{collections::BTreeSet, io::Write};

use api::{Setup, chain};
use campaign::EntryId;
use pipeline::{StepError, Withdrawer};

use crate::{
    deployment::publisher,
    entry_id::entry_id,
    error::{OperateError, output_error},
    review::share_page,
};

/// Makes entries public, each named by its id or an address with it. Prints a line for each and a summary.
///
/// # Errors
/// `Undone` if it was not possible for some; the others are public.
pub async fn publish(
    setup: &Setup,
    out: &mut impl Write,
    entries: &[String],
) -> Result<(), OperateError> {
    let (publisher, queue) = (publisher(setup)?, setup.queue()?);
    let public_url = setup.variable("PUBLIC_URL")?;
    let act = async |id: &EntryId| {
        publisher.publish(&queue, id).await?;
        Ok(format!("published: {}", share_page(&public_url, id)))
    };
    each(out, entries, "published", act).await
}

/// Rejects entries; their owners still see them. Else like [`publish`].
pub async fn reject(
    setup: &Setup,
    out: &mut impl Write,
    entries: &[String],
) -> Result<(), OperateError> {
    withdraw(setup, out, entries, ("rejected", "rejected")).await
}

/// Takes entries from the public; their owners still see them. Else like [`publish`].
pub async fn take_down(
    setup: &Setup,
    out: &mut impl Write,
    entries: &[String],
) -> Result<(), OperateError> {
    let gone = "taken down: gone everywhere within five minutes";
    withdraw(setup, out, entries, ("taken down", gone)).await
}

async fn withdraw(
    setup: &Setup,
    out: &mut impl Write,
    entries: &[String],
    (done, line): (&'static str, &str),
) -> Result<(), OperateError> {
    let withdrawer = Withdrawer {
        campaign: setup.campaign()?,
        entries: setup.entries()?,
        media: setup.media()?,
        queue: setup.queue()?,
    };
    let act = async |id: &EntryId| {
        withdrawer.withdraw(id).await?;
        Ok(line.to_owned())
    };
    each(out, entries, done, act).await
}

/// Does something with each entry once, and prints what became of it. `done` is the summary's word.
async fn each(
    out: &mut impl Write,
    entries: &[String],
    done: &'static str,
    act: impl AsyncFn(&EntryId) -> Result<String, StepError>,
) -> Result<(), OperateError> {
    let (mut count, mut failed) = (0, 0);
    let mut met = BTreeSet::new();
    for text in entries {
        let line = match entry_id(text) {
            Ok(id) if !met.insert(id.clone()) => continue,
            Ok(id) => match act(&id).await {
                Ok(outcome) => {
                    count += 1;
                    format!("{id}  {outcome}")
                }
                // So it would be with every other entry.
                Err(StepError::Store(error @ store::Error::Misconfigured { .. })) => {
                    return Err(error.into());
                }
                Err(error) => {
                    failed += 1;
                    format!("{id}  not {done}: {}", chain(&error))
                }
            },
            Err(error) => {
                failed += 1;
                format!("not {done}: {error}")
            }
        };
        writeln!(out, "{line}").map_err(output_error)?;
    }
    if failed > 0 {
        return Err(OperateError::Undone {
            done,
            count,
            failed,
        });
    }
    writeln!(out, "{count} {done}").map_err(output_error)
}
