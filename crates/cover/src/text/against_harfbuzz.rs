//! Shaping compared with HarfBuzz itself, with the same typefaces: real names, and for scripts of joined consonants their syllables.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use harfbuzz_rs::{Direction, Feature, Tag};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use crate::text::fallback::choose_faces;
use crate::text::fonts::tests::fonts;
use crate::text::names::HARD_NAMES;
use crate::text::runs::{Run, Runs};
use crate::text::script::Reader;
use crate::text::shaper::{ShapedGlyph, ShaperInput, stand_in};

/// First and last consonant, the sign that joins two of them, and vowel signs before, behind, above and below.
const JOINED: [(char, char, char, &[char]); 15] = [
    ('क', 'ह', '्', &['ा', 'ि', 'ु', 'े']),
    ('ক', 'ৱ', '্', &['া', 'ি', 'ু', 'ে', 'ো']),
    ('ਕ', 'ਹ', '੍', &['ਾ', 'ਿ', 'ੁ']),
    ('ક', 'હ', '્', &['ા', 'િ', 'ુ']),
    ('କ', 'ହ', '୍', &['ା', 'ି', 'ୁ', 'େ', 'ୋ']),
    ('க', 'ஹ', '்', &['ா', 'ி', 'ெ', 'ொ']),
    ('క', 'హ', '్', &['ా', 'ి', 'ె', 'ొ']),
    ('ಕ', 'ಹ', '್', &['ಾ', 'ಿ', 'ೆ', 'ೊ']),
    ('ക', 'ഹ', '്', &['ാ', 'ി', 'െ', 'ൊ']),
    ('ක', 'ෆ', '්', &['ා', 'ි', 'ෙ', 'ො']),
    ('က', 'အ', '\u{1039}', &['ါ', 'ိ', 'ု', 'ေ']),
    ('ក', 'អ', '\u{17D2}', &['ា', 'ិ', 'ុ', 'េ', 'ោ']),
    ('ꯀ', 'ꯚ', '\u{ABED}', &['ꯥ', 'ꯤ', 'ꯨ', 'ꯦ']),
    ('ཀ', 'ཨ', 'ྲ', &['ི', 'ུ', 'ེ', 'ོ']),
    ('އ', 'ޱ', 'ް', &['ަ', 'ި', 'ު', 'ޯ']),
];

/// Letters of the scripts of which there is no list of names: every pair of them is tried.
const LETTERS: [(char, char); 9] = [
    ('ⴰ', 'ⵧ'),
    ('ߊ', 'ߧ'),
    ('ᐁ', 'ᑯ'),
    ('𞤀', '𞤡'),
    ('Ꭰ', 'Ꮛ'),
    ('ᱚ', 'ᱷ'),
    ('ກ', 'ຮ'),
    ('ሀ', 'ቌ'),
    ('ぁ', 'ん'),
];

/// What HarfBuzz makes of one run.
fn by_harfbuzz(text: &str, run: &Run, is_rtl: bool, is_spaced: bool) -> Vec<ShapedGlyph> {
    let face = harfbuzz_rs::Face::from_bytes(fonts().faces()[run.face].bytes(), 0);
    let em = face.upem() as f32;
    let font = harfbuzz_rs::Font::new(face);
    let mut buffer = harfbuzz_rs::UnicodeBuffer::new()
        .add_str_item(text, &text[run.range.clone()])
        .set_direction(if is_rtl {
            Direction::Rtl
        } else {
            Direction::Ltr
        })
        .set_language("en".parse().unwrap());
    if let Some(script) = run.script {
        buffer = buffer.set_script(script.short_name().parse().unwrap());
    }
    let off = |tag: &[u8; 4]| {
        let [a, b, c, d] = tag.map(char::from);
        Feature::new(Tag::new(a, b, c, d), 0, ..)
    };
    let features: Vec<Feature> = [b"liga", b"clig", b"dlig", b"hlig"]
        .into_iter()
        .map(off)
        .filter(|_| is_spaced)
        .collect();
    let output = harfbuzz_rs::shape(&font, buffer, &features);
    let glyphs = output
        .get_glyph_infos()
        .iter()
        .zip(output.get_glyph_positions());
    glyphs
        .map(|(info, position)| ShapedGlyph {
            id: info.codepoint,
            cluster: info.cluster as usize,
            advance: position.x_advance as f32 / em,
            x: position.x_offset as f32 / em,
            y: position.y_offset as f32 / em,
        })
        .collect()
}

/// What the shaper makes of it.
fn by_us(text: &str, run: &Run, is_rtl: bool, is_spaced: bool) -> Vec<ShapedGlyph> {
    fonts().shaper().shape(&ShaperInput {
        text,
        range: run.range.clone(),
        font: fonts().faces()[run.face].shaping_font().unwrap(),
        face: run.face,
        script: run.script.and_then(|s| s.short_name().parse().ok()),
        language: harfrust::Language::new("en").as_ref(),
        is_rtl,
        is_spaced,
    })
}

