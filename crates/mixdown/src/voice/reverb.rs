//! A room, as a feedback delay network (J.-M. Jot and A. Chaigne, "Digital delay networks for designing artificial
//! reverberators", AES 90, 1991): eight delays that feed each other through a Householder matrix. What a trip through the
//! room makes duller is a filter of three taps, so that a block of frames needs no step-by-step work.

use fearless_simd::{Level, dispatch};

use super::preset::Reverb;
use crate::SAMPLE_RATE_HZ;
use crate::reduce::{energy, peak};

const LINES: usize = 8;
/// In frames: primes from 23 to 55 ms, so that echoes seldom meet.
const DELAYS: [usize; LINES] = [1_117, 1_327, 1_531, 1_747, 1_973, 2_203, 2_423, 2_657];
/// Which way each line hears the voice, and is heard left and right.
const IN: [f32; LINES] = [1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, -1.0];
const LEFT: [f32; LINES] = [1.0, 1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0];
const RIGHT: [f32; LINES] = [1.0, -1.0, -1.0, -1.0, 1.0, 1.0, -1.0, -1.0];

/// Frames that are worked out at once; less than the shortest delay.
const BLOCK: usize = 256;
/// Frames that a line remembers, a power of two.
const MEMORY: usize = 4_096;

/// Adds the room to a voice: one channel in, interleaved stereo out, as long as the voice.
pub(crate) fn in_a_room(voice: &[f32], reverb: &Reverb) -> Vec<f32> {
    let mut stereo = dispatch!(Level::new(), _ => echo(voice, reverb));
    // Two channels of echo against the voice in both.
    let ratio = 2.0 * energy(voice) / energy(&stereo).max(1e-20);
    let send = 10f32.powf(reverb.send_db / 20.0) * ratio.sqrt();
    for (frame, &v) in stereo.as_chunks_mut::<2>().0.iter_mut().zip(voice) {
        *frame = [v + send * frame[0], v + send * frame[1]];
    }
    stereo
}

/// The room's answer alone, at a level of its own.
#[inline(always)]
fn echo(voice: &[f32], reverb: &Reverb) -> Vec<f32> {
    let decay_frames = reverb.decay_s * SAMPLE_RATE_HZ as f32;
    let keep = DELAYS.map(|delay| 10f32.powf(-3.0 * delay as f32 / decay_frames));
    let taps = [reverb.damping, 1.0 - 2.0 * reverb.damping];
    let predelay = (reverb.predelay_ms * SAMPLE_RATE_HZ as f32 / 1000.0) as usize;
    let mut lines = vec![[0.0f32; MEMORY]; LINES];
    let mut out = [[0.0f32; BLOCK]; LINES];
    let mut stereo = vec![0.0f32; 2 * voice.len()];
    for (block, frames) in stereo.chunks_mut(2 * BLOCK).enumerate() {
        let at = block * BLOCK;
        for line in 0..LINES {
            let around = remembered(&lines[line], at + MEMORY - DELAYS[line] - 1);
            for n in 0..BLOCK {
                let dull = taps[0] * (around[n] + around[n + 2]) + taps[1] * around[n + 1];
                out[line][n] = keep[line] * dull;
            }
        }
        if is_nothing(&out) {
            out = [[0.0; BLOCK]; LINES];
        }
        let mut shared = [0.0f32; BLOCK];
        for line in &out {
            for n in 0..BLOCK {
                shared[n] += 2.0 / LINES as f32 * line[n];
            }
        }
        let heard = heard(voice, at, predelay);
        let begin = at % MEMORY;
        for line in 0..LINES {
            let into = &mut lines[line][begin..begin + BLOCK];
            for n in 0..BLOCK {
                into[n] = IN[line] * heard[n] + out[line][n] - shared[n];
            }
        }
        let (left, right) = (mixed(&out, LEFT), mixed(&out, RIGHT));
        for (n, frame) in frames.as_chunks_mut::<2>().0.iter_mut().enumerate() {
            *frame = [left[n], right[n]];
        }
    }
    stereo
}

