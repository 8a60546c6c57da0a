//! Renders HTML pages from a campaign and its words: the static site, and the share page of an entry.
//!
//! Pure: no I/O, no clock. Callers read templates, Fluent files and the asset manifest, and write the pages to files. No page
//! has an inline script or style, so that the content security policy can forbid them.

mod all_words;
mod assets;
mod check;
mod copied;
mod error;
mod escape;
mod every_page;
mod frame;
mod language;
mod laws;
mod listen;
mod markdown;
mod melody;
mod pages;
mod reminder;
mod ring;
mod screens;
mod script_data;
mod share;
mod share_words;
mod sitemap;
mod sounds;
mod surplus;
mod teams;
mod templates;
mod uses;
mod words;

pub use assets::Assets;
pub use check::{WordFiles, check};
pub use error::SiteError;
pub use language::Language;
pub use pages::{Page, pages};
pub use screens::screens;
pub use share::{SHARE_TEMPLATES, Share, SharePage, host};
pub use share_words::ShareWords;
pub use sounds::{Sound, Sounds};
pub use templates::Templates;
pub use words::{Direction, Words, script};
