//! The studio layer: the decoded song, the typefaces and the prepared covers.

use cover::Renderer;
use mixdown::Song;

use crate::{
    layer::Layer,
    start_error::{StartError, unreadable},
};

pub(crate) fn song(layer: &Layer) -> Result<Song<'static>, StartError> {
    let read = |file| samples(layer, file);
    Ok(Song::new(read("backing.f32")?, read("guide.f32")?))
}

pub(crate) fn renderer(layer: &Layer) -> Result<Renderer, StartError> {
    Renderer::open(|name| layer.map(name).ok()).map_err(unreadable("a file of the covers"))
}

/// Interprets a mapped file as 32-bit floats in this machine's byte order, without copying it.
fn samples(layer: &Layer, file: &'static str) -> Result<&'static [f32], StartError> {
    bytemuck::try_cast_slice(layer.map(file)?).map_err(|error| unreadable(file)(error.to_string()))
}
