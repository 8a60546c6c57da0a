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
    for document in ["README.md", "ARCHITECTURE.md", "docs/campaigns.md"] {
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
        "docs/campaigns.md",
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

#[test]
fn every_setting_that_the_guide_names_is_read() {
    let guide = std::fs::read_to_string(root().join("docs/campaigns.md")).unwrap();
    let manifest = std::fs::read_to_string(root().join("crates/campaign/src/manifest.rs")).unwrap();
    let blocks = guide.split("```toml\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("```").next().unwrap_or_default().lines());
    let mut names = BTreeSet::new();
    for line in lines {
        let table = line.trim_matches(['[', ']']);
        match line.split_once(" = ") {
            Some((key, _)) => names.insert(key),
            None if table != line => names.insert(table),
            None => false,
        };
    }
    assert!(names.len() > 40, "{names:?}");
    let unread = names
        .iter()
        .filter(|name| !manifest.contains(&format!("\"{name}\"")));
    assert_eq!(unread.collect::<Vec<_>>(), [&""; 0]);
}
