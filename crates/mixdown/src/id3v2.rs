//! Skips ID3v2 tags.
//!
//! Not by `id3::Tag::skip`: it loses its place behind a second tag, and fails on versions that it does not know.

/// The bytes behind any number of ID3v2 tags; empty if a tag claims to be longer than the file.
///
/// The size of a tag is in four bytes of seven bits each (ID3v2.3, section 3.1), without its header of ten bytes and
/// without the footer that a tag of version 2.4 may have (ID3v2.4, section 3.4).
pub(crate) fn behind_tags(mut bytes: &[u8]) -> &[u8] {
    while let [b'I', b'D', b'3', _, _, flags, a, b, c, d, ..] = *bytes {
        let length = [a, b, c, d]
            .iter()
            .fold(0, |sum, byte| (sum << 7) | usize::from(byte & 0x7f));
        let footer = if flags & 0x10 != 0 { 10 } else { 0 };
        bytes = bytes.get(10 + length + footer..).unwrap_or_default();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_tags_is_skipped_with_and_without_footers() {
        let tag = b"ID3\x03\0\0\0\0\0\x02..";
        let with_footer = b"ID3\x04\0\x10\0\0\0\x01.3DI\x04\0\x10\0\0\0\x01";
        for tags in [
            &[][..],
            &tag[..],
            &[&tag[..], &with_footer[..], &tag[..]].concat(),
        ] {
            assert_eq!(behind_tags(&[tags, b"sound"].concat()), b"sound");
        }
        assert_eq!(behind_tags(b"ID3\x03\0\0\0\0\x01\0."), b"");
        assert_eq!(behind_tags(b"ID3"), b"ID3");
    }
}
