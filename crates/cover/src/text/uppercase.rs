//! Uppercase by the rules of each language (Unicode's SpecialCasing.txt and CLDR), with three exceptions of typography.

use icu_casemap::CaseMapper;
use icu_locale_core::{LanguageIdentifier, langid};
use unicode_script::{Script, UnicodeScript};

/// Letters that only languages have in which `i` and `ı` are two letters: Turkish, Azerbaijani, Crimean Tatar, Gagauz, Tatar.
const TURKIC_LETTERS: [char; 6] = ['ı', 'İ', 'ğ', 'Ğ', 'ə', 'Ə'];

/// `text` in uppercase, where its script has two cases.
///
/// What a name is written with says more than `locale`, a BCP 47 tag, which is the page's: a name with a letter of the Turkic alphabets
/// has `İ` for `i` on an English page too. The exceptions of typography:
///
/// - Greek loses its accents whatever the locale is, as Greek is printed.
/// - `ß` becomes `ẞ`, as on a German passport, not `SS`.
/// - Armenian `և` becomes `ԵՎ`, as in Armenia, unless the page is in Western Armenian.
/// - Georgian stays as it is: its uppercase (Mtavruli) is for headlines, and names are not written in it.
pub(crate) fn uppercase(text: &str, locale: &str) -> String {
    let page = LanguageIdentifier::try_from_locale_bytes(locale.as_bytes())
        .unwrap_or(LanguageIdentifier::UNKNOWN);
    let latin = if text.contains(TURKIC_LETTERS) {
        langid!("tr")
    } else {
        page.clone()
    };
    let armenian = match page.language.as_str() {
        "hyw" => page,
        _ => langid!("hy"),
    };
    let greek = langid!("el");
    let mapper = CaseMapper::new();
    let mut out = String::with_capacity(text.len());
    for (kind, part) in parts(text) {
        match kind {
            Kind::Greek => out.push_str(&mapper.uppercase_to_string(part, &greek)),
            Kind::Armenian => out.push_str(&mapper.uppercase_to_string(part, &armenian)),
            Kind::Georgian => out.push_str(part),
            Kind::SharpS => out.push('ẞ'),
            Kind::Other => out.push_str(&mapper.uppercase_to_string(part, &latin)),
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Greek,
    Armenian,
    Georgian,
    SharpS,
    Other,
}

fn kind(c: char) -> Option<Kind> {
    match (c, c.script()) {
        ('ß', _) => Some(Kind::SharpS),
        (_, Script::Greek) => Some(Kind::Greek),
        (_, Script::Armenian) => Some(Kind::Armenian),
        (_, Script::Georgian) => Some(Kind::Georgian),
        // A combining mark follows the letter before it.
        (_, Script::Inherited) => None,
        _ => Some(Kind::Other),
    }
}

/// Splits `text` where the rule changes; each `ß` is a part of its own.
fn parts(text: &str) -> Vec<(Kind, &str)> {
    let mut parts: Vec<(Kind, &str)> = Vec::new();
    let (mut start, mut current) = (0, None);
    for (at, c) in text.char_indices() {
        let Some(next) = kind(c) else { continue };
        if let Some(kind) = current
            && (kind != next || next == Kind::SharpS)
        {
            parts.push((kind, &text[start..at]));
            start = at;
        }
        current = Some(next);
    }
    if start < text.len() {
        parts.push((current.unwrap_or(Kind::Other), &text[start..]));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uppercase_is_that_of_the_language() {
        let table = [
            ("Zoé", "fr", "ZOÉ"),
            ("Işıl Yiğit", "tr", "IŞIL YİĞİT"),
            ("Işıl Yiğit", "en", "IŞIL YİĞİT"),
            ("İbrahim Yiğitoğlu", "fr", "İBRAHİM YİĞİTOĞLU"),
            ("Əli Əliyev", "en", "ƏLİ ƏLİYEV"),
            ("Yigit", "en", "YIGIT"),
            ("Yigit", "tr", "YİGİT"),
            ("Şîlan", "en", "ŞÎLAN"),
            ("IJsbrand", "nl", "IJSBRAND"),
            ("ĳsbrand", "en", "ĲSBRAND"),
            ("Kaʻohu", "en", "KAʻOHU"),
            ("Άννα Μαΐου", "en", "ΑΝΝΑ ΜΑΪΟΥ"),
            ("Αλέξης", "en", "ΑΛΕΞΗΣ"),
            ("Anna Αλέξης", "en", "ANNA ΑΛΕΞΗΣ"),
            ("Groß", "de", "GROẞ"),
            ("ßß", "de", "ẞẞ"),
            ("Наталия", "ru", "НАТАЛИЯ"),
            ("Արև", "hy", "ԱՐԵՎ"),
            ("Արև", "en", "ԱՐԵՎ"),
            ("Արև", "hyw", "ԱՐԵՒ"),
            ("ნინო", "ka", "ნინო"),
            ("Nino ნინო nino", "ka", "NINO ნინო NINO"),
            ("محمد", "ar", "محمد"),
            ("प्रिया", "hi", "प्रिया"),
            ("王小明", "zh", "王小明"),
            ("", "en", ""),
            ("i", "tr-TR-u-co-trad", "İ"),
            ("x", "not a locale", "X"),
        ];
        for (text, locale, expected) in table {
            assert_eq!(uppercase(text, locale), expected, "{text} in {locale}");
        }
    }
}
