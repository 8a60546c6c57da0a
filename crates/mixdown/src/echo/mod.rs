//! Acoustic echo cancellation: takes out of a take what a loudspeaker leaked of the guide, which would sing along in the mix.
//!
//! Both signals are whole and known, so nothing has to adapt as in a telephone: [`response`] estimates the impulse response
//! from loudspeaker to microphone by least squares over all of the take, from the backing track alone, which is louder than
//! the guide and resembles no voice. Through this response the guide leaks, too: [`guide`] computes how it sounds in the take,
//! and [`subtract`] takes that away. What leaks of the backing track stays, because it is in the mix anyway.

mod blocks;
mod guide;
mod pieces;
mod response;
mod subtract;
mod toeplitz;

pub(crate) use blocks::Played;
pub(crate) use guide::echo_of_guide;
pub(crate) use subtract::subtract;
