//! `time_zone`, `opens_at`, `closes_at` and `finish_by`: when entries are accepted.
//!
//! Everything is resolved to moments here, by the time zones of the IANA database that this program was built with, so that no
//! function needs that database and all agree to the second.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::zone;
use crate::{
    manifest::{Manifest, Text},
    table::Document,
};

/// How long fans may finish after the campaign has closed, if `finish_by` does not say: an evening's take can still be sent the
/// next day.
const FINISH_WITHIN: SignedDuration = SignedDuration::from_hours(24);

/// When a campaign accepts what.
pub(super) struct Window {
    /// The time zone by its IANA name.
    pub time_zone: Option<String>,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    pub finish_by: Timestamp,
}

pub(super) fn read(document: &Document<'_>, manifest: &Manifest) -> Window {
    let zone = manifest.time_zone.as_ref();
    let zone = zone.and_then(|name| zone::read(document, name));
    let moment = |key, text| moment(document, &manifest.time_zone, key, text);
    let opens_at = moment("opens_at", &manifest.opens_at);
    let closes_at = moment("closes_at", &manifest.closes_at);
    let finish_by = moment("finish_by", &manifest.finish_by);
    if let (Some(opens_at), Some(closes_at), Some(text)) =
        (opens_at, closes_at, &manifest.closes_at)
        && opens_at >= closes_at
    {
        document.error(
            text.span(),
            "closes_at is not after opens_at: write a later moment",
        );
    }
    if let (Some(closes_at), Some(finish_by), Some(text)) =
        (closes_at, finish_by, &manifest.finish_by)
        && finish_by < closes_at
    {
        document.error(
            text.span(),
            "finish_by comes before closes_at: write a later moment, or delete the line",
        );
    }
    let closes_at = closes_at.unwrap_or(Timestamp::MAX);
    let default = closes_at.checked_add(FINISH_WITHIN);
    Window {
        time_zone: zone.and_then(|zone| zone.iana_name().map(str::to_owned)),
        opens_at: opens_at.unwrap_or(Timestamp::MIN),
        closes_at,
        finish_by: finish_by.unwrap_or(default.unwrap_or(Timestamp::MAX)),
    }
}

/// A moment of campaign.toml; `None` if it is not there or cannot be read, which is then a finding. Of a zone that is not known
/// nobody can say which moment is meant: that is one mistake, which is said where the zone is named.
pub(super) fn moment(
    document: &Document<'_>,
    time_zone: &Option<Text>,
    key: &str,
    text: &Option<Text>,
) -> Option<Timestamp> {
    let text = text.as_ref()?;
    let zone = match time_zone {
        None => None,
        Some(name) => Some(zone::find(name.get_ref())?),
    };
    let found = parse(key, text.get_ref(), zone.as_ref());
    found
        .map_err(|problem| document.error(text.span(), problem))
        .ok()
}

/// A moment with an offset or, in a campaign that has a time zone, as the clocks there show it; else what is wrong.
fn parse(key: &str, text: &str, zone: Option<&TimeZone>) -> Result<Timestamp, String> {
    if let Ok(moment) = text.trim().parse::<Timestamp>() {
        return Ok(moment);
    }
    let (Some(zone), Some(local)) = (zone, exact(text.trim())) else {
        return Err(problem(key, text, zone));
    };
    let name = zone.iana_name().unwrap_or_default();
    let ambiguous = zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        jiff::tz::AmbiguousOffset::Unambiguous { .. } => ambiguous
            .unambiguous()
            .map_err(|_| problem(key, text, Some(zone))),
        // Neither is chosen silently: the campaign would open or close an hour from where its team expects it.
        jiff::tz::AmbiguousOffset::Gap { before, .. } => {
            let after = before.to_timestamp(local).map(|at| zone.to_datetime(at));
            let after = after.unwrap_or(local);
            Err(format!(
                "{key} = \"{text}\": the clocks of {name} go forward and never show this: write {key} = \"{after}\""
            ))
        }
        jiff::tz::AmbiguousOffset::Fold { before, after } => Err(format!(
            "{key} = \"{text}\": the clocks of {name} go back and show this twice: write {key} = \"{local}{}\" for the first time or \"{local}{}\" for the second",
            offset(before),
            offset(after)
        )),
    }
}

