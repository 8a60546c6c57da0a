//! How the fan's line agrees with the guide.

use crate::align::hearing::Hearing;

/// So far over the quiet places of its own recording somebody sings, in dB.
const SUNG_OVER_FLOOR_DB: f32 = 9.0;
/// And no further than this below the loud ones.
const SUNG_UNDER_LOUD_DB: f32 = 30.0;
/// Two pitches within this are one, in cents: what a choir blends.
const SAME_PITCH_CENTS: f32 = 60.0;
const OCTAVE_CENTS: f32 = 1_200.0;
/// Fewer looks with both pitches than this (a second) say nothing.
const ENOUGH: usize = 50;

/// The fan against the guide, where both lie on the song's clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Agreement {
    /// The share of the guide's sung time in which the fan was heard, 0 to 1; where there is no guide, of all the song.
    pub sung_share: f32,
    /// The share of the time in which both have a pitch that it is the same in any octave, 0 to 1; 0 where there is too
    /// little to tell.
    pub pitch_share: f32,
}

impl Agreement {
    /// `looks_at` says which look of the take belongs to a look of the song, if any.
    pub fn of(
        take: &Hearing,
        guide: &Hearing,
        looks: usize,
        look_at: impl Fn(usize) -> Option<usize>,
    ) -> Self {
        let (fan_sings, guide_sings) = (singing(take), singing(guide));
        let (mut sung, mut both) = (0, 0);
        let (mut pitched, mut same) = (0, 0);
        for look in 0..looks {
            if !guide_sings.is_empty() && !guide_sings.get(look).copied().unwrap_or(false) {
                continue;
            }
            sung += 1;
            let Some(here) = look_at(look) else { continue };
            both += usize::from(fan_sings.get(here).copied().unwrap_or(false));
            if let (Some(fan), Some(guide)) = (take.pitch_at(here), guide.pitch_at(look)) {
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

/// Where somebody sings: clearly over the recording's own floor, and not far below its loud places.
fn singing(hearing: &Hearing) -> Vec<bool> {
    let levels: Vec<f32> = hearing
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
    use crate::align::narrow::NARROW_RATE_HZ;

    /// A tune of two notes and rests, over a little noise.
    fn tune(notes: [f32; 2]) -> Hearing {
        let mut state = 1u32;
        let mut phase = 0.0f32;
        let narrow: Vec<f32> = (0..6 * NARROW_RATE_HZ)
            .map(|n| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = (state >> 8) as f32 / 8_388_608.0 - 1.0;
                let half = n / (NARROW_RATE_HZ / 2);
                let note = [notes[0], 0.0, notes[1], 0.0][half as usize % 4];
                phase += note / NARROW_RATE_HZ as f32;
                let tone: f32 = (1..7)
                    .map(|k| (phase * k as f32 * std::f32::consts::TAU).sin() / k as f32)
                    .sum();
                let sounding = if note > 0.0 { 0.2 } else { 0.0 };
                sounding * tone + 0.002 * noise
            })
            .collect();
        Hearing::of(&narrow)
    }

    #[test]
    fn the_same_tune_agrees_in_any_octave_and_another_does_not() {
        let guide = tune([220.0, 330.0]);
        let share = |notes| Agreement::of(&tune(notes), &guide, 600, Some).pitch_share;
        for n in [
            [220.0, 330.0],
            [110.0, 165.0],
            [222.0, 333.0],
            [246.9, 370.0],
        ] {
            let h = tune(n);
            eprintln!(
                "{n:?} {} {:?}",
                share(n),
                h.pitch_cents[10..40]
                    .iter()
                    .map(|c| c.map(|c| (55.0 * 2f32.powf(c / 1200.0)) as i32))
                    .collect::<Vec<_>>()
            );
        }
        assert!(share([220.0, 330.0]) > 0.9);
        assert!(share([110.0, 165.0]) > 0.9);
        assert!(share([222.0, 333.0]) > 0.9);
        assert!(share([246.9, 370.0]) < 0.2);
    }

    #[test]
    fn what_was_sung_of_the_guide_is_counted() {
        let guide = tune([220.0, 330.0]);
        let half = |look: usize| (look < 300).then_some(look);
        let all = Agreement::of(&guide, &guide, 600, Some).sung_share;
        assert!(all > 0.97, "{all}");
        let half = Agreement::of(&guide, &guide, 600, half).sung_share;
        assert!((half - 0.5).abs() < 0.05, "{half}");
        let nothing = Agreement::of(&Hearing::default(), &guide, 600, Some);
        assert_eq!((nothing.sung_share, nothing.pitch_share), (0.0, 0.0));
    }
}
