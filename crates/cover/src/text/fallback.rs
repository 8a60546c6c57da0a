//! Font fallback: which face shows which part of a text.
//!
//! The shaper's own fallback chooses character by character, so that one name could mix letters of several faces. Here all letters of
//! one script come from the first face that has them all. Emoji and text are distinguished by grapheme cluster (UAX #29), so that a heart in text
//! style and a heart in colour can stand side by side.

use std::cell::OnceCell;
use std::ops::Range;

use cover_format::{Face, HanForms, Role};
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::fonts::Fonts;
use crate::text::script::{Group, Reader, han_forms, is_ideographic_selector, needs_no_glyph};
use crate::text::shaper::stand_in;

/// A grapheme cluster that no face can show.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MissingGlyph(pub String);

/// A part of a text, in bytes, and the index of the face that shows it.
pub(crate) type Span = (Range<usize>, usize);

/// How a face has to have a grapheme cluster.
type Covers = fn(&Charmap, &str) -> bool;

struct Grapheme<'a> {
    range: Range<usize>,
    text: &'a str,
    group: Group,
}

/// Chooses a face for every part of `text`; neighbours with the same face are one span. The reader decides between regional forms of Han.
pub(crate) fn choose_faces(
    fonts: &Fonts,
    text: &str,
    reader: &Reader,
) -> Result<Vec<Span>, MissingGlyph> {
    let graphemes: Vec<Grapheme> = text
        .grapheme_indices(true)
        .map(|(at, g)| Grapheme {
            range: at..at + g.len(),
            text: g,
            group: Group::of(g),
        })
        .collect();
    let charmaps = Charmaps::new(fonts, han_forms(text, reader));
    let mut chosen: Vec<Option<usize>> = vec![None; graphemes.len()];
    for (at, grapheme) in graphemes.iter().enumerate() {
        if chosen[at].is_some() || grapheme.group == Group::Common {
            continue;
        }
        let members: Vec<usize> = (0..graphemes.len())
            .filter(|&i| graphemes[i].group == grapheme.group)
            .collect();
        choose_for_group(&graphemes, &members, &charmaps, &mut chosen);
    }
    choose_for_common(&graphemes, &charmaps, &mut chosen);
    let mut spans: Vec<Span> = Vec::new();
    for (grapheme, face) in graphemes.iter().zip(chosen) {
        let face = face.ok_or_else(|| MissingGlyph(grapheme.text.to_owned()))?;
        match spans.last_mut() {
            Some((range, last)) if *last == face => range.end = grapheme.range.end,
            _ => spans.push((grapheme.range.clone(), face)),
        }
    }
    Ok(spans)
}

/// Chooses for the graphemes of one group: the first face that has them all, else the first for each.
///
/// Of two ideographs that Unicode holds to be the same, a fan chose one. So a face that has exactly what was typed, variation sequences
/// too, comes before one that has what it decomposes to.
fn choose_for_group(
    graphemes: &[Grapheme],
    members: &[usize],
    charmaps: &Charmaps,
    chosen: &mut [Option<usize>],
) {
    let Some(group) = members.first().map(|&i| graphemes[i].group) else {
        return;
    };
    let ways: &[Covers] = match group {
        Group::Cjk => &[covers_exactly, covers],
        _ => &[covers],
    };
    let first = |members: &[usize]| {
        let has_all =
            |map: &Charmap, covers: Covers| members.iter().all(|&i| covers(map, graphemes[i].text));
        let mut ways = ways.iter();
        ways.find_map(|way| charmaps.first(group, |map| has_all(map, *way)))
    };
    let has_all = first(members);
    for &i in members {
        chosen[i] = has_all.or_else(|| first(&[i]));
    }
}