/// An offset as RFC 3339 writes it.
fn offset(offset: jiff::tz::Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Date and time of day, without an offset. A date alone is none: of a campaign that closes "on Sunday" nobody knows whether it
/// is open on Sunday.
fn exact(text: &str) -> Option<civil::DateTime> {
    text.contains(':')
        .then(|| text.parse::<civil::DateTime>().ok())?
}

fn problem(key: &str, text: &str, zone: Option<&TimeZone>) -> String {
    match (local(text.trim()), zone) {
        (Some(local), None) => format!(
            "{key} = \"{text}\" has no time zone: write {key} = \"{local}Z\" (Z is UTC; for Paris in summer +02:00 instead), or give the campaign its time_zone"
        ),
        (Some(local), Some(_)) => {
            format!("{key} = \"{text}\": write it with its hour, like {key} = \"{local}\"")
        }
        (None, None) => format!("{key} = \"{text}\": write it like 2026-06-10T18:00:00Z"),
        (None, Some(_)) => format!("{key} = \"{text}\": write it like 2026-06-10T18:00:00"),
    }
}

/// A date, with or without a time, as people write it: 2026-06-10 18:00 or 10.06.2026 18:00. Where a slash stands, nobody can
/// say whether the day or the month comes first.
fn local(text: &str) -> Option<civil::DateTime> {
    if let Ok(local) = text.parse::<civil::DateTime>() {
        return Some(local);
    }
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, "00:00"));
    let numbers = |text: &str, separator: char| {
        let numbers = text.split(separator).map(|part| part.parse::<i16>().ok());
        numbers.collect::<Option<Vec<i16>>>()
    };
    let date = match numbers(date, '.')?.as_slice() {
        [day, month, year] => {
            civil::Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()?
        }
        _ => return None,
    };
    let time = match numbers(time.trim(), ':')?.as_slice() {
        [hour, minute] | [hour, minute, 0] => {
            civil::Time::new(i8::try_from(*hour).ok()?, i8::try_from(*minute).ok()?, 0, 0).ok()?
        }
        _ => return None,
    };
    Some(date.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_without_a_zone_is_completed() {
        let check = |text: &str, expect: &str| {
            let problem = problem("opens_at", text, None);
            assert!(problem.contains(expect), "{problem}");
        };
        check("2026-01-01", "write opens_at = \"2026-01-01T00:00:00Z\"");
        check(
            "2026-06-10T18:00:00",
            "write opens_at = \"2026-06-10T18:00:00Z\"",
        );
        check(
            "2026-06-10 18:00",
            "write opens_at = \"2026-06-10T18:00:00Z\"",
        );
        check(
            "01.06.2026 18:00",
            "write opens_at = \"2026-06-01T18:00:00Z\"",
        );
        check("1.6.2026", "write opens_at = \"2026-06-01T00:00:00Z\"");
        check("06/01/2026", "write it like 2026-06-10T18:00:00Z");
        check("soon", "write it like 2026-06-10T18:00:00Z");
        check("31.02.2026", "write it like 2026-06-10T18:00:00Z");
    }

    fn in_zone(zone: &str, text: &str) -> Result<String, String> {
        let zone = zone::find(zone).unwrap();
        parse("opens_at", text, Some(&zone)).map(|moment| moment.to_string())
    }

    #[test]
    fn a_moment_in_the_campaign_s_zone_follows_both_changes_of_its_clocks() {
        let check = |zone, text, expect: &str| {
            assert_eq!(in_zone(zone, text).as_deref(), Ok(expect), "{text} {zone}");
        };
        let paris = "Europe/Paris";
        check(paris, "2026-03-29T01:59:59", "2026-03-29T00:59:59Z");
        check(paris, "2026-03-29T03:00:00", "2026-03-29T01:00:00Z");
        check(paris, "2026-10-25T01:59:59", "2026-10-24T23:59:59Z");
        check(paris, "2026-10-25T03:00:00", "2026-10-25T02:00:00Z");
        // South of the equator, and by half an hour.
        let howe = "Australia/Lord_Howe";
        check(howe, "2026-04-05T01:29:59", "2026-04-04T14:29:59Z");
        check(howe, "2026-04-05T02:00:00", "2026-04-04T15:30:00Z");
        check(howe, "2026-10-04T01:59:59", "2026-10-03T15:29:59Z");
        check(howe, "2026-10-04T02:30:00", "2026-10-03T15:30:00Z");
        check(paris, "2026-06-10 18:00", "2026-06-10T16:00:00Z");
        // With an offset it is what it says.
        check(paris, "2026-06-10T18:00:00Z", "2026-06-10T18:00:00Z");
        check(paris, "2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z");
    }

    #[test]
    fn a_moment_that_clocks_skip_or_show_twice_is_chosen_by_nobody_else() {
        let check = |zone, text, expect: &str| {
            let problem = in_zone(zone, text).unwrap_err();
            assert!(problem.contains(expect), "{problem}");
        };
        check(
            "Europe/Paris",
            "2026-03-29T02:30:00",
            "never show this: write opens_at = \"2026-03-29T03:30:00\"",
        );
        check(
            "Europe/Paris",
            "2026-10-25T02:30:00",
            "write opens_at = \"2026-10-25T02:30:00+02:00\" for the first time or \"2026-10-25T02:30:00+01:00\" for the second",
        );
        check(
            "Australia/Lord_Howe",
            "2026-10-04T02:15:00",
            "never show this: write opens_at = \"2026-10-04T02:45:00\"",
        );
        check(
            "Australia/Lord_Howe",
            "2026-04-05T01:45:00",
            "\"2026-04-05T01:45:00+11:00\" for the first time or \"2026-04-05T01:45:00+10:30\" for the second",
        );
        check(
            "Europe/Paris",
            "2026-06-10",
            "write it with its hour, like opens_at = \"2026-06-10T00:00:00\"",
        );
        check(
            "Europe/Paris",
            "10.06.2026 18:00",
            "like opens_at = \"2026-06-10T18:00:00\"",
        );
        check("Europe/Paris", "soon", "write it like 2026-06-10T18:00:00");
    }
}
