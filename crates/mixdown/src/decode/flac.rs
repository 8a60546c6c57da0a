//! Decodes FLAC (RFC 9639) with claxon, which gets nothing but what it needs.
//!
//! Only STREAMINFO and the audio frames reach claxon. Comments, pictures and cue sheets are skipped here, so that no length
//! in them is ever allocated.

use std::io::{ErrorKind, Read};

use claxon::metadata::StreamInfo;
use claxon::{Block, FlacReader};

use crate::decode::stream::{check_stream, clean, max_frames};
use crate::decode::take::Take;
use crate::error::TakeError;

/// Bytes of the signature `fLaC`, of a metadata block header and of the STREAMINFO block (RFC 9639, sections 6, 8.1 and
/// 8.2).
const MAGIC: usize = 4;
const BLOCK_HEADER: usize = 4;
const STREAMINFO: usize = 34;
/// The bit in a block header's first byte that marks the last metadata block.
const LAST: u8 = 0x80;

/// Decodes a FLAC file of at most `max_ms`.
pub(super) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let (head, frames) = split(bytes)?;
    let mut reader = FlacReader::new(head.0.as_slice().chain(frames)).map_err(take_error)?;
    let info = reader.streaminfo();
    check_stream(info.sample_rate, info.channels)?;
    if !(8..=24).contains(&info.bits_per_sample) {
        return Err(TakeError::Unsupported {
            what: "sample size",
        });
    }
    first_frame_agrees(frames, &info)?;
    let mut sound = Sound::new(&info, max_ms, frames.len());
    let mut blocks = reader.blocks();
    let mut buffer = Vec::new();
    loop {
        match blocks.read_next_or_eof(buffer) {
            Ok(Some(block)) => {
                sound.add(&block)?;
                buffer = block.into_buffer();
            }
            Ok(None) => break,
            // Taggers append to finished files: what follows the promised sound is ignored.
            Err(_) if sound.is_complete() => break,
            Err(error) => return Err(take_error(error)),
        }
    }
    sound.finish()
}

/// Splits a file into the header for claxon (signature and STREAMINFO, marked as the last metadata block) and the audio
/// frames.
fn split(bytes: &[u8]) -> Result<(Head, &[u8]), TakeError> {
    let mut head = Head([0; MAGIC + BLOCK_HEADER + STREAMINFO]);
    let first = bytes.get(..head.0.len()).ok_or(TakeError::Truncated)?;
    head.0.copy_from_slice(first);
    let [kind, a, b, c] = [head.0[4], head.0[5], head.0[6], head.0[7]];
    if kind & 0x7f != 0 || [a, b, c] != [0, 0, STREAMINFO as u8] {
        return Err(TakeError::Unreadable);
    }
    let mut is_last = kind & LAST != 0;
    head.0[4] |= LAST;
    let mut rest = &bytes[first.len()..];
    while !is_last {
        let (&[kind, a, b, c], after) = rest.split_first_chunk().ok_or(TakeError::Truncated)?;
        // Block type 127 is forbidden: it would look like the sync code of a frame.
        if kind & 0x7f == 127 {
            return Err(TakeError::Unreadable);
        }
        let length = u32::from_be_bytes([0, a, b, c]) as usize;
        rest = after.get(length..).ok_or(TakeError::Truncated)?;
        is_last = kind & LAST != 0;
    }
    Ok((head, rest))
}

/// Checks sample size and rate in the header of the first frame (RFC 9639, sections 9.1.2 and 9.1.4) against STREAMINFO.
/// claxon takes the sample size from each frame and ignores its rate, so that a frame which contradicts STREAMINFO would be
/// decoded 48 dB too soft, or at the wrong speed.
fn first_frame_agrees(frames: &[u8], info: &StreamInfo) -> Result<(), TakeError> {
    let &[_, _, sizes, format, ..] = frames else {
        return Ok(());
    };
    let bits = [
        None,
        Some(8),
        Some(12),
        None,
        Some(16),
        Some(20),
        Some(24),
        None,
    ];
    let agrees_on_bits =
        bits[usize::from(format >> 1 & 7)].is_none_or(|b| b == info.bits_per_sample);
    let rate = match sizes & 0x0f {
        1 => Some(88_200),
        2 => Some(176_400),
        3 => Some(192_000),
        4 => Some(8_000),
        5 => Some(16_000),
        6 => Some(22_050),
        7 => Some(24_000),
        8 => Some(32_000),
        9 => Some(44_100),
        10 => Some(48_000),
        11 => Some(96_000),
        _ => None,
    };
    let agrees_on_rate = rate.is_none_or(|r| r == info.sample_rate);
    if agrees_on_bits && agrees_on_rate {
        Ok(())
    } else {
        Err(TakeError::Unreadable)
    }
}

/// Signature, block header and STREAMINFO.
struct Head([u8; MAGIC + BLOCK_HEADER + STREAMINFO]);

/// What has been decoded so far, with the limits that it is checked against.
struct Sound {
    take: Take,
    /// The integer sample that becomes 1.
    full_scale: f32,
    /// How many frames STREAMINFO promises; `None` if it does not say.
    promised: Option<u64>,
    /// How many frames are allowed.
    max_frames: u64,
    max_ms: u32,
}

impl Sound {
    fn new(info: &StreamInfo, max_ms: u32, size_bytes: usize) -> Self {
        // The promise is believed up to one sample for each byte of the file; beyond that the vectors grow as they fill.
        let promised = usize::try_from(info.samples.unwrap_or(0)).unwrap_or(usize::MAX);
        let room = promised.min(size_bytes / info.channels as usize);
        Sound {
            take: Take {
                rate_hz: info.sample_rate,
                channels: vec![Vec::with_capacity(room); info.channels as usize],
            },
            full_scale: (1u32 << (info.bits_per_sample - 1)) as f32,
            promised: info.samples,
            max_frames: max_frames(info.sample_rate, max_ms),
            max_ms,
        }
    }

    fn add(&mut self, block: &Block) -> Result<(), TakeError> {
        let frames = self.take.frames() as u64 + u64::from(block.duration());
        if block.channels() as usize != self.take.channels.len()
            || self.promised.is_some_and(|p| frames > p)
        {
            return Err(TakeError::Unreadable);
        }
        if frames > self.max_frames {
            return Err(TakeError::TooLong {
                max_ms: self.max_ms,
            });
        }
        for (index, channel) in self.take.channels.iter_mut().enumerate() {
            let samples = block.channel(index as u32);
            channel.extend(samples.iter().map(|&s| clean(s as f32 / self.full_scale)));
        }
        Ok(())
    }

    fn is_complete(&self) -> bool {
        self.promised == Some(self.take.frames() as u64)
    }

    fn finish(self) -> Result<Take, TakeError> {
        match self.promised {
            Some(promised) if promised > self.take.frames() as u64 => Err(TakeError::Truncated),
            _ => Ok(self.take),
        }
    }
}

fn take_error(error: claxon::Error) -> TakeError {
    match error {
        claxon::Error::IoError(io) if io.kind() == ErrorKind::UnexpectedEof => TakeError::Truncated,
        claxon::Error::IoError(_) | claxon::Error::FormatError(_) => TakeError::Unreadable,
        claxon::Error::Unsupported(what) => TakeError::Unsupported { what },
    }
}
