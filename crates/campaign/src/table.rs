//! Tables of campaign.toml, read value by value: a fault in one hides none in another, and each has its place.

use std::{cell::RefCell, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    finding::{Collector, Finding},
    near::near,
    shape::{Asked, Kind},
    text_file::TextFile,
};

mod kinds;
mod values;

use kinds::{choice_of, is_tables, number_of, words_of};

/// The most items of one list or of one kind of table.
const MAX_ITEMS: usize = 1_000;

/// campaign.toml while it is read.
pub(crate) struct Document<'a> {
    pub file: &'a TextFile,
    pub findings: &'a Collector,
    /// False after an error of syntax: what is missing then may only be unreadable, and is no finding.
    pub whole: bool,
    /// Lines with errors of syntax: what was recovered of them is not what was written.
    pub broken: Vec<usize>,
    /// Collects the keys that are asked for; then every table is there, and is empty.
    pub asked: Option<Asked>,
}

impl Document<'_> {
    /// Adds an error at a range of bytes.
    pub fn error(&self, range: Range<usize>, problem: impl Into<String>) {
        let finding = self.file.error(range, problem);
        let line = finding.place.map_or(0, |place| place.line);
        if !self.broken.contains(&line) {
            self.findings.add(finding);
        }
    }

    /// Adds an error about something that is not there.
    pub fn missing(&self, finding: Finding) {
        if self.whole {
            self.findings.add(finding);
        }
    }

    /// Whether there is an error of syntax in the lines of a range: what was recovered there is not what was written.
    fn is_broken(&self, span: Range<usize>) -> bool {
        if self.broken.is_empty() {
            return false;
        }
        let first = self.file.place(span.start..span.start).line;
        let last = self.file.place(span.end..span.end).line;
        span.is_empty() || self.broken.iter().any(|line| (first..=last).contains(line))
    }

    /// Whether the lines of the table that begins at a byte hold no error of syntax: what is missing there is then not only unreadable.
    fn is_readable(&self, start: usize) -> bool {
        let first = self.file.place(start..start).line;
        let below = self.file.text.lines().skip(first);
        let last = first + below.take_while(|line| !is_header(line)).count();
        !self.broken.iter().any(|line| (first..=last).contains(line))
    }

    /// Whether a table of this name is written, though perhaps it cannot be read. `[` alone may be the beginning of any.
    fn has_header(&self, name: &str) -> bool {
        let lines = self.file.text.lines().filter(|line| is_header(line));
        let mut names = lines.map(|line| line.trim_matches(['[', ']', ' ', '\t']));
        !self.whole && names.any(|written| written.is_empty() || written.starts_with(name))
    }

    /// What is written at a range of bytes.
    pub fn raw(&self, span: Range<usize>) -> &str {
        self.file.text.get(span).unwrap_or_default()
    }
}

/// One table. Keys that nothing asks for are errors, so that a typing mistake does not leave a default in force.
pub(crate) struct Table<'a> {
    document: &'a Document<'a>,
    /// As it is written: `[song]`; empty for what stands before the first table.
    label: String,
    /// The keys that lead to it, as in `song`; empty for the whole document.
    path: String,
    span: Range<usize>,
    values: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
    /// Keys that are not there, with what is then to be said.
    missing: RefCell<Vec<(&'static str, Finding)>>,
}

