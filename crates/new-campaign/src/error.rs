//! What a person can correct who asks for a new campaign.

use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum NewError {
    #[error(
        "\"{0}\" cannot be the name of a campaign's folder: write 1 to 40 of a-z, 0-9 and -, beginning with a letter, such as summer-song"
    )]
    Slug(String),
    #[error("{} is there already: choose another name, or delete it first", .0.display())]
    Exists(PathBuf),
    #[error("there is no style \"{0}\": write stage, paper or poster")]
    Style(String),
    #[error("{what} is 1 to {max_chars} characters in one line")]
    Text {
        what: &'static str,
        max_chars: usize,
    },
    #[error("there are no words in \"{language}\", only in {known}{hint}")]
    Language {
        language: String,
        known: String,
        /// `: did you mean …?`, or nothing.
        hint: String,
    },
    #[error("\"{0}\" is no colour such as #0055a4")]
    Colour(String),
    #[error(
        "a team is a name, or a name and its two colours, such as \"Lions=#0055a4,#ef4135\"; this is none: {0}"
    )]
    Team(String),
    #[error("at most {max} teams are made at the start: add the others in campaign.toml")]
    Teams { max: usize },
    #[error("{}: {reason}", path.display())]
    Io {
        path: PathBuf,
        reason: std::io::Error,
    },
    #[error("the song cannot be written: {0}")]
    Song(String),
}

impl NewError {
    /// Whether the machine is at fault, not what was asked for.
    pub fn is_of_machine(&self) -> bool {
        matches!(self, Self::Io { .. } | Self::Song(_))
    }
}
