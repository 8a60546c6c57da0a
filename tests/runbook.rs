//! docs/runbook.md has a section for each alarm, and each section is rehearsed or says why it cannot be.

use std::collections::BTreeSet;

use clap::ValueEnum;
use rehearse::{Fault, alarms};

use crate::support::root;

/// The campaign's template and that of its web ACL.
const TEMPLATES: [&str; 2] = ["infra/template.yaml", "infra/web-acl.yaml"];

/// One section: what stands behind `Metric:` and `Rehearsal:`, and its text.
struct Section {
    title: String,
    metrics: Vec<String>,
    rehearsal: String,
    text: String,
}

/// The sections about alarms: those that name a metric.
fn sections() -> Vec<Section> {
    let text = std::fs::read_to_string(root().join("docs/runbook.md")).unwrap();
    let all = text.split("\n## ").skip(1).map(|section| {
        let (title, text) = section.split_once('\n').unwrap();
        let line = |start: &str| {
            let mut lines = text.lines().filter_map(|line| line.strip_prefix(start));
            lines.next().unwrap_or_default().to_owned()
        };
        Section {
            title: title.to_owned(),
            metrics: in_code(&line("Metric: ")),
            rehearsal: line("Rehearsal: "),
            text: text.to_owned(),
        }
    });
    all.filter(|section| !section.metrics.is_empty()).collect()
}

/// What stands between backticks.
fn in_code(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_alarm_of_the_templates_has_its_section() {
    let known: BTreeSet<String> = sections()
        .into_iter()
        .flat_map(|section| section.metrics)
        .collect();
    for template in TEMPLATES {
        let alarms = alarms(&std::fs::read_to_string(root().join(template)).unwrap()).unwrap();
        assert!(!alarms.is_empty(), "{template}");
        for alarm in alarms {
            let has_section = alarm.metrics.iter().any(|metric| known.contains(metric));
            assert!(
                has_section,
                "{template}: docs/runbook.md has no section for {alarm:?}"
            );
        }
    }
}

#[test]
fn every_section_is_rehearsed_or_says_why_it_cannot_be() {
    let mut rehearsed = BTreeSet::new();
    for section in sections() {
        let Section {
            title, rehearsal, ..
        } = &section;
        if rehearsal.starts_with("none, since ") {
            continue;
        }
        let commands = in_code(rehearsal);
        assert!(!commands.is_empty(), "{title}: no rehearsal, and no reason");
        for command in commands {
            let name = command.strip_prefix("refrain rehearse ").unwrap();
            let fault = Fault::from_str(name, false).unwrap_or_else(|_| panic!("{title}: {name}"));
            let shows = fault
                .metrics()
                .iter()
                .any(|metric| section.metrics.iter().any(|own| own == metric));
            assert!(shows, "{title}: {name} shows by another metric");
            rehearsed.insert(fault.name());
        }
    }
    let all: BTreeSet<String> = Fault::value_variants()
        .iter()
        .map(|fault| fault.name())
        .collect();
    assert_eq!(rehearsed, all, "every fault is in the runbook");
}

#[test]
fn every_section_has_three_moves_and_says_whom_to_wake() {
    for Section { title, text, .. } in sections() {
        for start in ["\n1. ", "\n2. ", "\n3. ", "\nWake: "] {
            assert!(text.contains(start), "{title}: {start:?}");
        }
    }
}
