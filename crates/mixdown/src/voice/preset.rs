//! How a voice is to sound: the presets that a campaign picks from, and what each of them means.
//!
//! Where no source stands, a value was chosen by measuring what it does to the test voices over the demo's song.

use take::Preset;

/// What a preset means.
pub(crate) fn sound(preset: Preset) -> Sound {
    match preset {
        Preset::Dry => Sound {
            presence_db: 0.0,
            deess_db: 0.0,
            compressor: Compressor {
                ratio: 2.0,
                ..STUDIO.compressor
            },
            reverb: None,
            duck_db: 1.5,
            ..STUDIO
        },
        Preset::Stadium => Sound {
            presence_db: 3.0,
            compressor: Compressor {
                threshold_db: -20.0,
                ratio: 4.0,
                ..STUDIO.compressor
            },
            reverb: Some(Reverb {
                decay_s: 2.4,
                predelay_ms: 45.0,
                damping: 0.12,
                send_db: -12.0,
            }),
            duck_db: 3.0,
            ..STUDIO
        },
        Preset::Studio => STUDIO,
        Preset::Phone => Sound {
            band_hz: Some((300.0, 3_400.0)),
            presence_db: 0.0,
            deess_db: 0.0,
            compressor: Compressor {
                threshold_db: -24.0,
                ratio: 6.0,
                ..STUDIO.compressor
            },
            reverb: None,
            ..STUDIO
        },
    }
}

/// Everything that a preset decides. Levels before the compressor are those of a voice brought to −18 LUFS first, so that
/// they mean the same for a whisper and a shout.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sound {
    /// A band that the voice is cut to, in hertz; that of a telephone is 300 to 3,400 Hz (ITU-T G.712).
    pub band_hz: Option<(f64, f64)>,
    /// The most that noise is taken down, in dB: eight leave no artefacts on the test voices and keep a sung tail.
    pub denoise_db: f32,
    /// Below this the gate closes, in dBFS.
    pub gate_threshold_db: f32,
    /// How far the gate closes between syllables, in dB; a pause of more than half a second is silent.
    pub gate_floor_db: f32,
    pub compressor: Compressor,
    /// The most that the de-esser takes from what lies above 7 kHz, in dB.
    pub deess_db: f32,
    /// A bell at 3.5 kHz, where ears are most sensitive and words are understood, in dB.
    pub presence_db: f64,
    pub reverb: Option<Reverb>,
    /// How far the backing track makes room for a voice, in dB.
    pub duck_db: f32,
    /// How far the voice lies above the backing track, both gated, in LU. A lead vocal is about as loud as all the rest
    /// together; a fan wants to hear themselves, so a little more.
    pub over_backing_lu: f64,
}

/// A feed-forward compressor with a soft knee (Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor
/// Design", JAES 60, 2012, eq. 4).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compressor {
    /// In dBFS of the step's peak.
    pub threshold_db: f32,
    /// So many dB over the threshold become one.
    pub ratio: f32,
    /// The width of the bend, in dB.
    pub knee_db: f32,
    /// The time constant of giving way, in milliseconds.
    pub attack_ms: f32,
    /// The time constant of coming back, in milliseconds.
    pub release_ms: f32,
}

/// A room.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reverb {
    /// Until the echo has lost 60 dB, in seconds.
    pub decay_s: f32,
    /// Until the first echo, beyond the shortest way through the room (23 ms), in milliseconds.
    pub predelay_ms: f32,
    /// How much duller each trip through the room makes the echo: 0 not at all, 0.25 takes the highest frequency away.
    pub damping: f32,
    /// The level of the echo's energy against the voice, in dB.
    pub send_db: f32,
}

const STUDIO: Sound = Sound {
    band_hz: None,
    denoise_db: 8.0,
    gate_threshold_db: -45.0,
    gate_floor_db: -12.0,
    compressor: Compressor {
        threshold_db: -18.0,
        ratio: 3.0,
        knee_db: 6.0,
        attack_ms: 8.0,
        release_ms: 120.0,
    },
    deess_db: 8.0,
    presence_db: 2.0,
    reverb: Some(Reverb {
        decay_s: 1.2,
        predelay_ms: 0.0,
        damping: 0.08,
        send_db: -18.0,
    }),
    duck_db: 3.0,
    over_backing_lu: 1.0,
};
