//! What was found, in words and numbers.

use std::path::PathBuf;

use mixdown::{Alignment, Evidence};
use serde_json::Value;

use super::inspection::Inspection;
use super::record::Record;
use super::sound::decibels;

/// More jumps than this are counted, not listed.
const LISTED_JUMPS: usize = 5;

/// Facts that belong together.
pub struct Section {
    pub title: &'static str,
    /// Names, with units, and values.
    pub facts: Vec<(String, String)>,
}

/// Everything, the important first.
pub fn sections(inspection: &Inspection) -> Vec<Section> {
    let record = inspection.record;
    let mut sections = Vec::new();
    if let Some(found) = &record.alignment {
        sections.push(section("Found", alignment(found)));
    }
    if let Ok(mix) = &record.outcome {
        let measured = serde_json::to_value(mix.measurements).unwrap_or_default();
        sections.push(section("Measured", measurements(&measured)));
    }
    if let Some(decoded) = &inspection.decoded {
        let mp3_bytes = record.outcome.as_ref().map_or(0, |mix| mix.mp3.len());
        let facts = [
            ("loudness_lufs", number(decoded.integrated_lufs)),
            ("true_peak_dbtp", number(decoded.true_peak_dbtp)),
            ("duration_ms", format!("{:.0}", decoded.duration_s * 1000.0)),
            ("mp3_bytes", mp3_bytes.to_string()),
        ];
        sections.push(section("Decoded", facts));
    }
    let requested = inspection.requested;
    let facts = [
        ("campaign", inspection.campaign.slug.clone()),
        ("preset", preset(inspection).to_owned()),
        (
            "start_frame",
            typographic(requested.start_frame.to_string()),
        ),
        ("latency_ms", number(requested.latency_ms)),
        ("nudge_ms", typographic(requested.nudge_ms.to_string())),
        ("gain_db", number(requested.gain_db.into())),
    ];
    sections.push(section("Requested", facts));
    sections
}

/// A few lines for a terminal.
pub fn summary(inspection: &Inspection, paths: &[PathBuf]) -> String {
    let record = inspection.record;
    let mut lines = vec![format!("{}: {}", inspection.file_name(), take(record))];
    lines.extend(record.alignment.as_ref().map(placement));
    lines.extend(mix(inspection));
    lines.extend(take_error(record).map(|why| format!("refused: {why}")));
    lines.extend(paths.iter().map(|path| path.display().to_string()));
    lines.join("\n")
}

/// The take as it was sent, in a few words.
pub fn take(record: &Record) -> String {
    let Some(take) = &record.take else {
        return "not read".to_owned();
    };
    let clipping = match places(&take.clipped_s()) {
        0 => "no clipping".to_owned(),
        1 => "clipped in 1 place".to_owned(),
        places => format!("clipped in {places} places"),
    };
    format!(
        "{:.1} s at {} kHz, peak {} dBFS, {clipping}",
        take.duration_s(),
        f64::from(take.rate_hz) / 1000.0,
        tenths(decibels(take.peak().into())),
    )
}

/// How many places of clipping there are; what lies closer than a twentieth of a second is one.
fn places(clipped_s: &[f64]) -> usize {
    let apart = clipped_s.windows(2).filter(|pair| pair[1] - pair[0] > 0.05);
    apart.count() + usize::from(!clipped_s.is_empty())
}

/// Where the take was laid and why, in a few words.
pub fn placement(found: &Alignment) -> String {
    let jumps = match found.jumps.len() {
        0 => "no jumps".to_owned(),
        1 => "1 jump".to_owned(),
        count => format!("{count} jumps"),
    };
    format!(
        "song’s zero at {} ms of the take, {}, {jumps}",
        tenths(found.offset_ms),
        match found.evidence {
            Evidence::Bleed => format!(
                "by the song heard in it ({}σ), {} ms from the prior",
                tenths(found.bleed_confidence.into()),
                signed(found.offset_ms - found.prior_ms)
            ),
            Evidence::Guide => format!(
                "by the guide’s syllables (correlation {}), {} ms from the prior",
                number(found.guide_correlation.into()),
                signed(found.offset_ms - found.prior_ms)
            ),
            Evidence::Prior => "by the prior alone".to_owned(),
        }
    )
}

