//! Decodes a whole FLAC file.

use crate::decode::flac::frame::Block;
use crate::decode::flac::header::FrameHeader;
use crate::decode::flac::streaminfo::{StreamInfo, split};
use crate::decode::stream::{check_stream, max_frames};
use crate::decode::take::Take;
use crate::error::TakeError;

/// The smallest sample size of a FLAC file, in bits (RFC 9639, section 8.2).
const LEAST_DEPTH: u32 = 4;

/// Decodes a FLAC file of at most `max_ms`.
///
/// Whatever follows the last frame is ignored: taggers append to finished files. A stream of unknown length ends where no
/// frame follows any more. So does one that is longer than STREAMINFO says, because a recorder that was interrupted may
/// leave an earlier length there; `flac -d` reads on, too.
pub(in crate::decode) fn read(bytes: &[u8], max_ms: u32) -> Result<Take, TakeError> {
    let (info, mut rest) = split(bytes)?;
    check_stream(info.rate_hz, info.channels)?;
    if info.depth < LEAST_DEPTH {
        return Err(TakeError::Unreadable);
    }
    let mut sound = Sound::new(&info, max_ms, rest.len());
    let mut block = Block::default();
    while let Some(header) = next_frame(rest, &info, sound.is_complete())? {
        let read = check_frame(&header, &info, sound.take.frames() == 0)
            .and_then(|()| sound.reserve(header.block_size))
            .and_then(|()| block.decode(rest, &header, info.depth));
        match read {
            Ok(length) => {
                sound.add(block.channels());
                rest = &rest[length..];
            }
            // Behind all that was promised anything may stand, also what begins like a frame.
            Err(TakeError::Unreadable | TakeError::Truncated) if sound.is_complete() => break,
            Err(error) => return Err(error),
        }
    }
    sound.finish()
}

/// The header of the frame that the bytes begin with; `None` if there is no more frame.
///
/// # Errors
/// `Truncated` if the bytes end within the header; `Unreadable` if there is something else before the next frame.
fn next_frame(
    bytes: &[u8],
    info: &StreamInfo,
    is_complete: bool,
) -> Result<Option<FrameHeader>, TakeError> {
    let header = FrameHeader::parse(bytes);
    if header.is_some() || is_complete {
        return Ok(header);
    }
    if bytes.len() < FrameHeader::MOST && matches!(bytes, [0xff] | [0xff, 0xf8 | 0xf9, ..]) {
        return Err(TakeError::Truncated);
    }
    let is_of_stream = |header: FrameHeader| change(&header, info).is_none();
    let mut later = (1..bytes.len()).filter_map(|at| FrameHeader::parse(&bytes[at..]));
    if later.any(is_of_stream) {
        return Err(TakeError::Unreadable);
    }
    Ok(None)
}

/// Checks a frame against STREAMINFO.
///
/// # Errors
/// `Unreadable` if the first frame contradicts it: one of the two is wrong. `Unsupported` if a later frame does: then the
/// stream changes, as that of a radio station may, and none of its parts is the take.
fn check_frame(header: &FrameHeader, info: &StreamInfo, is_first: bool) -> Result<(), TakeError> {
    match change(header, info) {
        None => Ok(()),
        Some(_) if is_first => Err(TakeError::Unreadable),
        Some(what) => Err(TakeError::Unsupported { what }),
    }
}

/// What differs between a frame and STREAMINFO.
fn change(header: &FrameHeader, info: &StreamInfo) -> Option<&'static str> {
    if header.channels.count() != info.channels as usize {
        Some("change of the number of channels")
    } else if header
        .rate_hz
        .is_some_and(|rate_hz| rate_hz != info.rate_hz)
    {
        Some("change of the sample rate")
    } else if header.depth.is_some_and(|depth| depth != info.depth) {
        Some("change of the sample size")
    } else {
        None
    }
}

/// What has been decoded so far, with the limits that it is checked against.
struct Sound {
    take: Take,
    /// The share of full scale of one step of a sample.
    step: f32,
    /// How many frames STREAMINFO promises; `None` if it does not say, or if there were more.
    promised: Option<u64>,
    /// How many frames are allowed.
    max_frames: u64,
    max_ms: u32,
}

impl Sound {
    fn new(info: &StreamInfo, max_ms: u32, size_bytes: usize) -> Self {
        // The promise is believed up to one sample for each byte of the file; beyond that the vectors grow as they fill.
        let promised = usize::try_from(info.frames.unwrap_or(0)).unwrap_or(usize::MAX);
        let room = promised.min(size_bytes / info.channels as usize);
        Sound {
            take: Take {
                rate_hz: info.rate_hz,
                channels: vec![Vec::with_capacity(room); info.channels as usize],
            },
            step: 1.0 / (1u64 << (info.depth - 1)) as f32,
            promised: info.frames,
            max_frames: max_frames(info.rate_hz, max_ms),
            max_ms,
        }
    }

    /// Checks whether a further block is allowed, before it is decoded.
    fn reserve(&self, block_size: usize) -> Result<(), TakeError> {
        let frames = (self.take.frames() + block_size) as u64;
        if frames > self.max_frames {
            return Err(TakeError::TooLong {
                max_ms: self.max_ms,
            });
        }
        Ok(())
    }

    fn add(&mut self, block: &[Vec<i64>]) {
        for (channel, samples) in self.take.channels.iter_mut().zip(block) {
            // They fit into 32 bits, and a step is a power of two.
            channel.extend(samples.iter().map(|&s| s as i32 as f32 * self.step));
        }
        let frames = self.take.frames() as u64;
        self.promised = self.promised.filter(|promised| frames <= *promised);
    }

    /// Whether all is there that STREAMINFO promises, and no more.
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
