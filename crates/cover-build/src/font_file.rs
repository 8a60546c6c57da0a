//! Removes from OpenType fonts what drawing never reads.

/// `font` without its `SVG ` table; unchanged if it has none or cannot be read.
///
/// The emoji face has every glyph twice, in the tables COLR and SVG; the second is four fifths of its 25 MB.
pub(crate) fn without_svg_table(font: &[u8]) -> Vec<u8> {
    rebuilt(font).unwrap_or_else(|| font.to_vec())
}

/// Bytes of the file's header and of each record in its table directory (OpenType 1.9.1, "Table directory").
const HEADER: usize = 12;
const RECORD: usize = 16;

/// `None` if nothing is to be removed.
fn rebuilt(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let records = font.get(HEADER..HEADER + count * RECORD)?;
    let remaining: Vec<&[u8]> = records
        .chunks_exact(RECORD)
        .filter(|r| &r[..4] != b"SVG ")
        .collect();
    if remaining.len() == count {
        return None;
    }
    let mut out = Vec::new();
    out.extend_from_slice(font.get(..4)?);
    out.extend_from_slice(&search_header(u16::try_from(remaining.len()).ok()?));
    let mut offset = HEADER + remaining.len() * RECORD;
    let mut tables = Vec::new();
    for record in remaining {
        let from = u32::from_be_bytes(record[8..12].try_into().ok()?) as usize;
        let length = u32::from_be_bytes(record[12..16].try_into().ok()?) as usize;
        let table = font.get(from..from.checked_add(length)?)?;
        out.extend_from_slice(&record[..8]);
        out.extend_from_slice(&u32::try_from(offset).ok()?.to_be_bytes());
        out.extend_from_slice(&record[12..]);
        tables.push(table);
        offset += length.next_multiple_of(4);
    }
    for table in tables {
        out.extend_from_slice(table);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    Some(out)
}

/// numTables, and searchRange, entrySelector and rangeShift, which follow from it.
fn search_header(count: u16) -> [u8; 8] {
    let exponent = count.max(1).ilog2() as u16;
    let range = 16 << exponent;
    let fields = [count, range, exponent, count * 16 - range];
    let mut bytes = [0; 8];
    for (pair, field) in bytes.chunks_exact_mut(2).zip(fields) {
        pair.copy_from_slice(&field.to_be_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A font of two tables, the second being `tag`.
    fn font(tag: &[u8; 4]) -> Vec<u8> {
        let mut font = vec![0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0];
        for (tag, offset) in [(b"cmap", 44u32), (tag, 48)] {
            font.extend_from_slice(tag);
            font.extend_from_slice(&[0; 4]);
            font.extend_from_slice(&offset.to_be_bytes());
            font.extend_from_slice(&4u32.to_be_bytes());
        }
        font.extend_from_slice(b"onetwo!!");
        font
    }

    #[test]
    fn the_svg_table_is_left_out_and_the_others_stay_readable() {
        let smaller = without_svg_table(&font(b"SVG "));
        assert_eq!(smaller.len(), HEADER + RECORD + 4);
        assert_eq!(smaller[4..6], [0, 1]);
        assert_eq!(smaller[20..24], 28u32.to_be_bytes());
        assert_eq!(&smaller[28..], b"onet");
    }

    #[test]
    fn other_files_pass_unchanged() {
        for file in [font(b"glyf"), b"not a font".to_vec(), Vec::new()] {
            assert_eq!(without_svg_table(&file), file);
        }
    }
}
