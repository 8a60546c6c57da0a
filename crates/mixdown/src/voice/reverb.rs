//! Reverb by a feedback delay network (J.-M. Jot and A. Chaigne, "Digital delay networks for designing artificial
//! reverberators", 90th AES Convention, 1991): eight delay lines, mixed by a Householder matrix and fed back. Instead of
//! the recursive absorption filters of the paper each line has a symmetric FIR filter of three taps, so that a block of
//! frames can be computed at once.

use fearless_simd::{Level, Simd, dispatch, f32x8, prelude::*};

use crate::analysis::reduce::{energy, peak};
use crate::rate::SAMPLE_RATE_HZ;
use crate::voice::preset::Reverb;

const LINES: usize = 8;
/// The lengths of the delay lines in frames: primes from 23 to 55 ms, so that echoes seldom coincide.
const DELAYS: [usize; LINES] = [1_117, 1_327, 1_531, 1_747, 1_973, 2_203, 2_423, 2_657];
/// The signs by which the voice enters each line, and by which each line enters the left and the right channel.
const IN: [f32; LINES] = [1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, -1.0];
const LEFT: [f32; LINES] = [1.0, 1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0];
const RIGHT: [f32; LINES] = [1.0, -1.0, -1.0, -1.0, 1.0, 1.0, -1.0, -1.0];

/// Frames that are computed at once; fewer than the shortest delay.
const BLOCK: usize = 256;
/// Frames that the ring buffer of a line holds.
const RING: usize = 4_096;

/// Adds reverb to a voice at 48 kHz: one channel in, interleaved stereo out, as long as the voice.
pub(super) fn add_reverb(voice: &[f32], reverb: &Reverb) -> Vec<f32> {
    let mut stereo = wet(voice, reverb);
    // The energy of the voice in both channels against that of the reverb in both.
    let ratio = 2.0 * energy(voice) / energy(&stereo).max(1e-20);
    let send = 10f32.powf(reverb.send_db / 20.0) * ratio.sqrt();
    for (frame, &v) in stereo.as_chunks_mut::<2>().0.iter_mut().zip(voice) {
        *frame = [v + send * frame[0], v + send * frame[1]];
    }
    stereo
}

/// The reverb alone, before its level is set.
fn wet(voice: &[f32], reverb: &Reverb) -> Vec<f32> {
    dispatch!(Level::new(), simd => wet_here(simd, voice, reverb))
}

#[inline(always)]
fn wet_here<S: Simd>(simd: S, voice: &[f32], reverb: &Reverb) -> Vec<f32> {
    let decay_frames = reverb.decay_s * SAMPLE_RATE_HZ as f32;
    let feedback = DELAYS.map(|delay| 10f32.powf(-3.0 * delay as f32 / decay_frames));
    let taps = [reverb.damping, 1.0 - 2.0 * reverb.damping];
    let predelay = (reverb.predelay_ms * SAMPLE_RATE_HZ as f32 / 1000.0) as usize;
    let mut lines = vec![[0.0f32; RING]; LINES];
    let mut out = [[0.0f32; BLOCK]; LINES];
    let mut input = [0.0f32; BLOCK];
    let mut stereo = vec![0.0f32; 2 * voice.len().next_multiple_of(BLOCK)];
    for (block, frames) in stereo
        .as_chunks_mut::<{ 2 * BLOCK }>()
        .0
        .iter_mut()
        .enumerate()
    {
        let at = block * BLOCK;
        for line in 0..LINES {
            let from = (at + RING - DELAYS[line] - 1) % RING;
            match lines[line][from..].first_chunk() {
                Some(around) => damp(around, taps, feedback[line], &mut out[line]),
                None => damp(
                    &read(&lines[line], from),
                    taps,
                    feedback[line],
                    &mut out[line],
                ),
            }
        }
        if is_inaudible(&out) {
            out = [[0.0; BLOCK]; LINES];
        }
        delay(voice, at, predelay, &mut input);
        let begin = at % RING;
        let mut into = lines.iter_mut().map(|line| &mut line[begin..begin + BLOCK]);
        let into = std::array::from_fn(|_| into.next().unwrap_or_default());
        mix_lines(simd, &out, &input, into, frames);
    }
    stereo.truncate(2 * voice.len());
    stereo
}

/// What comes out of a line: its block, damped and attenuated.
#[inline(always)]
fn damp(around: &[f32; BLOCK + 2], taps: [f32; 2], feedback: f32, out: &mut [f32; BLOCK]) {
    for n in 0..BLOCK {
        let damped = taps[0] * (around[n] + around[n + 2]) + taps[1] * around[n + 1];
        out[n] = feedback * damped;
    }
}

