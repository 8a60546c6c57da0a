//! The count-in: its ticks sound within the song, before the first word, and leak from a loudspeaker like the backing track,
//! but are not in the mix. They are short tones of one pitch, so that a notch takes them out wherever the room throws them, and
//! leaves a voice that is early.

use take::TICK_HZ;

use crate::rate::SAMPLE_RATE_HZ;
use crate::voice::filter::{Biquad, filter};

/// As wide as the attack of a tick: an octave and a half.
const QUALITY: f64 = 1.0;
/// The filtered sound fades into the voice over so many frames before the first word (50 ms).
const FADE_FRAMES: usize = 2_400;

/// Takes the ticks out of a voice (one channel at 48 kHz, from the song's first frame on), before the frame of the first word.
pub(crate) fn remove_ticks(voice: &mut [f32], first_word: usize) {
    let end = first_word.min(voice.len());
    let mut intro = voice[..end].to_vec();
    // The edge of one notch is what is left of the attack; a second one takes it away.
    for _ in 0..2 {
        filter(&mut intro, Biquad::notch(TICK_HZ, QUALITY, SAMPLE_RATE_HZ));
    }
    for (n, (voice, filtered)) in voice.iter_mut().zip(intro).enumerate() {
        let share = ((end - n) as f32 / FADE_FRAMES as f32).min(1.0);
        *voice += share * (filtered - *voice);
    }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::TAU;

    use super::*;

    const FIRST_WORD: usize = 144_000;

    /// The count-in of web/src/booth/recording/take-recorder.ts.
    fn ticks() -> Vec<f32> {
        let mut sound = vec![0.0; 2 * FIRST_WORD];
        for beat in 1..=4 {
            let begin = FIRST_WORD - beat * 22_500;
            for n in 0..3_840 {
                let seconds = n as f64 / 48_000.0;
                let envelope = (-seconds * 70.0).exp() * (seconds * 2_000.0).min(1.0);
                sound[begin + n] = (0.3 * (TAU * TICK_HZ * seconds).sin() * envelope) as f32;
            }
        }
        sound
    }

    fn energy(sound: &[f32]) -> f64 {
        sound.iter().map(|s| f64::from(*s).powi(2)).sum()
    }

    #[test]
    fn ticks_are_fifteen_decibels_quieter() {
        let ticks = ticks();
        let mut left = ticks.clone();
        remove_ticks(&mut left, FIRST_WORD);
        let db = 10.0 * (energy(&left) / energy(&ticks)).log10();
        assert!(db < -15.0, "{db:.1} dB");
    }

    #[test]
    fn from_the_first_word_on_the_voice_stays_as_it_was() {
        let voice: Vec<f32> = (0..2 * FIRST_WORD)
            .map(|n| (n as f32 * 0.03).sin())
            .collect();
        for first_word in [
            0,
            1,
            FADE_FRAMES,
            FIRST_WORD,
            2 * FIRST_WORD,
            3 * FIRST_WORD,
        ] {
            let mut left = voice.clone();
            remove_ticks(&mut left, first_word);
            let from = first_word.min(voice.len());
            assert_eq!(left[from..], voice[from..]);
            assert!(energy(&left[..from]) >= 0.3 * energy(&voice[..from]));
        }
    }
}
