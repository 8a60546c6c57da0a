//! Reads and checks a campaign's folder, and decides which forms become entries.
//!
//! Pure: no I/O, no clock, no randomness. Callers pass in files, the time and ids.

mod address;
mod advice;
mod campaign;
mod color;
mod country;
mod download_name;
mod engine;
mod entry;
mod finding;
mod flagged;
mod fluent;
mod fluent_hint;
mod fluent_source;
mod folder;
mod form;
mod form_error;
mod given_names;
mod id;
mod keys;
mod letters;
mod listen;
mod look;
mod lyrics;
mod lyrics_time;
mod manifest;
mod messages;
mod name;
mod near;
mod negotiate;
mod placeholder;
mod read;
#[cfg(test)]
mod real_names;
mod review;
#[cfg(test)]
mod sample;
mod service;
mod shape;
mod slug;
mod table;
mod text_file;
mod toml_hint;

pub use crate::campaign::{
    AfterClosing, Campaign, Consent, ConsentText, Jurisdiction, LegalText, Picture, Purpose,
    Review, Song, Status, TakeRules, Team,
};
pub use country::{country_codes, country_name};
pub use download_name::download_name;
pub use engine::Engine;
pub use entry::{
    Entry, Expected, FailedTake, GivenConsent, Mixed, Placement, Record, Revision, Source, State,
    TakeClaim, Timing,
};
pub use finding::{Finding, Findings, Level, Place};
pub use flagged::Flagged;
pub use fluent::{FluentFile, FluentMessage};
pub use fluent_source::{
    FluentText, FluentTextError, check_fluent_text, fluent_texts, with_fluent_message,
    with_fluent_text,
};
pub use folder::{FileError, MAX_SOUND_BYTES, MAX_SVG_BYTES, MAX_TEXT_BYTES, ReadFile};
pub use form::{ConsentForm, EntryForm};
pub use form_error::FormError;
pub use id::{EntryId, InvalidId, InvalidToken, OwnerToken, Sha256Hex, TokenDigest};
pub use keys::manifest_keys;
pub use listen::ListenLink;
pub use look::{Corners, Look, Style};
pub use lyrics::{Line, Lyrics, Word};
pub use lyrics_time::say_time;
pub use name::{FanName, NameError};
pub use near::near;
pub use negotiate::negotiate;
pub use read::Reading;
pub use review::NameFlag;
pub use shape::{Key, Kind};
pub use text_file::TextFile;
