//! A place where one lag begins to hold instead of another, found by a cumulative sum (E. S. Page, "Continuous inspection
//! schemes", Biometrika 41, 1954).

/// How much evidence there is for a change at each step of a take, up to a constant: that the first lag holds before it, and
/// the second one from `inserted` steps later on. `evidence` is that of each lag in each step; that of the first one counts
/// `weight` times.
pub(super) fn gains(evidence: &[[f32; 2]], inserted: usize, weight: f32) -> Vec<f32> {
    let sums = |side: usize| -> Vec<f32> {
        let mut sum = 0.0;
        let up_to = evidence.iter().map(|step| {
            sum += step[side];
            sum
        });
        [0.0].into_iter().chain(up_to).collect()
    };
    let (before, after) = (sums(0), sums(1));
    let later = after.iter().skip(inserted);
    before
        .iter()
        .zip(later)
        .map(|(b, a)| weight * b - a)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::reduce::highest;

    #[test]
    fn a_change_lies_where_the_evidence_does_and_what_was_inserted_counts_for_neither() {
        let (first, second, neither) = ([1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]);
        let steps = [[first; 4].as_slice(), &[second; 5]].concat();
        assert_eq!(highest(&gains(&steps, 0, 1.0)).0, 4);
        let steps = [[first; 3].as_slice(), &[neither; 2], &[second; 5]].concat();
        assert_eq!(highest(&gains(&steps, 2, 1.0)).0, 3);
    }
    #[test]
    fn of_a_part_that_is_there_twice_the_weight_decides_which_is_left_out() {
        let (first, second) = ([1.0, -1.0], [-1.0, 1.0]);
        let steps = [[first; 5].as_slice(), &[second; 6]].concat();
        assert_eq!(highest(&gains(&steps, 3, 1.5)).0, 5);
        assert_eq!(highest(&gains(&steps, 3, 0.5)).0, 2);
    }
}
