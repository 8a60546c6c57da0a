//! Names that appear in paths, keys and addresses.

/// Whether a text is a slug: one or more of `a-z`, `0-9` and `-`.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
