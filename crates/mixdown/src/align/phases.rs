//! The phases of a spectrum in the compared band: all that GCC-PHAT uses of it.

use std::f64::consts::TAU;

use realfft::num_complex::{Complex32, Complex64};

use crate::align::window::{TRANSFORM, band};

/// Bins that [`Phases::write_sums`] sums.
pub(super) const SUMMED: usize = 16;

/// A complex number for each bin of the band. Real and imaginary parts are stored apart, so that products are vectorised.
#[derive(Clone)]
pub(super) struct Phases {
    re: Vec<f32>,
    im: Vec<f32>,
}

impl Phases {
    pub fn zero() -> Self {
        Phases {
            re: vec![0.0; band().len()],
            im: vec![0.0; band().len()],
        }
    }

    /// The bins of a spectrum, each divided by its magnitude.
    pub fn of(spectrum: &[Complex32]) -> Self {
        let mut phases = Phases::zero();
        let to = phases.re.iter_mut().zip(&mut phases.im);
        for ((re, im), x) in to.zip(&spectrum[band()]) {
            let scale = 1.0 / (x.norm_sqr() + 1e-30).sqrt();
            *re = x.re * scale;
            *im = x.im * scale;
        }
        phases
    }

    /// What turns a spectrum so that what lay `lag` samples late lies at zero.
    pub fn earlier(lag: usize) -> Self {
        let step = Complex64::cis(TAU * lag as f64 / TRANSFORM as f64);
        let mut turn =
            Complex64::cis(TAU * (lag * band().start % TRANSFORM) as f64 / TRANSFORM as f64);
        let turns = band().map(|_| {
            let here = turn;
            turn *= step;
            (here.re as f32, here.im as f32)
        });
        let (re, im) = turns.unzip();
        Phases { re, im }
    }

    /// One bin, counted from the beginning of the band.
    pub fn bin(&self, n: usize) -> Complex32 {
        Complex32::new(self.re[n], self.im[n])
    }

    /// Adds the cross-spectrum of a take with the song.
    pub fn add_cross(&mut self, take: &Phases, song: &Phases) {
        let to = self.re.iter_mut().zip(&mut self.im);
        let take = take.re.iter().zip(&take.im);
        let song = song.re.iter().zip(&song.im);
        for (((re, im), (tr, ti)), (sr, si)) in to.zip(take).zip(song) {
            *re += tr * sr + ti * si;
            *im += ti * sr - tr * si;
        }
    }

    /// Multiplies by another spectrum.
    pub fn multiply(&mut self, other: &Phases) {
        let bins = self.re.iter_mut().zip(&mut self.im);
        for ((re, im), (or, oi)) in bins.zip(other.re.iter().zip(&other.im)) {
            (*re, *im) = (*re * or - *im * oi, *re * oi + *im * or);
        }
    }

    /// Writes the sums of [`SUMMED`] neighbouring bins each, of the first `first` ones before.
    pub fn write_sums(&self, first: usize, to: &mut [Complex32]) {
        let groups = |bins: &[f32]| -> Vec<f32> {
            let (head, rest) = bins.split_at(first);
            let sum = |bins: &[f32]| {
                // Side by side, because a single running sum would wait for each addition.
                let mut lanes = [0.0f32; 4];
                for bins in bins.chunks(4) {
                    for (lane, bin) in lanes.iter_mut().zip(bins) {
                        *lane += bin;
                    }
                }
                lanes.iter().sum()
            };
            [head]
                .into_iter()
                .chain(rest.chunks(SUMMED))
                .map(sum)
                .collect()
        };
        for (to, (re, im)) in to
            .iter_mut()
            .zip(groups(&self.re).into_iter().zip(groups(&self.im)))
        {
            *to = Complex32::new(re, im);
        }
    }

    /// Writes the bins into a whole spectrum, zero outside of the band.
    pub fn write_to(&self, spectrum: &mut [Complex32]) {
        spectrum.fill(Complex32::ZERO);
        for (n, x) in spectrum[band()].iter_mut().enumerate() {
            *x = self.bin(n);
        }
    }
}

/// From an inverse transform of products of unit phases to sigmas: the real parts of n random phases have a variance of n / 2,
/// and the transform adds each of them twice.
pub(super) fn sigmas_per_unit() -> f32 {
    0.5 / (band().len() as f32 / 2.0).sqrt()
}