/// Chooses for spaces, digits and punctuation: the face of the letters before them, else of those after, else the first that has them.
fn choose_for_common(graphemes: &[Grapheme], charmaps: &Charmaps, chosen: &mut [Option<usize>]) {
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
            .find(|&face| !charmaps.is_emoji(face) && charmaps.covers(face, graphemes[at].text))
            .or_else(|| charmaps.first(Group::Common, |map| covers(map, graphemes[at].text)));
    }
}

/// Whether `map` has every character of `grapheme`, as typed, composed (NFC) or decomposed (NFD).
fn covers(map: &Charmap, grapheme: &str) -> bool {
    let has = |c: char| needs_no_glyph(c) || has_glyph(map, c);
    grapheme.chars().all(has) || grapheme.nfc().all(has) || grapheme.nfd().all(has)
}

/// Whether `map` has every character of `grapheme` as typed, and every variation of an ideograph that is asked for.
fn covers_exactly(map: &Charmap, grapheme: &str) -> bool {
    let mut before = None;
    grapheme.chars().all(|c| {
        let base = before.replace(c);
        match base {
            Some(base) if is_ideographic_selector(c) => map.map_variant(base, c).is_some(),
            _ => needs_no_glyph(c) || has_glyph(map, c),
        }
    })
}

fn has_glyph(map: &Charmap, c: char) -> bool {
    let glyph = |c| map.map(c).filter(|glyph| glyph.to_u32() != 0);
    glyph(c).or_else(|| stand_in(c).and_then(glyph)).is_some()
}

/// The faces' character maps (OpenType `cmap`), in the order in which one text tries them.
struct Charmaps<'a> {
    fonts: &'a Fonts,
    /// Indices of faces.
    order: Vec<usize>,
    /// By the index of the face; read at the first use, since few faces are asked.
    maps: Vec<OnceCell<Option<Charmap<'a>>>>,
}

impl<'a> Charmaps<'a> {
    fn new(fonts: &'a Fonts, han: HanForms) -> Self {
        let mut order: Vec<usize> = (0..fonts.faces().len()).collect();
        // The sort is stable: faces of one rank stay in the order of the list.
        order.sort_by_key(|&at| match fonts.faces()[at].face.role {
            Role::Display => 0,
            Role::Script => 1,
            Role::Han if fonts.faces()[at].face.han == Some(han) => 2,
            Role::Han => 3,
            Role::Symbols => 4,
            Role::Emoji => 5,
        });
        Self {
            fonts,
            order,
            maps: fonts.faces().iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// The first face for `group` that `shows` it. The faces that are listed for it come first, for others have a few characters of it.
    fn first(&self, group: Group, shows: impl Fn(&Charmap) -> bool) -> Option<usize> {
        let is_listed = |face: &Face| match group {
            Group::Emoji => face.role == Role::Emoji,
            Group::Cjk => face.role == Role::Han,
            Group::Script(script) => face.scripts.iter().any(|code| code == script.short_name()),
            Group::Common => false,
        };
        let (first, rest): (Vec<usize>, Vec<usize>) = self
            .order
            .iter()
            .partition(|&&at| is_listed(&self.fonts.faces()[at].face));
        first
            .into_iter()
            .chain(rest)
            .find(|&at| self.map(at).is_some_and(&shows))
    }

    fn map(&self, face: usize) -> Option<&Charmap<'a>> {
        let read = || Some(self.fonts.faces()[face].font()?.charmap());
        self.maps[face].get_or_init(read).as_ref()
    }

    fn covers(&self, face: usize, grapheme: &str) -> bool {
        self.map(face).is_some_and(|map| covers(map, grapheme))
    }

    fn is_emoji(&self, face: usize) -> bool {
        self.fonts.faces()[face].face.role == Role::Emoji
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::fonts::tests::fonts;

    fn ids(text: &str, locale: &str) -> Vec<&'static str> {
        ids_for(text, &Reader::from(locale))
    }

    fn ids_for(text: &str, reader: &Reader) -> Vec<&'static str> {
        choose_faces(fonts(), text, reader)
            .unwrap()
            .into_iter()
            .map(|(_, face)| fonts().faces()[face].face.id.as_str())
            .collect()
    }

