//! What happens to a voice between the take and the mix.

mod preset;

pub use preset::Preset;
