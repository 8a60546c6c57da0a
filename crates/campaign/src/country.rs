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

/// The alpha-2 code that somebody meant who wrote something else: in lower case, with three letters (FRA), or as the
/// European Union writes it (UK, EL).
fn meant(code: &str) -> Option<&'static str> {
    let upper = code.to_ascii_uppercase();
    match upper.as_str() {
        "UK" => Some("GB"),
        "EL" => Some("GR"),
        _ => rust_iso3166::from_alpha2(&upper)
            .or_else(|| rust_iso3166::from_alpha3(&upper))
            .map(|country| country.alpha2),
    }
}

/// The problem with a code that is none; `what` names the place and the code.
pub(crate) fn problem(what: &str, code: &str) -> String {
    match meant(code) {
        Some(right) => format!("{what} is written {right}"),
        None => format!("{what} is not a country code such as FR"),
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
        check("fr", Some("FR"));
        check("DEU", Some("DE"));
        check("QQ", None);
        check("EU", None);
    }
}
