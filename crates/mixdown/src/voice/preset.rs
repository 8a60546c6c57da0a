//! How a voice is to sound: the presets that a campaign picks from.

use serde::{Deserialize, Serialize};

/// The sounds that a campaign picks from by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// As it was sung: rumble off and an even level, nothing else.
    Dry,
    /// A singer in the middle of a great bowl: close, bright, with a long echo of the crowd's side.
    Stadium,
    /// A record: noise down, close and even, in a small bright room.
    #[default]
    Studio,
    /// A voice from a telephone: a narrow band, hard compression, no room.
    Phone,
}

impl Preset {
    /// All of them.
    pub const ALL: [Preset; 4] = [Preset::Dry, Preset::Stadium, Preset::Studio, Preset::Phone];
}
