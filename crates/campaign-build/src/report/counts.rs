//! How many findings there are.

use campaign::{Finding, Level};

/// How many errors and notes there are, in words: "2 errors, 1 note". Empty if there are none.
pub fn counts(findings: &[Finding]) -> String {
    let (errors, notes) = numbers(findings);
    let said = |number: usize, one: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {one}s")),
    };
    let both = [said(errors, "error"), said(notes, "note")];
    let both: Vec<String> = both.into_iter().flatten().collect();
    both.join(", ")
}

/// The number of errors and that of notes.
pub(super) fn numbers(findings: &[Finding]) -> (usize, usize) {
    let errors = findings.iter().filter(|f| f.level == Level::Error).count();
    (errors, findings.len() - errors)
}
