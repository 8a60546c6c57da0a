//! Opaque pictures as PNG with a palette: the grain of a cover makes a PNG of all its colours three times as large.

use color_quant::NeuQuant;
use image::{
    Rgba, RgbaImage,
    imageops::{ColorMap, dither, index_colors},
};

/// More are not seen on a home screen.
const COLORS: usize = 64;
/// Of so many pixels one is looked at to find the colours, from 1, the most careful, to 30.
const SAMPLING: i32 = 3;

/// An opaque picture, of one pixel at least, in the colours that suit it best (NeuQuant: Dekker, 1994), dithered.
///
/// # Errors
/// It is larger than a PNG can be.
pub(super) fn paletted_png(mut picture: RgbaImage) -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = picture.dimensions();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    let palette = Palette(NeuQuant::new(SAMPLING, COLORS, &picture));
    dither(&mut picture, &palette);
    let indices = index_colors(&picture, &palette);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.0.color_map_rgb());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(file)
}

struct Palette(NeuQuant);

impl ColorMap for Palette {
    type Color = Rgba<u8>;

    fn index_of(&self, color: &Self::Color) -> usize {
        self.0.index_of(&color.0)
    }

    fn map_color(&self, color: &mut Self::Color) {
        self.0.map_pixel(&mut color.0);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Light that falls off from the middle, under grain.
    fn grainy(side: u32) -> RgbaImage {
        RgbaImage::from_fn(side, side, |x, y| {
            let light = 255 - (x.abs_diff(side / 2) + y.abs_diff(side / 2)) * 255 / side;
            let grain = (x * 31 + y * 17 + x * y) % 13;
            let value = light.saturating_sub(grain) as u8;
            Rgba([value, value, value.saturating_add(20), 255])
        })
    }

    #[test]
    fn a_grainy_icon_is_small_and_its_colors_are_close() {
        let picture = grainy(192);
        let file = paletted_png(picture.clone()).unwrap();
        assert!(file.len() < 24_000, "{} bytes", file.len());
        let decoded = image::load_from_memory(&file).unwrap().to_rgba8();
        assert_eq!(decoded.dimensions(), (192, 192));
        let difference = |(a, b): (&u8, &u8)| u64::from(a.abs_diff(*b));
        let pairs = picture.iter().zip(decoded.iter());
        let mean = pairs.map(difference).sum::<u64>() as f64 / picture.len() as f64;
        assert!(mean < 4.0, "{mean}");
    }
}
