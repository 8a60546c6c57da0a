//! Finds what would stop the preparation of covers, without preparing them.

use cover::raster::Canvas;
use cover::text::draw_text;
use cover_format::{TextField, TextLayer};

use crate::art;
use crate::art_tree::ArtFonts;
use crate::error::PackError;
use crate::input::{PackInput, Picture, song_texts};
use crate::pack::{check_qr, check_shape};
use crate::render::{art_error, text_error};
use crate::template::Template;

/// The side at which art is rendered to see whether it can be, in pixels.
const SIDE: u16 = 16;

/// Every error that [`pack`](crate::pack) would stop at, each once: pictures of another shape than their template, QR codes that could not be
/// read, art that cannot be read, a title or an artist that does not fit or that no typeface has; and calls and names of teams of which a
/// cover would find that.
pub fn check(input: &PackInput) -> Vec<PackError> {
    let mut errors = Vec::new();
    let shapes = input.pictures.iter().map(check_shape);
    errors.extend(shapes.filter_map(Result::err));
    let codes = input.pictures.iter().map(check_qr);
    errors.extend(codes.filter_map(Result::err));
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
    let song = song_texts(input, picture).map(|(layer, text)| (layer, text, input.song_language));
    let errors =
        song.chain(in_each_language(input, picture))
            .filter_map(|(layer, text, locale)| {
                draw_text(input.fonts, &canvas, text, layer, locale)
                    .err()
                    .map(|error| text_error(error, picture, text))
            });
    errors.collect()
}

/// The layers of the call and of the team's name, with each text that may stand there, and its language.
fn in_each_language<'a>(
    input: &'a PackInput,
    picture: &'a Picture,
) -> impl Iterator<Item = (&'a TextLayer, &'a str, &'a str)> {
    let calls = input.calls.iter();
    let calls = calls.map(|(locale, call)| (TextField::Call, call, locale));
    let names = input.team_names.iter();
    let names = names.map(|(locale, name)| (TextField::TeamName, name, locale));
    let texts: Vec<_> = calls.chain(names).collect();
    let layers = picture.template.layers().texts.iter();
    layers.flat_map(move |layer| {
        let texts = texts.clone().into_iter();
        let texts = texts.filter(|(field, ..)| *field == layer.field);
        texts.map(move |(_, text, locale)| (layer, text.as_str(), locale.as_str()))
    })
}
