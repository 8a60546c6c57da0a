//! Reads and checks a campaign's folder, and decides which forms become entries.
//!
//! Pure: no I/O, no clock, no randomness. Callers pass in files, the time and ids.

mod address;
mod campaign;
mod country;
mod engine;
mod entry;
mod error;
mod flagged;
mod folder;
mod form;
mod form_error;
mod given_names;
mod id;
mod letters;
mod lyrics;
mod manifest;
mod messages;
mod name;
mod negotiate;
mod preset;
mod read;
#[cfg(test)]
mod real_names;
mod review;
#[cfg(test)]
mod sample;
mod slug;

pub use crate::campaign::{
    Campaign, Consent, ConsentText, Jurisdiction, LegalText, Picture, Purpose, Review, Song,
    TakeRules, Team,
};
pub use country::country_codes;
pub use engine::Engine;
pub use entry::{
    Entry, Expected, FailedTake, GivenConsent, Mixed, Placement, Record, Revision, Source, State,
    TakeClaim, Timing,
};
pub use error::CampaignError;
pub use flagged::Flagged;
pub use form::{ConsentForm, EntryForm};
pub use form_error::FormError;
pub use id::{EntryId, InvalidId, InvalidToken, OwnerToken, Sha256Hex, TokenDigest};
pub use lyrics::{Line, LyricsError, Word};
pub use name::{FanName, NameError};
pub use negotiate::negotiate;
