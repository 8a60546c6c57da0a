//! The chunks of a WAV file: which of them is the format, and where the sound lies.
//!
//! RIFF is described in "Multimedia Programming Interface and Data Specifications 1.0" (IBM and Microsoft, 1991), RF64 in
//! EBU Tech 3306, BW64 in ITU-R BS.2088.

use crate::decode::tags::before_tags;
use crate::decode::wav::format::Format;
use crate::error::TakeError;

/// Bytes of the file's signature, its size and its form.
const FORM: usize = 12;
/// Bytes of a chunk's name and size.
const HEADER: usize = 8;
/// A size that is stated elsewhere: in RF64 and BW64 by the `ds64` chunk.
const ELSEWHERE: u32 = u32::MAX;
/// Sizes of a `data` chunk from here on mean "unknown". A recorder that cannot seek back leaves 0, 0xFFFFFFFF, 0x7FFFFFFF
/// or a little less.
const STREAMED_FROM: u32 = 0x7fff_0000;
/// How much may be missing of a file that states a little more than it has, in parts of a second: too little to be missed.
const UNNOTICED: usize = 20;
/// At most so many places of a sound without a stated end are looked at for chunks behind it.
const MOST_STARTS: usize = 64;
/// Chunks of these names are found in sound files.
const COMMON: [&[u8; 4]; 18] = [
    b"fmt ", b"data", b"fact", b"LIST", b"JUNK", b"junk", b"PAD ", b"FLLR", b"bext", b"iXML",
    b"id3 ", b"ID3 ", b"cue ", b"smpl", b"inst", b"PEAK", b"axml", b"chna",
];

/// The format and the content of the `data` chunk.
///
/// # Errors
/// `Truncated` if the file ends before its sound does, `Unreadable` if it has no format, and what [`Format::parse`] says.
pub(super) fn find_data(file: &[u8]) -> Result<(Format, &[u8]), TakeError> {
    let mut rest = file.get(FORM..).ok_or(TakeError::Truncated)?;
    let (mut format, mut large) = (None, None);
    // Each step consumes a chunk's header, so that it ends on any bytes.
    loop {
        let (header, body) = rest
            .split_first_chunk::<HEADER>()
            .ok_or(TakeError::Truncated)?;
        let size = u32_at(header, 4);
        if &header[..4] == b"data" {
            let format: Format = format.ok_or(TakeError::Unreadable)?;
            let sound = sound(file, body, size, large, &format)?;
            return Ok((format, sound));
        }
        let chunk = body.get(..size as usize).ok_or(TakeError::Truncated)?;
        match &header[..4] {
            b"fmt " => format = Some(Format::parse(chunk)?),
            b"ds64" => large = data_size(chunk),
            _ => (),
        }
        rest = behind(&body[chunk.len()..], size);
    }
}

/// What follows a chunk of this size. One of odd size is followed by a byte of padding, which some writers forget, and
/// which others do not set to zero.
fn behind(rest: &[u8], size: u32) -> &[u8] {
    let is_padded = match rest.first() {
        _ if size.is_multiple_of(2) => false,
        None => false,
        // No name begins with a zero.
        Some(0) => true,
        Some(_) => {
            let (padded, unpadded) = (&rest[1..], rest);
            is_common(padded) || !(is_common(unpadded) || is_chunk(unpadded) && !is_chunk(padded))
        }
    };
    &rest[usize::from(is_padded)..]
}

/// Whether a chunk of a common name begins here.
fn is_common(bytes: &[u8]) -> bool {
    COMMON.iter().any(|name| bytes.starts_with(*name))
}

/// Whether what begins here looks like a chunk: a printable name, and a size that the file has.
fn is_chunk(bytes: &[u8]) -> bool {
    bytes
        .split_first_chunk::<HEADER>()
        .is_some_and(|(header, body)| {
            let is_printable = header[..4].iter().all(|byte| matches!(byte, 0x20..=0x7e));
            is_printable && u32_at(header, 4) as usize <= body.len()
        })
}

/// The size of the `data` chunk as `ds64` states it, behind that of the file; `None` if it is not known.
fn data_size(chunk: &[u8]) -> Option<u64> {
    let bytes = chunk.get(8..16)?.try_into().ok()?;
    match u64::from_le_bytes(bytes) {
        0 | u64::MAX => None,
        size => Some(size),
    }
}

/// What stands before the chunks that a file ends with: the first common name from which on chunks fill the rest. By chance
/// no sound looks like that.
fn before_chunks(body: &[u8]) -> &[u8] {
    let starts = (0..body.len().saturating_sub(HEADER)).filter(|&at| is_common(&body[at..]));
    let end = starts
        .take(MOST_STARTS)
        .find(|&at| are_chunks(&body[at..]))
        .unwrap_or(body.len());
    &body[..end]
}

/// Whether these bytes are chunks to the end.
fn are_chunks(mut rest: &[u8]) -> bool {
    while is_common(rest) || is_chunk(rest) {
        let (header, body) = rest.split_at(HEADER.min(rest.len()));
        let Some(size) = header.get(4..HEADER).map(|_| u32_at(header, 4)) else {
            return false;
        };
        let Some(after) = body.get(size as usize..) else {
            return false;
        };
        rest = behind(after, size);
    }
    rest.is_empty()
}

/// The content of the `data` chunk: all that follows except tags and chunks, if its size is unknown.
fn sound<'a>(
    file: &[u8],
    body: &'a [u8],
    size: u32,
    large: Option<u64>,
    format: &Format,
) -> Result<&'a [u8], TakeError> {
    let stated = match (size, large) {
        (0 | ELSEWHERE, Some(large)) => usize::try_from(large).unwrap_or(usize::MAX),
        (0, _) | (STREAMED_FROM.., _) => return Ok(before_chunks(before_tags(body))),
        (size, _) => size as usize,
    };
    if let Some(sound) = body.get(..stated) {
        return Ok(sound);
    }
    // Some writers count their headers too.
    let is_file_size = stated == file.len() || stated == file.len() - HEADER;
    let missing = stated - body.len();
    let is_little = stated <= file.len() && missing * UNNOTICED <= format.bytes_per_second();
    if is_file_size || is_little {
        Ok(body)
    } else {
        Err(TakeError::Truncated)
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_differs_from_the_next_chunk_by_its_name() {
        let next = b"data\x10\0\0\0................";
        let foreign = b"Xtra\x04\0\0\0....data";
        for chunk in [&next[..], &foreign[..]] {
            for padding in [0, b'Q', b' ', b'd', 0x80, 0xff] {
                let padded = [&[padding], chunk].concat();
                assert_eq!(behind(&padded, 3), chunk, "padded with {padding:#x}");
            }
            assert_eq!(behind(chunk, 3), chunk, "not padded");
            assert_eq!(behind(chunk, 4), chunk, "even");
        }
        assert_eq!(behind(b"", 3), b"");
    }

    #[test]
    fn chunks_behind_a_sound_without_a_size_are_none_of_it() {
        let sound = b"sound with LIST in it, and bext too".repeat(3);
        let chunks = b"bext\x03\0\0\0...\0LIST\x04\0\0\0INFOXtra\0\0\0\0";
        let file = [&sound[..], chunks].concat();
        assert_eq!(before_chunks(&file), sound);
        assert_eq!(before_chunks(&sound), sound);
        // A chunk that says that it is longer than the file is none.
        let cut = &file[..file.len() - 1];
        assert_eq!(before_chunks(cut), cut);
        assert_eq!(before_chunks(b""), b"");
        assert_eq!(behind(b"\0", 3), b"");
    }
}
