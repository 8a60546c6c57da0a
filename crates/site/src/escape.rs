//! Escapes text for HTML, between tags and in quoted attributes.

use std::fmt::{self, Write};

/// Escapes the five characters that HTML requires and nothing else. Other escapers also replace `/`; some programs look for
/// addresses in share pages without decoding references.
pub(crate) fn write(out: &mut dyn Write, text: &str) -> fmt::Result {
    for c in text.chars() {
        match c {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '"' => out.write_str("&quot;")?,
            '\'' => out.write_str("&#39;")?,
            other => out.write_char(other)?,
        }
    }
    Ok(())
}

/// Escapes text for an attribute in single quotes, where quotation marks stand as they are: JSON has many, and no page has to
/// move them as references.
pub(crate) fn single_quoted(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_an_attribute_in_single_quotes() {
        let text = "{\"title\":\"Don't & <b>\"}";
        let escaped = "{\"title\":\"Don&#39;t &amp; &lt;b>\"}";
        assert_eq!(single_quoted(text), escaped);
    }
}
