//! The columns of an exported table, and an entry's row in it.

use campaign::{Entry, EntryId, Purpose};
use store::Takes;

/// What stands before the measurements.
const FIRST: [&str; 14] = [
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
    "duplicate_of",
];
/// What stands behind them: long, and of no use to a reader.
const LAST: &str = "fingerprint";

/// The names of the columns, with a measurement in each of `measurements`.
pub(super) fn header(measurements: &[String]) -> Vec<&str> {
    let measured = measurements.iter().map(String::as_str);
    FIRST.into_iter().chain(measured).chain([LAST]).collect()
}

/// An entry under that header; a measurement that it does not have is an empty cell.
pub(super) fn row(
    entry: &Entry,
    original: Option<&EntryId>,
    measurements: &[String],
) -> Vec<String> {
    let mixed = entry.mixed.as_ref();
    let measured = measurements.iter().map(|name| {
        let value = mixed.and_then(|mixed| mixed.measurements.get(name));
        value.map_or_else(String::new, f64::to_string)
    });
    let fingerprint = mixed.map_or_else(String::new, |mixed| hex(&mixed.fingerprint));
    let first = first(entry, original);
    first
        .iter()
        .map(|cell| inert(cell))
        .chain(measured)
        .chain([fingerprint])
        .collect()
}

fn first(entry: &Entry, original: Option<&EntryId>) -> [String; FIRST.len()] {
    [
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
        Takes::archived_take_key(&entry.id, &entry.expected.take),
        original.map_or_else(String::new, EntryId::to_string),
    ]
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

/// Eight digits for each word.
fn hex(words: &[u32]) -> String {
    words.iter().map(|word| format!("{word:08x}")).collect()
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
    fn a_fingerprint_keeps_its_zeros() {
        assert_eq!(hex(&[0xab, 0]), "000000ab00000000");
    }
}
