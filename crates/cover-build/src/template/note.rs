//! Notes on a template, for its designer.

/// What a designer should know about a template that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Art above text or waveform: the MCU rows that it covers are encoded again for each cover, which costs time.
    Above { art: String },
    /// A layer that is never shown, for no entry has what it waits for.
    LeftOut { layer: String },
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Above { art } => write!(
                f,
                "\"{art}\" lies above the text: the rows that it covers are encoded again for each cover"
            ),
            Self::LeftOut { layer } => {
                write!(f, "layer \"{layer}\" is left out: entries have no number")
            }
        }
    }
}
