//! Rows that show waveforms.

use std::collections::BTreeSet;

use super::clock::Clock;
use super::page::{Anchor, Field, Page};
use super::style::{COOL, FIELD, LABEL, LEFT, WARM, WARNING, WHITE, WHITE_2, WHITE_3};
use crate::facts;
use crate::inspection::Inspection;
use crate::record::Record;
use crate::sound::{Outline, Sound, decibels};

/// The ceiling of the encoded mix's true peak, in dBTP.
const CEILING_DBTP: f64 = -1.0;

/// How strongly peaks and levels are drawn.
const PEAK: f64 = 0.38;
const RMS: f64 = 1.0;
/// The lowest and the highest amplitude of a shape.
type Shape = fn(&Outline) -> (f32, f32);
/// A wave is its peaks, and before them what is felt as its level.
const SHAPES: [(f64, Shape); 2] = [
    (PEAK, |outline| (outline.low, outline.high)),
    (RMS, |outline| (-outline.rms, outline.rms)),
];
/// How much of its half of the field a half wave fills.
const HALF: f64 = 0.92;

/// The take as it was sent, on the scale that it needs.
pub fn take(page: &mut Page, clock: &Clock, record: &Record, take: &Sound) {
    let field = page.row("The take", &facts::take(record), 132.0);
    clock.grid_of_the_take(page, field, take.duration_s());
    let full_db = scale_db(take.peak());
    amplitudes(page, field, full_db);
    let outlines = outlines(take, clock.start_of_take_s(), clock.pixel_s());
    wave(page, field, &outlines, full_db, WHITE);
    clipping(page, clock, field, take);
    if record.alignment.is_some() {
        clock.song_in_the_take(page, field);
    }
}

/// The voice upwards and the guide downwards, each to its own peak, so that one sees whether they fit.
pub fn voice_and_guide(page: &mut Page, clock: &Clock, inspection: &Inspection, voice: &Sound) {
    let found = inspection.record.alignment.as_ref();
    let words = found.map(facts::placement).unwrap_or_default();
    let field = page.row("Voice and guide", &words, 208.0);
    clock.grid_of_the_song(page, field);
    let start_s = clock.start_of_song_s();
    for (name, sound, colour, up) in [
        ("voice", voice, WARM, 1.0),
        ("guide", inspection.guide, COOL, -1.0),
    ] {
        let outlines = outlines(sound, start_s, clock.pixel_s());
        half_wave(page, field, &outlines, sound.peak(), colour, up);
        let at = |part: f64| field.middle() - up * part * field.height / 2.0;
        page.label(at(0.46), name, LABEL.in_colour(colour));
        let peak_dbfs = format!("{} dBFS", facts::tenths(decibels(sound.peak().into())));
        page.label(at(HALF), &peak_dbfs, LABEL);
    }
    page.line(
        [LEFT, field.middle()],
        [LEFT + FIELD, field.middle()],
        WHITE_2,
    );
    for (n, jump) in found.into_iter().flat_map(|found| &found.jumps).enumerate() {
        let x = clock.x(jump.song_ms / 1000.0);
        page.line([x, field.top], [x, field.bottom()], WARNING);
        let words = format!("{} ms", facts::signed(jump.shift_ms));
        // One below the other, for jumps may follow each other closely.
        let y = field.top + 17.0 + 18.0 * (n % 4) as f64;
        page.note(x + 7.0, y, Anchor::Start, LABEL.in_colour(WARNING), &words);
    }
}

/// The mix at full scale, under its ceiling.
pub fn mix(page: &mut Page, clock: &Clock, inspection: &Inspection, mix: &Sound) {
    let words = facts::mix(inspection).unwrap_or_default();
    let field = page.row("The mix", &words, 132.0);
    clock.grid_of_the_song(page, field);
    amplitudes(page, field, 0.0);
    let outlines = outlines(mix, clock.start_of_song_s(), clock.pixel_s());
    wave(page, field, &outlines, 0.0, WHITE);
    let ceiling = field.height / 2.0 * 10f64.powf(CEILING_DBTP / 20.0);
    page.mark(field.middle() - ceiling, "−1 dBTP");
    page.mark(field.middle() + ceiling, "");
}

