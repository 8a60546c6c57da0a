//! Least privilege: whatever one action on one resource is taken out of the template's policies, a step of an entry fails that
//! succeeds with it.

mod life;
mod without;

use std::{collections::BTreeSet, path::Path, time::Instant};

use campaign::Campaign;
use local_cloud::{
    Cloud, DevError, Options,
    template::permissions::{Grant, Permissions},
};
use tempfile::TempDir;

use crate::support::cloud::{built, describe, options, template};
use life::{SCENES, Scene};
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

/// Whether a scene ends well in a cloud of a template, and the grants that were used.
async fn play(text: &str, scene: Scene, campaign: &'static Campaign) -> (bool, BTreeSet<String>) {
    let folder = TempDir::new().unwrap();
    let options = small(text, folder.path());
    let ended = match Cloud::start(&options, &functions::named).await {
        Ok(running) => {
            let cloud = Box::leak(Box::new(describe(&running, campaign)));
            let played = tokio::spawn(scene(cloud)).await;
            running.stop().await;
            played.is_ok()
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

/// Writes down what the scenes used, as every other cloud of the tests does when it is told where.
fn report<'g>(used: impl Iterator<Item = &'g String>) {
    if let Some(folder) = std::env::var_os("REFRAIN_GRANTS") {
        let lines: BTreeSet<&str> = used.map(String::as_str).collect();
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(Path::new(&folder).join("scenes.txt"), text).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_grant_can_be_taken_away_without_a_step_that_fails() {
    let (text, campaign) = (template(), built());
    let began = Instant::now();
    let (mut uses, mut failed) = (Vec::new(), Vec::new());
    for (name, scene) in SCENES {
        let (ended, used) = play(&text, scene, campaign).await;
        eprintln!("{name}: {ended} {:?}", began.elapsed());
        if !ended {
            failed.push(name);
        }
        uses.push((name, scene, used));
    }
    eprintln!("scenes {:?}", began.elapsed());
    report(uses.iter().flat_map(|(_, _, used)| used));
    let permissions = &crate::support::cloud().template.permissions;
    let mut idle = Vec::new();
    for case in cases(&text, permissions) {
        let line = case.grant.to_string();
        let using = uses.iter().filter(|(_, _, used)| used.contains(&line));
        let mut needed = None;
        for (name, scene, _) in using {
            if !play(&case.mutated, *scene, campaign).await.0 {
                needed = Some(name);
                break;
            }
        }
        eprintln!("{line}: {needed:?}");
        if needed.is_none() {
            idle.push(line);
        }
    }
    eprintln!("all {:?}", began.elapsed());
    assert_eq!(failed, Vec::<&str>::new(), "these fail with all grants");
    assert_eq!(idle, Vec::<String>::new(), "nothing needs these grants");
}
