//! How long a function and a file may be.

use std::path::Path;

use super::sources::files;
use crate::support::root;

const MAX_FUNCTION_LINES: usize = 70;
const MAX_HANDLER_LINES: usize = 60;
const MAX_FILE_LINES: usize = 500;

/// Where our sources lie, and how long a function may be there.
const SOURCES: [(&str, usize); 3] = [
    ("crates", MAX_FUNCTION_LINES),
    ("functions", MAX_HANDLER_LINES),
    ("tests", MAX_FUNCTION_LINES),
];

#[test]
fn functions_and_files_fit_their_limits() {
    let mut faults = Vec::new();
    for (folder, max_lines) in SOURCES {
        for path in files(&root().join(folder), "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            too_long(&path, lines.len(), &mut faults);
            for (name, length) in functions(&lines) {
                if length > max_lines {
                    faults.push(format!("{}: {name} has {length} lines", path.display()));
                }
            }
        }
    }
    for path in files(&root().join("web/src"), "ts") {
        let count = std::fs::read_to_string(&path).unwrap().lines().count();
        too_long(&path, count, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn too_long(path: &Path, lines: usize, faults: &mut Vec<String>) {
    if lines > MAX_FILE_LINES {
        faults.push(format!("{}: {lines} lines", path.display()));
    }
}

/// Name and length of each function: rustfmt ends one at the indentation where it begins.
fn functions<'a>(lines: &[&'a str]) -> Vec<(&'a str, usize)> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let Some(name) = code.split("fn ").nth(1).filter(|_| is_function(code)) else {
            continue;
        };
        let end = format!("{}}}", &line[..line.len() - code.len()]);
        let length = lines[at..]
            .iter()
            .position(|line| *line == end)
            .map_or(1, |last| last + 1);
        found.push((name.split(['(', '<']).next().unwrap_or(name), length));
    }
    found
}

fn is_function(code: &str) -> bool {
    let before = code.split("fn ").next().unwrap_or_default();
    !code.starts_with("//")
        && !code.ends_with(';')
        && before
            .split_whitespace()
            .all(|word| matches!(word, "async" | "const" | "unsafe") || word.starts_with("pub"))
}
