//! The noise gate, together with the compressor: both follow the same level, so that one gain serves both.

use crate::voice::gain::{Ballistics, apply, compression_db, levels_db, linear};
use crate::voice::preset::Sound;

/// Time constants in milliseconds.
const GATE_OPENS_MS: f32 = 5.0;
const GATE_CLOSES_MS: f32 = 200.0;
/// The gate opens so many steps before the voice begins (10 ms).
const LOOK_AHEAD: usize = 30;
/// After so many steps (0.5 s) without a voice the gate closes entirely: reverberation and bleed in the pause would only
/// blur the backing track.
const PAUSE: usize = 1_500;
/// The gain of an entirely closed gate, in dB; it counts as silence.
const CLOSED_DB: f32 = -90.0;

/// Gates and compresses one channel at 48 kHz, at its working loudness, in place.
pub(super) fn gate_and_compress(voice: &mut [f32], sound: &Sound) {
    let levels = levels_db(voice);
    let gate = gate_db(&levels, sound);
    let ballistics = Ballistics::new(sound.compressor.attack_ms, sound.compressor.release_ms);
    let mut compression = 0.0;
    let gains = levels.iter().zip(gate).map(|(&level, gate)| {
        compression = ballistics.follow(compression, compression_db(&sound.compressor, level));
        if gate <= CLOSED_DB {
            0.0
        } else {
            linear(gate + compression)
        }
    });
    apply(voice, gains);
}

/// The gate's gain in dB at each step: 0 where the level exceeds the threshold, the floor between syllables, closed in a
/// pause.
fn gate_db(levels: &[f32], sound: &Sound) -> Vec<f32> {
    let ballistics = Ballistics::new(GATE_CLOSES_MS, GATE_OPENS_MS);
    let mut next_voice = levels.iter().position(|&l| l > sound.gate_threshold_db);
    let mut closed_for = PAUSE;
    let mut gain = CLOSED_DB;
    let mut gains = Vec::with_capacity(levels.len());
    for step in 0..levels.len() {
        while next_voice.is_some_and(|voice| voice < step) {
            let later = levels[step..]
                .iter()
                .position(|&l| l > sound.gate_threshold_db);
            next_voice = later.map(|n| n + step);
        }
        let open = next_voice.is_some_and(|voice| voice <= step + LOOK_AHEAD);
        closed_for = if open { 0 } else { closed_for + 1 };
        let wanted = if open {
            0.0
        } else if closed_for <= PAUSE {
            sound.gate_floor_db
        } else {
            CLOSED_DB - 6.0
        };
        gain = ballistics.follow(gain, wanted).max(CLOSED_DB);
        gains.push(gain);
    }
    gains
}
