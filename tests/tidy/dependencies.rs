//! Dependencies between crates point one way, and heavy ones stay where they belong.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::root;

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
    for pure in [
        "take",
        "campaign",
        "mixdown",
        "cover-format",
        "cover",
        "cover-build",
        "site",
    ] {
        for reached in reach(&graph, pure) {
            let forbidden =
                reached == "tokio" || reached.starts_with("aws-") || reached == "reqwest";
            assert!(!forbidden, "{pure} reaches {reached}");
        }
    }
    let order = [
        "take",
        "campaign",
        "mixdown",
        "cover-format",
        "cover",
        "cover-build",
        "site",
        "store",
        "pipeline",
        "api",
        "functions",
        "local-cloud",
    ];
    for (at, name) in order.iter().enumerate() {
        for later in &order[at + 1..] {
            assert!(!graph[*name].contains(*later), "{name} depends on {later}");
        }
    }
    for (name, dependencies) in graph
        .iter()
        .filter(|(name, _)| *name != "local-cloud" && *name != "system-tests")
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
