//! Properties of a mix, measured through a decoder that is not the encoder's.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Clock, Mix, Placement, Song, Tags, TakeError, mix, tag};
use support::flac::Flac;
use support::{AS_RECORDED, LIMITS, RATE, backing, mp3, song, voice, wav};
use take::Preset;

fn mixed(take: &[u8], backing: &[f32], placement: &Placement) -> Mix {
    mix(take, &song(backing), placement, Preset::Studio, &LIMITS).unwrap()
}

#[test]
fn a_mix_of_thirty_seconds_is_as_loud_as_promised_after_decoding() {
    let backing = backing(30.0);
    for (level, gain_db) in [(0.5, 0.0), (0.01, 6.0), (1.0, -12.0)] {
        let take = wav::pcm16(&voice(31.0, 44_100, level), 1, 44_100);
        let mix = mixed(
            &take,
            &backing,
            &Placement {
                gain_db,
                ..AS_RECORDED
            },
        );
        let (lufs, dbtp) = mp3::loudness_and_true_peak(&mp3::decode(&mix.mp3));
        assert!((lufs + 14.0).abs() < 0.2, "{lufs:.2} LUFS");
        assert!(dbtp <= -1.0, "{dbtp:.2} dBTP, {:?}", mix.measurements);
        assert!((f64::from(mix.measurements.mix_loudness_lufs) - lufs).abs() < 0.1);
        assert_eq!(mix.duration_ms, 30_000);
    }
}

#[test]
fn loud_noise_over_a_hot_backing_stays_below_the_ceiling_after_decoding() {
    let mut noise = support::Noise::new(1);
    let square = |n: u32| {
        if (n / 120).is_multiple_of(2) {
            0.9
        } else {
            -0.9
        }
    };
    let frame = |n| [square(n) + 0.1 * noise.next() as f32, -square(n)];
    let hot: Vec<f32> = (0..10 * RATE).flat_map(frame).collect();
    let take = wav::pcm16(&voice(10.0, RATE, 3.0), 1, RATE);
    let mix = mixed(&take, &hot, &AS_RECORDED);
    let (lufs, dbtp) = mp3::loudness_and_true_peak(&mp3::decode(&mix.mp3));
    assert!((lufs + 14.0).abs() < 0.5, "{lufs:.2} LUFS");
    assert!(dbtp <= -1.0, "{dbtp:.2} dBTP, {:?}", mix.measurements);
}

#[test]
fn the_decoded_mix_is_as_long_as_the_song_to_the_frame() {
    let frames = 5 * RATE as usize + 123;
    let mut backing = backing(6.0);
    backing.truncate(2 * frames);
    let take = wav::pcm16(&voice(6.0, RATE, 0.5), 1, RATE);
    assert_eq!(
        mp3::decode(&mixed(&take, &backing, &AS_RECORDED).mp3).len(),
        2 * frames
    );
}

#[test]
fn the_voice_lies_where_it_was_sung_to_the_frame() {
    let song_frames = 6 * RATE as usize;
    let silence = vec![0.0; 2 * song_frames];
    for rate in [44_100, 48_000] {
        // Consonants only: a band of noise between 2 and 8 kHz, which no filter on the way moves.
        let sung: Vec<f32> = hisses(7.0, rate);
        let take = wav::pcm16(&sung, 1, rate);
        let placement = Placement {
            clock: Clock::Recorder,
            backing_start_frame: i64::from(rate) / 2,
            latency_ms: 37.5,
            shortfall_ms: 0.0,
            guide: false,
            nudge_ms: -12,
            gain_db: 0.0,
        };
        // The song's time zero lies half a second, the latency and the 12 ms into the take.
        let zero = 24_000 + 1_800 + 576;
        let expected = &mixdown::read_song(&take).unwrap().samples[zero..zero + 2 * RATE as usize];
        let decoded = mp3::decode(&mixed(&take, &silence, &placement).mp3);
        let left: Vec<f32> = decoded.into_iter().step_by(2).collect();
        assert_eq!(mp3::lag(expected, &left, 40), 0, "{rate} Hz");
    }
}

fn hisses(seconds: f64, rate: u32) -> Vec<f32> {
    let tones: Vec<f64> = (0..40).map(|k| 2_000.0 + 149.7 * f64::from(k)).collect();
    let frames = (seconds * f64::from(rate)) as usize;
    (0..frames)
        .map(|n| {
            let t = n as f64 / f64::from(rate);
            let sum: f64 = tones
                .iter()
                .map(|f| (std::f64::consts::TAU * f * t + f * f).sin())
                .sum();
            (sum * 0.02 * (-12.0 * (t * 3.0).fract()).exp()) as f32
        })
        .collect()
}

