//! Functions that run at fixed times.

use std::time::Duration;

use cronexpr::{Crontab, FallbackTimezoneOption, ParseOptions};
use serde_json::Value as Json;

use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;

/// A function that runs at fixed times.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// The logical id of the function.
    pub function: String,
    /// The event's name in the template.
    pub name: String,
    /// Which service of AWS the schedule belongs to.
    pub source: Source,
    /// At which times.
    pub recurrence: Recurrence,
    /// What the function is given instead of the service's own event.
    pub input: Option<Json>,
    /// Whether it runs at all.
    pub enabled: bool,
}

/// The service of AWS that a schedule belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A rule of EventBridge, which is SAM's `Schedule`.
    Rule,
    /// EventBridge Scheduler, which is SAM's `ScheduleV2`.
    Scheduler,
}

/// The times at which a function runs.
#[derive(Debug, Clone)]
pub enum Recurrence {
    /// Again and again, the first time one period after the start.
    Every(Duration),
    /// At the times of a cron expression.
    Cron(Box<Crontab>),
}

/// Reads an event of type `Schedule`.
pub fn read_rule(function: &str, name: &str, properties: &Node) -> Result<Schedule, Fault> {
    properties.only(&[
        "Description",
        "Enabled",
        "Input",
        "Name",
        "Schedule",
        "State",
    ])?;
    let enabled = properties
        .get("Enabled")
        .map_or(Ok(true), |node| node.truth())?;
    Ok(Schedule {
        function: function.to_owned(),
        name: name.to_owned(),
        source: Source::Rule,
        recurrence: recurrence(&properties.need("Schedule")?, "UTC")?,
        input: input(properties)?,
        enabled: enabled && is_enabled(properties)?,
    })
}

/// Reads an event of type `ScheduleV2`. A flexible window only moves the time within it.
pub fn read_schedule(function: &str, name: &str, properties: &Node) -> Result<Schedule, Fault> {
    properties.only(&[
        "Description",
        "FlexibleTimeWindow",
        "Input",
        "Name",
        "ScheduleExpression",
        "ScheduleExpressionTimezone",
        "State",
    ])?;
    let timezone = properties
        .get("ScheduleExpressionTimezone")
        .map_or(Ok("UTC".to_owned()), |node| node.text())?;
    Ok(Schedule {
        function: function.to_owned(),
        name: name.to_owned(),
        source: Source::Scheduler,
        recurrence: recurrence(&properties.need("ScheduleExpression")?, &timezone)?,
        input: input(properties)?,
        enabled: is_enabled(properties)?,
    })
}

fn is_enabled(properties: &Node) -> Result<bool, Fault> {
    let state = properties.get("State");
    Ok(state.map_or(Ok("ENABLED".to_owned()), |node| node.text())? != "DISABLED")
}

fn input(properties: &Node) -> Result<Option<Json>, Fault> {
    let Some(node) = properties.get("Input") else {
        return Ok(None);
    };
    let input = serde_json::from_str(&node.text()?);
    input
        .map(Some)
        .map_err(|error| wrong(node.at, format!("is no JSON: {error}")))
}

fn recurrence(node: &Node, timezone: &str) -> Result<Recurrence, Fault> {
    let text = node.text()?;
    let inside = |name: &str| {
        text.strip_prefix(name)?
            .strip_prefix('(')?
            .strip_suffix(')')
    };
    let read = match (inside("rate"), inside("cron")) {
        (Some(rate), _) => period(rate).map(Recurrence::Every),
        (_, Some(cron)) => crontab(cron, timezone).map(|each| Recurrence::Cron(Box::new(each))),
        _ => Err("the local cloud knows rate(…) and cron(…)".to_owned()),
    };
    read.map_err(|reason| wrong(&node.at, format!("`{text}` is not understood: {reason}")))
}

