//! Takes with one jump each, of a tenth of a second to a second, where little or nothing leaks; and takes without one in
//! which a phrase is sung late, which is no jump.

use mixdown::{Alignment, Evidence};
use serde::Serialize;

use crate::cases::{Case, LateStart, Leak, Sung, drawn};
use crate::errors::share_below;
use crate::noise::NOISES;
use crate::random::Random;
use crate::recorder::{Block, Fault, Recorder};
use crate::voices::Voice;

const LEAKS: [Leak; 9] = [
    Leak::Nothing,
    Leak::Backing(-18.0),
    Leak::Backing(-22.0),
    Leak::Backing(-26.0),
    Leak::Backing(-30.0),
    Leak::Guided(-18.0),
    Leak::Guided(-22.0),
    Leak::Guided(-26.0),
    Leak::Guided(-30.0),
];
const SNRS_DB: [f64; 3] = [10.0, 20.0, 30.0];
/// What happens to a take.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Event {
    Fault(Fault),
    /// A phrase is sung late.
    Late,
}
const EVENTS: [Event; 4] = [
    Event::Fault(Fault::Dropped),
    Event::Fault(Fault::Silence),
    Event::Fault(Fault::Repeated),
    Event::Late,
];
const LENGTH_MS: [f64; 2] = [100.0, 1_000.0];
/// How far from both ends of the song a take jumps at least, in milliseconds.
const APART_MS: f64 = 5_000.0;
/// How long a phrase is that is sung late, and how late.
const PHRASE_MS: [f64; 2] = [2_000.0, 4_000.0];
const LATE_MS: [f64; 2] = [150.0, 600.0];
/// A jump is found if its shift is right within so many milliseconds: by what leaks, and by syllables.
const RIGHT_MS: f64 = 3.0;
const RIGHT_BY_GUIDE_MS: f64 = 40.0;

/// Draws so many takes.
pub fn draw(count: usize, seed: u64, voices: &[Voice], song_ms: f64) -> Vec<Case> {
    let mut grid = Vec::new();
    for voice in 0..voices.len() {
        for leak in LEAKS {
            grid.extend(EVENTS.map(|event| (voice, leak, event)));
        }
    }
    Random::new(seed, u64::MAX - 1).shuffle(&mut grid);
    let combinations = grid.into_iter().cycle().take(count).enumerate();
    combinations
        .map(|(number, (voice, leak, event))| {
            let mut random = Random::new(seed ^ 0xc075, number as u64);
            let snr_db = SNRS_DB[random.below(SNRS_DB.len())];
            let noise = NOISES[random.below(NOISES.len())];
            let mut case = drawn(
                number,
                (voice, voices),
                (snr_db, leak, noise),
                song_ms,
                random,
            );
            case.list = "cut";
            case.sung = Sung::Line;
            case.leak = leak;
            case.placement.guide |= matches!(leak, Leak::Guided(_));
            let begin_ms = (-case.recorder.offset_ms).max(0.0);
            let at_ms = case.random.between(begin_ms + APART_MS, song_ms - APART_MS);
            let length_ms = case.random.between(LENGTH_MS[0], LENGTH_MS[1]);
            case.recorder.drift_ppm = 0.0;
            case.recorder.blocks.clear();
            match event {
                Event::Fault(fault) => case.recorder.blocks.push(Block {
                    fault,
                    song_ms: at_ms,
                    length_ms,
                }),
                Event::Late => {
                    case.late = Some(LateStart {
                        from_ms: at_ms,
                        length_ms: case.random.between(PHRASE_MS[0], PHRASE_MS[1]),
                        late_ms: case.random.between(LATE_MS[0], LATE_MS[1]),
                    });
                }
            }
            case
        })
        .collect()
}

/// A take, and where it was found; none where it could not be read.
pub type Aligned = (Case, Option<Alignment>);

/// What became of the one jump of a take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Placed {
    /// Found so many milliseconds off its place.
    Off(f64),
    /// Not found, and nothing else either.
    Missed,
    /// Something else was found.
    Wrong,
}

impl Placed {
    /// Compares what was found with the truth.
    pub fn of(found: &Alignment, truth: &Recorder) -> Self {
        let right_ms = match found.evidence {
            Evidence::Bleed => RIGHT_MS,
            _ => RIGHT_BY_GUIDE_MS,
        };
        match (found.jumps.as_slice(), truth.blocks.as_slice()) {
            ([], []) => Placed::Off(0.0),
            ([], _) => Placed::Missed,
            ([jump], [block]) if (jump.shift_ms - block.shift_ms()).abs() <= right_ms => {
                // What was repeated is there twice: either may be left out, or a part of each.
                let early_ms = match block.fault {
                    Fault::Repeated => block.length_ms,
                    _ => 0.0,
                };
                let nearest = jump.song_ms.clamp(block.song_ms - early_ms, block.song_ms);
                Placed::Off((jump.song_ms - nearest).abs())
            }
            _ => Placed::Wrong,
        }
    }
}

