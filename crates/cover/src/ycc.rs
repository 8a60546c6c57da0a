//! Colours as JPEG has them: Y, Cb, Cr of the full range (ITU-T T.871, section 7), from R, G, B, A with alpha premultiplied.

/// Sixteen bits behind the point.
const ONE: i32 = 1 << 16;
const HALF: i32 = ONE / 2;

const fn fixed(value: f64) -> i32 {
    (value * ONE as f64 + if value < 0.0 { -0.5 } else { 0.5 }) as i32
}

const LUMA: [i32; 3] = [fixed(0.299), fixed(0.587), fixed(0.114)];
const BLUE: [i32; 3] = [fixed(-0.168_736), fixed(-0.331_264), fixed(0.5)];
const RED: [i32; 3] = [fixed(0.5), fixed(-0.418_688), fixed(-0.081_312)];

/// What is laid over each of `N` samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Samples<const N: usize> {
    pub drawn: [u8; N],
    /// How much of what is under it stays, of 255.
    pub keep: [u8; N],
}

/// A sample laid over `under`: Porter and Duff's "over", rounded.
#[inline(always)]
pub(crate) fn over(drawn: u8, keep: u8, under: u8) -> u8 {
    let kept = u16::from(under) * u16::from(keep) + 128;
    // Exact division by 255 for products of two bytes (Blinn, "Three Wrongs Make a Right", 1995).
    let kept = (kept + (kept >> 8)) >> 8;
    drawn.saturating_add(kept as u8)
}

/// The luma of each pixel.
#[inline(always)]
pub(crate) fn luma<const N: usize>(line: &[u32; N]) -> Samples<N> {
    let mut samples = Samples::NOTHING;
    for (at, pixel) in line.iter().enumerate() {
        let [r, g, b, a] = channels(*pixel);
        samples.drawn[at] = ((LUMA[0] * r + LUMA[1] * g + LUMA[2] * b + HALF) >> 16) as u8;
        samples.keep[at] = (255 - a) as u8;
    }
    samples
}

/// Cb and Cr, each shared by a square of two pixels above two; `H` is half of `N`.
#[inline(always)]
pub(crate) fn chroma<const N: usize, const H: usize>(
    above: &[u32; N],
    below: &[u32; N],
) -> [Samples<H>; 2] {
    let mut blue = Samples::NOTHING;
    let mut red = Samples::NOTHING;
    for at in 0..H {
        let (left, right) = (at * 2, at * 2 + 1);
        let mut sums = [0; 4];
        for pixel in [above[left], above[right], below[left], below[right]] {
            for (sum, channel) in sums.iter_mut().zip(channels(pixel)) {
                *sum += channel;
            }
        }
        let [r, g, b, a] = sums;
        let keep = 255 - (a + 2) / 4;
        // Grey is 128, as far as anything is drawn.
        let grey = 128 * (255 - keep) * (ONE / 255) + HALF;
        for (samples, weights) in [(&mut blue, BLUE), (&mut red, RED)] {
            let drawn = (weights[0] * r + weights[1] * g + weights[2] * b) / 4;
            samples.drawn[at] = ((drawn + grey) >> 16).clamp(0, 255) as u8;
            samples.keep[at] = keep as u8;
        }
    }
    [blue, red]
}

impl<const N: usize> Samples<N> {
    /// Where nothing is drawn.
    pub const NOTHING: Self = Self {
        drawn: [0; N],
        keep: [255; N],
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

    fn lay([a, b, c, d]: [u32; 4], y: u8, cb: u8, cr: u8) -> (u8, u8, u8) {
        let [blue, red] = chroma(&[a, b], &[c, d]);
        let lay = |samples: Samples<1>, under| over(samples.drawn[0], samples.keep[0], under);
        (lay(luma(&[a]), y), lay(blue, cb), lay(red, cr))
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
            let drawn = lay([pixel([r, g, b, 255]); 4], 7, 7, 7);
            assert_eq!(drawn, expected, "{r} {g} {b}");
        }
    }

    #[test]
    fn nothing_drawn_changes_nothing_and_half_is_halfway() {
        for under in 0..=255 {
            assert_eq!(lay([0; 4], under, under, under), (under, under, under));
        }
        let half_white = [pixel([128; 4]); 4];
        assert_eq!(lay(half_white, 0, 128, 128).0, 128);
        assert_eq!(lay(half_white, 255, 128, 128).0, 255);
        let half_covered = [pixel([255; 4]), pixel([255; 4]), 0, 0];
        let (_, cb, cr) = lay(half_covered, 0, 228, 28);
        assert!(cb.abs_diff(178) <= 1 && cr.abs_diff(78) <= 1, "{cb} {cr}");
    }
}
