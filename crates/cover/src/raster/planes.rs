//! Lines of a picture as a JPEG codes them.

/// Some lines of a picture in Y, Cb and Cr, 8 bits per sample. Both chroma planes have half the resolution in each direction (4:2:0),
/// rounded up.
#[derive(Clone, Debug, PartialEq)]
pub struct Planes {
    width: usize,
    height: usize,
    samples: Vec<u8>,
}

impl Planes {
    /// All samples are 0; the sizes are in pixels.
    pub fn new(width: usize, height: usize) -> Self {
        let chroma = width.div_ceil(2) * height.div_ceil(2);
        Self {
            width,
            height,
            samples: vec![0; width * height + 2 * chroma],
        }
    }

    /// In pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// In pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Y, Cb and Cr one after the other, each line by line without padding.
    pub fn samples(&self) -> &[u8] {
        &self.samples
    }

    /// The same, to be written to.
    pub fn samples_mut(&mut self) -> &mut [u8] {
        &mut self.samples
    }

    /// Replaces the samples with those of `parts`, one part below the other. All parts have one width, and all but the last an even height.
    pub(crate) fn stack(&mut self, parts: &[&Self]) {
        self.width = parts.first().map_or(0, |part| part.width);
        self.height = parts.iter().map(|part| part.height).sum();
        self.samples.clear();
        for plane in 0..3 {
            for part in parts {
                self.samples.extend_from_slice(part.planes()[plane]);
            }
        }
    }

    fn planes(&self) -> [&[u8]; 3] {
        let (luma, chroma) = self.samples.split_at(self.width * self.height);
        let (blue, red) = chroma.split_at(chroma.len() / 2);
        [luma, blue, red]
    }

    /// Y, Cb, Cr.
    pub(crate) fn planes_mut(&mut self) -> [&mut [u8]; 3] {
        let (luma, chroma) = self.samples.split_at_mut(self.width * self.height);
        let (blue, red) = chroma.split_at_mut(chroma.len() / 2);
        [luma, blue, red]
    }
}
