//! What a campaign's covers are made from.

use cover::text::Fonts;
use cover_format::{Colour, TextField, TextLayer};

use crate::emblem::Emblem;
use crate::template::Template;

/// A team: its id, its two colours, and its emblem.
#[derive(Clone, Debug)]
pub struct Team {
    pub id: String,
    pub colours: [Colour; 2],
    pub emblem: Emblem,
}

/// A picture to be made of each cover, such as the cover itself or its preview. Sizes are in pixels.
#[derive(Clone, Debug)]
pub struct Picture<'a> {
    pub name: String,
    pub template: &'a Template,
    pub width: u16,
    pub height: u16,
}

/// Everything that a campaign's covers are made from.
pub struct PackInput<'a> {
    pub teams: &'a [Team],
    pub pictures: &'a [Picture<'a>],
    pub song_title: &'a str,
    pub song_artist: &'a str,
    /// The song's language as a BCP 47 tag: it decides between uppercase rules and regional forms of Han in title and artist.
    pub song_language: &'a str,
    pub fonts: &'a Fonts,
}

/// The layers of the song's title and artist, with their texts.
pub(crate) fn song_texts<'a>(
    input: &'a PackInput,
    picture: &'a Picture,
) -> impl Iterator<Item = (&'a TextLayer, &'a str)> {
    let layers = picture.template.layers().texts.iter();
    layers
        .filter(|layer| layer.field.is_known_at_build())
        .map(|layer| match layer.field {
            TextField::SongTitle => (layer, input.song_title),
            _ => (layer, input.song_artist),
        })
}
