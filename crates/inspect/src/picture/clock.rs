//! One clock for all rows, so that what belongs together stands one above the other.

use super::page::{Anchor, Field, Page};
use super::style::{COOL, FIELD, GRID, LABEL, LEFT, RULE, WHITE_2};
use crate::inspection::Inspection;

/// Labels of seconds are at least this far apart, in pixels.
const APART: f64 = 90.0;
const STEPS_S: [f64; 7] = [1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 120.0];

/// Seconds of the song to pixels.
pub struct Clock {
    /// The song's time at the left of the fields.
    start_s: f64,
    pixels_per_s: f64,
    song_s: f64,
    /// Where the song's zero lies in the take.
    offset_s: f64,
}

impl Clock {
    /// A clock that shows the whole take and the whole song.
    pub fn of(inspection: &Inspection) -> Self {
        let record = inspection.record;
        let song_s = inspection.guide.duration_s();
        let take_s = record.take.as_ref().map_or(0.0, |take| take.duration_s());
        // A take that misses the song is drawn from its own beginning.
        let offset_s = record
            .offset_s(inspection.requested.nudge_ms)
            .filter(|&offset_s| offset_s < take_s && -offset_s < song_s)
            .unwrap_or(0.0);
        let start_s = (-offset_s).min(0.0);
        let end_s = song_s.max(take_s - offset_s);
        Self {
            start_s,
            pixels_per_s: FIELD / (end_s - start_s).max(1.0),
            song_s,
            offset_s,
        }
    }

    /// How much time a pixel covers, in seconds.
    pub fn pixel_s(&self) -> f64 {
        1.0 / self.pixels_per_s
    }

    /// Where the fields begin, in seconds of the song.
    pub fn start_of_song_s(&self) -> f64 {
        self.start_s
    }

    /// Where the fields begin, in seconds of the take.
    pub fn start_of_take_s(&self) -> f64 {
        self.start_s + self.offset_s
    }

    /// A time of the song in pixels.
    pub fn x(&self, song_s: f64) -> f64 {
        LEFT + (song_s - self.start_s) * self.pixels_per_s
    }

    /// The seconds of the take, as lines across a field.
    pub fn grid_of_the_take(&self, page: &mut Page, field: Field, take_s: f64) {
        self.grid(page, field, take_s, self.offset_s);
    }

    /// The seconds of the song, as lines across a field.
    pub fn grid_of_the_song(&self, page: &mut Page, field: Field) {
        self.grid(page, field, self.song_s, 0.0);
    }

    /// The scale under the take's rows.
    pub fn seconds_of_the_take(&self, page: &mut Page, take_s: f64) {
        self.scale(page, take_s, self.offset_s, "take’s time");
    }

    /// The scale under the song's rows.
    pub fn seconds_of_the_song(&self, page: &mut Page) {
        self.scale(page, self.song_s, 0.0, "song’s time");
    }

    /// Where the song begins and ends, over a field of the take.
    pub fn song_in_the_take(&self, page: &mut Page, field: Field) {
        for (at_s, words, anchor, aside) in [
            (0.0, "song begins", Anchor::Start, 7.0),
            (self.song_s, "song ends", Anchor::End, -7.0),
        ] {
            let x = self.x(at_s).min(LEFT + FIELD - 1.0);
            page.line([x, field.top], [x, field.bottom()], COOL);
            page.note(
                x + aside,
                field.top + 17.0,
                anchor,
                LABEL.in_colour(COOL),
                words,
            );
        }
    }

    fn grid(&self, page: &mut Page, field: Field, length_s: f64, offset_s: f64) {
        for at_s in self.labelled(length_s) {
            let x = self.x(at_s - offset_s);
            page.line([x, field.top], [x, field.bottom()], GRID);
        }
    }

    fn scale(&self, page: &mut Page, length_s: f64, offset_s: f64, words: &str) {
        let field = page.take(32.0);
        let (from, to) = (self.x(-offset_s), self.x(length_s - offset_s));
        page.line([from, field.top], [to, field.top], RULE);
        for second in 0..=length_s as u32 {
            let x = self.x(f64::from(second) - offset_s);
            page.line([x, field.top], [x, field.top + 4.0], RULE);
        }
        for at_s in self.labelled(length_s) {
            let x = self.x(at_s - offset_s);
            page.line([x, field.top], [x, field.top + 9.0], WHITE_2);
            page.text(
                x,
                field.top + 25.0,
                Anchor::Middle,
                LABEL,
                &format!("{at_s} s"),
            );
        }
        page.text(LEFT - 30.0, field.top + 25.0, Anchor::End, LABEL, words);
    }

    /// The seconds that have a label.
    fn labelled(&self, length_s: f64) -> impl Iterator<Item = f64> + use<> {
        let wide = |step_s: &&f64| *step_s * self.pixels_per_s >= APART;
        let step_s = *STEPS_S.iter().find(wide).unwrap_or(&300.0);
        (0..=(length_s / step_s) as u32).map(move |n| f64::from(n) * step_s)
    }
}
