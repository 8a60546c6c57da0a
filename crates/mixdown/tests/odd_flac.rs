//! FLAC files that tools may write and few do: every coding of RFC 9639, with whatever stands before and behind.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Take, TakeError, read_take};
use proptest::collection::vec;
use proptest::prelude::*;
use support::flac::Flac;
use support::flac_frames::{Codes, Coding, Packer, Partition, Subframe, coded_frame, depth_code};
use support::{Noise, voice};

const RATE: u32 = 8_000;
const MAX_MS: u32 = 60_000;
const BLOCK: usize = 1_024;

fn error_of(file: &[u8]) -> Option<TakeError> {
    read_take(file, MAX_MS).err()
}

/// A voice as whole numbers of `depth` bits.
fn sung(frames: usize, depth: u32) -> Vec<i64> {
    let full = (1i64 << (depth - 1)) as f64;
    let samples = voice(frames as f64 / f64::from(RATE), RATE, 0.4);
    let whole = |s: &f32| (f64::from(*s) * full).round().clamp(-full, full - 1.0) as i64;
    samples.iter().map(whole).collect()
}

fn as_floats(samples: &[i64], depth: u32) -> Vec<f32> {
    let full = (1u64 << (depth - 1)) as f32;
    samples.iter().map(|&s| s as f32 / full).collect()
}

/// A mono file whose blocks are all coded in this way.
fn mono(samples: &[i64], depth: u32, depth_code: u8, subframe: &Subframe) -> Flac {
    let codes = Codes {
        rate: 4,
        channels: 0,
        depth: depth_code,
    };
    let frames = samples.chunks(BLOCK).zip(0..).map(|(block, number)| {
        let mut packer = Packer::default();
        subframe.write(&mut packer, block);
        coded_frame(number, block.len(), codes, &packer)
    });
    Flac {
        rate: RATE,
        channels: 1,
        bits: depth as u8,
        claimed_frames: samples.len() as u64,
        frames: frames.collect(),
    }
}

fn rice(depth: u32) -> Subframe {
    Subframe {
        coding: Coding::Fixed(2),
        partition_order: 3,
        partitions: vec![Partition::Rice(depth.saturating_sub(6).min(14))],
        ..Subframe::verbatim(depth)
    }
}

fn read_mono(file: &[u8]) -> Vec<f32> {
    let Take { rate_hz, channels } = read_take(file, MAX_MS).unwrap();
    assert_eq!((rate_hz, channels.len()), (RATE, 1));
    channels.into_iter().next().unwrap()
}

#[test]
fn partitions_may_be_escaped() {
    let samples = sung(8 * BLOCK, 16);
    let subframe = Subframe {
        partitions: vec![
            Partition::Rice(9),
            Partition::Escaped,
            Partition::Rice(10),
            Partition::Escaped,
        ],
        ..rice(16)
    };
    let file = mono(&samples, 16, 4, &subframe).bytes();
    assert_eq!(read_mono(&file), as_floats(&samples, 16));
    // Nothing but zeros takes no bits at all.
    let silence = vec![0; BLOCK];
    let file = mono(&silence, 16, 4, &subframe).bytes();
    assert_eq!(read_mono(&file), as_floats(&silence, 16));
}

#[test]
fn the_sample_size_may_stand_in_streaminfo_alone() {
    for depth in 4..=32 {
        let samples = sung(3 * BLOCK, depth);
        let file = mono(&samples, depth, 0, &Subframe::verbatim(depth)).bytes();
        assert_eq!(read_mono(&file), as_floats(&samples, depth), "{depth} bits");
    }
    for depth in 1..4 {
        let samples = vec![0; BLOCK];
        let file = mono(&samples, depth, 0, &Subframe::verbatim(depth)).bytes();
        assert_eq!(error_of(&file), Some(TakeError::Unreadable), "{depth} bits");
    }
}

