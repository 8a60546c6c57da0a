//! The header that names a file which a browser saves.

use std::fmt::Write as _;

/// A `Content-Disposition` of the file's name in any script (RFC 6266, RFC 8187).
pub(crate) fn attachment(file_name: &str) -> String {
    let mut header = "attachment; filename*=UTF-8''".to_owned();
    for byte in file_name.bytes() {
        // Attribute characters stand for themselves.
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            header.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(header, "%{byte:02X}");
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_is_written_in_ascii() {
        let check = |name: &str, expect: &str| {
            assert_eq!(
                attachment(name),
                format!("attachment; filename*=UTF-8''{expect}")
            );
        };
        check("a.mp3", "a.mp3");
        check("Sing - Zoé.mp3", "Sing%20-%20Zo%C3%A9.mp3");
        check("\"';,%\r\n", "%22%27%3B%2C%25%0D%0A");
    }
}
