//! Findings for programs. docs/check.md describes the shape.

use campaign::{Finding, Level};
use serde::Serialize;

use super::counts::numbers;

#[derive(Serialize)]
struct Report<'a> {
    campaign: &'a str,
    errors: usize,
    notes: usize,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    length: Option<usize>,
    level: &'static str,
    message: &'a str,
    help: Option<&'a str>,
}

impl<'a> Entry<'a> {
    fn of(finding: &'a Finding) -> Self {
        Self {
            file: &finding.file,
            line: finding.place.map(|place| place.line),
            column: finding.place.map(|place| place.column),
            length: finding.place.map(|place| place.length),
            level: match finding.level {
                Level::Error => "error",
                Level::Note => "note",
            },
            message: &finding.message,
            help: finding.help.as_deref(),
        }
    }
}

/// All findings of a campaign as one JSON object.
pub fn json(campaign: &str, findings: &[Finding]) -> String {
    let (errors, notes) = numbers(findings);
    let report = Report {
        campaign,
        errors,
        notes,
        findings: findings.iter().map(Entry::of).collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use campaign::Place;

    #[test]
    fn the_shape_is_the_documented_one() {
        let place = Place {
            line: 3,
            column: 8,
            length: 2,
        };
        let findings = [
            Finding::error("campaign.toml", "\"=\" is missing: write a = b").at(place),
            Finding::note("en/campaign.ftl", "nothing reads this"),
        ];
        let expected = serde_json::json!({
            "campaign": "night-game",
            "errors": 1,
            "notes": 1,
            "findings": [
                { "file": "campaign.toml", "line": 3, "column": 8, "length": 2, "level": "error",
                  "message": "\"=\" is missing", "help": "write a = b" },
                { "file": "en/campaign.ftl", "line": null, "column": null, "length": null, "level": "note",
                  "message": "nothing reads this", "help": null },
            ],
        });
        let found: serde_json::Value =
            serde_json::from_str(&json("night-game", &findings)).unwrap();
        assert_eq!(found, expected);
    }
}
