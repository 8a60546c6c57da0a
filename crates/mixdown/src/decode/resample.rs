//! Resamples takes and songs to 48 kHz.

use rubato::audioadapter_buffers::direct::SequentialSlice;
use rubato::{Fft, FixedSync, Resampler, WindowFunction};

use crate::rate::SAMPLE_RATE_HZ;

/// Frames per transform, about 21 ms: long enough for a passband up to 0.98 of the lower rate's Nyquist frequency.
const CHUNK: usize = 1024;

/// Resamples one channel from `rate_hz`. The filter's delay is compensated: what lay at t seconds stays there.
pub(crate) fn to_song_rate(channel: Vec<f32>, rate_hz: u32) -> Vec<f32> {
    if rate_hz == SAMPLE_RATE_HZ || channel.is_empty() {
        return channel;
    }
    let window = WindowFunction::BlackmanHarris2;
    let (from, to) = (rate_hz as usize, SAMPLE_RATE_HZ as usize);
    // An odd transform would delay by half a frame more.
    let chunk = CHUNK.next_multiple_of(2 * from / greatest_common_divisor(from, to));
    let mut resampler = Fft::new_custom(from, to, chunk, 1, 1, window, FixedSync::Both)
        .expect("both rates and the chunk are above zero");
    let input =
        SequentialSlice::new(&channel, 1, channel.len()).expect("one channel of its own length");
    let mut resampled = resampler
        .process_all(&input, channel.len(), None)
        .expect("one channel in, one channel out, whole chunks")
        .take_data();
    // rubato computes the length in floating point and may return one frame too many.
    resampled.truncate((channel.len() * to).div_ceil(from));
    resampled
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position_of_peak(samples: &[f32]) -> usize {
        (0..samples.len())
            .max_by(|&a, &b| samples[a].abs().total_cmp(&samples[b].abs()))
            .unwrap_or(0)
    }

    #[test]
    fn an_impulse_stays_at_its_time_at_every_rate() {
        for rate_hz in take::SAMPLE_RATES_HZ {
            for at in [0, 1, 700, 5_000, 19_999] {
                let mut take = vec![0.0; 20_000];
                take[at] = 1.0;
                let expected = at as f64 * 48_000.0 / f64::from(rate_hz);
                let found = position_of_peak(&to_song_rate(take, rate_hz)) as f64;
                assert!(
                    (found - expected).abs() <= 1.0,
                    "{rate_hz} Hz: {at} went to {found}, not {expected}"
                );
            }
        }
    }

    #[test]
    fn a_tone_keeps_its_level_and_its_length() {
        let tone = |rate: f64| {
            move |n: usize| (std::f64::consts::TAU * 1000.0 * n as f64 / rate).sin() as f32 * 0.5
        };
        let at_44: Vec<f32> = (0..44_100).map(tone(44_100.0)).collect();
        let resampled = to_song_rate(at_44, 44_100);
        assert_eq!(resampled.len(), 48_000);
        for (n, expected) in (0..48_000)
            .map(tone(48_000.0))
            .enumerate()
            .skip(2_000)
            .take(44_000)
        {
            assert!(
                (resampled[n] - expected).abs() < 1e-4,
                "at {n}: {} instead of {expected}",
                resampled[n]
            );
        }
    }

    #[test]
    fn a_single_frame_and_none_at_all_are_fine() {
        assert_eq!(to_song_rate(vec![], 44_100), Vec::<f32>::new());
        assert_eq!(to_song_rate(vec![0.5], 44_100).len(), 2);
    }
}
