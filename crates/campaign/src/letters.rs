//! What the letters of a name may stand for, for people who read it: look-alikes of other scripts, digits and signs for letters, letters
//! drawn in boxes, letters repeated.
//!
//! Look-alikes are those of Unicode (UTS #39, confusables), by `unicode-security`.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};
use unicode_security::skeleton;

/// Digits, signs and a letter that are written for letters.
const FOR_LETTERS: [(char, &str); 20] = [
    ('v', "u"),
    ('0', "o"),
    ('1', "il"),
    ('2', "z"),
    ('3', "e"),
    ('4', "a"),
    ('5', "s"),
    ('6', "bg"),
    ('7', "t"),
    ('8', "b"),
    ('9', "g"),
    ('@', "a"),
    ('$', "s"),
    ('!', "il"),
    ('|', "il"),
    ('+', "t"),
    ('€', "e"),
    ('£', "l"),
    ('¥', "y"),
    ('¢', "c"),
];

/// Letters of Cyrillic and Greek that are written for Latin ones beside which they stand: by their sound, or nearly by their form.
const AMONG_LATIN: [(char, &str); 26] = [
    ('у', "u"),
    ('и', "nu"),
    ('й', "nu"),
    ('ц', "u"),
    ('п', "n"),
    ('я', "r"),
    ('в', "b"),
    ('р', "pr"),
    ('н', "hn"),
    ('к', "k"),
    ('т', "t"),
    ('м', "m"),
    ('ф', "f"),
    ('с', "cs"),
    ('υ', "uy"),
    ('ν', "vn"),
    ('ρ', "pr"),
    ('η', "nh"),
    ('χ', "x"),
    ('ω', "w"),
    ('κ', "k"),
    ('σ', "os"),
    ('β', "b"),
    ('μ', "um"),
    ('ς', "c"),
    ('ϝ', "f"),
];

/// Small capitals of the phonetic alphabets, which are letters of their own, and the letters that they look like.
const SMALL_CAPITALS: &str = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

/// One letter as typed, in lower case and without its marks, and whatever else it may be read as.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Letter {
    pub typed: char,
    /// Any letter at all: a star.
    is_any: bool,
    read_as: Vec<char>,
}

impl Letter {
    fn new(typed: char) -> Self {
        Self {
            typed,
            is_any: typed == '*',
            read_as: read_as(typed),
        }
    }

    fn may_be(&self, listed: char) -> bool {
        self.is_any
            || self.typed == listed
            || self.read_as.contains(&listed)
            || prototype(listed).is_some_and(|p| p == self.typed || self.read_as.contains(&p))
    }

    /// Whether it is a sign that is a letter only among letters.
    fn is_sign(&self) -> bool {
        !self.typed.is_alphanumeric() && boxed(self.typed).is_none() && !is_vowel_sign(self.typed)
    }
}

/// Folds a text for lists: compatibility forms are decomposed (NFKD), only letters, digits and the vowel signs of Indic scripts stay, in
/// lower case.
pub(crate) fn fold(text: &str) -> String {
    decompose(text)
        .filter(|c| c.is_alphanumeric() || is_vowel_sign(*c))
        .collect()
}

/// The words of a name: what stands between spaces and punctuation. Signs at a word's end are punctuation, unless they can hardly be.
pub(crate) fn words(name: &str) -> Vec<Vec<Letter>> {
    let mut words = vec![Vec::new()];
    for c in decompose(name) {
        let is_letter = c.is_alphanumeric() || is_vowel_sign(c) || boxed(c).is_some();
        if is_letter || c == '*' || FOR_LETTERS.iter().any(|(sign, _)| *sign == c) {
            if let Some(word) = words.last_mut() {
                word.push(Letter::new(c));
            }
        } else if !is_ignored(c) {
            words.push(Vec::new());
        }
    }
    words
        .into_iter()
        .map(without_outer_signs)
        .filter(|word| !word.is_empty())
        .map(read_among_latin)
        .collect()
}

/// Whether `letters` can be read as all of `listed`, with any letter repeated.
pub(crate) fn read(letters: &[Letter], listed: &str) -> bool {
    readings(letters, listed, false)
}

/// Whether `listed` can be read anywhere in `letters`.
pub(crate) fn read_within(letters: &[Letter], listed: &str) -> bool {
    readings(letters, listed, true)
}

/// Steps through `letters` with the set of all prefixes of `listed` that may have been read so far.
fn readings(letters: &[Letter], listed: &str, is_part: bool) -> bool {
    let listed: Vec<char> = listed.chars().collect();
    let ends = (letters.first().zip(letters.last())).zip(listed.first().zip(listed.last()));
    let Some(((first, last), (start, end))) = ends else {
        return false;
    };
    // Nearly every word of a list ends here.
    let fits = first.may_be(*start) && last.may_be(*end);
    if !is_part && !fits {
        return false;
    }
    let mut reached = vec![false; listed.len() + 1];
    reached[0] = true;
    for (at, letter) in letters.iter().enumerate() {
        let is_repeated = at > 0 && letters[at - 1].typed == letter.typed;
        let mut next = vec![false; listed.len() + 1];
        next[0] = is_part;
        for read in 0..=listed.len() {
            if !reached[read] {
                continue;
            }
            if listed.get(read).is_some_and(|c| letter.may_be(*c)) {
                next[read + 1] = true;
            }
            if read > 0 && is_repeated && letter.may_be(listed[read - 1]) {
                next[read] = true;
            }
        }
        reached = next;
        if is_part && reached[listed.len()] {
            return true;
        }
    }
    reached[listed.len()]
}

