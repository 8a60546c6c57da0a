//! One channel out of two: their mean, or the louder one where the two cancel each other.
//!
//! A cable, a driver or a second microphone may turn the phase of one channel round, for all of a take or for parts of it. So it
//! is decided anew in each block, and changed only where that is worth it over a second: where a voice breathes or a note happens
//! to cancel, nothing changes.

/// Blocks in a second.
const BLOCKS_PER_SECOND: u32 = 50;
/// One silent channel leaves a quarter of the other's energy in the mean; less than this share means opposite phase.
const CANCELLED: f32 = 0.2;
/// What speaks for the other choice in one block, at most.
const MOST: f32 = CANCELLED;
/// What has to speak for the other choice, within half a second at the start or the end of a take and a second between.
const CHANGE: f32 = 0.5 * MOST * BLOCKS_PER_SECOND as f32;
/// Blocks of less than this share of the mean energy count less, as pauses.
const PAUSE: f32 = 0.01;

/// Mixes two channels of equal length down to one.
pub(super) fn mono_of(left: Vec<f32>, right: Vec<f32>, rate_hz: u32) -> Vec<f32> {
    let mean: Vec<f32> = left
        .iter()
        .zip(&right)
        .map(|(l, r)| 0.5 * (l + r))
        .collect();
    let block = (rate_hz / BLOCKS_PER_SECOND).max(1) as usize;
    let (energy_left, energy_right) = (energies(&left, block), energies(&right, block));
    let sum = |energies: &[f32]| energies.iter().sum::<f32>();
    let (loudest, energy) = if sum(&energy_right) > sum(&energy_left) {
        (right, energy_right)
    } else {
        (left, energy_left)
    };
    let cancelled = cancelled_blocks(&evidence(&energies(&mean, block), &energy));
    if !cancelled.contains(&true) {
        mean
    } else if !cancelled.contains(&false) {
        loudest
    } else {
        joined(mean, &loudest, &cancelled, block)
    }
}

/// The energy of the differences between neighbouring samples, block by block: without offset and nearly without hum, which a
/// balanced cable in a stereo socket has alike in both channels.
fn energies(samples: &[f32], block: usize) -> Vec<f32> {
    let starts = (0..samples.len()).step_by(block);
    let energy = |start: usize| {
        let part = &samples[start.saturating_sub(1)..samples.len().min(start + block)];
        let pairs = part.windows(2);
        pairs.map(|pair| (pair[1] - pair[0]).powi(2)).sum()
    };
    starts.map(energy).collect()
}

/// What speaks for the mean in each block, from −[`MOST`] to [`MOST`].
fn evidence(mean: &[f32], loudest: &[f32]) -> Vec<f32> {
    let average = loudest.iter().sum::<f32>() / loudest.len().max(1) as f32;
    let pause = (PAUSE * average).max(f32::MIN_POSITIVE);
    let of = |(mean, loudest): (&f32, &f32)| {
        ((mean - CANCELLED * loudest) / loudest.max(pause)).clamp(-MOST, MOST)
    };
    mean.iter().zip(loudest).map(of).collect()
}

/// In which blocks the mean cancels: the choices for which most speaks if each change costs [`CHANGE`]. It is Viterbi's
/// algorithm for two states, of which only the difference of their scores matters.
fn cancelled_blocks(evidence: &[f32]) -> Vec<bool> {
    let mut score = 0.0f32;
    let add = |evidence: &f32| {
        score = score.clamp(-CHANGE, CHANGE) + evidence;
        score
    };
    let scores: Vec<f32> = evidence.iter().map(add).collect();
    let mut is_cancelled = scores.last().is_some_and(|score| *score < 0.0);
    let mut blocks: Vec<bool> = scores
        .iter()
        .enumerate()
        .rev()
        .map(|(index, score)| {
            let is_last = index + 1 == scores.len();
            if !is_last && score.abs() > CHANGE {
                is_cancelled = *score < 0.0;
            }
            is_cancelled
        })
        .collect();
    blocks.reverse();
    blocks
}

/// The mean, and the loudest channel in the blocks in which the mean cancels. The one passes into the other within the last or the
/// first block of the mean, where both are whole.
fn joined(mut mean: Vec<f32>, loudest: &[f32], cancelled: &[bool], block: usize) -> Vec<f32> {
    let share = |block: Option<usize>| {
        let is_cancelled = block.and_then(|block| cancelled.get(block));
        f32::from(u8::from(is_cancelled == Some(&true)))
    };
    let blocks = mean.chunks_mut(block).zip(loudest.chunks(block));
    for (index, (mean, loudest)) in blocks.enumerate() {
        let (from, to) = match share(Some(index)) {
            0.0 => (share(index.checked_sub(1)), share(Some(index + 1))),
            _ => (1.0, 1.0),
        };
        if (from, to) == (0.0, 0.0) {
            continue;
        }
        for (at, (mean, loudest)) in mean.iter_mut().zip(loudest).enumerate() {
            let share = from + (to - from) * (at as f32 + 0.5) / block as f32;
            *mean = (1.0 - share) * *mean + share * loudest;
        }
    }
    mean
}
