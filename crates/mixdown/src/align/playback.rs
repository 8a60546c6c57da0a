//! What the loudspeaker plays, as takes are compared with it, transformed once for many takes.

use std::ops::Range;

use realfft::num_complex::Complex32;

use crate::align::phases::Phases;
use crate::align::window::{Buffered, TRANSFORM, Transforms, WINDOW, band};

/// The spectra of the windows of what the loudspeaker plays: the backing track, and the guide where it sounds beside it.
pub(crate) struct Playback {
    /// One for each window; `None` where it is silent.
    pub(super) windows: Vec<Option<SongWindow>>,
    /// The same of the backing track alone, where the guide is in `windows` too. A fan who sings like the guide follows the
    /// sum, and only a loudspeaker follows both.
    pub(super) backing: Option<Vec<Option<Phases>>>,
    pub(super) transforms: Transforms,
}

/// The spectrum of one window in the compared band.
pub(super) struct SongWindow {
    pub phases: Phases,
    magnitudes: Vec<f32>,
}

impl Playback {
    /// Transforms a backing track that is played alone: one channel at the analysis rate. What does not fill a last window is
    /// left out.
    pub fn of_backing(backing: &[f32]) -> Self {
        let transforms = Transforms::new();
        let mut buffered = transforms.buffered();
        Playback {
            windows: of_each(backing, &mut buffered, SongWindow::of),
            backing: None,
            transforms,
        }
    }

    /// The sound of some windows in the compared band, [`WINDOW`] samples each.
    pub(super) fn sound(&self, windows: Range<usize>) -> Vec<f32> {
        let mut transforms = self.transforms.buffered();
        let mut sound = vec![0.0; windows.len() * WINDOW];
        for (window, to) in self.windows[windows].iter().zip(sound.chunks_mut(WINDOW)) {
            if let Some(window) = window {
                let time = transforms.sound_of(|spectrum| window.write_to(spectrum));
                for (to, sample) in to.iter_mut().zip(time) {
                    *to = sample / TRANSFORM as f32;
                }
                transforms.without_edges(to);
            }
        }
        sound
    }

    /// Transforms a backing track and a guide, as loud as it is played beside it; both one channel at the analysis rate.
    pub fn with_guide(backing: &[f32], guide: &[f32]) -> Self {
        let mut sum = backing.to_vec();
        for (sum, guide) in sum.iter_mut().zip(guide) {
            *sum += guide;
        }
        let playback = Playback::of_backing(&sum);
        let phases = of_each(backing, &mut playback.transforms.buffered(), Phases::of);
        Playback {
            backing: Some(phases),
            ..playback
        }
    }
}

/// What `of` makes of the spectrum of each window; `None` where it is silent.
fn of_each<T>(
    samples: &[f32],
    buffered: &mut Buffered<'_>,
    of: impl Fn(&[Complex32]) -> T,
) -> Vec<Option<T>> {
    let window = |samples| buffered.of_song(samples).map(&of);
    samples.chunks_exact(WINDOW).map(window).collect()
}

impl SongWindow {
    fn of(spectrum: &[Complex32]) -> Self {
        SongWindow {
            phases: Phases::of(spectrum),
            magnitudes: spectrum[band()].iter().map(|x| x.norm()).collect(),
        }
    }

    /// Writes the bins into a whole spectrum, zero outside of the band.
    fn write_to(&self, spectrum: &mut [Complex32]) {
        spectrum.fill(Complex32::ZERO);
        for (to, bin) in spectrum[band()].iter_mut().zip(self.bins()) {
            *to = bin;
        }
    }

    /// The bins of the band.
    pub fn bins(&self) -> impl Iterator<Item = Complex32> {
        let magnitudes = self.magnitudes.iter().enumerate();
        magnitudes.map(|(n, magnitude)| self.phases.bin(n) * magnitude)
    }
}
