//! The studio layer: the decoded song, the typefaces, the prepared covers.

use cover::Renderer;
use mixdown::Song;
use pipeline::Studio;

use crate::{app::StartError, layer::Layer};

pub fn open(layer: &Layer) -> Result<Studio, StartError> {
    let song = Song::new(
        samples(layer.map("backing.f32")?)?,
        samples(layer.map("guide.f32")?)?,
    );
    let renderer = Renderer::open(|name| layer.map(name).ok())
        .map_err(|error| StartError::Unreadable("covers", error.into()))?;
    Ok(Studio { song, renderer })
}

/// Reads mapped bytes as 32-bit floats, without copying them.
fn samples(bytes: &'static [u8]) -> Result<&'static [f32], StartError> {
    bytemuck::try_cast_slice(bytes)
        .map_err(|error| StartError::Unreadable("audio", error.to_string().into()))
}
