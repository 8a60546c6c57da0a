//! Reads SVG files as drawing programs write them: into one plain form that our own code and usvg read alike.
//!
//! Nothing outside a file is ever opened, and what would not be drawn is noted or an error.

mod cascade;
mod css;
mod css_transform;
mod document_type;
mod edits;
mod fault;
mod finding;
mod inspect;
mod length;
mod limits;
mod losses;
mod names;
mod note;
mod paint;
mod picture;
mod property;
mod raster;
mod references;
mod source;
mod static_text;
mod uses;

pub use fault::SvgFault;
pub(crate) use finding::{Findings, line};
pub use finding::{Note, SvgError, SvgErrors};
pub(crate) use inspect::inspect;
pub(crate) use length::{fraction, length};
#[cfg(test)]
pub(crate) use limits::{MAX_BYTES, MAX_RULES};
pub(crate) use names::{display_name, names_of, squashed};
pub use note::NoteKind;
pub(crate) use property::{
    NS, attribute, declaration, escape, inherited, is_hidden, name_end, own_property, property,
};
pub(crate) use references::{NEVER_RENDERED, References, is_painted};
pub(crate) use source::{parse, plain};
pub(crate) use static_text::nearest_face;
