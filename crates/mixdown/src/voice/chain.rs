//! The order of the voice's processing: high-pass, band limit, denoise, gate and compress, de-ess, presence, level, ticks, reverb.

use take::Preset;

use crate::analysis::decibel::amplitude;
use crate::analysis::loudness::{Loudness, TWO_CHANNELS_LU};
use crate::rate::SAMPLE_RATE_HZ;
use crate::voice::deess::deess;
use crate::voice::denoise::denoise;
use crate::voice::filter::{Biquad, filter};
use crate::voice::gate::gate_and_compress;
use crate::voice::preset::sound;
use crate::voice::reverb::add_reverb;
use crate::voice::ticks::remove_ticks;

/// The corner of the high-pass in hertz. No sung note has its fundamental below it, but handling noise, wind and mains hum
/// do.
const HIGH_PASS_HZ: f64 = 80.0;

/// The loudness of the voice (one channel) during denoise, gate, compressor and de-esser, so that their thresholds mean the
/// same for every take.
const WORKING_LUFS: f64 = -18.0;

/// The loudness of the voice where the backing track is silent.
const VOICE_ALONE_LUFS: f64 = -16.0;

/// The centre of the presence bell in hertz, where hearing is most sensitive and words are understood.
const PRESENCE_HZ: f64 = 3_500.0;

/// Removes what lies below 80 Hz, a constant offset too, from a take at its own rate. This has to come before anything cuts
/// or fades the take, because an offset would click at the edge.
pub(crate) fn high_pass(voice: &mut [f32], rate_hz: u32) {
    filter(voice, Biquad::high_pass(HIGH_PASS_HZ, rate_hz));
}

/// A voice that was cut to the song.
pub(crate) struct PlacedVoice {
    /// One channel at 48 kHz.
    pub samples: Vec<f32>,
    pub loudness_lufs: f64,
    /// The frame of the first word, if a loudspeaker may have leaked the count-in before it.
    pub ticks_until: Option<usize>,
}

/// A processed voice.
pub(crate) struct Processed {
    /// Interleaved stereo.
    pub stereo: Vec<f32>,
    /// Its integrated loudness without the reverb, in LUFS.
    pub loudness_lufs: f32,
    /// The sum of all static gains, the fan's own included, in dB.
    pub gain_db: f64,
}

/// Applies the preset to a voice, and brings it to its loudness relative to the backing track, plus the fan's gain.
pub(crate) fn process(
    PlacedVoice {
        samples: mut voice,
        loudness_lufs,
        ticks_until,
    }: PlacedVoice,
    preset: Preset,
    backing_lufs: Option<f64>,
    fan_gain_db: f32,
) -> Processed {
    let sound = sound(preset);
    let working_db = WORKING_LUFS - loudness_lufs;
    scale(&mut voice, working_db);
    if let Some((low_hz, high_hz)) = sound.band_hz {
        // Each twice: 24 dB per octave.
        for section in [
            Biquad::high_pass(low_hz, SAMPLE_RATE_HZ),
            Biquad::low_pass(high_hz, SAMPLE_RATE_HZ),
        ] {
            filter(&mut voice, section);
            filter(&mut voice, section);
        }
    }
    denoise(&mut voice, sound.denoise_db);
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
    let voice_lufs = alone_lufs.unwrap_or(WORKING_LUFS) + TWO_CHANNELS_LU;
    let make_up_db = target_lufs - voice_lufs + f64::from(fan_gain_db);
    scale(&mut voice, make_up_db);
    // Not before: noise and loudness are those of all that was recorded.
    if let Some(first_word) = ticks_until {
        remove_ticks(&mut voice, first_word);
    }
    let stereo = match &sound.reverb {
        Some(reverb) => add_reverb(&voice, reverb),
        None => voice.iter().flat_map(|&v| [v, v]).collect(),
    };
    Processed {
        stereo,
        loudness_lufs: (voice_lufs + make_up_db) as f32,
        gain_db: working_db + make_up_db,
    }
}

fn scale(samples: &mut [f32], gain_db: f64) {
    let gain = amplitude(gain_db) as f32;
    samples.iter_mut().for_each(|sample| *sample *= gain);
}
