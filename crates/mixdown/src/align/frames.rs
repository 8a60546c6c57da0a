//! How well short frames of a take follow the playback at a lag, compared frequency by frequency.
//!
//! The playback leaks at all frequencies. It can be seen at those at which the voice is soft at that moment, above all
//! between its harmonics.

use std::f32::consts::PI;
use std::ops::Range;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{RealFftPlanner, RealToComplex};

use crate::align::playback::Playback;
use crate::align::window::{WINDOW, band_of, copy_around};

/// Samples of one frame (64 ms), under a Hann window.
const FRAME: usize = 1_024;
/// Samples from one frame to the next (8 ms).
pub(super) const HOP: usize = 128;
/// The same while the response is estimated.
const RESPONSE_HOP: usize = 512;
/// Which share of a bin's evidence counts. Neighbouring frames overlap and neighbouring bins are correlated, so that their sum
/// would count the same samples several times. A Hann window has the energy of 0.375 of its length, which is how many
/// samples a frame stands for; each stands for `HOP` of its own. The window spreads each frequency over 1.5 bins.
const OWN_SHARE: f32 = HOP as f32 / (0.375 * FRAME as f32) / 1.5;

/// A frame this much softer than the take on average (−80 dB) is a recorder's or a gate's silence, which says nothing of the
/// loudspeaker.
const SILENT_SHARE: f32 = 1e-8;

/// A part of the song that a take follows at one lag, both in samples.
#[derive(Debug, Clone)]
pub(super) struct Followed {
    pub song: Range<usize>,
    pub lag: i64,
}

/// Compares frames of a take with some windows of the playback.
pub(super) struct Frames<'a> {
    take: &'a [f32],
    /// The mean power of a sample of the take.
    power: f32,
    /// The sound of the playback, from this sample on.
    song: Vec<f32>,
    song_from: i64,
    forward: Arc<dyn RealToComplex<f32>>,
    hann: Vec<f32>,
    time: Vec<f32>,
    spectrum: Vec<Complex32>,
    scratch: Vec<Complex32>,
}

/// A frame of a take: its bins, and the mean power around each.
struct Frame {
    bins: Vec<Complex32>,
    powers: Vec<f32>,
}

impl<'a> Frames<'a> {
    pub fn new(playback: &Playback, windows: Range<usize>, take: &'a [f32]) -> Self {
        let forward = RealFftPlanner::new().plan_fft_forward(FRAME);
        let hann = |n: usize| (PI * (n as f32 + 0.5) / FRAME as f32).sin().powi(2);
        Frames {
            take,
            power: power(take),
            song_from: (windows.start * WINDOW) as i64,
            song: playback.sound(windows),
            hann: (0..FRAME).map(hann).collect(),
            time: forward.make_input_vec(),
            spectrum: forward.make_output_vec(),
            scratch: forward.make_scratch_vec(),
            forward,
        }
    }

    /// The response of loudspeaker, room and microphone in each bin, as the parts show it: the least squares, each frame
    /// weighed by how little else the take has there, and each bin attenuated by the share that may be chance (a Wiener
    /// filter).
    pub fn response(&mut self, parts: &[Followed]) -> Vec<Complex32> {
        let count = band_of(FRAME).len();
        let (mut cross, mut of_song) = (vec![Complex32::ZERO; count], vec![0.0f32; count]);
        for Followed { song, lag } in parts {
            for centre in song.clone().step_by(RESPONSE_HOP) {
                let in_take = (centre as i64).saturating_add(*lag);
                if self.is_silent(in_take) {
                    continue;
                }
                let take = self.take_frame(in_take);
                let song = self.song_bins(centre as i64);
                for (n, (x, s)) in take.bins.iter().zip(&song).enumerate() {
                    let weight = 1.0 / take.powers[n].max(1e-20);
                    cross[n] += x * s.conj() * weight;
                    of_song[n] += s.norm_sqr() * weight;
                }
            }
        }
        // Neighbouring bins are alike as far as the response is short.
        let smoothed = |n: usize| {
            let (before, after) = (n.saturating_sub(1), (n + 1).min(count - 1));
            let sum = cross[before] + cross[n] * 2.0 + cross[after];
            let power = of_song[before] + 2.0 * of_song[n] + of_song[after];
            let response = sum / power.max(1e-20);
            let chance = 4.0 / power.max(1e-20);
            let sure = 1.0 - chance / response.norm_sqr().max(1e-20);
            response * sure.max(0.0)
        };
        (0..count).map(smoothed).collect()
    }

    /// How much likelier the frame around a sample of the take is with what leaked at each of the lags than without, as
    /// the logarithm of the ratio.
    pub fn evidence(
        &mut self,
        centre: i64,
        lags: [i64; 2],
        responses: &[Vec<Complex32>; 2],
    ) -> [f32; 2] {
        let take = self.take_frame(centre);
        let mut of = |lag: i64, response: &[Complex32]| -> f32 {
            let song = self.song_bins(centre.saturating_sub(lag));
            let bins = take
                .bins
                .iter()
                .zip(&take.powers)
                .zip(song.iter().zip(response));
            let ratio = |((x, power), (s, h)): ((&Complex32, &f32), (&Complex32, &Complex32))| {
                let leak = s * h;
                let expected = leak.norm_sqr();
                let common = 2.0 * (x.re * leak.re + x.im * leak.im);
                (common - expected) / (power + expected).max(1e-20)
            };
            OWN_SHARE * bins.map(ratio).sum::<f32>()
        };
        [of(lags[0], &responses[0]), of(lags[1], &responses[1])]
    }

    /// Whether a frame is silence, or reaches out of the take.
    fn is_silent(&self, centre: i64) -> bool {
        let from = usize::try_from(centre.saturating_sub(FRAME as i64 / 2)).ok();
        let frame = from.and_then(|from| self.take.get(from..from.checked_add(FRAME)?));
        frame.is_none_or(|frame| power(frame) <= SILENT_SHARE * self.power)
    }

    fn take_frame(&mut self, centre: i64) -> Frame {
        copy_around(
            self.take,
            centre.saturating_sub(FRAME as i64 / 2),
            &mut self.time,
        );
        let bins = self.transform().to_vec();
        let power = |n: usize| {
            let near = n.saturating_sub(2)..(n + 3).min(bins.len());
            let count = near.len() as f32;
            bins[near].iter().map(|x| x.norm_sqr()).sum::<f32>() / count
        };
        Frame {
            powers: (0..bins.len()).map(power).collect(),
            bins,
        }
    }

    fn song_bins(&mut self, centre: i64) -> Vec<Complex32> {
        let from = centre
            .saturating_sub(FRAME as i64 / 2)
            .saturating_sub(self.song_from);
        copy_around(&self.song, from, &mut self.time);
        self.transform().to_vec()
    }

    fn transform(&mut self) -> &[Complex32] {
        for (sample, gain) in self.time.iter_mut().zip(&self.hann) {
            *sample *= gain;
        }
        // It fails only for buffers of another length than its own.
        let _ = self.forward.process_with_scratch(
            &mut self.time,
            &mut self.spectrum,
            &mut self.scratch,
        );
        &self.spectrum[band_of(FRAME)]
    }
}

/// The mean power of a sample.
fn power(samples: &[f32]) -> f32 {
    samples.iter().map(|s| s * s).sum::<f32>() / samples.len().max(1) as f32
}
