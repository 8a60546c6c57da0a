//! Chooses the locale of a visitor.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

/// Ranges of an `Accept-Language` header after the 20th are not read.
const MAX_RANGES: usize = 20;

/// Codes that browsers still send, and the ones of today (CLDR, `languageAlias`).
const ALIASES: [(&str, &str); 4] = [("in", "id"), ("iw", "he"), ("ji", "yi"), ("no", "nb")];

/// Chooses the locale that an `Accept-Language` header prefers, else the language most likely in the visitor's country
/// (CLDR likely subtags), else `default`. `available` must not be empty.
pub fn negotiate<'a>(
    accept_language: Option<&str>,
    country: Option<&str>,
    available: &'a [String],
    default: &'a str,
) -> &'a str {
    let mut wanted = accept_language.map(parse_ranges).unwrap_or_default();
    wanted.extend(country.and_then(likely_language));
    let offered: Vec<LanguageIdentifier> = available.iter().filter_map(|l| parse(l)).collect();
    let best = negotiate_languages(&wanted, &offered, None, NegotiationStrategy::Lookup);
    best.first()
        .and_then(|best| available.iter().find(|l| parse(l).as_ref() == Some(*best)))
        .map_or(default, String::as_str)
}

/// The languages of an `Accept-Language` header (RFC 9110, section 12.5.4), the most preferred first.
fn parse_ranges(header: &str) -> Vec<LanguageIdentifier> {
    let mut ranges: Vec<(u32, LanguageIdentifier)> = header
        .split(',')
        .take(MAX_RANGES)
        .filter_map(|range| {
            let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
            let quality = parameters
                .trim()
                .strip_prefix("q=")
                .map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())?;
            let weight = (quality.clamp(0.0, 1.0) * 1000.0) as u32;
            Some((weight, parse(tag.trim())?))
        })
        .filter(|(weight, _)| *weight > 0)
        .collect();
    ranges.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    ranges.into_iter().map(|(_, language)| language).collect()
}

fn parse(tag: &str) -> Option<LanguageIdentifier> {
    let mut language: LanguageIdentifier = tag.parse().ok()?;
    let code = language.language.as_str();
    if let Some((_, current)) = ALIASES.iter().find(|(former, _)| *former == code) {
        language.language = current.parse().ok()?;
    }
    Some(language)
}

fn likely_language(country: &str) -> Option<LanguageIdentifier> {
    let mut likely: LanguageIdentifier = format!("und-{country}").parse().ok()?;
    likely.maximize().then_some(likely)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(accept: Option<&str>, country: Option<&str>, expect: &str) {
        let available = ["en", "fr", "ar"].map(str::to_owned);
        assert_eq!(
            negotiate(accept, country, &available, "en"),
            expect,
            "{accept:?} {country:?}"
        );
    }

    #[test]
    fn the_most_preferred_language_that_exists_is_chosen() {
        check(Some("fr-CA,fr;q=0.9,en;q=0.8"), None, "fr");
        check(Some("en;q=0.1, ar;q=0.7"), None, "ar");
        check(Some("de-DE,de;q=0.9,ar;q=0.5,en;q=0.4"), None, "ar");
        check(Some("ar-EG"), Some("FR"), "ar");
    }

    #[test]
    fn the_country_helps_only_when_no_language_does() {
        check(Some("de"), Some("FR"), "fr");
        check(None, Some("EG"), "ar");
        check(Some("de"), Some("DE"), "en");
    }

    #[test]
    fn regions_and_scripts_lead_to_the_language_that_is_there() {
        let available = ["en", "pt", "zh-Hans", "sv", "he"].map(str::to_owned);
        for (accept, expect) in [
            ("zh-CN", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("zh-Hans-SG", "zh-Hans"),
            ("pt-BR", "pt"),
            ("pt-PT,pt;q=0.9", "pt"),
            ("sv-FI", "sv"),
            ("iw", "he"),
            // Nobody who asks for Norwegian alone is given Swedish.
            ("nb-NO,no;q=0.9", "en"),
        ] {
            let found = negotiate(Some(accept), None, &available, "en");
            assert_eq!(found, expect, "{accept}");
        }
        let both = ["en", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant", "no"].map(str::to_owned);
        for (accept, expect) in [
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-CN", "zh-Hans"),
            ("pt-PT", "pt-PT"),
            ("pt", "pt-BR"),
            ("nb-NO", "no"),
            ("no", "no"),
        ] {
            let found = negotiate(Some(accept), None, &both, "en");
            assert_eq!(found, expect, "{accept}");
        }
    }

    #[test]
    fn nonsense_falls_back_to_the_default() {
        for header in ["", "*", ",,;;", "en;q=0", "💥", &"fr-".repeat(5000)] {
            check(Some(header), None, "en");
        }
        check(None, Some("../"), "en");
    }
}
