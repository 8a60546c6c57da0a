//! Mistakes in the languages and the look of the pages.

use std::fs;

use crate::support::{Checkout, TOML, after, copy, toml_line};

#[test]
fn a_language_needs_the_product_s_words_too() {
    assert_eq!(
        after(TOML, "locales = [\"en\", ", "locales = [\"en\", \"eo\", "),
        [
            "eo/campaign.ftl: this file is missing: put it there, or correct its name where it is named".to_owned(),
            format!("campaign.toml:{}:18: the product has no words in eo, only in ar, cs, de, el, en, es, fr, he, hi, it, ja, ko, nl, pl, pt, sv, th, tr, uk, zh-Hans: write them into locales/eo, or delete it here", toml_line("locales = ")),
        ]
    );
}

#[test]
fn english_copied_as_another_language_is_found_in_the_product_s_words_and_in_the_campaign_s() {
    let checkout = Checkout::new();
    let root = checkout.0.path().to_owned();
    let locales = checkout.own("locales");
    copy(&locales.join("en"), &locales.join("eo"));
    let campaign = root.join("campaigns/night-game");
    copy(&campaign.join("en"), &campaign.join("eo"));
    for jurisdiction in ["eu", "world"] {
        for ending in ["md", "ftl"] {
            let file =
                |locale: &str| checkout.path(&format!("legal/{jurisdiction}/{locale}.{ending}"));
            if file("en").exists() {
                fs::copy(file("en"), file("eo")).unwrap();
            }
        }
    }
    let twenty = "[\"en\", \"ar\", ";
    let more = "[\"en\", \"eo\", \"ar\", ";
    // The campaign's languages, and those of both jurisdictions.
    for _ in 0..3 {
        checkout.edit(TOML, twenty, more);
    }
    let said = checkout.said();
    let law = ": translate it, or delete it";
    let expected = [
        ("legal/eu/eo.md: this is word for word legal/eu/en.md", law),
        (
            "legal/world/eo.md: this is word for word legal/world/en.md",
            law,
        ),
        (
            "locales/eo/site.ftl:",
            "language-name is \"English\" in en too: write how eo is called in that language itself",
        ),
        (
            "locales/eo/",
            "longer messages are word for word those of en: translate them into eo",
        ),
        (
            "eo/campaign.ftl:5:1",
            "longer messages are word for word those of en: translate them into eo",
        ),
    ];
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (line, (file, problem)) in said.iter().zip(expected) {
        assert!(line.starts_with(file) && line.ends_with(problem), "{line}");
    }
}

/// What is said of the demo with another look.
fn with_look(look: &str) -> Vec<String> {
    after(TOML, "style = \"stage\"\nfavicon = \"icon.svg\"", look)
}

/// The first line of that look.
fn look_line() -> usize {
    toml_line("style = \"stage\"\nfavicon")
}

#[test]
fn a_campaign_may_leave_its_look_to_the_product() {
    assert_eq!(
        after(
            TOML,
            "[look]\nstyle = \"stage\"\nfavicon = \"icon.svg\"",
            ""
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_typeface_that_is_not_in_the_catalogue_is_an_error_with_the_nearest_name() {
    let first = look_line();
    assert_eq!(
        with_look("display = \"Osvald\"\ntext = \"Sofia Sans Extra Condensed\"")[..1],
        [format!(
            "campaign.toml:{first}:11: [look] display: there is no typeface \"Osvald\": did you mean \"Oswald\"?"
        )]
    );
    let said = with_look("display = \"Oswald\"\ntext = \"Oswald\"");
    assert!(
        said.len() == 1
            && said[0].starts_with(&format!(
                "campaign.toml:{}:8: [look] text: \"Oswald\" is not made for text: write one of ",
                first + 1
            )),
        "{said:?}"
    );
}

#[test]
fn colours_that_cannot_be_seen_are_errors_with_the_nearest_that_can() {
    let said = with_look("ground = \"#08090b\"\nink = \"#444444\"\naccent = \"#2a0000\"");
    let [ink, accent] = said.as_slice() else {
        panic!("{said:?}");
    };
    let first = look_line();
    let problem = format!(
        "campaign.toml:{}:7: [look] ink: #444444 can hardly be read on the ground, #08090b: a contrast of 2, where 4.5 is required: write ink = \"#",
        first + 1
    );
    assert!(ink.starts_with(&problem), "{ink}");
    let problem = format!(
        "campaign.toml:{}:10: [look] accent: #2a0000 can hardly be seen on the ground, #08090b: a contrast of 1",
        first + 2
    );
    assert!(accent.starts_with(&problem), "{accent}");
    // What is suggested is taken.
    let suggested = |said: &str| said.rsplit('"').nth(1).unwrap().to_owned();
    let (ink, accent) = (suggested(ink), suggested(accent));
    let mended = format!("ground = \"#08090b\"\nink = \"{ink}\"\naccent = \"{accent}\"");
    assert_eq!(with_look(&mended), Vec::<String>::new());
}

#[test]
fn team_colours_are_held_against_the_ground_where_they_stand() {
    let said = with_look("style = \"paper\"");
    let first = said.first().unwrap();
    assert!(
        first.starts_with("campaign.toml:")
            && first
                .contains(": note: team arg: #7cc4ff can hardly be seen on the ground, #f4eee1"),
        "{first}"
    );
    assert!(
        said.iter().all(|said| said.contains(": note: team ")),
        "{said:?}"
    );
}

#[test]
fn a_background_has_to_be_a_picture() {
    let checkout = Checkout::new();
    checkout.edit(TOML, "favicon = \"icon.svg\"", "background = \"sky.jpg\"");
    checkout.write("sky.jpg", "GIF89a");
    assert_eq!(
        checkout.said(),
        [format!(
            "campaign.toml:{}:14: sky.jpg: this is no PNG, JPEG, WebP or SVG: export it as one of them",
            checkout.line_of(TOML, "background = ")
        )]
    );
}

#[test]
fn a_new_legal_area_is_told_its_files_and_its_name_in_one_run() {
    let checkout = Checkout::new();
    checkout.edit(
        TOML,
        "[[jurisdiction]]",
        "[[jurisdiction]]\nid = \"south\"\nstatus = \"draft\"\nversion = \"2026-11-01\"\nmin_age = 16\n\
         countries = [\"BR\"]\nlanguages = [\"pt\"]\n\n[[jurisdiction]]",
    );
    let said = checkout.said().join("\n");
    for missing in [
        "legal/south/pt.md: this file is missing",
        "legal/south/pt.ftl: this file is missing",
        "pt/campaign.ftl: the message jurisdiction-south is missing",
    ] {
        assert!(said.contains(missing), "{said}");
    }
}
