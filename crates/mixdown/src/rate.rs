//! The sample rate of everything behind the decoder.

/// The rate of every song and every mix, in frames per second.
pub const SAMPLE_RATE_HZ: u32 = 48_000;
