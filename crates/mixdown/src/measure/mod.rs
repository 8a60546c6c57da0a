//! What is measured of a take and its mix, and stored with the entry.

pub(crate) mod agreement;
pub(crate) mod fingerprint;
pub(crate) mod levels;
pub(crate) mod measurements;
pub(crate) mod peaks;
pub(crate) mod raw;
