//! Takes that are decoded but cannot be used, and those that only seem so.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Limits, Mix, TakeError, mix};
use support::flac::Flac;
use support::{AS_RECORDED, LIMITS, RATE, backing, song, voice, wav};
use take::Preset;

fn sent(take: &[u8]) -> Result<Mix, TakeError> {
    let backing = backing(2.0);
    mix(take, &song(&backing), &AS_RECORDED, Preset::Studio, &LIMITS)
}

fn error_of(take: &[u8]) -> Option<TakeError> {
    sent(take).err()
}

fn sung() -> Vec<f32> {
    voice(2.5, RATE, 0.4)
}

#[test]
fn a_file_cut_off_anywhere_is_truncated() {
    let wav = wav::pcm16(&sung(), 1, RATE);
    let flac = Flac::new(&[sung()], RATE, 16, 4096).bytes();
    for file in [wav, flac] {
        for sixteenth in 1..16 {
            let cut = &file[..file.len() * sixteenth / 16];
            assert_eq!(error_of(cut), Some(TakeError::Truncated), "{sixteenth}/16");
        }
        for length in 4..60 {
            let error = error_of(&file[..length]);
            assert!(
                matches!(error, Some(TakeError::Truncated)),
                "{length} bytes: {error:?}"
            );
        }
    }
}

#[test]
fn too_short_too_long_and_silent_are_different_errors() {
    let limits = Limits {
        min_ms: 1_000,
        max_ms: 3_000,
    };
    let backing = backing(2.0);
    let send =
        |take: &[u8]| mix(take, &song(&backing), &AS_RECORDED, Preset::Studio, &limits).err();
    for rate in [44_100, 48_000] {
        let takes = |seconds| {
            let mono = voice(seconds, rate, 0.4);
            [
                wav::pcm16(&mono, 1, rate),
                Flac::new(&[mono], rate, 16, 4096).bytes(),
            ]
        };
        for take in takes(0.9) {
            assert_eq!(
                send(&take),
                Some(TakeError::TooShort {
                    duration_ms: 900,
                    min_ms: 1_000
                })
            );
        }
        for take in takes(3.0) {
            assert_eq!(send(&take), None);
        }
        for take in takes(3.1) {
            assert_eq!(send(&take), Some(TakeError::TooLong { max_ms: 3_000 }));
        }
    }
    assert_eq!(
        send(&wav::pcm16(&[], 1, RATE)),
        Some(TakeError::TooShort {
            duration_ms: 0,
            min_ms: 1_000
        })
    );
    let silence = vec![0.0; 2 * RATE as usize];
    assert_eq!(
        send(&wav::pcm16(&silence, 1, RATE)),
        Some(TakeError::Silent {
            loudness_lufs: None
        })
    );
    let offset = vec![0.3; 2 * RATE as usize];
    assert_eq!(
        send(&wav::pcm16(&offset, 1, RATE)),
        Some(TakeError::Silent {
            loudness_lufs: None
        })
    );
    let mut noise = support::Noise::new(5);
    let faint: Vec<f32> = (0..2 * RATE).map(|_| noise.next() as f32 * 6e-4).collect();
    assert!(matches!(
        send(&wav::integers(&faint, 1, RATE, 24)),
        Some(TakeError::Silent {
            loudness_lufs: Some(_)
        })
    ));
}

#[test]
fn float_takes_may_hold_anything() {
    let mut odd = sung();
    for (n, garbage) in [
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MAX,
        1e-40,
        -0.0,
    ]
    .into_iter()
    .cycle()
    .take(600)
    .enumerate()
    {
        odd[n * 150] = garbage;
    }
    let mix = sent(&wav::floats(&odd, 1, RATE)).unwrap();
    assert!(mix.measurements.take_peak_dbfs.is_finite());
    let (lufs, dbtp) = support::mp3::loudness_and_true_peak(&support::mp3::decode(&mix.mp3));
    assert!(
        (lufs + 14.0).abs() < 0.5 && dbtp < -0.9,
        "{lufs:.2} LUFS, {dbtp:.2} dBTP"
    );
    let nothing = vec![f32::NAN; 2 * RATE as usize];
    assert_eq!(
        error_of(&wav::floats(&nothing, 1, RATE)),
        Some(TakeError::Silent {
            loudness_lufs: None
        })
    );
}

/// Syllables of noise without a pitch, over a room.
fn whispered(seconds: f64) -> Vec<f32> {
    let mut noise = support::Noise::new(21);
    (0..(seconds * f64::from(RATE)) as usize)
        .map(|n| {
            let t = n as f64 / f64::from(RATE);
            let syllable = (std::f64::consts::TAU * 1.5 * t).sin().max(0.0);
            (noise.next() * (0.02 * syllable + 0.0005)) as f32
        })
        .collect()
}

#[test]
fn a_constant_offset_hides_no_voice() {
    let whisper = whispered(4.0);
    let without = sent(&wav::floats(&whisper, 1, RATE)).unwrap().measurements;
    for offset in [0.1, -0.5] {
        let shifted: Vec<f32> = whisper.iter().map(|s| s + offset).collect();
        let with = sent(&wav::floats(&shifted, 1, RATE)).unwrap().measurements;
        assert!((with.snr_db - without.snr_db).abs() < 0.1, "{with:?}");
        assert_eq!(with.silent_share, without.silent_share);
    }
}

#[test]
fn two_seconds_of_voice_in_half_a_minute_are_mixed_and_a_room_is_not() {
    let backing = backing(31.0);
    let send = |take: &[f32]| {
        let take = wav::floats(take, 1, RATE);
        mix(
            &take,
            &song(&backing),
            &AS_RECORDED,
            Preset::Studio,
            &LIMITS,
        )
    };
    let mut noise = support::Noise::new(5);
    let room: Vec<f32> = (0..31 * RATE)
        .map(|_| noise.next() as f32 * 0.003)
        .collect();
    assert!(matches!(send(&room), Err(TakeError::Silent { .. })));
    for phrase in [
        voice(2.0, RATE, 0.4),
        whispered(2.0).iter().map(|s| s * 10.0).collect(),
    ] {
        for at in [1, 15, 28] {
            let mut take = room.clone();
            let place = take[at * RATE as usize..].iter_mut();
            place.zip(&phrase).for_each(|(to, from)| *to += from);
            assert_eq!(send(&take).err(), None, "at {at} s");
        }
    }
}
