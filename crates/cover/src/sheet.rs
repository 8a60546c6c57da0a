//! Finished art, ready to be printed on.

use std::sync::OnceLock;

use crate::band::Band;
use crate::coder::Coder;
use crate::ink::{Drawn, Wet};
use crate::jpeg::{self, ROW_PX, Writer};

/// So many rows are drawn on and coded at once: enough for calls to cost little, few enough to stay in the nearer cache.
const BAND_ROWS: usize = 8;

/// One team's art for one picture. The rows under the ink are decoded, once, when ink first reaches them; all others are never touched.
pub(crate) struct Sheet {
    width: usize,
    height: usize,
    header: &'static [u8],
    /// Each row of blocks, as it is in the file.
    coded: Vec<&'static [u8]>,
    decoded: Vec<OnceLock<Band>>,
    /// Rows that coding changes even where nothing is drawn: they are always coded, so that it never shows what lay beside them.
    unsettled: Vec<usize>,
}

impl Sheet {
    /// Reads a file that [`settle`](crate::settle) wrote; `None` if it is another.
    pub fn new(file: &'static [u8], width: u16, height: u16, unsettled: &[usize]) -> Option<Self> {
        let (header, coded) = jpeg::split(file);
        let coded: Vec<_> = coded.collect();
        let (width, height) = (usize::from(width), usize::from(height));
        if coded.len() != height.div_ceil(ROW_PX) {
            return None;
        }
        Some(Self {
            width,
            height,
            header,
            decoded: coded.iter().map(|_| OnceLock::new()).collect(),
            coded,
            unsettled: unsettled.to_vec(),
        })
    }

    /// How many rows of blocks there are.
    pub fn rows(&self) -> usize {
        self.coded.len()
    }

    /// The art with ink over it, as JPEG: the same bytes as if all of it had been coded anew. `kept` has a place for each row of blocks on
    /// which there is only kept ink.
    pub fn print(
        &self,
        inks: &[Drawn],
        kept: &[OnceLock<Vec<u8>>],
    ) -> Result<Vec<u8>, turbojpeg::Error> {
        let sources: Vec<Source> = (0..self.rows())
            .map(|at| self.source(at, inks, kept))
            .collect();
        let size = self.header.len() + self.coded.iter().map(|c| c.len() + 2).sum::<usize>();
        let mut file = Writer::new(self.header, size * 5 / 4);
        let mut printing = Printing {
            coder: Coder::new()?,
            wet: inks.iter().map(|drawn| Wet::new(&drawn.ink)).collect(),
            band: Band::new(0, 0),
        };
        let mut at = 0;
        while let Some(source) = sources.get(at) {
            if let Source::Ready(coded) = source {
                file.push(coded);
                at += 1;
                continue;
            }
            let left = sources[at..].iter().take(BAND_ROWS);
            let rows = left.take_while(|s| !matches!(s, Source::Ready(_))).count();
            let mut coded = printing.code(self, at..at + rows)?;
            for source in &sources[at..at + rows] {
                let coded = coded.next().unwrap_or_default();
                if let Source::Keep(place) = source {
                    place.get_or_init(|| coded.to_vec());
                }
                file.push(coded);
            }
            at += rows;
        }
        Ok(file.finish())
    }

    /// Where a row's coded blocks come from.
    fn source<'a>(
        &'a self,
        at: usize,
        inks: &[Drawn],
        kept: &'a [OnceLock<Vec<u8>>],
    ) -> Source<'a> {
        let mut over = inks.iter().filter(|drawn| drawn.ink.rows().contains(&at));
        let Some(first) = over.next() else {
            return match self.unsettled.contains(&at) {
                true => Source::Fresh,
                false => Source::Ready(self.coded[at]),
            };
        };
        match kept.get(at) {
            Some(place) if first.is_stored && over.all(|drawn| drawn.is_stored) => place
                .get()
                .map_or(Source::Keep(place), |coded| Source::Ready(coded)),
            _ => Source::Fresh,
        }
    }

    fn row(&self, at: usize) -> Result<&Band, turbojpeg::Error> {
        let cell = &self.decoded[at];
        if let Some(row) = cell.get() {
            return Ok(row);
        }
        let height = ROW_PX.min(self.height - at * ROW_PX);
        let row = jpeg::decode(self.header, self.coded[at], self.width, height)?;
        Ok(cell.get_or_init(|| row))
    }
}

enum Source<'a> {
    /// Coded before.
    Ready(&'a [u8]),
    /// To be drawn on and coded.
    Fresh,
    /// The same, and to be kept for the next sleeve.
    Keep(&'a OnceLock<Vec<u8>>),
}

/// What is at hand while a sheet is printed on.
struct Printing<'a> {
    coder: Coder,
    wet: Vec<Wet<'a>>,
    band: Band,
}

impl Printing<'_> {
    /// Draws on some rows and codes them.
    fn code(
        &mut self,
        sheet: &Sheet,
        rows: std::ops::Range<usize>,
    ) -> Result<impl Iterator<Item = &[u8]>, turbojpeg::Error> {
        let top = rows.start * ROW_PX;
        let rows: Vec<&Band> = rows.map(|at| sheet.row(at)).collect::<Result<_, _>>()?;
        self.band.join(&rows);
        for wet in &mut self.wet {
            self.band.print(top, wet);
        }
        self.coder.code(&self.band)
    }
}
