//! Samples of one byte: whether they have a sign.
//!
//! By the standard they have none, and silence is 0x80. Programs that also write AIFF or raw sound leave a sign there, so that
//! silence is 0x00. Nothing in a file says so; but read in the wrong way each sample that crosses zero jumps through the
//! whole range, which no other sound does.

/// Samples are near to a middle that are less than so many steps away from it.
const NEAR: u8 = 16;
/// So many times as many samples have to be near to zero as near to 0x80: a voice is soft more often than it is at full
/// scale. The lowest and the highest number do not count, because hard clipping leaves many of them.
const OFTEN: usize = 2;
/// So many times the energy of the steps from sample to sample has to be without a sign.
const ROUGHER: u64 = 4;

/// Whether samples of one byte have a sign. Where it is not certain they have none.
pub(super) fn are_signed_bytes(sound: &[u8], channels: usize) -> bool {
    let inner = |byte: &&u8| !matches!(byte, 0x00 | 0xff);
    let near = |middle: u8| {
        let distance = move |byte: &&u8| {
            let lifted = byte.wrapping_sub(middle).wrapping_add(NEAR);
            lifted < 2 * NEAR
        };
        sound.iter().filter(inner).filter(distance).count()
    };
    let steps = |sign: u8| -> u64 {
        let value = |byte: &u8| i64::from(byte ^ sign);
        let later = sound.iter().skip(channels);
        let steps = sound.iter().zip(later).map(|(a, b)| value(b) - value(a));
        steps.map(|step| (step * step).unsigned_abs()).sum()
    };
    near(0x00) >= OFTEN * near(0x80) && steps(0x00) > ROUGHER * steps(0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tone that swells and fades, with pauses, peaking at `level`; clipped if that is beyond full scale.
    fn sound(level: f64, hz: f64, noise: f64) -> Vec<i8> {
        let mut state = 1u32;
        let sample = |n: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let chance = f64::from(state >> 8) / 8_388_608.0 - 1.0;
            let seconds = n as f64 / 8_000.0;
            let swell = (std::f64::consts::PI * seconds).sin().max(0.0);
            let harmonic = |k: f64| (std::f64::consts::TAU * k * hz * seconds).sin();
            let tone = 0.6 * harmonic(1.0) + 0.4 * harmonic(2.0) + 0.2 * harmonic(3.0);
            (127.0 * level * swell * tone + noise * chance).round() as i8
        };
        (0..32_000).map(sample).collect()
    }

    fn signed(samples: &[i8]) -> Vec<u8> {
        samples.iter().map(|s| *s as u8).collect()
    }

    fn unsigned(samples: &[i8]) -> Vec<u8> {
        samples.iter().map(|s| *s as u8 ^ 0x80).collect()
    }

    #[test]
    fn a_voice_of_any_loudness_tells_whether_it_has_a_sign() {
        for level in [0.02, 0.1, 0.3, 0.7, 1.0] {
            for hz in [80.0, 200.0, 440.0, 700.0] {
                for noise in [0.6, 3.0] {
                    let samples = sound(level, hz, noise);
                    let said = format!("{level}, {hz} Hz, noise of {noise}");
                    for channels in [1, 2] {
                        assert!(are_signed_bytes(&signed(&samples), channels), "{said}");
                        assert!(!are_signed_bytes(&unsigned(&samples), channels), "{said}");
                    }
                }
            }
        }
    }

    #[test]
    fn sound_that_is_clipped_without_mercy_keeps_the_standard() {
        for level in [2.0, 10.0, 1_000.0] {
            for hz in [80.0, 440.0, 1_900.0] {
                for noise in [0.0, 3.0] {
                    let samples = sound(level, hz, noise);
                    assert!(
                        !are_signed_bytes(&unsigned(&samples), 1),
                        "{level}, {hz} Hz"
                    );
                }
            }
        }
    }

    #[test]
    fn what_says_nothing_keeps_the_standard() {
        let mut state = 1u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let noise: Vec<u8> = noise.take(8_000).collect();
        for sound in [&[][..], &[0], &[0; 100], &[0x80; 100], &[0xff; 100], &noise] {
            assert!(!are_signed_bytes(sound, 1), "{} bytes", sound.len());
        }
    }

    #[test]
    fn the_silence_of_signed_samples_is_no_noise_of_full_scale() {
        let silence: Vec<u8> = (0..8_000u32)
            .map(|n| if n * n % 7 < 3 { 0 } else { 0xff })
            .collect();
        assert!(are_signed_bytes(&silence, 1));
    }
}