/// The period of `rate(5 minutes)`.
fn period(rate: &str) -> Result<Duration, String> {
    let (count, unit) = rate.trim().split_once(' ').ok_or("no unit")?;
    let count: u64 = count.parse().map_err(|_| "no whole number")?;
    let unit_s = match unit.trim() {
        "minute" | "minutes" => 60,
        "hour" | "hours" => 3_600,
        "day" | "days" => 24 * 3_600,
        _ => return Err("the unit is not minutes, hours or days".to_owned()),
    };
    match count.checked_mul(unit_s) {
        Some(period_s) if period_s > 0 => Ok(Duration::from_secs(period_s)),
        _ => Err("no period".to_owned()),
    }
}

/// AWS's six fields: minute, hour, day of month, month, day of week, year. Its days of the week count from Sunday = 1, those of
/// cron from 0, so only names are taken; years other than all of them are not understood.
fn crontab(cron: &str, timezone: &str) -> Result<Crontab, String> {
    let fields: Vec<&str> = cron.split_whitespace().collect();
    let [minute, hour, day, month, weekday, year] = fields[..] else {
        return Err("six fields are needed".to_owned());
    };
    if year != "*" {
        return Err("the year must be *".to_owned());
    }
    if weekday.chars().any(|letter| letter.is_ascii_digit()) {
        return Err("days of the week must be names, such as MON-FRI".to_owned());
    }
    if (day == "?") == (weekday == "?") {
        return Err("either the day of the month or that of the week must be ?".to_owned());
    }
    let any = |field: &str| field.replace('?', "*");
    let text = format!(
        "{minute} {hour} {} {month} {} {timezone}",
        any(day),
        any(weekday)
    );
    let mut options = ParseOptions::default();
    options.fallback_timezone_option = FallbackTimezoneOption::UTC;
    cronexpr::parse_crontab_with(&text, options).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn read(text: &str) -> Result<Recurrence, String> {
        let node = Node {
            at: "S".to_owned(),
            value: Json::String(text.to_owned()),
        };
        recurrence(&node, "UTC").map_err(|fault| fault.problem)
    }

    #[test]
    fn a_rate_is_a_period() {
        for (text, expected_s) in [
            ("rate(1 minute)", 60),
            ("rate(5 minutes)", 300),
            ("rate(2 hours)", 7_200),
            ("rate(1 day)", 86_400),
        ] {
            let Recurrence::Every(period) = read(text).unwrap() else {
                panic!("{text}")
            };
            assert_eq!(period.as_secs(), expected_s, "{text}");
        }
    }

    #[test]
    fn a_cron_expression_means_what_it_means_on_aws() {
        let after = "2026-06-10T12:00:00Z"; // a Wednesday
        for (text, expected) in [
            ("cron(0 10 * * ? *)", "2026-06-11T10:00:00+00:00[UTC]"),
            ("cron(15 12 * * ? *)", "2026-06-10T12:15:00+00:00[UTC]"),
            ("cron(0 18 ? * MON-FRI *)", "2026-06-10T18:00:00+00:00[UTC]"),
            ("cron(0 8 1 * ? *)", "2026-07-01T08:00:00+00:00[UTC]"),
            ("cron(0/5 8-17 ? * SUN *)", "2026-06-14T08:00:00+00:00[UTC]"),
        ] {
            let Recurrence::Cron(crontab) = read(text).unwrap() else {
                panic!("{text}")
            };
            let next = crontab.find_next(after).unwrap().to_string();
            assert_eq!(next, expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for (text, expected) in [
            ("rate(0 minutes)", "no period"),
            ("rate(5 weeks)", "minutes, hours or days"),
            ("cron(0 10 * * ?)", "six fields"),
            ("cron(0 10 * * ? 2027)", "the year must be *"),
            ("cron(0 10 ? * 2-6 *)", "must be names"),
            ("cron(0 10 * * * *)", "must be ?"),
            ("cron(0 25 * * ? *)", "cron(0 25 * * ? *)"),
            ("at(2026-06-10T12:00:00)", "rate(…) and cron(…)"),
        ] {
            let reason = read(text).unwrap_err();
            assert!(reason.contains(expected), "{text}: {reason}");
        }
    }
}
