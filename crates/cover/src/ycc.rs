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

/// What is laid over one sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    pub drawn: u8,
    /// How much of what is under it stays, of 255.
    pub keep: u8,
}

/// A sample laid over `under`: Porter and Duff's "over", rounded.
pub(crate) fn over(drawn: u8, keep: u8, under: u8) -> u8 {
    let kept = u16::from(under) * u16::from(keep) + 128;
    // Exact division by 255 for products of two bytes (Blinn, "Three Wrongs Make a Right", 1995).
    let kept = (kept + (kept >> 8)) >> 8;
    drawn.saturating_add(kept as u8)
}

/// Four pixels, two above two: a luma for each, and the chromas that they share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Over {
    pub luma: [Sample; 4],
    pub cb: Sample,
    pub cr: Sample,
}

impl Over {
    /// Where nothing is drawn.
    pub const NOTHING: Self = {
        let all = Sample {
            drawn: 0,
            keep: 255,
        };
        Self {
            luma: [all; 4],
            cb: all,
            cr: all,
        }
    };

    pub fn of(square: [u32; 4]) -> Self {
        let mut sums = [0i32; 4];
        for pixel in square {
            for (sum, channel) in sums.iter_mut().zip(pixel.to_le_bytes()) {
                *sum += i32::from(channel);
            }
        }
        let [r, g, b, a] = sums;
        let keep = (255 - (a + 2) / 4) as u8;
        let chroma = |weights: [i32; 3]| {
            // Grey is 128, as far as anything is drawn.
            let grey = 128 * (255 - i32::from(keep)) * (ONE / 255);
            let drawn = (weights[0] * r + weights[1] * g + weights[2] * b) / 4;
            Sample {
                drawn: ((drawn + grey + HALF) >> 16).clamp(0, 255) as u8,
                keep,
            }
        };
        Self {
            luma: square.map(luma),
            cb: chroma(BLUE),
            cr: chroma(RED),
        }
    }
}

fn luma(pixel: u32) -> Sample {
    let [r, g, b, a] = pixel.to_le_bytes();
    let [r, g, b] = [r, g, b].map(i32::from);
    Sample {
        drawn: ((LUMA[0] * r + LUMA[1] * g + LUMA[2] * b + HALF) >> 16) as u8,
        keep: 255 - a,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixel(rgba: [u8; 4]) -> u32 {
        u32::from_le_bytes(rgba)
    }

    fn lay(square: [u32; 4], y: u8, cb: u8, cr: u8) -> (u8, u8, u8) {
        let Over {
            luma,
            cb: blue,
            cr: red,
        } = Over::of(square);
        let lay = |sample: Sample, under| over(sample.drawn, sample.keep, under);
        (lay(luma[0], y), lay(blue, cb), lay(red, cr))
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
