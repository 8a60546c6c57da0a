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

/// The regional forms of Han for `text`: its own kana, hangul or bopomofo decide, else `locale`, a BCP 47 tag, else simplified Chinese.
pub(crate) fn han_forms(text: &str, locale: &str) -> HanForms {
    for c in text.chars() {
        match c.script() {
            Script::Hiragana | Script::Katakana => return HanForms::Jp,
            Script::Hangul => return HanForms::Kr,
            Script::Bopomofo => return HanForms::Tc,
            _ => {}
        }
    }
    let locale = LanguageIdentifier::try_from_locale_bytes(locale.as_bytes())
        .unwrap_or(LanguageIdentifier::UNKNOWN);
    let script = locale.script.as_ref().map(|script| script.as_str());
    let region = locale.region.as_ref().map(|region| region.as_str());
    match locale.language.as_str() {
        "ja" => HanForms::Jp,
        "ko" => HanForms::Kr,
        "zh" | "yue" if script == Some("Hant") || matches!(region, Some("TW" | "HK" | "MO")) => {
            HanForms::Tc
        }
        _ => HanForms::Sc,
    }
}

/// Whether a character is invisible and only changes how its neighbours are shown: joiners, variation selectors, tags of flags. A face
/// may lack a glyph for it.
pub(crate) fn needs_no_glyph(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_forms_follow_the_text_then_the_locale() {
        let table = [
            ("骨", "zh", HanForms::Sc),
            ("骨", "zh-Hans-CN", HanForms::Sc),
            ("骨", "zh-Hant", HanForms::Tc),
            ("骨", "zh-TW", HanForms::Tc),
            ("骨", "zh-hk", HanForms::Tc),
            ("骨", "ja", HanForms::Jp),
            ("骨", "ja-JP-u-ca-japanese", HanForms::Jp),
            ("骨", "ko-KR", HanForms::Kr),
            ("骨", "fr", HanForms::Sc),
            ("骨", "not a locale", HanForms::Sc),
            ("骨さくら", "fr", HanForms::Jp),
            ("骨김", "fr", HanForms::Kr),
            ("骨ㄅ", "fr", HanForms::Tc),
        ];
        for (text, locale, expected) in table {
            assert_eq!(han_forms(text, locale), expected, "{text} in {locale}");
        }
    }
}
