//! The results, as a table and as one line of JSON.

use mixdown::Evidence;
use serde::Serialize;

use crate::cases::{Case, LEAKS, Leak, SNRS_DB, Sung};
use crate::errors::share_below;
use crate::noise::NOISES;
use crate::song::BACKINGS;

/// Everybody hears errors beyond this, in milliseconds.
const WRONG_MS: f64 = 50.0;
/// Musicians hear errors beyond this, in milliseconds.
const LATE_MS: f64 = 20.0;

/// One case and its result.
pub struct Outcome {
    pub case: Case,
    /// Whether the alignment was sure.
    pub sure: bool,
    /// What it rested on; none where the take could not be read.
    pub evidence: Option<Evidence>,
    /// The mean error in milliseconds.
    pub error_ms: Option<f64>,
}

impl Outcome {
    /// The mean error in milliseconds; none where the alignment was not sure.
    fn sure_error_ms(&self) -> Option<f64> {
        self.error_ms.filter(|_| self.sure)
    }
}

/// The bench in one line.
#[derive(Serialize)]
pub struct Figures {
    align_p50_ms: Option<f64>,
    align_p95_ms: Option<f64>,
    /// The share of sure cases among those with evidence.
    align_sure_share: f64,
    /// Of the sure cases, the share of those wrong by more than 50 ms or without evidence.
    align_wrong_sure: f64,
    /// Of the cases without a leak, the share of those that were placed by one.
    align_false_bleed: f64,
    cases: usize,
}

impl Figures {
    pub fn of(outcomes: &[Outcome]) -> Self {
        let with_evidence: Vec<&Outcome> =
            outcomes.iter().filter(|o| o.case.has_evidence()).collect();
        let sure_with_evidence = with_evidence.iter().filter(|o| o.sure).count();
        let wrong = outcomes.iter().filter(|o| {
            o.sure_error_ms()
                .is_some_and(|ms| ms > WRONG_MS || !o.case.has_evidence())
        });
        let errors = sure_errors(outcomes.iter());
        let no_leak = outcomes.iter().filter(|o| o.case.leak == Leak::Nothing);
        let by_bleed = |o: &&Outcome| o.evidence == Some(Evidence::Bleed);
        Figures {
            align_p50_ms: share_below(&errors, 0.5).map(rounded),
            align_p95_ms: share_below(&errors, 0.95).map(rounded),
            align_sure_share: rounded(share(sure_with_evidence, with_evidence.len())),
            align_wrong_sure: rounded(share(wrong.count(), errors.len())),
            align_false_bleed: rounded(share(
                no_leak.clone().filter(by_bleed).count(),
                no_leak.count(),
            )),
            cases: outcomes.len(),
        }
    }
}

fn sure_errors<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Vec<f64> {
    let mut errors: Vec<f64> = outcomes.filter_map(Outcome::sure_error_ms).collect();
    errors.sort_by(f64::total_cmp);
    errors
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn rounded(x: f64) -> f64 {
    (x * 10_000.0).round() / 10_000.0
}

/// One row for all, and one for each value of whatever a case may depend on.
pub fn table(outcomes: &[Outcome], voices: &[&str]) {
    println!(
        "{:<24}{:>6}{:>8}{:>10}{:>10}{:>10}{:>8}{:>8}",
        "", "cases", "sure", "p50 ms", "p95 ms", "max ms", ">20 ms", ">50 ms"
    );
    row("all", outcomes, |_| true);
    row("with evidence", outcomes, Case::has_evidence);
    row("nothing sung", outcomes, |case| {
        matches!(case.sung, Sung::Nothing { .. })
    });
    row("another line", outcomes, |case| {
        matches!(case.sung, Sung::AnotherLine(_))
    });
    println!("\nof those with evidence:");
    let row_of = |name: &str, belongs: &dyn Fn(&Case) -> bool| {
        row(name, outcomes, |case| case.has_evidence() && belongs(case));
    };
    for leak in LEAKS {
        row_of(&leak.name(), &|case| case.leak == leak);
    }
    let guided = |case: &Case| matches!(case.leak, Leak::Guided(_));
    row_of("leaking guide, jumps", &|case| {
        guided(case) && !case.recorder.blocks.is_empty()
    });
    row_of("guide on headphones", &Case::is_guided_on_headphones);
    for snr_db in SNRS_DB {
        row_of(&format!("SNR {snr_db} dB"), &|case| case.snr_db == snr_db);
    }
    for noise in NOISES {
        row_of(noise.name(), &|case| case.noise == noise);
    }
    for voice in voices {
        row_of(voice, &|case| case.voice_name == *voice);
    }
    for (backing, name) in BACKINGS.iter().enumerate() {
        row_of(name, &|case| case.backing == backing);
    }
    row_of("chosen file", &Case::is_file);
    row_of("guide leaks untold", &|case| case.guide_db.is_some());
    row_of("lost or repeated > 20 ms", &Case::has_pieces);
    row_of("without jumps", &|case| case.recorder.blocks.is_empty());
    row_of("with jumps", &|case| !case.recorder.blocks.is_empty());
    row_of("with drift", &|case| case.recorder.drift_ppm != 0.0);
    println!("\nerrors of those with evidence, by what the offset rests on:");
    for (sure, name) in [(true, "sure"), (false, "not sure")] {
        for evidence in [Evidence::Bleed, Evidence::Guide, Evidence::Prior] {
            errors_row(&format!("{evidence:?}, {name}"), outcomes, |o| {
                o.case.has_evidence() && o.sure == sure && o.evidence == Some(evidence)
            });
        }
    }
    println!();
}

fn errors_row(name: &str, outcomes: &[Outcome], belongs: impl Fn(&Outcome) -> bool) {
    let rows = outcomes.iter().filter(|o| belongs(o));
    let mut errors: Vec<f64> = rows.filter_map(|o| o.error_ms).collect();
    errors.sort_by(f64::total_cmp);
    let ms = |value: Option<f64>| value.map_or("-".into(), |ms| format!("{ms:.2}"));
    println!(
        "{name:<24}{:>6}{:>18}{:>10}{:>10}",
        errors.len(),
        ms(share_below(&errors, 0.5)),
        ms(share_below(&errors, 0.95)),
        ms(errors.last().copied()),
    );
}

fn row(name: &str, outcomes: &[Outcome], belongs: impl Fn(&Case) -> bool) {
    let rows: Vec<&Outcome> = outcomes.iter().filter(|o| belongs(&o.case)).collect();
    let errors = sure_errors(rows.iter().copied());
    let ms = |value: Option<f64>| value.map_or("-".into(), |ms| format!("{ms:.2}"));
    let beyond = |limit_ms: f64| errors.iter().filter(|&&ms| ms > limit_ms).count();
    println!(
        "{name:<24}{:>6}{:>7.1}%{:>10}{:>10}{:>10}{:>8}{:>8}",
        rows.len(),
        100.0 * share(errors.len(), rows.len()),
        ms(share_below(&errors, 0.5)),
        ms(share_below(&errors, 0.95)),
        ms(errors.last().copied()),
        beyond(LATE_MS),
        beyond(WRONG_MS),
    );
}
