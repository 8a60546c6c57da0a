//! The kinds of errors that make a take unusable.

use serde::{Deserialize, Serialize};

/// Why an uploaded take cannot be mixed, as far as a fan can act on it: by sending the same take once more
/// ([`Corrupt`](Self::Corrupt)) or another one (all others).
///
/// The id is stored with the entry. It is also the kind of the problem that the API answers, and its words have the Fluent
/// id `problem-` and the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TakeErrorKind {
    /// The bytes are not those that the form announced: their SHA-256 differs.
    #[serde(rename = "take-corrupt")]
    Corrupt,
    /// Not an audio file, or one that contradicts itself.
    #[serde(rename = "take-unreadable")]
    Unreadable,
    /// The file ends before the audio that its header promises.
    #[serde(rename = "take-truncated")]
    Truncated,
    /// An audio file of a format, sample rate, sample size or channel count that is not mixed.
    #[serde(rename = "take-unsupported")]
    Unsupported,
    /// Shorter than the campaign asks for.
    #[serde(rename = "take-too-short")]
    TooShort,
    /// Longer than the campaign allows.
    #[serde(rename = "take-too-long")]
    TooLong,
    /// No voice where the song is.
    #[serde(rename = "take-silent")]
    Silent,
}

impl TakeErrorKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Corrupt,
        Self::Unreadable,
        Self::Truncated,
        Self::Unsupported,
        Self::TooShort,
        Self::TooLong,
        Self::Silent,
    ];

    /// The id, such as `take-silent`; the serialised form is the same.
    pub fn id(self) -> &'static str {
        match self {
            Self::Corrupt => "take-corrupt",
            Self::Unreadable => "take-unreadable",
            Self::Truncated => "take-truncated",
            Self::Unsupported => "take-unsupported",
            Self::TooShort => "take-too-short",
            Self::TooLong => "take-too-long",
            Self::Silent => "take-silent",
        }
    }

    /// The kind of an id; `None` if there is none.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_serialised_as_its_id() {
        for kind in TakeErrorKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
            assert_eq!(TakeErrorKind::parse(kind.id()), Some(kind));
        }
        assert_eq!(TakeErrorKind::parse("take-lost"), None);
    }
}
