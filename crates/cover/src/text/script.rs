//! What decides which typefaces suit a part of a text: its script, whether it is an emoji, the region's forms of Han.

use cover_format::HanForms;
use icu_locale_core::LanguageIdentifier;
use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_script::{Script, UnicodeScript};

/// What a grapheme cluster belongs to. All clusters of one group are shown by one face, if a face has them all.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Group {
    Emoji,
    /// Han, kana, bopomofo and hangul: they share a line and a face.
    Cjk,
    Script(Script),
    /// Spaces, digits and punctuation, which most faces have.
    Common,
}

impl Group {
    /// The group of one grapheme cluster, by the first of its characters whose script (UAX #24) is not Common or Inherited.
    pub fn of(grapheme: &str) -> Self {
        if is_emoji(grapheme) {
            return Self::Emoji;
        }
        let script = grapheme
            .chars()
            .map(|c| c.script())
            .find(|s| !matches!(s, Script::Common | Script::Inherited));
        match script {
            None => Self::Common,
            Some(
                Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Bopomofo
                | Script::Hangul,
            ) => Self::Cjk,
            Some(script) => Self::Script(script),
        }
    }
}

/// Whether a grapheme cluster has emoji presentation (UTS #51): by default, by a variation selector, or by a skin tone.
fn is_emoji(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    let Some(first) = chars.next() else {
        return false;
    };
    let by_default = matches!(
        first.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    );
    let asks_for_text = grapheme.contains('\u{FE0E}');
    let asks_for_emoji = chars.any(|c| matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'));
    asks_for_emoji || (by_default && !asks_for_text)
}

/// For whom a text is drawn, as far as it decides what letters look like.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The page's language as a BCP 47 tag.
    pub locale: &'a str,
    /// Countries that the name's bearer is close to, nearest first, by ISO 3166-1 alpha-2.
    pub countries: &'a [&'a str],
}

/// A reader of whom only the page's language is known.
impl<'a> From<&'a str> for Reader<'a> {
    fn from(locale: &'a str) -> Self {
        Self {
            locale,
            countries: &[],
        }
    }
}

/// The regional forms of Han for `text`: its own kana, hangul or bopomofo decide, else the locale, else the first country that has forms
/// of its own, else simplified Chinese.
pub(crate) fn han_forms(text: &str, reader: &Reader) -> HanForms {
    of_text(text)
        .or_else(|| of_locale(reader.locale))
        .or_else(|| reader.countries.iter().find_map(|code| of_country(code)))
        .unwrap_or(HanForms::Sc)
}

fn of_text(text: &str) -> Option<HanForms> {
    text.chars().find_map(|c| match c.script() {
        Script::Hiragana | Script::Katakana => Some(HanForms::Jp),
        Script::Hangul => Some(HanForms::Kr),
        Script::Bopomofo => Some(HanForms::Tc),
        _ => None,
    })
}

fn of_locale(locale: &str) -> Option<HanForms> {
    let locale = LanguageIdentifier::try_from_locale_bytes(locale.as_bytes()).ok()?;
    let script = locale.script.as_ref().map(|script| script.as_str());
    let region = locale.region.as_ref().map(|region| region.as_str());
    match (locale.language.as_str(), script, region) {
        ("ja", ..) => Some(HanForms::Jp),
        ("ko", ..) => Some(HanForms::Kr),
        ("zh" | "yue", Some("Hant"), _) => Some(HanForms::Tc),
        ("zh" | "yue", None, Some("TW" | "HK" | "MO")) => Some(HanForms::Tc),
        ("zh" | "yue", ..) => Some(HanForms::Sc),
        _ => None,
    }
}

fn of_country(code: &str) -> Option<HanForms> {
    match code {
        "JP" => Some(HanForms::Jp),
        "KR" | "KP" => Some(HanForms::Kr),
        "TW" | "HK" | "MO" => Some(HanForms::Tc),
        "CN" | "SG" | "MY" => Some(HanForms::Sc),
        _ => None,
    }
}

/// Whether a character is invisible and only changes how its neighbours are shown: joiners, variation selectors, tags of flags. A face
/// may lack a glyph for it.
pub(crate) fn needs_no_glyph(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character chooses a variation of the ideograph before it: a standardised or an ideographic variation sequence (UTS #37).
pub(crate) fn is_ideographic_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_forms_follow_the_text_then_the_locale_then_the_countries() {
        let table: [(&str, &str, &[&str], HanForms); 19] = [
            ("骨", "zh", &[], HanForms::Sc),
            ("骨", "zh-Hans-CN", &[], HanForms::Sc),
            ("骨", "zh-Hans-HK", &[], HanForms::Sc),
            ("骨", "zh-Hant", &[], HanForms::Tc),
            ("骨", "zh-TW", &[], HanForms::Tc),
            ("骨", "zh-hk", &[], HanForms::Tc),
            ("骨", "ja", &[], HanForms::Jp),
            ("骨", "ja-JP-u-ca-japanese", &[], HanForms::Jp),
            ("骨", "ko-KR", &[], HanForms::Kr),
            ("骨", "fr", &[], HanForms::Sc),
            ("骨", "not a locale", &[], HanForms::Sc),
            ("骨さくら", "fr", &[], HanForms::Jp),
            ("骨김", "fr", &["JP"], HanForms::Kr),
            ("骨ㄅ", "fr", &[], HanForms::Tc),
            ("骨", "en", &["JP"], HanForms::Jp),
            ("骨", "en", &["FR", "TW"], HanForms::Tc),
            ("骨", "en", &["KR", "JP"], HanForms::Kr),
            ("骨", "en", &["CN"], HanForms::Sc),
            ("骨", "zh", &["JP"], HanForms::Sc),
        ];
        for (text, locale, countries, expected) in table {
            let reader = Reader { locale, countries };
            assert_eq!(han_forms(text, &reader), expected, "{text}, {reader:?}");
        }
    }
}
