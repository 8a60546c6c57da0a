//! The backing track makes room for the voice.

use super::Preset;
use super::gain::{Ballistics, apply, levels_db, linear};

/// Down within a syllable, back over a rest.
const DOWN_MS: f32 = 20.0;
const UP_MS: f32 = 250.0;
/// From so far below the voice's own loudness on it is given room, all of it 12 dB further up.
const BEGINS_LU: f32 = -18.0;
const FULL_LU: f32 = 12.0;

/// The backing track under a treated voice of `voice_lufs`, added up. Where nobody sings, the backing track keeps every bit.
pub(crate) fn duck_and_add(
    mut voice: Vec<f32>,
    voice_lufs: f32,
    backing: &[f32],
    preset: Preset,
) -> Vec<f32> {
    let most_db = preset.sound().duck_db;
    let middle: Vec<f32> = voice
        .as_chunks::<2>()
        .0
        .iter()
        .map(|[l, r]| 0.5 * (l + r))
        .collect();
    let ballistics = Ballistics::new(DOWN_MS, UP_MS);
    let mut gain = 0.0;
    let gains: Vec<f32> = levels_db(&middle)
        .into_iter()
        .map(|level| {
            let loud = ((level - voice_lufs - BEGINS_LU) / FULL_LU).clamp(0.0, 1.0);
            gain = ballistics.follow(gain, -most_db * loud);
            gain
        })
        .collect();
    drop(middle);
    let mut sum = backing.to_vec();
    apply::<2>(&mut sum, &linear(&gains));
    voice.truncate(sum.len());
    for (sum, voice) in sum.iter_mut().zip(&voice) {
        *sum += voice;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backing_keeps_every_bit_where_nobody_sings_and_makes_room_where_somebody_does() {
        let backing: Vec<f32> = (0..480_000)
            .map(|n| ((n / 2) as f32 * 0.05).sin() * 0.3)
            .collect();
        let mut voice = vec![0.0; 480_000];
        for n in 96_000..192_000 {
            voice[n] = ((n / 2) as f32 * 0.03).sin() * 0.3;
        }
        let sum = duck_and_add(voice.clone(), -16.0, &backing, Preset::Studio);
        assert_eq!(sum[..95_000], backing[..95_000]);
        assert_eq!(sum[400_000..], backing[400_000..]);
        let left = sum[150_000] - voice[150_000];
        let ratio_db = 20.0 * (left / backing[150_000]).log10();
        assert!((ratio_db + 3.0).abs() < 0.2, "{ratio_db}");
    }
}
