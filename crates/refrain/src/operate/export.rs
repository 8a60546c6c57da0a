//! `refrain export`: a table of all entries, and their takes.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use api::App;
use campaign::{Entry, Purpose, State};
use store::{Cursor, Objects};

use super::OperateError;

/// What has a take; entries that only wait for one are nobody's business.
const STATES: [State; 4] = [
    State::Mixed,
    State::InReview,
    State::Rejected,
    State::Published,
];
const HEADER: [&str; 14] = [
    "id",
    "state",
    "created_at",
    "locale",
    "country",
    "team",
    "name",
    "flagged",
    "consent_terms",
    "consent_song",
    "consent_gallery",
    "consent_marketing",
    "take_key",
    "take_duration_ms",
];

/// Writes `entries.csv` and, where asked, `takes/<id>.<ending>` into a folder. Returns how many entries.
pub async fn export(
    app: &'static App,
    out: &Path,
    with_takes: bool,
) -> Result<usize, OperateError> {
    let takes = out.join("takes");
    fs::create_dir_all(&takes).map_err(file_error(&takes))?;
    let table = out.join("entries.csv");
    let mut csv = csv::Writer::from_path(&table)?;
    csv.write_record(HEADER)?;
    let mut seen = HashSet::new();
    for state in STATES {
        let mut next = Some(Cursor::default());
        while let Some(cursor) = next {
            let page = app.entries.list(state, cursor).await?;
            for entry in &page.entries {
                // An entry that moves on while states are listed one after another is met again.
                if !seen.insert(entry.id.clone()) {
                    continue;
                }
                csv.write_record(row(entry).iter().map(|cell| inert(cell)))?;
                if with_takes {
                    write_take(app, entry, &takes).await?;
                }
            }
            next = page.next;
        }
    }
    csv.flush().map_err(file_error(&table))?;
    Ok(seen.len())
}

async fn write_take(app: &'static App, entry: &Entry, dir: &Path) -> Result<(), OperateError> {
    let claim = &entry.expected.take;
    let Some(bytes) = app.objects.kept_take(&entry.id, claim).await? else {
        return Ok(());
    };
    let ending = claim.content_type.as_str().trim_start_matches("audio/");
    let path = dir.join(format!("{}.{ending}", entry.id));
    fs::write(&path, bytes).map_err(file_error(&path))
}

fn row(entry: &Entry) -> [String; 14] {
    let consent = |purpose: Purpose| {
        let given = entry
            .consents
            .iter()
            .find(|consent| consent.purpose == purpose);
        given.map_or_else(String::new, |consent| {
            let c = consent;
            format!(
                "{} {} {} {} {}",
                c.given_at, c.jurisdiction, c.version, c.language, c.text_sha256
            )
        })
    };
    let claim = &entry.expected.take;
    let duration_ms = entry
        .mixed
        .as_ref()
        .and_then(|mixed| mixed.measurements.get("take_duration_ms"));
    [
        entry.id.to_string(),
        entry.state.as_str().to_owned(),
        entry.created_at.to_string(),
        entry.locale.clone(),
        entry.country.clone(),
        entry.team.clone(),
        entry.name.to_string(),
        entry.flagged.to_string(),
        consent(Purpose::Terms),
        consent(Purpose::Song),
        consent(Purpose::Gallery),
        consent(Purpose::Marketing),
        Objects::kept_take_key(&entry.id, claim),
        duration_ms.map_or_else(String::new, f64::to_string),
    ]
}

/// A spreadsheet would run a cell that begins like a formula (OWASP, CSV injection).
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn file_error(path: &Path) -> impl FnOnce(std::io::Error) -> OperateError {
    let path: PathBuf = path.to_owned();
    move |source| OperateError::File { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_becomes_a_formula() {
        let check = |cell: &str, expect: &str| assert_eq!(inert(cell), expect);
        check("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")");
        check("@sum", "'@sum");
        check("-1", "'-1");
        check("Zoé", "Zoé");
    }
}
