//! Where the song's time zero lies in a take.
//!
//! What the recorder says is only a prior: browsers do not know the whole way from the loudspeaker to the microphone. If
//! the backing track can be heard in the take, that tells to a tenth of a millisecond (`bleed`), also where the recorder
//! lost or repeated a block; else the fan's syllables are laid over the guide's (`guide`); else the prior stands.

pub(crate) mod bleed;
pub(crate) mod guide;
pub(crate) mod hearing;
pub(crate) mod narrow;

use guide::{Contour, Fit};
use narrow::NARROW_RATE_HZ;

use crate::song::Heard;

/// A track of the backing that stands out by so many sigmas, and so much before the next best one, is one: without bleed
/// none of the test takes reaches both.
const SURE_SIGMAS: f32 = 10.0;
const SURE_LEAD: f32 = 1.5;
/// The fan and the guide fit: the same line sung by two people reaches this, another line does not.
const SURE_CORRELATION: f32 = 0.2;
/// Lags that differ by less are one, in frames of narrow sound (3 ms): clocks drift, singers do not notice.
const JUMP: usize = 48;

/// What an alignment rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The backing track was heard in the take: sure.
    Bleed,
    /// The fan's syllables fit the guide's: sure, as far as the fan keeps time.
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
    /// How far the track of the backing stands out of its background, in sigmas; from 10 on it may be believed.
    pub bleed_confidence: f32,
    /// How well the fan's syllables fit the guide's, −1 to 1; from 0.2 on it is believed.
    pub guide_correlation: f32,
}

/// Finds a take at [`NARROW_RATE_HZ`] in the song. Only ±300 ms around the prior are looked at.
pub(crate) fn align(take: &[f32], contour: &Contour, song: &Heard, prior_ms: f64) -> Alignment {
    let per_ms = f64::from(NARROW_RATE_HZ) / 1000.0;
    // The cast saturates: an absurd prior lies outside any take.
    let prior = (prior_ms * per_ms).round() as i64;
    let track = song.backing.track(take, prior);
    let Fit {
        shift_ms,
        correlation,
    } = song.guide_contour.fit(contour, prior_ms);
    let mut found = Alignment {
        evidence: Evidence::Prior,
        prior_ms,
        offset_ms: prior_ms,
        jumps: vec![],
        bleed_confidence: track.as_ref().map_or(0.0, |track| track.standing.sigmas),
        guide_correlation: correlation,
    };
    match track {
        Some(track) if is_sure(track.standing) => {
            let pieces = pieces(&track.lags);
            let lag_ms = |lag: usize| (prior + lag as i64 - bleed::REACH as i64) as f64 / per_ms;
            found.evidence = Evidence::Bleed;
            found.offset_ms = lag_ms(pieces[0].1);
            for pair in pieces.windows(2) {
                let [(_, before), (window, after)] = [pair[0], pair[1]];
                let place = song.backing.place_of_jump(
                    take,
                    prior,
                    window.saturating_sub(1),
                    [before, after],
                );
                found.jumps.push(Jump {
                    song_ms: place as f64 / per_ms,
                    shift_ms: lag_ms(after) - lag_ms(before),
                });
            }
        }
        _ if correlation >= SURE_CORRELATION => {
            found.evidence = Evidence::Guide;
            found.offset_ms = prior_ms + shift_ms;
        }
        _ => {}
    }
    found
}

fn is_sure(standing: bleed::Standing) -> bool {
    standing.sigmas >= SURE_SIGMAS && standing.lead >= SURE_LEAD
}

/// The backing track's level in the take against everything else in it, in dB; −60 where none was heard.
pub(crate) fn bleed_db(take: &[f32], song: &Heard, alignment: &Alignment) -> f32 {
    if alignment.evidence != Evidence::Bleed {
        return bleed::NO_BLEED_DB;
    }
    let per_ms = f64::from(NARROW_RATE_HZ) / 1000.0;
    let offset_at = |song_ms: f64| {
        let jumps = alignment
            .jumps
            .iter()
            .filter(|jump| jump.song_ms <= song_ms);
        alignment.offset_ms + jumps.map(|jump| jump.shift_ms).sum::<f64>()
    };
    song.backing.level_db(take, |frame| {
        (offset_at(frame as f64 / per_ms) * per_ms) as i64
    })
}

/// The track in pieces of one lag each: the first window of a piece, and the middle one of its lags.
fn pieces(lags: &[usize]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for window in 1..=lags.len() {
        if window == lags.len() || lags[window].abs_diff(lags[window - 1]) >= JUMP {
            let mut piece = lags[from..window].to_vec();
            piece.sort_unstable();
            pieces.push((from, piece[piece.len() / 2]));
            from = window;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_drift_is_one_piece_and_a_jump_makes_two() {
        assert_eq!(pieces(&[100, 101, 103, 104, 106]), [(0, 103)]);
        assert_eq!(pieces(&[100, 101, 261, 262, 262]), [(0, 101), (2, 262)]);
        assert_eq!(pieces(&[7]), [(0, 7)]);
    }
}
