//! Splits a file into MCU rows, and writes one from them.

use crate::jpeg::segment::{EOI, marker, scan_data};

/// The entropy-coded data of each MCU row, in order, without restart markers.
pub fn split_rows(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    let data = scan_data(file);
    let mut from = 0;
    // Within entropy-coded data a byte 0xFF is followed by 0 unless it begins a marker (T.81, F.1.2.3).
    let ends = memchr::memchr_iter(0xFF, data)
        .filter(|at| matches!(data.get(at + 1), Some(marker::RST0..=marker::RST7)))
        .chain([data.len()]);
    ends.map(move |end| {
        let row = &data[from..end];
        from = (end + 2).min(data.len());
        row
    })
}

/// Writes a file from its header and its MCU rows.
pub struct JpegWriter {
    file: Vec<u8>,
    rows: u8,
}

impl JpegWriter {
    /// `header` reaches from SOI to the end of SOS. `capacity` is the expected size of the file in bytes.
    pub fn new(header: &[u8], capacity: usize) -> Self {
        let mut file = Vec::with_capacity(capacity);
        file.extend(header);
        Self { file, rows: 0 }
    }

    /// Adds the entropy-coded data of the next row.
    pub fn push(&mut self, row: &[u8]) {
        if self.rows > 0 {
            // Restart markers count from 0 to 7 and start again (T.81, E.1.4).
            self.file.extend([0xFF, marker::RST0 + (self.rows - 1) % 8]);
        }
        // The count is only needed modulo 8, but 0 means that there is no row yet.
        self.rows = if self.rows == 8 { 1 } else { self.rows + 1 };
        self.file.extend(row);
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.file.extend(EOI);
        self.file
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jpeg::segment::header;

    #[test]
    fn a_file_is_split_into_the_rows_that_were_written() {
        let head = [0xFF, marker::SOI, 0xFF, marker::SOS, 0, 2];
        let rows: Vec<Vec<u8>> = (0..20).map(|row| vec![row, 0xFF, 0, row]).collect();
        let mut writer = JpegWriter::new(&head, 0);
        for row in &rows {
            writer.push(row);
        }
        let file = writer.finish();
        assert_eq!(header(&file), head);
        assert_eq!(split_rows(&file).collect::<Vec<_>>(), rows);
        assert!(file.ends_with(&[0xFF, marker::RST0 + 2, 19, 0xFF, 0, 19, 0xFF, marker::EOI]));
    }

    #[test]
    fn what_is_no_jpeg_has_no_header_and_one_empty_row() {
        assert_eq!(header(b"GIF89a"), b"");
        assert_eq!(split_rows(b"GIF89a").collect::<Vec<_>>(), [b""]);
    }
}
