//! How the guide sounds in a take.

use realfft::num_complex::Complex32;

use crate::align::alignment::Piece;
use crate::echo::blocks::{BINS, Played, PlayedBlock, TakeBlock, Transforms};
use crate::echo::pieces::{PieceSamples, shift_of, turns};
use crate::echo::response::estimate;

/// The response is estimated from so many blocks at least (2 s), and a piece is shifted by as many.
const FEWEST_BLOCKS: usize = 8;
/// Edges of the bands in which the echo's gain follows the take, in bins: at 0.4, 0.8, 1.6 and 3.2 kHz.
const EDGES: [usize; BANDS + 1] = [1, 205, 410, 819, 1_638, BINS];
const BANDS: usize = 5;
/// The gain is averaged over so many blocks on either side (1 s).
const ASIDE: usize = 4;
/// A gain that may be 1 by chance, within so many sigmas, is 1.
const CHANCE_SIGMAS: f32 = 3.0;
/// With less than so much of the guide's echo against the take, nobody can say whether it is there, nor would hear it.
const LEAST_ENERGY: f32 = 36.0;
/// A guide that fits by less than this share of its energy is silent; one that sounds fits by 1, one that does not by −1.
const SILENT_SHARE: f32 = -0.5;

/// The guide in a take as it leaked from a loudspeaker: one channel at the analysis rate, as long as the take; `None` where
/// it cannot be told. `pieces` say where the song lies in the take, which is at the analysis rate, too; `leaked` is the
/// share of the take's energy that is the playback's.
pub(crate) fn echo_of_guide(
    take: &[f32],
    played: &Played,
    pieces: &[Piece],
    leaked: f32,
) -> Option<Vec<f32>> {
    let pieces: Vec<PieceSamples> = pieces
        .iter()
        .map(|piece| PieceSamples::of(piece, take.len()))
        .collect();
    let mut transforms = Transforms::new();
    let (blocks, energy) = take_blocks(take, played, &pieces, leaked);
    let responses = responses(played, &blocks, pieces.len(), energy)?;
    let gains = gains(played, &blocks, &responses);
    let silent = silent_blocks(played, &blocks, &responses, &gains);
    let mut echo = vec![0.0; take.len()];
    for (piece, response) in pieces.iter().zip(&responses) {
        for (index, block) in played.blocks.iter().enumerate() {
            let from = piece.place(index);
            let sounds = piece.touches(from) && !silent[index];
            let Some(guide) = block.guide_alone.as_ref().filter(|_| sounds) else {
                continue;
            };
            let spectrum = guide.iter().zip(response).enumerate();
            let spectrum = spectrum.map(|(n, (g, h))| g * h * gain_at(&gains[index], n));
            piece.add(transforms.sound_of(spectrum), from, &mut echo);
        }
    }
    Some(echo)
}

/// The blocks of the song that lie wholly in a piece of the take, with what sounds around them; and about the energy of the
/// response.
fn take_blocks(
    take: &[f32],
    played: &Played,
    pieces: &[PieceSamples],
    leaked: f32,
) -> (Vec<TakeBlock>, f32) {
    let mut transforms = Transforms::new();
    let mut spectra = Vec::new();
    let (mut of_take, mut of_song) = (0.0, 0.0);
    for (number, piece) in pieces.iter().enumerate() {
        for (index, block) in played.blocks.iter().enumerate() {
            let from = piece.place(index);
            if piece.contains(from) {
                let spectrum = transforms.windowed(take, from).to_vec();
                of_take += power(&spectrum);
                of_song += power(&block.backing);
                spectra.push(((index, number), spectrum));
            }
        }
    }
    let energy = leaked * of_take / of_song.max(1e-20);
    let block = |(at, spectrum): ((usize, usize), Vec<Complex32>)| {
        TakeBlock::new(at, spectrum, &played.blocks[at.0], energy)
    };
    (spectra.into_iter().map(block).collect(), energy)
}

/// The spectrum of the response for each piece: that of the longest one, shifted as the others are.
fn responses(
    played: &Played,
    take: &[TakeBlock],
    pieces: usize,
    energy: f32,
) -> Option<Vec<Vec<Complex32>>> {
    let of_piece = |piece: usize| -> Vec<&TakeBlock> {
        take.iter().filter(|block| block.piece == piece).collect()
    };
    let longest = (0..pieces).max_by_key(|&piece| of_piece(piece).len())?;
    let blocks = of_piece(longest);
    if blocks.len() < FEWEST_BLOCKS {
        return None;
    }
    let response = estimate(played, &blocks, energy)?;
    let response = Transforms::new().of(&response, 0).to_vec();
    let shifted = |piece: usize| {
        let blocks = of_piece(piece);
        if piece == longest || blocks.len() < FEWEST_BLOCKS {
            return response.clone();
        }
        let shift = shift_of(&cross(played, &blocks, &response));
        let turned = response.iter().zip(turns(shift));
        turned.map(|(x, turn)| x * turn).collect()
    };
    Some((0..pieces).map(shifted).collect())
}

