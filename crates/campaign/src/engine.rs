//! Browser engines, and the part of the round-trip latency that each does not report.
//!
//! The booth reports `baseLatency + outputLatency` of its audio context and `latency` of its microphone's track.
//! [`Engine::shortfall_ms`] is how much longer a click took from loudspeaker to recording. It was measured with
//! the booth itself on Linux, on a loopback without converters (the monitor of a PulseAudio null sink, 18 clicks a run):
//!
//! - Chromium 156: 23.07 ms in each of four runs, the length of one more input buffer; 0 to 89 ms in five runs on a loaded
//!   machine, and 1 to 219 ms on a sink that jumped within a run. The figure rests on the four equal runs alone.
//! - Firefox ESR 153: 25 to 36 ms in eight runs, with or without load, and 195 ms in one that stalled; the figure is the median.
//!   It reports no input latency at all.
//! - WebKit could not be measured on its own. An earlier measurement of three engines, WebKitGTK among them, found 22 to
//!   82 ms: WebKit gets the middle of that, and so does every unknown engine.
//!
//! Devices differ by more than engines do, so the figure only counts for a take that cannot be aligned by its sound.

use serde::{Deserialize, Serialize};

/// The browser engine that recorded a take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    Chromium,
    Firefox,
    /// Safari, and every browser on iOS whatever its name.
    Webkit,
    /// Another one, or none given.
    #[default]
    Unknown,
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Webkit, Self::Unknown];

    /// The name in JSON; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
            Self::Unknown => "unknown",
        }
    }

    /// How much longer the round trip is than this engine reports, in milliseconds.
    pub fn shortfall_ms(self) -> f64 {
        match self {
            Self::Chromium => 23.0,
            Self::Firefox => 30.0,
            Self::Webkit | Self::Unknown => 52.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Source, Timing};

    #[test]
    fn an_engine_is_serialised_as_its_name() {
        for engine in Engine::ALL {
            assert_eq!(serde_json::to_value(engine).unwrap(), engine.as_str());
        }
    }

    #[test]
    fn no_engine_has_a_longer_shortfall_than_was_ever_measured() {
        for engine in Engine::ALL {
            assert!((22.0..=82.0).contains(&engine.shortfall_ms()), "{engine:?}");
        }
    }

    #[test]
    fn a_chosen_file_has_no_unreported_latency() {
        let timing = Timing {
            sample_rate_hz: 48_000,
            backing_start_frame: 0,
            latency_ms: 0.0,
            dropped_frames: 0,
            source: Source::File,
            engine: Engine::Firefox,
            guide: false,
        };
        assert_eq!(timing.shortfall_ms(), 0.0);
    }
}
