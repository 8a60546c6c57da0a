//! Country codes.

/// Whether a text is an officially assigned ISO 3166-1 alpha-2 code, in upper case. Codes that users of the standard may
/// assign themselves (QQ, XK, ZZ) are none.
pub(crate) fn is_country(code: &str) -> bool {
    rust_iso3166::from_alpha2(code).is_some()
}

/// Every officially assigned ISO 3166-1 alpha-2 code.
pub fn country_codes() -> &'static [&'static str] {
    rust_iso3166::ALL_ALPHA2
}

/// What people write for a country, and its code. ISO's English names need no line here.
const OTHER_NAMES: [(&str, &str); 27] = [
    // As the European Union writes Greece and the United Kingdom.
    ("EL", "GR"),
    ("UK", "GB"),
    ("AMERICA", "US"),
    ("BRITAIN", "GB"),
    ("BURMA", "MM"),
    ("CAPE VERDE", "CV"),
    ("CZECH REPUBLIC", "CZ"),
    ("DEUTSCHLAND", "DE"),
    ("ENGLAND", "GB"),
    ("ESPAÑA", "ES"),
    ("GREAT BRITAIN", "GB"),
    ("HOLLAND", "NL"),
    ("ITALIA", "IT"),
    ("IVORY COAST", "CI"),
    ("MACEDONIA", "MK"),
    ("NORTH KOREA", "KP"),
    ("NORTHERN IRELAND", "GB"),
    ("ÖSTERREICH", "AT"),
    ("POLSKA", "PL"),
    ("SCHWEIZ", "CH"),
    ("SCOTLAND", "GB"),
    ("SOUTH KOREA", "KR"),
    ("SUISSE", "CH"),
    ("SWAZILAND", "SZ"),
    ("TURKEY", "TR"),
    ("WALES", "GB"),
    ("日本", "JP"),
];

/// The alpha-2 code that somebody meant who wrote something else: in lower case, with three letters (FRA), as a name (Japan),
/// or as the European Union writes it (UK, EL).
fn meant(code: &str) -> Option<&'static str> {
    let upper = code.trim().to_uppercase();
    let other = OTHER_NAMES.iter().find(|(name, _)| *name == upper);
    other.map(|(_, code)| *code).or_else(|| {
        rust_iso3166::from_alpha2(&upper)
            .or_else(|| rust_iso3166::from_alpha3(&upper))
            .map(|country| country.alpha2)
            .or_else(|| by_name(&upper))
    })
}

/// By ISO's English name or, if only one country's name begins so, by its beginning (Russia, Bolivia).
fn by_name(upper: &str) -> Option<&'static str> {
    const LEAST_LETTERS: usize = 4;
    if upper.chars().count() < LEAST_LETTERS {
        return None;
    }
    let plain = upper.strip_prefix("THE ").unwrap_or(upper);
    let mut begin = Vec::new();
    for country in rust_iso3166::ALL {
        let name = country.name.to_uppercase();
        if name == plain {
            return Some(country.alpha2);
        }
        if name.starts_with(plain) {
            begin.push(country.alpha2);
        }
    }
    match begin.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The English name of a country by its code.
pub fn country_name(code: &str) -> Option<&'static str> {
    rust_iso3166::from_alpha2(code).map(|country| country.name)
}

/// The problem with a code that is none, and what to write instead; `what` names the place and the code.
pub(crate) fn problem(what: &str, code: &str) -> String {
    if let Some(right) = meant(code) {
        return format!("{what} is not that country's code: write {right}");
    }
    match code.to_ascii_uppercase().as_str() {
        "EU" => format!("{what} is no country: list the codes of its members"),
        "XK" => {
            format!("{what} is no country of ISO 3166, which has no code for Kosovo: delete it")
        }
        _ => format!("{what} is not a country code: write one such as FR"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_assigned_codes_are_countries() {
        for code in ["FR", "GB", "SS", "TW", "PS", "AX"] {
            assert!(is_country(code), "{code}");
        }
        for code in ["QQ", "ZZ", "XK", "UK", "EU", "AN", "fr", "FRA", "F", ""] {
            assert!(!is_country(code), "{code}");
        }
    }

    #[test]
    fn a_mistaken_code_leads_to_the_right_one() {
        let check = |code, expect| assert_eq!(meant(code), expect, "{code}");
        check("UK", Some("GB"));
        check("EL", Some("GR"));
        check("uk", Some("GB"));
        check("fr", Some("FR"));
        check("DEU", Some("DE"));
        check("Japan", Some("JP"));
        check("japan", Some("JP"));
        check("Russia", Some("RU"));
        check("South Korea", Some("KR"));
        check("The Netherlands", Some("NL"));
        check("England", Some("GB"));
        check("Österreich", Some("AT"));
        check("Korea", None);
        check("QQ", None);
        check("XX", None);
        check("EU", None);
        check("F", None);
    }

    #[test]
    fn every_other_name_leads_to_a_country() {
        for (name, code) in OTHER_NAMES {
            assert!(is_country(code), "{name} {code}");
            assert!(!is_country(name), "{name} is a code of its own");
        }
    }
}
