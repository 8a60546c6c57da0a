//! One channel of a frame (RFC 9639, section 9.2).

use crate::decode::flac::bits::Bits;
use crate::decode::flac::predictor::{MAX_ORDER, add_fixed, add_linear};
use crate::decode::flac::residual;
use crate::error::TakeError;

/// Reads as many samples of `depth` bits as the block has. On an invalid stream they may be out of that range.
///
/// # Errors
/// `Unreadable` if the subframe is invalid, `Truncated` if the bits end.
pub(super) fn read(bits: &mut Bits<'_>, depth: u32, samples: &mut [i64]) -> Result<(), TakeError> {
    let header = bits.read(8)?;
    let wasted = if header & 1 == 0 {
        0
    } else {
        bits.read_unary()? + 1
    };
    // A whole sample is never wasted.
    if wasted >= u64::from(depth) {
        return Err(TakeError::Unreadable);
    }
    let (wasted, depth) = (wasted as u32, depth - wasted as u32);
    // The highest bit is reserved, as are the kinds between.
    match header >> 1 {
        0 => samples.fill(bits.read_signed(depth)?),
        1 => read_samples(bits, depth, samples)?,
        kind @ 8..=12 => {
            let order = kind as usize - 8;
            read_first(bits, depth, order, samples)?;
            residual::read(bits, order, samples)?;
            add_fixed(order, samples);
        }
        kind @ 32..=63 => read_linear(bits, depth, kind as usize - 31, samples)?,
        _ => return Err(TakeError::Unreadable),
    }
    if wasted > 0 {
        samples.iter_mut().for_each(|sample| *sample <<= wasted);
    }
    Ok(())
}

fn read_linear(
    bits: &mut Bits<'_>,
    depth: u32,
    order: usize,
    samples: &mut [i64],
) -> Result<(), TakeError> {
    read_first(bits, depth, order, samples)?;
    let precision = bits.read(4)? as u32 + 1;
    let shift = bits.read_signed(5)?;
    // A precision of 16 and shifts to the left are forbidden.
    let (1..=15, Ok(shift)) = (precision, u32::try_from(shift)) else {
        return Err(TakeError::Unreadable);
    };
    let mut coefficients = [0; MAX_ORDER];
    let coefficients = &mut coefficients[..order];
    read_samples(bits, precision, coefficients)?;
    residual::read(bits, order, samples)?;
    add_linear(coefficients, shift, samples);
    Ok(())
}

/// Reads the samples that a predictor starts from.
fn read_first(
    bits: &mut Bits<'_>,
    depth: u32,
    order: usize,
    samples: &mut [i64],
) -> Result<(), TakeError> {
    let first = samples.get_mut(..order).ok_or(TakeError::Unreadable)?;
    read_samples(bits, depth, first)
}

/// Reads numbers as they are.
fn read_samples(bits: &mut Bits<'_>, depth: u32, samples: &mut [i64]) -> Result<(), TakeError> {
    for sample in samples {
        *sample = bits.read_signed(depth)?;
    }
    Ok(())
}
