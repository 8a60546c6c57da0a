//! Every kind of file a fan may send, and every way in which it may be wrong.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Mix, TakeError, mix, read_song};
use support::flac::Flac;
use support::{AS_RECORDED, LIMITS, RATE, backing, song, voice, wav};
use take::{Preset, SAMPLE_RATES_HZ};

fn sent(take: &[u8]) -> Result<Mix, TakeError> {
    let backing = backing(2.0);
    mix(take, &song(&backing), &AS_RECORDED, Preset::Studio, &LIMITS)
}

fn error_of(take: &[u8]) -> Option<TakeError> {
    sent(take).err()
}

fn sung() -> Vec<f32> {
    voice(2.5, RATE, 0.4)
}

fn as_stereo(mono: &[f32]) -> Vec<f32> {
    mono.iter().flat_map(|&s| [s, s]).collect()
}

/// The largest difference between a file's samples and what went into it.
fn worst(file: &[u8], expected: &[f32]) -> f32 {
    let read = read_song(file).unwrap().samples;
    assert_eq!(read.len(), expected.len());
    read.iter()
        .zip(expected)
        .fold(0.0, |worst, (a, b)| worst.max((a - b).abs()))
}

#[test]
fn every_common_wav_is_read_exactly() {
    let (mono, stereo) = (sung(), as_stereo(&sung()));
    for (samples, channels) in [(&mono, 1), (&stereo, 2)] {
        assert!(worst(&wav::integers(samples, channels, RATE, 8), samples) < 1.0 / 127.0);
        assert!(worst(&wav::integers(samples, channels, RATE, 16), samples) < 1.0 / 32_767.0);
        assert!(worst(&wav::integers(samples, channels, RATE, 24), samples) < 1.0 / 8_388_607.0);
        assert!(worst(&wav::integers(samples, channels, RATE, 32), samples) < 1e-7);
        assert_eq!(worst(&wav::floats(samples, channels, RATE), samples), 0.0);
    }
}

#[test]
fn every_common_flac_is_read_exactly() {
    let mono = sung();
    let inverted: Vec<f32> = mono.iter().map(|s| -s).collect();
    let interleaved: Vec<f32> = mono.iter().flat_map(|&s| [s, -s]).collect();
    for (bits, precision) in [
        (8, 1.0 / 127.0),
        (16, 1.0 / 32_767.0),
        (24, 1.0 / 8_388_607.0),
    ] {
        for block in [16, 192, 1000, 4096, 65_535] {
            let one = Flac::new(std::slice::from_ref(&mono), RATE, bits, block).bytes();
            let two = Flac::new(&[mono.clone(), inverted.clone()], RATE, bits, block).bytes();
            assert!(worst(&one, &mono) < precision);
            assert!(worst(&two, &interleaved) < precision);
        }
    }
}

#[test]
fn twenty_four_bits_in_thirty_two_are_found_at_either_end() {
    let mono = sung();
    let at = |shift: u32| -> Vec<u8> {
        mono.iter()
            .flat_map(|s| (((s * 8_388_607.0) as i32) << shift).to_le_bytes())
            .collect()
    };
    let file = |format: Vec<u8>, data: Vec<u8>| {
        wav::riff(&[
            wav::chunk(b"fmt ", &format, None),
            wav::chunk(b"data", &data, None),
        ])
    };
    let extensible = || wav::extensible(1, 1, RATE, 4, 24);
    assert!(worst(&file(extensible(), at(8)), &mono) < 1e-6);
    assert!(worst(&file(extensible(), at(0)), &mono) < 1e-6);
    assert!(worst(&file(wav::format(1, 1, RATE, 4, 24), at(0)), &mono) < 1e-6);
}

#[test]
fn extensible_wav_says_pcm_or_float() {
    let mono = sung();
    let floats: Vec<u8> = mono.iter().flat_map(|s| s.to_le_bytes()).collect();
    for (kind, container, data, precision) in
        [(1, 2, wav::bytes16(&mono), 1e-4), (3, 4, floats, 0.0)]
    {
        let format = wav::extensible(kind, 1, RATE, container, container * 8);
        let file = wav::riff(&[
            wav::chunk(b"fmt ", &format, None),
            wav::chunk(b"data", &data, None),
        ]);
        assert!(worst(&file, &mono) <= precision);
    }
}

