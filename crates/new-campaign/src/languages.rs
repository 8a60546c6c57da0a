//! The languages that a new campaign can speak, with what it says at first in each.

use campaign::near;

use crate::error::NewError;

/// The words of a campaign in one language, before anybody has written their own.
pub(crate) struct Template {
    pub language: &'static str,
    /// campaign.ftl, with places for the title and the teams.
    pub words: &'static str,
    /// The long legal text.
    pub terms: &'static str,
    /// What a fan agrees to.
    pub consents: &'static str,
    /// The names of the two teams that a campaign begins with.
    pub teams: [&'static str; 2],
}

/// The BCP 47 tags of all languages.
pub const LANGUAGES: [&str; 20] = [
    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "tr", "el", "uk", "ar", "he", "hi",
    "th", "ja", "ko", "zh-Hans",
];

const TEMPLATES: [Template; 20] = [
    Template {
        language: "en",
        words: include_str!("../templates/words/en.ftl"),
        terms: include_str!("../templates/legal/en.md"),
        consents: include_str!("../templates/legal/en.ftl"),
        teams: ["North", "South"],
    },
    Template {
        language: "fr",
        words: include_str!("../templates/words/fr.ftl"),
        terms: include_str!("../templates/legal/fr.md"),
        consents: include_str!("../templates/legal/fr.ftl"),
        teams: ["Nord", "Sud"],
    },
    Template {
        language: "de",
        words: include_str!("../templates/words/de.ftl"),
        terms: include_str!("../templates/legal/de.md"),
        consents: include_str!("../templates/legal/de.ftl"),
        teams: ["Norden", "Süden"],
    },
    Template {
        language: "es",
        words: include_str!("../templates/words/es.ftl"),
        terms: include_str!("../templates/legal/es.md"),
        consents: include_str!("../templates/legal/es.ftl"),
        teams: ["Norte", "Sur"],
    },
    Template {
        language: "it",
        words: include_str!("../templates/words/it.ftl"),
        terms: include_str!("../templates/legal/it.md"),
        consents: include_str!("../templates/legal/it.ftl"),
        teams: ["Nord", "Sud"],
    },
    Template {
        language: "pt",
        words: include_str!("../templates/words/pt.ftl"),
        terms: include_str!("../templates/legal/pt.md"),
        consents: include_str!("../templates/legal/pt.ftl"),
        teams: ["Norte", "Sul"],
    },
    Template {
        language: "nl",
        words: include_str!("../templates/words/nl.ftl"),
        terms: include_str!("../templates/legal/nl.md"),
        consents: include_str!("../templates/legal/nl.ftl"),
        teams: ["Noord", "Zuid"],
    },
    Template {
        language: "pl",
        words: include_str!("../templates/words/pl.ftl"),
        terms: include_str!("../templates/legal/pl.md"),
        consents: include_str!("../templates/legal/pl.ftl"),
        teams: ["Północ", "Południe"],
    },
    Template {
        language: "cs",
        words: include_str!("../templates/words/cs.ftl"),
        terms: include_str!("../templates/legal/cs.md"),
        consents: include_str!("../templates/legal/cs.ftl"),
        teams: ["Sever", "Jih"],
    },
    Template {
        language: "sv",
        words: include_str!("../templates/words/sv.ftl"),
        terms: include_str!("../templates/legal/sv.md"),
        consents: include_str!("../templates/legal/sv.ftl"),
        teams: ["Norr", "Söder"],
    },
    Template {
        language: "tr",
        words: include_str!("../templates/words/tr.ftl"),
        terms: include_str!("../templates/legal/tr.md"),
        consents: include_str!("../templates/legal/tr.ftl"),
        teams: ["Kuzey", "Güney"],
    },
    Template {
        language: "el",
        words: include_str!("../templates/words/el.ftl"),
        terms: include_str!("../templates/legal/el.md"),
        consents: include_str!("../templates/legal/el.ftl"),
        teams: ["Βορράς", "Νότος"],
    },
    Template {
        language: "uk",
        words: include_str!("../templates/words/uk.ftl"),
        terms: include_str!("../templates/legal/uk.md"),
        consents: include_str!("../templates/legal/uk.ftl"),
        teams: ["Північ", "Південь"],
    },
    Template {
        language: "ar",
        words: include_str!("../templates/words/ar.ftl"),
        terms: include_str!("../templates/legal/ar.md"),
        consents: include_str!("../templates/legal/ar.ftl"),
        teams: ["الشمال", "الجنوب"],
    },
    Template {
        language: "he",
        words: include_str!("../templates/words/he.ftl"),
        terms: include_str!("../templates/legal/he.md"),
        consents: include_str!("../templates/legal/he.ftl"),
        teams: ["צפון", "דרום"],
    },
    Template {
        language: "hi",
        words: include_str!("../templates/words/hi.ftl"),
        terms: include_str!("../templates/legal/hi.md"),
        consents: include_str!("../templates/legal/hi.ftl"),
        teams: ["उत्तर", "दक्षिण"],
    },
    Template {
        language: "th",
        words: include_str!("../templates/words/th.ftl"),
        terms: include_str!("../templates/legal/th.md"),
        consents: include_str!("../templates/legal/th.ftl"),
        teams: ["เหนือ", "ใต้"],
    },
    Template {
        language: "ja",
        words: include_str!("../templates/words/ja.ftl"),
        terms: include_str!("../templates/legal/ja.md"),
        consents: include_str!("../templates/legal/ja.ftl"),
        teams: ["北", "南"],
    },
    Template {
        language: "ko",
        words: include_str!("../templates/words/ko.ftl"),
        terms: include_str!("../templates/legal/ko.md"),
        consents: include_str!("../templates/legal/ko.ftl"),
        teams: ["북쪽", "남쪽"],
    },
    Template {
        language: "zh-Hans",
        words: include_str!("../templates/words/zh-Hans.ftl"),
        terms: include_str!("../templates/legal/zh-Hans.md"),
        consents: include_str!("../templates/legal/zh-Hans.ftl"),
        teams: ["北", "南"],
    },
];

/// What a campaign says at first in a language.
pub(crate) fn template(language: &str) -> Option<&'static Template> {
    TEMPLATES
        .iter()
        .find(|template| template.language == language)
}

