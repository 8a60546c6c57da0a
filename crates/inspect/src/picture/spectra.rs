//! Rows that show spectrograms.

use image::{Rgba, RgbaImage};

use super::clock::Clock;
use super::page::{Anchor, Field, Page};
use super::png;
use super::style::{FIELD, GRID, LABEL, LEFT, heat};
use crate::error::InspectError;
use crate::facts;
use crate::record::Record;
use crate::sound::Sound;
use crate::spectrogram::{Spectrogram, Stretch, height_of};

/// How far down a spectrogram shows, in dB.
const RANGE_DB: f64 = 80.0;
/// The scale never ends below, so that silence stays dark.
const LOWEST_TOP_DBFS: f64 = -40.0;
const HEIGHT: u32 = 224;
const LABELLED_HZ: [(f64, &str); 8] = [
    (100.0, "100 Hz"),
    (200.0, "200 Hz"),
    (500.0, "500 Hz"),
    (1_000.0, "1 kHz"),
    (2_000.0, "2 kHz"),
    (5_000.0, "5 kHz"),
    (10_000.0, "10 kHz"),
    (16_000.0, "16 kHz"),
];

/// What the take sounds like.
pub fn take(page: &mut Page, clock: &Clock, take: &Sound) -> Result<(), InspectError> {
    let words = "as it was sent";
    let field = page.row("Spectrum of the take", words, HEIGHT.into());
    draw(page, clock, field, take, clock.start_of_take_s())?;
    clock.grid_of_the_take(page, field, take.duration_s());
    Ok(())
}

/// What the voice sounds like before it meets the band.
pub fn voice(
    page: &mut Page,
    clock: &Clock,
    record: &Record,
    voice: &Sound,
) -> Result<(), InspectError> {
    let words = match record.voiced {
        Some(_) => "placed and treated, before it meets the band",
        None => "placed, not treated",
    };
    let field = page.row("Spectrum of the voice", words, HEIGHT.into());
    draw(page, clock, field, voice, clock.start_of_song_s())?;
    clock.grid_of_the_song(page, field);
    Ok(())
}

fn draw(
    page: &mut Page,
    clock: &Clock,
    field: Field,
    sound: &Sound,
    start_s: f64,
) -> Result<(), InspectError> {
    let stretch = Stretch {
        start_s,
        column_s: clock.pixel_s(),
        columns: FIELD as usize,
    };
    let spectrogram = Spectrogram::of(&sound.middle(), sound.rate_hz, stretch, HEIGHT as usize);
    // Whole tens, so that the scale has round labels.
    let loudest_dbfs = (f64::from(spectrogram.loudest_dbfs()) / 10.0).ceil() * 10.0;
    let top_dbfs = loudest_dbfs.max(LOWEST_TOP_DBFS);
    let bottom_dbfs = top_dbfs - RANGE_DB;
    let colour = |level_dbfs: f64| {
        let [r, g, b] = heat((level_dbfs - bottom_dbfs) / RANGE_DB);
        Rgba([r, g, b, 255])
    };
    let picture = RgbaImage::from_fn(FIELD as u32, HEIGHT, |x, y| {
        let at = y as usize * spectrogram.columns + x as usize;
        colour(spectrogram.levels_dbfs[at].into())
    });
    let png = png::encode(&picture)?;
    page.image(LEFT, field.top, FIELD, field.height, &png);
    for (hz, label) in LABELLED_HZ {
        page.tick(field.bottom() - height_of(hz) * field.height, label);
    }
    let key = RgbaImage::from_fn(10, HEIGHT, |_, y| {
        colour(top_dbfs - RANGE_DB * f64::from(y) / f64::from(HEIGHT))
    });
    levels(page, field, top_dbfs, &png::encode(&key)?);
    Ok(())
}

/// What the colours mean, right of the field.
fn levels(page: &mut Page, field: Field, top_dbfs: f64, key: &[u8]) {
    let x = LEFT + FIELD + 10.0;
    page.image(x, field.top, 10.0, field.height, key);
    for step in 0..=4 {
        let part = f64::from(step) / 4.0;
        let y = field.top + part * field.height;
        let unit = if step == 0 { " dBFS" } else { "" };
        let label = facts::whole(top_dbfs - part * RANGE_DB) + unit;
        page.text(x + 16.0, y + 4.5, Anchor::Start, LABEL, &label);
    }
    page.line([LEFT, field.bottom()], [LEFT + FIELD, field.bottom()], GRID);
}
