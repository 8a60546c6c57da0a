//! Escapes in addresses.

use percent_encoding::percent_decode_str;

/// Decodes percent escapes such as `%41`. Returns nothing for broken escapes and for bytes that are not UTF-8: S3 and API
/// Gateway answer 400 to both.
pub fn percent_decoded(text: &str) -> Option<String> {
    let whole = |rest: &str| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !text.split('%').skip(1).all(whole) {
        return None;
    }
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}
