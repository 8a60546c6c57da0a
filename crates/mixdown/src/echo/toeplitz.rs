//! Solves the normal equations of a least-squares filter.

/// A predictor leaves this share of the energy at least: less is rounding.
const DEFINITE: f64 = 1e-9;

/// Solves T h = r for h, where T is the symmetric, positive definite Toeplitz matrix of a first column: N. Levinson, "The
/// Wiener RMS error criterion in filter design and prediction", Journal of Mathematics and Physics 25, 1947. `None` where T is
/// not positive definite.
pub(super) fn solve(column: &[f64], right: &[f64]) -> Option<Vec<f64>> {
    let order = right.len();
    let mut solution = vec![0.0; order];
    // The predictor, its first coefficient 1, and the energy that it leaves.
    let mut predictor = vec![0.0; order];
    let mut reversed = vec![0.0; order];
    let mut left = column[0];
    if order == 0 || left <= 0.0 {
        return None;
    }
    predictor[0] = 1.0;
    solution[0] = right[0] / left;
    for n in 1..order {
        let lags = &column[1..=n];
        // The predictor backwards, so that both sums run in the same direction.
        for (to, from) in reversed[..n].iter_mut().zip(predictor[..n].iter().rev()) {
            *to = *from;
        }
        let reflection = -dot(&reversed[..n], lags) / left;
        for (to, from) in predictor[1..=n].iter_mut().zip(&reversed[..n]) {
            *to += reflection * from;
        }
        left *= 1.0 - reflection * reflection;
        if left <= DEFINITE * column[0] {
            return None;
        }
        reversed[0] = reflection;
        for (to, from) in reversed[..=n].iter_mut().zip(predictor[..=n].iter().rev()) {
            *to = *from;
        }
        let expected: f64 = dot_reversed(&solution[..n], lags);
        let step = (right[n] - expected) / left;
        for (to, from) in solution[..=n].iter_mut().zip(&reversed[..=n]) {
            *to += step * from;
        }
    }
    Some(solution)
}

fn dot_reversed(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b.iter().rev()).map(|(a, b)| a * b).sum()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Side by side, because a single running sum would wait for each addition.
    let mut sums = [0.0f64; 8];
    for (a, b) in a.chunks(8).zip(b.chunks(8)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_solution_fulfils_the_equations() {
        // The autocorrelation of a resonance over a little noise, and any right-hand side.
        let column: Vec<f64> = (0..64)
            .map(|n| 0.97f64.powi(n) * (0.4 * f64::from(n)).cos() + if n == 0 { 0.01 } else { 0.0 })
            .collect();
        let right: Vec<f64> = (0..64).map(|n| f64::from(n).sin()).collect();
        let solution = solve(&column, &right).unwrap();
        for row in 0..64usize {
            let products = solution.iter().enumerate();
            let sum: f64 = products.map(|(n, h)| column[row.abs_diff(n)] * h).sum();
            assert!(
                (sum - right[row]).abs() < 1e-9,
                "{row}: {sum}, {}",
                right[row]
            );
        }
    }

    #[test]
    fn what_is_not_positive_definite_has_no_solution() {
        for column in [[0.0, 0.0], [1.0, 1.5]] {
            assert_eq!(solve(&column, &[1.0, 0.0]), None);
        }
    }
}
