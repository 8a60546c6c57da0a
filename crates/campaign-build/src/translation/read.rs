//! What was edited in a table of the words.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use campaign::{
    Finding, Findings, FluentFile, FluentText, TextFile, check_fluent_text, fluent_texts, near,
    with_fluent_message, with_fluent_text,
};
use csv::{ReaderBuilder, StringRecord};

use super::cell::text_of;
use super::table::{Change, FIRST, WordFile};

/// The largest table, in bytes.
const MAX_BYTES: usize = 20_000_000;
/// The most rows.
const MAX_ROWS: usize = 20_000;
/// What programs write between two cells, by the country that they are set to.
const SEPARATORS: [u8; 3] = *b",;\t";

/// The files that a table changes, with their new texts; none if nothing was edited.
///
/// # Errors
/// Everything that is wrong in the table, each with its row and column.
pub(super) fn changes(
    files: &[WordFile],
    source: &str,
    name: &str,
    csv: &[u8],
) -> Result<Vec<Change>, Findings> {
    let mut table = Table {
        files,
        source,
        name,
        findings: Vec::new(),
        changed: BTreeMap::new(),
        parsed: BTreeMap::new(),
        seen: BTreeSet::new(),
    };
    table.read(csv);
    if !table.findings.is_empty() {
        return Err(table.findings.into_iter().collect());
    }
    let changed = table.changed.into_iter();
    Ok(changed.map(|(path, text)| Change { path, text }).collect())
}

struct Table<'a> {
    files: &'a [WordFile],
    source: &'a str,
    name: &'a str,
    findings: Vec<Finding>,
    /// New texts by path.
    changed: BTreeMap<String, String>,
    /// The texts of the files as they are by now, by path.
    parsed: BTreeMap<String, Rc<[FluentText]>>,
    /// Rows that were there: path, id, attribute.
    seen: BTreeSet<(String, String, String)>,
}

/// A row of the table.
struct Row<'a> {
    /// As spreadsheets count: the names of the columns are in row 1.
    number: usize,
    file: &'a WordFile,
    /// The source language's text.
    source: FluentText,
    /// The one before it in its file.
    before: Option<FluentText>,
}

impl<'a> Table<'a> {
    fn read(&mut self, csv: &[u8]) {
        let Some(text) = self.decode(csv) else { return };
        let separator = separator_of(text);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let mut rows = reader.records();
        let header = rows.next().and_then(Result::ok).unwrap_or_default();
        let Some(locales) = self.locales(&header) else {
            return;
        };
        for (at, row) in rows.enumerate().take(MAX_ROWS + 1) {
            let number = at + 2;
            match row {
                _ if at == MAX_ROWS => self.wrong(number, None, "there are too many rows"),
                Err(error) => self.wrong(number, None, &error.to_string()),
                Ok(row) if row.iter().all(str::is_empty) => {}
                Ok(row) if row.len() != header.len() => {
                    let problem =
                        format!("there are {} cells instead of {}", row.len(), header.len());
                    self.wrong(number, None, &problem);
                }
                Ok(row) => self.row(number, &row, &locales),
            }
        }
    }

