//! Which face shows which part of a text.
//!
//! A name is never a ransom note: all letters of one script come from one face, the first that has them all. Pictures are chosen by
//! grapheme, so that a heart in text style and a heart in colour can stand side by side.

use std::ops::Range;

use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::{Fonts, Han, Role};

/// A grapheme that no face can show.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unshown(pub String);

/// A part of a text, in bytes, and the index of the face that shows it.
pub(crate) type Span = (Range<usize>, usize);

#[derive(Clone, Copy, PartialEq)]
enum Group {
    Emoji,
    /// Han, kana, bopomofo and hangul, which share a line and a face.
    Cjk,
    Script(Script),
    /// Spaces, digits, punctuation: at home in any face.
    Common,
}

struct Grapheme<'a> {
    range: Range<usize>,
    text: &'a str,
    group: Group,
}

/// Chooses a face for every part of `text`; neighbours with the same face are one span. `locale` decides between regional forms of Han.
pub(crate) fn choose(fonts: &Fonts, text: &str, locale: &str) -> Result<Vec<Span>, Unshown> {
    let graphemes: Vec<Grapheme> = text
        .grapheme_indices(true)
        .map(|(at, g)| Grapheme {
            range: at..at + g.len(),
            text: g,
            group: group(g),
        })
        .collect();
    let maps = Maps::new(fonts, han_form(text, locale));
    let mut chosen: Vec<Option<usize>> = vec![None; graphemes.len()];
    for (at, grapheme) in graphemes.iter().enumerate() {
        if chosen[at].is_some() || grapheme.group == Group::Common {
            continue;
        }
        let members: Vec<usize> = (0..graphemes.len())
            .filter(|&i| graphemes[i].group == grapheme.group)
            .collect();
        let whole = maps.first(grapheme.group, |map| {
            members.iter().all(|&i| covers(map, graphemes[i].text))
        });
        for i in members {
            chosen[i] = whole
                .or_else(|| maps.first(graphemes[i].group, |map| covers(map, graphemes[i].text)));
        }
    }
    settle_common(&graphemes, &maps, &mut chosen);
    let mut spans: Vec<Span> = Vec::new();
    for (grapheme, face) in graphemes.iter().zip(chosen) {
        let face = face.ok_or_else(|| Unshown(grapheme.text.to_owned()))?;
        match spans.last_mut() {
            Some((range, last)) if *last == face => range.end = grapheme.range.end,
            _ => spans.push((grapheme.range.clone(), face)),
        }
    }
    Ok(spans)
}

/// Spaces, digits and punctuation follow the letters before them, else those after.
fn settle_common(graphemes: &[Grapheme], maps: &Maps, chosen: &mut [Option<usize>]) {
    for at in 0..graphemes.len() {
        if graphemes[at].group != Group::Common {
            continue;
        }
        let before = at.checked_sub(1).and_then(|i| chosen[i]);
        let after = (at + 1..graphemes.len())
            .find(|&i| graphemes[i].group != Group::Common)
            .and_then(|i| chosen[i]);
        chosen[at] = [before, after]
            .into_iter()
            .flatten()
            .find(|&face| !maps.is_emoji(face) && maps.covers(face, graphemes[at].text))
            .or_else(|| maps.first(Group::Common, |map| covers(map, graphemes[at].text)));
    }
}

fn group(grapheme: &str) -> Group {
    if is_emoji(grapheme) {
        return Group::Emoji;
    }
    let script = grapheme
        .chars()
        .map(|c| c.script())
        .find(|s| !matches!(s, Script::Common | Script::Inherited));
    match script {
        None => Group::Common,
        Some(
            Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Hangul,
        ) => Group::Cjk,
        Some(script) => Group::Script(script),
    }
}

/// A picture by default, or made one by a variation selector or a skin tone.
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
    let made_one = chars.any(|c| matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'));
    made_one || (by_default && !asks_for_text)
}

/// The regional forms of Han that a reader of `text` expects: its own kana, hangul or bopomofo decide, else the locale.
fn han_form(text: &str, locale: &str) -> Han {
    for c in text.chars() {
        match c.script() {
            Script::Hiragana | Script::Katakana => return Han::Jp,
            Script::Hangul => return Han::Kr,
            Script::Bopomofo => return Han::Tc,
            _ => {}
        }
    }
    let mut subtags = locale.split(['-', '_']);
    match subtags.next() {
        Some("ja") => Han::Jp,
        Some("ko") => Han::Kr,
        Some("zh" | "yue") if subtags.any(|s| matches!(s, "Hant" | "TW" | "HK" | "MO")) => Han::Tc,
        _ => Han::Sc,
    }
}

