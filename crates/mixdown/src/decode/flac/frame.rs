//! One frame (RFC 9639, section 9): all channels of a block.

use crate::decode::flac::bits::Bits;
use crate::decode::flac::checksum::{self, crc16};
use crate::decode::flac::header::{Channels, FrameHeader};
use crate::decode::flac::subframe;
use crate::error::TakeError;

/// Bytes of the checksum behind a frame.
const FOOTER: usize = 2;

/// The samples of one block, channel by channel; the same memory serves all blocks of a stream.
#[derive(Default)]
pub(super) struct Block {
    channels: Vec<Vec<i64>>,
}

impl Block {
    /// The channels in their order, each with all its samples, which fit the frame's depth.
    pub fn channels(&self) -> &[Vec<i64>] {
        &self.channels
    }

    /// Decodes the frame that the bytes begin with, and returns its length in bytes.
    ///
    /// # Errors
    /// `Truncated` if the bytes end before the frame does, `Unreadable` if it is invalid.
    pub fn decode(
        &mut self,
        bytes: &[u8],
        header: &FrameHeader,
        depth: u32,
    ) -> Result<usize, TakeError> {
        let mut bits = Bits::new(&bytes[header.length..]);
        self.channels.resize_with(header.channels.count(), Vec::new);
        for (index, samples) in self.channels.iter_mut().enumerate() {
            samples.resize(header.block_size, 0);
            // The difference of two channels has a bit more than each.
            let is_side = matches!(
                (header.channels, index),
                (Channels::LeftSide | Channels::MidSide, 1) | (Channels::SideRight, 0)
            );
            subframe::read(&mut bits, depth + u32::from(is_side), samples)?;
        }
        let length = header.length + bits.bytes_read();
        let footer = bytes[length..].first_chunk::<FOOTER>();
        let &footer = footer.ok_or(TakeError::Truncated)?;
        if checksum::COUNT && crc16(&bytes[..length]) != u16::from_be_bytes(footer) {
            return Err(TakeError::Unreadable);
        }
        if let [first, second] = self.channels.as_mut_slice() {
            decorrelate(header.channels, first, second);
        }
        if self.channels.iter().all(|samples| fit(samples, depth)) {
            Ok(length + FOOTER)
        } else {
            Err(TakeError::Unreadable)
        }
    }
}

/// Turns two coded channels into left and right (RFC 9639, section 4.2). On an invalid stream the sums may wrap.
fn decorrelate(coded: Channels, first: &mut [i64], second: &mut [i64]) {
    let pairs = first.iter_mut().zip(second);
    match coded {
        Channels::Independent(_) => (),
        Channels::LeftSide => pairs.for_each(|(left, side)| *side = left.wrapping_sub(*side)),
        Channels::SideRight => pairs.for_each(|(side, right)| *side = side.wrapping_add(*right)),
        Channels::MidSide => pairs.for_each(|(mid, side)| {
            // The bit that halving the sum has lost is that of the difference.
            let sum = *mid << 1 | *side & 1;
            (*mid, *side) = (sum.wrapping_add(*side) >> 1, sum.wrapping_sub(*side) >> 1);
        }),
    }
}

/// Whether all samples fit into `depth` bits.
fn fit(samples: &[i64], depth: u32) -> bool {
    let lifted = |sample: &i64| sample.wrapping_add(1 << (depth - 1)) as u64;
    let bits = samples.iter().map(lifted).fold(0, |all, one| all | one);
    bits >> depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn left_and_right_come_back_from_every_coding_at_any_depth() {
        let extremes = [
            i64::from(i32::MIN),
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            i64::from(i32::MAX),
        ];
        for left in extremes {
            for right in extremes {
                let side = left - right;
                for (coded, first, second) in [
                    (Channels::LeftSide, left, side),
                    (Channels::SideRight, side, right),
                    (Channels::MidSide, (left + right) >> 1, side),
                    (Channels::Independent(2), left, right),
                ] {
                    let (mut first, mut second) = ([first], [second]);
                    decorrelate(coded, &mut first, &mut second);
                    assert_eq!((first, second), ([left], [right]), "{coded:?}");
                }
            }
        }
    }

    #[test]
    fn samples_beyond_their_depth_are_found() {
        for depth in [4, 16, 24, 32] {
            let full = 1i64 << (depth - 1);
            assert!(fit(&[-full, 0, full - 1], depth));
            assert!(!fit(&[0, full, 0], depth) && !fit(&[0, -full - 1, 0], depth));
        }
        assert!(!fit(&[i64::MAX], 32) && !fit(&[i64::MIN], 32));
    }
}
