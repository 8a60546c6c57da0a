//! Reads numbers of any width, most significant bit first.

use crate::error::TakeError;

/// A position within bytes.
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    /// The first byte that is not in `window`.
    next: usize,
    /// The bits that follow, from the highest on. Those beyond `count` are not valid: 0, or the same as in the bytes.
    window: u64,
    /// How many bits of `window` are valid.
    count: u32,
}

impl<'a> Bits<'a> {
    /// The most bits that [`read`](Self::read) takes at once.
    pub const MOST: u32 = 56;

    pub fn new(bytes: &'a [u8]) -> Self {
        Bits {
            bytes,
            next: 0,
            window: 0,
            count: 0,
        }
    }

    /// How many bytes have been read, the last one perhaps in part.
    pub fn bytes_read(&self) -> usize {
        self.next - self.count as usize / 8
    }

    /// An unsigned number of up to [`MOST`](Self::MOST) bits.
    ///
    /// # Errors
    /// `Truncated` if fewer bits are left.
    pub fn read(&mut self, width: u32) -> Result<u64, TakeError> {
        self.require(width)?;
        Ok(self.take(width))
    }

    /// A number of up to [`MOST`](Self::MOST) bits in two's complement; 0 if it has none.
    ///
    /// # Errors
    /// `Truncated` if fewer bits are left.
    #[inline(always)]
    pub fn read_signed(&mut self, width: u32) -> Result<i64, TakeError> {
        self.require(width)?;
        let value = match width {
            0 => 0,
            _ => self.window as i64 >> (64 - width),
        };
        self.skip(width);
        Ok(value)
    }

    /// A number in unary: how many zeros precede a one.
    ///
    /// # Errors
    /// `Truncated` if there is no one.
    pub fn read_unary(&mut self) -> Result<u64, TakeError> {
        let mut zeros = 0;
        loop {
            self.refill();
            let here = self.window.leading_zeros();
            if here < self.count {
                self.skip(here + 1);
                return Ok(zeros + u64::from(here));
            }
            if self.count == 0 {
                return Err(TakeError::Truncated);
            }
            zeros += u64::from(self.count);
            self.skip(self.count);
        }
    }

    /// Reads Rice codes (RFC 9639, section 9.2.7.2): a quotient in unary, a remainder of `parameter` bits, and in the lowest
    /// bit the sign.
    ///
    /// # Errors
    /// `Truncated` if the bits end, `Unreadable` if a number has more than 32 bits.
    pub fn read_rice(&mut self, parameter: u32, numbers: &mut [i64]) -> Result<(), TakeError> {
        // A copy of its own stays in registers.
        let mut bits = *self;
        for number in numbers {
            bits.refill();
            // With the lowest bit set it is never zero, and that bit is never valid.
            let quotient = (bits.window | 1).leading_zeros();
            let width = quotient + 1 + parameter;
            let coded = if width <= bits.count {
                // The one that ends the quotient, and the remainder behind it.
                let ended = (bits.window << quotient) >> (63 - parameter);
                bits.window = bits.window << quotient << (parameter + 1);
                bits.count -= width;
                (u64::from(quotient) << parameter) + ended - (1 << parameter)
            } else {
                *self = bits;
                let coded = self.read_long_rice(parameter)?;
                bits = *self;
                coded
            };
            *number = (coded >> 1) as i64 ^ -((coded & 1) as i64);
        }
        *self = bits;
        Ok(())
    }

    /// One Rice code that may be longer than the window.
    #[cold]
    #[inline(never)]
    fn read_long_rice(&mut self, parameter: u32) -> Result<u64, TakeError> {
        let quotient = self.read_unary()?;
        if quotient > u64::from(u32::MAX >> parameter) {
            return Err(TakeError::Unreadable);
        }
        Ok(quotient << parameter | self.read(parameter)?)
    }

