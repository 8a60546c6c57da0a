//! From the sum of voice and backing track to a mix at its loudness, below a true-peak ceiling.

pub(crate) mod level;
mod limit;