#[test]
fn the_fans_gain_and_nudge_are_applied_and_measured() {
    let backing = backing(5.0);
    let take = wav::pcm16(&voice(6.0, RATE, 0.3), 1, RATE);
    let plain = mixed(&take, &backing, &AS_RECORDED).measurements;
    let moved = mixed(
        &take,
        &backing,
        &Placement {
            nudge_ms: 40,
            gain_db: 3.0,
            ..AS_RECORDED
        },
    )
    .measurements;
    assert_eq!(moved.offset_ms, -40.0);
    assert!((moved.voice_gain_db - plain.voice_gain_db - 3.0).abs() < 0.2);
}

#[test]
fn the_same_take_gives_the_same_bytes() {
    let backing = backing(4.0);
    let take = Flac::new(&[voice(5.0, 44_100, 0.4)], 44_100, 16, 4096).bytes();
    assert_eq!(
        mixed(&take, &backing, &AS_RECORDED),
        mixed(&take, &backing, &AS_RECORDED)
    );
}

#[test]
fn a_take_that_misses_the_song_is_silent() {
    let backing = backing(3.0);
    let take = wav::pcm16(&voice(4.0, RATE, 0.4), 1, RATE);
    for backing_start_frame in [i64::MIN, -1_000_000, 1_000_000, i64::MAX] {
        let placement = Placement {
            backing_start_frame,
            ..AS_RECORDED
        };
        let result = mix(&take, &song(&backing), &placement, Preset::Studio, &LIMITS);
        assert_eq!(
            result,
            Err(TakeError::Silent {
                loudness_lufs: None
            })
        );
    }
}

#[test]
fn a_song_without_a_sound_and_one_without_a_frame_do_no_harm() {
    let take = wav::pcm16(&voice(4.0, RATE, 0.4), 1, RATE);
    let silent = vec![0.0; 2 * 4 * RATE as usize];
    let (lufs, _) =
        mp3::loudness_and_true_peak(&mp3::decode(&mixed(&take, &silent, &AS_RECORDED).mp3));
    assert!((lufs + 14.0).abs() < 0.5, "{lufs:.2} LUFS");
    let empty = Song::new(&[], &[]);
    assert_eq!(
        mix(&take, &empty, &AS_RECORDED, Preset::Studio, &LIMITS),
        Err(TakeError::Silent {
            loudness_lufs: None
        })
    );
}

#[test]
fn peaks_show_where_the_voice_is() {
    let mut sung = vec![0.0; 8 * RATE as usize];
    sung[2 * RATE as usize..4 * RATE as usize].copy_from_slice(&voice(2.0, RATE, 0.02));
    let mix = mixed(&wav::pcm16(&sung, 1, RATE), &backing(8.0), &AS_RECORDED);
    assert_eq!(mix.peaks.len(), 256);
    assert!(
        mix.peaks[..60]
            .iter()
            .chain(&mix.peaks[132..])
            .all(|&p| p < 8)
    );
    assert!(mix.peaks[70..120].iter().filter(|&&p| p > 120).count() > 35);
}

#[test]
fn clipping_is_measured() {
    let clipped: Vec<f32> = voice(3.0, RATE, 0.9)
        .iter()
        .map(|s| (s * 10.0).clamp(-1.0, 1.0))
        .collect();
    let measured = mixed(&wav::pcm16(&clipped, 1, RATE), &backing(3.0), &AS_RECORDED).measurements;
    assert!(measured.clipped_share > 0.2 && measured.clipped_share < 0.9);
    assert!(measured.take_peak_dbfs > -0.01);
}

#[test]
fn a_tagged_mix_sounds_the_same_and_is_gapless() {
    let backing = backing(3.0);
    let mix = mixed(
        &wav::pcm16(&voice(3.0, RATE, 0.4), 1, RATE),
        &backing,
        &AS_RECORDED,
    );
    let tags = Tags {
        title: "Night Game",
        artist: "Refrain",
        fan: "محمد",
        cover_jpeg: &[0xff, 0xd8, 0xff, 0xe0],
    };
    let tagged = tag(&mix.mp3, &tags).unwrap();
    assert!(tagged.ends_with(&mix.mp3));
    assert_eq!(mp3::decode(&tagged), mp3::decode(&mix.mp3));
}
