//! `refrain ready` as somebody types it.

use std::fs;

use serde_json::{Value, json};

use crate::command::{run, text};
use crate::support::{Checkout, TOML, WORDS};

fn json_of(checkout: &Checkout) -> Value {
    let output = run(checkout, "ready", &["--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The demo as if a lawyer had approved of its texts.
fn approved() -> Checkout {
    let checkout = Checkout::new();
    let toml = fs::read_to_string(checkout.path(TOML)).unwrap();
    checkout.write(
        TOML,
        toml.replace("status = \"draft\"", "status = \"final\""),
    );
    checkout
}

#[test]
fn a_campaign_without_a_hole_is_ready() {
    let checkout = approved();
    let output = run(&checkout, "ready", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert!(text(&output.stdout).ends_with("night-game is ready\n"));
    let found = json_of(&checkout);
    assert_eq!(found["ready"], true);
    assert_eq!(found["holes"], json!([]));
    let world = found["countries"].as_array().unwrap();
    let world = world.iter().find(|of| of["country"] == "*").unwrap();
    assert_eq!(
        (&world["jurisdiction"], &world["min_age"], &world["age"]),
        (&json!("world"), &json!(16), &json!("ready"))
    );
    let fr =
        json!({ "language": "fr", "words": "ready", "team_names": "ready", "legal_text": "ready" });
    assert!(world["languages"].as_array().unwrap().contains(&fr));
}

#[test]
fn a_draft_of_a_legal_text_is_a_hole_with_its_line() {
    let checkout = Checkout::new();
    let output = run(&checkout, "ready", &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    assert!(
        said.ends_with("night-game is not ready: 2 things are still to do\n"),
        "{said}"
    );
    assert!(
        said.contains("campaigns/night-game/campaign.toml:"),
        "{said}"
    );
    let holes = json_of(&checkout)["holes"].clone();
    assert_eq!(holes[0]["subject"], "legal_text");
    assert_eq!(holes[0]["file"], "campaign.toml");
    let line = holes[0]["line"].as_u64().unwrap();
    let toml = fs::read_to_string(checkout.path(TOML)).unwrap();
    assert_eq!(
        toml.lines().nth(line as usize - 1),
        Some("status = \"draft\"")
    );
    assert_eq!(holes[1]["countries"], json!(["*"]));
}

#[test]
fn each_error_is_a_hole_of_its_subject_and_language() {
    let checkout = approved();
    checkout.edit(WORDS, "team-fra = France", "team-fra France");
    fs::remove_file(checkout.path("legal/eu/it.md")).unwrap();
    checkout.edit(
        TOML,
        "closes_at = \"2031",
        "closes_at = \"2026-01-02T00:00:00Z\" # \"2031",
    );
    checkout.write("audio/guide.flac", "");
    checkout.edit(TOML, "\"#ff4038\"", "\"red\"");
    let found = json_of(&checkout);
    let states = ["dates", "sound", "look", "settings"].map(|key| found[key].as_str().unwrap());
    assert_eq!(states, ["hole", "hole", "hole", "ready"]);
    let holes = found["holes"].as_array().unwrap().iter();
    let mut holes: Vec<(&str, Option<&str>)> = holes
        .map(|hole| (hole["subject"].as_str().unwrap(), hole["language"].as_str()))
        .collect();
    holes.sort_unstable();
    assert_eq!(
        holes,
        [
            ("dates", None),
            ("legal_text", Some("it")),
            ("look", None),
            ("sound", None),
            ("team_names", Some("en")),
        ]
    );
}

#[test]
fn the_page_needs_no_other_file_and_shows_what_the_campaign_says_as_text() {
    let checkout = approved();
    checkout.edit(
        TOML,
        "artist = \"The North Stand\"",
        "artist = \"<b>Stand</b>\"",
    );
    let output = run(&checkout, "ready", &["--format", "html"]);
    let page = text(&output.stdout);
    assert!(page.starts_with("<!doctype html>") && page.contains("&lt;b&gt;Stand"));
    for outside in ["<script", "src=", "href=", "url(", "@import"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn dates_are_shown_by_the_campaign_s_own_clocks_and_who_is_excluded_is_named() {
    let checkout = approved();
    let toml = fs::read_to_string(checkout.path(TOML)).unwrap();
    let lines = toml.lines().filter(|line| {
        let key = line.split(' ').next().unwrap_or_default();
        !["time_zone", "opens_at", "closes_at", "finish_by"].contains(&key)
    });
    let window = "time_zone = \"Asia/Tokyo\"\nopens_at = \"2026-06-01T09:00:00\"\ncloses_at = \"2031-07-10T23:59:00\"\nexcluded_countries = [\"JP\"]\n";
    let lines: String = lines.map(|line| format!("{line}\n")).collect();
    checkout.write(TOML, format!("{window}{lines}"));
    let output = run(&checkout, "ready", &[]);
    let shown = text(&output.stdout);
    let dates =
        "2026-06-01 09:00 to 2031-07-10 23:59, to be finished by 2031-07-11 23:59 (Asia/Tokyo)";
    assert!(shown.contains(dates), "{shown}");
    let output = run(&checkout, "ready", &["--format", "html"]);
    let page = text(&output.stdout);
    assert!(page.contains("Open from 2026-06-01 09:00 to 2031-07-10 23:59;"));
    assert!(page.contains("Nobody can take part in: Japan."));
    assert_eq!(json_of(&checkout)["excluded_countries"], json!(["JP"]));
}
