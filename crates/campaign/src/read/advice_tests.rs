//! Whatever is wrong in `[look]`, `[[listen]]`, the schedule or a list of countries, its finding says what to do.

use crate::sample;

const CLOSES: &str = "closes_at = \"2026-07-01T00:00:00Z\"";

/// The sample with one text replaced by another has findings, and each has its place and says what to do.
fn check(from: &str, to: &str) {
    let text = sample::MANIFEST.replacen(from, to, 1);
    assert_ne!(text, sample::MANIFEST, "{from}");
    let mut files = sample::files();
    files.insert("campaign.toml".to_owned(), text.into_bytes());
    files.insert("dir\\a.png".to_owned(), Vec::new());
    let findings = sample::read(&files).findings;
    assert!(!findings.as_slice().is_empty(), "{to}");
    for finding in findings.as_slice() {
        assert!(finding.place.is_some(), "{to}: {finding}");
        assert!(finding.help.is_some(), "{to}: {finding}");
        // What to do is said once, and what is wrong is not all taken for it.
        assert!(finding.message.contains(' '), "{to}: {finding}");
        assert!(!finding.message.contains(": write "), "{to}: {finding}");
    }
}

#[test]
fn every_fault_of_a_look_says_what_to_do() {
    for line in [
        "style = \"papper\"",
        "style = \"neon\"",
        "style = 1",
        "grond = \"#fff\"",
        "Ground = \"#fff\"",
        "sky = 1",
        "ground = \"black\"",
        "ink = \"fff\"",
        "accent = \"#ffffff80\"",
        "accent = [\"#fff\"]",
        "light = [\"#fff\"]",
        "light = []",
        "light = [\"#fff\", \"white\"]",
        "light = \"#fff\"",
        "light = 1",
        "display = 1",
        "text = [\"Oswald\"]",
        "background = \"sky.jpg\"",
        "background = \"\"",
        "favicon = 'dir\\a.png'",
        "corners = \"oval\"",
        "corners = \"ronud\"",
        "grain = \"no\"",
        "grain = 1",
    ] {
        check("\n[take]", &format!("\n[look]\n{line}\n\n[take]"));
    }
    check("\n[take]", "\n[[look]]\nstyle = \"paper\"\n\n[take]");
    check("[song]", "look = \"paper\"\n\n[song]");
}

#[test]
fn every_fault_of_a_link_says_what_to_do() {
    let spotify = "service = \"spotify\"\nurl = \"https://open.spotify.com/track/1\"";
    for lines in [
        "url = \"https://a.example/1\"".to_owned(),
        "name = \"Shop\"".to_owned(),
        "service = \"spotfy\"\nurl = \"https://open.spotify.com/track/1\"".to_owned(),
        "service = \"gramophone\"\nurl = \"https://a.example/1\"".to_owned(),
        "name = \"Deezer\"\nurl = \"https://www.deezer.com/track/1\"".to_owned(),
        "name = \" \"\nurl = \"https://a.example/1\"".to_owned(),
        "name = \"a\\u0007b\"\nurl = \"https://a.example/1\"".to_owned(),
        format!(
            "name = \"{}\"\nurl = \"https://a.example/1\"",
            "a".repeat(41)
        ),
        "service = \"spotify\"\nurl = \"https://www.deezer.com/track/1\"".to_owned(),
        "service = \"spotify\"\nurl = \"https://a.example/1\"".to_owned(),
        format!("{spotify}\nname = \"Spotify\""),
        format!("{spotify}\npre_save_url = \"https://a.example/1\""),
        format!("{spotify}\npre_save = \"https://a.example/1\""),
        format!("{spotify}\ncountries = [\"UK\"]"),
        format!("{spotify}\ncountries = \"JP\""),
        format!("{spotify}\ncountries = [\"JP\", \"JP\"]"),
        format!("{spotify}\n\n[[listen]]\n{spotify}"),
        format!("{spotify}\ncountries = [{}]", "\"JP\", ".repeat(1_001)),
    ] {
        check("\n[take]", &format!("\n[[listen]]\n{lines}\n\n[take]"));
    }
    for url in [
        "",
        "soon",
        "the song",
        "deezer.com/track/1",
        "http://a.example/1",
        "spotify:track:42",
        "javascript:alert(1)",
        "https://a@b.example/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://a.example:8443/",
        &format!("https://a.example/{}", "a".repeat(2_000)),
    ] {
        let table = format!("\n[[listen]]\nname = \"Shop\"\nurl = \"{url}\"\n\n[take]");
        check("\n[take]", &table);
    }
    check("\n[take]", &format!("\n[listen]\n{spotify}\n\n[take]"));
}

#[test]
fn every_fault_of_the_schedule_says_what_to_do() {
    for line in [
        "time_zone = \"Europe/Pairs\"",
        "time_zone = \"Mars\"",
        "time_zone = \"\"",
        "time_zone = 2",
        "finish_by = \"2026-06-30T23:59:59Z\"",
        "finish_by = \"2026-07-02\"",
        "finish_by = \"07/02/2026\"",
        "finish_by = \"soon\"",
        "finish_by = 2026-07-02",
        "finish_by = 2",
        "after_closing = \"delete\"",
    ] {
        check(CLOSES, &format!("{CLOSES}\n{line}"));
    }
    let opens = "opens_at = \"2026-06-01T00:00:00Z\"";
    check(opens, "opens_at = \"2026-07-01T00:00:00Z\"");
    for moment in [
        "2026-03-29T02:30:00",
        "2026-03-29",
        "29.03.2026 18:00",
        "03/29/2026",
        "",
    ] {
        check(opens, &format!("opens_at = \"{moment}\""));
        let zoned = format!("time_zone = \"Europe/Paris\"\nopens_at = \"{moment}\"");
        check(opens, &zoned);
    }
    check(
        CLOSES,
        "closes_at = \"2026-10-25T02:30:00\"\ntime_zone = \"Europe/Paris\"",
    );
}

#[test]
fn every_fault_of_a_list_of_countries_says_what_to_do() {
    for codes in [
        "\"FR\"",
        "\"JP\", \"JP\"",
        "\"UK\"",
        "\"EU\"",
        "\"XK\"",
        "\"QQ\"",
        "\"\"",
        "1",
    ] {
        check(CLOSES, &format!("{CLOSES}\nexcluded_countries = [{codes}]"));
    }
    check(CLOSES, &format!("{CLOSES}\nexcluded_countries = \"JP\""));
    let country = "country = \"FR\"";
    for first_in in ["[\"Belgium\"]", "[\"EU\"]", "[\"QQ\"]", "\"MC\"", "[1]"] {
        check(country, &format!("{country}\nfirst_in = {first_in}"));
    }
}
