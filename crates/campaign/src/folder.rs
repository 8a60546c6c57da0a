//! The files of a campaign's folder.

use unicode_normalization::UnicodeNormalization;

use crate::{
    finding::{Collector, Finding},
    text_file::TextFile,
};

/// The largest text file that is read, in bytes.
pub const MAX_TEXT_BYTES: u64 = 256 * 1024;
/// The largest picture, in bytes. The compiler of templates has the same limit.
pub const MAX_SVG_BYTES: u64 = 16 * 1024 * 1024;
/// The largest sound file, in bytes: ten minutes of 24-bit stereo at 96 kHz, twice.
pub const MAX_SOUND_BYTES: u64 = 700_000_000;

/// Why a file of a campaign cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is none; perhaps one of nearly the same path, in another case or with one more ending.
    Missing {
        similar: Option<String>,
    },
    /// The path, or a link on it, leads out of the campaign's folder.
    Outside,
    /// It is a folder or a device.
    NoFile,
    TooLarge {
        max_bytes: u64,
    },
    /// The operating system says why.
    Unreadable(String),
}

impl FileError {
    /// What is wrong with the file of a path, and what to do.
    pub fn problem(&self, path: &str) -> String {
        match self {
            Self::Missing { similar: None } => {
                "this file is missing: put it there, or correct its name where it is named".to_owned()
            }
            Self::Missing {
                similar: Some(similar),
            } if similar.nfc().eq(path.nfc()) => {
                "this file is missing, but it is there with its accents in another form: type its name anew".to_owned()
            }
            Self::Missing {
                similar: Some(similar),
            } => format!("this file is missing, but it is there as {similar}: rename it"),
            Self::Outside => "this file lies outside its folder: copy it into the folder".to_owned(),
            Self::NoFile => "this is no file: put a file there".to_owned(),
            Self::TooLarge { max_bytes } => {
                format!("this file is larger than {} kB: export it smaller", max_bytes / 1_000)
            }
            Self::Unreadable(reason) => format!("this file cannot be read: {reason}"),
        }
    }
}

/// Answers a path within the campaign's folder and a number of bytes with the file's contents, if it has no more.
pub type ReadFile<'a> = dyn Fn(&str, u64) -> Result<Vec<u8>, FileError> + 'a;

/// A campaign's folder, by paths within it.
pub(crate) struct Folder<'a> {
    pub file: &'a ReadFile<'a>,
    pub findings: &'a Collector,
}

impl Folder<'_> {
    /// Whether a file may be left out and is.
    pub fn lacks(&self, path: &str) -> bool {
        let found = (self.file)(path, MAX_TEXT_BYTES);
        matches!(found, Err(FileError::Missing { similar: None }))
    }

    /// A text file whose path the campaign does not choose; `None` if it cannot be read, which is then a finding.
    pub fn text(&self, path: &str) -> Option<TextFile> {
        let bytes = (self.file)(path, MAX_TEXT_BYTES)
            .map_err(|error| self.findings.add(Finding::error(path, error.problem(path))))
            .ok()?;
        self.decode(path, bytes)
    }

    /// A text from bytes; `None` if they are none, which is then a finding.
    pub fn decode(&self, path: &str, bytes: Vec<u8>) -> Option<TextFile> {
        TextFile::decode(path, bytes)
            .map_err(|finding| self.findings.add(finding))
            .ok()
    }

    /// Whether there is an SVG of this path; if not, that is a finding.
    pub fn check_svg(&self, path: &str) {
        match (self.file)(path, MAX_SVG_BYTES) {
            Ok(bytes) => drop(self.decode_svg(path, bytes)),
            Err(error) => self.findings.add(Finding::error(path, error.problem(path))),
        }
    }

    /// An SVG from bytes, by its looks; `None` if they are something else, which is then a finding.
    pub fn decode_svg(&self, path: &str, bytes: Vec<u8>) -> Option<TextFile> {
        let file = self.decode(path, bytes)?;
        let start: String = file.text.trim_start().chars().take(20).collect();
        let start = start.to_lowercase();
        let problem = if start.is_empty() {
            "this file is empty: export it as SVG"
        } else if start.starts_with("<!doctype html") || start.starts_with("<html") {
            "this is a web page, not an SVG: download or export it again"
        } else if !file.text.contains("svg") {
            "there is no <svg> in this file: export it as SVG"
        } else {
            return Some(file);
        };
        self.findings.add(Finding::error(path, problem));
        None
    }
}
