//! A recorder with its faults, and the ground truth of its take.

use std::io::Cursor;

use hound::{SampleFormat, WavSpec, WavWriter};

use crate::random::Random;
use crate::sound::{RATE, Reader};

/// How long the microphone is on before the song's time zero, in milliseconds: longer than any take begins before it.
pub const LEAD_MS: f64 = 5_500.0;
/// How long a take continues after the song's end, in milliseconds.
pub const TAIL_MS: f64 = 500.0;
/// Around a lost or inserted block the offset is not one number: errors so near to one are not counted, in milliseconds.
const UNCLEAR_MS: f64 = 250.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Dropped,
    /// Silence was inserted.
    Silence,
    /// A block was inserted once more.
    Repeated,
}

/// What a recorder loses when it is late for a buffer, and what a phone loses that does something else meanwhile.
pub const BUFFER_MS: [f64; 2] = [10.0, 20.0];
pub const PIECE_MS: [f64; 2] = [20.0, 1_000.0];

/// A part of a take that was lost or inserted.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    pub fault: Fault,
    /// Where in the song.
    pub song_ms: f64,
    pub length_ms: f64,
}

impl Block {
    /// Some block between two times of the song, as often lost as inserted.
    pub fn draw(from_ms: f64, to_ms: f64, length_ms: [f64; 2], random: &mut Random) -> Self {
        let faults = [
            Fault::Dropped,
            Fault::Dropped,
            Fault::Silence,
            Fault::Repeated,
        ];
        Block {
            fault: faults[random.below(faults.len())],
            song_ms: random.between(from_ms, to_ms),
            length_ms: random.between(length_ms[0], length_ms[1]),
        }
    }

    /// By how much the offset grows.
    pub fn shift_ms(&self) -> f64 {
        match self.fault {
            Fault::Dropped => -self.length_ms,
            Fault::Silence | Fault::Repeated => self.length_ms,
        }
    }
}

#[derive(Debug, Clone)]
pub struct Recorder {
    pub rate_hz: u32,
    /// Where the song's time zero lies in the take.
    pub offset_ms: f64,
    /// How much slower the loudspeaker's clock is than the microphone's, in parts per million.
    pub drift_ppm: f64,
    /// In the order of the song.
    pub blocks: Vec<Block>,
}

impl Recorder {
    /// The offset at a time of the song; none near a block, and none before the take begins.
    pub fn offset_at(&self, song_ms: f64) -> Option<f64> {
        let near = |block: &Block| {
            let lost_ms = (-block.shift_ms()).max(0.0);
            (block.song_ms - UNCLEAR_MS..block.song_ms + lost_ms + UNCLEAR_MS).contains(&song_ms)
        };
        if song_ms < -self.offset_ms || self.blocks.iter().any(near) {
            return None;
        }
        let passed = self.blocks.iter().filter(|block| block.song_ms < song_ms);
        let shifts: f64 = passed.map(Block::shift_ms).sum();
        Some(self.offset_ms + song_ms * self.drift_ppm * 1e-6 + shifts)
    }

    /// Records a take: `sound` is what reaches the microphone from [`LEAD_MS`] before the song's zero on.
    pub fn record(&self, sound: &[f32], reader: &Reader) -> Vec<f32> {
        let song_ms = sound.len() as f64 * 1000.0 / RATE - LEAD_MS;
        let frames = ((self.offset_ms + song_ms) * self.per_ms()) as usize;
        let stretch = 1.0 + self.drift_ppm * 1e-6;
        let step = RATE / (f64::from(self.rate_hz) * stretch);
        let begin = (LEAD_MS - self.offset_ms / stretch) * RATE / 1000.0;
        let mut take: Vec<f32> = (0..frames)
            .map(|n| reader.at(sound, begin + step * n as f64))
            .collect();
        // From the last one on, so that those before stay where they are.
        for block in self.blocks.iter().rev() {
            let at_ms = self.offset_ms + block.song_ms * stretch;
            let at = (at_ms * self.per_ms()) as usize;
            let length = (block.length_ms * self.per_ms()).round() as usize;
            match block.fault {
                Fault::Dropped => drop(take.drain(at..at + length)),
                Fault::Silence => drop(take.splice(at..at, vec![0.0; length])),
                Fault::Repeated => {
                    let again = take[at - length..at].to_vec();
                    take.splice(at..at, again);
                }
            }
        }
        take
    }

    fn per_ms(&self) -> f64 {
        f64::from(self.rate_hz) / 1000.0
    }
}

/// A WAV file of 16 bits.
pub fn wav(take: &[f32], rate_hz: u32) -> Result<Vec<u8>, hound::Error> {
    let spec = WavSpec {
        channels: 1,
        sample_rate: rate_hz,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut file = Cursor::new(Vec::with_capacity(44 + 2 * take.len()));
    let mut writer = WavWriter::new(&mut file, spec)?;
    let mut samples = writer.get_i16_writer(take.len() as u32);
    for sample in take {
        // The cast saturates: what is too loud clips, as it does in a phone.
        samples.write_sample((sample * 32_767.0).round() as i16);
    }
    samples.flush()?;
    writer.finalize()?;
    Ok(file.into_inner())
}
