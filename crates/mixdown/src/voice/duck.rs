//! Ducking: the backing track is attenuated while there is a voice.

use take::Preset;

use crate::voice::gain::{Ballistics, STEP, level_db, linear};
use crate::voice::preset::sound;

/// Time constants in milliseconds: attenuated within a syllable, back over a rest.
const DOWN_MS: f32 = 20.0;
const UP_MS: f32 = 250.0;
/// The attenuation begins where the level of the voice exceeds its loudness less 18 LU, and is full 12 LU above that.
const BEGINS_LU: f32 = -18.0;
const FULL_LU: f32 = 12.0;

/// Adds the backing track to a processed voice of `voice_lufs`, in place; both are interleaved stereo at 48 kHz. Where
/// nobody sings, the backing track is added unchanged.
pub(crate) fn duck_and_add(voice: &mut [f32], voice_lufs: f32, backing: &[f32], preset: Preset) {
    let most_db = sound(preset).duck_db;
    let ballistics = Ballistics::new(DOWN_MS, UP_MS);
    let (mut gain_db, mut before) = (0.0, 1.0);
    let steps = voice.chunks_mut(2 * STEP).zip(backing.chunks(2 * STEP));
    for (voice, backing) in steps {
        let loud = ((level_db(voice) - voice_lufs - BEGINS_LU) / FULL_LU).clamp(0.0, 1.0);
        gain_db = ballistics.follow(gain_db, -most_db * loud);
        let gain = linear(gain_db);
        add(voice, backing, before, gain);
        before = gain;
    }
}

/// Adds one step of the backing track, its linear gain interpolated between two values.
fn add(voice: &mut [f32], backing: &[f32], from: f32, to: f32) {
    let slope = (to - from) / STEP as f32;
    let frames = voice.chunks_exact_mut(2).zip(backing.chunks_exact(2));
    for (n, (voice, backing)) in frames.enumerate() {
        let gain = from + slope * (n + 1) as f32;
        voice[0] += gain * backing[0];
        voice[1] += gain * backing[1];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backing_is_unchanged_where_nobody_sings_and_attenuated_where_somebody_does() {
        let backing: Vec<f32> = (0..480_000)
            .map(|n| ((n / 2) as f32 * 0.05).sin() * 0.3)
            .collect();
        let mut voice = vec![0.0; 480_000];
        for (n, sample) in voice[96_000..192_000].iter_mut().enumerate() {
            *sample = ((n / 2) as f32 * 0.03).sin() * 0.3;
        }
        let mut sum = voice.clone();
        duck_and_add(&mut sum, -16.0, &backing, Preset::Studio);
        assert_eq!(sum[..95_000], backing[..95_000]);
        assert_eq!(sum[400_000..], backing[400_000..]);
        let left = sum[150_000] - voice[150_000];
        let ratio_db = 20.0 * (left / backing[150_000]).log10();
        assert!((ratio_db + 3.0).abs() < 0.2, "{ratio_db}");
    }
}
