//! Tables of campaign.toml, read value by value: a fault in one hides none in another, and each has its place.

use std::{cell::RefCell, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    finding::{Collector, Finding},
    near::near,
    text_file::TextFile,
};

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
    span: Range<usize>,
    values: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
    /// Keys that are not there, with what is then to be said.
    missing: RefCell<Vec<(&'static str, Finding)>>,
}

impl<'a> Table<'a> {
    /// The whole document.
    pub fn top(document: &'a Document<'a>, root: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(document, String::new(), root.span(), root.get_ref())
    }

    fn new(
        document: &'a Document<'a>,
        label: String,
        span: Range<usize>,
        values: &'a DeTable<'a>,
    ) -> Self {
        Self {
            document,
            label,
            span,
            values,
            asked: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// Adds an error about the table as a whole.
    pub fn error(&self, problem: &str) {
        let problem = format!("{}{problem}", self.prefix());
        self.document.error(self.span.clone(), problem);
    }

    /// A text that has to be there.
    pub fn text(&self, key: &'static str) -> Option<Spanned<String>> {
        let value = self.required(key, &format!("{key} = \"…\""))?;
        self.as_text(key, value)
    }

    /// A text that may be left out.
    pub fn optional_text(&self, key: &'static str) -> Option<Spanned<String>> {
        self.as_text(key, self.get(key)?)
    }

    /// A moment, as a text or as TOML's own kind of value.
    pub fn moment(&self, key: &'static str) -> Option<Spanned<String>> {
        let value = self.required(key, &format!("{key} = \"2026-06-10T18:00:00Z\""))?;
        match value.get_ref() {
            DeValue::Datetime(moment) => Some(Spanned::new(value.span(), moment.to_string())),
            _ => self.as_text(key, value),
        }
    }

    /// A number within a range.
    pub fn number(&self, key: &'static str, range: std::ops::RangeInclusive<f64>) -> Option<f64> {
        let (from, to) = (range.start(), range.end());
        let value = self.required(key, &format!("{key} = {from}"))?;
        let number = self.as_number(key, value)?;
        if range.contains(&number) {
            return Some(number);
        }
        let problem = format!("{}{key} must be from {from} to {to}", self.prefix());
        self.document.error(value.span(), problem);
        None
    }

    /// A whole number within a range.
    pub fn integer<T>(&self, key: &'static str, range: std::ops::RangeInclusive<T>) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display + Copy,
    {
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
        self.as_integer(key, self.get(key)?, range)
    }

    /// `true` or `false`.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.required(key, &format!("{key} = true"))?;
        self.as_flag(key, value)
    }

    /// `true` or `false`; may be left out.
    pub fn optional_flag(&self, key: &'static str) -> Option<bool> {
        self.as_flag(key, self.get(key)?)
    }

    /// One of several words; may be left out.
    pub fn optional_choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        self.as_choice(key, self.get(key)?, choices)
    }

    /// One of several words.
    pub fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let value = self.required(key, &format!("{key} = {}", words_of(choices)))?;
        self.as_choice(key, value, choices)
    }

