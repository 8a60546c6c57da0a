//! Decodes a take: whatever the bytes are, a bounded amount of clean sound or a typed error.

use crate::decode::take::Take;
use crate::decode::{flac, other_formats, tags, wav};
use crate::error::TakeError;

/// Decodes FLAC or WAV, told apart by content. The memory it takes is bounded by the size of the file and by `max_ms`.
///
/// # Errors
/// Any [`TakeError`] but `TooShort` and `Silent`; `TooLong` after `max_ms` of sound.
pub fn read_take(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    // Some taggers write a tag before any file.
    let bytes = tags::behind_tags(bytes);
    // What Qualcomm's phones record is RIFF too.
    let is_qcp = bytes.get(8..12) == Some(b"QLCM");
    match bytes {
        [b'f', b'L', b'a', b'C', ..] => flac::read::read(bytes, max_ms),
        [b'R', b'I', b'F', b'F', ..] if !is_qcp => wav::read::read(bytes, max_ms),
        [b'R', b'F', b'6', b'4', ..] | [b'B', b'W', b'6', b'4', ..] => {
            wav::read::read(bytes, max_ms)
        }
        _ => Err(match other_formats::name(bytes) {
            Some(what) => TakeError::Unsupported { what },
            None => TakeError::Unreadable,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_phones_make_are_named_and_the_rest_is_unreadable() {
        let kind = |bytes: &[u8]| read_take(bytes, 1000).map(|_| ());
        let unsupported = |what| Err(TakeError::Unsupported { what });
        assert_eq!(kind(b"\0\0\0\x1cftypM4A "), unsupported("MP4 container"));
        assert_eq!(kind(b"\x1a\x45\xdf\xa3...."), unsupported("WebM container"));
        assert_eq!(kind(b"OggS"), unsupported("Ogg container"));
        assert_eq!(
            kind(b"ID3\x04\0\0\0\0\0\x02..\xff\xfb\x90"),
            unsupported("MPEG audio")
        );
        assert_eq!(kind(b"<html>"), Err(TakeError::Unreadable));
        assert_eq!(kind(b""), Err(TakeError::Unreadable));
    }
}