/// Languages as they are written, each once; `all` are all of them.
///
/// # Errors
/// One of them is not among [`LANGUAGES`], or there is none.
pub(crate) fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Vec<String>, NewError> {
    let mut languages: Vec<String> = Vec::new();
    let mut add = |tag: &str| {
        if !languages.iter().any(|known| known == tag) {
            languages.push(tag.to_owned());
        }
    };
    for text in texts {
        let text = text.trim();
        let known = LANGUAGES.into_iter();
        match known.clone().find(|tag| tag.eq_ignore_ascii_case(text)) {
            Some(tag) => add(tag),
            None if text == "all" => known.for_each(&mut add),
            None if text.is_empty() => {}
            None => return Err(unknown(text)),
        }
    }
    match languages.is_empty() {
        true => Err(unknown("")),
        false => Ok(languages),
    }
}

fn unknown(text: &str) -> NewError {
    let text: String = text.chars().take(40).collect();
    let similar = near(&text, LANGUAGES);
    NewError::Language {
        hint: similar.map_or_else(String::new, |tag| format!(": did you mean \"{tag}\"?")),
        known: LANGUAGES.join(" "),
        language: text,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_words() {
        for language in LANGUAGES {
            let template = template(language).unwrap();
            assert!(template.words.contains("@TITLE@"), "{language}");
            assert!(template.terms.contains("[YOUR COMPANY]"), "{language}");
            assert!(template.consents.contains("consent-terms = "), "{language}");
        }
    }

    #[test]
    fn languages_are_taken_once_in_their_order_and_others_are_named() {
        assert_eq!(parse(["ja", " EN", "", "ja"]).unwrap(), ["ja", "en"]);
        assert_eq!(parse(["fr", "all"]).unwrap().len(), LANGUAGES.len());
        assert_eq!(parse(["fr", "all"]).unwrap()[0], "fr");
        for wrong in ["english", "zh", ""] {
            assert!(parse([wrong]).is_err(), "{wrong}");
        }
    }
}
