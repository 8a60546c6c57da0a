//! From a placed take to a voice that sounds like the campaign's preset.
//!
//! [`chain`] is the order of the processing; every other file is one effect, or what several of them share.

pub(crate) mod chain;
pub(crate) mod declip;
mod deess;
mod denoise;
pub(crate) mod duck;
mod filter;
mod gain;
mod gate;
mod preset;
mod reverb;
mod ticks;