fn id3v1() -> Vec<u8> {
    [&b"TAG"[..], &[b' '; 125]].concat()
}

fn ape() -> Vec<u8> {
    let edge = |flags: u32| {
        let numbers = [2_000, 32, 0, flags].map(u32::to_le_bytes).concat();
        [&b"APETAGEX"[..], &numbers, &[0; 8]].concat()
    };
    [edge(0xa000_0000), edge(0x8000_0000)].concat()
}

#[test]
fn whatever_stands_behind_the_last_frame_is_no_sound() {
    let samples = sung(4 * BLOCK, 16);
    let known = mono(&samples, 16, 4, &rice(16));
    let unknown = Flac {
        claimed_frames: 0,
        ..known.clone()
    };
    let mut noise = Noise::new(9);
    let picture: Vec<u8> = (0..100_000)
        .map(|_| (noise.next() * 128.0) as i8 as u8)
        .collect();
    let id3v2 = b"ID3\x04\0\x10\0\0\0\x01.3DI\x04\0\x10\0\0\0\x01".to_vec();
    for tail in [
        vec![],
        id3v1(),
        ape(),
        [ape(), id3v1()].concat(),
        [id3v2, ape(), id3v1(), id3v1()].concat(),
        vec![0; 4_096],
        vec![0xff; 40],
        b"\n".to_vec(),
        picture,
    ] {
        for flac in [&known, &unknown] {
            let file = [flac.bytes(), tail.clone()].concat();
            assert_eq!(
                read_mono(&file),
                as_floats(&samples, 16),
                "{} bytes",
                tail.len()
            );
        }
    }
}

#[test]
fn tags_of_any_number_stand_before_the_signature() {
    let samples = sung(4 * BLOCK, 16);
    let file = mono(&samples, 16, 4, &rice(16)).bytes();
    let id3 = [&b"ID3\x04\0\0\0\0\x02\0"[..], &[0; 256]].concat();
    for tags in [
        [id3.clone(), id3.clone()].concat(),
        [id3.clone(), ape(), id3.clone(), vec![0; 100]].concat(),
        [ape(), ape(), ape()].concat(),
    ] {
        assert_eq!(
            read_mono(&[tags, file.clone()].concat()),
            as_floats(&samples, 16)
        );
    }
}

#[test]
fn a_stream_that_changes_is_unsupported() {
    let samples = sung(8 * BLOCK, 16);
    let flac = mono(&samples, 16, 4, &rice(16));
    let changed = |codes: Codes, depth: u32, channels: usize| {
        let mut packer = Packer::default();
        (0..channels).for_each(|_| rice(depth).write(&mut packer, &sung(BLOCK, depth)));
        let frame = coded_frame(8, BLOCK, codes, &packer);
        let frames = [flac.frames.clone(), vec![frame; 8]].concat();
        [0, 16 * BLOCK as u64].map(|claimed_frames| Flac {
            frames: frames.clone(),
            claimed_frames,
            ..flac.clone()
        })
    };
    let same = Codes {
        rate: 4,
        channels: 0,
        depth: 4,
    };
    for (codes, depth, channels, what) in [
        (
            Codes { rate: 5, ..same },
            16,
            1,
            "change of the sample rate",
        ),
        (
            Codes { depth: 6, ..same },
            24,
            1,
            "change of the sample size",
        ),
        (
            Codes { depth: 1, ..same },
            8,
            1,
            "change of the sample size",
        ),
        (
            Codes {
                channels: 1,
                ..same
            },
            16,
            2,
            "change of the number of channels",
        ),
    ] {
        for flac in changed(codes, depth, channels) {
            assert_eq!(
                error_of(&flac.bytes()),
                Some(TakeError::Unsupported { what })
            );
        }
    }
    for flac in changed(same, 16, 1) {
        assert_eq!(error_of(&flac.bytes()), None);
    }
}

