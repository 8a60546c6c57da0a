//! Background noise of takes.

use std::f64::consts::TAU;

use crate::random::Random;
use crate::sound::{RATE, add, power, scale};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noise {
    White,
    Pink,
    /// Mains at 50 Hz with its harmonics, and a tenth of pink noise.
    Hum,
    /// Six voices at once.
    Babble,
}

pub const NOISES: [Noise; 4] = [Noise::White, Noise::Pink, Noise::Hum, Noise::Babble];
const TALKERS: usize = 6;
const HUM_HARMONICS: u32 = 12;

impl Noise {
    pub fn name(self) -> &'static str {
        match self {
            Noise::White => "white",
            Noise::Pink => "pink",
            Noise::Hum => "hum",
            Noise::Babble => "babble",
        }
    }

    /// Makes so many frames with an RMS of 1. `others` are the voices for babble.
    pub fn make(self, frames: usize, others: &[&[f32]], random: &mut Random) -> Vec<f32> {
        let mut noise = match self {
            Noise::White => (0..frames).map(|_| random.normal()).collect(),
            Noise::Pink => pink(frames, random),
            Noise::Hum => hum(frames, random),
            Noise::Babble => babble(frames, others, random),
        };
        let rms = power(&noise).sqrt();
        scale(&mut noise, 1.0 / rms.max(1e-9));
        noise
    }
}

/// White noise through three slow poles (P. Kellet's economy filter, within 0.5 dB of −3 dB an octave from 40 Hz on).
fn pink(frames: usize, random: &mut Random) -> Vec<f32> {
    let mut poles = [0.0f32; 3];
    let mut next = || {
        let white = random.normal();
        poles[0] = 0.997_65 * poles[0] + 0.099_046 * white;
        poles[1] = 0.963 * poles[1] + 0.296_516_4 * white;
        poles[2] = 0.57 * poles[2] + 1.052_691_3 * white;
        poles.iter().sum::<f32>() + 0.184_8 * white
    };
    (0..frames).map(|_| next()).collect()
}

fn hum(frames: usize, random: &mut Random) -> Vec<f32> {
    let harmonics: Vec<(f64, f64)> = (1..=HUM_HARMONICS)
        .map(|k| (f64::from(k), random.between(0.0, TAU)))
        .collect();
    let period = (RATE / 50.0) as usize;
    let wave: Vec<f32> = (0..period)
        .map(|n| {
            let turn = TAU * n as f64 / period as f64;
            let at = |&(k, phase): &(f64, f64)| (k * turn + phase).sin() / k;
            harmonics.iter().map(at).sum::<f64>() as f32
        })
        .collect();
    let mut noise = pink(frames, random);
    let rms = power(&noise).sqrt();
    scale(&mut noise, 0.1 / rms.max(1e-9));
    for (to, hum) in noise.iter_mut().zip(wave.iter().cycle()) {
        *to += hum;
    }
    noise
}

fn babble(frames: usize, others: &[&[f32]], random: &mut Random) -> Vec<f32> {
    let mut noise = vec![0.0; frames];
    for _ in 0..TALKERS {
        let talker = others[random.below(others.len())];
        let from = random.below(talker.len());
        add(&mut noise, 0, &talker[from..], 1.0);
        let mut done = talker.len() - from;
        while done < frames {
            add(&mut noise, done, talker, 1.0);
            done += talker.len();
        }
    }
    noise
}