/// What became of all jumps, in a few numbers.
#[derive(Serialize)]
pub struct Figures {
    /// The share of the jumps that were found, where something leaks and where nothing does.
    jump_found_share: f64,
    jump_found_share_no_leak: f64,
    /// How far from their places, 95 in a hundred at most, in milliseconds.
    jump_p95_ms: Option<f64>,
    jump_p95_ms_no_leak: Option<f64>,
    /// The share of the takes with something else than their jump, or with one where there is none.
    jump_wrong_share: f64,
    cuts: usize,
}

impl Figures {
    pub fn of(outcomes: &[Aligned]) -> Self {
        let leaks = |case: &Case| case.leak != Leak::Nothing;
        let of = |belongs: &dyn Fn(&Case) -> bool| {
            let placed = placed(outcomes, |case| case.late.is_none() && belongs(case));
            let off = ranked(&placed);
            let found = off.len() as f64 / placed.len().max(1) as f64;
            (found, share_below(&off, 0.95))
        };
        let (leaking, dry) = (of(&leaks), of(&|case| !leaks(case)));
        let all = placed(outcomes, |_| true);
        let wrong = all.iter().filter(|placed| **placed == Placed::Wrong);
        Figures {
            jump_found_share: leaking.0,
            jump_found_share_no_leak: dry.0,
            jump_p95_ms: leaking.1,
            jump_p95_ms_no_leak: dry.1,
            jump_wrong_share: wrong.count() as f64 / all.len().max(1) as f64,
            cuts: outcomes.len(),
        }
    }
}

fn placed(outcomes: &[Aligned], belongs: impl Fn(&Case) -> bool) -> Vec<Placed> {
    let rows = outcomes.iter().filter(|(case, _)| belongs(case));
    rows.filter_map(|(case, found)| Some(Placed::of(found.as_ref()?, &case.recorder)))
        .collect()
}

/// How far off those are that were found, ranked.
fn ranked(placed: &[Placed]) -> Vec<f64> {
    let off = placed.iter().filter_map(|placed| match placed {
        Placed::Off(ms) => Some(*ms),
        _ => None,
    });
    let mut off: Vec<f64> = off.collect();
    off.sort_by(f64::total_cmp);
    off
}

/// A row for each leak and event.
pub fn table(outcomes: &[Aligned]) {
    println!(
        "\none jump of 0.1 to 1 s:   {:>6}{:>8}{:>8}{:>8}{:>10}{:>10}{:>10}{:>8}",
        "takes", "found", "missed", "wrong", "p50 ms", "p95 ms", "max ms", ">200 ms"
    );
    for leak in LEAKS {
        for fault in [
            None,
            Some(Fault::Dropped),
            Some(Fault::Silence),
            Some(Fault::Repeated),
        ] {
            let belongs = |case: &Case| {
                let has = case.recorder.blocks.first().map(|block| block.fault);
                case.leak == leak && has.is_some() && (fault.is_none() || has == fault)
            };
            let name = fault.map_or("all".into(), |fault| format!("{fault:?}"));
            row(&format!("{} {name}", leak.name()), outcomes, belongs);
        }
        row(&format!("{} late phrase", leak.name()), outcomes, |case| {
            case.leak == leak && case.late.is_some()
        });
    }
}

fn row(name: &str, outcomes: &[Aligned], belongs: impl Fn(&Case) -> bool) {
    let placed = placed(outcomes, belongs);
    let off = ranked(&placed);
    let count = |which: Placed| placed.iter().filter(|p| **p == which).count();
    let ms = |value: Option<f64>| value.map_or("-".into(), |ms| format!("{ms:.1}"));
    println!(
        "{name:<26}{:>6}{:>8}{:>8}{:>8}{:>10}{:>10}{:>10}{:>8}",
        placed.len(),
        off.len(),
        count(Placed::Missed),
        count(Placed::Wrong),
        ms(share_below(&off, 0.5)),
        ms(share_below(&off, 0.95)),
        ms(off.last().copied()),
        off.iter().filter(|ms| **ms > 200.0).count(),
    );
}