#[test]
fn samples_of_other_sizes_are_unsupported() {
    for (kind, container) in [(1, 5), (1, 8), (3, 2), (3, 3), (3, 8)] {
        for format in [
            wav::format(kind, 1, RATE, container, container * 8),
            wav::extensible(kind, 1, RATE, container, container * 8),
        ] {
            let file = wav::riff(&[
                wav::chunk(b"fmt ", &format, None),
                wav::chunk(b"data", &[0; 240], None),
            ]);
            assert_eq!(
                error_of(&file),
                Some(TakeError::Unsupported {
                    what: "sample size"
                }),
                "kind {kind} in {container} bytes"
            );
        }
    }
}

#[test]
fn samples_narrower_than_their_container_fill_its_upper_end() {
    let mono = sung();
    for (container, bits) in [(2, 12), (3, 16), (3, 20), (4, 20), (4, 24)] {
        let unused = container * 8 - bits;
        let data: Vec<u8> = mono
            .iter()
            .flat_map(|s| {
                let full_scale = ((1u32 << (bits - 1)) - 1) as f32;
                let sample = ((s * full_scale) as i32) << unused;
                sample.to_le_bytes().into_iter().take(container.into())
            })
            .collect();
        for format in [
            wav::format(1, 1, RATE, container, bits),
            wav::extensible(1, 1, RATE, container, bits),
        ] {
            let file = wav::riff(&[
                wav::chunk(b"fmt ", &format, None),
                wav::chunk(b"data", &data, None),
            ]);
            let precision = 2.0 / (1u32 << (bits - 1)) as f32;
            assert!(
                worst(&file, &mono) < precision,
                "{bits} bits in {container} bytes"
            );
        }
    }
}

#[test]
fn a_recorder_may_leave_out_the_byte_rate_and_half_of_the_last_frame() {
    let stereo = as_stereo(&sung());
    let mut format = wav::format(1, 2, RATE, 2, 16);
    format[8..12].fill(0);
    let data = [wav::bytes16(&stereo), vec![1, 2, 3]].concat();
    let file = wav::riff(&[
        wav::chunk(b"fmt ", &format, None),
        wav::chunk(b"data", &data, None),
    ]);
    assert!(worst(&file, &stereo) < 1e-4);
}

#[test]
fn every_sample_rate_of_a_microphone_is_mixed() {
    for rate in SAMPLE_RATES_HZ {
        let mono = voice(2.5, rate, 0.4);
        assert_eq!(
            error_of(&wav::pcm16(&mono, 1, rate)),
            None,
            "WAV of {rate} Hz"
        );
        assert_eq!(
            error_of(&Flac::new(&[mono], rate, 16, 4096).bytes()),
            None,
            "FLAC of {rate} Hz"
        );
    }
    for rate in [1, 7_350, 44_099, 384_000, u32::MAX] {
        let odd = wav::riff(&[
            wav::chunk(b"fmt ", &wav::format(1, 1, rate, 2, 16), None),
            wav::chunk(b"data", &[0; 64], None),
        ]);
        assert!(
            matches!(
                error_of(&odd),
                Some(TakeError::Unsupported { .. } | TakeError::Unreadable)
            ),
            "{rate}"
        );
    }
}

#[test]
fn chunks_around_the_sound_are_stepped_over() {
    let data = wav::bytes16(&sung());
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None);
    let sound = wav::chunk(b"data", &data, None);
    let padded_odd = wav::chunk(b"LIST", b"odd\0", Some(3));
    let unpadded_odd = wav::chunk(b"LIST", b"odd", None);
    let junk = wav::chunk(b"JUNK", &[0x55; 28], None);
    let plain = sent(&wav::riff(&[format.clone(), sound.clone()])).unwrap();
    for before in [
        vec![junk.clone()],
        vec![padded_odd],
        vec![unpadded_odd],
        vec![junk.clone(), junk.clone()],
    ] {
        let chunks = [
            before,
            vec![format.clone(), junk.clone(), sound.clone(), junk.clone()],
        ]
        .concat();
        assert_eq!(sent(&wav::riff(&chunks)).unwrap().mp3, plain.mp3);
    }
}

