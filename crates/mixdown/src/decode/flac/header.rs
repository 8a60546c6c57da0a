//! The header of a frame (RFC 9639, section 9.1).

use crate::decode::flac::checksum::{self, crc8};

/// What a frame says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::decode) struct FrameHeader {
    /// Length of the header in bytes.
    pub length: usize,
    /// Samples of each channel, 1 to 65,535.
    pub block_size: usize,
    /// Hertz; `None` if STREAMINFO says it.
    pub rate_hz: Option<u32>,
    pub channels: Channels,
    /// Bits per sample; `None` if STREAMINFO says it.
    pub depth: Option<u32>,
}

/// How the channels are coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::decode) enum Channels {
    /// Each by itself.
    Independent(usize),
    /// The left one, then left minus right.
    LeftSide,
    /// Left minus right, then the right one.
    SideRight,
    /// The middle of both, then left minus right.
    MidSide,
}

impl Channels {
    pub fn count(self) -> usize {
        match self {
            Self::Independent(count) => count,
            Self::LeftSide | Self::SideRight | Self::MidSide => 2,
        }
    }
}

impl FrameHeader {
    /// The most bytes that a header has.
    pub const MOST: usize = 16;

    /// Parses the header that the bytes begin with; `None` if they begin with no valid one.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let &[0xff, 0xf8 | 0xf9, sizes, format, ..] = bytes else {
            return None;
        };
        let mut at = 4 + coded_number_length(&bytes[4..])?;
        let mut uncommon = |length: usize| {
            let bytes = bytes.get(at..at + length)?;
            at += length;
            Some(
                bytes
                    .iter()
                    .fold(0, |sum, &byte| sum << 8 | u32::from(byte)),
            )
        };
        let block_size = match sizes >> 4 {
            0 => return None,
            1 => 192,
            code @ 2..=5 => 144 << code,
            6 => uncommon(1)? + 1,
            7 => uncommon(2)? + 1,
            code => 1 << code,
        };
        let rate_hz = match sizes & 0x0f {
            0 => None,
            12 => Some(1_000 * uncommon(1)?),
            13 => Some(uncommon(2)?),
            14 => Some(10 * uncommon(2)?),
            15 => return None,
            code => Some(RATES_HZ[usize::from(code) - 1]),
        };
        let channels = match format >> 4 {
            code @ 0..=7 => Channels::Independent(usize::from(code) + 1),
            8 => Channels::LeftSide,
            9 => Channels::SideRight,
            10 => Channels::MidSide,
            _ => return None,
        };
        let depth = match format >> 1 & 7 {
            0 => None,
            3 => return None,
            code => Some(DEPTHS[usize::from(code)]),
        };
        let (header, rest) = bytes.split_at(at);
        // 65,536 cannot be stated by STREAMINFO, and is forbidden.
        let is_valid = format & 1 == 0 && block_size <= 65_535;
        let agrees = !checksum::COUNT || rest.first() == Some(&crc8(header));
        (is_valid && agrees && !rest.is_empty()).then_some(FrameHeader {
            length: at + 1,
            block_size: block_size as usize,
            rate_hz,
            channels,
            depth,
        })
    }
}

/// The rates of the codes from 1 on, in hertz (RFC 9639, section 9.1.2).
const RATES_HZ: [u32; 11] = [
    88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000,
];
/// The sample sizes of the codes, in bits (RFC 9639, section 9.1.4); 0 and 3 have none.
const DEPTHS: [u32; 8] = [0, 8, 12, 0, 16, 20, 24, 32];

/// The length of the frame's or sample's number, which is coded as UTF-8 codes a character, up to seven bytes (RFC 9639,
/// section 9.1.5). Not all recorders count right, and nothing depends on it.
fn coded_number_length(bytes: &[u8]) -> Option<usize> {
    let length = match bytes.first()?.leading_ones() {
        0 => 1,
        ones @ 2..=7 => ones as usize,
        _ => return None,
    };
    let continues = |byte: &u8| byte & 0xc0 == 0x80;
    bytes
        .get(1..length)?
        .iter()
        .all(continues)
        .then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(bytes: &[u8]) -> Option<FrameHeader> {
        FrameHeader::parse(&[bytes, &[crc8(bytes)]].concat())
    }

    #[test]
    fn every_code_of_the_standard_is_read() {
        let found = header(&[0xff, 0xf8, 0xc9, 0xa8, 0]).unwrap();
        assert_eq!(found.length, 6);
        assert_eq!(found.block_size, 4_096);
        assert_eq!(found.rate_hz, Some(44_100));
        assert_eq!(found.channels, Channels::MidSide);
        assert_eq!(found.depth, Some(16));
        let blocks = [192, 576, 1_152, 2_304, 4_608];
        for (code, block_size) in (1..).zip(blocks) {
            let found = header(&[0xff, 0xf9, code << 4 | 1, 0x0c, 0]).unwrap();
            assert_eq!((found.block_size, found.depth), (block_size, Some(24)));
        }
        // Sizes and rates in bytes of their own, and a number of seven bytes.
        let number = [0xfe, 0x80, 0x80, 0x80, 0x80, 0x80, 0xbf];
        for (codes, uncommon, block_size, rate_hz) in [
            (0x6c, &[9, 44][..], 10, 44_000),
            (0x7d, &[1, 0, 0x1f, 0x40], 257, 8_000),
            (0x7e, &[0xff, 0xfe, 0x11, 0x3a], 65_535, 44_100),
        ] {
            let bytes = [&[0xff, 0xf9, codes, 0x10], &number[..], uncommon].concat();
            let found = header(&bytes).unwrap();
            assert_eq!(
                (found.block_size, found.rate_hz),
                (block_size, Some(rate_hz))
            );
            assert_eq!(
                (found.channels, found.depth),
                (Channels::Independent(2), None)
            );
            assert_eq!(FrameHeader::parse(&bytes), None, "cut before its checksum");
        }
        assert_eq!(
            header(&[0xff, 0xf8, 0x10, 0x0e, 0]).unwrap().depth,
            Some(32)
        );
    }

    #[test]
    fn reserved_codes_and_a_wrong_checksum_are_no_header() {
        for bytes in [
            [0xff, 0xfa, 0xc9, 0x08, 0],
            [0xff, 0xf8, 0x09, 0x08, 0],
            [0xff, 0xf8, 0xcf, 0x08, 0],
            [0xff, 0xf8, 0xc9, 0xb8, 0],
            [0xff, 0xf8, 0xc9, 0x06, 0],
            [0xff, 0xf8, 0xc9, 0x09, 0],
            [0xff, 0xf8, 0xc9, 0x08, 0x80],
            [0xff, 0xf8, 0xc9, 0x08, 0xff],
        ] {
            assert_eq!(header(&bytes), None, "{bytes:x?}");
        }
        assert_eq!(
            header(&[0xff, 0xf8, 0x79, 0x08, 0, 0xff, 0xff]),
            None,
            "65,536"
        );
        assert_eq!(header(&[0xff, 0xf8, 0xc9, 0x08, 0xc2, 0x00]), None);
        assert_eq!(FrameHeader::parse(&[0xff, 0xf8, 0xc9, 0x08, 0, 0]), None);
    }
}
