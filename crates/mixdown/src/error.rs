//! Errors, one variant for each thing that a person can act on.

use take::TakeErrorKind;
use thiserror::Error;

/// Why a take cannot be mixed. The fan may send another one.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum TakeError {
    /// Not an audio file, or one that contradicts itself.
    #[error("the take is not a readable sound file")]
    Unreadable,
    /// The file ends before the sound that its header promises.
    #[error("the take ends before its sound does")]
    Truncated,
    /// An audio file of a format, sample rate, sample size or channel count that is not mixed.
    #[error("the take's {what} is not supported")]
    Unsupported {
        /// What about the file is not supported, for the log.
        what: &'static str,
    },
    /// Shorter than the campaign asks for.
    #[error("the take lasts {duration_ms} ms, at least {min_ms} ms are needed")]
    TooShort {
        /// How long the take is, in milliseconds.
        duration_ms: u32,
        /// How long it has to be, in milliseconds.
        min_ms: u32,
    },
    /// Longer than the campaign allows.
    #[error("the take lasts longer than {max_ms} ms")]
    TooLong {
        /// How long it may be, in milliseconds.
        max_ms: u32,
    },
    /// No voice where the song is.
    #[error("nothing can be heard in the take")]
    Silent {
        /// The integrated loudness over the song in LUFS; `None` where nothing passed the gate.
        loudness_lufs: Option<f32>,
    },
}

impl TakeError {
    /// The kind of the error, which is stored and sent to the fan; the details are for the log.
    pub fn kind(&self) -> TakeErrorKind {
        match self {
            Self::Unreadable => TakeErrorKind::Unreadable,
            Self::Truncated => TakeErrorKind::Truncated,
            Self::Unsupported { .. } => TakeErrorKind::Unsupported,
            Self::TooShort { .. } => TakeErrorKind::TooShort,
            Self::TooLong { .. } => TakeErrorKind::TooLong,
            Self::Silent { .. } => TakeErrorKind::Silent,
        }
    }
}

/// Why an MP3 cannot be tagged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TagError {
    /// The bytes are not an MP3 stream.
    #[error("the sound to tag is not an MP3 stream")]
    NotMp3,
    /// The cover is not a JPEG.
    #[error("the cover to embed is not a JPEG picture")]
    NotJpeg,
    /// The tag would be larger than ID3 can state.
    #[error("the tag does not fit into ID3: {0}")]
    Unwritable(String),
}
