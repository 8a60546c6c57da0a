//! How much of a template is read. What is larger is a photograph that should be scaled down, or an attack.

/// The size of the file.
pub(super) const MAX_BYTES: usize = 16 << 20;

/// Elements, texts and comments.
pub(super) const MAX_NODES: u32 = 100_000;

/// Rules of style sheets. Illustrator writes one for each style in use; matching is quadratic.
pub(super) const MAX_RULES: usize = 2_000;
