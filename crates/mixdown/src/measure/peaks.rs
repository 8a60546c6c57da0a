//! The waveform of the voice, for the player and the cover.

use take::PEAKS;

/// Perceived loudness grows with the 0.6th power of sound pressure (S. S. Stevens, "The measurement of loudness", JASA 27,
/// 1955): 10 dB more is twice as loud.
const LOUDNESS_EXPONENT: f64 = 0.6;

/// The rank from the top of the level that becomes 255. The five higher ones may be a cough or a knock, and are cut to 255.
const FULL_HEIGHT_RANK: usize = 5;

/// The loudness of the voice in each of [`PEAKS`] equal parts of the song, 0 to 255, relative to the loud parts of the same
/// take.
pub(crate) fn peaks(voice: &[f32]) -> Vec<u8> {
    let levels: Vec<f64> = (0..PEAKS).map(|bin| rms(slice_of(voice, bin))).collect();
    let mut ranked = levels.clone();
    ranked.sort_by(|a, b| b.total_cmp(a));
    let full = if ranked[FULL_HEIGHT_RANK] > 0.0 {
        ranked[FULL_HEIGHT_RANK]
    } else {
        ranked[0]
    };
    let height = |level: &f64| {
        if full > 0.0 {
            (255.0 * (level / full).powf(LOUDNESS_EXPONENT))
                .round()
                .min(255.0) as u8
        } else {
            0
        }
    };
    levels.iter().map(height).collect()
}

fn slice_of(voice: &[f32], bin: usize) -> &[f32] {
    &voice[voice.len() * bin / PEAKS..voice.len() * (bin + 1) / PEAKS]
}

fn rms(samples: &[f32]) -> f64 {
    let energy: f64 = samples.iter().map(|&s| f64::from(s) * f64::from(s)).sum();
    (energy / samples.len().max(1) as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_take_draws_the_same_shape_as_a_loud_one() {
        let loud: Vec<f32> = (0..48_000)
            .map(|n| (n as f32 * 0.1).sin() * (n as f32 / 48_000.0))
            .collect();
        let quiet: Vec<f32> = loud.iter().map(|s| s * 0.015625).collect();
        assert_eq!(peaks(&loud), peaks(&quiet));
        assert_eq!(*peaks(&loud).last().unwrap_or(&0), 255);
    }

    #[test]
    fn one_knock_does_not_flatten_the_voice() {
        let mut voice: Vec<f32> = (0..48_000).map(|n| (n as f32 * 0.1).sin() * 0.05).collect();
        voice[24_000] = 8.0;
        assert!(peaks(&voice).iter().all(|&p| p > 240));
    }

    #[test]
    fn the_number_of_peaks_does_not_depend_on_the_length() {
        for frames in [0, 1, 255, 257, 10_000] {
            assert_eq!(peaks(&vec![0.5; frames]).len(), PEAKS);
        }
        assert_eq!(peaks(&[0.0; 1_000]), [0; PEAKS]);
    }
}
