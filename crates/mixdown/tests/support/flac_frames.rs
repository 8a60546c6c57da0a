//! Writes FLAC frames of every coding that RFC 9639 has, bit by bit.

use super::flac::{crc8, crc16};

/// Bits, the most significant first.
#[derive(Clone, Default)]
pub struct Packer {
    bytes: Vec<u8>,
    used: usize,
}

impl Packer {
    /// The lowest `width` bits of a number.
    pub fn put(&mut self, value: i64, width: u32) {
        for bit in (0..width).rev() {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let last = self.bytes.len() - 1;
            self.bytes[last] |= ((value >> bit & 1) as u8) << (7 - self.used % 8);
            self.used += 1;
        }
    }

    pub fn unary(&mut self, zeros: u64) {
        (0..zeros).for_each(|_| self.put(0, 1));
        self.put(1, 1);
    }
}

/// How the residuals of a partition are coded.
#[derive(Clone, Copy, Debug)]
pub enum Partition {
    Rice(u32),
    /// In plain numbers of the least width that holds them.
    Escaped,
}

/// How a channel is coded.
#[derive(Clone, Debug)]
pub enum Coding {
    Constant,
    Verbatim,
    Fixed(usize),
    /// Coefficients, the last sample's first, their precision in bits, and the shift.
    Linear(Vec<i64>, u32, u32),
}

/// All about a subframe but its samples.
#[derive(Clone, Debug)]
pub struct Subframe {
    pub coding: Coding,
    /// Bits per sample, one more for a difference of channels.
    pub depth: u32,
    /// How many of the lowest bits of all samples are zero and left out.
    pub wasted: u32,
    /// There are two to this power of partitions.
    pub partition_order: u32,
    /// Coded one after the other; the last one holds for the rest.
    pub partitions: Vec<Partition>,
}

impl Subframe {
    pub fn verbatim(depth: u32) -> Self {
        Subframe {
            coding: Coding::Verbatim,
            depth,
            wasted: 0,
            partition_order: 0,
            partitions: vec![],
        }
    }

    /// Writes the samples; partitions have to fit them.
    pub fn write(&self, to: &mut Packer, samples: &[i64]) {
        let samples: Vec<i64> = samples.iter().map(|s| s >> self.wasted).collect();
        let depth = self.depth - self.wasted;
        let kind = match &self.coding {
            Coding::Constant => 0,
            Coding::Verbatim => 1,
            Coding::Fixed(order) => 8 + *order as i64,
            Coding::Linear(coefficients, ..) => 31 + coefficients.len() as i64,
        };
        to.put(kind, 7);
        to.put((self.wasted > 0).into(), 1);
        if self.wasted > 0 {
            to.unary(u64::from(self.wasted) - 1);
        }
        match &self.coding {
            Coding::Constant => to.put(samples[0], depth),
            Coding::Verbatim => samples.iter().for_each(|&s| to.put(s, depth)),
            Coding::Fixed(order) => {
                samples[..*order].iter().for_each(|&s| to.put(s, depth));
                self.write_residuals(to, &residuals(&samples, FIXED[*order], 0), *order);
            }
            Coding::Linear(coefficients, precision, shift) => {
                let order = coefficients.len();
                samples[..order].iter().for_each(|&s| to.put(s, depth));
                to.put(i64::from(*precision) - 1, 4);
                to.put((*shift).into(), 5);
                coefficients.iter().for_each(|&c| to.put(c, *precision));
                self.write_residuals(to, &residuals(&samples, coefficients, *shift), order);
            }
        }
    }

    /// Whether all residuals have the 32 bits that the standard allows, or the 31 of an escaped partition.
    pub fn fits(&self, samples: &[i64]) -> bool {
        let samples: Vec<i64> = samples.iter().map(|s| s >> self.wasted).collect();
        let residuals = match &self.coding {
            Coding::Constant | Coding::Verbatim => vec![],
            Coding::Fixed(order) => residuals(&samples, FIXED[*order], 0),
            Coding::Linear(coefficients, _, shift) => residuals(&samples, coefficients, *shift),
        };
        residuals.iter().all(|r| r.abs() < 1 << 30)
    }

    fn write_residuals(&self, to: &mut Packer, residuals: &[i64], order: usize) {
        // Parameters above 14 need five bits.
        let is_wide = |partition: &Partition| matches!(partition, Partition::Rice(15..));
        let width = if self.partitions.iter().any(is_wide) {
            5
        } else {
            4
        };
        to.put(width - 4, 2);
        to.put(self.partition_order.into(), 4);
        let length = (residuals.len() + order) >> self.partition_order;
        let mut rest = residuals;
        for n in 0..1 << self.partition_order {
            let (partition, behind) = rest.split_at(if n == 0 { length - order } else { length });
            match self.partitions[n.min(self.partitions.len() - 1)] {
                Partition::Rice(parameter) => {
                    to.put(parameter.into(), width as u32);
                    for &residual in partition {
                        let coded = (residual << 1 ^ residual >> 63) as u64;
                        to.unary(coded >> parameter);
                        to.put(coded as i64, parameter);
                    }
                }
                Partition::Escaped => {
                    let bits = |r: &i64| {
                        if *r == 0 {
                            0
                        } else {
                            65 - (r ^ r >> 63).leading_zeros()
                        }
                    };
                    let bits = partition.iter().map(bits).max().unwrap_or(0);
                    to.put(-1, width as u32);
                    to.put(bits.into(), 5);
                    partition.iter().for_each(|&r| to.put(r, bits));
                }
            }
            rest = behind;
        }
    }
}

/// The fixed predictors (RFC 9639, section 9.2.5).
const FIXED: [&[i64]; 5] = [&[], &[1], &[2, -1], &[3, -3, 1], &[4, -6, 4, -1]];

fn residuals(samples: &[i64], coefficients: &[i64], shift: u32) -> Vec<i64> {
    let order = coefficients.len();
    (order..samples.len())
        .map(|at| {
            let sum: i64 = (0..order)
                .map(|k| coefficients[k] * samples[at - 1 - k])
                .sum();
            samples[at] - (sum >> shift)
        })
        .collect()
}

/// The codes of a frame's header (RFC 9639, sections 9.1.2 to 9.1.4); the block size is written in two bytes.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    pub rate: u8,
    pub channels: u8,
    pub depth: u8,
}

/// A frame around subframes, checksums right.
pub fn coded_frame(number: u8, block: usize, codes: Codes, subframes: &Packer) -> Vec<u8> {
    let mut frame = vec![
        0xff,
        0xf8,
        0x70 | codes.rate,
        codes.channels << 4 | codes.depth << 1,
    ];
    frame.push(number & 0x7f);
    frame.extend(&(block as u32 - 1).to_be_bytes()[2..]);
    frame.push(crc8(&frame));
    frame.extend(&subframes.bytes);
    frame.extend(crc16(&frame).to_be_bytes());
    frame
}

/// The code of a depth in a frame's header: 0, "as STREAMINFO says", for those that have none.
pub fn depth_code(depth: u32) -> u8 {
    match depth {
        8 => 1,
        12 => 2,
        16 => 4,
        20 => 5,
        24 => 6,
        32 => 7,
        _ => 0,
    }
}
