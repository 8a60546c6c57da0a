//! `opens_at` and `closes_at`.

use jiff::{Timestamp, civil};

use crate::{
    manifest::{Manifest, Text},
    table::Document,
};

/// When entries are accepted.
pub(super) fn read(document: &Document<'_>, manifest: &Manifest) -> (Timestamp, Timestamp) {
    let moment = |key: &str, text: &Option<Text>| {
        let text = text.as_ref()?;
        let moment = text.get_ref().trim().parse::<Timestamp>();
        if moment.is_err() {
            document.error(text.span(), problem(key, text.get_ref()));
        }
        moment.ok()
    };
    let opens_at = moment("opens_at", &manifest.opens_at);
    let closes_at = moment("closes_at", &manifest.closes_at);
    if let (Some(opens_at), Some(closes_at), Some(text)) =
        (opens_at, closes_at, &manifest.closes_at)
        && opens_at >= closes_at
    {
        document.error(
            text.span(),
            "closes_at is not after opens_at: write a later moment",
        );
    }
    (
        opens_at.unwrap_or(Timestamp::MIN),
        closes_at.unwrap_or(Timestamp::MAX),
    )
}

fn problem(key: &str, text: &str) -> String {
    match local(text.trim()) {
        Some(local) => format!(
            "{key} = \"{text}\" has no time zone: write {key} = \"{local}Z\" (Z is UTC; for Paris in summer +02:00 instead)"
        ),
        None => format!("{key} = \"{text}\": write it like 2026-06-10T18:00:00Z"),
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
            assert!(
                problem("opens_at", text).contains(expect),
                "{}",
                problem("opens_at", text)
            );
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
}
