//! The columns of the exported table, and the cells of an entry.

use campaign::{Entry, Purpose, State};
use store::Takes;

use super::row::Row;
use crate::review::share_page;

/// The first columns.
pub(super) const FIRST: [&str; 14] = [
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
    "share_page",
    "take_key",
];
/// The columns between those and the measurements: the name that the take has in `takes/`, and the entry whose recording it
/// repeats.
const FOUND_LATER: [&str; 2] = ["take_file", "duplicate_of"];

/// Signs that start a formula, and those before which some spreadsheets find one; the full-width ones do in East Asian
/// spreadsheets.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
/// Signs that end a cell, or its line.
const CELL_ENDS: [char; 6] = [',', ';', '\t', '\r', '\n', '|'];

/// The names of the columns, with one for each of `measurements`.
pub(super) fn header(measurements: &[String]) -> Vec<&str> {
    let measured = measurements.iter().map(String::as_str);
    FIRST
        .into_iter()
        .chain(FOUND_LATER)
        .chain(measured)
        .collect()
}

/// The cells of a row under that header. A measurement that the entry does not have is an empty cell.
pub(super) fn cells<'a>(
    row: &'a Row,
    file: &'a str,
    original: Option<&'a str>,
    measurements: &'a [String],
) -> impl Iterator<Item = &'a str> {
    let measured = measurements.iter().map(|name| {
        let value = row.measurements.get(name);
        value.map_or("", String::as_str)
    });
    let first = row.first.iter().map(String::as_str);
    first
        .chain([file, original.unwrap_or_default()])
        .chain(measured)
}

/// The cells under [`FIRST`].
pub(super) fn first_cells(entry: &Entry, public_url: &str) -> Vec<String> {
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
        match entry.state {
            State::Published => share_page(public_url, &entry.id),
            _ => String::new(),
        },
        take_key(entry),
    ];
    cells.iter().map(|cell| inert(cell)).collect()
}

/// The key of the archived take; empty as long as the entry waits for its cover, which is when the take is archived.
fn take_key(entry: &Entry) -> String {
    match entry.state {
        State::Reserved | State::Mixed => String::new(),
        State::InReview | State::Published | State::Rejected => {
            Takes::take_key(&entry.id, &entry.expected.take)
        }
    }
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

/// The text with an apostrophe before each sign that would start a formula (OWASP, CSV injection): at the start of the cell,
/// and behind whatever some spreadsheet takes for the end of a cell, for where lists are separated by semicolons our quotes
/// protect nothing. Blanks and quotes before the sign do not hinder a spreadsheet. Who takes away the apostrophe before each
/// such sign at such a place has the text as it was.
fn inert(cell: &str) -> String {
    let mut inert = String::with_capacity(cell.len());
    let mut at_start = true;
    for letter in cell.chars() {
        if at_start && FORMULA_STARTS.contains(&letter) {
            inert.push('\'');
        }
        inert.push(letter);
        at_start = CELL_ENDS.contains(&letter)
            || at_start && (letter.is_whitespace() || matches!(letter, '"' | '\''));
    }
    inert
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: [&str; 12] = [
        "\tSUM(1)",
        "\rSUM(1)",
        "=HYPERLINK(\"x\")",
        "@sum",
        "-1",
        "＝1+1",
        "a;=1+1;b",
        "a,=1+1,b",
        "a\t=1+1",
        "a; \"=1+1\"",
        "a;;＋1",
        " '=1",
    ];

    #[test]
    fn no_spreadsheet_finds_a_formula_whatever_it_splits_at() {
        for name in HOSTILE {
            let mut csv = csv::Writer::from_writer(Vec::new());
            let cells = ["5e6a2c1e", inert(name).as_str(), "true"].map(str::to_owned);
            csv.write_record(&cells).expect("memory takes all");
            let text = String::from_utf8(csv.into_inner().expect("memory takes all"));
            let text = text.expect("text stays text");
            for separator in [',', ';', '\t'] {
                for cell in split(&text, separator) {
                    let start = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                    assert!(!start.starts_with(FORMULA_STARTS), "{name:?}: {cell:?}");
                }
            }
        }
    }

    /// The cells by a reader that knows quotes, and by one that does not.
    fn split(text: &str, separator: char) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator as u8)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.expect("a record"));
        let quoted =
            records.flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>());
        quoted
            .chain(text.split(separator).map(str::to_owned))
            .collect()
    }

    #[test]
    fn a_name_without_a_formula_stays_as_it_is() {
        for name in ["Zoé", "Ana-Lena", "Jean; Marie", "O’Neil", "a = b", "C++"] {
            assert_eq!(inert(name), name);
        }
    }

    #[test]
    fn the_text_as_it_was_can_be_had_again() {
        let more = ["\t=1", "\r\n=1", "'=1", "''-", "a;'=", "Zoé", "\t"];
        for text in HOSTILE.into_iter().chain(more) {
            assert_eq!(restored(&inert(text)), text);
        }
    }

    fn restored(cell: &str) -> String {
        let mut text = String::new();
        let mut at_start = true;
        for letter in cell.chars() {
            if at_start && FORMULA_STARTS.contains(&letter) {
                assert_eq!(text.pop(), Some('\''), "{cell:?}");
            }
            text.push(letter);
            at_start = CELL_ENDS.contains(&letter)
                || at_start && (letter.is_whitespace() || matches!(letter, '"' | '\''));
        }
        text
    }
}
