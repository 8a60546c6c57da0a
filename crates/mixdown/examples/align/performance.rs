//! One recording in several performances: syllables early and late, louder and softer, and the whole in another voice.

use std::f64::consts::TAU;
use std::ops::Range;

use crate::random::Random;
use crate::sound::{RATE, Reader, factor_of_db, power, scale};

/// Frames from one level to the next: 5 ms.
const HOP: usize = 240;
/// Hops that each level spans: 20 ms.
const SPAN: usize = 4;
/// Between two syllables the level falls so far, and rises again.
const DIP_DB: f32 = 6.0;
/// Levels further below the loudest than this count as equal.
const FLOOR_DB: f32 = -45.0;
/// Neighbouring syllables overlap by so many frames (6 ms), half of them on each side.
const OVERLAP: usize = 288;
/// No two performances have syllables of the same loudness.
const DYNAMICS_DB: f64 = 4.0;

/// Cuts a line at the minima of its level, without gaps.
pub fn syllables(line: &[f32]) -> Vec<Range<usize>> {
    let powers: Vec<f32> = line.chunks(HOP).map(power).collect();
    let levels: Vec<f32> = powers
        .windows(SPAN)
        .map(|span| 10.0 * span.iter().sum::<f32>().max(1e-12).log10())
        .collect();
    let floor = levels.iter().copied().fold(f32::MIN, f32::max) + FLOOR_DB;
    let mut cuts = vec![0];
    let (mut loudest, mut softest) = (floor, (f32::MAX, 0));
    for (hop, &level) in levels.iter().enumerate() {
        let level = level.max(floor);
        if level <= softest.0 {
            softest = (level, hop);
        }
        if loudest - softest.0 >= DIP_DB && level - softest.0 >= DIP_DB {
            cuts.push((softest.1 + SPAN / 2) * HOP);
            (loudest, softest) = (level, (f32::MAX, 0));
        }
        if level > loudest {
            (loudest, softest) = (level, (f32::MAX, 0));
        }
    }
    cuts.push(line.len());
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Sings a line again, each syllable so many frames later and a little louder or softer.
pub fn performed(
    line: &[f32],
    syllables: &[Range<usize>],
    later: &[i64],
    random: &mut Random,
) -> Vec<f32> {
    let mut performance = vec![0.0; line.len()];
    for (syllable, later) in syllables.iter().zip(later) {
        let gain = factor_of_db(random.between(-DYNAMICS_DB, DYNAMICS_DB));
        let from = syllable.start.saturating_sub(OVERLAP / 2);
        let to = (syllable.end + OVERLAP / 2).min(line.len());
        for (n, sample) in (from..to).zip(&line[from..to]) {
            let at = n as i64 + later;
            if let Some(sum) = usize::try_from(at)
                .ok()
                .and_then(|at| performance.get_mut(at))
            {
                let edge = (n - from).min(to - 1 - n).min(OVERLAP);
                *sum += gain * sample * edge as f32 / OVERLAP as f32;
            }
        }
    }
    performance
}

/// The quietest frame near another one.
fn rest_near(line: &[f32], frame: usize) -> usize {
    const REACH: usize = 200 * HOP;
    let from = frame.saturating_sub(REACH / 2).min(line.len());
    let hops = line[from..].chunks(HOP).take(REACH / HOP).map(power);
    let quietest = hops.enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
    from + quietest.map_or(0, |(hop, _)| hop * HOP)
}

/// Sings what lies between the rests near two frames so many frames late.
pub fn with_late_phrase(line: &mut [f32], phrase: Range<usize>, late: usize) {
    let (from, to) = (rest_near(line, phrase.start), rest_near(line, phrase.end));
    let part: Vec<f32> = line[from..to.max(from)].to_vec();
    line[from..from + part.len()].fill(0.0);
    for (n, sample) in part.iter().enumerate() {
        let edge = n.min(part.len() - 1 - n).min(OVERLAP);
        if let Some(sum) = line.get_mut(from + late + n) {
            *sum += sample * edge as f32 / OVERLAP as f32;
        }
    }
}

/// How many frames each syllable comes late in a performance whose timing is accurate to ±`spread_ms`: uniform, with a mean
/// of 0.
pub fn timing(syllables: usize, spread_ms: f64, random: &mut Random) -> Vec<i64> {
    let later_ms = balanced(&vec![1.0; syllables], spread_ms, random);
    let frames = later_ms
        .iter()
        .map(|ms| (ms * RATE / 1000.0).round() as i64);
    frames.collect()
}

/// Uniform within ±`spread`, shifted so that the weighted mean is 0.
fn balanced(weights: &[f64], spread: f64, random: &mut Random) -> Vec<f64> {
    let drawn: Vec<f64> = weights
        .iter()
        .map(|_| random.between(-spread, spread))
        .collect();
    let sum: f64 = drawn.iter().zip(weights).map(|(x, w)| x * w).sum();
    let mean = sum / weights.iter().sum::<f64>().max(1e-9);
    drawn.iter().map(|x| x - mean).collect()
}

/// Frames of one grain: 40 ms, a few periods of a low voice.
const GRAIN: usize = 1_920;
const VIBRATO_HZ: f64 = 5.5;
const VIBRATO_SEMITONES: f64 = 0.5;
/// Nobody hits a note as another does, nor holds it as long.
const DETUNED_SEMITONES: f64 = 1.0;
const HELD_SHARE: f64 = 0.1;
/// Below and above this the tone is changed by opposite gains, up to so many dB for the voice and as many for a syllable.
const TONE_HZ: f64 = 1_200.0;
const TONE_DB: f64 = 5.0;

/// The same line in another throat: pitch and formants are about so many semitones higher, with vibrato, and each syllable
/// begins where it did, but is longer or shorter, darker or brighter, louder or softer. No waveform is left in common.
pub fn in_another_voice(
    line: &[f32],
    syllables: &[Range<usize>],
    semitones: f64,
    random: &mut Random,
) -> Vec<f32> {
    let line = performed(line, syllables, &vec![0; syllables.len()], random);
    let reader = Reader::new(0.7);
    let mut voice = vec![0.0; line.len()];
    let tone_db = random.between(-TONE_DB, TONE_DB);
    // A long syllable that is held moves the line's middle by its length, and there is as much of it.
    let lengths: Vec<f64> = syllables.iter().map(|s| (s.len() as f64).powi(2)).collect();
    let hurried = balanced(&lengths, HELD_SHARE, random);
    for (Range { start, end }, hurried) in syllables.iter().cloned().zip(hurried) {
        let speed = 1.0 + hurried;
        let semitones = semitones + random.between(-DETUNED_SEMITONES, DETUNED_SEMITONES);
        for centre in (start.next_multiple_of(GRAIN / 2)..end).step_by(GRAIN / 2) {
            // Past its end a syllable is held: the next one must not begin early.
            let from = (start as f64 + speed * (centre - start) as f64).min(end as f64);
            let vibrato = VIBRATO_SEMITONES * (TAU * VIBRATO_HZ * centre as f64 / RATE).sin();
            let pitch = 2f64.powf((semitones + vibrato) / 12.0);
            add_grain(&mut voice, centre, |aside| {
                reader.at(&line, from + pitch * aside)
            });
        }
        tilt(
            &mut voice[start..end],
            tone_db + random.between(-TONE_DB, TONE_DB),
        );
    }
    let peak = voice.iter().fold(0.0f32, |peak, s| peak.max(s.abs()));
    scale(&mut voice, 0.5 / peak.max(1e-6));
    voice
}

/// Adds half a period of a raised cosine around a frame, of what is read so many frames aside.
fn add_grain(voice: &mut [f32], centre: usize, read: impl Fn(f64) -> f32) {
    for n in 0..GRAIN {
        let at = (centre + n).checked_sub(GRAIN / 2);
        if let Some(to) = at.and_then(|at| voice.get_mut(at)) {
            let window = (TAU / 2.0 * n as f64 / GRAIN as f64).sin().powi(2);
            *to += window as f32 * read(n as f64 - (GRAIN / 2) as f64);
        }
    }
}

/// Takes so many dB off below [`TONE_HZ`] and adds as many above.
fn tilt(voice: &mut [f32], db: f64) {
    let (below, above) = (factor_of_db(-db), factor_of_db(db));
    let step = 1.0 - (-TAU * TONE_HZ / RATE).exp() as f32;
    let mut low = 0.0;
    for sample in voice {
        low += step * (*sample - low);
        *sample = below * low + above * (*sample - low);
    }
}
