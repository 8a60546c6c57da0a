//! Time zones by their IANA names.

use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::{manifest::Text, near::near, table::Document};

/// The time zone of a name; `None` if there is none, which is then a finding.
pub(super) fn read(document: &Document<'_>, name: &Text) -> Option<TimeZone> {
    let found = find(name.get_ref());
    if found.is_none() {
        document.error(name.span(), problem(name.get_ref()));
    }
    found
}

/// The time zone of a name in any case.
pub(super) fn find(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name.trim()).ok()
}

fn problem(name: &str) -> String {
    match meant(name) {
        Some(meant) => {
            format!("time_zone = \"{name}\" is no time zone: did you mean \"{meant}\"?")
        }
        None => format!(
            "time_zone = \"{name}\" is no time zone: write one by its IANA name, such as \"Europe/Paris\""
        ),
    }
}

/// The name that somebody meant who wrote something near it, or the city alone.
fn meant(name: &str) -> Option<String> {
    let database = TimeZoneDatabase::bundled();
    let known: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let city = name.trim().replace(' ', "_").to_lowercase();
    let of_city = known.iter().find(|known| {
        let known = known.to_lowercase();
        known.rsplit_once('/').is_some_and(|(_, last)| last == city)
    });
    let similar = || near(name, known.iter().map(String::as_str));
    of_city.cloned().or_else(|| similar().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_case_and_a_wrong_one_leads_to_the_right_one() {
        let name = |zone: TimeZone| zone.iana_name().map(str::to_owned);
        assert_eq!(
            find("europe/paris").and_then(name).as_deref(),
            Some("Europe/Paris")
        );
        let check = |wrong: &str, expect: Option<&str>| {
            assert!(find(wrong).is_none(), "{wrong}");
            assert_eq!(meant(wrong).as_deref(), expect, "{wrong}");
        };
        check("Europe/Pairs", Some("Europe/Paris"));
        check("Europe Paris", Some("Europe/Paris"));
        check("Paris", Some("Europe/Paris"));
        check("new york", Some("America/New_York"));
        check("+02:00", None);
        check("Mars", None);
        check("", None);
    }
}
