//! WAV files whose headers are wrong where the sound is not in doubt.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Take, TakeError, read_take};
use support::{voice, wav};

const RATE: u32 = 8_000;
const MAX_MS: u32 = 60_000;
/// Where fields of a `fmt ` chunk lie.
const BYTE_RATE: usize = 8;
const FRAME: usize = 12;

fn error_of(file: &[u8]) -> Option<TakeError> {
    read_take(file, MAX_MS).err()
}

fn sung() -> Vec<f32> {
    voice(1.5, RATE, 0.4)
}

fn file(format: &[u8], data: &[u8]) -> Vec<u8> {
    wav::riff(&[
        wav::chunk(b"fmt ", format, None),
        wav::chunk(b"data", data, None),
    ])
}

/// Sets fields of two or four bytes.
fn with(format: &[u8], fields: &[(usize, &[u8])]) -> Vec<u8> {
    let mut format = format.to_vec();
    for (at, value) in fields {
        format[*at..at + value.len()].copy_from_slice(value);
    }
    format
}

fn read(file: &[u8]) -> Take {
    read_take(file, MAX_MS).unwrap()
}

#[test]
fn byte_rate_and_frame_size_follow_from_what_else_is_stated() {
    let mono = sung();
    for (channels, container) in [
        (1u16, 1u16),
        (1, 2),
        (1, 3),
        (1, 4),
        (2, 1),
        (2, 2),
        (2, 3),
        (2, 4),
    ] {
        let samples: Vec<f32> = mono
            .iter()
            .flat_map(|&s| vec![s; channels.into()])
            .collect();
        let whole = wav::integers(&samples, channels, RATE, 8 * container);
        let expected = read(&whole);
        assert_eq!(expected.channels.len(), usize::from(channels));
        assert_eq!(expected.channels[0].len(), mono.len());
        let data = &whole[whole.len() - samples.len() * usize::from(container)..];
        let plain = wav::format(1, channels, RATE, container, 8 * container);
        let extensible = wav::extensible(1, channels, RATE, container, 8 * container);
        for format in [plain, extensible] {
            for frame in [0u16, 1, 2, 3, 4, 6, 8, 12, 0xffff] {
                for byte_rate in [0, 1, RATE, 2 * RATE, 4 * RATE, u32::MAX] {
                    let fields: [(usize, &[u8]); 2] = [
                        (BYTE_RATE, &byte_rate.to_le_bytes()),
                        (FRAME, &frame.to_le_bytes()),
                    ];
                    let take = read(&file(&with(&format, &fields), data));
                    assert_eq!(
                        take, expected,
                        "{channels} × {container}, frames of {frame}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_wider_container_counts_where_the_samples_lie_in_it() {
    let mono = sung();
    for (bits, container) in [(16u16, 3u16), (16, 4), (20, 4), (24, 4)] {
        let unused = u32::from(8 * container - bits);
        let samples = mono
            .iter()
            .map(|s| ((s * ((1i64 << (bits - 1)) - 1) as f32) as i32) << unused);
        let data: Vec<u8> = samples
            .flat_map(|s| s.to_le_bytes().into_iter().take(container.into()))
            .collect();
        let take = read(&file(&wav::format(1, 1, RATE, container, bits), &data));
        assert_eq!(
            take.channels[0].len(),
            mono.len(),
            "{bits} bits in {container} bytes"
        );
        let worst = take.channels[0]
            .iter()
            .zip(&mono)
            .fold(0.0f32, |worst, (a, b)| worst.max((a - b).abs()));
        assert!(
            worst < 2.0 / (1u32 << (bits - 1)) as f32,
            "{bits} bits in {container} bytes: {worst}"
        );
    }
}

#[test]
fn a_size_that_counts_the_header_is_no_cut() {
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None);
    let data = wav::bytes16(&sung());
    let stating = |before: &[u8], size: usize| {
        wav::riff(&[
            before.to_vec(),
            format.clone(),
            wav::chunk(b"data", &data, Some(size as u32)),
        ])
    };
    let expected = read(&stating(&[], data.len()));
    for extra in [1, 2, 8, 36, 44] {
        assert_eq!(
            read(&stating(&[], data.len() + extra)),
            expected,
            "{extra} too many"
        );
    }
    // The size of the whole file, or of its RIFF chunk, behind a large header.
    let filler = wav::chunk(b"FLLR", &[0; 4_000], None);
    for header in [44, 36] {
        let size = filler.len() + header + data.len();
        assert_eq!(read(&stating(&filler, size)), expected);
    }
    // What could be heard.
    for missing in [1_000, 4_000, data.len() / 2] {
        let whole = stating(&[], data.len());
        let cut = &whole[..whole.len() - missing];
        assert_eq!(
            error_of(cut),
            Some(TakeError::Truncated),
            "{missing} bytes missing"
        );
        let cut = stating(&filler, data.len() + missing);
        assert_eq!(
            error_of(&cut),
            Some(TakeError::Truncated),
            "{missing} bytes missing behind a large header"
        );
    }
}

/// RF64 or BW64 with a `ds64` chunk that states the size of the sound.
fn large(name: &[u8; 4], stated: u64, data: &[u8], behind: &[u8]) -> Vec<u8> {
    let sizes = [0u64, stated, data.len() as u64 / 2]
        .map(u64::to_le_bytes)
        .concat();
    let mut file = wav::riff(&[
        wav::chunk(b"ds64", &[&sizes[..], &[0; 4]].concat(), None),
        wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None),
        wav::chunk(b"data", data, Some(u32::MAX)),
        behind.to_vec(),
    ]);
    file[..4].copy_from_slice(name);
    file[4..8].fill(0xff);
    file
}

#[test]
fn large_files_have_the_size_that_ds64_states() {
    let data = wav::bytes16(&sung());
    let expected = read(&file(&wav::format(1, 1, RATE, 2, 16), &data));
    let list = wav::chunk(b"LIST", &[0x7f; 2_000], None);
    for name in [b"RF64", b"BW64", b"RIFF"] {
        let size = data.len() as u64;
        assert_eq!(read(&large(name, size, &data, &list)), expected);
        assert_eq!(read(&large(name, size, &data, &[])), expected);
        // Not known, as in a file that was never finished.
        for unknown in [0, u64::MAX] {
            assert_eq!(read(&large(name, unknown, &data, &[])), expected);
        }
        for more in [size + 4_000, 1 << 40, u64::MAX - 1] {
            assert_eq!(
                error_of(&large(name, more, &data, &[])),
                Some(TakeError::Truncated),
                "{more}"
            );
        }
    }
}

#[test]
fn the_padding_of_an_odd_chunk_is_any_byte() {
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None);
    let sound = wav::chunk(b"data", &wav::bytes16(&sung()), None);
    let expected = read(&wav::riff(&[format.clone(), sound.clone()]));
    let odd = wav::chunk(b"bext", &[b'x'; 603], None);
    for padding in [&[][..], &[0], b"Q", b"x", b" ", b"d", &[0xff]] {
        for chunks in [
            [&odd, padding, &format, &sound].concat(),
            [&format[..], &odd, padding, &sound].concat(),
        ] {
            assert_eq!(read(&wav::riff(&[chunks])), expected, "{padding:?}");
        }
    }
}

#[test]
fn tags_before_and_behind_are_no_sound() {
    let data = wav::bytes16(&sung());
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None);
    let of_size = |size| wav::riff(&[format.clone(), wav::chunk(b"data", &data, size)]);
    let expected = read(&of_size(None));
    let id3v1 = [&b"TAG"[..], &[b' '; 125]].concat();
    let id3v2 = [&b"ID3\x04\0\0\0\0\x02\0"[..], &[0; 256]].concat();
    for size in [None, Some(0), Some(u32::MAX)] {
        let tagged = [
            id3v2.clone(),
            id3v2.clone(),
            of_size(size),
            id3v1.clone(),
            id3v1.clone(),
        ]
        .concat();
        assert_eq!(read(&tagged), expected, "{size:?}");
    }
}

#[test]
fn floats_on_the_scale_of_integers_are_named() {
    let loud: Vec<f32> = sung().iter().map(|s| s * 32_768.0).collect();
    let what = "scale of samples";
    let expected = Some(TakeError::Unsupported { what });
    assert_eq!(error_of(&wav::floats(&loud, 1, RATE)), expected);
    // One that is absurd among many is left out.
    let mut voice = sung();
    voice[4_000] = 1e9;
    assert_eq!(read(&wav::floats(&voice, 1, RATE)).channels[0][4_000], 0.0);
}

/// Integers of `bits` at the lower end of their containers.
fn low(samples: &[f32], bits: u16, container: u16) -> Vec<u8> {
    let full = ((1i64 << (bits - 1)) - 1) as f32;
    let bytes = |s: &f32| ((s * full) as i32).to_le_bytes();
    samples
        .iter()
        .flat_map(|s| bytes(s).into_iter().take(container.into()))
        .collect()
}

#[test]
fn samples_at_the_lower_end_of_wider_containers_are_as_loud_as_they_were() {
    let sung = sung();
    for (bits, container) in [(16, 4), (16, 3), (20, 3), (20, 4), (24, 4), (12, 2)] {
        let data = low(&sung, bits, container);
        // Where nothing else tells the container, a `fmt ` chunk tells it by the size of a frame.
        let plain = wav::format(1, 1, RATE, container, bits);
        for format in [wav::extensible(1, 1, RATE, container, bits), plain] {
            let take = read(&file(&format, &data));
            assert_eq!(take.channels[0].len(), sung.len());
            let pairs = take.channels[0].iter().zip(&sung);
            let worst = pairs.fold(0.0f32, |worst, (a, b)| worst.max((a - b).abs()));
            let step = 2.0 / (1u32 << (bits - 1)) as f32;
            assert!(worst < step, "{bits} bits in {container} bytes: {worst}");
        }
    }
}

#[test]
fn a_number_of_valid_bits_that_cannot_be_stands_for_all_of_them() {
    let sung = sung();
    for (bits, container) in [(16u16, 4u16), (24, 4), (20, 3), (8, 1), (24, 3), (32, 4)] {
        let data = match bits {
            8 => wav::integers(&sung, 1, RATE, 8).split_off(44),
            _ => low(&sung, bits, container),
        };
        let format = with(
            &wav::extensible(1, 1, RATE, container, bits),
            &[(14, &bits.to_le_bytes())],
        );
        let expected = read(&file(&format, &data));
        for valid in [0, bits + 1, 33, 64, 0xffff] {
            let format = with(&format, &[(18, &u16::to_le_bytes(valid))]);
            let said = format!("{valid} of {bits} bits in {container} bytes");
            assert!(read(&file(&format, &data)) == expected, "{said}");
        }
    }
}

#[test]
fn samples_of_one_byte_may_have_a_sign() {
    for level in [0.05, 0.4, 1.0] {
        let voice = voice(1.5, RATE, level);
        let unsigned = wav::integers(&voice, 1, RATE, 8).split_off(44);
        let signed: Vec<u8> = unsigned.iter().map(|byte| byte ^ 0x80).collect();
        let format = wav::format(1, 1, RATE, 1, 8);
        let expected = read(&file(&format, &unsigned));
        assert!(read(&file(&format, &signed)) == expected, "{level}");
    }
}

#[test]
fn samples_that_fill_their_containers_are_read_whole_whatever_bits_are_called_valid() {
    let data = low(&sung(), 32, 4);
    let expected = read(&file(&wav::extensible(1, 1, RATE, 4, 32), &data));
    for valid in [0, 1, 8, 16, 20, 24, 31, 33, 0xffff] {
        let format = wav::extensible(1, 1, RATE, 4, 32);
        let format = with(&format, &[(18, &u16::to_le_bytes(valid))]);
        assert!(
            read(&file(&format, &data)) == expected,
            "{valid} valid bits"
        );
    }
    // Sound this soft may be a room without a voice: it is the gate that says so.
    let soft = low(&sung(), 16, 4);
    let take = read(&file(&wav::extensible(1, 1, RATE, 4, 32), &soft));
    let loudest = take.channels[0]
        .iter()
        .fold(0.0f32, |most, s| most.max(s.abs()));
    assert!(loudest < 1e-4, "{loudest}");
}
