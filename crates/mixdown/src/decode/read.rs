//! Decodes a take: whatever the bytes are, a bounded amount of clean sound or a typed error.

use crate::decode::take::Take;
use crate::decode::{flac, wav};
use crate::error::TakeError;
use crate::id3v2::behind_tags;

/// Decodes FLAC or WAV, told apart by content. The memory it takes is bounded by the size of the file and by `max_ms`.
///
/// # Errors
/// Any [`TakeError`] but `TooShort` and `Silent`; `TooLong` after `max_ms` of sound.
pub(crate) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    // Some taggers write a tag before any file.
    let bytes = behind_tags(bytes);
    match bytes {
        [b'f', b'L', b'a', b'C', ..] => flac::read(bytes, max_ms),
        [b'R', b'I', b'F', b'F', ..] | [b'R', b'F', b'6', b'4', ..] => wav::read(bytes, max_ms),
        _ => Err(other_format(bytes)),
    }
}

/// Names the formats that phones record in, so that a fan learns that the format is at fault and not the file.
fn other_format(bytes: &[u8]) -> TakeError {
    let what = match bytes {
        [b'O', b'g', b'g', b'S', ..] => "Ogg container",
        [b'R', b'I', b'F', b'X', ..] => "big-endian WAV",
        [b'F', b'O', b'R', b'M', ..] => "AIFF format",
        [b'c', b'a', b'f', b'f', ..] => "CAF format",
        [0x1a, 0x45, 0xdf, 0xa3, ..] => "WebM container",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "MP4 container",
        [0xff, second, ..] if second & 0xe0 == 0xe0 => "MPEG audio",
        _ => return TakeError::Unreadable,
    };
    TakeError::Unsupported { what }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_phones_make_are_named_and_the_rest_is_unreadable() {
        let kind = |bytes: &[u8]| read(bytes, 1000).map(|_| ());
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
