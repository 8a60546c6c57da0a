//! Aligns hundreds of made takes whose offset is known: `cargo run --release -p mixdown --example align -- [key=value]...`
//!
//! Five real persons and a synthetic fan sing along to two songs, in rooms, with noise, what a loudspeaker leaks of song and guide, recorders
//! that lose buffers or up to a second, and clocks that drift; some takes are files without a clock, some hold no evidence of
//! their place. `tests/voices/README.md` names the voices. More takes ([`cuts`]) have one jump each where little leaks. The same
//! seed makes the same takes.
//!
//! Keys: `cases` (2592: every combination of voice, noise and leak three times), `cuts` (432: every combination of voice, leak
//! and fault twice), `seed`, `only` (a part of a case's label),
//! `save` (a folder for the takes as WAV files and their songs' guides), `verbose` (a line for each case).

mod cases;
mod corpus;
mod cuts;
mod errors;
mod noise;
mod performance;
mod random;
mod recorder;
mod report;
mod room;
mod song;
mod sound;
mod voices;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use mixdown::{Alignment, Limits, Song, TakeError, locate};

use cases::{Case, draw};
use corpus::Corpus;
use cuts::Aligned;
use errors::Errors;
use recorder::{Recorder, wav};
use report::{Figures, Outcome, table};

const LIMITS: Limits = Limits {
    min_ms: 1_000,
    max_ms: 60_000,
};
const CASES: usize = 2_592;
const CUTS: usize = 432;

struct Options {
    cases: usize,
    cuts: usize,
    seed: u64,
    only: String,
    save: Option<PathBuf>,
    verbose: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::of(&args)?;
    let corpus = Corpus::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))?;
    let names: Vec<&str> = corpus.voices.iter().map(|voice| voice.name).collect();
    let cases = draw(
        options.cases,
        options.seed,
        &corpus.voices,
        corpus.song_ms(),
    );
    let cuts = cuts::draw(options.cuts, options.seed, &corpus.voices, corpus.song_ms());
    let mut bench = Bench {
        songs: corpus.songs(),
        corpus: &corpus,
        options: &options,
        aligning_s: 0.0,
    };
    let cases = bench.align_all(cases)?;
    let cuts = bench.align_all(cuts)?;
    let outcomes: Vec<Outcome> = cases
        .into_iter()
        .map(|(case, found)| bench.outcome(case, found))
        .collect();
    table(&outcomes, &names);
    cuts::table(&cuts);
    let (aligning_s, all_s) = (bench.aligning_s, cpu_s());
    let making_s = all_s - aligning_s;
    println!("{making_s:.1} s of CPU to make the takes, {aligning_s:.1} s to align them");
    println!("{}", serde_json::to_string(&cuts::Figures::of(&cuts))?);
    println!("{}", serde_json::to_string(&Figures::of(&outcomes))?);
    Ok(())
}

/// What all cases share.
struct Bench<'a> {
    corpus: &'a Corpus,
    songs: Vec<[Song<'a>; 2]>,
    options: &'a Options,
    /// What all alignments cost until now.
    aligning_s: f64,
}

impl Bench<'_> {
    /// Makes and aligns the takes of those cases that were asked for.
    fn align_all(&mut self, cases: Vec<Case>) -> Result<Vec<Aligned>, Box<dyn Error>> {
        let mut aligned = Vec::new();
        for mut case in cases {
            let label = case.to_string();
            if !label.contains(&self.options.only) {
                continue;
            }
            let take = wav(&self.corpus.take(&mut case), case.recorder.rate_hz)?;
            if let Some(folder) = &self.options.save {
                save(folder, &case, &take, self.corpus)?;
            }
            let before = cpu_s();
            let found = align(&take, &self.songs[case.voice][case.backing], &case);
            self.aligning_s += cpu_s() - before;
            if self.options.verbose {
                let errors = found.as_ref().ok().map(|found| self.errors(&case, found));
                print_case(&label, &case, &found, errors);
            }
            aligned.push((case, found.ok()));
        }
        Ok(aligned)
    }

    fn errors(&self, case: &Case, found: &Alignment) -> Errors {
        Errors::of(found, &case.recorder, self.corpus.song_ms())
    }

    fn outcome(&self, case: Case, found: Option<Alignment>) -> Outcome {
        Outcome {
            sure: found.as_ref().is_some_and(|found| found.sure),
            evidence: found.as_ref().map(|found| found.evidence),
            error_ms: found.map(|found| self.errors(&case, &found).mean_ms),
            case,
        }
    }
}

