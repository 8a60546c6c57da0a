//! The presets: how voices sound in a campaign.

use serde::{Deserialize, Serialize};

/// The sounds that a campaign picks from by name; `mixdown` defines the processing of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// As it was sung: high-passed, denoised and levelled, without an audible effect.
    Dry,
    /// A singer in the middle of a stadium: bright, strongly compressed, with a long reverb.
    Stadium,
    /// As on a record: close and level, in a small bright room.
    #[default]
    Studio,
    /// A voice over the telephone: band-limited, hard compression, no reverb.
    Phone,
}

impl Preset {
    /// All presets, in the order in which messages list them.
    pub const ALL: [Self; 4] = [Self::Dry, Self::Stadium, Self::Studio, Self::Phone];

    /// The name in campaign.toml, such as `stadium`; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dry => "dry",
            Self::Stadium => "stadium",
            Self::Studio => "studio",
            Self::Phone => "phone",
        }
    }

    /// The preset of a name; `None` if there is none. Case counts.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preset_is_serialised_as_its_name() {
        for preset in Preset::ALL {
            assert_eq!(serde_json::to_value(preset).unwrap(), preset.as_str());
            assert_eq!(Preset::parse(preset.as_str()), Some(preset));
        }
        assert_eq!(Preset::parse("Dry"), None);
    }
}
