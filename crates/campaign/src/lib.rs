//! A campaign's folder in, a checked [`Campaign`] out; what an entry may be and become.
//!
//! Pure: no I/O, no clock, no randomness. Callers pass files, `now` and ids in.

mod campaign;
mod engine;
mod entry;
mod flagged;
mod form;
mod id;
mod lyrics;
mod manifest;
mod messages;
mod name;
mod negotiate;
mod preset;
mod read;
mod rejection;
#[cfg(test)]
mod sample;

pub use crate::campaign::{
    Campaign, Consent, ConsentText, Jurisdiction, LegalText, Picture, Purpose, Review, Song,
    TakeRules, Team,
};
pub use engine::Engine;
pub use entry::{
    Entry, Expected, GivenConsent, Mixed, Placement, Record, Refusal, Revision, Source, State,
    TakeClaim, TakeType, Timing,
};
pub use flagged::Flagged;
pub use form::{ConsentForm, EntryForm};
pub use id::{EntryId, InvalidId, InvalidToken, OwnerToken, Sha256Hex, TokenDigest};
pub use lyrics::{Line, LyricsError, Word};
pub use name::{FanName, NameError};
pub use negotiate::negotiate;
pub use preset::Preset;
pub use read::CampaignError;
pub use rejection::Rejection;
