//! Where the song's time zero lies in a take.

/// What an alignment rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The backing track was heard in the take: sure.
    Bleed,
    /// The fan's onsets fit the guide's: sure, as far as the fan keeps time.
    Guide,
    /// Nothing was heard that tells: what the recorder said, and its engine's known shortfall.
    Prior,
}

/// A place where the recorder lost or repeated a block, so that the offset changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// Where, in milliseconds of the song.
    pub song_ms: f64,
    /// By how much the offset grows there, in milliseconds: positive where a block was inserted.
    pub shift_ms: f64,
}

/// Where the song's time zero lies in a take, before the fan's nudge.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// What it rests on.
    pub evidence: Evidence,
    /// Where the recorder said that it would be: milliseconds from the take's first frame.
    pub prior_ms: f64,
    /// Where it is at the beginning of the song: milliseconds from the take's first frame.
    pub offset_ms: f64,
    /// Where the offset changes, in the order of the song.
    pub jumps: Vec<Jump>,
    /// How far the correlation with the backing track stands out, in sigmas of its background.
    pub bleed_confidence: f32,
    /// The correlation of the take's onsets with the guide's, −1 to 1.
    pub guide_correlation: f32,
}
