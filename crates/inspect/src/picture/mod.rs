//! The findings as one picture: the take above, what became of it below, on one clock.
//!
//! `page` holds what is drawn, `style` the colours and the type, `clock` the seconds; `title`, `waves`, `spectra`, `loudness`
//! and `figures` are the rows.

mod clock;
mod figures;
mod loudness;
mod page;
mod png;
mod spectra;
mod style;
mod title;
mod typefaces;
mod waves;

use std::sync::Arc;

use resvg::usvg::fontdb;

use crate::error::InspectError;
use crate::inspection::Inspection;
use clock::Clock;
use page::Page;
pub use typefaces::typefaces;

/// Draws the rows that can be drawn, as PNG.
pub fn draw(
    inspection: &Inspection,
    typefaces: Arc<fontdb::Database>,
) -> Result<Vec<u8>, InspectError> {
    let record = inspection.record;
    let clock = Clock::of(inspection);
    let mut page = Page::new(typefaces);
    title::draw(&mut page, inspection)?;
    if let Some(take) = &record.take {
        waves::take(&mut page, &clock, record, take);
        spectra::take(&mut page, &clock, take)?;
        clock.seconds_of_the_take(&mut page, take.duration_s());
    }
    if let Some(voice) = record.voice() {
        waves::voice_and_guide(&mut page, &clock, inspection, voice);
        spectra::voice(&mut page, &clock, record, voice)?;
        if let (Some(mix), Some(loudness)) = (&record.mix, &inspection.mixed) {
            waves::mix(&mut page, &clock, inspection, mix);
            loudness::draw(&mut page, &clock, loudness);
        }
        clock.seconds_of_the_song(&mut page);
    }
    figures::draw(&mut page, inspection);
    png::encode(&page.render()?)
}