/// The faces of a name's runs, and whether each run has the glyphs that HarfBuzz gives it.
fn compare(name: &str, locale: &str, is_spaced: bool) -> Vec<(usize, bool)> {
    let Ok(spans) = choose_faces(fonts(), name, &Reader::from(locale)) else {
        return Vec::new();
    };
    let runs = Runs::new(fonts(), name, &spans).of_line(0..name.len());
    let near = |a: f32, b: f32| (a - b).abs() < 1e-5;
    let same = |(a, b): (&ShapedGlyph, &ShapedGlyph)| {
        a.id == b.id
            && a.cluster == b.cluster
            && near(a.advance, b.advance)
            && near(a.x, b.x)
            && near(a.y, b.y)
    };
    runs.iter()
        .map(|(run, is_rtl)| {
            let ours = by_us(name, run, *is_rtl, is_spaced);
            let theirs = by_harfbuzz(name, run, *is_rtl, is_spaced);
            let is_same = ours.len() == theirs.len() && ours.iter().zip(&theirs).all(same);
            (run.face, is_same)
        })
        .collect()
}

/// Compares names on pages of these locales, with and without letter spacing. Returns the ids of the faces that had a part.
fn check<S: AsRef<str>>(
    names: impl IntoIterator<Item = (S, &'static str)>,
) -> BTreeSet<&'static str> {
    let mut faces = BTreeSet::new();
    let mut differing = BTreeSet::new();
    for (at, (name, locale)) in names.into_iter().enumerate() {
        // The okina is drawn by another character's glyph on purpose.
        let name = name.as_ref().chars();
        let name: String = name.map(|c| stand_in(c).unwrap_or(c)).collect();
        for (face, is_same) in compare(&name, locale, at % 2 == 0) {
            faces.insert(fonts().faces()[face].face.id.as_str());
            if !is_same {
                differing.insert(name.clone());
            }
        }
    }
    let some: Vec<&String> = differing.iter().take(20).collect();
    assert!(
        differing.is_empty(),
        "{} differ: {some:#?}",
        differing.len()
    );
    faces
}

fn letters(first: char, last: char) -> Vec<char> {
    (first..=last)
        .filter(|c| {
            matches!(
                c.general_category(),
                GeneralCategory::OtherLetter
                    | GeneralCategory::UppercaseLetter
                    | GeneralCategory::LowercaseLetter
            )
        })
        .collect()
}

#[test]
fn real_names_are_shaped_as_harfbuzz_shapes_them() {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/names");
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(lists).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "txt") {
            let list = std::fs::read_to_string(&path).unwrap();
            // Every seventh name of a list, in small letters and in capitals.
            for name in list.lines().step_by(7) {
                names.push(name.to_owned());
                names.push(name.to_uppercase());
            }
        }
    }
    assert!(names.len() >= 6_000, "only {} names", names.len());
    check(names.iter().map(|name| (name, "en")));
}

#[test]
fn every_face_is_compared() {
    let compared = check(
        HARD_NAMES
            .into_iter()
            .chain([("😀\u{FE0E}", "en"), ("Ọlá", "yo")]),
    );
    let missing: Vec<&str> = fonts()
        .faces()
        .iter()
        .map(|loaded| loaded.face.id.as_str())
        // What only stands in for letters that the display faces lack.
        .filter(|id| *id != "latin" && !compared.contains(id))
        .collect();
    assert_eq!(missing, [] as [&str; 0]);
}

#[test]
fn joined_consonants_are_shaped_as_harfbuzz_shapes_them() {
    for (first, last, joiner, vowels) in JOINED {
        let consonants = letters(first, last);
        let mut syllables = Vec::new();
        for (at, a) in consonants.iter().enumerate() {
            // Every other pair, another half for each first letter.
            for b in consonants.iter().skip(at % 2).step_by(2) {
                let vowel = vowels[syllables.len() % vowels.len()];
                let third = consonants[(at * 7 + syllables.len()) % consonants.len()];
                syllables.push(format!("{a}{joiner}{b}{vowel}"));
                syllables.push(format!("{third}{a}{joiner}{b}{joiner}{third}{vowel}"));
            }
        }
        assert!(syllables.len() >= 300, "only {} syllables", syllables.len());
        check(syllables.iter().map(|syllable| (syllable, "en")));
    }
}

#[test]
fn letters_of_scripts_without_a_list_are_shaped_as_harfbuzz_shapes_them() {
    for (first, last) in LETTERS {
        let letters = letters(first, last);
        let pairs = letters
            .iter()
            .flat_map(|a| letters.iter().map(move |b| format!("{a}{b}{a}")));
        check(pairs.step_by(3).map(|pair| (pair, "en")));
    }
}
