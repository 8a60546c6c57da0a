//! The lists of bad words against real given names: who bears one must hardly ever wait.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use crate::name::FanName;
use crate::{Campaign, sample};

/// At most one in two hundred names of a language may wait for review.
const MAX_FLAGGED: f64 = 0.005;
/// The languages of the demo have this many names in their lists.
const MIN_NAMES: usize = 1000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The product's own list of a language, as a build takes it.
fn bad_words(language: &str) -> Option<Vec<String>> {
    let lists = root().join("web/node_modules/naughty-words");
    assert!(
        lists.is_dir(),
        "{} is not there: run `make setup`",
        lists.display()
    );
    let json = std::fs::read(lists.join(format!("{language}.json"))).ok()?;
    Some(serde_json::from_slice(&json).unwrap())
}

/// A campaign in one language, with English as the default.
fn campaign(language: &str) -> Option<Campaign> {
    let mut campaign = sample::campaign();
    campaign.add_bad_words("en", bad_words("en").unwrap());
    if language != "en" {
        campaign.add_bad_words(language, bad_words(language)?);
    }
    Some(campaign)
}

fn names(language: &str) -> Option<Vec<String>> {
    let list = std::fs::read_to_string(root().join(format!("tests/names/{language}.txt"))).ok()?;
    Some(list.lines().map(str::to_owned).collect())
}

/// Notes the names that wait on a page in `language`, if they are too many.
fn check(campaign: &Campaign, language: &str, names: &[String], faults: &mut Vec<String>) {
    let flagged: Vec<&String> = names
        .iter()
        .filter(|name| {
            campaign
                .name_flag(&FanName::parse(name).unwrap(), language)
                .is_some()
        })
        .collect();
    let share = flagged.len() as f64 / names.len() as f64;
    if share >= MAX_FLAGGED {
        let count = names.len();
        faults.push(format!("{language}: {share:.4} of {count}: {flagged:?}"));
    }
}

#[test]
fn who_bears_a_name_of_another_language_does_not_wait_either() {
    let mut faults = Vec::new();
    let lists = std::fs::read_dir(root().join("tests/names")).unwrap();
    let languages = lists.map(|entry| entry.unwrap().path());
    let names: Vec<String> = languages
        .filter_map(|path| names(path.file_stem()?.to_str()?))
        .flat_map(|list| list.into_iter().step_by(3))
        .collect();
    assert!(names.len() >= 8 * MIN_NAMES, "only {} names", names.len());
    for language in ["ar", "en", "fr"] {
        check(&campaign(language).unwrap(), language, &names, &mut faults);
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn who_bears_a_real_given_name_does_not_wait() {
    let mut faults = Vec::new();
    let mut compared = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/names")).unwrap() {
        let path = entry.unwrap().path();
        let language = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Some((campaign, names)) = campaign(&language).zip(names(&language)) else {
            continue;
        };
        check(&campaign, &language, &names, &mut faults);
        compared.push((language, names.len()));
    }
    for language in ["ar", "en", "fr"] {
        let count = compared
            .iter()
            .find(|(l, _)| l == language)
            .map(|(_, n)| *n);
        assert!(count >= Some(MIN_NAMES), "{language} has {count:?} names");
    }
    assert!(compared.len() >= 15, "only {compared:?} were compared");
    assert!(faults.is_empty(), "{faults:#?}");
}
