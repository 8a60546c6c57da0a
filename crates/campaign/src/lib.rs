//! A campaign's folder in, a checked [`Campaign`] out; what an entry may be and become.
//!
//! Pure: no I/O, no clock, no randomness. Callers pass files, `now` and ids in.

mod campaign;
mod engine;
mod entry;
mod flagged;
mod form;
mod form_error;
mod id;
mod lyrics;
mod manifest;
mod messages;
mod name;
mod negotiate;
mod preset;
mod read;
#[cfg(test)]
mod sample;

pub use crate::campaign::{
    Campaign, Consent, ConsentText, Jurisdiction, LegalText, Picture, Purpose, Review, Song,
    TakeRules, Team,
};
pub use engine::Engine;
pub use entry::{
    Entry, Expected, FailedTake, GivenConsent, Mixed, Placement, Record, Revision, Source, State,
    TakeClaim, Timing,
};
pub use flagged::Flagged;
pub use form::{ConsentForm, EntryForm};
pub use form_error::FormError;
pub use id::{EntryId, InvalidId, InvalidToken, OwnerToken, Sha256Hex, TokenDigest};
pub use lyrics::{Line, LyricsError, Word};
pub use name::{FanName, NameError};
pub use negotiate::negotiate;
pub use read::CampaignError;
