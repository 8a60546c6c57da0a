//! Whatever the bytes are: no panic, and no memory that the sound itself does not need.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Limits, TakeError, mix, read_song};
use proptest::collection::vec;
use proptest::prelude::*;
use support::flac::{Flac, frame};
use support::memory::{Counting, MIB, most_memory_of};
use support::{AS_RECORDED, LIMITS, RATE, backing, song, voice, wav};
use take::Preset;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn mixed(take: &[u8]) -> Result<(), TakeError> {
    let backing = backing(1.0);
    mix(take, &song(&backing), &AS_RECORDED, Preset::Studio, &LIMITS).map(|_| ())
}

fn small_files() -> [Vec<u8>; 4] {
    let mono = voice(1.1, 8_000, 0.4);
    [
        wav::pcm16(&mono, 1, 8_000),
        wav::floats(&mono, 2, 8_000),
        Flac::new(std::slice::from_ref(&mono), 8_000, 16, 1_000).bytes(),
        Flac::new(&[mono.clone(), mono], 8_000, 24, 4_096).bytes(),
    ]
}

#[test]
fn a_header_that_promises_gigabytes_gets_none() {
    let format = wav::chunk(b"fmt ", &wav::format(1, 2, 96_000, 4, 32), None);
    let flac = Flac {
        claimed_frames: (1 << 36) - 1,
        ..Flac::new(&[vec![0.1; 64]], RATE, 16, 16)
    };
    let huge_metadata = {
        let mut file = flac.with_metadata(&[(4, vec![0; 16])]);
        file[43..46].fill(0xff);
        file
    };
    let files = [
        wav::riff(&[
            format.clone(),
            wav::chunk(b"data", &[1; 64], Some(0x7000_0000)),
        ]),
        wav::riff(&[
            format.clone(),
            wav::chunk(b"data", &[1; 64], Some(u32::MAX)),
        ]),
        wav::riff(&[wav::chunk(b"JUNK", &[1; 64], Some(u32::MAX)), format]),
        flac.bytes(),
        huge_metadata,
    ];
    for file in files {
        let (result, bytes) = most_memory_of(|| mixed(&file));
        assert!(result.is_err());
        assert!(
            bytes < 2 * MIB,
            "{bytes} bytes for {} bytes of file",
            file.len()
        );
    }
}

#[test]
fn a_small_flac_of_endless_silence_stops_at_the_limit() {
    // A constant subframe: 65,535 frames of two channels in twenty bytes, 67 MB of silence in a megabyte.
    let constant = frame(0, 65_535, 2, 16, &[0, 0, 0, 0, 0, 0]);
    let bomb = Flac {
        claimed_frames: 0,
        channels: 2,
        frames: vec![constant; 50_000],
        ..Flac::new(&[vec![0.0; 16]], RATE, 16, 16)
    };
    let (result, bytes) = most_memory_of(|| mixed(&bomb.bytes()));
    assert_eq!(
        result,
        Err(TakeError::TooLong {
            max_ms: LIMITS.max_ms
        })
    );
    assert!(bytes < 64 * MIB, "{} MiB", bytes / MIB);
}

#[test]
fn the_largest_take_is_mixed_in_bounded_memory() {
    let limits = Limits {
        min_ms: 1_000,
        max_ms: 45_000,
    };
    let mono = voice(45.0, 192_000, 0.3);
    let stereo: Vec<f32> = mono.iter().flat_map(|&s| [s, s]).collect();
    let (take, backing) = (wav::pcm16(&stereo, 2, 192_000), backing(31.0));
    let (result, bytes) = most_memory_of(|| {
        mix(
            &take,
            &song(&backing),
            &AS_RECORDED,
            Preset::Studio,
            &limits,
        )
    });
    assert!(result.is_ok());
    assert!(bytes < 150 * MIB, "{} MiB", bytes / MIB);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn no_bytes_make_it_panic(magic in 0..5usize, bytes in vec(any::<u8>(), 0..600)) {
        let magic: &[u8] = [&b"fLaC"[..], b"RIFF\0\0\0\0WAVEfmt ", b"RIFF....WAVE", b"ID3\x03\0\0\0\0\0\x01.fLaC", b""][magic];
        let file = [magic, &bytes].concat();
        let (_, held) = most_memory_of(|| mixed(&file));
        prop_assert!(held < 8 * MIB);
    }

    #[test]
    fn no_damage_to_a_right_file_makes_it_panic(
        which in 0..4usize,
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        in_header in any::<bool>(),
    ) {
        let mut file = small_files()[which].clone();
        let reach = if in_header { 64 } else { file.len() };
        for (index, byte) in damage {
            file[index.index(reach)] = byte;
        }
        let (_, held) = most_memory_of(|| mixed(&file));
        prop_assert!(held < 16 * MIB);
    }

    #[test]
    fn no_subframe_makes_the_decoder_panic(
        block in 1..5_000u16,
        channels in 1..3u8,
        bits in prop::sample::select(vec![8u8, 16, 20, 24]),
        first in any::<u8>(),
        body in vec(any::<u8>(), 0..400),
        padding in 0..40_000usize,
    ) {
        // The checksum covers the whole, so the decoder only sees it after it has decoded everything inside.
        let subframes = [&[first & 0x7f], body.as_slice(), &vec![0x55; padding]].concat();
        let file = Flac {
            rate: RATE, channels, bits, claimed_frames: 0,
            frames: vec![frame(0, block, channels, bits, &subframes)],
        };
        let _ = read_song(&file.bytes());
    }

    #[test]
    fn no_placement_makes_it_panic(
        backing_start_frame in any::<i64>(),
        latency_ms in any::<f64>(),
        nudge_ms in any::<i32>(),
        gain_db in any::<f32>(),
        guide in any::<bool>(),
    ) {
        let clock = if nudge_ms % 2 == 0 { mixdown::Clock::Recorder } else { mixdown::Clock::None };
        let placement = mixdown::Placement { clock, backing_start_frame, latency_ms, shortfall_ms: 0.0, guide, nudge_ms, gain_db };
        let _ = mix(&small_files()[0], &song(&[0.1; 9_600]), &placement, Preset::Studio, &LIMITS);
    }
}