impl<'a> Table<'a> {
    /// The whole document.
    pub fn top(document: &'a Document<'a>, root: &'a Spanned<DeTable<'a>>) -> Self {
        Self {
            document,
            label: String::new(),
            path: String::new(),
            span: root.span(),
            values: root.get_ref(),
            asked: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// A table within this one.
    fn child(&self, key: &str, label: &str, span: Range<usize>, values: &'a DeTable<'a>) -> Self {
        Self {
            document: self.document,
            label: label.to_owned(),
            path: self.path_of(key),
            span,
            values,
            asked: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    fn path_of(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }

    /// Says that this key is asked for.
    fn asks(&self, key: &str, is_required: bool, kind: impl FnOnce() -> Kind) {
        if let Some(asked) = &self.document.asked {
            asked.add(self.path_of(key), kind(), is_required);
        }
    }

    /// The table that stands for one of this key where keys are collected.
    fn stand_in(&self, key: &str) -> Option<Self> {
        let collects = self.document.asked.is_some();
        collects.then(|| self.child(key, "", self.span.clone(), self.values))
    }

    /// Whether there is a value of this key.
    pub fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Adds an error about the table as a whole.
    pub fn error(&self, problem: &str) {
        let problem = format!("{}{problem}", self.prefix());
        self.document.error(self.span.clone(), problem);
    }

    /// Adds an error about the value of a key.
    pub fn error_at(&self, key: &'static str, problem: &str) {
        let span = self.span(key).unwrap_or_else(|| self.span.clone());
        let problem = format!("{}{problem}", self.prefix());
        self.document.error(span, problem);
    }

    /// A text that has to be there.
    pub fn text(&self, key: &'static str) -> Option<Spanned<String>> {
        self.asks(key, true, || Kind::Text);
        let value = self.required(key, &format!("{key} = \"…\""))?;
        self.as_text(key, value)
    }

    /// A text that may be left out.
    pub fn optional_text(&self, key: &'static str) -> Option<Spanned<String>> {
        self.asks(key, false, || Kind::Text);
        self.as_text(key, self.get(key)?)
    }

    /// A moment, as a text or as TOML's own kind of value.
    pub fn moment(&self, key: &'static str) -> Option<Spanned<String>> {
        self.asks(key, true, || Kind::Moment);
        let value = self.required(key, &format!("{key} = \"2026-06-10T18:00:00Z\""))?;
        self.as_moment(key, value)
    }

    /// A moment that may be left out.
    pub fn optional_moment(&self, key: &'static str) -> Option<Spanned<String>> {
        self.asks(key, false, || Kind::Moment);
        self.as_moment(key, self.get(key)?)
    }

    /// A number within a range.
    pub fn number(&self, key: &'static str, range: std::ops::RangeInclusive<f64>) -> Option<f64> {
        let (from, to) = (range.start(), range.end());
        self.asks(key, true, || number_of(&range, false));
        let value = self.required(key, &format!("{key} = {from}"))?;
        let number = self.as_number(key, value)?;
        if range.contains(&number) {
            return Some(number);
        }
        let problem = format!(
            "{}{key} is out of its range: write a number from {from} to {to}",
            self.prefix()
        );
        self.document.error(value.span(), problem);
        None
    }

    /// A whole number within a range.
    pub fn integer<T>(&self, key: &'static str, range: std::ops::RangeInclusive<T>) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display + Copy,
    {
        self.asks(key, true, || number_of(&range, true));
        let value = self.required(key, &format!("{key} = {}", range.start()))?;
        self.as_integer(key, value, range)
    }

    /// A whole number that may be left out.
    pub fn optional_integer<T>(
        &self,
        key: &'static str,
        range: std::ops::RangeInclusive<T>,
    ) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display + Copy,
    {
        self.asks(key, false, || number_of(&range, true));
        self.as_integer(key, self.get(key)?, range)
    }

    /// `true` or `false`.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        self.asks(key, true, || Kind::Flag);
        let value = self.required(key, &format!("{key} = true"))?;
        self.as_flag(key, value)
    }

    /// `true` or `false`; may be left out.
    pub fn optional_flag(&self, key: &'static str) -> Option<bool> {
        self.asks(key, false, || Kind::Flag);
        self.as_flag(key, self.get(key)?)
    }

    /// One of several words; may be left out.
    pub fn optional_choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        self.asks(key, false, || choice_of(choices));
        self.as_choice(key, self.get(key)?, choices)
    }

    /// One of several words.
    pub fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        self.asks(key, true, || choice_of(choices));
        let value = self.required(key, &format!("{key} = {}", words_of(choices)))?;
        self.as_choice(key, value, choices)
    }

    /// A list of texts that has to be there; empty if it cannot be read.
    pub fn texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        self.asks(key, true, || Kind::Texts);
        let Some(value) = self.required(key, &format!("{key} = [\"…\"]")) else {
            return Vec::new();
        };
        self.as_texts(key, value)
    }

    /// A list of texts that may be left out.
    pub fn optional_texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        self.asks(key, false, || Kind::Texts);
        self.get(key)
            .map_or_else(Vec::new, |value| self.as_texts(key, value))
    }

