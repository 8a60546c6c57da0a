//! `refrain new`: the folder of a new campaign. What it needs to be served is there: words, a song, a cover, teams, and a legal text
//! that is marked as a draft. Nothing is written outside of that folder.

mod answers;
mod art;
mod band;
mod emblem;
mod error;
mod folder;
mod languages;
mod manifest;
mod questions;
mod score;
mod song;
mod style;
mod voice;
mod words;

pub use answers::{Answers, TeamAnswer};
pub use error::NewError;
pub use folder::create;
pub use languages::LANGUAGES;
pub use questions::{Given, complete, style_of};
