//! Mistakes in the languages and the look of the pages.

use std::fs;

use crate::support::{Checkout, TOML, after, copy};

#[test]
fn a_language_needs_the_product_s_words_too() {
    assert_eq!(
        after(TOML, "locales = [\"en\", ", "locales = [\"en\", \"eo\", "),
        [
            "eo/campaign.ftl: this file is missing: put it there, or correct its name where it is named",
            "campaign.toml:5:18: the product has no words in eo, only in ar, cs, de, el, en, es, fr, he, hi, it, ja, ko, nl, pl, pt, sv, th, tr, uk, zh-Hans: write them into locales/eo, or delete it here",
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

#[test]
fn a_campaign_without_a_theme_is_not_complete() {
    let checkout = Checkout::new();
    let theme = checkout.own("web").join("themes/night-game");
    fs::remove_dir_all(theme).unwrap();
    let missing = "this file is missing: put it there, or correct its name where it is named: every campaign has a theme of its own";
    assert_eq!(
        checkout.said(),
        [
            format!("web/themes/night-game/theme.css: {missing}"),
            format!("web/themes/night-game/theme.json: {missing}"),
        ]
    );
}

#[test]
fn text_that_cannot_be_read_on_the_ground_of_the_pages_is_an_error_with_its_line() {
    let checkout = Checkout::new();
    let theme = checkout.own("web").join("themes/night-game");
    let css = fs::read_to_string(theme.join("theme.css")).unwrap();
    let cream = css
        .replacen("--ground: #08090b", "--ground: #fff6e0", 1)
        .replacen("--ink: #fff", "--ink: #1a1208", 1);
    fs::write(theme.join("theme.css"), &cream).unwrap();
    let line = |of: &str| {
        let at = cream.lines().position(|line| line.trim().starts_with(of));
        at.unwrap() + 1
    };
    let said = checkout.said();
    for (property, on) in [
        ("--ink-2", "--ground"),
        ("--ink-3", "--ground"),
        ("--warning", "--ground"),
    ] {
        let place = format!(
            "web/themes/night-game/theme.css:{}:",
            line(&format!("{property}:"))
        );
        let found = said.iter().find(|said| said.starts_with(&place));
        let found = found.unwrap_or_else(|| panic!("{property} is not in {said:?}"));
        assert!(found.contains(&format!("{property} on {on}")), "{found}");
    }
    let teams = said
        .iter()
        .any(|said| said.starts_with("campaign.toml: note: team"));
    assert!(teams, "the teams' colours are on cream: {said:?}");
    let frame = said.iter().find(|said| said.contains("theme_color"));
    assert!(
        frame.is_some_and(|said| said.contains("note: ")),
        "{said:?}"
    );
}
