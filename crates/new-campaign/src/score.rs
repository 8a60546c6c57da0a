//! What is played and sung, and when.

/// Frames per second.
pub(crate) const RATE_HZ: u32 = 48_000;
/// Beats per minute.
pub(crate) const TEMPO_BPM: f64 = 100.0;
/// Beats of the song, before the last chord dies away.
pub(crate) const BEATS: u32 = 40;
/// How long the last chord takes to die away, in seconds.
const TAIL_S: f64 = 1.0;
/// One syllable that is sung.
pub(crate) struct Note {
    /// When it begins, in beats.
    pub beat: f64,
    /// How long it is held, in beats.
    pub beats: f64,
    /// In semitones above C4.
    pub pitch: i32,
}

/// The lines of the song, each its syllables.
pub(crate) fn lines() -> [Vec<Note>; 4] {
    let line = |start: f64, pitches: [i32; 6]| {
        let lengths = [1.0, 1.0, 0.75, 0.75, 1.0, 2.0];
        let mut beat = start;
        let mut notes = Vec::new();
        for (pitch, beats) in pitches.into_iter().zip(lengths) {
            notes.push(Note {
                beat,
                beats: beats * 0.92,
                pitch,
            });
            beat += beats;
        }
        notes
    };
    [
        line(8.0, [0, 4, 7, 7, 4, 2]),
        line(16.0, [4, 4, 9, 7, 4, 5]),
        line(24.0, [0, 4, 7, 9, 7, 2]),
        line(32.0, [5, 4, 2, 4, 2, 0]),
    ]
}

/// Seconds of a number of beats.
pub(crate) fn seconds(beats: f64) -> f64 {
    beats * 60.0 / TEMPO_BPM
}

/// How many frames the song has.
pub(crate) fn frames() -> usize {
    ((seconds(f64::from(BEATS)) + TAIL_S) * f64::from(RATE_HZ)) as usize
}
