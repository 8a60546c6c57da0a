//! New campaigns as the checks of a build see them.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use campaign::{Finding, Style};
use campaign_build::{BuildOptions, check};
use new_campaign::{Given, LANGUAGES, complete, create};

/// A checkout that lacks nothing but campaigns.
fn checkout() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for part in ["locales", "web", "infra"] {
        let real: PathBuf = real.join(part).canonicalize().unwrap();
        std::os::unix::fs::symlink(real, root.path().join(part)).unwrap();
    }
    std::fs::create_dir(root.path().join("campaigns")).unwrap();
    root
}

/// Makes a campaign of what is given and checks it. Answers what is worth knowing about it.
fn made(given: Given) -> Vec<String> {
    let root = checkout();
    let campaigns = root.path().join("campaigns");
    let answers = complete(given, &campaigns, None).unwrap();
    create(&answers, &campaigns, jiff::civil::date(2026, 6, 1)).unwrap();
    let names: Vec<_> = std::fs::read_dir(&campaigns)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        names,
        [answers.slug.as_str()],
        "nothing else is left behind"
    );
    let checked = check(&BuildOptions {
        root: root.path().to_owned(),
        slug: answers.slug,
        public_url: "http://127.0.0.1:8080".to_owned(),
        pseudo: false,
    });
    // Its legal texts are drafts, which say where something is missing.
    let is_draft = |note: &&Finding| {
        note.file.starts_with("legal/") && note.message.contains("stands for a text")
    };
    match checked {
        Ok(checked) => {
            let notes = checked.notes.iter();
            let notes = notes.filter(|note| !is_draft(note));
            notes.map(ToString::to_string).collect()
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_new_campaign_of_each_style_and_in_every_language_is_complete() {
    for style in Style::ALL {
        let given = Given {
            slug: "new-song".to_owned(),
            languages: LANGUAGES.map(str::to_owned).to_vec(),
            style: Some(style),
            ..Given::default()
        };
        assert_eq!(made(given), [""; 0], "{style:?}");
    }
}

#[test]
fn a_new_campaign_is_complete_whatever_its_names() {
    let given = Given {
        slug: "new-song".to_owned(),
        title: Some("{ \"Sing\" \\ it".to_owned()),
        artist: Some("*The 'Band' [live]".to_owned()),
        languages: vec!["ja".to_owned(), "ar".to_owned()],
        teams: vec![
            "[A]".to_owned(),
            "{ b }=#ffffff,#ffe08a".to_owned(),
            "東".to_owned(),
        ],
        ..Given::default()
    };
    made(given);
}

#[test]
fn what_is_there_is_not_touched() {
    let root = checkout();
    let campaigns = root.path().join("campaigns");
    let theirs = campaigns.join("song/campaign.toml");
    std::fs::create_dir(campaigns.join("song")).unwrap();
    std::fs::write(&theirs, "theirs").unwrap();
    let given = |slug: &str| Given {
        slug: slug.to_owned(),
        ..Given::default()
    };
    let error = complete(given("song"), &campaigns, None).unwrap_err();
    assert!(error.to_string().contains("is there already"), "{error}");
    assert!(!error.is_of_machine());
    let answers = complete(given("other"), &campaigns, None).unwrap();
    std::os::unix::fs::symlink("nowhere", campaigns.join("other")).unwrap();
    let day = jiff::civil::date(2026, 6, 1);
    assert!(create(&answers, &campaigns, day).is_err());
    assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "theirs");
}
