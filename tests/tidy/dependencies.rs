//! Dependencies between crates point one way, and heavy ones stay where they belong.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::root;

/// Our crates, each before those that may depend on it.
const ORDER: [&str; 13] = [
    "take",
    "campaign",
    "mixdown",
    "cover-format",
    "cover",
    "cover-build",
    "site",
    "observe",
    "store",
    "pipeline",
    "api",
    "functions",
    "local-cloud",
];
/// How many of them, the first, are pure.
const PURE: usize = 7;
/// The servers that only the local cloud embeds.
const EMBEDDED: [&str; 6] = [
    "s3s",
    "s3s-fs",
    "dynoxide-rs",
    "rustack-sqs-core",
    "rustack-sqs-http",
    "axum",
];

#[test]
fn pure_crates_reach_no_runtime_and_no_service() {
    let graph = Graph::read();
    for pure in &ORDER[..PURE] {
        for reached in graph.reach(pure) {
            let forbidden =
                reached == "tokio" || reached.starts_with("aws-") || reached == "reqwest";
            assert!(!forbidden, "{pure} reaches {reached}");
        }
    }
}

#[test]
fn dependencies_point_one_way() {
    let graph = Graph::read();
    for (at, name) in ORDER.iter().enumerate() {
        for later in &ORDER[at + 1..] {
            let depends = graph.direct[*name].contains(*later);
            assert!(!depends, "{name} depends on {later}");
        }
    }
}

#[test]
fn embedded_servers_belong_to_the_local_cloud() {
    let graph = Graph::read();
    let others = graph.ours.iter().filter(|name| {
        let name = name.as_str();
        name != "local-cloud" && name != "system-tests"
    });
    for name in others {
        for server in EMBEDDED {
            let depends = graph.direct[name].contains(server);
            assert!(!depends, "{name} depends on {server}");
        }
    }
}

/// Who depends on whom, by name; what is optional or for tests does not count.
struct Graph {
    direct: BTreeMap<String, BTreeSet<String>>,
    /// The crates of this workspace.
    ours: BTreeSet<String>,
}

impl Graph {
    fn read() -> Self {
        let metadata = cargo_metadata::MetadataCommand::new()
            .current_dir(root())
            .other_options(["--offline".to_owned()])
            .exec()
            .unwrap();
        let ours = metadata.workspace_packages();
        let ours = ours.iter().map(|package| package.name.to_string());
        let normal = |package: &cargo_metadata::Package| {
            package
                .dependencies
                .iter()
                .filter(|d| d.kind == cargo_metadata::DependencyKind::Normal && !d.optional)
                .map(|d| d.name.clone())
                .collect()
        };
        Self {
            ours: ours.collect(),
            direct: metadata
                .packages
                .iter()
                .map(|package| (package.name.to_string(), normal(package)))
                .collect(),
        }
    }

    fn reach(&self, from: &str) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut open = vec![from.to_owned()];
        while let Some(name) = open.pop() {
            for next in self.direct.get(&name).into_iter().flatten() {
                if reached.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        reached
    }
}
