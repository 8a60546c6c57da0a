//! The schedule and the rules of countries, as campaign.toml says them.

use super::tests::check;
use crate::{campaign::Campaign, sample};

const CLOSES: &str = "closes_at = \"2026-07-01T00:00:00Z\"";

/// The sample with more lines at its beginning.
fn with(lines: &str) -> Campaign {
    let mut files = sample::files();
    let text = String::from_utf8(files["campaign.toml"].clone()).unwrap();
    let text = text
        .replace("opens_at = \"2026-06-01T00:00:00Z\"\n", "")
        .replace(&format!("{CLOSES}\n"), "");
    let text = format!("{lines}\n{text}");
    files.insert("campaign.toml".to_owned(), text.into_bytes());
    sample::read(&files).complete().unwrap()
}

#[test]
fn the_schedule_is_in_the_campaign_s_time_zone_or_in_any() {
    // Closes on the morning on which the clocks of Paris go back.
    let campaign = with(
        "time_zone = \"europe/paris\"\n\
         opens_at = \"2026-10-01T12:00:00\"\n\
         closes_at = 2026-10-25T12:00:00\n\
         finish_by = \"2026-10-25T12:00:00-03:00\"",
    );
    assert_eq!(campaign.time_zone.as_deref(), Some("Europe/Paris"));
    assert_eq!(campaign.opens_at.to_string(), "2026-10-01T10:00:00Z");
    assert_eq!(campaign.closes_at.to_string(), "2026-10-25T11:00:00Z");
    assert_eq!(campaign.finish_by.to_string(), "2026-10-25T15:00:00Z");
}

#[test]
fn without_finish_by_a_day_is_left_to_finish() {
    let campaign = sample::campaign();
    assert_eq!(campaign.closes_at.to_string(), "2026-07-01T00:00:00Z");
    assert_eq!(campaign.finish_by.to_string(), "2026-07-02T00:00:00Z");
    assert_eq!(campaign.time_zone, None);
    assert_eq!(campaign.after_closing.as_str(), "erase");
}

#[test]
fn a_schedule_that_cannot_be_is_named() {
    let more = |line: &str| format!("{CLOSES}\n{line}");
    check(
        CLOSES,
        &more("finish_by = \"2026-06-30T23:59:59Z\""),
        "7:13",
        "finish_by comes before closes_at: write a later moment, or delete the line",
    );
    check(
        CLOSES,
        &more("time_zone = \"Europe/Pairs\""),
        "7:13",
        "time_zone = \"Europe/Pairs\" is no time zone: did you mean \"Europe/Paris\"?",
    );
    check(
        CLOSES,
        &more("time_zone = \"Mars\""),
        "7:13",
        "time_zone = \"Mars\" is no time zone: write one by its IANA name, such as \"Europe/Paris\"",
    );
    check(
        CLOSES,
        &more("after_closing = \"delete\""),
        "7:17",
        "after_closing = \"delete\": write \"keep\" or \"erase\"",
    );
    check(
        CLOSES,
        "closes_at = \"2026-10-25T02:30:00\"\ntime_zone = \"Europe/Paris\"",
        "6:13",
        "closes_at = \"2026-10-25T02:30:00\": the clocks of Europe/Paris go back and show this twice: write closes_at = \"2026-10-25T02:30:00+02:00\" for the first time or \"2026-10-25T02:30:00+01:00\" for the second",
    );
}

#[test]
fn nobody_of_an_excluded_country_takes_part_and_a_wrong_code_is_named() {
    let line = |codes: &str| format!("{CLOSES}\nexcluded_countries = [{codes}]");
    check(
        CLOSES,
        &line("\"FR\""),
        "7:23",
        "country FR is excluded and stands in jurisdiction eu: delete one",
    );
    check(
        CLOSES,
        &line("\"JP\", \"JP\""),
        "7:29",
        "country JP stands twice: delete one",
    );
    check(
        CLOSES,
        &line("\"UK\""),
        "7:23",
        "excluded_countries: \"UK\" is not that country's code: write GB",
    );
    let mut campaign = sample::campaign();
    campaign.jurisdictions[0].countries = vec!["*".to_owned()];
    campaign.excluded_countries = vec!["JP".to_owned()];
    assert!(campaign.jurisdiction("US").is_some());
    assert!(campaign.jurisdiction("JP").is_none());
}

#[test]
fn a_team_may_be_shown_first_in_other_countries_too() {
    let country = "country = \"FR\"\n";
    check(
        country,
        "country = \"FR\"\nfirst_in = [\"MC\", \"Belgium\"]\n",
        "50:19",
        "team fra: \"Belgium\" is not that country's code: write BE",
    );
    let mut files = sample::files();
    let text = String::from_utf8(files["campaign.toml"].clone()).unwrap();
    let text = text.replace(country, "country = \"FR\"\nfirst_in = [\"MC\"]\n");
    files.insert("campaign.toml".to_owned(), text.into_bytes());
    let campaign = sample::read(&files).complete().unwrap();
    assert_eq!(campaign.team("fra").unwrap().first_in, ["MC"]);
}

#[test]
fn records_are_stored_in_countries_or_in_the_european_union() {
    let languages = "languages = [\"en\", \"fr\"]";
    let stored_in = |places: &str| format!("{languages}\nstored_in = [{places}]");
    check(
        languages,
        &stored_in("\"EU\", \"UK\""),
        "40:20",
        "jurisdiction eu: stored_in: \"UK\" is not that country's code: write GB",
    );
    let mut files = sample::files();
    let text = String::from_utf8(files["campaign.toml"].clone()).unwrap();
    let text = text.replacen(languages, &stored_in("\"EU\", \"JP\""), 1);
    files.insert("campaign.toml".to_owned(), text.into_bytes());
    sample::read(&files).complete().unwrap();
}