    /// A table that has to be there.
    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        self.asks(key, true, || Kind::Table);
        let found = self.get(key);
        if found.is_none() && !self.document.has_header(key) {
            let problem = format!("there is no [{key}]: add it, with its keys below");
            let finding = Finding::error(&self.document.file.path, problem);
            self.missing.borrow_mut().push((key, finding));
        }
        self.stand_in(key).or_else(|| self.as_table(key, found?))
    }

    /// A table that may be left out.
    pub fn optional_table(&self, key: &'static str) -> Option<Table<'a>> {
        self.asks(key, false, || Kind::Table);
        let found = self.get(key);
        self.stand_in(key).or_else(|| self.as_table(key, found?))
    }

    /// Tables of one name, of which at least one has to be there.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        self.asks(key, true, || Kind::Tables);
        self.tables_of(key)
    }

    fn tables_of(&self, key: &'static str) -> Vec<Table<'a>> {
        if let Some(stand_in) = self.stand_in(key) {
            return vec![stand_in];
        }
        let label = format!("[[{key}]]");
        let Some(value) = self.get(key) else {
            let problem = format!("there is no {label}: add one");
            let finding = Finding::error(&self.document.file.path, problem);
            if !self.document.has_header(key) {
                self.missing.borrow_mut().push((key, finding));
            }
            return Vec::new();
        };
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            DeValue::Table(_) => {
                let problem = format!("there may be several: write {label}, with two brackets");
                self.document.error(value.span(), problem);
                vec![value]
            }
            _ => {
                self.wrong_type(value, format!("write {label}, and its keys below it"));
                Vec::new()
            }
        };
        self.limit(key, value.span(), items.len());
        let items = items.into_iter().take(MAX_ITEMS);
        items
            .filter_map(|item| match item.get_ref() {
                DeValue::Table(values) => Some(self.child(key, &label, item.span(), values)),
                _ => {
                    self.wrong_type(item, format!("write {label}, and its keys below it"));
                    None
                }
            })
            .collect()
    }

    /// Tables of one name, of which there may be none.
    pub fn optional_tables(&self, key: &'static str) -> Vec<Table<'a>> {
        self.asks(key, false, || Kind::Tables);
        let collects = self.document.asked.is_some();
        match self.get(key) {
            None if !collects => Vec::new(),
            _ => self.tables_of(key),
        }
    }

    /// Adds an error for each key that nothing has asked for, and for each that was asked for and is not there. A key that is
    /// nearly the missing one is one mistake, not two.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        let mut missing = self.missing.take();
        for key in self.values.keys() {
            let name: &str = key.get_ref();
            if asked.contains(&name) {
                continue;
            }
            let absent = asked
                .iter()
                .filter(|known| !self.values.contains_key(**known));
            let similar = near(name, absent.copied());
            let similar = similar.or_else(|| near(name, asked.iter().copied()));
            missing.retain(|(absent, _)| Some(*absent) != similar);
            let prefix = self.prefix();
            let problem = match similar {
                Some(similar) if similar == name.to_lowercase() => {
                    format!("{prefix}keys are lower case: write {similar} instead of {name}")
                }
                Some(similar) => {
                    format!("{prefix}there is no key {name}: did you mean {similar}?")
                }
                None => format!(
                    "{prefix}there is no key {name}: there are {}",
                    asked.join(", ")
                ),
            };
            self.document.error(key.span(), problem);
        }
        if self.document.whole || self.document.is_readable(self.span.start) {
            self.document
                .findings
                .extend(missing.into_iter().map(|(_, finding)| finding));
        }
    }

    /// Where the value of a key stands.
    pub fn span(&self, key: &'static str) -> Option<Range<usize>> {
        self.get(key).map(Spanned::span)
    }

    fn prefix(&self) -> String {
        if self.label.is_empty() {
            String::new()
        } else {
            format!("{} ", self.label)
        }
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.ask(key);
        let found = self.values.get(key)?;
        // Tables end where others begin, so that a line of theirs is no reason to drop them.
        let is_value = !matches!(found.get_ref(), DeValue::Table(_)) && !is_tables(found.get_ref());
        (!is_value || !self.document.is_broken(found.span())).then_some(found)
    }

    fn ask(&self, key: &'static str) {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
    }

    fn required(&self, key: &'static str, example: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let found = self.get(key);
        if found.is_none() {
            let problem = format!("{}{key} is missing: write {example}", self.prefix());
            let file = self.document.file;
            let finding = if self.label.is_empty() {
                Finding::error(&file.path, problem)
            } else {
                file.error(self.span.clone(), problem)
            };
            self.missing.borrow_mut().push((key, finding));
        }
        found
    }

    fn as_table(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let label = format!("[{key}]");
        let found = match value.get_ref() {
            DeValue::Table(_) => Some(value),
            DeValue::Array(items) if items.len() == 1 => {
                self.document.error(
                    value.span(),
                    format!("there is only one: write {label}, with one bracket"),
                );
                items.first()
            }
            _ => {
                self.wrong_type(
                    value,
                    format!("there is only one: write {label}, and its keys below it"),
                );
                None
            }
        };
        let found = found?;
        match found.get_ref() {
            DeValue::Table(values) => Some(self.child(key, &label, found.span(), values)),
            _ => None,
        }
    }

    fn limit(&self, key: &str, span: Range<usize>, items: usize) {
        if items > MAX_ITEMS {
            let problem = format!(
                "{key} has {items} entries, of which {MAX_ITEMS} are read: delete the others"
            );
            self.document.error(span, problem);
        }
    }

    fn wrong_type(&self, value: &Spanned<DeValue<'_>>, problem: String) {
        self.document
            .error(value.span(), format!("{}{problem}", self.prefix()));
    }
}

/// Whether a table begins in a line.
fn is_header(line: &str) -> bool {
    line.trim_start().starts_with('[')
}