/// An outline for each pixel of a field.
fn outlines(sound: &Sound, start_s: f64, pixel_s: f64) -> Vec<Outline> {
    let at_s = |pixel: u32| start_s + f64::from(pixel) * pixel_s;
    (0..FIELD as u32)
        .map(|pixel| sound.outline(at_s(pixel), at_s(pixel + 1)))
        .collect()
}

/// The smallest scale that holds a peak: whole sixes of dB under full scale, which halve it.
fn scale_db(peak: f32) -> f64 {
    let halvings = (1.0 / peak.max(1e-4)).log2().floor().max(0.0);
    -6.0 * f64::from(halvings)
}

/// A scale of amplitudes that ends at so many dB under full scale, and what the shades mean.
fn amplitudes(page: &mut Page, field: Field, full_db: f64) {
    for (part, db) in [(1.0, full_db), (0.5, full_db - 6.0)] {
        let label = format!("{} dBFS", facts::whole(db));
        page.tick(field.middle() - part * field.height / 2.0, &label);
    }
    page.tick(field.middle(), "silence");
    page.tick(field.middle() + field.height / 4.0, "");
    for (y, word, colour, opacity) in [(-12.0, "peak", WHITE_3, PEAK), (12.0, "RMS", WHITE, RMS)] {
        let (x, y) = (LEFT + FIELD + 10.0, field.middle() + y);
        let square = [[0.0, -4.0], [8.0, -4.0], [8.0, 4.0], [0.0, 4.0]];
        let square = square.map(|[right, down]| [x + right, y + down]);
        page.area(square.into_iter(), WHITE, opacity);
        let type_ = LABEL.in_colour(colour);
        page.text(x + 16.0, y + 4.5, Anchor::Start, type_, word);
    }
}

fn wave(page: &mut Page, field: Field, outlines: &[Outline], full_db: f64, colour: &str) {
    let full = 2f64.powf(full_db / 6.0);
    let y = |amplitude: f32| field.middle() - field.height / 2.0 * f64::from(amplitude) / full;
    for (opacity, level) in SHAPES {
        let x = |n: usize| LEFT + n as f64 + 0.5;
        let above = outlines.iter().enumerate();
        let below = outlines.iter().enumerate().rev();
        let points = above
            .map(|(n, outline)| [x(n), y(level(outline).1) - 0.35])
            .chain(below.map(|(n, outline)| [x(n), y(level(outline).0) + 0.35]));
        page.area(points, colour, opacity);
    }
}

/// A wave to one side of the middle, as high as its own peak: upwards for 1, downwards for −1.
fn half_wave(
    page: &mut Page,
    field: Field,
    outlines: &[Outline],
    peak: f32,
    colour: &str,
    up: f64,
) {
    let full = up * HALF * field.height / 2.0 / f64::from(peak.max(1e-6));
    for (opacity, level) in SHAPES {
        let points = outlines.iter().enumerate().map(|(n, outline)| {
            let (low, high) = level(outline);
            let height = full * f64::from(high.max(-low));
            [LEFT + n as f64 + 0.5, field.middle() - height]
        });
        let [begin, end] = [LEFT, LEFT + FIELD].map(|x| [x, field.middle()]);
        let outline = [begin].into_iter().chain(points).chain([end]);
        page.area(outline, colour, opacity);
    }
}

/// Marks above and below wherever the take is clipped.
fn clipping(page: &mut Page, clock: &Clock, field: Field, take: &Sound) {
    let begin_s = clock.start_of_take_s();
    let pixel = |at_s: f64| ((at_s - begin_s) / clock.pixel_s()) as u32;
    let pixels: BTreeSet<u32> = take.clipped_s().into_iter().map(pixel).collect();
    for pixel in pixels {
        let x = LEFT + f64::from(pixel);
        for y in [field.top - 5.0, field.bottom()] {
            page.rect(x - 1.0, y, 3.0, 5.0, WARNING);
        }
    }
}