/// The mix before and after encoding, in a few words.
pub fn mix(inspection: &Inspection) -> Option<String> {
    let level = |lufs: f64, dbtp: f64| format!("{} LUFS, {} dBTP", tenths(lufs), tenths(dbtp));
    let mixed = inspection.mixed.as_ref()?;
    let mixed = level(mixed.integrated_lufs, mixed.true_peak_dbtp);
    Some(match &inspection.decoded {
        Some(decoded) => format!(
            "mix {mixed}; decoded {}",
            level(decoded.integrated_lufs, decoded.true_peak_dbtp)
        ),
        None => format!("mix {mixed}"),
    })
}

/// Why there is no mix, if there is none.
pub fn take_error(record: &Record) -> Option<String> {
    record.outcome.as_ref().err().map(ToString::to_string)
}

/// The name of the preset, as the command line takes it.
pub fn preset(inspection: &Inspection) -> &'static str {
    inspection.preset.as_str()
}

/// What an alignment rests on, in one word.
pub fn evidence(found: &Alignment) -> &'static str {
    match found.evidence {
        Evidence::Bleed => "bleed",
        Evidence::Guide => "guide",
        Evidence::Prior => "prior",
    }
}

/// With a sign and one decimal.
pub fn signed(value: f64) -> String {
    typographic(format!("{value:+.1}"))
}

/// With one decimal.
pub fn tenths(value: f64) -> String {
    // Nothing is not negative.
    let value = if value.abs() < 0.05 { 0.0 } else { value };
    typographic(format!("{value:.1}"))
}

/// Without decimals.
pub fn whole(value: f64) -> String {
    typographic(format!("{}", value.round() as i64))
}

fn alignment(found: &Alignment) -> Vec<(&'static str, String)> {
    let mut facts = vec![
        ("offset_ms", number(found.offset_ms)),
        ("prior_ms", number(found.prior_ms)),
        ("evidence", evidence(found).to_owned()),
        (
            "bleed_confidence",
            format!("{}σ", tenths(found.bleed_confidence.into())),
        ),
        ("guide_correlation", number(found.guide_correlation.into())),
        ("jumps", found.jumps.len().to_string()),
    ];
    let listed = found.jumps.iter().take(LISTED_JUMPS);
    facts.extend(listed.map(|jump| {
        let at_s = number(jump.song_ms / 1000.0);
        ("", format!("{} ms at {at_s} s", signed(jump.shift_ms)))
    }));
    facts
}

/// Whatever mixdown measures, by its own names.
fn measurements(measured: &Value) -> Vec<(String, String)> {
    let fields = measured.as_object().into_iter().flatten();
    fields
        .map(|(name, value)| {
            let text = if value.is_f64() {
                value.as_f64().map_or_else(String::new, number)
            } else {
                plain(value)
            };
            (name.clone(), text)
        })
        .collect()
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// As precise as a person wants it: two decimals, four of a small number.
fn number(value: f64) -> String {
    typographic(if value == 0.0 {
        "0".to_owned()
    } else if value.abs() < 0.1 {
        format!("{value:.4}")
    } else {
        format!("{value:.2}")
    })
}

fn typographic(number: String) -> String {
    number.replace('-', "−")
}

fn section<N: Into<String>>(
    title: &'static str,
    facts: impl IntoIterator<Item = (N, String)>,
) -> Section {
    let facts = facts.into_iter().map(|(name, value)| (name.into(), value));
    Section {
        title,
        facts: facts.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_measured_is_named() {
        let measured = serde_json::json!({ "clipped_share": 0.0125, "snr_db": -3.25, "take_duration_ms": 9000 });
        let facts = measurements(&measured);
        let expected = [
            ("clipped_share", "0.0125"),
            ("snr_db", "−3.25"),
            ("take_duration_ms", "9000"),
        ];
        assert_eq!(
            facts,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