    fn decode<'b>(&mut self, csv: &'b [u8]) -> Option<&'b str> {
        let problem = match std::str::from_utf8(csv) {
            Ok(_) if csv.len() > MAX_BYTES => "this table is too large",
            Ok(text) => return Some(text.trim_start_matches('\u{FEFF}')),
            Err(_) => "this is not UTF-8: save it as \"CSV UTF-8\"",
        };
        self.findings.push(Finding::error(self.name, problem));
        None
    }

    /// The languages of the last columns.
    fn locales(&mut self, header: &StringRecord) -> Option<Vec<String>> {
        let names: Vec<String> = header.iter().map(text_of).collect();
        let (first, languages) = names.split_at(FIRST.len().min(names.len()));
        if first != FIRST || languages.first().map(String::as_str) != Some(self.source) {
            let expected = format!("{}, {}", FIRST.join(", "), self.source);
            let problem = format!("the first columns have to be {expected}");
            self.wrong(1, None, &problem);
            return None;
        }
        let known: BTreeSet<&str> = self
            .files
            .iter()
            .flat_map(|file| file.texts.keys().map(String::as_str))
            .collect();
        let translations = &languages[1..];
        for (at, locale) in translations.iter().enumerate() {
            if !known.contains(locale.as_str()) || translations[..at].contains(locale) {
                self.wrong(
                    1,
                    Some(locale),
                    "this is no language of the campaign, or stands twice",
                );
            }
        }
        self.findings.is_empty().then(|| translations.to_vec())
    }

    fn row(&mut self, number: usize, cells: &StringRecord, locales: &[String]) {
        let cells: Vec<String> = cells.iter().map(text_of).collect();
        let Some(row) = self.find(number, &cells) else {
            return;
        };
        if cells[FIRST.len()] != row.source.text {
            let problem =
                "this text is not the one of the file: translate from a new export, or put it back";
            self.wrong(number, Some(self.source), problem);
            return;
        }
        for (locale, cell) in locales.iter().zip(&cells[FIRST.len() + 1..]) {
            if let Err(problem) = self.cell(&row, locale, cell) {
                self.wrong(row.number, Some(locale), &problem);
            }
        }
    }

    /// The text that a row is about. Only files of the campaign and of the product are named.
    fn find(&mut self, number: usize, cells: &[String]) -> Option<Row<'a>> {
        let (path, id, attribute) = (&cells[0], &cells[1], &cells[2]);
        let Some(file) = self.files.iter().find(|file| file.path == *path) else {
            self.wrong(number, Some("file"), "there is no such file");
            return None;
        };
        let texts = self.texts(file, self.source);
        let Some(at) = texts
            .iter()
            .position(|text| (&text.id, &text.attribute) == (id, attribute))
        else {
            self.wrong(number, Some("id"), "there is no such message in this file");
            return None;
        };
        let key = (path.clone(), id.clone(), attribute.clone());
        if !self.seen.insert(key) {
            self.wrong(number, Some("id"), "this message has a row already");
            return None;
        }
        Some(Row {
            number,
            file,
            source: texts[at].clone(),
            before: at.checked_sub(1).map(|before| texts[before].clone()),
        })
    }

    /// A file's text in a language, as it is by now; empty if there is no file.
    fn current<'b>(&'b self, file: &'b WordFile, locale: &str) -> &'b str {
        let changed = self.changed.get(&file.path_in(locale));
        let own = file.texts.get(locale).and_then(Option::as_ref);
        changed.or(own).map_or("", String::as_str)
    }

    fn texts(&mut self, file: &WordFile, locale: &str) -> Rc<[FluentText]> {
        let path = file.path_in(locale);
        if let Some(known) = self.parsed.get(&path) {
            return Rc::clone(known);
        }
        let texts = fluent_texts(self.current(file, locale)).unwrap_or_default();
        let texts: Rc<[FluentText]> = texts.into();
        self.parsed.insert(path, Rc::clone(&texts));
        texts
    }

    /// Takes over one translation, if it was edited.
    fn cell(&mut self, row: &Row<'_>, locale: &str, cell: &str) -> Result<(), String> {
        if !row.file.texts.contains_key(locale) {
            return match cell.trim().is_empty() {
                true => Ok(()),
                false => Err("this file is not written in this language".to_owned()),
            };
        }
        let texts = self.texts(row.file, locale);
        let find = |wanted: &FluentText| {
            let same =
                |text: &&FluentText| (&text.id, &text.attribute) == (&wanted.id, &wanted.attribute);
            texts.iter().find(same)
        };
        let there = find(&row.source);
        if there.map_or(cell.trim().is_empty(), |there| there.text == cell) {
            return Ok(());
        }
        check_fluent_text(cell).map_err(|error| error.to_string())?;
        check_values(&row.source.text, cell)?;
        let current = self.current(row.file, locale);
        let changed = match there {
            Some(there) => with_fluent_text(current, there, cell),
            None if row.source.attribute.is_empty() => {
                let after = row.before.as_ref().and_then(find);
                let message = (row.source.id.as_str(), row.source.comment.as_str());
                with_fluent_message(current, after, message, cell)
            }
            None => {
                return Err(
                    "its message has no such attribute in this language: add it to the file"
                        .to_owned(),
                );
            }
        };
        let changed = changed.map_err(|error| error.to_string())?;
        let path = row.file.path_in(locale);
        self.parsed.remove(&path);
        self.changed.insert(path, changed);
        Ok(())
    }

    fn wrong(&mut self, row: usize, column: Option<&str>, problem: &str) {
        let column = column.map_or_else(String::new, |column| format!(", column {column}"));
        let message = format!("row {row}{column}: {problem}");
        self.findings.push(Finding::error(self.name, message));
    }
}

fn separator_of(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    let most = SEPARATORS
        .into_iter()
        .max_by_key(|separator| count(*separator));
    most.unwrap_or(b',')
}

/// A translation may leave a value out, but none is there that the source does not have.
fn check_values(source: &str, translation: &str) -> Result<(), String> {
    let (given, used) = (values(source), values(translation));
    let Some(unknown) = used.difference(&given).next() else {
        return Ok(());
    };
    let similar = near(unknown, given.iter().map(String::as_str));
    let names: Vec<_> = given.iter().map(|name| format!("{{ ${name} }}")).collect();
    Err(match (similar, names.as_slice()) {
        (Some(similar), _) => format!("there is no value ${unknown}: did you mean ${similar}?"),
        (None, []) => format!("there is no value ${unknown}: this text has none"),
        (None, names) => format!(
            "there is no value ${unknown}: this text has {}",
            names.join(", ")
        ),
    })
}

fn values(text: &str) -> BTreeSet<String> {
    let text = format!("text =\n    {}\n", text.replace('\n', "\n    "));
    let file = TextFile {
        path: String::new(),
        text,
    };
    let messages = FluentFile::read(&file).messages.into_iter();
    messages
        .flat_map(|message| message.values)
        .map(|(name, _)| name)
        .collect()
}
