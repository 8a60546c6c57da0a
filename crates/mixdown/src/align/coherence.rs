//! The level of the playback in a take, once it is known where it lies.

use realfft::num_complex::Complex32;

use crate::align::playback::{Playback, SongWindow};
use crate::align::window::{WINDOW, band};

/// The level that stands for "none", in dB: lower ones cannot be told from chance.
pub(super) const NO_BLEED_DB: f32 = -60.0;
/// Neighbouring bins over which the transfer function from loudspeaker to microphone is taken to be constant (31 Hz).
const SMOOTH_BINS: usize = 64;
/// Bins that [`under_hann`] looks at.
const HANN_BINS: usize = 5;

/// The energy of the playback in a take against the energy of everything else in it, in dB, −60 at least.
///
/// It is the coherent output power of the two (G. C. Carter, "Coherence and time delay estimation", Proc. IEEE 75, 1987),
/// less that of the take with a wrong window of the song: what that has in common with the take is chance, or their common
/// key. `offset_at` gives the offset in samples at a sample of the song.
pub(super) fn level_db(playback: &Playback, take: &[f32], offset_at: impl Fn(usize) -> i64) -> f32 {
    let mut transforms = playback.transforms.buffered();
    let (mut here, mut elsewhere) = (Coherence::new(), Coherence::new());
    for (index, song) in playback.windows.iter().enumerate() {
        let from = (index * WINDOW) as i64 + offset_at(index * WINDOW);
        let Some(spectrum) = transforms.of_short_take(take, from) else {
            continue;
        };
        let other = &playback.windows[(index + 1) % playback.windows.len()];
        if let (Some(song), Some(other)) = (song, other) {
            here.add(spectrum, song);
            elsewhere.add(spectrum, other);
        }
    }
    let all: f32 = here.of_take.iter().sum();
    let leaked = (here.common() - elsewhere.common()).max(0.0);
    let ratio = leaked / (all - leaked).max(1e-6 * all).max(1e-20);
    (10.0 * ratio.max(1e-12).log10()).max(NO_BLEED_DB)
}

/// Cross and auto spectra of a take and a song, each summed over windows and over groups of neighbouring bins.
struct Coherence {
    cross: Vec<Complex32>,
    of_song: Vec<f32>,
    of_take: Vec<f32>,
}

impl Coherence {
    fn new() -> Self {
        let groups = band().len() / SMOOTH_BINS;
        Coherence {
            cross: vec![Complex32::ZERO; groups],
            of_song: vec![0.0; groups],
            of_take: vec![0.0; groups],
        }
    }

    fn add(&mut self, take: &[Complex32], song: &SongWindow) {
        let song: Vec<Complex32> = song.bins().collect();
        let pairs = take[band()].windows(HANN_BINS).zip(song.windows(HANN_BINS));
        for (n, (take, song)) in pairs.enumerate() {
            let group = (n / SMOOTH_BINS).min(self.cross.len() - 1);
            let (x, b) = (under_hann(take), under_hann(song));
            self.cross[group] += x * b.conj();
            self.of_song[group] += b.norm_sqr();
            self.of_take[group] += x.norm_sqr();
        }
    }

    /// The coherent output power: the energy of the take that is a linear function of the song.
    fn common(&self) -> f32 {
        let groups = self.cross.iter().zip(&self.of_song);
        groups
            .map(|(cross, song)| cross.norm_sqr() / song.max(1e-20))
            .sum()
    }
}

/// The middle one of some neighbouring bins as it would be under a Hann window as well, half as long as the transform: without
/// one, what two sounds in a common key have in common leaks into all bins.
fn under_hann(bins: &[Complex32]) -> Complex32 {
    bins[2] * 0.5 - (bins[0] + bins[4]) * 0.25
}