/// Feeds the lines with each other and the voice, and sums them up to stereo, eight frames at once.
#[inline(always)]
fn mix_lines<S: Simd>(
    simd: S,
    out: &[[f32; BLOCK]; LINES],
    input: &[f32; BLOCK],
    into: [&mut [f32]; LINES],
    stereo: &mut [f32; 2 * BLOCK],
) {
    for n in (0..BLOCK).step_by(8) {
        let input = f32x8::from_slice(simd, &input[n..n + 8]);
        let [mut shared, mut left, mut right] = [f32x8::splat(simd, 0.0); 3];
        for line in 0..LINES {
            let out = f32x8::from_slice(simd, &out[line][n..n + 8]);
            shared += out;
            left += out * LEFT[line];
            right += out * RIGHT[line];
        }
        // Householder: each line less a quarter of the sum of all.
        shared *= 2.0 / LINES as f32;
        for line in 0..LINES {
            let out = f32x8::from_slice(simd, &out[line][n..n + 8]);
            (input * IN[line] + out - shared).store_slice(&mut into[line][n..n + 8]);
        }
        let (first, second) = left.interleave(right);
        first.store_slice(&mut stereo[2 * n..2 * n + 8]);
        second.store_slice(&mut stereo[2 * n + 8..2 * n + 16]);
    }
}

/// Whether all lines are below −140 dBFS: they are set to zero before they become denormal, which processors are slow with.
#[inline(always)]
fn is_inaudible(out: &[[f32; BLOCK]; LINES]) -> bool {
    out.iter().all(|line| peak(line) < 1e-7)
}

/// Reads a block across the end of a line's ring buffer, with one more frame on either side for the filter.
#[inline(always)]
fn read(line: &[f32; RING], from: usize) -> [f32; BLOCK + 2] {
    std::array::from_fn(|n| line[(from + n) % RING])
}

/// A block of the voice after the predelay, with silence before its beginning and after its end.
#[inline(always)]
fn delay(voice: &[f32], at: usize, predelay: usize, delayed: &mut [f32; BLOCK]) {
    delayed.fill(0.0);
    let skipped = predelay.saturating_sub(at).min(BLOCK);
    let from = (at + skipped).saturating_sub(predelay).min(voice.len());
    let length = (BLOCK - skipped).min(voice.len() - from);
    delayed[skipped..skipped + length].copy_from_slice(&voice[from..from + length]);
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVERB: Reverb = Reverb {
        decay_s: 1.2,
        predelay_ms: 10.0,
        damping: 0.08,
        send_db: -12.0,
    };

    fn level_db(stereo: &[f32]) -> f32 {
        10.0 * (stereo.iter().map(|s| s * s).sum::<f32>() / stereo.len() as f32).log10()
    }

    #[test]
    fn the_reverb_decays_by_sixty_decibels_in_its_time() {
        let mut click = vec![0.0; 96_000];
        click[0] = 1.0;
        // Without damping, or it would be faster.
        let reverb = wet(
            &click,
            &Reverb {
                damping: 0.0,
                ..REVERB
            },
        );
        let level = |seconds: f32| {
            let at = (seconds * 96_000.0) as usize;
            level_db(&reverb[at..at + 9_600])
        };
        let loss = level(0.2) - level(1.4);
        assert!((loss - 60.0).abs() < 2.0, "{loss:.1} dB in 1.2 s");
    }

    #[test]
    fn the_first_echo_comes_after_the_predelay_and_the_shortest_delay() {
        let mut click = vec![0.0; 9_600];
        click[100] = 1.0;
        let reverb = wet(&click, &REVERB);
        let first = reverb.chunks(2).position(|frame| frame[0].abs() > 0.5);
        assert_eq!(first, Some(100 + 480 + DELAYS[0]));
    }

    #[test]
    fn damping_attenuates_high_frequencies_and_both_channels_differ() {
        let mut click = vec![0.0; 48_000];
        click[0] = 1.0;
        let bright = |damping| {
            let reverb = wet(&click, &Reverb { damping, ..REVERB });
            let left: Vec<f32> = reverb.into_iter().step_by(2).skip(14_400).collect();
            let steps: Vec<f32> = left.windows(2).map(|pair| pair[1] - pair[0]).collect();
            level_db(&steps) - level_db(&left)
        };
        assert!(bright(0.0) > bright(0.1) + 3.0);
        let reverb = wet(&click, &REVERB);
        let correlation: f32 = reverb.chunks(2).map(|f| f[0] * f[1]).sum();
        let energy: f32 = reverb.iter().map(|s| s * s / 2.0).sum();
        assert!((correlation / energy).abs() < 0.2);
    }

    #[test]
    fn the_voice_itself_is_equal_in_both_channels() {
        let voice = vec![0.25; 1_000];
        let stereo = add_reverb(&voice, &REVERB);
        assert_eq!(stereo[..2_000], [0.25; 2_000]);
    }
}
