//! The prepared files of a campaign's covers: `cover-build` writes them, `cover` reads them.
//!
//! | file | what it holds |
//! |---|---|
//! | `covers/index.json` | [`Index`]: typefaces, team colours, and for each picture its size and [`Layers`] |
//! | `covers/<team>/<picture>.jpg` | the team's art for one picture, without the fan's name: baseline JPEG with one restart interval for each MCU row |
//! | `covers/<team>/<picture>.<n>.png` | the picture's overlay number `n`, counted from 1: art that is composited over the JPEG at run time |
//! | `fonts/<face>.ttf` | one typeface |
//!
//! Both programs are built from one commit, and a change of this crate rebuilds the files: the format has no version number.

mod colour;
mod faces;
mod index;
mod layers;

pub use colour::{BadColour, Colour};
pub use faces::{Face, FontList, FontListError, HanForms, Role};
pub use index::{INDEX_PATH, Index, PictureIndex, art_path, face_path, overlay_path};
pub use layers::{
    Anchor, Bounds, Condition, Layers, OverlayLayer, QrLayer, TextField, TextLayer, WaveAlign,
    WaveLayer, WaveStyle,
};
