//! Decibels and amplitudes.

/// The level of an amplitude, in dB (0 dB is an amplitude of 1). Anything below −120 dB, silence too, is −120 dB.
pub(crate) fn decibels(amplitude: f64) -> f64 {
    20.0 * amplitude.max(1e-6).log10()
}

/// The amplitude of a level in dB; 1 at 0 dB.
pub(crate) fn amplitude(decibels: f64) -> f64 {
    10f64.powf(decibels / 20.0)
}
