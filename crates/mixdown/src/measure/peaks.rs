//! The voice as a shape, for the player and the sleeve.

use take::PEAKS;

/// Loudness as it is felt goes with the 0.6th power of the amplitude (Stevens): +10 dB is twice as loud.
const LOUDNESS_EXPONENT: f64 = 0.6;

/// The peak that draws at full height, counted from the highest: a cough or a knock does not flatten the rest.
const FULL_HEIGHT_RANK: usize = 5;

/// [`PEAKS`] heights over the length of the song. Heights are relative to the take, so a quiet one draws a shape too.
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
    fn there_are_always_as_many() {
        for frames in [0, 1, 255, 257, 10_000] {
            assert_eq!(peaks(&vec![0.5; frames]).len(), PEAKS);
        }
        assert_eq!(peaks(&[0.0; 1_000]), [0; PEAKS]);
    }
}
