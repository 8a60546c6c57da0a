//! Composites layers over a team's art: rows that a layer touches are encoded anew, all others are copied as they are.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::jpeg::{self, JpegWriter, ROW_PX, RowEncoder};
use crate::raster::{ConvertedLayer, PixelLayer, Planes, composite};

/// How many MCU rows are composited and encoded in one step: with more, their samples leave the processor's nearer cache; with fewer, the
/// encoder's start and end cost more.
const ROWS_PER_STEP: usize = 8;

/// A layer of one cover.
pub(crate) struct CoverLayer {
    pub pixels: Arc<PixelLayer>,
    /// Whether it is the same for all fans of a team in one locale.
    pub is_cacheable: bool,
}

impl CoverLayer {
    /// Whether it touches MCU row `row` of the picture.
    fn touches(&self, row: usize) -> bool {
        let lines = self.pixels.lines();
        (lines.start / ROW_PX..lines.end.div_ceil(ROW_PX)).contains(&row)
    }
}

/// One team's art for one picture, as MCU rows. A row is decoded when a layer first touches it, and stays decoded.
pub(crate) struct ArtRows {
    width: usize,
    height: usize,
    header: &'static [u8],
    /// Each row's entropy-coded data, as it is in the file.
    encoded: Vec<&'static [u8]>,
    decoded: Vec<OnceLock<Planes>>,
    /// Rows that change when they are decoded and encoded once more. They are always encoded, so that their pixels do not depend on which
    /// layers lie in other rows.
    unstable: Vec<usize>,
}

impl ArtRows {
    /// Reads a file of the packed art. `None` if it does not have the MCU rows of a picture of this size, given in pixels.
    pub fn new(file: &'static [u8], width: u16, height: u16, unstable: &[usize]) -> Option<Self> {
        let encoded: Vec<_> = jpeg::split_rows(file).collect();
        let (width, height) = (usize::from(width), usize::from(height));
        if encoded.len() != height.div_ceil(ROW_PX) {
            return None;
        }
        Some(Self {
            width,
            height,
            header: jpeg::header(file),
            decoded: encoded.iter().map(|_| OnceLock::new()).collect(),
            encoded,
            unstable: unstable.to_vec(),
        })
    }

    /// The number of MCU rows.
    pub fn count(&self) -> usize {
        self.encoded.len()
    }

    /// The art under `layers`, lowest first, as a JPEG: the same bytes as if one encoder had encoded the whole picture.
    ///
    /// `cache` has a place for each row. A row that only cacheable layers touch is taken from there, or encoded and put there.
    pub fn render(
        &self,
        layers: &[CoverLayer],
        cache: &[OnceLock<Vec<u8>>],
    ) -> Result<Vec<u8>, turbojpeg::Error> {
        let sources: Vec<RowSource> = (0..self.count())
            .map(|row| self.source(row, layers, cache))
            .collect();
        let size = self.header.len() + self.encoded.iter().map(|row| row.len() + 2).sum::<usize>();
        let mut file = JpegWriter::new(self.header, size * 5 / 4);
        let mut compositor = Compositor {
            encoder: RowEncoder::new()?,
            layers: layers
                .iter()
                .map(|layer| ConvertedLayer::new(&layer.pixels))
                .collect(),
            planes: Planes::new(0, 0),
        };
        let mut at = 0;
        while let Some(source) = sources.get(at) {
            if let RowSource::Encoded(row) = source {
                file.push(row);
                at += 1;
                continue;
            }
            let step = sources[at..].iter().take(ROWS_PER_STEP);
            let rows = step
                .take_while(|source| !matches!(source, RowSource::Encoded(_)))
                .count();
            let mut encoded = compositor.encode(self, at..at + rows)?;
            for source in &sources[at..at + rows] {
                let row = encoded.next().unwrap_or_default();
                if let RowSource::EncodeAndCache(place) = source {
                    place.get_or_init(|| row.to_vec());
                }
                file.push(row);
            }
            at += rows;
        }
        Ok(file.finish())
    }

    fn source<'a>(
        &'a self,
        row: usize,
        layers: &[CoverLayer],
        cache: &'a [OnceLock<Vec<u8>>],
    ) -> RowSource<'a> {
        let mut touching = layers.iter().filter(|layer| layer.touches(row));
        let Some(first) = touching.next() else {
            return match self.unstable.contains(&row) {
                true => RowSource::Encode,
                false => RowSource::Encoded(self.encoded[row]),
            };
        };
        match cache.get(row) {
            Some(place) if first.is_cacheable && touching.all(|layer| layer.is_cacheable) => {
                place.get().map_or(RowSource::EncodeAndCache(place), |row| {
                    RowSource::Encoded(row)
                })
            }
            _ => RowSource::Encode,
        }
    }

    fn decoded(&self, row: usize) -> Result<&Planes, turbojpeg::Error> {
        let place = &self.decoded[row];
        if let Some(planes) = place.get() {
            return Ok(planes);
        }
        let height = ROW_PX.min(self.height - row * ROW_PX);
        let planes = jpeg::decode_row(self.header, self.encoded[row], self.width, height)?;
        Ok(place.get_or_init(|| planes))
    }
}

/// Where the entropy-coded data of a row comes from.
enum RowSource<'a> {
    /// From the art's file or from the cache.
    Encoded(&'a [u8]),
    Encode,
    /// Encode, and put into this place of the cache.
    EncodeAndCache(&'a OnceLock<Vec<u8>>),
}

/// The encoder and the memory that the steps of one cover share.
struct Compositor<'a> {
    encoder: RowEncoder,
    layers: Vec<ConvertedLayer<'a>>,
    planes: Planes,
}

impl Compositor<'_> {
    /// Composites all layers over some rows of the art, and encodes them.
    fn encode(
        &mut self,
        art: &ArtRows,
        rows: Range<usize>,
    ) -> Result<impl Iterator<Item = &[u8]>, turbojpeg::Error> {
        let top = rows.start * ROW_PX;
        let rows: Vec<&Planes> = rows.map(|row| art.decoded(row)).collect::<Result<_, _>>()?;
        self.planes.stack(&rows);
        for layer in &mut self.layers {
            composite(&mut self.planes, top, layer);
        }
        self.encoder.encode(&self.planes)
    }
}
