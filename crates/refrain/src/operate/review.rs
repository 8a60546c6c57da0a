//! `refrain review` and `refrain takedown`.

use std::io::Write;

use api::App;
use campaign::State;
use store::Cursor;

use super::{OperateError, parse_id};

/// Prints the entries that wait for review: id, time, team, name, and why.
pub async fn list(
    app: &'static App,
    out: &mut impl Write,
    limit: usize,
) -> Result<usize, OperateError> {
    let mut shown = 0;
    let mut next = Some(Cursor::default());
    while let Some(cursor) = next {
        let page = app.entries.list(State::InReview, cursor).await?;
        for entry in page.entries {
            if shown == limit {
                return Ok(shown);
            }
            let why = if entry.flagged {
                "name flagged"
            } else {
                "review before"
            };
            let line = format!(
                "{}\t{}\t{}\t{why}\t{}",
                entry.id, entry.created_at, entry.team, entry.name
            );
            writeln!(out, "{line}").map_err(|source| OperateError::File {
                path: "standard output".into(),
                source,
            })?;
            shown += 1;
        }
        next = page.next;
    }
    Ok(shown)
}

/// Makes an entry public.
pub async fn publish(app: &'static App, id: &str) -> Result<(), OperateError> {
    pipeline::publish(app.steps()?, &parse_id(id)?).await?;
    Ok(())
}

/// Keeps an entry from the public, or takes it down; its owner keeps it.
pub async fn withdraw(app: &'static App, id: &str) -> Result<(), OperateError> {
    pipeline::withdraw(app.steps()?, &parse_id(id)?).await?;
    Ok(())
}
