//! What pages are told about the build that follows the files.

use std::path::{Component, Path};

use campaign::{Finding, Level, MAX_TEXT_BYTES};
use serde::Serialize;

/// The longest part of a line that is shown, in characters.
const MAX_LINE_CHARS: usize = 300;
/// How many findings pages show; the terminal has them all.
const MAX_SHOWN: usize = 50;

/// What pages show. The script that reads it is `preview.js`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "phase")]
pub enum State {
    /// This build is served; a page of another loads again.
    Served { build: u64 },
    /// Another build is under way; `step` says how far. With the number of the build that is served, if that is of the same files but
    /// for its covers.
    Building { step: String, build: Option<u64> },
    /// The files are not right: the build before is still served.
    Failed {
        /// What is wrong in general, if it is in no file.
        problem: Option<String>,
        findings: Vec<Shown>,
    },
}

/// A finding with the line that it is about.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    /// How many characters are at fault.
    length: Option<usize>,
    /// Whether the campaign can be built all the same.
    is_note: bool,
    message: String,
    /// What to write instead, if that is known.
    help: Option<String>,
    /// The line itself.
    source: Option<String>,
}

impl State {
    /// As one line of JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Findings as pages show them, the errors first. `folders` are where the files may lie.
    pub fn of(findings: &[Finding], folders: &[&Path]) -> Self {
        let mut findings: Vec<&Finding> = findings.iter().collect();
        findings.sort_by_key(|finding| finding.level == Level::Note);
        findings.truncate(MAX_SHOWN);
        let shown = findings.into_iter().map(|finding| shown(finding, folders));
        Self::Failed {
            problem: None,
            findings: shown.collect(),
        }
    }
}

fn shown(finding: &Finding, folders: &[&Path]) -> Shown {
    let place = finding.place;
    let source = place.and_then(|place| {
        let mut folders = folders.iter();
        folders.find_map(|folder| line_of(&folder.join(&finding.file), &finding.file, place.line))
    });
    Shown {
        file: finding.file.clone(),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        length: place.map(|place| place.length),
        is_note: finding.level == Level::Note,
        message: finding.message.clone(),
        help: finding.help.clone(),
        source,
    }
}

/// A line of a file, counted from 1, as far as it is shown; `None` if there is none.
fn line_of(path: &Path, within: &str, line: usize) -> Option<String> {
    let mut parts = Path::new(within).components();
    let is_inside = parts.all(|part| matches!(part, Component::Normal(_)));
    let about = std::fs::metadata(path).ok().filter(|_| is_inside)?;
    if !about.is_file() || about.len() > MAX_TEXT_BYTES {
        return None;
    }
    let text = std::fs::read_to_string(path).ok()?;
    let line = text.lines().nth(line.checked_sub(1)?)?;
    Some(line.chars().take(MAX_LINE_CHARS).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use campaign::Place;

    use super::*;

    #[test]
    fn a_finding_comes_with_its_line_and_errors_come_first() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.toml"), "one\ntwo = 2\n").unwrap();
        let place = Place {
            line: 2,
            column: 1,
            length: 3,
        };
        let findings = [
            Finding::note("a.toml", "worth knowing"),
            Finding::error("a.toml", "wrong").at(place),
            Finding::error("../a.toml", "outside").at(place),
        ];
        let State::Failed { findings, .. } = State::of(&findings, &[folder.path()]) else {
            panic!("findings are no success");
        };
        let shown: Vec<_> = findings
            .iter()
            .map(|f| (f.message.as_str(), f.source.as_deref()))
            .collect();
        let expected = [
            ("wrong", Some("two = 2")),
            ("outside", None),
            ("worth knowing", None),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_state_is_one_line() {
        let state = State::Building {
            step: "covers 1 of 2\n".to_owned(),
            build: Some(7),
        };
        let expected = r#"{"phase":"building","step":"covers 1 of 2\n","build":7}"#;
        assert_eq!(state.json(), expected);
    }
}
