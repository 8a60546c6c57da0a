//! Names that systems and browsers give to a copy of a file.

/// What they call a copy, in small letters: English, German, Dutch, Czech, Polish and Swedish, French, Italian and Spanish,
/// Portuguese, Turkish, Ukrainian, Greek, Japanese, Chinese, Korean, Arabic, Hebrew, Hindi and Thai.
const COPY: [&str; 16] = [
    "copy",
    "kopie",
    "kopia",
    "copie",
    "copia",
    "c\u{f3}pia",
    "kopya",
    "\u{43a}\u{43e}\u{43f}\u{456}\u{44f}",
    "\u{3b1}\u{3bd}\u{3c4}\u{3af}\u{3b3}\u{3c1}\u{3b1}\u{3c6}\u{3bf}",
    "\u{30b3}\u{30d4}\u{30fc}",
    "\u{526f}\u{672c}",
    "\u{bcf5}\u{c0ac}\u{bcf8}",
    "\u{646}\u{633}\u{62e}\u{629}",
    "\u{5e2}\u{5d5}\u{5ea}\u{5e7}",
    "\u{92a}\u{94d}\u{930}\u{924}\u{93f}",
    "\u{e2a}\u{e33}\u{e40}\u{e19}\u{e32}",
];
/// What stands between the word and the name, where the word comes first: `Copy of`, `Kopie von`, `Copie de`, `Kopia av`.
const OF: [&str; 7] = ["of", "von", "van", "de", "di", "av", "-"];

/// Whether a name is that of a copy, as browsers and systems call it: `guide (1).flac`, `guide 2.flac`, `guide copy 2.flac`,
/// `guide - Copy (2).flac`, `Kopie von guide.flac`. Both are in small letters.
pub(super) fn is_copy(name: &str, of: &str) -> bool {
    let (stem, ending) = match of.rfind('.') {
        Some(at) => of.split_at(at),
        None => (of, ""),
    };
    let Some(name) = name.strip_suffix(ending) else {
        return false;
    };
    let marked = name.strip_prefix(stem).is_some_and(is_mark_behind);
    marked || name.strip_suffix(stem).is_some_and(is_mark_before)
}

/// ` (1)`, `(1)`, ` 2`, and a word for a copy with or without a number.
fn is_mark_behind(mark: &str) -> bool {
    if let Some(number) = bracketed(mark.trim_start_matches(' ')) {
        return is_number(number) || is_word(number);
    }
    let Some(mark) = mark.strip_prefix([' ', '_', '-']) else {
        return false;
    };
    is_number(mark) && !mark.starts_with(['0', '1']) || is_word(dashless(mark))
}

/// A word for a copy, and what links it to the name.
fn is_mark_before(mark: &str) -> bool {
    let Some(mark) = mark.strip_suffix([' ', '_', '-']) else {
        return false;
    };
    let linked = mark.rsplit_once(' ').filter(|(_, link)| OF.contains(link));
    is_word(linked.map_or(mark, |(word, _)| word))
}

/// A word for a copy, with or without a number behind it.
fn is_word(mark: &str) -> bool {
    let mut behind = COPY.iter().filter_map(|word| mark.strip_prefix(word));
    behind.any(|number| {
        let number = number.trim_start_matches(' ');
        number.is_empty() || is_number(bracketed(number).unwrap_or(number))
    })
}

fn dashless(mark: &str) -> &str {
    let mark = mark.trim_start_matches(' ');
    let mark = mark.trim_start_matches(['-', '\u{2013}', '\u{2014}']);
    mark.trim_start_matches(' ')
}

fn bracketed(mark: &str) -> Option<&str> {
    mark.strip_prefix('(')?.strip_suffix(')')
}

/// Of one to three digits.
fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_named_as_systems_name_them() {
        for name in [
            "cover (1).svg",
            "cover(1).svg",
            "cover (12).svg",
            "cover 2.svg",
            "cover copy.svg",
            "cover copy 2.svg",
            "cover (copy).svg",
            "cover (copy 2).svg",
            "cover - copy.svg",
            "cover - copy (2).svg",
            "cover_copy.svg",
            "cover-copy.svg",
            "cover kopie.svg",
            "cover \u{2013} kopie.svg",
            "cover \u{2014} kopia.svg",
            "cover - copia.svg",
            "cover - \u{30b3}\u{30d4}\u{30fc}.svg",
            "cover \u{526f}\u{672c}.svg",
            "copy of cover.svg",
            "copy (2) of cover.svg",
            "kopie von cover.svg",
            "copie de cover.svg",
            "copia di cover.svg",
        ] {
            assert!(is_copy(name, "cover.svg"), "{name}");
        }
        assert!(is_copy("license copy", "license"));
    }

    #[test]
    fn what_has_a_name_of_its_own_is_no_copy() {
        for name in [
            "cover.svg",
            "cover2.svg",
            "cover12.svg",
            "cover 1.svg",
            "cover-.svg",
            "cover .svg",
            "cover ().svg",
            "cover )(.svg",
            "cover (.svg",
            "cover --.svg",
            "cover (a).svg",
            "cover (2026).svg",
            "cover 2026.svg",
            "covercopy.svg",
            "cover copyright.svg",
            "cover copy copy.svg",
            "cover photocopy.svg",
            "cover (1).png",
            "cover (1)svg",
            "discover.svg",
            "my cover.svg",
            "copyofcover.svg",
            "undercover copy.svg",
            "cover~.svg",
            "cover.svg~",
        ] {
            assert!(!is_copy(name, "cover.svg"), "{name}");
        }
    }
}