#[test]
fn a_stream_that_was_damaged_or_cut_is_not_taken_for_a_shorter_one() {
    let samples = sung(8 * BLOCK, 16);
    for claimed_frames in [0, 8 * BLOCK as u64] {
        let flac = Flac {
            claimed_frames,
            ..mono(&samples, 16, 4, &rice(16))
        };
        let before = flac.bytes().len() - flac.frames[4..].concat().len();
        for at in [0, 1, 2, 7, 8, 100] {
            let mut file = flac.bytes();
            file[before + at] ^= 0x10;
            assert_eq!(error_of(&file), Some(TakeError::Unreadable), "byte {at}");
        }
        for at in [1, 2, 8, 9, 100] {
            let cut = &flac.bytes()[..before + at];
            assert_eq!(
                error_of(cut),
                Some(TakeError::Truncated),
                "after {at} bytes"
            );
        }
    }
    // A tag does not stand for the frames that are missing.
    let flac = Flac {
        claimed_frames: 9 * BLOCK as u64,
        ..mono(&samples, 16, 4, &rice(16))
    };
    let file = [flac.bytes(), id3v1()].concat();
    assert_eq!(error_of(&file), Some(TakeError::Truncated));
}

#[test]
fn a_stream_that_is_longer_than_it_says_is_read_to_its_end() {
    let samples = sung(8 * BLOCK, 16);
    let whole = mono(&samples, 16, 4, &rice(16));
    for claimed in [1, BLOCK, 3 * BLOCK, 3 * BLOCK + 100, 8 * BLOCK - 1] {
        let flac = Flac {
            claimed_frames: claimed as u64,
            ..whole.clone()
        };
        let file = [flac.bytes(), id3v1()].concat();
        assert_eq!(read_mono(&file), as_floats(&samples, 16), "{claimed}");
        // It has no end that was promised, so that it may neither be cut nor be damaged.
        let last = flac.bytes().len() - flac.frames[7].len();
        let cut = &flac.bytes()[..last + 100];
        let mut damaged = flac.bytes();
        damaged[last - 100] ^= 0x10;
        assert_eq!(error_of(cut), Some(TakeError::Truncated), "{claimed}");
        assert_eq!(error_of(&damaged), Some(TakeError::Unreadable), "{claimed}");
        // The longest take counts for what there is.
        let max_ms = 8 * BLOCK as u32 * 1_000 / RATE - 1;
        assert_eq!(
            read_take(&flac.bytes(), max_ms),
            Err(TakeError::TooLong { max_ms })
        );
    }
}

#[test]
fn a_stream_that_is_shorter_than_it_says_is_truncated() {
    let samples = sung(8 * BLOCK, 16);
    for more in [1, BLOCK, 1 << 30] {
        let flac = Flac {
            claimed_frames: (8 * BLOCK + more) as u64,
            ..mono(&samples, 16, 4, &rice(16))
        };
        assert_eq!(error_of(&flac.bytes()), Some(TakeError::Truncated));
    }
}

#[test]
fn samples_out_of_range_are_unreadable() {
    let loud = |depth: u32| Subframe {
        coding: Coding::Fixed(1),
        partitions: vec![Partition::Rice(14)],
        ..Subframe::verbatim(depth)
    };
    // From the highest sample one further up.
    for depth in [8, 16, 24] {
        let full = 1i64 << (depth - 1);
        let file = mono(
            &[full - 1, full - 1, full],
            depth,
            depth_code(depth),
            &loud(depth),
        )
        .bytes();
        assert_eq!(error_of(&file), Some(TakeError::Unreadable), "{depth} bits");
        let file = mono(
            &[full - 1, full - 1, full - 1],
            depth,
            depth_code(depth),
            &loud(depth),
        )
        .bytes();
        assert_eq!(error_of(&file), None);
    }
}

