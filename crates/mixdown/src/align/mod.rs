//! Where the song's time zero lies in a take.
//!
//! What the recorder reports is only a prior: no browser knows the whole way from loudspeaker to microphone, and a file that
//! was recorded elsewhere has no clock at all. There are two kinds of better evidence:
//!
//! 1. [`bleed`]: the [`playback`] itself (the backing track, and the guide if it sounded beside it), where it leaks from a
//!    loudspeaker or from headphones into the microphone. It gives the offset to a tenth of a millisecond, and also shows
//!    where the recorder lost or inserted a part. [`survey`] correlates a few seconds at a time at all lags, [`near`] single
//!    windows near the best lags, [`path`] follows them through the take, and [`jump`] places what was lost or inserted by
//!    comparing short [`frames`] at both lags.
//! 2. [`guide`]: the rise and fall of the fan's syllables, correlated with those of the guide vocal. [`split`] finds out
//!    whether they lie earlier or later from one place on; [`marks`] are what an inserted part leaves in the sound itself.
//!
//! [`locate`] takes the first of them that is found, otherwise stays with the prior, and says whether it is sure.

pub(crate) mod alignment;
mod bleed;
mod change;
mod coherence;
mod frames;
pub(crate) mod guide;
mod jump;
pub(crate) mod locate;
mod marks;
mod near;
mod path;
mod phases;
pub(crate) mod playback;
mod split;
mod survey;
mod window;