#[test]
fn a_recorder_that_could_not_seek_back_is_believed_to_the_end_of_the_file() {
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE, 2, 16), None);
    let whole = sent(&wav::pcm16(&sung(), 1, RATE)).unwrap();
    for size in [0, 0x7fff_f000, 0x7fff_ffff, 0xffff_ffff - 36, 0xffff_ffff] {
        let data = wav::bytes16(&sung());
        let streamed = wav::riff(&[format.clone(), wav::chunk(b"data", &data, Some(size))]);
        let mix = sent(&streamed).unwrap();
        assert_eq!(
            mix.measurements.take_duration_ms, whole.measurements.take_duration_ms,
            "{size:#x}"
        );
    }
    let mut rf64 = wav::riff(&[
        format,
        wav::chunk(b"data", &wav::bytes16(&sung()), Some(u32::MAX)),
    ]);
    rf64[..4].copy_from_slice(b"RF64");
    assert_eq!(error_of(&rf64), None);
}

#[test]
fn a_wav_that_contradicts_itself_is_unreadable() {
    let file = |format: Vec<u8>| {
        wav::riff(&[
            wav::chunk(b"fmt ", &format, None),
            wav::chunk(b"data", &wav::bytes16(&sung()), None),
        ])
    };
    let changed = |at: usize, value: u16| {
        let mut format = wav::format(1, 1, RATE, 2, 16);
        format[at..at + 2].copy_from_slice(&value.to_le_bytes());
        error_of(&file(format))
    };
    assert_eq!(changed(2, 0), Some(TakeError::Unreadable), "no channels");
    assert_eq!(changed(14, 0), Some(TakeError::Unreadable), "no bits");
    assert!(
        matches!(changed(0, 2), Some(TakeError::Unsupported { .. })),
        "ADPCM"
    );
    assert!(
        matches!(changed(0, 7), Some(TakeError::Unsupported { .. })),
        "µ-law"
    );
    assert_eq!(
        error_of(&wav::riff(&[wav::chunk(b"data", &[0; 64], None)])),
        Some(TakeError::Unreadable),
        "no format"
    );
    assert_eq!(
        error_of(&wav::riff(&[wav::chunk(b"fmt ", &[0; 8], None)])),
        Some(TakeError::Unreadable)
    );
    assert_eq!(
        error_of(b"RIFF\x10\0\0\0AVI LIST"),
        Some(TakeError::Unreadable)
    );
}

#[test]
fn a_flac_that_contradicts_itself_is_unreadable() {
    let honest = Flac::new(&[sung()], RATE, 16, 4096);
    let lies = [
        Flac {
            bits: 24,
            ..honest.clone()
        },
        Flac {
            bits: 12,
            ..honest.clone()
        },
        Flac {
            channels: 2,
            ..honest.clone()
        },
    ];
    for (n, lie) in lies.iter().enumerate() {
        assert_eq!(
            error_of(&lie.bytes()),
            Some(TakeError::Unreadable),
            "lie {n}"
        );
    }
    let longer = Flac {
        claimed_frames: (1 << 36) - 1,
        ..honest.clone()
    };
    assert_eq!(error_of(&longer.bytes()), Some(TakeError::Truncated));
    let unknown = Flac {
        claimed_frames: 0,
        ..honest
    };
    assert_eq!(error_of(&unknown.bytes()), None);
}

#[test]
fn metadata_of_a_flac_is_stepped_over_whatever_it_says() {
    let flac = Flac::new(&[sung()], RATE, 16, 4096);
    let plain = sent(&flac.bytes()).unwrap();
    let lying_comment = [0xff; 64].to_vec();
    let many = vec![(1u8, vec![0; 100]); 50];
    for blocks in [
        vec![(4, lying_comment)],
        vec![(6, vec![7; 70_000])],
        vec![(3, vec![]), (126, vec![1])],
        many,
    ] {
        assert_eq!(sent(&flac.with_metadata(&blocks)).unwrap().mp3, plain.mp3);
    }
    assert_eq!(
        error_of(&flac.with_metadata(&[(127, vec![])])),
        Some(TakeError::Unreadable)
    );
    let mut trailing = flac.bytes();
    trailing.extend(b"TAG an old tag at the end");
    assert_eq!(sent(&trailing).unwrap().mp3, plain.mp3);
    let mut leading = b"ID3\x04\0\0\0\0\x01\x00".to_vec();
    leading.extend([0; 128]);
    leading.extend(flac.bytes());
    assert_eq!(sent(&leading).unwrap().mp3, plain.mp3);
}
