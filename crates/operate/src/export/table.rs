//! The columns of the exported table, and the cells of an entry.

use campaign::{Entry, Purpose, State};
use store::Takes;

use super::row::Row;

/// The columns before `duplicate_of`.
const FIRST: [&str; 13] = [
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
];
/// The entry whose recording a take repeats.
const DUPLICATE_OF: &str = "duplicate_of";
/// The column after the measurements: long, and not for human readers.
const LAST: &str = "fingerprint";

/// The names of the columns, with one for each of `measurements`.
pub(super) fn header(measurements: &[String]) -> Vec<&str> {
    let measured = measurements.iter().map(String::as_str);
    FIRST
        .into_iter()
        .chain([DUPLICATE_OF])
        .chain(measured)
        .chain([LAST])
        .collect()
}

/// The cells of a row under that header. A measurement that the entry does not have is an empty cell.
pub(super) fn cells<'a>(
    row: &'a Row,
    original: Option<&'a str>,
    measurements: &'a [String],
) -> impl Iterator<Item = &'a str> {
    let measured = measurements.iter().map(|name| {
        let value = row.measurements.get(name);
        value.map_or("", String::as_str)
    });
    let first = row.first.iter().map(String::as_str);
    first
        .chain([original.unwrap_or_default()])
        .chain(measured)
        .chain([row.fingerprint.as_str()])
}

/// The cells under [`FIRST`].
pub(super) fn first_cells(entry: &Entry) -> Vec<String> {
    let cells: [String; FIRST.len()] = [
        entry.id.to_string(),
        entry.state.as_str().to_owned(),
        entry.created_at.to_string(),
        entry.locale.clone(),
        entry.country.clone(),
        entry.team.clone(),
        entry.name.to_string(),
        entry.flagged.to_string(),
        consent(entry, Purpose::Terms),
        consent(entry, Purpose::Song),
        consent(entry, Purpose::Gallery),
        consent(entry, Purpose::Marketing),
        take_key(entry),
    ];
    cells.iter().map(|cell| inert(cell)).collect()
}

/// The key of the archived take; empty as long as the entry waits for its cover, which is when the take is archived.
fn take_key(entry: &Entry) -> String {
    match entry.state {
        State::Reserved | State::Mixed => String::new(),
        State::InReview | State::Published | State::Rejected => {
            Takes::archived_take_key(&entry.id, &entry.expected.take)
        }
    }
}

/// Eight hexadecimal digits for each word.
pub(super) fn hex_words(words: &[u32]) -> String {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
    hex::encode(bytes)
}

fn consent(entry: &Entry, purpose: Purpose) -> String {
    let mut consents = entry.consents.iter();
    let given = consents.find(|consent| consent.purpose == purpose);
    given.map_or_else(String::new, |c| {
        format!(
            "{} {} {} {} {}",
            c.given_at, c.jurisdiction, c.version, c.language, c.text_sha256
        )
    })
}

/// A spreadsheet would run a cell that begins like a formula (OWASP, CSV injection).
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
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

    #[test]
    fn a_fingerprint_has_eight_digits_for_each_word() {
        assert_eq!(hex_words(&[0xab, 0]), "000000ab00000000");
    }
}
