//! Builds that follow each other in one process, as `refrain dev --watch` makes them: only what depends on a changed file is made
//! anew, and what comes out is what a build from nothing makes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use campaign_build::{BuildOptions, Built, Covers, Sources, build, build_from};

use crate::support::{Checkout, TAGLINE, TOML, WORDS, link};

/// A checkout with the pages' scripts, whose campaign has small pictures: they are drawn soon.
fn small() -> Checkout {
    let checkout = Checkout::new();
    let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
    fs::create_dir(checkout.0.path().join("build")).unwrap();
    let scripts = root.join("build/web");
    assert!(scripts.is_dir(), "run `npm run build --prefix web` first");
    link(&scripts, &checkout.0.path().join("build/web"));
    for (from, to) in [
        ("width = 1500\nheight = 1500", "width = 60\nheight = 60"),
        ("width = 1200\nheight = 630", "width = 80\nheight = 42"),
        ("width = 600\nheight = 600", "width = 50\nheight = 50"),
        ("width = 480\nheight = 480", "width = 40\nheight = 40"),
        ("width = 300\nheight = 300", "width = 30\nheight = 30"),
        // Its QR code has to be large.
        (
            "[[picture]]\nname = \"story\"\ntemplate = \"story.svg\"\nwidth = 1080\nheight = 1920\n",
            "",
        ),
    ] {
        checkout.edit(TOML, from, to);
    }
    checkout
}

fn options(checkout: &Checkout) -> BuildOptions {
    BuildOptions {
        root: checkout.0.path().to_owned(),
        slug: "night-game".to_owned(),
        public_url: "https://sing.example".to_owned(),
        pseudo: false,
    }
}

fn again(sources: &Sources, checkout: &Checkout, covers: Covers) -> Built {
    let how = (sources.next_turn(), covers);
    build_from(sources, &options(checkout), how, &|_| {}).unwrap()
}

/// The pictures that were drawn, each with its team.
fn drawn(built: &Built) -> Vec<&str> {
    let done = built.done.iter();
    done.filter_map(|step| step.strip_prefix("draw "))
        .filter(|step| step.contains(" of "))
        .collect()
}

/// Every file that a build writes.
fn files(dir: &Path, all: &mut BTreeMap<String, Vec<u8>>, root: &Path) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all, root);
        } else {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            all.insert(name, fs::read(&path).unwrap());
        }
    }
}

fn written(checkout: &Checkout) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for part in ["build/site", "build/layers"] {
        let dir = checkout.0.path().join(part);
        files(&dir, &mut all, checkout.0.path());
    }
    all
}

#[test]
fn what_does_not_depend_on_a_changed_file_is_not_made_again() {
    let checkout = small();
    let sources = Sources::new(&options(&checkout));
    let first = again(&sources, &checkout, Covers::Later);
    // Without covers of before, nothing else can be done than to draw them.
    assert!(!first.covers_wait && drawn(&first).contains(&"cover of fra"));
    let unchanged = again(&sources, &checkout, Covers::Now);
    assert_eq!(unchanged.done, Vec::<String>::new());

    checkout.edit(
        "de/campaign.ftl",
        "team-arg = Argentinien",
        "team-arg = Argentina",
    );
    let words = again(&sources, &checkout, Covers::Now);
    assert_eq!(
        words.done,
        [
            "check the words of pages",
            "check the words on covers in de",
            "measure the words in de"
        ]
    );

    checkout.edit("teams/fra.svg", "#2450c8", "#2450c9");
    let emblem = again(&sources, &checkout, Covers::Now);
    let pictures = ["cover", "phone", "preview", "share", "thumb"];
    let expected = pictures.map(|picture| format!("draw {picture} of fra"));
    assert_eq!(emblem.done, expected);

    checkout.edit(TOML, "style = \"stage\"", "style = \"paper\"");
    let look = again(&sources, &checkout, Covers::Now);
    assert!(look.done.contains(&"make the icons".to_owned()));
    // A cover without a team is lit as the pages are.
    let of_none = pictures.map(|picture| format!("{picture} of none"));
    assert_eq!(drawn(&look), of_none);
}

#[test]
fn no_page_waits_for_icons_on_another_ground() {
    let checkout = small();
    let sources = Sources::new(&options(&checkout));
    again(&sources, &checkout, Covers::Now);
    checkout.edit(TOML, "[look]\n", "[look]\nground = \"#101418\"\n");
    let first = again(&sources, &checkout, Covers::Later);
    assert!(first.covers_wait && !first.done.contains(&"make the icons".to_owned()));
    let page = checkout.0.path().join("build/site/en/index.html");
    assert!(fs::read_to_string(page).unwrap().contains("#101418"));
    let second = again(&sources, &checkout, Covers::Now);
    assert_eq!(second.done, ["make the icons"]);
}

#[test]
fn after_any_change_everything_is_as_a_build_from_nothing_makes_it() {
    let checkout = small();
    let sources = Sources::new(&options(&checkout));
    again(&sources, &checkout, Covers::Now);
    let edits = [
        (WORDS, TAGLINE, "campaign-tagline = We are one voice away"),
        (
            "fr/campaign.ftl",
            "team-arg = Argentine",
            "team-arg = L’Argentine",
        ),
        ("teams/fra.svg", "#2450c8", "#2450c9"),
        ("audio/lyrics.lrc", "halfway", "half-way"),
        (
            TOML,
            "title = \"Sing the Floodlights On\"",
            "title = \"Sing the Lights On\"",
        ),
        (TOML, "style = \"stage\"", "style = \"poster\""),
    ];
    for (file, from, to) in edits {
        checkout.edit(file, from, to);
        let built = again(&sources, &checkout, Covers::Later);
        assert_eq!(drawn(&built), Vec::<&str>::new(), "{file}");
        // The pages are those of the new files, whatever waits.
        let page = checkout.0.path().join("build/site/en/index.html");
        let is_title = to.starts_with("title");
        let page = fs::read_to_string(page).unwrap();
        assert!(!is_title || page.contains("Sing the Lights On"));
        if built.covers_wait {
            assert!(!again(&sources, &checkout, Covers::Now).covers_wait);
        }
    }
    let clean = small();
    for (file, from, to) in edits {
        clean.edit(file, from, to);
    }
    build(&options(&clean), &|_| {}).unwrap();
    let (after, expected) = (written(&checkout), written(&clean));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&after), names(&expected));
    let other = expected
        .iter()
        .filter(|(name, bytes)| after.get(*name) != Some(bytes));
    assert_eq!(
        other.map(|(name, _)| name).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
}

#[test]
fn a_newer_build_ends_one_that_draws_and_uses_what_it_has_drawn() {
    let checkout = small();
    let sources = Sources::new(&options(&checkout));
    again(&sources, &checkout, Covers::Now);
    checkout.edit(
        TOML,
        "title = \"Sing the Floodlights On\"",
        "title = \"Sing the Lights On\"",
    );
    let how = (sources.next_turn(), Covers::Now);
    let newer = |step: &str| {
        if step.starts_with("covers ") {
            sources.next_turn();
        }
    };
    let stopped = build_from(&sources, &options(&checkout), how, &newer);
    assert!(stopped.is_err_and(|error| error.to_string() == "another build has begun"));
    let built = again(&sources, &checkout, Covers::Later);
    assert!(built.covers_wait);
    let before = drawn(&built).len();
    let built = again(&sources, &checkout, Covers::Now);
    // 24 teams and none, five pictures of each.
    assert!(before > 0);
    assert_eq!(before + drawn(&built).len(), 25 * 5);
}
