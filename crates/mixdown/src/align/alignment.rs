//! What an alignment says.

/// What an alignment rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The backing track, found in the take: sure.
    Bleed,
    /// The fan's syllables, which fit the guide's: sure, as far as the fan keeps time.
    Guide,
    /// Neither was found: what the recorder reported, and the known shortfall of its engine.
    Prior,
}

/// A place where the recorder lost or repeated a block, so that the offset changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// Where it is, in milliseconds of the song.
    pub song_ms: f64,
    /// By how much the offset grows there, in milliseconds: positive where a block was inserted.
    pub shift_ms: f64,
}

/// Where the song's time zero lies in a take, before the fan's nudge.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// What it rests on.
    pub evidence: Evidence,
    /// The offset that the recorder reported, in milliseconds from the take's first frame.
    pub prior_ms: f64,
    /// The offset at the beginning of the song, in milliseconds from the take's first frame.
    pub offset_ms: f64,
    /// Where the offset changes, in the order of the song.
    pub jumps: Vec<Jump>,
    /// By how many sigmas the backing track's correlation exceeds that at other lags; 0 where nothing was correlated. From
    /// 10 on it counts as found.
    pub bleed_confidence: f32,
    /// The correlation of the fan's syllables with the guide's, −1 to 1. From 0.2 on they count as the same line.
    pub guide_correlation: f32,
}
