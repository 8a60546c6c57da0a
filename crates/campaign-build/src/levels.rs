//! How the backing track and the guide are recorded: loudness, silence at the ends, sample rate.

use campaign::Finding;
use mixdown::Audio;

/// The loudness that mixes are near; a backing track that is far from it has been exported by another measure.
const USUAL_LUFS: f64 = -16.0;
/// How far from it is far, in LU. Masters for records are up to this much louder.
const FAR_LU: f64 = 9.0;
/// Below this amplitude (−60 dBFS) nothing is heard.
const SILENT: f32 = 0.001;
/// The longest silence before the first and behind the last sound of a backing track, in milliseconds.
const LONGEST_START_MS: u64 = 2_000;
const LONGEST_END_MS: u64 = 5_000;
/// How much longer than the backing track a guide may be, in milliseconds: nobody hears what lies behind its end.
const LONGER_MS: u64 = 1_000;
/// Below this rate treble is lost that every record has.
const LEAST_RATE_HZ: u32 = 44_100;

/// Notes on a backing track in stereo.
pub(super) fn of_backing(path: &str, audio: &Audio) -> Vec<Finding> {
    let audible = |frame: &[f32]| frame.iter().any(|sample| sample.abs() >= SILENT);
    let channels = usize::from(audio.channels.max(1));
    let mut frames = audio.samples.chunks_exact(channels);
    let Some(first) = frames.clone().position(audible) else {
        let problem = "this is silence: export the song without its voice";
        return vec![Finding::error(path, problem)];
    };
    let count = frames.len();
    let last = frames.rposition(audible).unwrap_or(count);
    let mut notes = Vec::new();
    let mut note = |text: String| notes.push(Finding::note(path, text));
    if ms(first) > LONGEST_START_MS {
        note(format!(
            "nothing is heard for {:.1} s at the start, in which a fan waits: export it without, and move the lyrics' times and the guide \
             with it",
            seconds(first)
        ));
    }
    let behind = count.saturating_sub(last + 1);
    if ms(behind) > LONGEST_END_MS {
        note(format!(
            "nothing is heard for {:.1} s at the end, which every mix would have: export it without",
            seconds(behind)
        ));
    }
    if audio.channels == 2
        && let Some(lufs) = mixdown::loudness_lufs(&audio.samples)
    {
        let more = USUAL_LUFS - lufs;
        let (how, change) = if more > 0.0 {
            ("soft", "louder")
        } else {
            ("loud", "softer")
        };
        if more.abs() > FAR_LU {
            note(format!(
                "this is very {how}, with a loudness of {lufs:.1} LUFS where {USUAL_LUFS} is usual: export it about {:.0} dB {change}",
                more.abs()
            ));
        }
    }
    notes.extend(rate(path, audio));
    notes
}

/// Notes on a guide beside a backing track of `song_ms`.
pub(super) fn of_guide(path: &str, audio: &Audio, song_ms: u64) -> Vec<Finding> {
    let guide_ms = ms(audio.samples.len() / usize::from(audio.channels.max(1)));
    let mut notes = rate(path, audio);
    if guide_ms > song_ms + LONGER_MS {
        let note = format!(
            "the guide lasts {:.1} s, but the backing track {:.1} s: export both from the same start to the same end",
            guide_ms as f64 / 1e3,
            song_ms as f64 / 1e3
        );
        notes.push(Finding::note(path, note));
    }
    notes
}

fn rate(path: &str, audio: &Audio) -> Vec<Finding> {
    let rate_hz = audio.file_rate_hz;
    if rate_hz >= LEAST_RATE_HZ {
        return Vec::new();
    }
    let note = format!(
        "its sample rate is {rate_hz} Hz, so that it sounds dull: export it with {} Hz",
        mixdown::SAMPLE_RATE_HZ
    );
    vec![Finding::note(path, note)]
}

fn ms(frames: usize) -> u64 {
    frames as u64 * 1_000 / u64::from(mixdown::SAMPLE_RATE_HZ)
}

fn seconds(frames: usize) -> f64 {
    frames as f64 / f64::from(mixdown::SAMPLE_RATE_HZ)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: usize = mixdown::SAMPLE_RATE_HZ as usize;

    fn said(start_s: usize, end_s: usize, level: f32, file_rate_hz: u32) -> Vec<String> {
        let tone = (0..RATE * 20).map(|at| level * (at as f32 * 0.05).sin());
        let samples = std::iter::repeat_n(0.0, 2 * RATE * start_s)
            .chain(tone)
            .chain(std::iter::repeat_n(0.0, 2 * RATE * end_s));
        let audio = Audio {
            samples: samples.collect(),
            channels: 2,
            file_rate_hz,
        };
        let findings = of_backing("b", &audio);
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_track_by_another_measure_is_noted() {
        assert_eq!(said(1, 4, 0.2, 48_000), Vec::<String>::new());
        let checks = [
            (
                said(3, 0, 0.2, 48_000),
                "nothing is heard for 3.0 s at the start",
            ),
            (
                said(0, 6, 0.2, 48_000),
                "nothing is heard for 6.0 s at the end",
            ),
            (said(0, 0, 0.01, 48_000), "this is very soft"),
            (said(0, 0, 1.0, 48_000), "this is very loud"),
            (said(0, 0, 0.2, 22_050), "its sample rate is 22050 Hz"),
            (said(0, 0, 0.0, 48_000), "this is silence"),
        ];
        for (said, expected) in checks {
            assert_eq!(said.len(), 1, "{said:?}");
            assert!(said[0].contains(expected), "{said:?}");
        }
    }
}