/// Decomposed, in lower case, without marks that only decorate letters.
fn decompose(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|c| !is_decoration(*c))
}

fn is_mark(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Mark
}

/// A mark without which a word is still read: accents, strokes, Arabic and Hebrew vowels, Arabic's stretching stroke.
fn is_decoration(c: char) -> bool {
    let script = c.script();
    // Two marks of Japanese make other letters.
    c == '\u{640}'
        || (is_mark(c)
            && !matches!(c, '\u{3099}' | '\u{309A}')
            && matches!(
                script,
                Script::Inherited | Script::Common | Script::Arabic | Script::Hebrew
            ))
}

/// A mark that is read as a letter is: the vowel signs of Indic and Southeast Asian scripts.
fn is_vowel_sign(c: char) -> bool {
    is_mark(c) && !is_decoration(c)
}

/// What draws nothing within a word.
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn read_as(c: char) -> Vec<char> {
    let written_for = FOR_LETTERS.iter().find(|(sign, _)| *sign == c);
    if let Some((_, letters)) = written_for {
        return letters.chars().collect();
    }
    let mut capitals = SMALL_CAPITALS.chars();
    let capital = capitals.by_ref().find(|capital| *capital == c);
    let capital = capital.filter(|_| !c.is_ascii()).and(capitals.next());
    [prototype(c), capital, boxed(c)]
        .into_iter()
        .flatten()
        .collect()
}

/// The one character that all look-alikes of `c` are mapped to, in lower case; `None` for ASCII, which is what others look like.
fn prototype(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let mut buffer = [0; 4];
    let mut prototype = skeleton(c.encode_utf8(&mut buffer));
    let first = prototype.next()?;
    if prototype.next().is_some() || !first.is_alphabetic() {
        return None;
    }
    first.to_lowercase().next()
}

/// The letter in a circle or a square that has no decomposition, or of a regional indicator.
fn boxed(c: char) -> Option<char> {
    let starts = [0x1F130, 0x1F150, 0x1F170, 0x1F1E6];
    let place = starts
        .iter()
        .map(|start| u32::from(c).wrapping_sub(*start))
        .find(|place| *place < 26)?;
    char::from_u32(u32::from('a') + place)
}

fn without_outer_signs(mut word: Vec<Letter>) -> Vec<Letter> {
    let is_punctuation =
        |letter: &Letter| letter.is_sign() && !matches!(letter.typed, '$' | '@' | '€' | '£');
    while word.last().is_some_and(is_punctuation) {
        word.pop();
    }
    while word.first().is_some_and(is_punctuation) {
        word.remove(0);
    }
    // What has no letter is a number or a sign.
    if word
        .iter()
        .any(|letter| letter.typed.is_alphabetic() || boxed(letter.typed).is_some())
    {
        word
    } else {
        Vec::new()
    }
}

/// Letters of other scripts in a word that has Latin ones.
fn read_among_latin(mut word: Vec<Letter>) -> Vec<Letter> {
    if word.iter().any(|letter| letter.typed.is_ascii_alphabetic()) {
        for letter in &mut word {
            let sound = AMONG_LATIN.iter().find(|(other, _)| *other == letter.typed);
            letter
                .read_as
                .extend(sound.into_iter().flat_map(|(_, letters)| letters.chars()));
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, listed: &str, expected: bool) {
        let words = words(name);
        let is_read = words.iter().any(|word| read(word, listed));
        assert_eq!(is_read, expected, "{name} as {listed}");
    }

    #[test]
    fn a_disguised_word_is_read() {
        for disguised in [
            "badword",
            "BADWORD",
            "Bádwörd",
            "bаdwоrd",
            "baaadwoord",
            "b4dw0rd",
            "b@dword",
            "ｂａｄｗｏｒｄ",
            "𝖇𝖆𝖉𝖜𝖔𝖗𝖉",
            "ʙᴀᴅᴡᴏʀᴅ",
            "ⓑⓐⓓⓦⓞⓡⓓ",
            "🅱🅰🅳🆆🅾🆁🅳",
            "b*dw*rd",
            "b̶a̶d̶w̶o̶r̶d̶",
            "bad\u{200D}word",
            "(badword)",
            "badword!",
        ] {
            check(disguised, "badword", true);
        }
        check("fуck", "fuck", true);
        check("fυcκ", "fuck", true);
        check("xуй", &fold("хуй"), true);
    }

    #[test]
    fn letters_are_added_and_never_left_out() {
        check("as", "ass", false);
        check("asss", "ass", true);
        check("Ana", "anna", false);
        check("badwor", "badword", false);
        check("1984", "igba", false);
    }

    #[test]
    fn vowel_signs_are_letters() {
        check("किताब", "कताब", false);
        check("ขอ", "ข", false);
        check("مُحَمَّد", "محمد", true);
    }

    #[test]
    fn a_part_is_read_inside_longer_words() {
        let word = &words("xx0fficialxx")[0];
        assert!(read_within(word, "official"));
        assert!(!read_within(word, "offset"));
    }
}
