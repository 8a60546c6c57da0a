//! The checksums of a frame (RFC 9639, sections 9.1.8 and 9.3).

/// Whether frames with wrong checksums are invalid. The fuzzer would not get past them.
#[allow(unexpected_cfgs)]
pub(super) const COUNT: bool = !cfg!(fuzzing);

/// CRC-8 by the polynomial x⁸ + x² + x + 1, from 0. It covers the header of a frame.
pub(super) fn crc8(bytes: &[u8]) -> u8 {
    bytes
        .iter()
        .fold(0, |crc, byte| CRC8[usize::from(crc ^ byte)])
}

/// CRC-16 by the polynomial x¹⁶ + x¹⁵ + x² + 1, from 0. It covers a whole frame.
///
/// Eight bytes at once: each byte's share of the result depends on its distance from the end alone, and has a table of its
/// own ("slicing-by-8": M. Kounavis and F. Berry, "A systematic approach to building high performance software-based CRC
/// generators", ISCC 2005).
pub(super) fn crc16(bytes: &[u8]) -> u16 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut crc = 0u16;
    for chunk in chunks {
        let mut bytes = *chunk;
        let [high, low] = crc.to_be_bytes();
        bytes[0] ^= high;
        bytes[1] ^= low;
        let shares = bytes.iter().zip(CRC16.iter().rev());
        crc = shares.fold(0, |sum, (&byte, table)| sum ^ table[usize::from(byte)]);
    }
    rest.iter().fold(crc, |crc, &byte| {
        let [high, low] = crc.to_be_bytes();
        CRC16[0][usize::from(high ^ byte)] ^ u16::from_be_bytes([low, 0])
    })
}

static CRC8: [u8; 256] = {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        let mut crc = n as u8;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 0x80 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x07
            };
            bit += 1;
        }
        table[n] = crc;
        n += 1;
    }
    table
};

/// Table k holds the share of a byte that k bytes follow.
static CRC16: [[u16; 256]; 8] = {
    let mut tables = [[0u16; 256]; 8];
    let mut n = 0;
    while n < 256 {
        let mut crc = (n as u16) << 8;
        let mut step = 0;
        while step < 64 {
            crc = if crc & 0x8000 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x8005
            };
            step += 1;
            if step % 8 == 0 {
                tables[step / 8 - 1][n] = crc;
            }
        }
        n += 1;
    }
    tables
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_catalogue() {
        // The check values of CRC-8/SMBUS and CRC-16/UMTS.
        assert_eq!(crc8(b"123456789"), 0xf4);
        assert_eq!(crc16(b"123456789"), 0xfee8);
        assert_eq!(crc16(b""), 0);
    }

    #[test]
    fn a_message_with_its_checksum_has_none_left() {
        for length in 0..40 {
            let mut message: Vec<u8> = (0..length).map(|n| (n * 37 + 11) as u8).collect();
            message.extend(crc16(&message).to_be_bytes());
            assert_eq!(crc16(&message), 0, "{length} bytes");
        }
    }
}
