//! Linear prediction (RFC 9639, sections 9.2.5 and 9.2.6).

/// The highest order of a predictor, and so the most samples that it starts from.
pub(super) const MAX_ORDER: usize = 32;

/// Turns residuals into samples with one of the five fixed predictors. The first `order` values are samples already.
///
/// Arithmetic wraps: on a valid stream nothing overflows, and what an invalid one yields is found out of range afterwards.
pub(super) fn add_fixed(order: usize, samples: &mut [i64]) {
    match order {
        1 => add(samples, [1], 0),
        2 => add(samples, [2, -1], 0),
        3 => add(samples, [3, -3, 1], 0),
        4 => add(samples, [4, -6, 4, -1], 0),
        _ => (),
    }
}

/// Turns residuals into samples with a linear predictor of these coefficients, the one for the last sample first. The first
/// samples, as many as there are coefficients, are samples already.
pub(super) fn add_linear(coefficients: &[i64], shift: u32, samples: &mut [i64]) {
    // Orders up to 12 are those of the streamable subset up to 48 kHz (RFC 9639, section 7), and nearly all there are.
    match *coefficients {
        [a] => add(samples, [a], shift),
        [a, b] => add(samples, [a, b], shift),
        [a, b, c] => add(samples, [a, b, c], shift),
        [a, b, c, d] => add(samples, [a, b, c, d], shift),
        _ => match coefficients.len() {
            5 => add_first::<5>(samples, coefficients, shift),
            6 => add_first::<6>(samples, coefficients, shift),
            7 => add_first::<7>(samples, coefficients, shift),
            8 => add_first::<8>(samples, coefficients, shift),
            9 => add_first::<9>(samples, coefficients, shift),
            10 => add_first::<10>(samples, coefficients, shift),
            11 => add_first::<11>(samples, coefficients, shift),
            12 => add_first::<12>(samples, coefficients, shift),
            _ => add_any(samples, coefficients, shift),
        },
    }
}

fn add_first<const N: usize>(samples: &mut [i64], coefficients: &[i64], shift: u32) {
    if let Some(&coefficients) = coefficients.first_chunk::<N>() {
        add(samples, coefficients, shift);
    }
}

/// A predictor whose order the compiler is given, so that its sums stay in registers. Each sample adds its share to the predictions of
/// the N that follow: no sum waits for more than the sample before it.
#[inline(always)]
fn add<const N: usize>(samples: &mut [i64], coefficients: [i64; N], shift: u32) {
    let Some((first, residuals)) = samples.split_first_chunk_mut::<N>() else {
        return;
    };
    // Of the next sample first.
    let mut sums = [0i64; N];
    for &sample in &*first {
        share(sample, &coefficients, &mut sums);
    }
    for sample in residuals {
        *sample = sample.wrapping_add(sums[0] >> shift);
        share(*sample, &coefficients, &mut sums);
    }
}

/// Adds a sample's share to the sums of those that follow, of which the first is now the next one's.
#[inline(always)]
fn share<const N: usize>(sample: i64, coefficients: &[i64; N], sums: &mut [i64; N]) {
    for (at, coefficient) in coefficients.iter().enumerate() {
        let sum = if at + 1 < N { sums[at + 1] } else { 0 };
        sums[at] = sum.wrapping_add(sample.wrapping_mul(*coefficient));
    }
}

/// A predictor of any order.
fn add_any(samples: &mut [i64], coefficients: &[i64], shift: u32) {
    for at in coefficients.len()..samples.len() {
        let (past, rest) = samples.split_at_mut(at);
        let products = past.iter().rev().zip(coefficients);
        let sum = products.fold(0i64, |sum, (s, c)| sum.wrapping_add(s.wrapping_mul(*c)));
        rest[0] = rest[0].wrapping_add(sum >> shift);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_predictor_continues_a_polynomial_of_its_order() {
        let polynomial = |order: usize| -> Vec<i64> {
            (0..20i64).map(|n| n.pow(order as u32 - 1) - 7).collect()
        };
        for order in 1..=4 {
            let expected = polynomial(order);
            let mut samples = expected.clone();
            samples[order..].fill(0);
            add_fixed(order, &mut samples);
            assert_eq!(samples, expected, "order {order}");
        }
        let mut residuals = [3, 1, 4];
        add_fixed(0, &mut residuals);
        assert_eq!(residuals, [3, 1, 4]);
    }

    #[test]
    fn every_order_predicts_as_the_standard_writes_it() {
        for order in 1..=MAX_ORDER {
            let coefficients: Vec<i64> = (0..order as i64).map(|n| n * 37 % 23 - 11).collect();
            let residuals: Vec<i64> = (0..100i64).map(|n| n * 7919 % 201 - 100).collect();
            let mut expected = residuals.clone();
            for at in order..expected.len() {
                let product = |k: usize| coefficients[k].wrapping_mul(expected[at - 1 - k]);
                let sum = (0..order).map(product).fold(0i64, i64::wrapping_add);
                expected[at] = residuals[at].wrapping_add(sum >> 6);
            }
            let mut samples = residuals;
            add_linear(&coefficients, 6, &mut samples);
            assert_eq!(samples, expected, "order {order}");
        }
    }

    #[test]
    fn what_overflows_wraps() {
        let mut samples = vec![i64::MAX; 70];
        add_linear(&[i64::MAX; 32], 0, &mut samples);
        add_fixed(4, &mut samples);
    }
}
