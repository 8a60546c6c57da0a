//! Finds the offset of a take by the best evidence that there is.

use crate::align::alignment::{Alignment, Evidence, Jump};
use crate::align::bleed::{LEAD, Search, Stretch, Track, follow};
use crate::align::coherence;
use crate::align::guide::{Contour, Fit};
use crate::align::jump::place_of_jump;
use crate::align::playback::Playback;
use crate::align::split::{self, FURTHEST_MS};
use crate::align::window::{SAMPLES_PER_MS, WINDOW};

/// The playback counts as found from so many sigmas on, and if it leads. No test take without bleed reaches both.
const SURE_SIGMAS: f32 = 10.0;
/// The same where the guide does not expect it.
const UNEXPECTED_SIGMAS: f32 = 20.0;
/// Where the guide sounded too, the backing track alone has to follow by so many sigmas.
const BACKING_SIGMAS: f32 = 6.0;
/// It counts as found from the beginning to the end if each few seconds of the take follow it by so many sigmas: a part that
/// does not may lie elsewhere. A path that follows chance reaches 3.4.
const SURE_GROUP_SIGMAS: f32 = 3.5;
/// The fan counts as singing the guide's line from this correlation on. The same line by two people exceeds it, another
/// line stays below.
const SURE_CORRELATION: f32 = 0.2;
/// How far from the truth a recorder's clock is at most, in milliseconds: no round trip is longer.
const CLOCK_MS: f64 = 300.0;
/// How far from the song's zero a file begins that was recorded elsewhere, in milliseconds.
const FILE_MS: f64 = 5_000.0;
/// How many windows of lags are surveyed, around the prior: ±2.5 s and ±6.1 s. It is more than the offset itself may be off,
/// because it jumps.
const CLOCK_BLOCKS: usize = 5;
const FILE_BLOCKS: usize = 12;

/// What a take is aligned with.
#[derive(Clone, Copy)]
pub(crate) struct Reference<'a> {
    /// What the loudspeaker played.
    pub playback: &'a Playback,
    /// The line that the fan sings.
    pub guide: &'a Contour,
}

/// What is known of a take's place before it is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Prior {
    /// In milliseconds from the take's first frame.
    pub ms: f64,
    /// Whether a recorder measured it.
    pub is_measured: bool,
}

/// Aligns a take (one channel at the analysis rate, and its contour) with the song, within ±300 ms of a measured prior and
/// ±5 s of another one.
pub(crate) fn align(
    take: &[f32],
    contour: &Contour,
    song: Reference<'_>,
    prior: Prior,
) -> Alignment {
    let fit = song.guide.fit(contour, prior.ms, reach_ms(prior));
    let by_guide_ms = (fit.correlation >= SURE_CORRELATION).then_some(prior.ms + fit.shift_ms);
    let track = follow(song.playback, take, &search(prior, by_guide_ms));
    let mut found = Alignment {
        evidence: Evidence::Prior,
        sure: false,
        prior_ms: prior.ms,
        offset_ms: prior.ms,
        jumps: vec![],
        bleed_confidence: track.as_ref().map_or(0.0, confidence),
        guide_correlation: fit.correlation,
    };
    match track {
        Some(track) if is_found(&track, prior) => {
            found.evidence = Evidence::Bleed;
            found.sure = is_sure(&track);
            found.offset_ms = track.stretches[0].lag as f64 / SAMPLES_PER_MS;
            found.jumps = jumps(song.playback, take, &track.stretches);
        }
        _ => place_by_guide(&mut found, (take, contour), song.guide, fit, prior),
    }
    found
}

/// Places a take by its syllables, if they are the guide's.
fn place_by_guide(
    found: &mut Alignment,
    (take, contour): (&[f32], &Contour),
    guide: &Contour,
    fit: Fit,
    prior: Prior,
) {
    let reach_ms = reach_ms(prior);
    let around_ms = prior.ms
        + guide
            .fit(contour, prior.ms, reach_ms + FURTHEST_MS)
            .shift_ms;
    let split = split::find(guide, contour, take, around_ms).filter(|split| {
        let is_near = (split.offset_ms - prior.ms).abs() <= reach_ms;
        is_near && split.correlation >= SURE_CORRELATION
    });
    // Never sure: two people who sing in time differ by up to 20 ms in how they begin their syllables.
    if let Some(split) = split {
        found.evidence = Evidence::Guide;
        found.offset_ms = split.offset_ms;
        found.guide_correlation = split.correlation;
        found.jumps = vec![Jump {
            song_ms: split.song_ms,
            shift_ms: split.shift_ms,
        }];
    } else if fit.correlation >= SURE_CORRELATION {
        found.evidence = Evidence::Guide;
        found.offset_ms = prior.ms + fit.shift_ms;
    }
}

