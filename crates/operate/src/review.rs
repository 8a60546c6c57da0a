//! `refrain review` and `refrain takedown`.

use std::io::Write;

use api::Setup;
use campaign::{Entry, EntryId, State};
use jiff::Timestamp;
use store::{Media, PrivateFile};

use crate::{deployment::publisher, error::OperateError};

/// Prints the entries that wait for review, the oldest first and at most `limit`: id, time, team, why, name, and links to
/// cover and mix that are valid for 15 minutes. Returns how many.
pub async fn list(setup: &Setup, out: &mut impl Write, limit: u16) -> Result<usize, OperateError> {
    let media = setup.media()?;
    let page = setup.entries()?.oldest(State::InReview, limit).await?;
    for entry in &page.entries {
        let line = describe(&media, entry).await?;
        writeln!(out, "{line}").map_err(|source| OperateError::File {
            path: "standard output".into(),
            source,
        })?;
    }
    if !page.unreadable.is_empty() {
        page.unreadable.iter().for_each(|row| eprintln!("{row}"));
        let rows = page.unreadable.len() as u64;
        return Err(OperateError::Incomplete { rows, takes: 0 });
    }
    Ok(page.entries.len())
}

async fn describe(media: &Media, entry: &Entry) -> Result<String, OperateError> {
    let now = Timestamp::now();
    let sign = |file| media.sign_private(&entry.id, &entry.revision, file, now);
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
pub async fn publish(setup: &Setup, id: &str) -> Result<(), OperateError> {
    let id = parse_id(id)?;
    publisher(setup)?.publish(&id).await?;
    Ok(())
}

/// Rejects an entry, or takes it down if it is public. Its owner still sees it.
pub async fn withdraw(setup: &Setup, id: &str) -> Result<(), OperateError> {
    let id = parse_id(id)?;
    pipeline::withdraw(&setup.entries()?, &setup.media()?, &setup.queue()?, &id).await?;
    Ok(())
}

fn parse_id(text: &str) -> Result<EntryId, OperateError> {
    EntryId::parse(text).map_err(|_| OperateError::Id(text.to_owned()))
}
