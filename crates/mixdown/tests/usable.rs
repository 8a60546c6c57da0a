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
