//! The marker segments of a JPEG file (T.81, B.1.1.4 and B.2).

use std::ops::Range;

/// Markers, by the byte that follows `0xFF` (T.81, table B.1).
pub mod marker {
    /// Baseline DCT frame.
    pub const SOF0: u8 = 0xC0;
    /// The first of the eight restart markers.
    pub const RST0: u8 = 0xD0;
    /// The last of the eight restart markers.
    pub const RST7: u8 = 0xD7;
    /// Start of image.
    pub const SOI: u8 = 0xD8;
    /// End of image.
    pub const EOI: u8 = 0xD9;
    /// Start of scan: the last segment before the entropy-coded data.
    pub const SOS: u8 = 0xDA;
    /// Restart interval.
    pub const DRI: u8 = 0xDD;
    /// The segment that says JFIF.
    pub const APP0: u8 = 0xE0;
    /// The segment that holds an ICC profile.
    pub const APP2: u8 = 0xE2;
}

pub(crate) const SOI: [u8; 2] = [0xFF, marker::SOI];
pub(crate) const EOI: [u8; 2] = [0xFF, marker::EOI];

/// The marker segments between SOI and the entropy-coded data, each with its marker: byte 1 says which it is. A file that breaks off
/// gives those that are whole.
pub fn segments(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    ranges(file).map(|range| &file[range])
}

/// Everything before the entropy-coded data: SOI and the marker segments up to SOS. Empty if the file is no JPEG.
pub fn header(file: &[u8]) -> &[u8] {
    &file[..ranges(file).last().map_or(0, |scan| scan.end)]
}

/// The entropy-coded data of the file's one scan, with its restart markers and without EOI. Empty if the file is no JPEG.
pub fn scan_data(file: &[u8]) -> &[u8] {
    let start = ranges(file).last().map_or(file.len(), |scan| scan.end);
    let data = &file[start..];
    data.strip_suffix(&EOI).unwrap_or(data)
}

/// A frame header (SOF0) with another number of lines (T.81, B.2.2).
pub fn with_height(frame: &[u8], height: u16) -> Vec<u8> {
    let mut frame = frame.to_vec();
    if let Some(lines) = frame.get_mut(5..7) {
        lines.copy_from_slice(&height.to_be_bytes());
    }
    frame
}

fn ranges(file: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = if file.starts_with(&SOI) {
        SOI.len()
    } else {
        file.len()
    };
    std::iter::from_fn(move || {
        let head: [u8; 4] = file.get(at..at + 4)?.try_into().ok()?;
        let end = at + 2 + usize::from(u16::from_be_bytes([head[2], head[3]]));
        let segment = at..end;
        (head[0] == 0xFF && end <= file.len()).then_some(())?;
        at = if head[1] == marker::SOS {
            file.len()
        } else {
            end
        };
        Some(segment)
    })
}
