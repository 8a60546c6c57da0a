//! What keeps the code in shape: lengths, directions, one list of everything.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use api::Kind;
use refrain::dev::template::{Place, Template};

use crate::support::{contract::API, root};

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
            if lines.len() > MAX_FILE_LINES {
                faults.push(format!("{}: {} lines", path.display(), lines.len()));
            }
            for (name, length) in functions(&lines) {
                if length > max_lines {
                    faults.push(format!("{}: {name} has {length} lines", path.display()));
                }
            }
        }
    }
    for path in files(&root().join("web/src"), "ts") {
        let count = std::fs::read_to_string(&path).unwrap().lines().count();
        if count > MAX_FILE_LINES {
            faults.push(format!("{}: {count} lines", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
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

#[test]
fn dependencies_point_one_way() {
    let metadata = cargo_metadata::MetadataCommand::new()
        .current_dir(root())
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let graph: BTreeMap<String, BTreeSet<String>> = metadata
        .packages
        .iter()
        .map(|package| {
            let normal = package
                .dependencies
                .iter()
                .filter(|d| d.kind == cargo_metadata::DependencyKind::Normal && !d.optional);
            (
                package.name.to_string(),
                normal.map(|d| d.name.clone()).collect(),
            )
        })
        .collect();
    for pure in ["take", "campaign", "mixdown", "cover", "site"] {
        for reached in reach(&graph, pure) {
            let forbidden =
                reached == "tokio" || reached.starts_with("aws-") || reached == "reqwest";
            assert!(!forbidden, "{pure} reaches {reached}");
        }
    }
    let order = [
        "take", "campaign", "mixdown", "cover", "site", "store", "pipeline", "api",
    ];
    for (at, name) in order.iter().enumerate() {
        for later in &order[at + 1..] {
            assert!(!graph[*name].contains(*later), "{name} depends on {later}");
        }
        assert!(
            !graph[*name].contains("refrain"),
            "{name} depends on the command line"
        );
    }
    for (name, dependencies) in graph
        .iter()
        .filter(|(name, _)| *name != "refrain" && *name != "system-tests")
    {
        for local in [
            "s3s",
            "s3s-fs",
            "dynoxide-rs",
            "rustack-sqs-core",
            "rustack-sqs-http",
            "axum",
        ] {
            let ours = metadata
                .workspace_packages()
                .iter()
                .any(|package| package.name.as_str() == name);
            assert!(
                !(ours && dependencies.contains(local)),
                "{name} knows the local cloud's {local}"
            );
        }
    }
}

fn reach(graph: &BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from.to_owned()];
    while let Some(name) = open.pop() {
        for next in graph.get(&name).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}

#[test]
fn the_template_s_routes_are_the_described_ones() {
    let place = Place {
        public_url: "http://localhost".to_owned(),
        queue_url: "http://localhost".to_owned(),
    };
    let template = Template::read(&root().join("infra/template.yaml"), &place).unwrap();
    let routed: BTreeSet<(String, String)> = template
        .routes
        .iter()
        .map(|route| (route.path.clone(), route.method.to_lowercase()))
        .collect();
    let mut described = BTreeSet::new();
    for (path, operations) in API["paths"].as_object().unwrap() {
        for method in operations
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| *key != "parameters")
        {
            described.insert((path.clone(), method.clone()));
        }
    }
    assert_eq!(routed, described);

    let binaries: BTreeSet<String> = template
        .functions
        .iter()
        .map(|function| function.binary.clone())
        .collect();
    let crates: BTreeSet<String> = std::fs::read_dir(root().join("functions"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(binaries, crates);
    for binary in &binaries {
        let main = std::fs::read_to_string(root().join(format!("functions/{binary}/src/main.rs")))
            .unwrap();
        let handler = format!("({}::handle).await", binary.replace('-', "_"));
        assert!(main.contains(&handler), "{binary} does not run its handler");
    }
}

#[test]
fn the_described_kinds_are_all_there_are() {
    let described: BTreeSet<&str> = API
        .pointer("/components/schemas/Problem/properties/type/enum")
        .and_then(|list| list.as_array())
        .unwrap()
        .iter()
        .map(|kind| {
            kind.as_str()
                .unwrap()
                .strip_prefix("urn:refrain:problem:")
                .unwrap()
        })
        .collect();
    assert_eq!(described, Kind::ALL.iter().map(|kind| kind.id()).collect());
}

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

/// All files with an ending, without what tools left.
fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found
}
