//! Finds what would stop the preparation of covers, without preparing them.

use cover::raster::Canvas;
use cover::text::{Fonts, draw_text};
use cover_format::{TextField, TextLayer};

use crate::art;
use crate::art_tree::ArtFonts;
use crate::error::PackError;
use crate::input::{PackInput, Picture, song_texts};
use crate::pack::{check_qr, check_shape};
use crate::render::{art_error, text_error};

/// The side at which art is rendered to see whether it can be, in pixels.
const SIDE: u16 = 16;

/// Every error that [`pack`](crate::pack) would stop at, each once: pictures of another shape than their template, QR codes that could not be
/// read, art that cannot be read, a title or an artist that does not fit or that no typeface has. Of the teams it looks at the first.
pub fn check(input: &PackInput) -> Vec<PackError> {
    let mut errors = Vec::new();
    let shapes = input.pictures.iter().map(check_shape);
    errors.extend(shapes.filter_map(Result::err));
    let codes = input.pictures.iter().map(check_qr);
    errors.extend(codes.filter_map(Result::err));
    let fonts = ArtFonts::of(input.fonts);
    for picture in each_template_once(input.pictures) {
        let song = song_texts(input, picture);
        let song = song.map(|(layer, text)| (layer, text, input.song_language));
        errors.extend(misfits(input.fonts, picture, song));
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

/// Every error that a cover would find in the words of a locale: a call or a name of a team that does not fit, or that no typeface has.
pub fn check_words(
    fonts: &Fonts,
    pictures: &[Picture<'_>],
    locale: &str,
    call: Option<&str>,
    team_names: &[&str],
) -> Vec<PackError> {
    let calls = call.into_iter().map(|call| (TextField::Call, call));
    let names = team_names.iter().map(|name| (TextField::TeamName, *name));
    let texts: Vec<_> = calls.chain(names).collect();
    let mut errors = Vec::new();
    for picture in each_template_once(pictures) {
        let layers = picture.template.layers().texts.iter();
        let placed = layers.flat_map(|layer| {
            let texts = texts.iter().filter(|(field, _)| *field == layer.field);
            texts.map(move |(_, text)| (layer, *text, locale))
        });
        errors.extend(misfits(fonts, picture, placed));
    }
    errors
}

/// A picture of each template: whether text fits does not depend on a picture's size.
fn each_template_once<'a>(pictures: &'a [Picture<'a>]) -> Vec<&'a Picture<'a>> {
    let mut each: Vec<&Picture> = Vec::new();
    for picture in pictures {
        if !each.iter().any(|known| known.template == picture.template) {
            each.push(picture);
        }
    }
    each
}

/// The errors of texts in layers of a picture, each with its language.
fn misfits<'a>(
    fonts: &Fonts,
    picture: &Picture,
    texts: impl Iterator<Item = (&'a TextLayer, &'a str, &'a str)>,
) -> Vec<PackError> {
    let canvas = Canvas::new(SIDE, SIDE, picture.template.layers().view_size);
    let errors = texts.filter_map(|(layer, text, locale)| {
        let error = draw_text(fonts, &canvas, text, layer, locale).err()?;
        Some(text_error(error, picture, text))
    });
    errors.collect()
}
