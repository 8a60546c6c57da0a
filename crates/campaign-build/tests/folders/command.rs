//! `refrain check` as somebody types it.

use std::process::{Command, Output};

use crate::support::{Checkout, TOML, WORDS};

fn check(checkout: &Checkout, arguments: &[&str]) -> Output {
    run(checkout, "check", arguments)
}

/// Runs a command in a checkout.
pub fn run(checkout: &Checkout, command: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_refrain-build"))
        .arg(command)
        .args(arguments)
        .current_dir(checkout.0.path())
        .env_remove("CAMPAIGN")
        .output()
        .unwrap()
}

pub fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn the_status_says_whether_a_campaign_is_complete() {
    let checkout = Checkout::new();
    let whole = check(&checkout, &[]);
    assert_eq!(whole.status.code(), Some(0));
    assert!(text(&whole.stdout).starts_with("night-game is complete in en, "));
    checkout.edit(TOML, "review = \"after\"", "review = \"none\"");
    checkout.edit(WORDS, "team-usa = ", "slogan = x\nteam-usa = ");
    let broken = check(&checkout, &[]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(text(&broken.stdout).ends_with("night-game is not complete: 1 error, 1 note\n"));
}

#[test]
fn a_finding_is_drawn_with_its_line_and_without_colours_where_nobody_sees_them() {
    let checkout = Checkout::new();
    checkout.edit(
        TOML,
        "title = \"Sing the Floodlights On\"",
        "title = “夜の歌”",
    );
    let line = checkout.line_of(TOML, "title = ");
    let pad = " ".repeat(line.to_string().len());
    let output = check(&checkout, &[]);
    assert_eq!(
        text(&output.stdout),
        format!(
            "error: texts stand in straight quotes\n{pad} \
            ╭▸ campaigns/night-game/campaign.toml:{line}:9\n{pad} \
            │\n\
         {line} │ title = “夜の歌”\n{pad} \
            │         ━━━━━━━━\n{pad} \
            │\n{pad} \
            ╰ help: write title = \"夜の歌\"\n\n\
         night-game is not complete: 1 error\n"
        )
    );
}

#[test]
fn programs_are_given_json_alone() {
    let checkout = Checkout::new();
    checkout.edit(TOML, "review = \"after\"", "review = \"none\"");
    let output = check(&checkout, &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["campaign"], "night-game");
    assert_eq!(found["errors"], 1);
    let finding = serde_json::json!({
        "file": "campaign.toml", "line": checkout.line_of(TOML, "review = "), "column": 10, "length": 6, "level": "error",
        "message": "review = \"none\"", "help": "write \"before\" or \"after\"",
    });
    assert_eq!(found["findings"], serde_json::json!([finding]));
}

#[test]
fn a_command_that_cannot_be_followed_is_told_apart_from_a_campaign_with_errors() {
    let checkout = Checkout::new();
    for (arguments, words) in [
        (&["--campaign", "nightgame"][..], "did you mean night-game?"),
        (&["--campaign", "xyz"], "there are night-game"),
        (&["--format", "xml"], "[possible values: text, json]"),
        (&["--colour"], "unexpected argument"),
    ] {
        let output = check(&checkout, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&output.stderr).contains(words),
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn a_table_of_words_is_named_by_its_own_path() {
    let checkout = Checkout::new();
    checkout.own("locales");
    let table = checkout.0.path().join("back.csv");
    std::fs::write(&table, "no,such,columns\n").unwrap();
    let output = run(&checkout, "words", &["import", "back.csv"]);
    assert_eq!(output.status.code(), Some(1));
    let path = std::fs::canonicalize(&table).unwrap();
    let said = text(&output.stderr);
    assert!(said.contains(&format!(" {}\n", path.display())), "{said}");
}
