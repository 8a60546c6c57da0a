//! The browsers' engines, and what each leaves out of the round trip that it reports.
//!
//! The booth reports `baseLatency + outputLatency` of its context and `latency` of its microphone's track. The table in
//! [`Engine::shortfall_ms`] is what a click from loudspeaker to recording took longer than that. It was measured with
//! the booth itself on Linux, on a loopback without converters (the monitor of a PulseAudio null sink, 18 clicks a run):
//!
//! - Chromium 156: 23.07 ms in each of four runs, the length of one more input buffer; 0 to 89 ms in five runs on a loaded
//!   machine, and 1 to 219 ms on a sink that jumped within a run. Four equal runs make the number, no more.
//! - Firefox ESR 153: 25 to 36 ms in eight runs, with or without load, and 195 ms in one that stalled; the median again.
//!   It reports no input latency at all.
//! - WebKit could not be measured on its own. Three engines, WebKitGTK among them, once came to 22 to 82 ms: it gets the
//!   middle of that, and so does whatever else records.
//!
//! Devices differ by more than engines do, so the number only decides where a take tells nothing of its own place.

use serde::{Deserialize, Serialize};

/// What a take was recorded by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    Chromium,
    Firefox,
    /// Safari, and every browser on iOS whatever its name.
    Webkit,
    /// Another one, or a client that does not say.
    #[default]
    Unknown,
}

impl Engine {
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Webkit, Self::Unknown];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
            Self::Unknown => "unknown",
        }
    }

    /// How much longer a round trip is than this engine reports, in milliseconds.
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

    /// What a browser sent, or a table kept, before engines were told apart.
    fn timing_of_old() -> Timing {
        let json = serde_json::json!({
            "sample_rate_hz": 48_000, "backing_start_frame": 0, "latency_ms": 30.0,
            "dropped_frames": 0, "source": "booth",
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn an_engine_is_written_as_it_is_called() {
        for engine in Engine::ALL {
            assert_eq!(serde_json::to_value(engine).unwrap(), engine.as_str());
        }
    }

    #[test]
    fn no_engine_leaves_out_more_than_was_ever_measured() {
        for engine in Engine::ALL {
            assert!((22.0..=82.0).contains(&engine.shortfall_ms()), "{engine:?}");
        }
    }

    #[test]
    fn a_take_of_old_was_recorded_by_an_unknown_engine() {
        let timing = timing_of_old();
        assert_eq!(timing.engine, Engine::Unknown);
        assert_eq!(timing.shortfall_ms(), Engine::Unknown.shortfall_ms());
    }

    #[test]
    fn a_chosen_file_reported_nothing_and_left_nothing_out() {
        let timing = Timing {
            source: Source::File,
            engine: Engine::Firefox,
            ..timing_of_old()
        };
        assert_eq!(timing.shortfall_ms(), 0.0);
    }
}
