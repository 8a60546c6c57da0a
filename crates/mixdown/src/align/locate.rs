//! Finds the offset of a take by the best evidence that there is.

use crate::align::alignment::{Alignment, Evidence, Jump};
use crate::align::bleed::Backing;
use crate::align::coherence;
use crate::align::guide::{Contour, Fit};
use crate::align::path::Significance;
use crate::align::window::REACH;
use crate::analysis::decimate::ANALYSIS_RATE_HZ;

/// The backing track counts as found from so many sigmas on, and if its correlation is so many times that of the next best
/// lag. No test take without bleed reaches both.
const SURE_SIGMAS: f32 = 10.0;
const SURE_LEAD: f32 = 1.5;
/// The fan counts as singing the guide's line from this correlation on. The same line by two people exceeds it, another
/// line stays below.
const SURE_CORRELATION: f32 = 0.2;
/// Lags that differ by less are one piece, in samples (3 ms): clocks drift, and nobody hears that little.
const JUMP: usize = 48;
/// Samples at the analysis rate in a millisecond.
const SAMPLES_PER_MS: f64 = ANALYSIS_RATE_HZ as f64 / 1000.0;

/// What takes are aligned with, computed once for each song.
pub(crate) struct Reference {
    pub backing: Backing,
    pub guide: Contour,
}

/// Aligns a take (one channel at the analysis rate, and its contour) with the song, within ±300 ms of the prior, which is
/// given in milliseconds from the take's first frame.
pub(crate) fn align(take: &[f32], contour: &Contour, song: &Reference, prior_ms: f64) -> Alignment {
    // An absurd prior lies outside any take; a year away is far enough and cannot overflow.
    let prior = (prior_ms * SAMPLES_PER_MS).clamp(-5e11, 5e11).round() as i64;
    let path = song.backing.follow(take, prior);
    let Fit {
        shift_ms,
        correlation,
    } = song.guide.fit(contour, prior_ms);
    let mut found = Alignment {
        evidence: Evidence::Prior,
        prior_ms,
        offset_ms: prior_ms,
        jumps: vec![],
        bleed_confidence: path.as_ref().map_or(0.0, |path| path.significance.sigmas),
        guide_correlation: correlation,
    };
    match path {
        Some(path) if is_sure(path.significance) => {
            let pieces = pieces(&path.lags);
            let lag_ms = |lag: usize| (prior + lag as i64 - REACH as i64) as f64 / SAMPLES_PER_MS;
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
                    song_ms: place as f64 / SAMPLES_PER_MS,
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

fn is_sure(significance: Significance) -> bool {
    significance.sigmas >= SURE_SIGMAS && significance.lead >= SURE_LEAD
}

/// The level of the backing track in a take at the analysis rate against everything else in it, in dB; −60 where it was not
/// found.
pub(crate) fn bleed_db(take: &[f32], backing: &Backing, alignment: &Alignment) -> f32 {
    if alignment.evidence != Evidence::Bleed {
        return coherence::NO_BLEED_DB;
    }
    let offset_at = |song_ms: f64| {
        let jumps = alignment
            .jumps
            .iter()
            .filter(|jump| jump.song_ms <= song_ms);
        alignment.offset_ms + jumps.map(|jump| jump.shift_ms).sum::<f64>()
    };
    coherence::level_db(backing, take, |sample| {
        (offset_at(sample as f64 / SAMPLES_PER_MS) * SAMPLES_PER_MS) as i64
    })
}

/// Cuts a path into pieces of one lag each: the first window of a piece, and the median of its lags.
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
