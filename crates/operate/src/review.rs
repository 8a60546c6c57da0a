//! `refrain review list` and `refrain review show`.

use std::io::Write;

use api::Setup;
use campaign::{Campaign, Entry, Record, Review, State};
use jiff::Timestamp;
use pipeline::StepError;
use store::{MediaFile, Place};

use crate::{
    entry_id::entry_id,
    error::{OperateError, output_error},
};

/// Prints the entries that wait for review, a line each, the oldest first and at most `limit`: id, time (UTC), team, why it
/// waits, name. Returns how many.
///
/// # Errors
/// `Incomplete` if rows could not be read; the others are printed.
pub async fn list(setup: &Setup, out: &mut impl Write, limit: u16) -> Result<usize, OperateError> {
    let campaign = setup.campaign()?;
    let page = setup.entries()?.oldest(State::InReview, limit).await?;
    for entry in &page.entries {
        let line = [
            entry.id.to_string(),
            minute(entry.created_at),
            entry.team.clone(),
            reason(&campaign, entry),
            quoted(entry),
        ];
        writeln!(out, "{}", line.join("  ")).map_err(output_error)?;
    }
    let count = page.entries.len();
    let summary = match count {
        0 => "Nothing waits for review.".to_owned(),
        1 => {
            "1 entry waits for review; `review show <id>` prints how to listen and look.".to_owned()
        }
        _ if count == usize::from(limit) => {
            format!("These are the {count} oldest; --limit prints more.")
        }
        _ => format!(
            "{count} entries wait for review; `review show <id>` prints how to listen and look."
        ),
    };
    if page.unreadable.is_empty() {
        writeln!(out, "{summary}").map_err(output_error)?;
        return Ok(count);
    }
    page.unreadable.iter().for_each(|row| eprintln!("{row}"));
    let rows = page.unreadable.len() as u64;
    Err(OperateError::Incomplete { rows, takes: 0 })
}

/// Prints what is known of entries, each by its id or an address with it, and links to their covers and mixes that are
/// valid for 15 minutes.
pub async fn show(
    setup: &Setup,
    out: &mut impl Write,
    entries: &[String],
) -> Result<(), OperateError> {
    let campaign = setup.campaign()?;
    for text in entries {
        let id = entry_id(text)?;
        let entry = match setup.entries()?.load(&id).await? {
            Some(Record::Live(entry)) => entry,
            Some(Record::Erased { .. }) => return Err(StepError::Erased.into()),
            None => return Err(StepError::Unknown.into()),
        };
        let mut lines = vec![
            ("name", quoted(&entry)),
            ("team", entry.team.clone()),
            ("from", format!("{}, in {}", entry.country, entry.locale)),
            ("sent", minute(entry.created_at)),
            ("state", entry.state.as_str().to_owned()),
        ];
        if entry.state == State::InReview {
            lines.push(("why", reason(&campaign, &entry)));
        }
        lines.extend(links(setup, &entry).await?);
        writeln!(out, "{id}").map_err(output_error)?;
        for (label, text) in lines {
            writeln!(out, "  {label:<6} {text}").map_err(output_error)?;
        }
    }
    Ok(())
}

/// Where an entry is seen and heard, as far as it has been made.
async fn links(setup: &Setup, entry: &Entry) -> Result<Vec<(&'static str, String)>, OperateError> {
    let mut links = Vec::new();
    if entry.state == State::Published {
        links.push((
            "page",
            share_page(&setup.variable("PUBLIC_URL")?, &entry.id),
        ));
    }
    let (media, now) = (setup.media()?, Timestamp::now());
    let (id, revision) = (&entry.id, &entry.revision);
    let place = match entry.state {
        State::Reserved => return Ok(links),
        State::Mixed => {
            let signed = media.sign_new_mix(id, revision, None, now).await?;
            links.push(("mix", signed.url));
            return Ok(links);
        }
        State::InReview | State::Rejected => Place::Private(revision),
        State::Published => Place::Public,
    };
    for (label, file) in [
        ("cover", MediaFile::Picture("cover")),
        ("mix", MediaFile::Mix),
    ] {
        let signed = media.sign(id, place, file, None, now).await?;
        links.push((label, signed.url));
    }
    Ok(links)
}

/// The address of an entry's share page.
pub(crate) fn share_page(public_url: &str, id: &campaign::EntryId) -> String {
    format!("{}/e/{id}/", public_url.trim_end_matches('/'))
}

/// Why an entry waits. The lists may have changed since its name was flagged.
fn reason(campaign: &Campaign, entry: &Entry) -> String {
    let flag = entry
        .flagged
        .then(|| campaign.name_flag(&entry.name, &entry.locale));
    match flag {
        Some(Some(flag)) => flag.to_string(),
        Some(None) => "a word of an earlier list".to_owned(),
        None if campaign.review == Review::Before => "every entry is reviewed".to_owned(),
        None => "every entry was reviewed then".to_owned(),
    }
}

/// The name in quotes, without anything that a terminal obeys.
fn quoted(entry: &Entry) -> String {
    format!("{:?}", entry.name.as_str())
}

fn minute(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%MZ").to_string()
}
