//! What happens to a voice between the take and the mix.

mod clip;
mod denoise;
mod duck;
mod filter;
mod gain;
mod preset;
mod reverb;

use filter::{Biquad, filter};
use gain::{Ballistics, STEP, apply, compression_db, level_db, levels_db, linear};
use preset::Sound;
use take::Preset;

use crate::SAMPLE_RATE_HZ;
use crate::master::{Loudness, TWO_LOUDSPEAKERS_LU, amplitude};

pub(crate) use clip::mend_clipping;
pub(crate) use duck::duck_and_add;

/// Below this no sung note has its fundamental, but handling noise, wind and mains hum have theirs.
const RUMBLE_HZ: f64 = 80.0;

/// The voice's loudness (one channel) on its way into gate and compressor, so that levels mean the same for all.
const WORKING_LUFS: f64 = -18.0;

/// The voice's loudness where the backing track is silent.
const VOICE_ALONE_LUFS: f64 = -16.0;

const GATE_OPENS_MS: f32 = 5.0;
const GATE_CLOSES_MS: f32 = 200.0;
/// The gate opens so long before the voice begins, in steps (10 ms).
const GATE_LOOKS_AHEAD: usize = 30;
/// A pause of so many steps (0.5 s) is silent: its room and its leaking song would only blur the backing track.
const PAUSE: usize = 1_500;
/// A gate that stands at this is shut.
const SHUT_DB: f32 = -90.0;

const SIBILANTS_HZ: f64 = 7_000.0;
/// Above this a sibilant is too sharp, in dBFS of the voice at its working loudness.
const SIBILANTS_THRESHOLD_DB: f32 = -28.0;
const PRESENCE_HZ: f64 = 3_500.0;

/// Takes rumble and a constant offset off a take at its own rate. It comes before anything cuts or fades the take, or the
/// offset would thump at the edge.
pub(crate) fn take_rumble_off(voice: &mut [f32], rate_hz: u32) {
    filter(voice, Biquad::high_pass(RUMBLE_HZ, rate_hz));
}

/// A voice that has been treated.
pub(crate) struct Treated {
    /// Interleaved stereo.
    pub stereo: Vec<f32>,
    /// How loud it is, the room left out, in LUFS.
    pub loudness_lufs: f32,
    /// All static gain together, the fan's own included, in dB.
    pub gain_db: f64,
}

/// Gives a voice (one channel at 48 kHz, `loudness_lufs` loud) its sound, and its level over a backing track. The fan's
/// gain comes on top.
pub(crate) fn treat(
    mut voice: Vec<f32>,
    loudness_lufs: f64,
    preset: Preset,
    backing_lufs: Option<f64>,
    fan_gain_db: f32,
) -> Treated {
    let sound = preset::sound(preset);
    let working_db = WORKING_LUFS - loudness_lufs;
    scale(&mut voice, working_db);
    if let Some((low_hz, high_hz)) = sound.band_hz {
        // Twice each: 24 dB per octave.
        for section in [
            Biquad::high_pass(low_hz, SAMPLE_RATE_HZ),
            Biquad::low_pass(high_hz, SAMPLE_RATE_HZ),
        ] {
            filter(&mut voice, section);
            filter(&mut voice, section);
        }
    }
    denoise::denoise(&mut voice, sound.denoise_db);
    gate_and_compress(&mut voice, &sound);
    if sound.deess_db > 0.0 {
        deess(&mut voice, sound.deess_db);
    }
    if sound.presence_db != 0.0 {
        let bell = Biquad::bell(PRESENCE_HZ, sound.presence_db, 1.0, SAMPLE_RATE_HZ);
        filter(&mut voice, bell);
    }
    let alone_lufs = Loudness::of_mono(&voice).integrated_lufs();
    let target_lufs =
        backing_lufs.map_or(VOICE_ALONE_LUFS, |backing| backing + sound.over_backing_lu);
    let treated_lufs = alone_lufs.unwrap_or(WORKING_LUFS) + TWO_LOUDSPEAKERS_LU;
    let make_up_db = target_lufs - treated_lufs + f64::from(fan_gain_db);
    scale(&mut voice, make_up_db);
    let stereo = match &sound.reverb {
        Some(room) => reverb::in_a_room(&voice, room),
        None => voice.iter().flat_map(|&v| [v, v]).collect(),
    };
    Treated {
        stereo,
        loudness_lufs: (treated_lufs + make_up_db) as f32,
        gain_db: working_db + make_up_db,
    }
}

fn scale(samples: &mut [f32], gain_db: f64) {
    let gain = amplitude(gain_db) as f32;
    samples.iter_mut().for_each(|sample| *sample *= gain);
}

/// Both go by the same level, so one gain does for both.
fn gate_and_compress(voice: &mut [f32], sound: &Sound) {
    let levels = levels_db(voice);
    let gate = gate_db(&levels, sound);
    let ballistics = Ballistics::new(sound.compressor.attack_ms, sound.compressor.release_ms);
    let mut compression = 0.0;
    let gains = levels.iter().zip(gate).map(|(&level, gate)| {
        compression = ballistics.follow(compression, compression_db(&sound.compressor, level));
        if gate <= SHUT_DB {
            0.0
        } else {
            linear(gate + compression)
        }
    });
    apply(voice, gains);
}

/// The gate's gain at each step: open where the voice is, down to the floor between syllables, shut in a pause.
fn gate_db(levels: &[f32], sound: &Sound) -> Vec<f32> {
    let ballistics = Ballistics::new(GATE_CLOSES_MS, GATE_OPENS_MS);
    let mut next_voice = levels.iter().position(|&l| l > sound.gate_threshold_db);
    let mut closed_for = PAUSE;
    let mut gain = SHUT_DB;
    let mut gains = Vec::with_capacity(levels.len());
    for step in 0..levels.len() {
        while next_voice.is_some_and(|voice| voice < step) {
            let later = levels[step..]
                .iter()
                .position(|&l| l > sound.gate_threshold_db);
            next_voice = later.map(|n| n + step);
        }
        let open = next_voice.is_some_and(|voice| voice <= step + GATE_LOOKS_AHEAD);
        closed_for = if open { 0 } else { closed_for + 1 };
        let wanted = if open {
            0.0
        } else if closed_for <= PAUSE {
            sound.gate_floor_db
        } else {
            SHUT_DB - 6.0
        };
        gain = ballistics.follow(gain, wanted).max(SHUT_DB);
        gains.push(gain);
    }
    gains
}

/// Takes what is sharp in the sibilants' band down: that band alone, and only while it is too loud.
fn deess(voice: &mut [f32], most_db: f32) {
    let mut sibilants = voice.to_vec();
    filter(
        &mut sibilants,
        Biquad::high_pass(SIBILANTS_HZ, SAMPLE_RATE_HZ),
    );
    let ballistics = Ballistics::new(1.0, 40.0);
    let (mut gain_db, mut before) = (0.0, 1.0);
    for (voice, sharp) in voice.chunks_mut(STEP).zip(sibilants.chunks(STEP)) {
        let wanted_db = (0.75 * (SIBILANTS_THRESHOLD_DB - level_db(sharp))).clamp(-most_db, 0.0);
        gain_db = ballistics.follow(gain_db, wanted_db);
        let gain = linear(gain_db);
        if before != 1.0 || gain != 1.0 {
            let slope = (gain - before) / STEP as f32;
            for (n, (sample, sharp)) in voice.iter_mut().zip(sharp).enumerate() {
                *sample += (before + slope * (n + 1) as f32 - 1.0) * sharp;
            }
        }
        before = gain;
    }
}
