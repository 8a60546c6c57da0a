//! The content types of takes.

use serde::{Deserialize, Serialize};

/// The file formats in which a take may be uploaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TakeType {
    #[serde(rename = "audio/flac")]
    Flac,
    #[serde(rename = "audio/wav")]
    Wav,
}

impl TakeType {
    /// All types.
    pub const ALL: [Self; 2] = [Self::Flac, Self::Wav];

    /// The media type as it stands in `Content-Type`; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flac => "audio/flac",
            Self::Wav => "audio/wav",
        }
    }

    /// The type of a media type without parameters; `None` if takes cannot have it.
    pub fn parse(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.as_str() == media_type)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_serialised_as_its_media_type() {
        for take_type in TakeType::ALL {
            assert_eq!(serde_json::to_value(take_type).unwrap(), take_type.as_str());
            assert_eq!(TakeType::parse(take_type.as_str()), Some(take_type));
        }
        assert_eq!(TakeType::parse("audio/ogg"), None);
    }
}
