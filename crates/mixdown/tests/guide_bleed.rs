//! A loudspeaker that leaks the guide beside the backing track: the guide must not sing along in the mix, and a fan who sings
//! like it must not be taken for it.
#![allow(clippy::unwrap_used)]

mod support;

use mixdown::{Alignment, Evidence, Limits, Mix, Placement, Stage, watch};
use support::demo::{BACKING, FAN, GUIDE, SINGER, SONG};
use support::loudspeaker::{Room, active_level, amplitude, energy};
use support::{Noise, RATE, wav};
use take::{GUIDE_GAIN_DB, Preset, TICK_HZ};

const LIMITS: Limits = Limits {
    min_ms: 1_000,
    max_ms: 60_000,
};
/// The song's zero lies so many frames into every take here, and the recorder is 80 ms wrong about it.
const START: usize = 14_400;
const WRONG_BY_MS: f64 = 80.0;
const ROOM: Room = Room {
    seed: 5,
    decay_ms: 250.0,
    direct_db: 4.0,
};

/// A take with what a loudspeaker leaks of backing track and guide, the latter at so many dB against the voice; and the same
/// without the guide.
struct Leaky {
    take: Vec<f32>,
    without_guide: Vec<f32>,
    /// What leaks of the count-in, alone.
    ticks: Vec<f32>,
}

fn leaky(voice: &[f32], guide_db: f64) -> Leaky {
    let gain = amplitude(GUIDE_GAIN_DB) as f32;
    let mono: Vec<f32> = BACKING.chunks(2).map(|f| 0.5 * (f[0] + f[1])).collect();
    let played: Vec<f32> = GUIDE.iter().map(|s| gain * s).collect();
    let (backing, guide) = (ROOM.leak(&mono), ROOM.leak(&played));
    let gain = (amplitude(guide_db) * active_level(voice) / active_level(&guide)) as f32;
    let leak = |n: usize, sound: &[f32]| gain * sound.get(n).unwrap_or(&0.0);
    let without_guide = recorded(voice, |n| leak(n, &backing));
    let late = without_guide.iter().enumerate();
    let take = late.map(|(n, s)| s + n.checked_sub(START).map_or(0.0, |n| leak(n, &guide)));
    let ticks = ROOM.leak(&ticks());
    Leaky {
        ticks: (0..START)
            .map(|_| 0.0)
            .chain(ticks.iter().map(|s| gain * s))
            .collect(),
        take: take.collect(),
        without_guide,
    }
}

/// The frame in which the guide begins to sing.
fn first_word() -> usize {
    GUIDE.iter().position(|s| s.abs() > 0.01).unwrap()
}

/// The count-in as the booth plays it: four beats of the song into its first word.
fn ticks() -> Vec<f32> {
    const BEAT: usize = 60 * RATE as usize / 128;
    let mut sound = vec![0.0; GUIDE.len()];
    for beat in 1..=4 {
        for n in 0..RATE as usize * 8 / 100 {
            let seconds = n as f64 / f64::from(RATE);
            let envelope = (-70.0 * seconds).exp() * (2_000.0 * seconds).min(1.0);
            let tone = (std::f64::consts::TAU * TICK_HZ * seconds).sin();
            sound[first_word() - beat * BEAT + n] = (0.3 * envelope * tone) as f32;
        }
    }
    sound
}

/// What a microphone records of a voice and of what leaks at each frame of the song.
fn recorded(voice: &[f32], leak: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut noise = Noise::new(11);
    let mut noise = || noise.next() as f32 * 0.000_3;
    let mut take: Vec<f32> = (0..START).map(|_| noise()).collect();
    let frames = 0..BACKING.len() / 2;
    take.extend(frames.map(|n| noise() + voice.get(n).unwrap_or(&0.0) + leak(n)));
    take
}

/// The singer again and again, as long as the song.
fn singer() -> Vec<f32> {
    SINGER.iter().copied().cycle().take(GUIDE.len()).collect()
}

struct Watched {
    /// The voice over the song before and after the voice's processing.
    placed: Vec<f32>,
    voiced: Vec<f32>,
    alignment: Alignment,
    mix: Mix,
}

