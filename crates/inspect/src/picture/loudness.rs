//! The row of the mix's loudness.

use super::clock::Clock;
use super::page::Page;
use super::style::WHITE;
use crate::meter::{Loudness, READINGS_HZ};

/// What a mix is brought to, in LUFS.
const TARGET_LUFS: f64 = -14.0;
const HIGHEST_LUFS: f64 = -6.0;
const LOWEST_LUFS: f64 = -36.0;

/// The loudness of the last three seconds at every time, as meters show it.
pub fn draw(page: &mut Page, clock: &Clock, loudness: &Loudness) {
    let field = page.row("Loudness", "short-term, the last 3 s at every time", 120.0);
    clock.grid_of_the_song(page, field);
    let y = |lufs: f64| {
        let part = (HIGHEST_LUFS - lufs.max(LOWEST_LUFS)) / (HIGHEST_LUFS - LOWEST_LUFS);
        field.top + part * field.height
    };
    for lufs in [-10.0, -20.0, -30.0] {
        page.tick(y(lufs), &format!("−{} LUFS", -lufs));
    }
    page.mark(y(TARGET_LUFS), "−14 LUFS");
    let readings = loudness.short_term_lufs.iter().zip(1..);
    let points = readings.map(|(&lufs, n)| {
        let at_s = f64::from(n) / f64::from(READINGS_HZ);
        [clock.x(at_s.min(loudness.duration_s)), y(lufs)]
    });
    page.curve(points, WHITE);
}
