//! Least privilege: whatever one action on one resource is taken out of the template's policies, a step of an entry fails that
//! succeeds with it.

mod scenarios;
mod without;

use std::{collections::BTreeSet, path::Path};

use campaign::Campaign;
use local_cloud::{
    Cloud, DevError, Options,
    template::permissions::{Grant, Permissions},
};
use tempfile::TempDir;

use crate::support::cloud::{built, describe, options, template};
use scenarios::{SCENARIOS, Scenario};
use without::without;

/// The grants that can be seen to be used here, each with its place and the template without it.
struct Case {
    grant: Grant,
    mutated: String,
}

fn cases(text: &str, permissions: &Permissions) -> Vec<Case> {
    let grants = permissions.grants().into_iter();
    let here = grants.filter(|(grant, _)| grant.is_served());
    here.map(|(grant, statement)| Case {
        mutated: without(text, &grant, statement),
        grant,
    })
    .collect()
}

/// A cloud of a template with a site of two pages; its sweep is invoked by hand alone.
fn small(template: &str, folder: &Path) -> Options {
    let site = folder.join("site");
    for page in ["en/index.html", "404.html"] {
        let path = site.join(page);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "<title>A page</title>").unwrap();
    }
    let template = template.replace("DelaySeconds: 60", "DelaySeconds: 900");
    let more = options(&template, folder);
    Options {
        site,
        grants: Some(folder.join("grants")),
        ..more
    }
}

/// Whether a scenario ends well in a cloud of a template, and the grants that were used.
async fn run(
    text: &str,
    scenario: Scenario,
    campaign: &'static Campaign,
) -> (bool, BTreeSet<String>) {
    let folder = TempDir::new().unwrap();
    let options = small(text, folder.path());
    let ended = match Cloud::start(&options, &functions::named).await {
        Ok(running) => {
            let cloud = Box::leak(Box::new(describe(&running, campaign)));
            let ended_well = tokio::spawn(scenario(cloud)).await;
            running.stop().await;
            ended_well.is_ok()
        }
        // So does a deployment fail that lacks a grant which is looked at when its parts are connected.
        Err(DevError::Forbidden { .. } | DevError::Service { .. }) => false,
        Err(error) => panic!("{error}"),
    };
    let files = std::fs::read_dir(folder.path().join("grants")).unwrap();
    let used = files.flat_map(|file| {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    (ended, used.collect())
}

/// Writes down what the scenarios used, as every other cloud of the tests does when it is told where.
fn report<'g>(used: impl Iterator<Item = &'g String>) {
    if let Some(folder) = std::env::var_os("REFRAIN_GRANTS") {
        let lines: BTreeSet<&str> = used.map(String::as_str).collect();
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(Path::new(&folder).join("scenarios.txt"), text).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_grant_can_be_taken_away_without_a_step_that_fails() {
    let (text, campaign) = (template(), built());
    let (mut uses, mut failed) = (Vec::new(), Vec::new());
    for (name, scenario) in SCENARIOS {
        let (ended, used) = run(&text, scenario, campaign).await;
        if !ended {
            failed.push(name);
        }
        uses.push((scenario, used));
    }
    report(uses.iter().flat_map(|(_, used)| used));
    let permissions = &crate::support::cloud().template.permissions;
    let mut unneeded = Vec::new();
    for case in cases(&text, permissions) {
        let line = case.grant.to_string();
        let using = uses.iter().filter(|(_, used)| used.contains(&line));
        let mut needed = false;
        for (scenario, _) in using {
            needed = needed || !run(&case.mutated, *scenario, campaign).await.0;
        }
        if !needed {
            unneeded.push(line);
        }
    }
    assert_eq!(failed, Vec::<&str>::new(), "these fail with all grants");
    assert_eq!(unneeded, Vec::<String>::new(), "nothing needs these grants");
}
