//! Pixels: layers of premultiplied RGBA, the planes of a JPEG, and how one is composited over the other.

mod canvas;
mod composite;
mod pixel_layer;
mod planes;
mod png;
mod qr;
mod rectangle;
mod wave;
mod ycc;

pub use canvas::Canvas;
pub use composite::{ConvertedLayer, composite};
pub use pixel_layer::PixelLayer;
pub use planes::Planes;

pub(crate) use png::decode_overlay;
pub(crate) use qr::{TooLong, draw_qr};
pub(crate) use wave::draw_wave;
