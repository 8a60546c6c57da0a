//! Real voices over the demo's song: their alignment, their measurements and their mix.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{
    Alignment, Evidence, Limits, Measurements, Mix, Placement, Stage, TakeError, locate, mix,
    same_take, watch,
};
use support::demo::{BACKING, FAN, GUIDE, SINGER, SONG};
use support::{Noise, RATE, mp3, wav};
use take::Preset;

const LIMITS: Limits = Limits {
    min_ms: 1_000,
    max_ms: 60_000,
};
/// The voice's time zero lies so many frames into every take here.
const START: usize = 14_400;

/// A voice as a phone records it: `START` frames late, with noise, and with what leaks of the backing track.
fn take(voice: &[f32], noise_level: f32, bleed: f32) -> Vec<f32> {
    let mut noise = Noise::new(11);
    let mut take: Vec<f32> = (0..START + voice.len())
        .map(|_| noise.next() as f32 * noise_level)
        .collect();
    let leaks = BACKING
        .chunks(2)
        .map(|frame| 0.5 * bleed * (frame[0] + frame[1]));
    for (to, (v, leak)) in take[START..].iter_mut().zip(voice.iter().zip(leaks)) {
        *to += v + leak;
    }
    take
}

/// The recorder is wrong by this much.
fn placement(wrong_by_ms: f64) -> Placement {
    Placement {
        backing_start_frame: START as i64,
        latency_ms: wrong_by_ms,
        ..Placement::default()
    }
}

fn located(take: &[f32], wrong_by_ms: f64) -> Alignment {
    locate(
        &wav::pcm16(take, 1, RATE),
        &SONG,
        &placement(wrong_by_ms),
        &LIMITS,
    )
    .unwrap()
}

fn mixed(take: &[f32], preset: Preset) -> Mix {
    mix(
        &wav::pcm16(take, 1, RATE),
        &SONG,
        &placement(0.0),
        preset,
        &LIMITS,
    )
    .unwrap()
}

#[test]
fn a_leaking_backing_track_gives_the_offset_to_a_fifth_of_a_millisecond() {
    for (voice, bleed) in [(&FAN, 0.03), (&FAN, 0.3), (&SINGER, 0.03)] {
        for wrong_by_ms in [-240.0, 0.0, 180.0] {
            let found = located(&take(voice, 0.001, bleed), wrong_by_ms);
            assert_eq!(found.evidence, Evidence::Bleed);
            assert!((found.offset_ms - 300.0).abs() < 0.2, "{found:?}");
            assert_eq!(found.jumps, []);
        }
    }
}

#[test]
fn a_lost_and_a_repeated_block_are_found() {
    let whole = take(&FAN, 0.001, 0.1);
    let (lost_at, repeated_at) = (10 * 48_000, 20 * 48_000);
    let mut broken = whole.clone();
    broken.splice(
        repeated_at..repeated_at,
        whole[repeated_at - 480..repeated_at].to_vec(),
    );
    broken.drain(lost_at..lost_at + 960);
    let found = located(&broken, 20.0);
    let shifts: Vec<f64> = found.jumps.iter().map(|jump| jump.shift_ms).collect();
    assert!((found.offset_ms - 300.0).abs() < 0.2, "{found:?}");
    assert_eq!(shifts, [-20.0, 10.0], "{found:?}");
    for (jump, at) in found.jumps.iter().zip([lost_at, repeated_at]) {
        let song_ms = (at - START) as f64 / 48.0;
        assert!((jump.song_ms - song_ms).abs() < 300.0, "{found:?}");
    }
}

#[test]
fn syllables_give_the_offset_where_nothing_leaks() {
    for (noise_level, wrong_by_ms) in [(0.0, -200.0), (0.003, 150.0), (0.02, 0.0)] {
        let found = located(&take(&FAN, noise_level, 0.0), wrong_by_ms);
        assert_eq!(found.evidence, Evidence::Guide, "{found:?}");
        assert!((found.offset_ms - 300.0).abs() < 15.0, "{found:?}");
    }
}

#[test]
fn another_line_noise_and_silence_leave_the_prior() {
    let mut noise = Noise::new(5);
    let hiss: Vec<f32> = (0..20 * RATE).map(|_| noise.next() as f32 * 0.05).collect();
    for voice in [
        &take(&SINGER, 0.001, 0.0),
        &hiss,
        &vec![0.0; 20 * RATE as usize],
    ] {
        let found = located(voice, 77.0);
        assert_eq!(found.evidence, Evidence::Prior, "{found:?}");
        assert_eq!(found.offset_ms, found.prior_ms);
    }
}

#[test]
fn a_noisy_room_without_a_voice_is_silent() {
    let mut noise = Noise::new(5);
    for level in [0.01, 0.3] {
        let hiss: Vec<f32> = (0..20 * RATE)
            .map(|_| noise.next() as f32 * level)
            .collect();
        let result = mix(
            &wav::pcm16(&hiss, 1, RATE),
            &SONG,
            &placement(0.0),
            Preset::Studio,
            &LIMITS,
        );
        assert!(matches!(result, Err(TakeError::Silent { .. })), "{level}");
    }
}