    #[inline(always)]
    fn require(&mut self, width: u32) -> Result<(), TakeError> {
        if self.count < width {
            self.refill();
            if self.count < width {
                return Err(TakeError::Truncated);
            }
        }
        Ok(())
    }

    /// The next bits, which are in the window.
    #[inline(always)]
    fn take(&mut self, width: u32) -> u64 {
        let value = (self.window >> 1) >> (63 - width);
        self.skip(width);
        value
    }

    /// Moves on by bits that are in the window.
    #[inline(always)]
    fn skip(&mut self, width: u32) {
        self.window <<= width;
        self.count -= width;
    }

    /// Fills the window up to [`MOST`](Self::MOST) bits or more, as far as there are bytes.
    #[inline(always)]
    fn refill(&mut self) {
        match self.bytes.get(self.next..).and_then(<[u8]>::first_chunk) {
            Some(&chunk) => {
                self.window |= u64::from_be_bytes(chunk) >> self.count;
                self.next += (63 - self.count as usize) / 8;
                self.count |= Self::MOST;
            }
            None => self.refill_from_the_end(),
        }
    }

    /// Byte by byte, where fewer than eight are left.
    #[inline(never)]
    fn refill_from_the_end(&mut self) {
        while self.count < Self::MOST
            && let Some(&byte) = self.bytes.get(self.next)
        {
            self.window |= u64::from(byte) << (Self::MOST - self.count);
            self.next += 1;
            self.count += 8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_width_are_read_one_behind_the_other() {
        let bytes: Vec<u8> = (0..64).map(|n: u8| n.wrapping_mul(151) ^ 0x5a).collect();
        let all: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
        for first in 0..=Bits::MOST {
            let (mut bits, mut at, mut width) = (Bits::new(&bytes), 0, first);
            while at + width as usize <= all.len() {
                let text = &all[at..at + width as usize];
                let expected = u64::from_str_radix(text, 2).unwrap_or(0);
                let mut signed = bits;
                assert_eq!(bits.read(width), Ok(expected), "{width} bits at {at}");
                let negative = text.starts_with('1');
                let expected = expected as i64 - if negative { 1 << width } else { 0 };
                assert_eq!(signed.read_signed(width), Ok(expected));
                at += width as usize;
                assert_eq!(bits.bytes_read(), at.div_ceil(8));
                width = (width * 5 + 3) % (Bits::MOST + 1);
            }
            assert_eq!(bits.read(width), Err(TakeError::Truncated));
        }
    }

    #[test]
    fn a_unary_number_may_be_longer_than_any_window() {
        for zeros in [0, 1, 7, 8, 55, 56, 57, 63, 64, 65, 200] {
            let mut bytes = vec![0; zeros / 8];
            bytes.push(0x80 >> (zeros % 8) | 1);
            assert_eq!(Bits::new(&bytes).read_unary(), Ok(zeros as u64));
            assert_eq!(
                Bits::new(&bytes[..zeros / 8]).read_unary(),
                Err(TakeError::Truncated)
            );
        }
    }

    #[test]
    fn rice_codes_alternate_in_sign_and_end_with_the_bits() {
        // 0, −1, 1, −2 with a parameter of 1: 10, 11, 010, 011.
        let mut numbers = [9; 4];
        Bits::new(&[0b1011_0100, 0b1100_0000])
            .read_rice(1, &mut numbers)
            .unwrap();
        assert_eq!(numbers, [0, -1, 1, -2]);
        let mut numbers = [0; 12];
        let cut = Bits::new(&[0xff]).read_rice(0, &mut numbers);
        assert_eq!(cut, Err(TakeError::Truncated));
    }

    #[test]
    fn a_residual_of_more_than_32_bits_is_unreadable() {
        let mut bytes = vec![0; 20];
        bytes.extend([0xff; 8]);
        let mut number = [0];
        let result = Bits::new(&bytes).read_rice(30, &mut number);
        assert_eq!(result, Err(TakeError::Unreadable));
    }
}
