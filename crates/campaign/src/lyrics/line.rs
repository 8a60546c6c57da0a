//! The lines of a song, as they are sung.

use serde::{Deserialize, Serialize};

/// One line to sing. Times count from the start of the backing track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub start_ms: u32,
    /// When its last word has been sung. Where the file does not say it, it is estimated from the words.
    pub end_ms: u32,
    pub words: Vec<Word>,
}

/// One word of a line, or a whole line that has no times within it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    pub start_ms: u32,
    pub text: String,
}