#[test]
fn measurements_separate_a_good_take_from_poor_ones() {
    let measured = |take: &[f32]| mixed(take, Preset::Studio).measurements;
    let good = measured(&take(&FAN, 0.000_3, 0.0));
    assert!(
        good.snr_db > 35.0 && good.clipped_share == 0.0 && good.bleed_db == -60.0,
        "{good:?}"
    );
    assert!(
        good.sung_share > 0.85 && good.timing_agreement > 0.4,
        "{good:?}"
    );
    assert!(good.pitch_agreement > 0.7, "{good:?}");

    let noisy = measured(&take(&FAN, 0.03, 0.0));
    assert!(noisy.snr_db < 20.0, "{noisy:?}");
    let loudspeaker = measured(&take(&FAN, 0.000_3, 0.3));
    assert!(
        (-20.0..0.0).contains(&loudspeaker.bleed_db),
        "{loudspeaker:?}"
    );
    let louder: Vec<f32> = take(&FAN, 0.0, 0.0)
        .iter()
        .map(|s| (6.0 * s).clamp(-1.0, 1.0))
        .collect();
    assert!(measured(&louder).clipped_share > 0.005);

    let half: Vec<f32> = FAN[..FAN.len() / 2].to_vec();
    let half = measured(&take(&half, 0.000_3, 0.0));
    assert!((0.2..0.7).contains(&half.sung_share), "{half:?}");
    let other = measured(&take(&SINGER, 0.000_3, 0.0));
    assert!(
        other.pitch_agreement < 0.4 && other.timing_agreement < 0.25,
        "{other:?}"
    );
}

#[test]
fn a_take_sent_twice_is_recognised_and_another_is_not() {
    let fingerprint = |take: &[f32]| mixed(take, Preset::Dry).fingerprint;
    let first = fingerprint(&take(&FAN, 0.001, 0.1));
    let quieter: Vec<f32> = take(&FAN, 0.001, 0.1)
        .iter()
        .map(|s| (s * 60.0).round() / 128.0)
        .collect();
    assert!(same_take(&first, &fingerprint(&quieter)));
    let late: Vec<f32> = take(&FAN, 0.001, 0.1)[30_000..].to_vec();
    assert!(same_take(&first, &fingerprint(&late)));
    assert!(!same_take(&first, &fingerprint(&take(&GUIDE, 0.001, 0.1))));
    assert!(!same_take(&first, &fingerprint(&take(&SINGER, 0.001, 0.3))));
}

/// The sum of voice and backing track before mastering.
fn summed(take: &[f32], preset: Preset) -> Vec<f32> {
    let mut sum = vec![];
    let mut observer = |stage: Stage<'_>| {
        if let Stage::Summed(stereo) = stage {
            sum = stereo.to_vec();
        }
    };
    watch(
        &wav::pcm16(take, 1, RATE),
        &SONG,
        &placement(0.0),
        preset,
        &LIMITS,
        &mut observer,
    )
    .unwrap();
    sum
}

#[test]
fn the_backing_track_is_unchanged_where_nobody_sings() {
    // Nobody sings before 3.2 s, nor in what is cut away here.
    let mut voice = FAN.to_vec();
    voice[15 * 48_000..24 * 48_000].fill(0.0);
    for preset in Preset::ALL {
        let sum = summed(&take(&voice, 0.000_5, 0.0), preset);
        // The longest reverb has decayed after six seconds.
        for seconds in [0.0..3.0, 21.5..23.5] {
            let frames = |s: f64| (s * 96_000.0) as usize;
            let range = frames(seconds.start)..frames(seconds.end);
            assert!(sum[range.clone()] == BACKING[range], "{preset:?}");
        }
        assert!(sum[12 * 96_000..13 * 96_000] != BACKING[12 * 96_000..13 * 96_000]);
    }
}

#[test]
fn every_preset_has_the_target_loudness_and_another_sound() {
    let take = take(&FAN, 0.002, 0.03);
    let mixes = Preset::ALL.map(|preset| mixed(&take, preset));
    for (mix, preset) in mixes.iter().zip(Preset::ALL) {
        let (lufs, dbtp) = mp3::loudness_and_true_peak(&mp3::decode(&mix.mp3));
        assert!((lufs + 14.0).abs() < 0.2, "{preset:?}: {lufs:.2} LUFS");
        assert!(dbtp <= -1.0, "{preset:?}: {dbtp:.2} dBTP");
    }
    for (n, mix) in mixes.iter().enumerate() {
        assert!(mixes[n + 1..].iter().all(|other| other.mp3 != mix.mp3));
    }
}

#[test]
fn real_takes_of_any_kind_are_mixed_and_measured() {
    let finite = |measurements: &Measurements| {
        let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(measurements) else {
            panic!("measurements are an object")
        };
        fields
            .values()
            .all(|value| value.as_f64().is_some_and(f64::is_finite))
    };
    for scale in [0.03, 0.3, 4.0] {
        for rate in [8_000, 44_100] {
            let samples: Vec<f32> = take(&FAN, 0.001, 0.05)
                .iter()
                .map(|s| (s * scale).clamp(-1.0, 1.0))
                .collect();
            let resampled: Vec<f32> = (0..20 * rate as usize)
                .map(|n| samples[n * RATE as usize / rate as usize])
                .collect();
            let mix = mix(
                &wav::pcm16(&resampled, 1, rate),
                &SONG,
                &placement(0.0),
                Preset::Studio,
                &LIMITS,
            )
            .unwrap();
            assert!(finite(&mix.measurements), "{:?}", mix.measurements);
            assert_eq!(mix.duration_ms, 31_000);
        }
    }
}
