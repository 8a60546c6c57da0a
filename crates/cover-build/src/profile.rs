//! The colour profile that every picture contains.

/// sRGB (IEC 61966-2-1) as an ICC profile of version 4: `sRGB-v4.icc` of the Compact ICC Profiles by saucecontrol (CC0 1.0).
pub(crate) const SRGB: &[u8] = include_bytes!("srgb.icc");

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use moxcms::{ColorProfile, ToneReprCurve};

    use super::*;

    fn word(at: usize) -> u32 {
        u32::from_be_bytes(SRGB[at..at + 4].try_into().unwrap())
    }

    #[test]
    fn the_profile_is_read_as_srgb() {
        let read = ColorProfile::new_from_slice(SRGB).unwrap();
        let srgb = ColorProfile::new_srgb();
        for (read, srgb) in [
            (read.red_colorant, srgb.red_colorant),
            (read.green_colorant, srgb.green_colorant),
            (read.blue_colorant, srgb.blue_colorant),
        ] {
            let differences = [read.x - srgb.x, read.y - srgb.y, read.z - srgb.z];
            assert!(
                differences.iter().all(|d| d.abs() < 5e-4),
                "{differences:?}"
            );
        }
        let curve = |profile: &ColorProfile| match profile.red_trc.clone().unwrap() {
            ToneReprCurve::Parametric(parameters) => parameters,
            ToneReprCurve::Lut(_) => panic!("a table"),
        };
        for (read, srgb) in curve(&read).iter().zip(curve(&srgb)) {
            assert!((read - srgb).abs() < 1e-4, "{read} {srgb}");
        }
    }

    /// What libpng complains of otherwise: see `png_icc_check_header` and `png_icc_check_tag_table` there, and ICC.1:2022, 7.2
    /// and 7.3.
    #[test]
    fn the_profile_has_no_fault_that_readers_warn_of() {
        assert_eq!(word(0) as usize, SRGB.len());
        assert!(SRGB.len().is_multiple_of(4));
        assert_eq!(&SRGB[12..24], b"mntrRGB XYZ ");
        assert_eq!(&SRGB[36..40], b"acsp");
        assert!(word(64) < 4, "the rendering intent");
        let d50 = [0xf6d6, 0x1_0000, 0xd32d];
        assert_eq!([word(68), word(72), word(76)], d50, "the illuminant");
        let tags = word(128) as usize;
        for tag in 0..tags {
            let (start, length) = (word(136 + 12 * tag), word(140 + 12 * tag));
            assert!(start.is_multiple_of(4), "tag {tag} starts at {start}");
            assert!((start + length) as usize <= SRGB.len(), "tag {tag}");
        }
    }
}
