//! Findings: what is wrong with a campaign's files, for the person who edits them.

use std::{cell::RefCell, fmt};

use crate::advice;

/// How many findings are collected at most. Whoever has so many corrects some and checks again.
const MAX_FINDINGS: usize = 500;
/// The longest message.
const MAX_MESSAGE_CHARS: usize = 400;

/// Whether a campaign can be built all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It cannot be built.
    Error,
    /// Worth knowing; it can be built.
    Note,
}

/// Where in a text file something stands. Lines and columns count from 1, columns and lengths in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    /// How many characters of the line are at fault; at least 1.
    pub length: usize,
}

/// One finding: where, what is wrong, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path within the campaign's folder, or of the checkout where the file is the product's own.
    pub file: String,
    /// `None` if it is about the whole file.
    pub place: Option<Place>,
    pub level: Level,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it, in one line; `None` if the message says all there is to say.
    pub help: Option<String>,
}

impl Finding {
    /// An error in a whole file. The text says what is wrong and, behind a colon, what to do: "this list is not closed: write ] at
    /// its end".
    pub fn error(file: impl Into<String>, text: impl Into<String>) -> Self {
        let (message, help) = advice::split(&one_line(text.into()));
        Self {
            file: file.into(),
            place: None,
            level: Level::Error,
            message,
            help,
        }
    }

    /// A note on a whole file.
    pub fn note(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            level: Level::Note,
            ..Self::error(file, message)
        }
    }

    /// The same finding at a place.
    pub fn at(self, place: Place) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }
}

/// A message is one line of bounded length, whatever it quotes.
fn one_line(message: String) -> String {
    if message.len() <= MAX_MESSAGE_CHARS && !message.contains(char::is_control) {
        return message;
    }
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut line: String = message.chars().take(MAX_MESSAGE_CHARS).map(plain).collect();
    if message.chars().nth(MAX_MESSAGE_CHARS).is_some() {
        line.push('…');
    }
    line
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        let note = match self.level {
            Level::Error => "",
            Level::Note => "note: ",
        };
        write!(f, ": {note}{}", self.message)?;
        match &self.help {
            Some(help) => write!(f, ": {help}"),
            None => Ok(()),
        }
    }
}

/// Several findings, each once: files in the order in which they were met, places in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// All of them.
    pub fn as_slice(&self) -> &[Finding] {
        &self.0
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|finding| finding.level == Level::Error)
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        let mut files: Vec<String> = Vec::new();
        let mut sorted = Vec::new();
        for finding in findings.into_iter().take(MAX_FINDINGS) {
            let file = files.iter().position(|file| *file == finding.file);
            let file = file.unwrap_or_else(|| {
                files.push(finding.file.clone());
                files.len() - 1
            });
            if !sorted.iter().any(|(_, known)| *known == finding) {
                sorted.push((file, finding));
            }
        }
        sorted.sort_by_key(|(file, finding)| (*file, finding.place));
        Self(sorted.into_iter().map(|(_, finding)| finding).collect())
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// One finding a line.
impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, finding) in self.0.iter().enumerate() {
            let end = if at == 0 { "" } else { "\n" };
            write!(f, "{end}{finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Findings {}

/// Collects findings while files are read: a fault in one place hides none in another.
#[derive(Default)]
pub(crate) struct Collector(RefCell<Vec<Finding>>);

impl Collector {
    pub fn add(&self, finding: Finding) {
        let mut all = self.0.borrow_mut();
        if all.len() < MAX_FINDINGS {
            all.push(finding);
        }
    }

    pub fn extend(&self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.add(finding));
    }

    pub fn into_findings(self) -> Findings {
        self.0.into_inner().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_sorted_within_their_file_and_each_is_there_once() {
        let at = |line| Place {
            line,
            column: 1,
            length: 1,
        };
        let findings: Findings = [
            Finding::error("b", "second").at(at(2)),
            Finding::note("a", "other"),
            Finding::error("b", "first").at(at(1)),
            Finding::error("b", "second").at(at(2)),
            Finding::error("b", "whole\nfile"),
        ]
        .into_iter()
        .collect();
        assert_eq!(
            findings.to_string(),
            "b: whole file\nb:1:1: first\nb:2:1: second\na: note: other"
        );
        assert!(findings.has_errors());
    }

    #[test]
    fn there_is_an_end_to_findings() {
        let long = Finding::error("a", "é".repeat(10_000));
        assert_eq!(long.message.chars().count(), MAX_MESSAGE_CHARS + 1);
        let endless = (0..).map(|n| Finding::error("a", n.to_string()));
        let findings: Findings = endless.collect();
        assert_eq!(findings.as_slice().len(), MAX_FINDINGS);
    }
}