/// How far from a prior the song's zero is looked for, in milliseconds.
fn reach_ms(prior: Prior) -> f64 {
    if prior.is_measured { CLOCK_MS } else { FILE_MS }
}

/// Where the playback is looked for: around the prior, and expected where the clock or else the guide says.
fn search(prior: Prior, by_guide_ms: Option<f64>) -> Search {
    // An absurd prior lies outside any take; a year away is far enough and cannot overflow.
    let sample = |ms: f64| (ms * SAMPLES_PER_MS).clamp(-5e11, 5e11).round() as i64;
    let blocks = if prior.is_measured {
        CLOCK_BLOCKS
    } else {
        FILE_BLOCKS
    };
    let expected_ms = match by_guide_ms {
        _ if prior.is_measured => prior.ms - CLOCK_MS..prior.ms + CLOCK_MS,
        Some(ms) => ms - CLOCK_MS..ms + CLOCK_MS,
        None => prior.ms - FILE_MS..prior.ms + FILE_MS,
    };
    Search {
        first_lag: sample(prior.ms) - (blocks * WINDOW / 2) as i64,
        blocks,
        expected: sample(expected_ms.start)..sample(expected_ms.end) + 1,
    }
}

/// Whether a track is the playback's: what correlates by chance, or because it is in tune, does at many lags. Where a
/// clock does not expect it it is not, and where the guide does not it must be beyond doubt. Who sings like the guide is no
/// loudspeaker: that would play the backing track, too.
fn is_found(track: &Track, prior: Prior) -> bool {
    if !is_of_backing(track) {
        return false;
    }
    if track.is_expected {
        return track.sigmas >= SURE_SIGMAS && track.lead_as_expected >= LEAD;
    }
    !prior.is_measured && track.sigmas >= UNEXPECTED_SIGMAS && is_sure(track)
}

/// Whether the backing track alone follows a track, too.
fn is_of_backing(track: &Track) -> bool {
    track
        .backing_sigmas
        .is_none_or(|sigmas| sigmas >= BACKING_SIGMAS)
}

/// By how many sigmas a track exceeds chance: as the backing track alone does, where that is too little.
fn confidence(track: &Track) -> f32 {
    match track.backing_sigmas {
        Some(sigmas) if !is_of_backing(track) => sigmas,
        _ => track.sigmas,
    }
}

/// Whether a track leads over every other lag, those a beat away among them, from the beginning of the take to its end.
fn is_sure(track: &Track) -> bool {
    track.lead >= LEAD && track.weakest >= SURE_GROUP_SIGMAS
}

/// The jumps between the stretches of a track.
fn jumps(playback: &Playback, take: &[f32], stretches: &[Stretch]) -> Vec<Jump> {
    let mut earliest = 0;
    let jump = |pair: &[Stretch]| {
        let [before, after] = [&pair[0], &pair[1]];
        let place = place_of_jump(playback, take, [before, after], earliest);
        earliest = place + (before.last_lag - after.first_lag).max(0) as usize;
        Jump {
            song_ms: place as f64 / SAMPLES_PER_MS,
            shift_ms: (after.lag - before.lag) as f64 / SAMPLES_PER_MS,
        }
    };
    stretches.windows(2).map(jump).collect()
}

/// The level of the playback in a take at the analysis rate against everything else in it, in dB; −60 where it was not
/// found.
pub(crate) fn bleed_db(take: &[f32], playback: &Playback, alignment: &Alignment) -> f32 {
    if alignment.evidence != Evidence::Bleed {
        return coherence::NO_BLEED_DB;
    }
    coherence::level_db(playback, take, |sample| {
        (alignment.offset_at(sample as f64 / SAMPLES_PER_MS) * SAMPLES_PER_MS) as i64
    })
}
