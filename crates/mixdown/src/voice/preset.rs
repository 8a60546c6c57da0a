//! The parameters of each preset.
//!
//! Values without a source were chosen by measuring their effect on the test voices over the demo's song.

use take::Preset;

/// The parameters of a preset.
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

/// The parameters of the voice's processing. Thresholds are levels of a voice at −18 LUFS, to which every voice is brought
/// before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sound {
    /// The band that the voice is limited to, in hertz; `None` leaves it all. A telephone has 300 to 3,400 Hz (ITU-T
    /// G.712).
    pub band_hz: Option<(f64, f64)>,
    /// The most that noise is attenuated, in dB. Eight leave no artefacts on the test voices, and the decay of notes as it
    /// is.
    pub denoise_db: f32,
    /// The gate closes below this, in dBFS.
    pub gate_threshold_db: f32,
    /// The gate's gain between syllables, in dB. In a pause of more than half a second it closes entirely.
    pub gate_floor_db: f32,
    pub compressor: Compressor,
    /// The most that the de-esser attenuates what lies above 7 kHz, in dB.
    pub deess_db: f32,
    /// The gain of a bell at 3.5 kHz, in dB.
    pub presence_db: f64,
    pub reverb: Option<Reverb>,
    /// The most that the backing track is attenuated below a voice, in dB.
    pub duck_db: f32,
    /// The integrated loudness of the voice over that of the backing track, in LU. A lead vocal is usually about as loud as
    /// all the rest together; fans want to hear themselves, so it is a little more.
    pub over_backing_lu: f64,
}

/// A feed-forward compressor with a soft knee (Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor
/// Design", JAES 60, 2012, eq. 4).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compressor {
    /// In dBFS, of the peak level of a step.
    pub threshold_db: f32,
    /// How many dB over the threshold become one.
    pub ratio: f32,
    /// The width of the soft knee, in dB.
    pub knee_db: f32,
    /// The time constant of a falling gain, in milliseconds.
    pub attack_ms: f32,
    /// The time constant of a rising gain, in milliseconds.
    pub release_ms: f32,
}

/// The parameters of a reverb.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reverb {
    /// The time in which the reverb decays by 60 dB (RT60), in seconds.
    pub decay_s: f32,
    /// The delay before the reverb, on top of the shortest delay line (23 ms), in milliseconds.
    pub predelay_ms: f32,
    /// How much each pass through a delay line attenuates high frequencies: 0 not at all, 0.25 removes the Nyquist
    /// frequency.
    pub damping: f32,
    /// The energy of the reverb against that of the voice, in dB.
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
