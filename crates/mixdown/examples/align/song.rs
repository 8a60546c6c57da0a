//! The backing tracks of the bench.

use std::error::Error;
use std::path::Path;

use mixdown::read_song;

use crate::random::Random;
use crate::sound::Reader;

/// The campaign's backing track, and the same with its bars shuffled and played faster, so that it is in another key.
pub const BACKINGS: [&str; 2] = ["anthem", "shuffled"];
/// Four beats at 128 a minute, in frames.
const BAR: usize = 90_000;
/// A minor third up.
const TAPE_SPEED: f64 = 1.189_207;
/// A bar fades in and out over so many frames (2 ms), so that no cut clicks.
const FADE: usize = 96;

/// Interleaved stereo of one length, in the order of [`BACKINGS`].
pub fn read_backings(root: &Path) -> Result<[Vec<f32>; 2], Box<dyn Error>> {
    let bytes = std::fs::read(root.join("campaigns/night-game/audio/backing.flac"))?;
    let anthem = read_song(&bytes)?.samples;
    let shuffled = shuffled(&anthem);
    Ok([anthem, shuffled])
}

pub fn mono(stereo: &[f32]) -> Vec<f32> {
    let frames = stereo.chunks_exact(2);
    frames.map(|frame| 0.5 * (frame[0] + frame[1])).collect()
}

fn shuffled(stereo: &[f32]) -> Vec<f32> {
    let frames = stereo.len() / 2;
    let channel = |side: usize| -> Vec<f32> {
        let frames = stereo.chunks_exact(2);
        frames.map(|frame| frame[side]).collect()
    };
    let mut bars: Vec<usize> = (0..frames / BAR).collect();
    Random::new(0, 0).shuffle(&mut bars);
    let reader = Reader::new(0.95 / TAPE_SPEED);
    let sides = [channel(0), channel(1)].map(|side| {
        let tape: Vec<f32> = bars
            .iter()
            .flat_map(|bar| faded(&side[bar * BAR..(bar + 1) * BAR]))
            .collect();
        let length = (tape.len() as f64 / TAPE_SPEED) as usize;
        let faster: Vec<f32> = (0..length)
            .map(|n| reader.at(&tape, n as f64 * TAPE_SPEED))
            .collect();
        faster
            .into_iter()
            .cycle()
            .take(frames)
            .collect::<Vec<f32>>()
    });
    let [left, right] = sides;
    left.into_iter()
        .zip(right)
        .flat_map(|(l, r)| [l, r])
        .collect()
}

fn faded(bar: &[f32]) -> impl Iterator<Item = f32> {
    bar.iter().enumerate().map(|(n, sample)| {
        let edge = n.min(bar.len() - 1 - n).min(FADE);
        sample * edge as f32 / FADE as f32
    })
}
