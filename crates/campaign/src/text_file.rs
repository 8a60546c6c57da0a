//! Text files as editors on any system write them.

use std::ops::Range;

use crate::finding::{Finding, Place};

/// A text file: its path and its text, in UTF-8, with `\n` at the end of each line and without a byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Path within the campaign's folder.
    pub path: String,
    pub text: String,
}

impl TextFile {
    /// Decodes UTF-8, with or without a byte order mark, with any kind of line ends.
    ///
    /// # Errors
    /// The bytes are something else; the finding says what they seem to be.
    pub fn decode(path: &str, bytes: Vec<u8>) -> Result<Self, Finding> {
        if let Some(kind) = binary_kind(&bytes) {
            let expected = if path.to_lowercase().ends_with(".svg") {
                "not an SVG: export it as SVG"
            } else {
                "no text file"
            };
            return Err(Finding::error(path, format!("this is {kind}, {expected}")));
        }
        if is_utf16(&bytes) {
            let problem = "this is UTF-16 (\"Unicode\" in Windows): save it as UTF-8";
            return Err(Finding::error(path, problem));
        }
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        Ok(Self {
            path: path.to_owned(),
            text: text.replace("\r\n", "\n").replace('\r', "\n"),
        })
    }

    /// Where a range of bytes of the text stands; of several lines, the part within the first.
    pub fn place(&self, range: Range<usize>) -> Place {
        let start = self.floor(range.start);
        let end = self.floor(range.end.max(start));
        let (before, after) = self.text.split_at(start);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let words = after[..end - start].split('\n').next().unwrap_or_default();
        Place {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            length: words.chars().count().max(1),
        }
    }

    /// Where a part of this text stands. The part has to be a slice of the text itself.
    pub fn place_of(&self, part: &str) -> Place {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.place(start..start + part.len())
    }

    /// The line, counted from 1, without its end.
    pub fn line(&self, number: usize) -> &str {
        self.text.split('\n').nth(number - 1).unwrap_or_default()
    }

    /// An error at a range of bytes.
    pub fn error(&self, range: Range<usize>, message: impl Into<String>) -> Finding {
        Finding::error(&self.path, message).at(self.place(range))
    }

    fn floor(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at)
            .rev()
            .find(|at| self.text.is_char_boundary(*at))
            .unwrap_or(0)
    }
}

/// What a file is by its first bytes, if it is no text.
fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 10] = [
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"RIFF", "a WAV, WebP or AVI file"),
        (b"%PDF-", "a PDF or Illustrator document"),
        (b"PK\x03\x04", "a ZIP archive or Office document"),
        (b"\x1F\x8B", "a file packed by gzip (as .svgz is)"),
        (b"\xD0\xCF\x11\xE0", "an old Office document"),
        (b"{\\rtf", "a rich text document (.rtf)"),
        (b"\x00\x05\x16\x07", "macOS's own file about another one"),
    ];
    KINDS
        .into_iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, kind)| kind)
}

/// By its byte order mark; without one, western text in UTF-16 has a NUL in every other byte.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || bytes.contains(&0)
}

fn not_utf8(path: &str, error: &std::string::FromUtf8Error) -> Finding {
    let bytes = error.as_bytes();
    let bad = error.utf8_error().valid_up_to();
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let start = bytes[..bad]
        .iter()
        .rposition(is_space)
        .map_or(0, |at| at + 1);
    let end = bytes[bad..]
        .iter()
        .position(is_space)
        .map_or(bytes.len(), |at| bad + at);
    let word: String = bytes[start..end]
        .iter()
        .take(40)
        .map(|byte| windows_1252(*byte))
        .collect();
    let before = String::from_utf8_lossy(&bytes[..start]);
    let before = before.replace("\r\n", "\n").replace('\r', "\n");
    let place = Place {
        line: before.matches('\n').count() + 1,
        column: before.chars().rev().take_while(|c| *c != '\n').count() + 1,
        length: word.chars().count().max(1),
    };
    let problem =
        format!("\"{word}\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8");
    Finding::error(path, problem).at(place)
}

/// A character of Windows-1252. Elsewhere than here it is Latin-1, the first 256 characters of Unicode.
fn windows_1252(byte: u8) -> char {
    const FROM_0X80: &str = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| FROM_0X80.chars().nth(at))
        .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_line_ends_of_any_system_are_the_same_text() {
        for bytes in ["a\nb\n", "a\r\nb\r\n", "a\rb\r", "\u{FEFF}a\r\nb\n"] {
            let file = TextFile::decode("f", bytes.into()).unwrap();
            assert_eq!(file.text, "a\nb\n", "{bytes:?}");
        }
    }

    #[test]
    fn what_is_not_utf8_is_named_with_its_place_and_remedy() {
        let check = |bytes: &[u8], expect: &str| {
            let finding = TextFile::decode("f", bytes.to_vec()).unwrap_err();
            assert_eq!(finding.to_string(), expect);
        };
        check(
            b"a = 1\r\nname = Caf\xe9 Nord\r\n",
            "f:2:8: \"Caf\u{e9}\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8",
        );
        let utf16 = "f: this is UTF-16 (\"Unicode\" in Windows): save it as UTF-8";
        check(b"\xFF\xFEa\0", utf16);
        check(b"a\0b\0", utf16);
        check(
            b"\x89PNG\r\n\x1a\n",
            "f: this is a PNG picture, no text file",
        );
        check(
            b"a \x93b\x94",
            "f:1:3: \"“b”\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8",
        );
    }

    #[test]
    fn a_place_counts_characters() {
        let file = TextFile::decode("f", "é\nüb = “x”\n".into()).unwrap();
        let at = file.text.find('“').unwrap();
        let place = file.place(at..file.text.len());
        assert_eq!((place.line, place.column, place.length), (2, 6, 3));
        assert_eq!(file.place_of(&file.text[at..at + 3]).column, 6);
        let end = file.place(9_999..10_000);
        assert_eq!((end.line, end.length), (3, 1));
        let middle = file.place(1..2);
        assert_eq!((middle.line, middle.column), (1, 1));
    }
}