/// Mixes a take that says that the guide sounded, or not.
fn watched(take: &[f32], guide: bool) -> Watched {
    let placement = Placement {
        backing_start_frame: START as i64,
        latency_ms: WRONG_BY_MS,
        guide,
        ..Placement::default()
    };
    let (mut placed, mut voiced, mut alignment) = (vec![], vec![], None);
    let mix = watch(
        &wav::floats(take, 1, RATE),
        &SONG,
        &placement,
        Preset::Studio,
        &LIMITS,
        &mut |stage| match stage {
            Stage::Placed(sound) => placed = sound.to_vec(),
            Stage::Voiced(sound) => voiced = sound.to_vec(),
            Stage::Aligned(found) => alignment = Some(found.clone()),
            _ => (),
        },
    )
    .unwrap();
    Watched {
        placed,
        voiced,
        alignment: alignment.unwrap(),
        mix,
    }
}

/// The energy of a difference against that of another one, in dB.
fn apart_db(here: [&[f32]; 2], there: [&[f32]; 2]) -> f64 {
    let apart = |[a, b]: [&[f32]; 2]| -> f64 {
        let pairs = a.iter().zip(b);
        pairs.map(|(a, b)| f64::from(a - b).powi(2)).sum()
    };
    10.0 * (apart(here) / apart(there)).log10()
}

#[test]
fn a_leaking_guide_is_fifteen_decibels_quieter_in_the_voice() {
    for (name, voice) in [("fan", FAN.to_vec()), ("singer", singer())] {
        for guide_db in [-10.0, -20.0] {
            let leaky = leaky(&voice, guide_db);
            let [known, unknown] = [true, false].map(|guide| watched(&leaky.take, guide));
            let clean = watched(&leaky.without_guide, false);
            let place_ms = known.alignment.offset_ms;
            assert!((place_ms - 300.0).abs() < 0.2, "{:?}", known.alignment);
            let of = |sound: fn(&Watched) -> &[f32]| {
                apart_db(
                    [sound(&known), sound(&clean)],
                    [sound(&unknown), sound(&clean)],
                )
            };
            let (placed_db, voiced_db) = (of(|w| &w.placed), of(|w| &w.voiced));
            assert!(
                placed_db < -15.0 && voiced_db < -15.0,
                "{name}, {guide_db}: {placed_db:.1} and {voiced_db:.1} dB"
            );
            assert!(energy(&known.placed) <= energy(&unknown.placed), "{name}");
        }
    }
}

#[test]
fn a_count_in_that_leaks_is_fifteen_decibels_quieter_in_the_voice() {
    for guide in [true, false] {
        let leaky = leaky(&FAN, -10.0);
        let quiet = if guide {
            &leaky.take
        } else {
            &leaky.without_guide
        };
        let ticking: Vec<f32> = quiet.iter().zip(&leaky.ticks).map(|(a, b)| a + b).collect();
        let [quiet, ticking] = [quiet, &ticking].map(|take| watched(take, guide));
        let place_ms = ticking.alignment.offset_ms;
        assert!((place_ms - 300.0).abs() < 0.2, "{:?}", ticking.alignment);
        // What is left of the ticks in the voice's two channels, against what leaked, as loud as the voice is made.
        let intro = 2 * first_word();
        let gain = amplitude(f64::from(ticking.mix.measurements.voice_gain_db)) as f32;
        let leaked: Vec<f32> = leaky.ticks[START..]
            .iter()
            .flat_map(|s| [gain * s; 2])
            .collect();
        let silence = vec![0.0; leaked.len()];
        let voiced = [&ticking, &quiet].map(|watched| &watched.voiced[..intro]);
        let db = apart_db(voiced, [&leaked, &silence]);
        assert!(db < -15.0, "guide {guide}: {db:.1} dB");
    }
}

