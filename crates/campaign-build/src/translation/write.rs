//! The table of the words.

use std::collections::{BTreeMap, BTreeSet};

use csv::{Terminator, WriterBuilder};

use super::cell::guarded;
use super::table::{FIRST, WordFile};
use crate::error::BuildError;

/// By it spreadsheets know that a table is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The table: a row for each text of the source language, in the order of the files.
pub(super) fn table(
    files: &[WordFile],
    source: &str,
    locales: &[String],
    screens: &BTreeMap<String, BTreeSet<String>>,
) -> Result<Vec<u8>, BuildError> {
    let failed = |error: csv::Error| BuildError::io("the table")(std::io::Error::other(error));
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let languages = std::iter::once(source).chain(locales.iter().map(String::as_str));
    writer
        .write_record(FIRST.into_iter().chain(languages))
        .map_err(failed)?;
    for file in files {
        let others: Vec<_> = locales.iter().map(|locale| file.texts_in(locale)).collect();
        for text in file.texts_in(source) {
            let screens = screens.get(&text.id);
            let screens = screens.map_or_else(String::new, |names| {
                names
                    .iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            let translations = others.iter().map(|texts| {
                let found = texts
                    .iter()
                    .find(|other| (&other.id, &other.attribute) == (&text.id, &text.attribute));
                found.map_or("", |found| found.text.as_str())
            });
            let first = [
                &file.path,
                &text.id,
                &text.attribute,
                &text.comment,
                &screens,
            ];
            let cells = first.into_iter().map(String::as_str);
            let cells = cells.chain([text.text.as_str()]).chain(translations);
            writer.write_record(cells.map(guarded)).map_err(failed)?;
        }
    }
    writer
        .into_inner()
        .map_err(|error| BuildError::io("the table")(error.into_error()))
}
