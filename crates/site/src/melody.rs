//! The melody as a page's script draws it: a text, since it lies in the page itself.

use serde::Serialize;

use crate::sounds::Sounds;

/// The most milliseconds from one height to the next: a line that is drawn through them looks smooth.
const STEP_MS: u32 = 80;
/// Heights, from the lowest to the highest.
const HEIGHTS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
/// Nothing is sung.
const REST: char = '-';
/// A melody whose notes lie closer together than this, in cents, is drawn as if it spanned as much.
const LEAST_SPAN_CENTS: f32 = 400.0;

#[derive(Serialize)]
pub(crate) struct MelodyData {
    step_ms: u32,
    /// A character for each step: a height from `0` to `z`, or `-` where nothing is sung.
    heights: String,
}

impl MelodyData {
    pub fn of(sounds: &Sounds) -> Self {
        let own_ms = sounds.melody_step_ms.max(1);
        let group = (STEP_MS / own_ms).max(1) as usize;
        let values: Vec<Option<f32>> = sounds.melody.chunks(group).map(median).collect();
        let sung = || values.iter().copied().flatten();
        let lowest = sung().fold(f32::INFINITY, f32::min);
        let highest = sung().fold(f32::NEG_INFINITY, f32::max);
        let span = (highest - lowest).max(LEAST_SPAN_CENTS);
        let bottom = (lowest + highest - span) / 2.0;
        let top = (HEIGHTS.len() - 1) as f32;
        let height = |cents: f32| {
            let at = ((cents - bottom) / span * top).round().clamp(0.0, top);
            char::from(HEIGHTS[at as usize])
        };
        Self {
            step_ms: own_ms * group as u32,
            heights: values
                .iter()
                .map(|value| value.map_or(REST, height))
                .collect(),
        }
    }
}

/// The median of what is sung; `None` where that is less than half.
fn median(values: &[Option<f32>]) -> Option<f32> {
    let mut sung: Vec<f32> = values.iter().copied().flatten().collect();
    sung.sort_by(f32::total_cmp);
    (2 * sung.len() >= values.len())
        .then(|| sung.get(sung.len() / 2).copied())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(melody: Vec<Option<f32>>) -> String {
        MelodyData::of(&Sounds {
            melody,
            melody_step_ms: 80,
            ..Sounds::default()
        })
        .heights
    }

    #[test]
    fn the_lowest_note_is_0_and_the_highest_z() {
        assert_eq!(
            heights(vec![Some(0.0), None, Some(1_200.0), Some(600.0)]),
            "0-zi"
        );
    }

    #[test]
    fn a_monotone_lies_in_the_middle() {
        assert_eq!(heights(vec![Some(500.0); 3]), "iii");
        assert_eq!(heights(vec![None; 3]), "---");
    }

    #[test]
    fn four_values_of_twenty_milliseconds_are_one_step() {
        let data = MelodyData::of(&Sounds {
            melody: vec![
                Some(0.0),
                Some(0.0),
                None,
                None,
                Some(900.0),
                None,
                None,
                None,
            ],
            melody_step_ms: 20,
            ..Sounds::default()
        });
        assert_eq!((data.step_ms, data.heights.as_str()), (80, "i-"));
    }
}
