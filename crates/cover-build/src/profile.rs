//! The colour profile that every picture contains.

use moxcms::{CmsError, ColorProfile};

/// Where a profile's header says when it was made: year, month, day, hour, minute, second, of two bytes each (ICC.1:2022, 7.2.10).
const CREATED: std::ops::Range<usize> = 24..36;

/// sRGB (IEC 61966-2-1) as an ICC profile. The bytes are the same at every build.
pub(crate) fn srgb() -> Result<Vec<u8>, CmsError> {
    let mut bytes = ColorProfile::new_srgb().encode()?;
    // The encoder writes the current time; pictures must not differ by it.
    if let Some(created) = bytes.get_mut(CREATED) {
        created.copy_from_slice(&[0x07, 0xCF, 0, 10, 0, 1, 0, 0, 0, 0, 0, 0]);
    }
    Ok(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_small_and_read_back_as_srgb() {
        let bytes = srgb().unwrap();
        assert!(bytes.len() < 1_000, "{} bytes", bytes.len());
        assert_eq!(bytes, srgb().unwrap());
        let read = ColorProfile::new_from_slice(&bytes).unwrap();
        let srgb = ColorProfile::new_srgb();
        for (read, srgb) in [
            (read.red_colorant, srgb.red_colorant),
            (read.green_colorant, srgb.green_colorant),
            (read.blue_colorant, srgb.blue_colorant),
        ] {
            assert!((read.x - srgb.x).abs() < 1e-4 && (read.y - srgb.y).abs() < 1e-4);
        }
    }
}
