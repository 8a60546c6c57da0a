//! Errors and notes with the file and the line that they are about.

use std::fmt;

use resvg::usvg::roxmltree::Node;

use crate::svg::fault::SvgFault;
use crate::svg::limits::MAX_FINDINGS;
use crate::svg::note::NoteKind;

/// One error in an SVG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SvgError {
    /// The path that was given with the SVG.
    pub file: String,
    /// Counted from 1; `None` if the error is about the whole file.
    pub line: Option<u32>,
    pub fault: SvgFault,
}

/// All errors in one SVG file or several, each file's in the order of its lines; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SvgErrors(pub Vec<SvgError>);

impl SvgErrors {
    /// Appends those of another file.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }
}

/// One note on an SVG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The path that was given with the SVG.
    pub file: String,
    /// Counted from 1; `None` if the note is about the whole file.
    pub line: Option<u32>,
    pub kind: NoteKind,
}

impl fmt::Display for SvgError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        place(f, &self.file, self.line)?;
        write!(f, "{}", self.fault)
    }
}

impl std::error::Error for SvgError {}

impl fmt::Display for SvgErrors {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (at, error) in self.0.iter().enumerate() {
            let separator = if at == 0 { "" } else { "\n" };
            write!(f, "{separator}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for SvgErrors {}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        place(f, &self.file, self.line)?;
        write!(f, "{}", self.kind)
    }
}

fn place(f: &mut fmt::Formatter, file: &str, line: Option<u32>) -> fmt::Result {
    match line {
        Some(line) => write!(f, "{file}:{line}: "),
        None => write!(f, "{file}: "),
    }
}

/// What has been found in a file so far.
pub(crate) struct Findings {
    file: String,
    errors: Vec<SvgError>,
    notes: Vec<Note>,
}

impl Findings {
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            errors: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds an error; the same error is added once.
    pub fn error(&mut self, at: Option<Node>, fault: SvgFault) {
        if self.errors.len() < MAX_FINDINGS && !self.errors.iter().any(|e| e.fault == fault) {
            self.errors.push(SvgError {
                file: self.file.clone(),
                line: at.map(line),
                fault,
            });
        }
    }

    /// Adds a note; the same note is added once.
    pub fn note(&mut self, at: Option<Node>, kind: NoteKind) {
        if self.notes.len() < MAX_FINDINGS && !self.notes.iter().any(|n| n.kind == kind) {
            self.notes.push(Note {
                file: self.file.clone(),
                line: at.map(line),
                kind,
            });
        }
    }

    /// What was computed, unless there was an error; `None` stands for an error that has been added.
    pub fn ok<T>(&mut self, at: Option<Node>, result: Result<T, SvgFault>) -> Option<T> {
        result.map_err(|fault| self.error(at, fault)).ok()
    }

    /// The notes; or the errors, if there are any.
    pub fn finish(mut self) -> Result<Vec<Note>, SvgErrors> {
        if self.errors.is_empty() {
            self.notes.sort_by_key(|note| note.line);
            return Ok(self.notes);
        }
        self.errors.sort_by_key(|error| error.line);
        Err(SvgErrors(self.errors))
    }

    /// The errors, of which the last is `fault`: nothing more can be read.
    pub fn fail(mut self, fault: SvgFault) -> SvgErrors {
        self.error(None, fault);
        SvgErrors(self.errors)
    }

    /// Whether there are errors.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Whether a layer has been found whose name looks like `name`.
    pub fn has_meant(&self, name: &str) -> bool {
        let mut faults = self.errors.iter().map(|error| &error.fault);
        faults.any(|fault| matches!(fault, SvgFault::LooksLike { meant, .. } if meant == name))
    }
}

/// The line where an element begins, counted from 1.
pub(crate) fn line(node: Node) -> u32 {
    node.document().text_pos_at(node.range().start).row
}
