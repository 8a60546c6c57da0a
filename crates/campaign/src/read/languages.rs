//! Languages: `locales`, `default_locale`, and the song's.

use unic_langid::LanguageIdentifier;

use crate::{
    manifest::{Manifest, Text},
    near::near,
    table::Document,
};

/// Codes of countries that are taken for those of their languages, and names of languages.
const MISTAKEN: [(&str, &str); 26] = [
    ("ar-ar", "ar"),
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("deutsch", "de"),
    ("dk", "da"),
    ("dutch", "nl"),
    ("eng", "en"),
    ("english", "en"),
    ("español", "es"),
    ("fra", "fr"),
    ("français", "fr"),
    ("fre", "fr"),
    ("french", "fr"),
    ("ger", "de"),
    ("german", "de"),
    ("gr", "el"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("jp", "ja"),
    ("korean", "ko"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spa", "es"),
    ("spanish", "es"),
];

/// The campaign's languages, each once. Whether a language is known is for who has its words to say.
pub(super) fn read(document: &Document<'_>, manifest: &Manifest) -> Vec<String> {
    let mut locales: Vec<String> = Vec::new();
    for locale in &manifest.locales {
        let text = locale.get_ref();
        if locales.contains(text) {
            document.error(
                locale.span(),
                format!("locales: \"{text}\" stands twice: delete one"),
            );
        } else if check(document, "locales", locale) {
            locales.push(text.clone());
        } else if let Some(Some(meant)) = wrong(text)
            && !locales.contains(&meant)
        {
            // What else names this language is not wrong, too.
            locales.push(meant);
        }
    }
    if let Some(default) = &manifest.default_locale {
        let text = default.get_ref();
        let named = manifest
            .locales
            .iter()
            .any(|locale| locale.get_ref() == text);
        if !named && !manifest.locales.is_empty() {
            let similar = near(text, locales.iter().map(String::as_str));
            let hint = similar.map_or_else(String::new, |similar| {
                format!(": did you mean \"{similar}\"?")
            });
            let problem = format!("default_locale \"{text}\" is not among locales{hint}");
            document.error(default.span(), problem);
        }
    }
    locales
}

/// Whether a text is a language tag (BCP 47) in its canonical form; if not, that is a finding.
pub(super) fn check(document: &Document<'_>, key: &str, tag: &Text) -> bool {
    let text = tag.get_ref();
    let Some(instead) = wrong(text) else {
        return true;
    };
    let instead = instead.map_or_else(String::new, |instead| format!(": write \"{instead}\""));
    let problem = format!("{key}: \"{text}\" is not a language tag such as en or pt-BR{instead}");
    document.error(tag.span(), problem);
    false
}

/// What is wrong with a tag: `None` if nothing is, else what to write instead, if that can be said.
fn wrong(text: &str) -> Option<Option<String>> {
    const LONGEST_LANGUAGE: usize = 3;
    let lower = text.to_lowercase();
    if let Some((_, right)) = MISTAKEN.iter().find(|(mistaken, _)| *mistaken == lower) {
        return Some(Some((*right).to_owned()));
    }
    let Ok(parsed) = text.parse::<LanguageIdentifier>() else {
        return Some(None);
    };
    let language = parsed.language.as_str();
    let is_known = language.len() > 2 || {
        let mut known = parsed.clone();
        known.script = None;
        known.region = None;
        known.clear_variants();
        known.maximize()
    };
    if language == "und" || language.len() > LONGEST_LANGUAGE || !is_known {
        return Some(None);
    }
    let canonical = parsed.to_string();
    (canonical != text).then_some(Some(canonical))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_tags_of_languages_pass() {
        for tag in [
            "en",
            "fr",
            "ar",
            "pt-BR",
            "zh-Hant",
            "zh-Hant-TW",
            "gsw",
            "nqo",
            "kab",
            "cy",
            "br",
        ] {
            assert_eq!(wrong(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_mistaken_tag_leads_to_the_right_one() {
        let check = |tag: &str, instead: Option<&str>| {
            assert_eq!(wrong(tag), Some(instead.map(str::to_owned)), "{tag}");
        };
        check("FR", Some("fr"));
        check("pt_BR", Some("pt-BR"));
        check("pt-br", Some("pt-BR"));
        check("English", Some("en"));
        check("jp", Some("ja"));
        check("xx", None);
        check("Klingonian", None);
        check("e n", None);
        check("", None);
    }
}
