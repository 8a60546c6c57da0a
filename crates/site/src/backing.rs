//! The backing track as browsers download it.

/// The encoded backing track among the site's assets.
#[derive(Clone, Debug)]
pub struct Backing {
    /// Path from the site's root, such as `/audio/backing.1a2b3c.mp3`.
    pub path: String,
    /// The exact length of the original, in frames at 48 kHz. Decoders differ in how much silence they leave before and
    /// after it.
    pub frames: u64,
}
