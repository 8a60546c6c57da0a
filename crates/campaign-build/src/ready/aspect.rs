//! The subjects that are judged before a launch.

/// What is judged before a launch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// What the campaign says in its own voice.
    Words,
    TeamNames,
    LegalText,
    Age,
    Dates,
    /// The song, its lyrics, and how takes sound.
    Sound,
    /// Covers, emblems, colours and pages.
    Look,
    /// Everything else in campaign.toml.
    Settings,
}

impl Aspect {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::TeamNames => "team names",
            Self::LegalText => "legal text",
            Self::Age => "age",
            Self::Dates => "dates",
            Self::Sound => "sound",
            Self::Look => "look",
            Self::Settings => "settings",
        }
    }

    /// In JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::TeamNames => "team_names",
            Self::LegalText => "legal_text",
            other => other.name(),
        }
    }
}
