//! The windows in which the playback is compared with a take: their length, their spectra, and how samples are counted.

use std::ops::Range;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use crate::analysis::decimate::ANALYSIS_RATE_HZ;

/// Samples of the song in one window (1.024 s).
pub(super) const WINDOW: usize = 16_384;
/// Samples of one transform. A window of the song lies at each of [`WINDOW`] lags wholly inside as many samples of a take.
pub(super) const TRANSFORM: usize = 2 * WINDOW;
/// Samples at the analysis rate in a millisecond.
pub(super) const SAMPLES_PER_MS: f64 = ANALYSIS_RATE_HZ as f64 / 1000.0;
/// The band that is compared, in hertz: what small loudspeakers emit, and what is left at [`ANALYSIS_RATE_HZ`].
const BAND_HZ: [f32; 2] = [200.0, 6_500.0];
/// Over so many samples a window of the song fades in and out.
const SONG_EDGE: usize = WINDOW / 8;
/// The least gain at its edges that can be taken back: 12 ms are fainter than that.
const FAINT: f32 = 0.02;
/// Over so many samples a part of a take fades in and out.
const TAKE_EDGE: usize = WINDOW / 4;
/// Below this amplitude (−90 dBFS) everywhere, a window is silent and is not compared.
const SILENT: f32 = 3e-5;

/// The transforms of one window, planned once.
pub(super) struct Transforms {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    song_edge: Vec<f32>,
    take_edge: Vec<f32>,
}

impl Transforms {
    pub fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        Transforms {
            forward: planner.plan_fft_forward(TRANSFORM),
            inverse: planner.plan_fft_inverse(TRANSFORM),
            song_edge: edge(SONG_EDGE),
            take_edge: edge(TAKE_EDGE),
        }
    }

    /// These transforms with buffers of their own.
    pub fn buffered(&self) -> Buffered<'_> {
        let (forward, inverse) = (&self.forward, &self.inverse);
        Buffered {
            transforms: self,
            time: forward.make_input_vec(),
            spectrum: forward.make_output_vec(),
            scratch: vec![
                Complex32::ZERO;
                forward.get_scratch_len().max(inverse.get_scratch_len())
            ],
        }
    }
}

/// The transforms and the buffers that many windows share.
pub(super) struct Buffered<'a> {
    transforms: &'a Transforms,
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    scratch: Vec<Complex32>,
}

impl Buffered<'_> {
    /// The spectrum of a window of the song, [`WINDOW`] samples; `None` if it is silent.
    pub fn of_song(&mut self, window: &[f32]) -> Option<&[Complex32]> {
        if is_silent(window) {
            return None;
        }
        self.time.fill(0.0);
        self.time[..window.len()].copy_from_slice(window);
        taper(&mut self.time[..window.len()], &self.transforms.song_edge);
        Some(self.transform())
    }

    /// The spectrum of [`TRANSFORM`] samples of a take from `from` on; `None` if they are silent.
    pub fn of_take(&mut self, take: &[f32], from: i64) -> Option<&[Complex32]> {
        if !copy_around(take, from, &mut self.time) {
            return None;
        }
        taper(&mut self.time, &self.transforms.take_edge);
        Some(self.transform())
    }

    /// The spectrum of [`WINDOW`] samples of a take from `from` on, tapered like a window of the song; `None` if they are
    /// silent.
    pub fn of_short_take(&mut self, take: &[f32], from: i64) -> Option<&[Complex32]> {
        self.time[WINDOW..].fill(0.0);
        if !copy_around(take, from, &mut self.time[..WINDOW]) {
            return None;
        }
        taper(&mut self.time[..WINDOW], &self.transforms.song_edge);
        Some(self.transform())
    }

    fn transform(&mut self) -> &[Complex32] {
        let Transforms { forward, .. } = self.transforms;
        // It fails only for buffers of another length than its own.
        let _ = forward.process_with_scratch(&mut self.time, &mut self.spectrum, &mut self.scratch);
        &self.spectrum
    }

    /// Takes back how a window of the song fades in and out; where it fades to less than [`FAINT`] there is silence.
    pub fn without_edges(&self, window: &mut [f32]) {
        let edge = &self.transforms.song_edge;
        let length = window.len();
        for (n, gain) in edge.iter().enumerate() {
            let factor = if *gain < FAINT { 0.0 } else { 1.0 / gain };
            window[n] *= factor;
            window[length - 1 - n] *= factor;
        }
    }

    /// The sound of a spectrum that `write` writes.
    pub fn sound_of(&mut self, write: impl FnOnce(&mut [Complex32])) -> &[f32] {
        write(&mut self.spectrum);
        let Transforms { inverse, .. } = self.transforms;
        let _ = inverse.process_with_scratch(&mut self.spectrum, &mut self.time, &mut self.scratch);
        &self.time
    }
}

/// The bins of the compared band.
pub(super) fn band() -> Range<usize> {
    band_of(TRANSFORM)
}

/// The bins of the compared band in a transform of so many samples.
pub(super) fn band_of(transform: usize) -> Range<usize> {
    let bin = |hz: f32| (hz * transform as f32 / ANALYSIS_RATE_HZ as f32) as usize;
    bin(BAND_HZ[0])..bin(BAND_HZ[1])
}

/// Copies the samples of a take from `from` on, which may lie outside of it: the rest is zero. Returns whether anything but
/// silence was copied.
pub(super) fn copy_around(take: &[f32], from: i64, to: &mut [f32]) -> bool {
    to.fill(0.0);
    let inside = around(take, from, to.len());
    // What is before the take's first sample is as long as `from` is negative.
    let offset = from.min(0).unsigned_abs().min(to.len() as u64) as usize;
    to[offset..offset + inside.len()].copy_from_slice(inside);
    !is_silent(inside)
}

/// Those of `length` samples from `from` on that lie inside a take.
fn around(take: &[f32], from: i64, length: usize) -> &[f32] {
    let within = |sample: i64| sample.clamp(0, take.len() as i64) as usize;
    &take[within(from)..within(from.saturating_add(length as i64))]
}

/// The gains of an edge that rises from 0 to 1 over so many samples.
fn edge(length: usize) -> Vec<f32> {
    let gain = |n: usize| {
        let x = std::f32::consts::FRAC_PI_2 * (n as f32 + 0.5) / length as f32;
        x.sin().powi(2)
    };
    (0..length).map(gain).collect()
}

/// Fades a window in and out by an edge, at most half as long (a Tukey window). Without it a loud note would leak into all
/// bins in which the playback may be found.
fn taper(window: &mut [f32], edge: &[f32]) {
    for (sample, gain) in window.iter_mut().zip(edge) {
        *sample *= gain;
    }
    for (sample, gain) in window.iter_mut().rev().zip(edge) {
        *sample *= gain;
    }
}

/// Whether no sample reaches −90 dBFS.
pub(super) fn is_silent(samples: &[f32]) -> bool {
    samples.iter().all(|s| s.abs() < SILENT)
}
