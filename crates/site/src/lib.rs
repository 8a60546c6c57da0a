//! A campaign and its words in, HTML pages out: the static site, and an entry's share page.
//!
//! Pure: no I/O, no clock. Callers read templates, Fluent files and the asset manifest, and write
//! what comes back. Every page obeys a content policy without inline script or style.

mod assets;
mod error;
mod escape;
mod markdown;
mod pages;
mod ring;
mod share;
mod templates;
mod view;
mod words;

pub use assets::Assets;
pub use error::SiteError;
pub use pages::{Backing, Page, pages};
pub use share::{SHARE_TEMPLATES, Share, SharePage};
pub use templates::Templates;
pub use words::{Direction, Words};