/// The weighted cross-spectrum of a take with the echo of all that was played.
fn cross(played: &Played, take: &[&TakeBlock], response: &[Complex32]) -> Vec<Complex32> {
    let mut cross = vec![Complex32::ZERO; BINS];
    for block in take {
        let PlayedBlock { backing, guide, .. } = &played.blocks[block.index];
        for n in 0..BINS {
            let echo = (backing[n] + guide[n]) * response[n];
            cross[n] += block.spectrum[n] * echo.conj() * block.weights[n];
        }
    }
    cross
}

/// For each block of the song and each band, by which gain the take follows the estimated echo of all that was played, 0 to
/// 1: less than 1 where the telephone was moved, or its loudspeaker distorts.
fn gains(played: &Played, take: &[TakeBlock], responses: &[Vec<Complex32>]) -> Vec<[f32; BANDS]> {
    let mut sums = vec![[[0.0f32; 2]; BANDS]; played.blocks.len()];
    for block in take {
        let PlayedBlock { backing, guide, .. } = &played.blocks[block.index];
        let response = &responses[block.piece];
        for (band, sums) in sums[block.index].iter_mut().enumerate() {
            for n in EDGES[band]..EDGES[band + 1] {
                let echo = (backing[n] + guide[n]) * response[n];
                sums[0] += block.weights[n] * (block.spectrum[n] * echo.conj()).re;
                sums[1] += block.weights[n] * echo.norm_sqr();
            }
        }
    }
    let of_block = |n: usize| {
        let near = &sums[n.saturating_sub(ASIDE)..(n + ASIDE + 1).min(sums.len())];
        std::array::from_fn(|band| {
            let sum = |part: usize| near.iter().map(|sums| sums[band][part]).sum::<f32>();
            let (product, energy) = (sum(0), sum(1).max(1e-20));
            // The weights are one over the variance, and neighbouring transforms overlap by half.
            ((product + CHANCE_SIGMAS * energy.sqrt()) / energy).clamp(0.0, 1.0)
        })
    };
    (0..sums.len()).map(of_block).collect()
}

/// Which blocks of the song the guide was switched off in: where the take, less the echo of the backing track, fits silence
/// better than the guide's echo.
fn silent_blocks(
    played: &Played,
    take: &[TakeBlock],
    responses: &[Vec<Complex32>],
    gains: &[[f32; BANDS]],
) -> Vec<bool> {
    // By how much more than silence the guide's echo fits, and how much that would be if it were there: less, by as much,
    // if it were not (the log-likelihood ratio of a known signal in Gaussian noise: S. M. Kay, "Fundamentals of Statistical
    // Signal Processing: Detection Theory", 1998, chapter 4).
    let mut sums = vec![[0.0f32; 2]; played.blocks.len()];
    for block in take {
        let PlayedBlock { backing, guide, .. } = &played.blocks[block.index];
        let response = &responses[block.piece];
        let sums = &mut sums[block.index];
        for (band, gain) in gains[block.index].iter().enumerate() {
            for n in EDGES[band]..EDGES[band + 1] {
                let passed = gain * response[n];
                let (rest, echo) = (block.spectrum[n] - backing[n] * passed, guide[n] * passed);
                let energy = echo.norm_sqr();
                sums[0] += block.weights[n] * (2.0 * (rest * echo.conj()).re - energy);
                sums[1] += block.weights[n] * energy;
            }
        }
    }
    let is_silent = |n: usize| {
        let near = &sums[n.saturating_sub(ASIDE)..(n + ASIDE + 1).min(sums.len())];
        let sum = |part: usize| near.iter().map(|sums| sums[part]).sum::<f32>();
        let (fit, energy) = (sum(0), sum(1));
        energy > LEAST_ENERGY && fit < SILENT_SHARE * energy
    };
    (0..sums.len()).map(is_silent).collect()
}

/// The gain at a bin, between those of the bands' middles.
fn gain_at(gains: &[f32; BANDS], bin: usize) -> f32 {
    let middle = |band: usize| (EDGES[band] + EDGES[band + 1]) as f32 / 2.0;
    match (0..BANDS).find(|&band| middle(band) >= bin as f32) {
        Some(0) => gains[0],
        None => gains[BANDS - 1],
        Some(band) => {
            let share = (bin as f32 - middle(band - 1)) / (middle(band) - middle(band - 1));
            gains[band - 1] + share * (gains[band] - gains[band - 1])
        }
    }
}

/// The sum of the squares of all bins.
fn power(spectrum: &[Complex32]) -> f32 {
    spectrum.iter().map(|x| x.norm_sqr()).sum()
}
