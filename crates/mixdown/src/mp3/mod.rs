//! From a mix to an MP3 file with its tags.

pub(crate) mod encode;
pub(crate) mod tag;
