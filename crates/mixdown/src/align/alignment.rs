//! What an alignment says.

/// What an alignment rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The backing track, or with it the guide that sounded beside it, found in the take.
    Bleed,
    /// The fan's syllables, which fit the guide's.
    Guide,
    /// Neither was found: what the recorder reported, and the known shortfall of its engine.
    Prior,
}

/// A place where the recorder lost or inserted a part of the take, so that the offset changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Jump {
    /// Where the piece before it ends, in milliseconds of the song. Where a part was lost, the next piece begins as much
    /// later as was lost.
    pub song_ms: f64,
    /// By how much the offset grows there, in milliseconds: positive where a part was inserted.
    pub shift_ms: f64,
}

/// Where the song's time zero lies in a take, before the fan's nudge.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// What it rests on.
    pub evidence: Evidence,
    /// Whether it is known to a few milliseconds, and no other place in reach (a beat away, say) comes near. If not, it is
    /// still the best estimate.
    pub sure: bool,
    /// The offset that the recorder reported, in milliseconds from the take's first frame.
    pub prior_ms: f64,
    /// The offset at the beginning of the song, in milliseconds from the take's first frame.
    pub offset_ms: f64,
    /// Where the offset changes, in the order of the song. By the guide one such place is found at most, to a few hundredths
    /// of a second.
    pub jumps: Vec<Jump>,
    /// By how many sigmas the playback's correlation exceeds that at other lags; 0 where nothing was correlated. From
    /// 10 on it counts as found.
    pub bleed_confidence: f32,
    /// The correlation of the fan's syllables with the guide's, −1 to 1. From 0.2 on they count as the same line.
    pub guide_correlation: f32,
}

/// A piece of a take that lies over the song without a jump.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    /// Where in the song it begins and ends, in milliseconds.
    pub from_ms: f64,
    pub to_ms: f64,
    /// Its offset, in milliseconds from the take's first frame.
    pub offset_ms: f64,
}

impl Alignment {
    /// The pieces in the order of the song and of the take, moved later by a nudge. No part of the take is in two of them.
    pub(crate) fn pieces(&self, nudge_ms: f64) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(self.jumps.len() + 1);
        let mut piece = Piece {
            from_ms: f64::NEG_INFINITY,
            to_ms: f64::INFINITY,
            offset_ms: self.offset_ms - nudge_ms,
        };
        for jump in &self.jumps {
            let to_ms = (jump.song_ms + nudge_ms).max(piece.from_ms);
            pieces.push(Piece { to_ms, ..piece });
            piece.from_ms = to_ms - jump.shift_ms.min(0.0);
            piece.offset_ms += jump.shift_ms;
        }
        pieces.push(piece);
        pieces
    }

    /// The offset at a time of the song, in milliseconds from the take's first frame.
    pub(crate) fn offset_at(&self, song_ms: f64) -> f64 {
        let passed = self.jumps.iter().filter(|jump| jump.song_ms <= song_ms);
        self.offset_ms + passed.map(|jump| jump.shift_ms).sum::<f64>()
    }
}
