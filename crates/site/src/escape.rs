//! Text into HTML, for text and quoted attributes alike.

use std::fmt::{self, Write};

/// Escapes what HTML asks to be escaped and nothing else: addresses stay readable to programs that look for them in
/// share pages without decoding references.
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