/// The lines as one side hears them.
#[inline(always)]
fn mixed(lines: &[[f32; BLOCK]; LINES], signs: [f32; LINES]) -> [f32; BLOCK] {
    let mut sum = [0.0; BLOCK];
    for (line, sign) in lines.iter().zip(signs) {
        for n in 0..BLOCK {
            sum[n] += sign * line[n];
        }
    }
    sum
}

/// An echo below −140 dBFS is over, before it becomes numbers that processors are slow with.
#[inline(always)]
fn is_nothing(out: &[[f32; BLOCK]; LINES]) -> bool {
    out.iter().all(|line| peak(line) < 1e-7)
}

/// What a line remembers from a frame on: a block and one on either side of it.
#[inline(always)]
fn remembered(line: &[f32; MEMORY], from: usize) -> [f32; BLOCK + 2] {
    let mut around = [0.0; BLOCK + 2];
    let begin = from % MEMORY;
    let first = (MEMORY - begin).min(around.len());
    around[..first].copy_from_slice(&line[begin..begin + first]);
    let rest = around.len() - first;
    around[first..].copy_from_slice(&line[..rest]);
    around
}

/// The voice as it reaches the room, silence before its beginning and after its end.
#[inline(always)]
fn heard(voice: &[f32], at: usize, predelay: usize) -> [f32; BLOCK] {
    let mut heard = [0.0; BLOCK];
    let skipped = predelay.saturating_sub(at).min(BLOCK);
    let from = (at + skipped).saturating_sub(predelay).min(voice.len());
    let length = (BLOCK - skipped).min(voice.len() - from);
    heard[skipped..skipped + length].copy_from_slice(&voice[from..from + length]);
    heard
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Reverb = Reverb {
        decay_s: 1.2,
        predelay_ms: 10.0,
        damping: 0.08,
        send_db: -12.0,
    };

    fn level_db(stereo: &[f32]) -> f32 {
        10.0 * (stereo.iter().map(|s| s * s).sum::<f32>() / stereo.len() as f32).log10()
    }

    #[test]
    fn an_echo_loses_sixty_decibels_in_its_time() {
        let mut click = vec![0.0; 96_000];
        click[0] = 1.0;
        // Without damping, or it would be faster.
        let room = echo(
            &click,
            &Reverb {
                damping: 0.0,
                ..ROOM
            },
        );
        let level = |seconds: f32| {
            let at = (seconds * 96_000.0) as usize;
            level_db(&room[at..at + 9_600])
        };
        let loss = level(0.2) - level(1.4);
        assert!((loss - 60.0).abs() < 2.0, "{loss:.1} dB in 1.2 s");
    }

    #[test]
    fn the_first_echo_comes_after_the_predelay_and_the_shortest_way() {
        let mut click = vec![0.0; 9_600];
        click[100] = 1.0;
        let room = echo(&click, &ROOM);
        let first = room.chunks(2).position(|frame| frame[0].abs() > 0.5);
        assert_eq!(first, Some(100 + 480 + DELAYS[0]));
    }

    #[test]
    fn a_dull_room_is_duller_and_both_sides_differ() {
        let mut click = vec![0.0; 48_000];
        click[0] = 1.0;
        let bright = |damping| {
            let room = echo(&click, &Reverb { damping, ..ROOM });
            let left: Vec<f32> = room.into_iter().step_by(2).skip(14_400).collect();
            let steps: Vec<f32> = left.windows(2).map(|pair| pair[1] - pair[0]).collect();
            level_db(&steps) - level_db(&left)
        };
        assert!(bright(0.0) > bright(0.1) + 3.0);
        let room = echo(&click, &ROOM);
        let correlation: f32 = room.chunks(2).map(|f| f[0] * f[1]).sum();
        let energy: f32 = room.iter().map(|s| s * s / 2.0).sum();
        assert!((correlation / energy).abs() < 0.2);
    }

    #[test]
    fn the_voice_itself_stays_in_the_middle() {
        let voice = vec![0.25; 1_000];
        let stereo = in_a_room(&voice, &ROOM);
        assert_eq!(stereo[..2_000], [0.25; 2_000]);
    }
}
