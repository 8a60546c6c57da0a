//! Rumble and DC off the voice.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};

/// Below this no sung note has its fundamental, but handling noise, wind and mains hum have theirs.
const CORNER_HZ: f64 = 80.0;

/// State below this is inaudible by 600 dB and would only slow the processor down.
const NOTHING: f64 = 1e-30;

/// A second-order Butterworth high-pass (12 dB per octave, 3 dB down at 80 Hz), in place. It comes
/// before anything cuts or fades the take, or a constant offset would thump at the edge.
pub(crate) fn take_rumble_off(voice: &mut [f32], rate_hz: u32) {
    let Some(&first) = voice.first() else { return };
    let omega = TAU * CORNER_HZ / f64::from(rate_hz);
    let alpha = omega.sin() * FRAC_1_SQRT_2;
    let a0 = 1.0 + alpha;
    let b0 = (1.0 + omega.cos()) / 2.0 / a0;
    let (a1, a2) = (-2.0 * omega.cos() / a0, (1.0 - alpha) / a0);
    // As if the first sample had always been there: a constant offset makes no thump.
    let (mut x1, mut x2) = (f64::from(first), f64::from(first));
    let (mut y1, mut y2) = (0.0, 0.0);
    for sample in voice {
        let x = f64::from(*sample);
        let y = b0 * (x - 2.0 * x1 + x2) - a1 * y1 - a2 * y2;
        let y = if y.abs() < NOTHING { 0.0 } else { y };
        (x2, x1, y2, y1) = (x1, x, y1, y);
        *sample = y as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level_after(frequency_hz: f64) -> f64 {
        let step = TAU * frequency_hz / 48_000.0;
        let mut tone: Vec<f32> = (0..96_000)
            .map(|n| (step * f64::from(n)).sin() as f32)
            .collect();
        take_rumble_off(&mut tone, 48_000);
        let energy: f64 = tone[48_000..].iter().map(|&s| f64::from(s).powi(2)).sum();
        10.0 * (energy / 24_000.0).log10()
    }

    #[test]
    fn a_voice_passes_and_rumble_does_not() {
        assert!(level_after(10.0) < -30.0);
        assert!((level_after(80.0) + 3.01).abs() < 0.1);
        assert!(level_after(250.0) > -0.1);
        assert!(level_after(8_000.0).abs() < 0.01);
    }

    #[test]
    fn a_constant_offset_goes_without_a_thump() {
        let mut offset = vec![0.5; 4_800];
        take_rumble_off(&mut offset, 48_000);
        assert!(offset.iter().all(|s| s.abs() < 1e-6));
    }
}