    /// A list of texts that has to be there; empty if it cannot be read.
    pub fn texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(value) = self.required(key, &format!("{key} = [\"…\"]")) else {
            return Vec::new();
        };
        self.as_texts(key, value)
    }

    /// A list of texts that may be left out.
    pub fn optional_texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        self.get(key)
            .map_or_else(Vec::new, |value| self.as_texts(key, value))
    }

    /// A table that has to be there.
    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let found = self.get(key);
        if found.is_none() {
            let problem = format!("there is no [{key}]: add it, with its keys below");
            let finding = Finding::error(&self.document.file.path, problem);
            self.missing.borrow_mut().push((key, finding));
        }
        self.as_table(key, found?)
    }

    /// A table that may be left out.
    pub fn optional_table(&self, key: &'static str) -> Option<Table<'a>> {
        self.as_table(key, self.get(key)?)
    }

    /// Tables of one name, of which at least one has to be there.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let label = format!("[[{key}]]");
        let Some(value) = self.get(key) else {
            let problem = format!("there is no {label}: add one");
            let finding = Finding::error(&self.document.file.path, problem);
            self.missing.borrow_mut().push((key, finding));
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
                DeValue::Table(values) => {
                    Some(Self::new(self.document, label.clone(), item.span(), values))
                }
                _ => {
                    self.wrong_type(item, format!("write {label}, and its keys below it"));
                    None
                }
            })
            .collect()
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
        for (_, finding) in missing {
            self.document.missing(finding);
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
        self.asked.borrow_mut().push(key);
        let found = self.values.get(key)?;
        // Tables end where others begin, so that a line of theirs is no reason to drop them.
        let is_value = !matches!(found.get_ref(), DeValue::Table(_)) && !is_tables(found.get_ref());
        (!is_value || !self.document.is_broken(found.span())).then_some(found)
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

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Spanned<String>> {
        let raw = self.document.raw(value.span());
        match value.get_ref() {
            DeValue::String(text) => Some(Spanned::new(value.span(), text.to_string())),
            DeValue::Array(_) | DeValue::Table(_) => {
                self.wrong_type(value, format!("{key} is one text: write {key} = \"…\""));
                None
            }
            _ => {
                self.wrong_type(
                    value,
                    format!("{key} is a text: write {key} = \"{raw}\", in quotes"),
                );
                Some(Spanned::new(value.span(), raw.to_owned()))
            }
        }
    }

    fn as_flag(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        if let DeValue::Boolean(flag) = value.get_ref() {
            return Some(*flag);
        }
        let instead = value.get_ref().as_str().map(str::to_lowercase);
        let instead = match instead.as_deref() {
            Some("false" | "no") => "false",
            _ => "true",
        };
        self.wrong_type(
            value,
            format!("{key} is true or false: write {key} = {instead}, without quotes"),
        );
        None
    }

    fn as_choice<T: Copy>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let text = self.as_text(key, value)?;
        let found = choices.iter().find(|(word, _)| word == text.get_ref());
        if found.is_none() {
            let similar = near(text.get_ref(), choices.iter().map(|(word, _)| *word));
            let instead = similar.map_or_else(
                || format!("write {}", words_of(choices)),
                |similar| format!("did you mean \"{similar}\"?"),
            );
            let problem = format!("{}{key} = \"{}\": {instead}", self.prefix(), text.get_ref());
            self.document.error(value.span(), problem);
        }
        found.map(|(_, choice)| *choice)
    }

    fn as_texts(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<Spanned<String>> {
        match value.get_ref() {
            DeValue::Array(items) => {
                self.limit(key, value.span(), items.len());
                let items = items.iter().take(MAX_ITEMS);
                items.filter_map(|item| self.as_text(key, item)).collect()
            }
            DeValue::String(text) => {
                let problem = format!("{key} is a list: write {key} = [\"{text}\"]");
                self.wrong_type(value, problem);
                vec![Spanned::new(value.span(), text.to_string())]
            }
            _ => {
                self.wrong_type(value, format!("{key} is a list: write {key} = [\"…\"]"));
                Vec::new()
            }
        }
    }

    fn as_number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<f64> {
        let (text, quoted) = match value.get_ref() {
            DeValue::Float(number) => (number.as_str().to_owned(), false),
            DeValue::Integer(number) if number.radix() == 10 => (number.as_str().to_owned(), false),
            DeValue::String(text) => (text.trim().replace(',', "."), true),
            _ => (String::new(), false),
        };
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        match number {
            Some(_) if quoted => {
                self.wrong_type(
                    value,
                    format!("{key} is a number: write {key} = {text}, without quotes"),
                );
            }
            None => {
                let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
                let instead = if digits.is_empty() {
                    String::new()
                } else {
                    format!(": write {key} = {digits}")
                };
                self.wrong_type(value, format!("{key} is a number{instead}"));
            }
            Some(_) => {}
        }
        number
    }

    fn as_integer<T>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        range: std::ops::RangeInclusive<T>,
    ) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display + Copy,
    {
        let number = self.as_number(key, value)?;
        // Every whole number that a campaign may hold is far below 2^53, where each has a value of its own.
        let whole = (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64);
        let found = whole
            .and_then(|whole| T::try_from(whole).ok())
            .filter(|n| range.contains(n));
        if found.is_none() {
            let (from, to) = (range.start(), range.end());
            let problem = format!(
                "{}{key} must be a whole number from {from} to {to}",
                self.prefix()
            );
            self.document.error(value.span(), problem);
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
            DeValue::Table(values) => Some(Self::new(self.document, label, found.span(), values)),
            _ => None,
        }
    }

    fn limit(&self, key: &str, span: Range<usize>, items: usize) {
        if items > MAX_ITEMS {
            let problem = format!("{key}: there are {items}, at most {MAX_ITEMS} are read");
            self.document.error(span, problem);
        }
    }

    fn wrong_type(&self, value: &Spanned<DeValue<'_>>, problem: String) {
        self.document
            .error(value.span(), format!("{}{problem}", self.prefix()));
    }
}

fn is_tables(value: &DeValue<'_>) -> bool {
    value
        .as_array()
        .and_then(|items| items.first())
        .is_some_and(|item| item.get_ref().is_table())
}

fn words_of<T>(choices: &[(&str, T)]) -> String {
    let words: Vec<_> = choices
        .iter()
        .map(|(word, _)| format!("\"{word}\""))
        .collect();
    words.join(" or ")
}
