//! Encodes art for the first time: from RGBA to MCU rows, and the header of a file.

use cover::jpeg::{QUALITY, ROW_PX, header, marker, scan_data, segments, with_height};
use turbojpeg::{Compressor, Error, Image, PixelFormat, Subsamp};

/// The SOI marker, which begins a file.
const SOI: [u8; 2] = [0xFF, marker::SOI];

/// Encodes single MCU rows of RGBA pixels at the settings that all pictures have.
pub(crate) struct ArtEncoder {
    compressor: Compressor,
    file: Vec<u8>,
}

impl ArtEncoder {
    pub fn new() -> Result<Self, Error> {
        let mut compressor = Compressor::new()?;
        compressor.set_quality(QUALITY)?;
        compressor.set_subsamp(Subsamp::Sub2x2)?;
        Ok(Self {
            compressor,
            file: Vec::new(),
        })
    }

    /// The entropy-coded data of one MCU row, given as up to 16 lines of RGBA; `width` is in pixels.
    pub fn encode_row(&mut self, rgba: &[u8], width: usize) -> Result<&[u8], Error> {
        Ok(scan_data(self.compress(rgba, width)?))
    }

    /// The header of a file of this size: what libjpeg-turbo writes, with an ICC profile after the JFIF segment and a restart interval of
    /// one MCU row.
    pub fn header(&mut self, width: u16, height: u16, profile: &[u8]) -> Result<Vec<u8>, Error> {
        let across = usize::from(width);
        let file = self.compress(&vec![0; across * ROW_PX * 4], across)?;
        let mut out = SOI.to_vec();
        for segment in segments(header(file)) {
            match segment[1] {
                marker::SOF0 => out.extend(with_height(segment, height)),
                marker::SOS => {
                    out.extend(restart_interval(width.div_ceil(16)));
                    out.extend(segment);
                }
                _ => out.extend(segment),
            }
            if segment[1] == marker::APP0 {
                out.extend(profile_segment(profile));
            }
        }
        Ok(out)
    }

    fn compress(&mut self, rgba: &[u8], width: usize) -> Result<&[u8], Error> {
        let height = rgba.len() / (width * 4);
        let max_size = self.compressor.buf_len(width, height)?;
        if self.file.len() < max_size {
            self.file.resize(max_size, 0);
        }
        let image = Image {
            pixels: rgba,
            width,
            pitch: width * 4,
            height,
            format: PixelFormat::RGBA,
        };
        let size = self.compressor.compress_to_slice(image, &mut self.file)?;
        Ok(&self.file[..size])
    }
}

/// A DRI segment: so many MCUs between two restart markers (ITU-T T.81, B.2.4.4).
fn restart_interval(mcus: u16) -> [u8; 6] {
    let [high, low] = mcus.to_be_bytes();
    [0xFF, marker::DRI, 0, 4, high, low]
}

/// A colour profile as an APP2 segment (ICC.1:2022, B.4), the first and only chunk. It has less than 65,520 bytes.
fn profile_segment(profile: &[u8]) -> Vec<u8> {
    const IDENTIFIER: &[u8] = b"ICC_PROFILE\0\x01\x01";
    let length = (2 + IDENTIFIER.len() + profile.len()) as u16;
    [
        &[0xFF, marker::APP2],
        &length.to_be_bytes()[..],
        IDENTIFIER,
        profile,
    ]
    .concat()
}
