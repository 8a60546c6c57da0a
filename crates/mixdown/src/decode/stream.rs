//! What both decoders check of a stream and of its samples.

use take::SAMPLE_RATES_HZ;

use crate::error::TakeError;

/// The highest magnitude of a sample that is accepted, 18 dB over full scale. No recorder exceeds it.
const SAMPLE_BOUND: f32 = 8.0;

/// Checks the rate and the channel count that a header states.
///
/// # Errors
/// `Unreadable` if either is 0, `Unsupported` if takes cannot have them.
pub(super) fn check_stream(rate_hz: u32, channels: u32) -> Result<(), TakeError> {
    match (rate_hz, channels) {
        (0, _) | (_, 0) => Err(TakeError::Unreadable),
        (rate, _) if !SAMPLE_RATES_HZ.contains(&rate) => Err(TakeError::Unsupported {
            what: "sample rate",
        }),
        (_, 3..) => Err(TakeError::Unsupported {
            what: "number of channels",
        }),
        _ => Ok(()),
    }
}

/// How many whole frames `max_ms` allow at a rate.
pub(super) fn max_frames(rate_hz: u32, max_ms: u32) -> u64 {
    u64::from(rate_hz) * u64::from(max_ms) / 1000
}

/// Replaces NaN, infinities and absurd values, which float files may hold, by silence: nothing behind the decoder has to
/// handle them.
pub(super) fn clean(sample: f32) -> f32 {
    // False for NaN as well.
    if sample.abs() <= SAMPLE_BOUND {
        sample
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbage_floats_become_silence() {
        let cleaned = [f32::NAN, f32::INFINITY, -1e30, 0.25].map(clean);
        assert_eq!(cleaned, [0.0, 0.0, 0.0, 0.25]);
    }
}
