//! Premultiplied RGBA to Y, Cb and Cr as JFIF defines them: the matrix of ITU-R BT.601 at full range (ITU-T T.871, section 7).
//!
//! The conversion is linear but for the offset of 128 in Cb and Cr, which is scaled by alpha; so premultiplied values stay premultiplied.

/// 1 in fixed-point numbers with 16 fractional bits.
const ONE: i32 = 1 << 16;
const HALF: i32 = ONE / 2;

const fn fixed(value: f64) -> i32 {
    (value * ONE as f64 + if value < 0.0 { -0.5 } else { 0.5 }) as i32
}

const LUMA: [i32; 3] = [fixed(0.299), fixed(0.587), fixed(0.114)];
const BLUE: [i32; 3] = [fixed(-0.168_736), fixed(-0.331_264), fixed(0.5)];
const RED: [i32; 3] = [fixed(0.5), fixed(-0.418_688), fixed(-0.081_312)];

/// `N` premultiplied samples of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Samples<const N: usize> {
    pub values: [u8; N],
    /// 255 − alpha: how much of the sample below remains, of 255.
    pub inverse_alphas: [u8; N],
}

/// A premultiplied sample over the sample `below`: the operator "over" (Porter and Duff, "Compositing Digital Images", 1984), rounded.
#[inline(always)]
pub(crate) fn over(value: u8, inverse_alpha: u8, below: u8) -> u8 {
    let product = u16::from(below) * u16::from(inverse_alpha) + 128;
    // Exact division by 255 for products of two bytes (Blinn, "Three Wrongs Make a Right", 1995).
    let remaining = (product + (product >> 8)) >> 8;
    value.saturating_add(remaining as u8)
}

/// The luma of each pixel.
#[inline(always)]
pub(crate) fn luma<const N: usize>(line: &[u32; N]) -> Samples<N> {
    let mut samples = Samples::TRANSPARENT;
    for (at, pixel) in line.iter().enumerate() {
        let [r, g, b, a] = channels(*pixel);
        samples.values[at] = ((LUMA[0] * r + LUMA[1] * g + LUMA[2] * b + HALF) >> 16) as u8;
        samples.inverse_alphas[at] = (255 - a) as u8;
    }
    samples
}

/// Cb and Cr of each square of two pixels above two, as the mean of their colours; `H` is half of `N`.
#[inline(always)]
pub(crate) fn chroma<const N: usize, const H: usize>(
    above: &[u32; N],
    below: &[u32; N],
) -> [Samples<H>; 2] {
    let mut blue = Samples::TRANSPARENT;
    let mut red = Samples::TRANSPARENT;
    for at in 0..H {
        let (left, right) = (at * 2, at * 2 + 1);
        let mut sums = [0; 4];
        for pixel in [above[left], above[right], below[left], below[right]] {
            for (sum, channel) in sums.iter_mut().zip(channels(pixel)) {
                *sum += channel;
            }
        }
        let [r, g, b, a] = sums;
        let alpha = (a + 2) / 4;
        // The offset of 128, premultiplied.
        let offset = 128 * alpha * (ONE / 255) + HALF;
        for (samples, weights) in [(&mut blue, BLUE), (&mut red, RED)] {
            let value = (weights[0] * r + weights[1] * g + weights[2] * b) / 4;
            samples.values[at] = ((value + offset) >> 16).clamp(0, 255) as u8;
            samples.inverse_alphas[at] = (255 - alpha) as u8;
        }
    }
    [blue, red]
}

impl<const N: usize> Samples<N> {
    pub const TRANSPARENT: Self = Self {
        values: [0; N],
        inverse_alphas: [255; N],
    };
}

/// R, G, B, A.
#[inline(always)]
fn channels(pixel: u32) -> [i32; 4] {
    [0, 8, 16, 24].map(|shift| (pixel >> shift & 255) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixel(rgba: [u8; 4]) -> u32 {
        u32::from_le_bytes(rgba)
    }

    fn blend([a, b, c, d]: [u32; 4], y: u8, cb: u8, cr: u8) -> (u8, u8, u8) {
        let [blue, red] = chroma(&[a, b], &[c, d]);
        let blend =
            |samples: Samples<1>, below| over(samples.values[0], samples.inverse_alphas[0], below);
        (blend(luma(&[a]), y), blend(blue, cb), blend(red, cr))
    }

    #[test]
    fn known_colours_are_what_the_standard_says() {
        let table = [
            ([0, 0, 0], (0, 128, 128)),
            ([255, 255, 255], (255, 128, 128)),
            ([128, 128, 128], (128, 128, 128)),
            ([255, 0, 0], (76, 85, 255)),
            ([0, 255, 0], (150, 44, 21)),
            ([0, 0, 255], (29, 255, 107)),
        ];
        for ([r, g, b], expected) in table {
            let blended = blend([pixel([r, g, b, 255]); 4], 7, 7, 7);
            assert_eq!(blended, expected, "{r} {g} {b}");
        }
    }

    #[test]
    fn transparent_pixels_change_nothing_and_half_is_halfway() {
        for below in 0..=255 {
            assert_eq!(blend([0; 4], below, below, below), (below, below, below));
        }
        let half_white = [pixel([128; 4]); 4];
        assert_eq!(blend(half_white, 0, 128, 128).0, 128);
        assert_eq!(blend(half_white, 255, 128, 128).0, 255);
        let half_covered = [pixel([255; 4]), pixel([255; 4]), 0, 0];
        let (_, cb, cr) = blend(half_covered, 0, 228, 28);
        assert!(cb.abs_diff(178) <= 1 && cr.abs_diff(78) <= 1, "{cb} {cr}");
    }
}
