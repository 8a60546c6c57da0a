//! Finds what would stop the preparation of covers, without preparing them.

use cover::raster::Canvas;
use cover::text::draw_text;

use crate::art;
use crate::art_tree::ArtFonts;
use crate::error::PackError;
use crate::input::{PackInput, Picture};
use crate::pack::check_shape;
use crate::render::{art_error, song_texts, text_error};
use crate::template::Template;

/// The side at which art is rendered to see whether it can be, in pixels.
const SIDE: u16 = 16;

/// Every error that [`pack`](crate::pack) would stop at, each once: pictures of another shape than their template, art that cannot be
/// read, a title or an artist that does not fit or that no typeface has.
pub fn check(input: &PackInput) -> Vec<PackError> {
    let mut errors = Vec::new();
    let shapes = input.pictures.iter().map(check_shape);
    errors.extend(shapes.filter_map(Result::err));
    let fonts = ArtFonts::of(input.fonts);
    let mut seen: Vec<&Template> = Vec::new();
    for picture in input.pictures {
        // Whether text fits does not depend on a picture's size.
        if seen.contains(&picture.template) {
            continue;
        }
        seen.push(picture.template);
        errors.extend(texts(input, picture));
        let parts = picture.template.layers().overlays.len();
        let Some(team) = input.teams.first() else {
            continue;
        };
        let unreadable = (0..=parts).find_map(|part| {
            art::render(
                picture.template,
                part,
                &team.colours,
                &team.emblem,
                &fonts,
                SIDE,
                SIDE,
            )
            .err()
        });
        errors.extend(unreadable.map(|reason| art_error(team, picture, reason)));
    }
    errors
}

fn texts(input: &PackInput, picture: &Picture) -> Vec<PackError> {
    let canvas = Canvas::new(SIDE, SIDE, picture.template.layers().view_size);
    let texts = song_texts(input, picture).filter_map(|(layer, text)| {
        draw_text(input.fonts, &canvas, text, layer, input.song_language)
            .err()
            .map(|error| text_error(error, picture, text))
    });
    texts.collect()
}