/// Invisible characters that shape the text around them and need no glyph: joiners, variation selectors, the tags of flags.
fn needs_no_glyph(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether `map` has every character of `grapheme`, composed or taken apart.
fn covers(map: &Charmap, grapheme: &str) -> bool {
    let has = |c: char| needs_no_glyph(c) || map.map(c).is_some_and(|glyph| glyph.to_u32() != 0);
    grapheme.chars().all(has) || grapheme.nfc().all(has) || grapheme.nfd().all(has)
}

/// The faces' character maps, in the order in which one text tries them.
struct Maps<'a> {
    faces: Vec<(usize, Role, Charmap<'a>)>,
}

impl<'a> Maps<'a> {
    fn new(fonts: &'a Fonts, han: Han) -> Self {
        let mut faces: Vec<_> = fonts
            .loaded
            .iter()
            .enumerate()
            .filter_map(|(at, l)| Some((at, l.face.role, l.font()?.charmap())))
            .collect();
        // Stable: within a rank the list's own order holds.
        faces.sort_by_key(|&(at, role, _)| match role {
            Role::Display => 0,
            Role::Script => 1,
            Role::Han if fonts.loaded[at].face.han == Some(han) => 2,
            Role::Han => 3,
            Role::Emoji => 4,
        });
        Self { faces }
    }

    /// The first face for `group` that `shows` it. Pictures try the colour face first, Han the Han faces: other faces hold a few stray
    /// characters of each.
    fn first(&self, group: Group, shows: impl Fn(&Charmap) -> bool) -> Option<usize> {
        let home = match group {
            Group::Emoji => Some(Role::Emoji),
            Group::Cjk => Some(Role::Han),
            _ => None,
        };
        let (first, rest): (Vec<_>, Vec<_>) = self
            .faces
            .iter()
            .partition(|(_, role, _)| Some(*role) == home);
        first
            .into_iter()
            .chain(rest)
            .find(|(_, _, map)| shows(map))
            .map(|(at, _, _)| *at)
    }

    fn covers(&self, face: usize, grapheme: &str) -> bool {
        self.faces
            .iter()
            .any(|(at, _, map)| *at == face && covers(map, grapheme))
    }

    fn is_emoji(&self, face: usize) -> bool {
        self.faces
            .iter()
            .any(|(at, role, _)| *at == face && *role == Role::Emoji)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::testing::fonts;

    fn ids(text: &str, locale: &str) -> Vec<&'static str> {
        choose(fonts(), text, locale)
            .unwrap()
            .into_iter()
            .map(|(_, face)| fonts().loaded[face].face.id.as_str())
            .collect()
    }

    #[test]
    fn a_name_is_never_a_ransom_note() {
        let table: [(&str, &[&str]); 9] = [
            ("Zoé Martin", &["display"]),
            ("Жанна", &["display"]),
            ("Αλέξης", &["display"]),
            ("Nguyễn Thị Ánh", &["display-extended"]),
            ("Әсел Қайрат", &["display-extended"]),
            ("محمد ۱۲۳", &["arabic"]),
            ("Ana محمد", &["display", "arabic"]),
            ("Łukasz 王", &["display", "han-sc"]),
            ("Jo 7 👍🏽", &["display", "emoji"]),
        ];
        for (text, expected) in table {
            assert_eq!(ids(text, "en"), expected, "{text}");
        }
    }

    #[test]
    fn han_has_the_forms_that_its_reader_expects() {
        let table = [
            ("骨", "zh", "han-sc"),
            ("骨", "zh-Hans-CN", "han-sc"),
            ("骨", "zh-Hant", "han-tc"),
            ("骨", "zh-TW", "han-tc"),
            ("骨", "ja", "han-jp"),
            ("骨", "ko-KR", "han-kr"),
            ("骨", "fr", "han-sc"),
            ("骨さくら", "fr", "han-jp"),
            ("骨김", "fr", "han-kr"),
            ("骨ㄅ", "fr", "han-tc"),
        ];
        for (text, locale, expected) in table {
            assert_eq!(ids(text, locale), [expected], "{text} in {locale}");
        }
    }

    #[test]
    fn a_rare_character_takes_its_whole_name_to_a_face_that_has_it() {
        // 𠮷 is the Yoshida of many shop signs, outside the first plane.
        assert_eq!(ids("𠮷田", "ja").len(), 1);
    }

    #[test]
    fn a_picture_is_in_colour_where_it_asks_to_be() {
        assert_eq!(ids("❤\u{FE0F}", "en"), ["emoji"]);
        assert_eq!(ids("👩🏽\u{200D}🚀", "en"), ["emoji"]);
        assert_eq!(
            ids(
                "🇫🇷🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
                "en"
            ),
            ["emoji"]
        );
        assert_eq!(ids("1\u{FE0F}\u{20E3}", "en"), ["emoji"]);
        assert_eq!(ids("123", "en"), ["display"]);
    }

    #[test]
    fn letters_typed_as_letter_and_mark_are_found_composed() {
        assert_eq!(ids("Zoe\u{301}", "en"), ["display"]);
    }
}
