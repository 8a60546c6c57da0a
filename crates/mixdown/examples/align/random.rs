//! Pseudorandom numbers: the same seed and stream give the same numbers on every machine.

/// SplitMix64 (G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
pub struct Random(u64);

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Random {
    /// Streams of one seed are independent of each other.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut random = Random(seed);
        Random(random.next() ^ Random(stream ^ GOLDEN).next())
    }

    /// Any 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    /// Uniform between two numbers.
    pub fn between(&mut self, from: f64, to: f64) -> f64 {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        from + (to - from) * unit
    }

    /// Uniform among 0 to `count` − 1.
    pub fn below(&mut self, count: usize) -> usize {
        self.between(0.0, count as f64) as usize
    }

    /// True with this probability.
    pub fn happens(&mut self, share: f64) -> bool {
        self.between(0.0, 1.0) < share
    }

    /// Nearly normal with a mean of 0 and a standard deviation of 1: the sum of four uniform numbers of 16 bits.
    pub fn normal(&mut self) -> f32 {
        let x = self.next();
        let sum: u64 = (0..4).map(|n| (x >> (16 * n)) & 0xffff).sum();
        (sum as f32 - 131_070.0) * (1.732_050_8 / 65_536.0)
    }

    /// Brings items into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}
