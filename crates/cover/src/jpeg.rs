//! Baseline JPEG by rows: each row of blocks is a restart interval of its own (ITU-T T.81, E.1.4), so that rows can be coded apart and
//! put together as if one coder had written them all.

use std::ops::Range;

use turbojpeg::{Compressor, Decompressor, Image, PixelFormat, Subsamp, YuvImage};

use crate::band::Band;

/// Lines of pixels under one row of blocks at 4:2:0.
pub(crate) const ROW_PX: usize = 16;

/// What a fan gets: quality 85, 4:2:0.
pub(crate) const QUALITY: i32 = 85;

const START: [u8; 2] = [0xFF, 0xD8];
const END: [u8; 2] = [0xFF, 0xD9];
const FRAME: u8 = 0xC0;
const SCAN: u8 = 0xDA;
const APP0: u8 = 0xE0;

/// Codes art once, when a campaign is built.
pub(crate) struct ArtCoder {
    compressor: Compressor,
    file: Vec<u8>,
}

impl ArtCoder {
    pub fn new() -> Result<Self, turbojpeg::Error> {
        let mut compressor = Compressor::new()?;
        compressor.set_quality(QUALITY)?;
        compressor.set_subsamp(Subsamp::Sub2x2)?;
        Ok(Self {
            compressor,
            file: Vec::new(),
        })
    }

    /// The coded blocks of up to sixteen lines of RGBA.
    pub fn code(&mut self, rgba: &[u8], width: usize) -> Result<&[u8], turbojpeg::Error> {
        let written = self.compress(rgba, width)?;
        Ok(blocks(&self.file[..written]))
    }

    /// What stands before the blocks of a picture of this size: sRGB by its profile, every row an interval.
    pub fn header(
        &mut self,
        width: u16,
        height: u16,
        profile: &[u8],
    ) -> Result<Vec<u8>, turbojpeg::Error> {
        let across = usize::from(width);
        let written = self.compress(&vec![0; across * ROW_PX * 4], across)?;
        let mut header = START.to_vec();
        for segment in segments(&self.file[..written]) {
            let bytes = &self.file[segment.clone()];
            match bytes[1] {
                FRAME => header.extend(with_height(bytes, height)),
                SCAN => {
                    let blocks_across = width.div_ceil(16).to_be_bytes();
                    header.extend([0xFF, 0xDD, 0, 4]);
                    header.extend(blocks_across);
                    header.extend(bytes);
                }
                _ => header.extend(bytes),
            }
            if bytes[1] == APP0 {
                header.extend(profile_segment(profile));
            }
        }
        Ok(header)
    }

    fn compress(&mut self, rgba: &[u8], width: usize) -> Result<usize, turbojpeg::Error> {
        let height = rgba.len() / (width * 4);
        let most = self.compressor.buf_len(width, height)?;
        if self.file.len() < most {
            self.file.resize(most, 0);
        }
        let image = Image {
            pixels: rgba,
            width,
            pitch: width * 4,
            height,
            format: PixelFormat::RGBA,
        };
        self.compressor.compress_to_slice(image, &mut self.file)
    }
}

/// Decodes one row of blocks of the picture that `header` begins.
pub(crate) fn decode(
    header: &[u8],
    blocks: &[u8],
    width: usize,
    height: usize,
) -> Result<Band, turbojpeg::Error> {
    let mut file = START.to_vec();
    for segment in segments(header) {
        let bytes = &header[segment];
        match bytes[1] {
            FRAME => file.extend(with_height(bytes, height as u16)),
            _ => file.extend(bytes),
        }
    }
    file.extend(blocks);
    file.extend(END);
    let mut row = Band::new(width, height);
    let image = YuvImage {
        pixels: row.samples.as_mut_slice(),
        width,
        align: 1,
        height,
        subsamp: Subsamp::Sub2x2,
    };
    Decompressor::new()?.decompress_to_yuv(&file, image)?;
    Ok(row)
}

/// A picture's file from its header and its rows of blocks.
pub(crate) struct Writer {
    file: Vec<u8>,
    rows: u8,
}

impl Writer {
    pub fn new(header: &[u8], capacity: usize) -> Self {
        let mut file = Vec::with_capacity(capacity);
        file.extend(header);
        Self { file, rows: 0 }
    }

    pub fn push(&mut self, blocks: &[u8]) {
        if self.rows > 0 {
            // Restart markers count to eight.
            self.file.extend([0xFF, 0xD0 + (self.rows - 1) % 8]);
        }
        // Eight is as good as sixteen, and a byte never overflows.
        self.rows = if self.rows == 8 { 1 } else { self.rows + 1 };
        self.file.extend(blocks);
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.file.extend(END);
        self.file
    }
}

/// A file's header and its rows of blocks.
pub(crate) fn split(file: &[u8]) -> (&[u8], impl Iterator<Item = &[u8]>) {
    let body = blocks(file);
    let header = &file[..segments(file).last().map_or(0, |scan| scan.end)];
    let mut from = 0;
    let ends = memchr::memchr_iter(0xFF, body)
        .filter(|at| matches!(body.get(at + 1), Some(0xD0..=0xD7)))
        .chain([body.len()]);
    let rows = ends.map(move |end| {
        let row = &body[from..end];
        from = (end + 2).min(body.len());
        row
    });
    (header, rows)
}

/// A file's coded blocks, from behind its header to its end.
fn blocks(file: &[u8]) -> &[u8] {
    let start = segments(file).last().map_or(file.len(), |scan| scan.end);
    let body = &file[start..];
    body.strip_suffix(&END).unwrap_or(body)
}

/// Marker segments, from behind the start of the picture up to its scan's header.
fn segments(file: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = if file.starts_with(&START) {
        START.len()
    } else {
        file.len()
    };
    std::iter::from_fn(move || {
        let head: [u8; 4] = file.get(at..at + 4)?.try_into().ok()?;
        let end = at + 2 + usize::from(u16::from_be_bytes([head[2], head[3]]));
        let segment = at..end;
        (head[0] == 0xFF && end <= file.len()).then_some(())?;
        at = if head[1] == SCAN { file.len() } else { end };
        Some(segment)
    })
}

/// A frame header for another number of rows.
fn with_height(frame: &[u8], height: u16) -> Vec<u8> {
    let mut frame = frame.to_vec();
    if let Some(rows) = frame.get_mut(5..7) {
        rows.copy_from_slice(&height.to_be_bytes());
    }
    frame
}

/// A colour profile as an APP2 segment (ICC.1:2022, B.4), the only one.
fn profile_segment(profile: &[u8]) -> Vec<u8> {
    const NAME: &[u8] = b"ICC_PROFILE\0\x01\x01";
    let length = (2 + NAME.len() + profile.len()) as u16;
    [&[0xFF, 0xE2], &length.to_be_bytes()[..], NAME, profile].concat()
}
