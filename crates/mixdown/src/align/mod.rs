//! Where the song's time zero lies in a take.
//!
//! What the recorder reports is only a prior: no browser knows the whole way from loudspeaker to microphone. There are two
//! kinds of better evidence:
//!
//! 1. [`bleed`]: the backing track itself, where it leaks from a loudspeaker or from headphones into the microphone. It
//!    gives the offset to a tenth of a millisecond, and also shows where the recorder lost or repeated a block.
//! 2. [`guide`]: the rise and fall of the fan's syllables, correlated with those of the guide vocal.
//!
//! [`locate`] takes the first of them that is sure enough, and otherwise stays with the prior.

pub(crate) mod alignment;
pub(crate) mod bleed;
mod coherence;
pub(crate) mod guide;
pub(crate) mod locate;
mod path;
mod window;
