//! The residual of a subframe (RFC 9639, section 9.2.7).

use crate::decode::flac::bits::Bits;
use crate::error::TakeError;

/// Reads the residuals of a block behind its first `order` samples, in partitions of equal length.
///
/// # Errors
/// `Unreadable` if the partitions do not fit the block, `Truncated` if the bits end.
pub(super) fn read(
    bits: &mut Bits<'_>,
    order: usize,
    samples: &mut [i64],
) -> Result<(), TakeError> {
    let parameter_width = match bits.read(2)? {
        0 => 4,
        1 => 5,
        _ => return Err(TakeError::Unreadable),
    };
    let partition_order = bits.read(4)? as u32;
    let length = samples.len() >> partition_order;
    if length << partition_order != samples.len() || length < order {
        return Err(TakeError::Unreadable);
    }
    // The first partition is shorter by the samples that precede it.
    let mut rest = &mut samples[order..];
    let mut next = length - order;
    for _ in 0..1 << partition_order {
        let (partition, behind) = rest.split_at_mut(next);
        read_partition(bits, parameter_width, partition)?;
        (rest, next) = (behind, length);
    }
    Ok(())
}

fn read_partition(
    bits: &mut Bits<'_>,
    parameter_width: u32,
    partition: &mut [i64],
) -> Result<(), TakeError> {
    let parameter = bits.read(parameter_width)? as u32;
    if parameter + 1 < 1 << parameter_width {
        return bits.read_rice(parameter, partition);
    }
    // Escaped: plain numbers of a stated width, which may be 0.
    let width = bits.read(5)? as u32;
    for residual in partition {
        *residual = bits.read_signed(width)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bits as text, spaces between the fields, padded with zeros.
    fn packed(text: &str) -> Vec<u8> {
        let bits: Vec<u8> = text.bytes().filter(|b| *b != b' ').collect();
        let byte =
            |bits: &[u8]| (0..8).fold(0, |sum, n| sum << 1 | u8::from(bits.get(n) == Some(&b'1')));
        bits.chunks(8).map(byte).collect()
    }

    fn residuals(text: &str, order: usize, length: usize) -> Result<Vec<i64>, TakeError> {
        let (bytes, mut samples) = (packed(text), vec![7; length]);
        read(&mut Bits::new(&bytes), order, &mut samples).map(|()| samples)
    }

    #[test]
    fn each_partition_is_coded_in_its_own_way() {
        // Two partitions: Rice with parameter 0, behind one sample; escaped, three bits each.
        let text = "00 0001 0000 01 1111 00011 101 011";
        assert_eq!(residuals(text, 1, 4), Ok(vec![7, -1, -3, 3]));
        // Parameters of five bits, and numbers of no bits at all.
        assert_eq!(residuals("01 0000 11111 00000", 0, 3), Ok(vec![0; 3]));
        assert_eq!(
            residuals("01 0000 01111 1 000000000000010", 0, 1),
            Ok(vec![1])
        );
    }

    #[test]
    fn partitions_have_to_fit_the_block() {
        for (text, order, length) in [
            ("10 0000 0000 1111", 0, 4),
            ("00 0001 0000 1111", 0, 3),
            ("00 0010 0000 1111", 2, 4),
            ("00 1111 0000 1111", 0, 4),
        ] {
            assert_eq!(
                residuals(text, order, length),
                Err(TakeError::Unreadable),
                "{text}"
            );
        }
        assert_eq!(residuals("00 0000 0000 1", 0, 4), Err(TakeError::Truncated));
    }
}
