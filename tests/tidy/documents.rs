//! What the documents promise is there.

use std::collections::BTreeSet;

use crate::support::root;

#[test]
fn every_command_of_the_readme_exists() {
    let makefile = std::fs::read_to_string(root().join("Makefile")).unwrap();
    let targets: BTreeSet<&str> = makefile
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(target, _)| target)
        .collect();
    for document in ["README.md", "ARCHITECTURE.md"] {
        let text = std::fs::read_to_string(root().join(document)).unwrap();
        let called = text.split("make ").skip(1).filter_map(|rest| {
            let name: &str = rest
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .next()?;
            let before = &text[..text.len() - rest.len()];
            // Only what stands as code is a command.
            before
                .trim_end_matches("make ")
                .ends_with(['`', '\n'])
                .then_some(name)
        });
        for target in called {
            assert!(
                targets.contains(target),
                "{document}: make {target} does not exist"
            );
        }
    }
}

#[test]
fn every_link_within_the_documents_leads_somewhere() {
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "campaigns/night-game/audio/README.md",
        "campaigns/radio-choir/audio/README.md",
    ] {
        let path = root().join(document);
        let text = std::fs::read_to_string(&path).unwrap();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let target = path
                .parent()
                .unwrap()
                .join(link.split('#').next().unwrap_or_default());
            assert!(
                link.starts_with("https://") || target.exists(),
                "{document}: {link} leads nowhere"
            );
        }
    }
}