#[test]
fn a_guide_is_taken_out_on_both_sides_of_a_jump() {
    let Leaky {
        mut take,
        mut without_guide,
        ..
    } = leaky(&FAN, -15.0);
    // 287.5 ms are lost in the middle, in the song from 14 s on.
    let lost = START + 14 * RATE as usize..START + 14 * RATE as usize + 13_800;
    take.drain(lost.clone());
    without_guide.drain(lost);
    let [known, unknown] = [true, false].map(|guide| watched(&take, guide));
    let clean = watched(&without_guide, true);
    assert_eq!(known.alignment.jumps.len(), 1, "{:?}", known.alignment);
    for seconds in [3..13, 16..28] {
        let range = seconds.start * RATE as usize..seconds.end * RATE as usize;
        let here = [&known.placed[range.clone()], &clean.placed[range.clone()]];
        let there = [&unknown.placed[range.clone()], &clean.placed[range.clone()]];
        let db = apart_db(here, there);
        assert!(db < -12.0, "{seconds:?}: {db:.1} dB");
    }
}

#[test]
fn a_loudspeaker_that_distorts_makes_nothing_louder() {
    let gain = amplitude(GUIDE_GAIN_DB) as f32;
    let played: Vec<f32> = BACKING
        .chunks(2)
        .zip(GUIDE.iter())
        .map(|(frame, sung)| (4.0 * (0.5 * (frame[0] + frame[1]) + gain * sung)).tanh())
        .collect();
    let played = ROOM.leak(&played);
    for leak in [0.02, 0.2] {
        let take = recorded(&FAN, |n| leak * played.get(n).unwrap_or(&0.0));
        let [known, unknown] = [true, false].map(|guide| watched(&take, guide));
        assert_eq!(known.alignment.evidence, Evidence::Bleed);
        assert!(energy(&known.placed) <= energy(&unknown.placed), "{leak}");
    }
}

#[test]
fn who_sings_like_the_guide_on_headphones_is_mixed_as_if_there_were_none() {
    let late = |voice: &[f32], frames: usize| -> Vec<f32> {
        std::iter::repeat_n(0.0, frames)
            .chain(voice.iter().copied())
            .collect()
    };
    // A quarter tone flat, and back where it belongs twice a second.
    let detuned = |voice: &[f32]| -> Vec<f32> {
        let place = |n: usize| n as f64 - (n % (RATE as usize / 2)) as f64 * 0.03;
        (0..voice.len()).map(|n| voice[place(n) as usize]).collect()
    };
    for (name, voice) in [
        ("fan", FAN.to_vec()),
        ("singer", singer()),
        ("guide", GUIDE.to_vec()),
        ("guide, 30 ms late", late(&GUIDE, 1_440)),
        ("guide in a room", ROOM.leak(&GUIDE)),
        (
            "guide in a room, 30 ms late",
            late(&ROOM.leak(&GUIDE), 1_440),
        ),
        ("guide, detuned", detuned(&GUIDE)),
    ] {
        let take = recorded(&voice, |_| 0.0);
        let [known, unknown] = [true, false].map(|guide| watched(&take, guide));
        assert_ne!(
            known.alignment.evidence,
            Evidence::Bleed,
            "{name}: {:?}",
            known.alignment
        );
        assert!(known.mix.mp3 == unknown.mix.mp3, "{name}");
    }
}

#[test]
fn a_guide_that_is_switched_in_mid_take_is_taken_out_where_it_sounded_alone() {
    let switched = START + 14 * RATE as usize;
    for (name, voice) in [("fan", FAN.to_vec()), ("singer", singer())] {
        for guide_db in [-10.0, -20.0] {
            let leaky = leaky(&voice, guide_db);
            let [all, none] = [&leaky.take, &leaky.without_guide];
            let [leaks_all, clean] = [all, none].map(|take| watched(take, false));
            for [before, after] in [[all, none], [none, all]] {
                let take = [&before[..switched], &after[switched..]].concat();
                let known = watched(&take, true);
                let place_ms = known.alignment.offset_ms;
                assert!((place_ms - 300.0).abs() < 0.2, "{:?}", known.alignment);
                // What is left of the guide, or was added, against what leaks where it sounds.
                for seconds in [1..13, 15..28] {
                    let range = seconds.start * RATE as usize..seconds.end * RATE as usize;
                    let here = [&known.placed[range.clone()], &clean.placed[range.clone()]];
                    let there = [&leaks_all.placed[range.clone()], &clean.placed[range]];
                    let db = apart_db(here, there);
                    assert!(db < -12.0, "{name}, {guide_db}, {seconds:?}: {db:.1} dB");
                }
            }
        }
    }
}
