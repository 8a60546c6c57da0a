//! Faults of a folder: each is found with its place, beside all others, and says what to write instead.

use super::*;
use crate::sample;

/// What is found in the sample with `from` replaced by `to` in one file, or with that file gone.
fn said(file: &str, change: Option<(&str, &str)>) -> Vec<String> {
    let mut files = sample::files();
    match change {
        None => drop(files.remove(file)),
        Some((from, to)) => {
            let text = String::from_utf8(files[file].clone()).unwrap();
            assert!(text.contains(from), "{from:?} is not in {file}");
            files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
        }
    }
    said_of(&files)
}

fn said_of(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let findings = sample::read(files).findings;
    findings
        .as_slice()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Exactly one finding, at this line and column of campaign.toml.
pub(super) fn check(from: &str, to: &str, place: &str, expect: &str) {
    let said = said("campaign.toml", Some((from, to)));
    assert_eq!(said, [format!("campaign.toml:{place}: {expect}")], "{to:?}");
}

#[test]
fn a_whole_campaign_is_read() {
    let campaign = sample::campaign();
    assert_eq!(campaign.team("fra").unwrap().names["fr"], "France");
    assert_eq!(campaign.jurisdiction("DE").unwrap().id, "eu");
    assert!(campaign.jurisdiction("JP").is_none());
    let json = serde_json::to_vec(&campaign).unwrap();
    let again: Campaign = serde_json::from_slice(&json).unwrap();
    assert_eq!(again.opens_at, campaign.opens_at);
}

#[test]
fn what_editors_of_any_system_write_is_read() {
    let toml = |change: fn(String) -> String| {
        let mut files = sample::files();
        for (path, bytes) in &mut files {
            if path.ends_with(".toml") || path.ends_with(".ftl") || path.ends_with(".lrc") {
                let text = String::from_utf8(bytes.clone()).unwrap();
                *bytes = change(text).into_bytes();
            }
        }
        assert_eq!(said_of(&files), Vec::<String>::new());
    };
    toml(|text| text.replace('\n', "\r\n"));
    toml(|text| text.replace('\n', "\r"));
    toml(|text| format!("\u{FEFF}{text}"));
}

#[test]
fn what_is_surely_meant_is_accepted() {
    for (from, to) in [
        ("#0055a4", "#0055A4"),
        ("#0055a4", "#05a"),
        ("\"2026-06-01T00:00:00Z\"", "2026-06-01T00:00:00Z"),
        ("2026-06-01T00:00:00Z", "2026-06-01T02:00:00+02:00"),
        ("= 120.0", "= 120"),
        ("count_in_beats = 4", "count_in_beats = 4.0"),
        ("slug = \"sample\"", "slug = 'sample'"),
    ] {
        assert_eq!(
            said("campaign.toml", Some((from, to))),
            Vec::<String>::new(),
            "{to}"
        );
    }
    let mut files = sample::files();
    let text = sample::MANIFEST.replace("#0055a4", "#05A");
    files.insert("campaign.toml".to_owned(), text.into_bytes());
    let campaign = sample::read(&files).complete().unwrap();
    assert_eq!(campaign.teams[0].colors[0], "#0055aa");
}

#[test]
fn what_is_missing_is_named_once() {
    let check = |from: &str, to: &str, expect: &str| {
        let said = said("campaign.toml", Some((from, to)));
        assert_eq!(said, [expect], "{to:?}");
    };
    check(
        "[take]\nmin_ms = 8000\nmax_ms = 45000\nmax_bytes = 9000000\n",
        "",
        "campaign.toml: there is no [take]: add it, with its keys below",
    );
    check(
        "review = \"after\"\n",
        "",
        "campaign.toml: review is missing: write review = \"before\" or \"after\"",
    );
    check(
        "title = \"Song\"\n",
        "",
        "campaign.toml:11:1: [song] title is missing: write title = \"…\"",
    );
    check(
        "\"preview\"",
        "\"thumb\"",
        "campaign.toml: [[picture]] name = \"preview\" is missing: add it",
    );
    let said = said("campaign.toml", None);
    assert_eq!(
        said,
        [
            "campaign.toml: this file is missing: put it there, or correct its name where it is named"
        ]
    );
}

#[test]
fn a_value_that_is_wrong_says_what_to_write() {
    check(
        "\"2026-06-01T00:00:00Z\"",
        "\"June\"",
        "5:12",
        "opens_at = \"June\": write it like 2026-06-10T18:00:00Z",
    );
    check(
        "2026-07-01",
        "2026-05-01",
        "6:13",
        "closes_at is not after opens_at: write a later moment",
    );
    check(
        "#0055a4",
        "0055a4",
        "50:11",
        "team fra: \"0055a4\" is not a colour: write #0055a4",
    );
    check(
        "#0055a4",
        "blue",
        "50:11",
        "team fra: \"blue\" is not a colour: write it like #0055a4",
    );
    check(
        "\"Song\"",
        "\" \"",
        "12:9",
        "[song] title is empty: write it",
    );
    check(
        "slug = \"sample\"",
        "slug = \"other\"",
        "2:8",
        "slug = \"other\" is not the name of its folder: write slug = \"sample\"",
    );
    check(
        "language = \"en\"",
        "language = \"English\"",
        "14:12",
        "[song] language: \"English\" is not a language tag such as en or pt-BR: write \"en\"",
    );
    check(
        "default_locale = \"en\"",
        "default_locale = \"de\"",
        "3:18",
        "default_locale \"de\" is not among locales",
    );
    check(
        "languages = [\"en\", \"fr\"]",
        "languages = [\"en\", \"de\"]",
        "39:20",
        "jurisdiction eu: language \"de\" is not among locales",
    );
    check(
        "\"Badword\"",
        "\" \"",
        "9:18",
        "flagged_words holds an empty word, which every name contains: delete it",
    );
    check(
        "id = \"fra\"",
        "id = \"none\"",
        "48:6",
        "team \"none\" stands for those without a team: rename it",
    );
}

#[test]
fn a_hashtag_is_read_in_any_script_and_with_or_without_its_sign() {
    let artist = "artist = \"Artist\"";
    let with = |tag: &str| format!("{artist}\nhashtag = \"{tag}\"");
    for (tag, expected) in [
        ("#Song", "Song"),
        ("أغنية", "أغنية"),
        ("गीत_2026", "गीत_2026"),
    ] {
        let mut files = sample::files();
        let text = String::from_utf8(files["campaign.toml"].clone()).unwrap();
        let text = text.replacen(artist, &with(tag), 1);
        files.insert("campaign.toml".to_owned(), text.into_bytes());
        let campaign = sample::read(&files).complete().unwrap();
        assert_eq!(campaign.song.hashtag.as_deref(), Some(expected));
    }
    for (tag, expected) in [
        (
            "Sing along",
            "[song] hashtag ends for networks at \" \": use letters, digits and _ alone",
        ),
        (
            "#a-b",
            "[song] hashtag ends for networks at \"-\": use letters, digits and _ alone",
        ),
        ("#", "[song] hashtag is empty: write it, or delete the line"),
        (
            "2026",
            "[song] hashtag has no letter: networks link none of digits alone",
        ),
    ] {
        check(artist, &with(tag), "14:11", expected);
    }
}

#[test]
fn a_country_that_does_not_exist_leads_to_the_right_one() {
    check(
        "\"DE\"",
        "\"QQ\"",
        "38:20",
        "jurisdiction eu: \"QQ\" is not a country code: write one such as FR",
    );
    check(
        "\"DE\"",
        "\"XX\"",
        "38:20",
        "jurisdiction eu: \"XX\" is not a country code: write one such as FR",
    );
    check(
        "\"DE\"",
        "\"UK\"",
        "38:20",
        "jurisdiction eu: \"UK\" is not that country's code: write GB",
    );
    check(
        "\"DE\"",
        "\"EL\"",
        "38:20",
        "jurisdiction eu: \"EL\" is not that country's code: write GR",
    );
    check(
        "\"DE\"",
        "\"de\"",
        "38:20",
        "jurisdiction eu: \"de\" is not that country's code: write DE",
    );
    check(
        "\"DE\"",
        "\"EU\"",
        "38:20",
        "jurisdiction eu: \"EU\" is no country: list the codes of its members",
    );
    check(
        "\"DE\"",
        "\"FR\"",
        "38:20",
        "country FR stands in two jurisdictions, or twice in one: delete one",
    );
    check(
        "country = \"FR\"",
        "country = \"FRA\"",
        "49:11",
        "team fra: \"FRA\" is not that country's code: write FR",
    );
    check(
        "country = \"FR\"",
        "country = \"Japan\"",
        "49:11",
        "team fra: \"Japan\" is not that country's code: write JP",
    );
}

#[test]
fn a_path_that_is_wrong_says_what_to_write() {
    check(
        "\"backing.flac\"",
        "\"audio\\backing.flac\"",
        "15:11",
        "folders are written with /: write \"audio/backing.flac\"",
    );
    check(
        "\"guide.flac\"",
        "\"audio\\guide.flac\"",
        "16:16",
        "a backslash stands in a text: write folders as in guide = \"audio/guide.flac\", and a backslash itself as \\\\",
    );
    check(
        "\"lyrics.lrc\"",
        "\"song.lrc\"",
        "17:10",
        "song.lrc: this file is missing: put it there, or correct its name where it is named",
    );
}

#[test]
fn words_and_laws_are_checked_message_by_message() {
    let check = |file: &str, change: Option<(&str, &str)>, expect: &str| {
        assert_eq!(said(file, change), [expect], "{file} {change:?}");
    };
    check(
        "fr/campaign.ftl",
        None,
        "fr/campaign.ftl: this file is missing: put it there, or correct its name where it is named",
    );
    check(
        "fr/campaign.ftl",
        Some(("team-fra", "Team-fra")),
        "fr/campaign.ftl:1:1: the message team-fra is missing: was it written as Team-fra?",
    );
    check(
        "fr/campaign.ftl",
        Some(("team-fra", "other")),
        "fr/campaign.ftl: the message team-fra is missing: write team-fra = …",
    );
    check(
        "fr/campaign.ftl",
        Some(("team-fra = France", "team-fra = { $name }")),
        "fr/campaign.ftl:1:15: team-fra is given no value: write its text instead of { $name }",
    );
    check(
        "legal/eu/fr.ftl",
        Some(("consent-song", "consent-sogn")),
        "legal/eu/fr.ftl:2:1: the message consent-song is missing: was it written as consent-sogn?",
    );
    check(
        "legal/eu/fr.md",
        None,
        "legal/eu/fr.md: this file is missing: put it there, or correct its name where it is named",
    );
    check(
        "legal/eu/fr.md",
        Some(("# Conditions", " \n")),
        "legal/eu/fr.md: this file is empty, so that a fan would agree to nothing: write the terms into it",
    );
    check(
        "teams/fra.svg",
        None,
        "teams/fra.svg: this file is missing: put it there, or correct its name where it is named",
    );
}

#[test]
fn all_faults_are_found_in_one_run() {
    let mut files = sample::files();
    let broken = sample::MANIFEST
        .replace("\"Song\"", "“Song”")
        .replace("#0055a4", "blue")
        .replace("\"DE\"", "\"UK\"");
    files.insert("campaign.toml".to_owned(), broken.into_bytes());
    files.insert("fr/campaign.ftl".to_owned(), b"team-fra France".to_vec());
    files.insert("legal/eu/fr.md".to_owned(), b"Caf\xe9".to_vec());
    files.insert("lyrics.lrc".to_owned(), b"[00:01.00]a\nb\n".to_vec());
    files.remove("guide.flac");
    let said = said_of(&files);
    assert_eq!(
        said,
        [
            "campaign.toml:12:9: texts stand in straight quotes: write title = \"Song\"",
            "campaign.toml:16:9: guide.flac: this file is missing: put it there, or correct its name where it is named",
            "campaign.toml:38:20: jurisdiction eu: \"UK\" is not that country's code: write GB",
            "campaign.toml:50:11: team fra: \"blue\" is not a colour: write it like #0055a4",
            "lyrics.lrc:2:1: this line has no time: write it before the line, as in [00:07.50]We sing",
            "legal/eu/fr.md:1:1: \"Caf\u{e9}\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8",
            "fr/campaign.ftl:1:1: \"=\" is missing behind team-fra: write team-fra = France",
        ]
    );
}

#[test]
fn a_song_may_do_without_a_guide() {
    let mut files = sample::files();
    let manifest = sample::MANIFEST.replace("guide = \"guide.flac\"\n", "");
    files.insert("campaign.toml".to_owned(), manifest.into_bytes());
    files.remove("guide.flac");
    let campaign = sample::read(&files).complete().unwrap();
    assert_eq!(campaign.song.guide, None);
}

#[test]
fn an_incomplete_campaign_is_none() {
    let mut files = sample::files();
    files.remove("guide.flac");
    let reading = sample::read(&files);
    assert!(reading.campaign.is_some());
    assert!(reading.complete().is_err());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Any line of campaign.toml may be cut anywhere: there is a finding or a campaign, and no end of the program.
    #[test]
    fn a_damaged_manifest_is_read_to_its_end(at in 0..1_000_usize, insert in "\\PC{0,6}|[\"'\\[\\]=,\\\\\n“]{0,4}") {
        let mut text: Vec<char> = sample::MANIFEST.chars().collect();
        let at = at.min(text.len() - 1);
        text.splice(at..at + 1, insert.chars());
        let mut files = sample::files();
        files.insert("campaign.toml".to_owned(), text.into_iter().collect::<String>().into_bytes());
        let reading = sample::read(&files);
        for finding in reading.findings.as_slice() {
            proptest::prop_assert!(!finding.message.contains('\n'));
        }
    }
}
