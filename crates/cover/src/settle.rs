//! Art as JPEG that can be coded again without loss.

use crate::coder::Coder;
use crate::jpeg::{self, ArtCoder, ROW_PX, Writer};
use crate::pixels::Pixels;

/// A file, and the rows of blocks in it that have not come to rest.
pub(crate) struct Settled {
    pub file: Vec<u8>,
    pub unsettled: Vec<usize>,
}

/// Codes art, row by row, until decoding a row and coding it once more gives the same bytes: rounding and clipping at black or white
/// change a few samples at first, fewer each time. Photographs and grain settle in about ten `rounds`.
pub(crate) fn settle(
    art: &Pixels,
    profile: &[u8],
    rounds: u32,
) -> Result<Settled, turbojpeg::Error> {
    let (mut art_coder, mut coder) = (ArtCoder::new()?, Coder::new()?);
    let header = art_coder.header(art.width, art.height, profile)?;
    let width = usize::from(art.width);
    let mut file = Writer::new(&header, art.rgba.len() / 16);
    let mut unsettled = Vec::new();
    for (at, rgba) in art.rgba.chunks(width * ROW_PX * 4).enumerate() {
        let height = rgba.len() / (width * 4);
        let mut blocks = art_coder.code(rgba, width)?.to_vec();
        let mut settled = false;
        for _ in 0..rounds {
            let row = jpeg::decode(&header, &blocks, width, height)?;
            let again = coder.code(&row)?.next().unwrap_or_default();
            settled = again == blocks;
            if settled {
                break;
            }
            blocks = again.to_vec();
        }
        if !settled {
            unsettled.push(at);
        }
        file.push(&blocks);
    }
    Ok(Settled {
        file: file.finish(),
        unsettled,
    })
}