    #[test]
    fn letters_of_one_script_share_one_face() {
        let table: [(&str, &[&str]); 10] = [
            ("Zoé Martin", &["display"]),
            ("Жанна", &["display"]),
            ("Αλέξης", &["display"]),
            ("Nguyễn Thị Ánh", &["display-extended"]),
            ("Әсел Қайрат", &["display-extended"]),
            ("محمد ۱۲۳", &["arabic"]),
            ("प्रिया", &["devanagari"]),
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
            ("骨", "zh-Hant", "han-tc"),
            ("骨", "ja", "han-jp"),
            ("骨", "ko-KR", "han-kr"),
            ("骨さくら", "fr", "han-jp"),
        ];
        for (text, locale, expected) in table {
            assert_eq!(ids(text, locale), [expected], "{text} in {locale}");
        }
    }

    #[test]
    fn a_rare_character_takes_the_letters_beside_it_to_a_face_that_has_all() {
        // 𠮷 is the Yoshida of many shop signs, outside the first plane.
        assert_eq!(ids("𠮷田", "ja").len(), 1);
    }

    #[test]
    fn an_emoji_is_in_colour_unless_it_is_text_by_default() {
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
    fn a_symbol_that_is_text_has_one_colour() {
        for text in ["❤\u{FE0E}", "😀\u{FE0E}", "♥"] {
            let faces = ids(text, "en");
            assert!(!faces.contains(&"emoji"), "{text} in {faces:?}");
        }
        assert_eq!(ids("Zoé ❤\u{FE0E}", "en"), ["display", "symbols"]);
    }

    #[test]
    fn an_ideograph_that_was_typed_is_the_one_that_is_drawn() {
        // Compatibility ideographs, a variation sequence (IVS), and a standardised one.
        for text in ["大\u{FA10}", "\u{FA19}谷", "葛\u{E0100}城", "神\u{FE00}"] {
            assert_eq!(ids(text, "en"), ["han-jp"], "{text}");
        }
        assert_eq!(ids("大塚", "en"), ["han-sc"]);
    }

    #[test]
    fn han_has_the_forms_of_the_country_where_the_page_is_in_another_script() {
        let table = [("JP", "han-jp"), ("CN", "han-sc"), ("FR", "han-sc")];
        for (country, expected) in table {
            let reader = Reader {
                locale: "en",
                countries: &[country],
            };
            assert_eq!(ids_for("直樹", &reader), [expected], "{country}");
        }
    }

    #[test]
    fn an_okina_comes_from_the_face_of_the_letters() {
        for text in ["Kaʻohu", "ʻAlohilani", "Oʻgʻiloy", "TUʻI"] {
            assert_eq!(ids(text, "en"), ["display"], "{text}");
        }
    }

    #[test]
    fn the_scripts_of_the_teams_have_faces() {
        let table = [
            ("ଓଡ଼ିଶା", "odia"),
            ("ꯃꯅꯤꯄꯨꯔ", "meetei-mayek"),
            ("ᱥᱟᱱᱛᱟᱲ", "ol-chiki"),
            ("བཀྲ་ཤིས", "tibetan"),
            ("މުޙައްމަދު", "thaana"),
            ("ⵎⴰⵙⵉⵏ", "tifinagh"),
            ("ߒߞߏ", "nko"),
            ("𞤀𞤣𞤢𞤥", "adlam"),
            ("ᐃᓄᒃ", "canadian-aboriginal"),
            ("ᏣᎳᎩ", "cherokee"),
        ];
        for (text, expected) in table {
            assert_eq!(ids(text, "en"), [expected], "{text}");
        }
    }

    #[test]
    fn letters_typed_as_letter_and_mark_are_found_composed() {
        assert_eq!(ids("Zoe\u{301}", "en"), ["display"]);
    }
}