/// A coding that fits the samples of a block, of which the lowest `wasted` bits are zero.
fn coding() -> impl Strategy<Value = Coding> {
    prop_oneof![
        Just(Coding::Verbatim),
        (0..5usize).prop_map(Coding::Fixed),
        (vec(-64..64i64, 1..=32), 8..=15u32, 11..=15u32).prop_map(
            |(coefficients, precision, shift)| Coding::Linear(coefficients, precision, shift)
        ),
    ]
}

fn partition(depth: u32) -> impl Strategy<Value = Partition> {
    // Far smaller parameters would make codes of many thousand zeros.
    let least = depth.saturating_sub(5);
    prop_oneof![
        (least..=least.max(26)).prop_map(Partition::Rice),
        Just(Partition::Escaped)
    ]
}

/// Walks at random within the range of `depth` bits; jumps if it is wild, so that predictors fail.
fn walk(depth: u32, seed: u64, is_wild: bool, frames: usize) -> Vec<i64> {
    let (mut noise, full) = (Noise::new(seed), (1i64 << (depth - 1)) as f64);
    let mut at = 0.0;
    (0..frames)
        .map(|_| {
            let step = noise.next() * full;
            at = if is_wild {
                step
            } else {
                at * 0.9 + step * 0.05
            };
            (at.round() as i64).clamp(-(full as i64), full as i64 - 1)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn every_coding_is_read_bit_for_bit(
        (depth, codings, partitions) in (4..=32u32).prop_flat_map(|depth| {
            (Just(depth), [coding(), coding()], vec(partition(depth), 1..5))
        }),
        channels in prop::sample::select(vec![0u8, 1, 8, 9, 10]),
        wasted in 0..3u32,
        partition_order in 0..4u32,
        names_depth in any::<bool>(),
        is_wild in any::<bool>(),
        seed in any::<u64>(),
    ) {
        // Residuals have 32 bits, and wild jumps of as many bits leave predictors with more.
        let is_wild = is_wild && depth <= 20;
        let frames = 40 << partition_order;
        let clear = |samples: Vec<i64>| -> Vec<i64> { samples.iter().map(|s| s >> wasted << wasted).collect() };
        let left = clear(walk(depth, seed, is_wild, frames));
        let right = clear(walk(depth, seed ^ 1, is_wild, frames));
        let side: Vec<i64> = left.iter().zip(&right).map(|(l, r)| l - r).collect();
        let mid: Vec<i64> = left.iter().zip(&right).map(|(l, r)| (l + r) >> 1).collect();
        let coded: Vec<(&[i64], u32, u32)> = match channels {
            0 => vec![(&left, depth, wasted)],
            1 => vec![(&left, depth, wasted), (&right, depth, wasted)],
            8 => vec![(&left, depth, wasted), (&side, depth + 1, wasted)],
            9 => vec![(&side, depth + 1, wasted), (&right, depth, wasted)],
            _ => vec![(&mid, depth, wasted.saturating_sub(1)), (&side, depth + 1, wasted)],
        };
        let mut packer = Packer::default();
        for ((samples, depth, wasted), coding) in coded.into_iter().zip(codings) {
            let subframe = Subframe { coding, depth, wasted, partition_order, partitions: partitions.clone() };
            prop_assume!(subframe.fits(samples));
            subframe.write(&mut packer, samples);
        }
        let codes = Codes { rate: 4, channels, depth: if names_depth { depth_code(depth) } else { 0 } };
        let count = if channels == 0 { 1 } else { 2 };
        let file = Flac {
            rate: RATE, channels: count, bits: depth as u8, claimed_frames: frames as u64,
            frames: vec![coded_frame(0, frames, codes, &packer)],
        };
        let expected: Vec<Vec<f32>> = [left, right].iter().take(count.into()).map(|c| as_floats(c, depth)).collect();
        prop_assert_eq!(read_take(&file.bytes(), MAX_MS), Ok(Take { rate_hz: RATE, channels: expected }));
    }
}
