//! The impulse response from loudspeaker to microphone.

use realfft::num_complex::Complex32;

use crate::echo::blocks::{BINS, LEAD, Played, TAPS, TakeBlock, Transforms, overlap};
use crate::echo::toeplitz::solve;

/// By which share of itself the equations' diagonal is raised at least, so that what was hardly played counts little.
const LEAST_RIDGE: f64 = 1e-5;

/// Estimates the response from what the loudspeaker played and what the microphone recorded. `energy` is about the sum of its
/// squares.
///
/// It is a least-squares filter (N. Wiener, "Extrapolation, Interpolation, and Smoothing of Stationary Time Series", 1949),
/// from spectra under a window (P. D. Welch, "The use of fast Fourier transform for the estimation of power spectra", IEEE
/// Trans. AU 15, 1967). Each block and frequency is weighted by one over the take's power there, so that the pauses of the
/// voice say most, and a ridge stands for how loud a response can be (A. E. Hoerl and R. W. Kennard, "Ridge regression",
/// Technometrics 12, 1970). The guide is noise here, so that a voice which resembles it does not bias the estimate. `None`
/// where the equations have no solution.
pub(super) fn estimate(played: &Played, take: &[&TakeBlock], energy: f32) -> Option<Vec<f32>> {
    let mut cross = vec![Complex32::ZERO; BINS];
    let mut auto = vec![Complex32::ZERO; BINS];
    for block in take {
        let song = &played.blocks[block.index];
        for n in 0..BINS {
            let weighted = song.backing[n].conj() * block.weights[n];
            cross[n] += weighted * block.spectrum[n];
            auto[n] += weighted * song.backing[n];
        }
    }
    let mut transforms = Transforms::new();
    let right: Vec<f64> = transforms.sound_of(cross.into_iter())[..TAPS]
        .iter()
        .enumerate()
        .map(|(tap, product)| f64::from(*product) / overlap(tap.abs_diff(LEAD)))
        .collect();
    let auto = transforms.sound_of(auto.into_iter());
    let mut column: Vec<f64> = auto[..TAPS].iter().map(|sum| f64::from(*sum)).collect();
    let ridge = TAPS as f64 / f64::from(energy).max(1e-12);
    column[0] += LEAST_RIDGE * column[0] + ridge;
    let response = solve(&column, &right)?;
    Some(response.into_iter().map(|tap| tap as f32).collect())
}
