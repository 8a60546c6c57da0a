//! What the files of an entry are called where they are saved.

/// The longest name, in bytes of UTF-8: file systems hold 255, and an ending and a counter still follow.
const MAX_BYTES: usize = 200;

/// The name of a fan's files without its ending, as `Song - Fan`, in any script. What file systems do not take, or what reorders text
/// invisibly, is left out or replaced.
pub fn download_name(title: &str, fan: &str) -> String {
    // The fan's name alone tells two records of one song apart, so that the title is what is shortened.
    let fan = cut(&safe(fan), MAX_BYTES / 2);
    let title = cut(&safe(title), MAX_BYTES - fan.len() - " - ".len());
    [title, fan]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" - ")
}

fn safe(text: &str) -> String {
    let replaced = text
        .chars()
        .filter(|c| !is_bidi_control(*c))
        .map(|c| match c {
            // Windows takes none of these, Unix no slash, macOS shows a colon as one.
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            c if c.is_control() || c.is_whitespace() => ' ',
            c => c,
        });
    let text: String = replaced.collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    // A dot at the beginning hides a file; one at the end is dropped by Windows.
    words.join(" ").trim_matches([' ', '.']).to_owned()
}

/// As much of a text as fits into some bytes.
fn cut(text: &str, max_bytes: usize) -> String {
    let end = text.floor_char_boundary(max_bytes);
    text[..end].trim_end_matches([' ', '.']).to_owned()
}

/// Marks, embeddings, overrides and isolates (UAX #9).
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_its_song_and_its_fan() {
        let check = |title: &str, fan: &str, expect: &str| {
            assert_eq!(download_name(title, fan), expect, "{title} {fan}");
        };
        check("Sing", "Zoé", "Sing - Zoé");
        check("Sing", "محمد", "Sing - محمد");
        check("歌", "王小明", "歌 - 王小明");
        check("AC/DC: live?", "a\\b|c", "AC-DC- live- - a-b-c");
        check("..Sing..", "  Zoé. ", "Sing - Zoé");
        check(
            "a\nb\tc",
            "\u{202e}exe.\u{2066}Zoé\u{2069}",
            "a b c - exe.Zoé",
        );
        check("", "Zoé", "Zoé");
        check("Sing", "...", "Sing");
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let name = download_name(&"漢".repeat(100), &"é".repeat(100));
        assert!(name.len() <= MAX_BYTES, "{}", name.len());
        assert!(name.ends_with(&format!(" - {}", "é".repeat(50))), "{name}");
    }
}
