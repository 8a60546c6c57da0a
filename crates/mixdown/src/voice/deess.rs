//! The de-esser: attenuates sibilants that are too loud.

use crate::rate::SAMPLE_RATE_HZ;
use crate::voice::filter::{Biquad, filter};
use crate::voice::gain::{Ballistics, STEP, level_db, linear};

/// Sibilants lie above this, in hertz.
const SIBILANTS_HZ: f64 = 7_000.0;
/// The level above which they are attenuated, in dBFS of the voice at its working loudness.
const THRESHOLD_DB: f32 = -28.0;
/// How many dB are removed for each dB over the threshold: a ratio of 4:1.
const SLOPE: f32 = 0.75;
/// Time constants in milliseconds.
const ATTACK_MS: f32 = 1.0;
const RELEASE_MS: f32 = 40.0;

/// Attenuates the band of the sibilants by up to `most_db`, while it exceeds the threshold; everything below that band is
/// left as it is. One channel at 48 kHz, in place.
pub(super) fn deess(voice: &mut [f32], most_db: f32) {
    let mut sibilants = voice.to_vec();
    filter(
        &mut sibilants,
        Biquad::high_pass(SIBILANTS_HZ, SAMPLE_RATE_HZ),
    );
    let ballistics = Ballistics::new(ATTACK_MS, RELEASE_MS);
    let (mut gain_db, mut before) = (0.0, 1.0);
    for (voice, band) in voice.chunks_mut(STEP).zip(sibilants.chunks(STEP)) {
        let wanted_db = (SLOPE * (THRESHOLD_DB - level_db(band))).clamp(-most_db, 0.0);
        gain_db = ballistics.follow(gain_db, wanted_db);
        let gain = linear(gain_db);
        if before != 1.0 || gain != 1.0 {
            let slope = (gain - before) / STEP as f32;
            for (n, (sample, sibilant)) in voice.iter_mut().zip(band).enumerate() {
                *sample += (before + slope * (n + 1) as f32 - 1.0) * sibilant;
            }
        }
        before = gain;
    }
}
