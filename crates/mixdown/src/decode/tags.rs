//! Steps over tags that taggers put before and behind any file.

use crate::id3v2::behind_tags as behind_id3v2;

/// Bytes of an ID3v1 tag and of its rare extension, which precedes it.
const ID3V1: usize = 128;
const ID3V1_EXTENSION: usize = 227;
/// Bytes of the header and of the footer of an ID3v2 tag.
const ID3V2_EDGE: usize = 10;
/// Bytes of the header and of the footer of an APE tag.
const APE_EDGE: usize = 32;
const APE_SIGNATURE: &[u8; 8] = b"APETAGEX";
/// What a Lyrics3 tag ends with, its size before it as six digits.
const LYRICS3_END: &[u8; 9] = b"LYRICS200";

/// The bytes behind any number of ID3v2 and APE tags and the zeros that may follow them; empty if a tag claims to be longer
/// than the file.
pub(super) fn behind_tags(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    loop {
        let mut next = behind_id3v2(rest);
        if next.starts_with(APE_SIGNATURE) {
            let size = ape_size(next).unwrap_or(usize::MAX);
            next = next
                .get(size.saturating_add(APE_EDGE)..)
                .unwrap_or_default();
        }
        if next.len() == rest.len() {
            return rest;
        }
        let zeros = next.iter().take_while(|&&byte| byte == 0).count();
        rest = &next[zeros..];
    }
}

/// The bytes before any number of ID3v1, ID3v2, APE and Lyrics3 tags at the end.
pub(super) fn before_tags(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    // A tag has a byte at least, so that this ends.
    while let Some(length) = tag_at_end(rest).filter(|&length| length > 0 && length <= rest.len()) {
        rest = &rest[..rest.len() - length];
    }
    rest
}

/// The length of the tag that the bytes end with, if they do.
fn tag_at_end(bytes: &[u8]) -> Option<usize> {
    let last = |length: usize| bytes.len().checked_sub(length).map(|at| &bytes[at..]);
    if last(ID3V1).is_some_and(|tag| tag.starts_with(b"TAG")) {
        let extended = last(ID3V1 + ID3V1_EXTENSION).filter(|tag| tag.starts_with(b"TAG+"));
        return Some(extended.map_or(ID3V1, <[u8]>::len));
    }
    if let Some(footer) = last(APE_EDGE).filter(|footer| footer.starts_with(APE_SIGNATURE)) {
        // The size includes the footer; the highest flag says whether there is a header too.
        let header = if footer[23] & 0x80 != 0 { APE_EDGE } else { 0 };
        return ape_size(footer)?.checked_add(header);
    }
    if let Some(footer) = last(ID3V2_EDGE).filter(|footer| footer.starts_with(b"3DI")) {
        let size = footer[6..]
            .iter()
            .fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
        return Some(size + 2 * ID3V2_EDGE);
    }
    let footer = last(6 + LYRICS3_END.len()).filter(|footer| footer.ends_with(LYRICS3_END))?;
    let size: usize = str::from_utf8(&footer[..6]).ok()?.parse().ok()?;
    Some(size + footer.len())
}

/// The size that the header or footer of an APE tag states: without the header, with the footer.
fn ape_size(edge: &[u8]) -> Option<usize> {
    let bytes = edge.get(12..16)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ape(with_header: bool) -> Vec<u8> {
        let edge = |is_header: u8| {
            let flags = [0, 0, 0, is_header << 5 | u8::from(with_header) << 7];
            [
                &APE_SIGNATURE[..],
                &2000u32.to_le_bytes(),
                &(32 + 5u32).to_le_bytes(),
                &[1, 0, 0, 0],
                &flags,
                &[0; 8],
            ]
            .concat()
        };
        let header = if with_header { edge(1) } else { vec![] };
        [header, b"items".to_vec(), edge(0)].concat()
    }

    #[test]
    fn any_number_of_tags_is_stepped_over_before_the_sound() {
        let id3 = b"ID3\x03\0\0\0\0\0\x02..".to_vec();
        let padded = [&id3[..], &[0; 7]].concat();
        for tags in [
            vec![],
            id3.clone(),
            ape(true),
            [id3.clone(), ape(true), padded.clone(), id3.clone()].concat(),
            [ape(true), ape(true), padded].concat(),
        ] {
            assert_eq!(behind_tags(&[&tags[..], b"fLaC"].concat()), b"fLaC");
        }
        assert_eq!(behind_tags(&ape(true)[..40]), b"");
        assert_eq!(behind_tags(b"\0\0fLaC"), b"\0\0fLaC");
        assert_eq!(behind_tags(b"APETAGEX"), b"");
    }

    #[test]
    fn any_number_of_tags_is_cut_off_behind_the_sound() {
        let id3v1 = [&b"TAG"[..], &[b' '; 125]].concat();
        let extended = [&b"TAG+"[..], &[b' '; 223], &id3v1].concat();
        let id3v2 = b"ID3\x04\0\x10\0\0\0\x01.3DI\x04\0\x10\0\0\0\x01".to_vec();
        let lyrics3 = b"LYRICSBEGININD0000210000021LYRICS200".to_vec();
        for tags in [
            vec![],
            id3v1.clone(),
            extended.clone(),
            ape(false),
            ape(true),
            id3v2.clone(),
            lyrics3.clone(),
            [ape(true), id3v2, lyrics3, id3v1.clone()].concat(),
            [id3v1.clone(), ape(false), extended, id3v1].concat(),
        ] {
            assert_eq!(before_tags(&[b"sound", &tags[..]].concat()), b"sound");
        }
        // A tag that claims to be longer than the file is none.
        assert_eq!(before_tags(&ape(false)[3..]), &ape(false)[3..]);
        assert_eq!(before_tags(b"999999LYRICS200"), b"999999LYRICS200");
    }
}
