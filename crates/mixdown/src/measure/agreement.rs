//! How far a fan's singing agrees with the guide: when both sing, and how often at the same pitch.

use crate::analysis::features::Features;

/// Somebody sings only where the level exceeds the recording's 10th percentile by this, in dB.
const SUNG_OVER_FLOOR_DB: f32 = 9.0;
/// Somebody sings only where the level is no further than this below the 95th percentile, in dB.
const SUNG_UNDER_LOUD_DB: f32 = 30.0;
/// Pitches no further apart than this count as the same, in cents: a choir that far apart still sounds in unison.
const SAME_PITCH_CENTS: f32 = 60.0;
const OCTAVE_CENTS: f32 = 1_200.0;
/// The least number of analysis frames in which both have a pitch (half a second) for a share to be given.
const ENOUGH: usize = 50;

/// The agreement of a take with the guide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Agreement {
    /// The share of the time in which the guide sings that the fan sings too, 0 to 1. Without a guide, of the whole song.
    pub sung_share: f32,
    /// Of the analysis frames in which both have a pitch, the share in which it is the same in any octave, 0 to 1; 0 where
    /// there are too few.
    pub pitch_share: f32,
}

impl Agreement {
    /// Compares over the first `frames` analysis frames of the song. `take_frame` gives the analysis frame of the take that
    /// lies over one of the song, if any.
    pub fn of(
        take: &Features,
        guide: &Features,
        frames: usize,
        take_frame: impl Fn(usize) -> Option<usize>,
    ) -> Self {
        let (fan_sings, guide_sings) = (singing(take), singing(guide));
        let (mut sung, mut both) = (0, 0);
        let (mut pitched, mut same) = (0, 0);
        for frame in 0..frames {
            if !guide_sings.is_empty() && !guide_sings.get(frame).copied().unwrap_or(false) {
                continue;
            }
            sung += 1;
            let Some(here) = take_frame(frame) else {
                continue;
            };
            both += usize::from(fan_sings.get(here).copied().unwrap_or(false));
            if let (Some(fan), Some(guide)) = (take.pitch_at(here), guide.pitch_at(frame)) {
                let apart = (fan - guide).rem_euclid(OCTAVE_CENTS);
                pitched += 1;
                same += usize::from(apart.min(OCTAVE_CENTS - apart) <= SAME_PITCH_CENTS);
            }
        }
        let share = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
        Agreement {
            sung_share: share(both, sung),
            pitch_share: if pitched >= ENOUGH {
                share(same, pitched)
            } else {
                0.0
            },
        }
    }
}

/// Whether somebody sings, for each analysis frame.
fn singing(features: &Features) -> Vec<bool> {
    let levels: Vec<f32> = features
        .bands
        .iter()
        .map(|bands| 10.0 * bands.iter().sum::<f32>().max(1e-12).log10())
        .collect();
    let mut ranked = levels.clone();
    ranked.sort_by(f32::total_cmp);
    let at = |share: f32| ranked.get((ranked.len() as f32 * share) as usize).copied();
    let Some((quiet, loud)) = at(0.1).zip(at(0.95)) else {
        return vec![];
    };
    let least = (quiet + SUNG_OVER_FLOOR_DB).max(loud - SUNG_UNDER_LOUD_DB);
    levels.iter().map(|&level| level >= least).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::decimate::ANALYSIS_RATE_HZ;

    /// Two notes in turn with rests between, over a little noise, for six seconds.
    fn tune(notes: [f32; 2]) -> Features {
        let mut state = 1u32;
        let mut phase = 0.0f32;
        let samples: Vec<f32> = (0..6 * ANALYSIS_RATE_HZ)
            .map(|n| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = (state >> 8) as f32 / 8_388_608.0 - 1.0;
                let half = n / (ANALYSIS_RATE_HZ / 2);
                let note = [notes[0], 0.0, notes[1], 0.0][half as usize % 4];
                phase += note / ANALYSIS_RATE_HZ as f32;
                let tone: f32 = (1..7)
                    .map(|k| (phase * k as f32 * std::f32::consts::TAU).sin() / k as f32)
                    .sum();
                let sounding = if note > 0.0 { 0.2 } else { 0.0 };
                sounding * tone + 0.002 * noise
            })
            .collect();
        Features::of(&samples)
    }

    #[test]
    fn the_same_tune_agrees_in_any_octave_and_another_does_not() {
        let guide = tune([220.0, 330.0]);
        let share = |notes| Agreement::of(&tune(notes), &guide, 600, Some).pitch_share;
        assert!(share([220.0, 330.0]) > 0.9);
        assert!(share([110.0, 165.0]) > 0.9);
        assert!(share([222.0, 333.0]) > 0.9);
        assert!(share([246.9, 370.0]) < 0.2);
    }

    #[test]
    fn what_was_sung_of_the_guide_is_counted() {
        let guide = tune([220.0, 330.0]);
        let half = |frame: usize| (frame < 300).then_some(frame);
        let all = Agreement::of(&guide, &guide, 600, Some).sung_share;
        assert!(all > 0.97, "{all}");
        let half = Agreement::of(&guide, &guide, 600, half).sung_share;
        assert!((half - 0.5).abs() < 0.05, "{half}");
        let nothing = Agreement::of(&Features::default(), &guide, 600, Some);
        assert_eq!((nothing.sung_share, nothing.pitch_share), (0.0, 0.0));
    }
}
