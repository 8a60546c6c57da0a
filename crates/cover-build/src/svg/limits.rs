//! How much of an SVG is read. What is larger is a photograph that should be scaled down, or an attack.

/// The size of the file, with its entities written out.
pub(crate) const MAX_BYTES: usize = 16 << 20;

/// Elements, texts and comments.
pub(super) const MAX_NODES: u32 = 100_000;

/// How deeply elements may lie in each other. usvg reads half as many again.
pub(super) const MAX_DEPTH: usize = 512;

/// Rules of style sheets. Illustrator writes one for each style in use; matching is quadratic.
pub(crate) const MAX_RULES: usize = 2_000;

/// Steps from element to element in matching all rules with all elements. Rules of several parts may need one for each element around.
pub(super) const MAX_STEPS: u32 = 20_000_000;

/// Entities of a DOCTYPE, and the bytes of one. Illustrator writes about ten, a namespace or a style each.
pub(super) const MAX_ENTITIES: usize = 256;
pub(super) const MAX_ENTITY_BYTES: usize = 4_096;

/// Errors and notes on one file; more would not be read.
pub(super) const MAX_FINDINGS: usize = 100;

/// Elements with what uses show of them. usvg reads four times as many.
pub(super) const MAX_SHOWN: usize = 250_000;
