//! What comes before the frames (RFC 9639, sections 6 to 8): the signature, STREAMINFO, and metadata that is skipped.

use crate::error::TakeError;

/// Bytes of a STREAMINFO block.
const LENGTH: usize = 34;
/// The bit in a block header's first byte that marks the last metadata block.
const LAST: u8 = 0x80;
/// A block type that would look like the sync code of a frame, and is forbidden.
const FORBIDDEN: u8 = 127;

/// What STREAMINFO says of all frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StreamInfo {
    pub rate_hz: u32,
    pub channels: u32,
    /// Bits per sample, 1 to 32.
    pub depth: u32,
    /// Frames of the whole stream; `None` if it is not known.
    pub frames: Option<u64>,
}

/// Splits a file into its STREAMINFO and the bytes of its frames.
///
/// # Errors
/// `Truncated` if the metadata does not end, `Unreadable` if it does not begin with STREAMINFO.
pub(super) fn split(file: &[u8]) -> Result<(StreamInfo, &[u8]), TakeError> {
    // The signature, which has been looked at.
    let rest = file.get(4..).ok_or(TakeError::Truncated)?;
    let (header, rest) = rest.split_first_chunk().ok_or(TakeError::Truncated)?;
    let (info, mut rest) = rest
        .split_first_chunk::<LENGTH>()
        .ok_or(TakeError::Truncated)?;
    if block(*header) != (0, LENGTH) {
        return Err(TakeError::Unreadable);
    }
    let mut is_last = header[0] & LAST != 0;
    while !is_last {
        let (header, behind) = rest.split_first_chunk().ok_or(TakeError::Truncated)?;
        let (kind, length) = block(*header);
        if kind == FORBIDDEN {
            return Err(TakeError::Unreadable);
        }
        rest = behind.get(length..).ok_or(TakeError::Truncated)?;
        is_last = header[0] & LAST != 0;
    }
    Ok((StreamInfo::parse(info), rest))
}

/// The type of a metadata block and its length in bytes.
fn block([first, a, b, c]: [u8; 4]) -> (u8, usize) {
    (first & !LAST, u32::from_be_bytes([0, a, b, c]) as usize)
}

impl StreamInfo {
    /// Block and frame sizes before, and the checksum behind these fields, are not needed.
    fn parse(bytes: &[u8; LENGTH]) -> Self {
        let packed = bytes[10..18]
            .iter()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        let frames = packed & ((1 << 36) - 1);
        StreamInfo {
            rate_hz: (packed >> 44) as u32,
            channels: (packed >> 41 & 7) as u32 + 1,
            depth: (packed >> 36 & 31) as u32 + 1,
            frames: (frames > 0).then_some(frames),
        }
    }
}
