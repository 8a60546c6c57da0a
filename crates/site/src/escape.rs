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
