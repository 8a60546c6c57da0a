//! Reductions of many samples to one number. Sixteen partial results are computed side by side, because a single running
//! sum would wait for each addition and could not be vectorised.

use std::array;

const LANES: usize = 16;

/// The sum of the squares of all samples.
pub(crate) fn energy(samples: &[f32]) -> f32 {
    let (blocks, rest) = samples.as_chunks::<LANES>();
    let mut sums = [0.0f32; LANES];
    for block in blocks {
        for (sum, sample) in sums.iter_mut().zip(block) {
            *sum += sample * sample;
        }
    }
    let rest: f32 = rest.iter().map(|s| s * s).sum();
    sums.iter().sum::<f32>() + rest
}

/// The highest magnitude of all samples; 0 of none. Samples have to be finite.
pub(crate) fn peak(samples: &[f32]) -> f32 {
    let (blocks, rest) = samples.as_chunks::<LANES>();
    let mut peaks = [0.0f32; LANES];
    for block in blocks {
        for (peak, sample) in peaks.iter_mut().zip(block) {
            *peak = higher(*peak, sample.abs());
        }
    }
    // Halves against each other: one lane after the other would wait for all before it.
    let eight: [f32; 8] = array::from_fn(|lane| higher(peaks[lane], peaks[lane + 8]));
    let [a, b, c, d] = array::from_fn(|lane| higher(eight[lane], eight[lane + 4]));
    let highest = higher(higher(a, b), higher(c, d));
    rest.iter()
        .fold(highest, |peak, sample| higher(peak, sample.abs()))
}

/// The higher of two numbers. Not `f32::max`, which checks for NaN.
#[inline(always)]
pub(crate) fn higher(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

/// The index and the value of the highest one, the first of equal ones; index 0 where there is none.
pub(crate) fn highest(values: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::MIN);
    for (index, &value) in values.iter().enumerate() {
        if value > best.1 {
            best = (index, value);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_counts() {
        for length in [0, 1, 15, 16, 17, 40] {
            let samples: Vec<f32> = (0..length).map(|n| n as f32 - 20.0).collect();
            let plain: f32 = samples.iter().map(|s| s * s).sum();
            assert_eq!(energy(&samples), plain);
            assert_eq!(peak(&samples), if length == 0 { 0.0 } else { 20.0 });
        }
    }
}
