//! An estimate for people and for programs.

use std::fmt::Write;

use crate::bill::Line;
use crate::estimate::Estimate;

/// One JSON object.
pub fn json(estimate: &Estimate) -> String {
    format!("{:#}", serde_json::json!(estimate))
}

/// Tables to read.
pub fn text(estimate: &Estimate) -> String {
    let assumptions = &estimate.assumptions;
    let mut out = format!(
        "{} fans in {} minutes, each with a published entry; {} of {}\n",
        count(whole(assumptions.fans)),
        count(whole(assumptions.minutes)),
        estimate.currency,
        estimate.region,
    );
    out.push_str(&table(
        &estimate.lines,
        "all of it, but for traffic",
        estimate.sum,
    ));
    out.push_str("\nTraffic to browsers, apart\n");
    out.push_str(&table(&estimate.egress, "all traffic", estimate.egress_sum));
    let _ = writeln!(
        out,
        "\nFor one fan: {:.6} {}",
        estimate.per_fan, estimate.currency
    );

    out.push_str("\nAt once, evenly spread; a rush is several times as much\n");
    for peak in &estimate.peaks {
        let more = if peak.wanted > peak.quota {
            "  ask AWS for more"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "  {:<36} {:>12} of {:>9}{more}",
            peak.what,
            count(peak.wanted),
            count(peak.quota)
        );
    }
    out.push_str("\nA month in which nobody comes, beside what is stored\n");
    out.push_str(&table(&estimate.idle, "all of it", estimate.idle_sum));

    out.push_str("\nAssumed; each is an option\n");
    for (name, value, meaning) in assumptions.lines() {
        let _ = writeln!(out, "  --{name:<16} {value:>8}  {meaning}");
    }
    let (oldest, newest) = &estimate.prices_of;
    let dates = if oldest == newest {
        oldest.clone()
    } else {
        format!("{oldest} to {newest}")
    };
    let _ = write!(
        out,
        "\nList prices of {dates} (docs/prices.toml), no free tier, no tiers for much, no taxes. Takes of {} s. Not in it: a web ACL,\n\
         warming the table for a rush (FansPerSecond), support, and e-mail.",
        estimate.take_seconds
    );
    out
}

fn table(lines: &[Line], total: &str, sum: f64) -> String {
    let mut out = String::new();
    for line in lines {
        let Line {
            service,
            what,
            quantity,
            unit,
            amount,
        } = line;
        let _ = writeln!(
            out,
            "  {service:<12} {what:<46} {:>16} {unit:<22} {:>12}",
            count(*quantity),
            money(*amount)
        );
    }
    let _ = writeln!(
        out,
        "  {:<12} {total:<46} {:>16} {:<22} {:>12}",
        "",
        "",
        "",
        money(sum)
    );
    out
}

#[allow(clippy::cast_precision_loss, reason = "at most 10^10")]
fn whole(value: u64) -> f64 {
    value as f64
}

fn money(amount: f64) -> String {
    grouped(&format!("{amount:.2}"))
}

/// Thousands apart; small amounts with what digits they have.
fn count(value: f64) -> String {
    if value >= 100.0 || value.fract() == 0.0 {
        grouped(&format!("{value:.0}"))
    } else {
        format!("{value:.2}")
    }
}

fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let digits = whole.chars().count();
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (digits - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}
