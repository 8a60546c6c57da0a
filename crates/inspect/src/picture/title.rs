//! The title row: the take's name, the options of its mix, and the waveform that the cover would show.

use super::page::{Anchor, Field, Page};
use super::style::{BODY, COOL, FIELD, HEADING, LEFT, TITLE, Type, WARM, WARNING, WHITE};
use crate::error::InspectError;
use crate::facts;
use crate::inspection::Inspection;

/// What the title may cover, in pixels; the wave stands beside it.
const TITLE_WIDTH: f64 = 860.0;
const TITLE_HEIGHT: f64 = 82.0;
/// A longer name loses its middle.
const MOST_LETTERS: usize = 56;
const WAVE_WIDTH: f64 = 460.0;

pub fn draw(page: &mut Page, inspection: &Inspection) -> Result<(), InspectError> {
    beams(page);
    let head = page.take(172.0);
    name(page, head, &inspection.file_name().to_uppercase())?;
    page.text(
        LEFT,
        head.bottom() - 10.0,
        Anchor::Start,
        BODY,
        &requested(inspection),
    );
    if let Ok(mix) = &inspection.record.outcome {
        wave(page, head, &mix.peaks);
    }
    if let Some(why) = facts::take_error(inspection.record) {
        let band = page.take(64.0);
        let y = band.bottom() - 8.0;
        let warning = HEADING.in_colour(WARNING);
        page.text(LEFT, y, Anchor::Start, warning, "REFUSED");
        page.text(LEFT + 104.0, y, Anchor::Start, BODY.in_colour(WHITE), &why);
    }
    Ok(())
}

/// The take's name, as large as it fits: scripts differ in height.
fn name(page: &mut Page, head: Field, name: &str) -> Result<(), InspectError> {
    let name = shortened(name);
    let Some(extent) = page.extent(TITLE, &name)? else {
        return Ok(());
    };
    let [width, height] = [extent.width(), extent.height()].map(f64::from);
    let scale = (TITLE_WIDTH / width).min(TITLE_HEIGHT / height).min(1.0);
    let type_ = Type {
        size: TITLE.size * scale,
        ..TITLE
    };
    // The ink itself begins at the margin and ends above the next line.
    let x = LEFT - f64::from(extent.left()) * scale;
    let y = head.bottom() - 44.0 - f64::from(extent.bottom()).max(0.0) * scale;
    page.text(x, y, Anchor::Start, type_, &name);
    Ok(())
}

fn shortened(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= MOST_LETTERS {
        return name.to_owned();
    }
    let begin = letters[..MOST_LETTERS * 2 / 3].iter();
    let end = letters[letters.len() - MOST_LETTERS / 3..].iter();
    begin.chain(['…'].iter()).chain(end).collect()
}

fn requested(inspection: &Inspection) -> String {
    let song = &inspection.campaign.song;
    let length = inspection.record.take.as_ref();
    let length = length.map_or(String::new(), |take| {
        format!("{:.1} s, ", take.duration_s())
    });
    format!(
        "{length}preset {}, over “{}” by {}",
        facts::preset(inspection),
        song.title,
        song.artist
    )
}

/// The mix's peaks as the cover shows them: bars, from the team's first colour to its second.
fn wave(page: &mut Page, head: Field, peaks: &[u8]) {
    let bars = 100;
    let room = WAVE_WIDTH / bars as f64;
    let (thick, tallest) = (room * 0.6, 84.0);
    let bottom = head.bottom() - 6.0;
    page.raw(&format!(
        r#"<linearGradient id="lights" gradientUnits="userSpaceOnUse" x1="{}" x2="{}"><stop stop-color="{WARM}"/><stop offset="1" stop-color="{COOL}"/></linearGradient>"#,
        LEFT + FIELD - WAVE_WIDTH,
        LEFT + FIELD
    ));
    for bar in 0..bars {
        let of = &peaks[bar * peaks.len() / bars..(bar + 1) * peaks.len() / bars];
        let peak = f64::from(of.iter().copied().max().unwrap_or(0)) / 255.0;
        let height = (peak * tallest).max(thick);
        let x = LEFT + FIELD - WAVE_WIDTH + bar as f64 * room + (room - thick);
        page.rect(x, bottom - height, thick, height, "url(#lights)");
    }
}

/// Two floodlights above the corners.
fn beams(page: &mut Page) {
    page.raw(&format!(
        r#"<defs>
        <linearGradient id="fade" x2="0" y2="1"><stop stop-color="{WHITE}" stop-opacity="0.26"/><stop offset="1" stop-color="{WHITE}" stop-opacity="0"/></linearGradient>
        <filter id="edge" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter>
        </defs>
        <g filter="url(#edge)" fill="url(#fade)">
        <path d="M-60 -60L0 -60L560 300L240 360Z"/>
        <path d="M1660 -60L1600 -60L1040 300L1360 360Z"/>
        </g>"#
    ));
}