fn align(take: &[u8], song: &Song<'_>, case: &Case) -> Result<Alignment, TakeError> {
    locate(take, song, &case.placement, &LIMITS)
}

fn print_case(
    label: &str,
    case: &Case,
    found: &Result<Alignment, TakeError>,
    errors: Option<Errors>,
) {
    let Recorder {
        offset_ms, blocks, ..
    } = &case.recorder;
    let blocks = blocks.iter().map(|block| (block.song_ms, block.shift_ms()));
    print!("{label} | truth {}", place(*offset_ms, blocks));
    match (found, errors) {
        (Ok(found), Some(errors)) => println!(
            " | {:?}{} {} bleed {:.1} guide {:.3} | error mean {:.3} median {:.3} worst {:.3} ms",
            found.evidence,
            if found.sure { " sure" } else { "" },
            place(
                found.offset_ms,
                found.jumps.iter().map(|jump| (jump.song_ms, jump.shift_ms))
            ),
            found.bleed_confidence,
            found.guide_correlation,
            errors.mean_ms,
            errors.median_ms,
            errors.worst_ms,
        ),
        (Err(error), _) => println!(" | error: {error}"),
        (Ok(_), None) => println!(),
    }
}

/// An offset, and where in the song it changes by how much: `615.20 +12.3@7332`.
fn place(offset_ms: f64, jumps: impl Iterator<Item = (f64, f64)>) -> String {
    let jumps = jumps.map(|(song_ms, shift_ms)| format!(" {shift_ms:+.1}@{song_ms:.0}"));
    format!("{offset_ms:.2}{}", jumps.collect::<String>())
}

/// Saves a case to listen to.
fn save(folder: &Path, case: &Case, take: &[u8], corpus: &Corpus) -> Result<(), Box<dyn Error>> {
    let voice = &corpus.voices[case.voice];
    fs::create_dir_all(folder)?;
    let name = format!("{}-{:04}.wav", case.list, case.number);
    fs::write(folder.join(name), take)?;
    let guide = wav(&voice.guide, mixdown::SAMPLE_RATE_HZ)?;
    Ok(fs::write(
        folder.join(format!("guide-{}.wav", voice.name)),
        guide,
    )?)
}

impl Options {
    fn of(args: &[String]) -> Result<Self, String> {
        let mut options = Options {
            cases: CASES,
            cuts: CUTS,
            seed: 1,
            only: String::new(),
            save: None,
            verbose: false,
        };
        for arg in args {
            match arg.split_once('=') {
                Some(("cases", value)) => options.cases = number("cases", value)?,
                Some(("cuts", value)) => options.cuts = number("cuts", value)?,
                Some(("seed", value)) => options.seed = number("seed", value)?,
                Some(("only", value)) => options.only = value.into(),
                Some(("save", value)) => options.save = Some(value.into()),
                None if arg == "verbose" => options.verbose = true,
                _ => {
                    return Err(format!(
                        "{arg}: not among cases= cuts= seed= only= save= verbose"
                    ));
                }
            }
        }
        Ok(options)
    }
}

fn number<T: FromStr>(key: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{key}: {value} is not a number"))
}

/// The processor time of this thread in seconds, on Linux; 0 elsewhere.
fn cpu_s() -> f64 {
    let used = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = used.and_then(|s| s.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e9
}
