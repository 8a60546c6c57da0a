//! `refrain review` and `refrain takedown`.

use std::io::Write;

use api::App;
use campaign::{Entry, State};
use jiff::Timestamp;
use store::PrivateFile;

use super::{OperateError, parse_id};

/// Prints the entries that wait for review, the oldest first: id, time, team, why, name, and where to see and hear them
/// for the next quarter of an hour.
pub async fn list(
    app: &'static App,
    out: &mut impl Write,
    limit: u16,
) -> Result<usize, OperateError> {
    let entries = app.entries.oldest(State::InReview, limit).await?;
    for entry in &entries {
        let line = describe(app, entry).await?;
        writeln!(out, "{line}").map_err(|source| OperateError::File {
            path: "standard output".into(),
            source,
        })?;
    }
    Ok(entries.len())
}

async fn describe(app: &App, entry: &Entry) -> Result<String, OperateError> {
    let now = Timestamp::now();
    let sign = |file| {
        app.media
            .sign_private(&entry.id, &entry.revision, file, now)
    };
    let cover = sign(PrivateFile::Picture("cover")).await?;
    let mix = sign(PrivateFile::Mix).await?;
    let why = if entry.flagged {
        "name flagged"
    } else {
        "review before"
    };
    Ok(format!(
        "{}\t{}\t{}\t{why}\t{}\n\tcover {}\n\tmix {}",
        entry.id, entry.created_at, entry.team, entry.name, cover.url, mix.url
    ))
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
