//! The backing track as takes are compared with it, transformed once for many takes.

use realfft::num_complex::Complex32;

use crate::align::phases::Phases;
use crate::align::window::{Transforms, WINDOW, band};

/// The spectra of the backing track's windows.
pub(crate) struct Backing {
    /// One for each window; `None` where it is silent.
    pub(super) windows: Vec<Option<SongWindow>>,
    pub(super) transforms: Transforms,
}

/// The spectrum of one window in the compared band.
pub(super) struct SongWindow {
    pub phases: Phases,
    magnitudes: Vec<f32>,
}

impl Backing {
    /// Transforms a backing track: one channel at the analysis rate. What does not fill a last window is left out.
    pub fn new(samples: &[f32]) -> Self {
        let transforms = Transforms::new();
        let mut buffered = transforms.buffered();
        let window = |samples| Some(SongWindow::of(buffered.of_song(samples)?));
        Backing {
            windows: samples.chunks_exact(WINDOW).map(window).collect(),
            transforms,
        }
    }
}

impl SongWindow {
    fn of(spectrum: &[Complex32]) -> Self {
        SongWindow {
            phases: Phases::of(spectrum),
            magnitudes: spectrum[band()].iter().map(|x| x.norm()).collect(),
        }
    }

    /// The bins of the band.
    pub fn bins(&self) -> impl Iterator<Item = Complex32> {
        let magnitudes = self.magnitudes.iter().enumerate();
        magnitudes.map(|(n, magnitude)| self.phases.bin(n) * magnitude)
    }
}
