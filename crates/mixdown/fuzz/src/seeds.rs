//! The seed corpus: valid files of every kind, so small that the fuzzer soon has changed every byte of them.

use super::support::flac::{Flac, frame, verbatim};
use super::support::flac_frames::{
    Codes, Coding, Packer, Partition, Subframe, coded_frame, depth_code,
};
use super::support::{Noise, voice, wav};

const RATE_HZ: u32 = 8_000;
/// A thirtieth of a second.
const FRAMES: usize = 256;

/// WAV of every encoding, with chunks around the sound and without.
pub fn wav() -> Vec<Vec<u8>> {
    let (mono, stereo) = (sung(FRAMES), sung(2 * FRAMES));
    let mut files = Vec::new();
    for (samples, channels) in [(&mono, 1), (&stereo, 2)] {
        for bits in [8, 16, 24, 32] {
            files.push(wav::integers(samples, channels, RATE_HZ, bits));
        }
        files.push(wav::floats(samples, channels, RATE_HZ));
    }
    let format = wav::chunk(b"fmt ", &wav::format(1, 1, RATE_HZ, 2, 16), None);
    let data = wav::bytes16(&mono);
    for size in [0, u32::MAX] {
        files.push(wav::riff(&[
            wav::chunk(b"LIST", b"odd", None),
            format.clone(),
            wav::chunk(b"data", &data, Some(size)),
        ]));
    }
    for (kind, container, valid_bits) in [(1, 2, 16), (1, 4, 24), (3, 4, 32)] {
        let format = wav::extensible(kind, 1, RATE_HZ, container, valid_bits);
        files.push(wav::riff(&[
            wav::chunk(b"fmt ", &format, None),
            wav::chunk(b"data", &data, None),
        ]));
    }
    // RF64's size of the sound in a chunk of its own, with another chunk behind; an odd chunk with a padding that is not 0.
    let sizes = [0, data.len() as u64, 0].map(u64::to_le_bytes).concat();
    files.push(wav::riff(&[
        wav::chunk(b"ds64", &[&sizes[..], &[0; 4]].concat(), None),
        format.clone(),
        wav::chunk(b"data", &data, Some(u32::MAX)),
        wav::chunk(b"LIST", &[0x7f; 20], None),
    ]));
    files.push(wav::riff(&[
        wav::chunk(b"bext", b"oddQ", Some(3)),
        format,
        wav::chunk(b"data", &data, Some(data.len() as u32 + 44)),
    ]));
    files
}

/// FLAC of every kind of subframe.
pub fn flac() -> Vec<Vec<u8>> {
    let mono = sung(FRAMES);
    let whole = |channels: &[Vec<f32>], bits| Flac::new(channels, RATE_HZ, bits, 128);
    let mut files = vec![
        whole(std::slice::from_ref(&mono), 8).bytes(),
        whole(std::slice::from_ref(&mono), 16).with_metadata(&[(4, vec![0; 8]), (1, vec![0; 3])]),
        whole(&[mono.clone(), mono], 24).bytes(),
        // Long enough to be mixed.
        Flac::new(&[sung(3_600)], RATE_HZ, 8, 4_096).bytes(),
    ];
    // Constant; fixed of each order; LPC of some: order, quantised coefficients and residual are any bits.
    for kind in [0, 8, 9, 10, 11, 12, 32, 33, 39, 63] {
        files.push(coded(1, kind));
    }
    // Left and side, side and right, middle and side.
    for assignment in 9..12 {
        files.push(coded(assignment, 9));
    }
    for depth in [4, 16, 32] {
        files.push(partitioned(depth));
    }
    files
}

/// Frames of valid residuals in partitions, some of them escaped, and a tag behind; the length is not stated.
fn partitioned(depth: u32) -> Vec<u8> {
    let full = (1i64 << (depth - 1)) as f32;
    let samples: Vec<i64> = sung(FRAMES).iter().map(|s| (s * full) as i64).collect();
    let of = |coding| Subframe {
        coding,
        partition_order: 2,
        partitions: vec![Partition::Rice(depth.saturating_sub(5)), Partition::Escaped],
        ..Subframe::verbatim(depth)
    };
    let codings = [
        Coding::Fixed(1),
        Coding::Fixed(2),
        Coding::Linear(vec![3, -1], 4, 1),
        Coding::Linear([1, 0, 2].repeat(10), 15, 5),
    ];
    let frames = codings.map(|coding| {
        let mut packer = Packer::default();
        of(coding).write(&mut packer, &samples);
        let codes = Codes {
            rate: 4,
            channels: 0,
            depth: depth_code(depth),
        };
        coded_frame(0, FRAMES, codes, &packer)
    });
    let flac = Flac {
        rate: RATE_HZ,
        channels: 1,
        bits: depth as u8,
        claimed_frames: 0,
        frames: frames.to_vec(),
    };
    [flac.bytes(), b"TAG".to_vec(), vec![b' '; 125]].concat()
}

/// One frame of a subframe of this kind for each channel.
fn coded(channels: u8, kind: u8) -> Vec<u8> {
    let mut noise = Noise::new(kind.into());
    let mut subframe = || -> Vec<u8> {
        let bits = (0..600).map(|_| (noise.next() * 128.0) as i8 as u8);
        std::iter::once(kind << 1).chain(bits).collect()
    };
    let subframes = match channels {
        1 => subframe(),
        _ => [verbatim(&sung(FRAMES), 16), subframe()].concat(),
    };
    Flac {
        claimed_frames: 0,
        channels: channels.min(2),
        frames: vec![frame(0, FRAMES as u16, channels, 16, &subframes)],
        ..Flac::new(&[vec![0.0]], RATE_HZ, 16, 1)
    }
    .bytes()
}

/// Bytes for [`Case`](super::Case) to be made of.
pub fn mix() -> Vec<Vec<u8>> {
    let of = |length| {
        let mut noise = Noise::new(length);
        (0..length)
            .map(|_| (noise.next() * 128.0) as i8 as u8)
            .collect()
    };
    (1..=32).map(|n| of(24 * n)).collect()
}

fn sung(frames: usize) -> Vec<f32> {
    voice(frames as f64 / f64::from(RATE_HZ), RATE_HZ, 0.4)
}
