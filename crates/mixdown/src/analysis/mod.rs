//! Analysis of sound: levels, loudness, true peaks, and features per analysis frame.
//!
//! Depends on no other module but the sample rate; alignment, measurements, voice and mastering build on it.

pub(crate) mod decibel;
pub(crate) mod decimate;
pub(crate) mod features;
pub(crate) mod loudness;
pub(crate) mod reduce;
pub(crate) mod true_peak;
