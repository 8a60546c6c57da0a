//! A checked campaign.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use take::Preset;

use crate::{flagged::Flagged, id::Sha256Hex, lyrics::Line};

/// One song, its rules, looks and languages, read from its folder and found consistent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Campaign {
    pub slug: String,
    pub locales: Vec<String>,
    pub default_locale: String,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    pub review: Review,
    /// How long raw takes are kept, in days.
    pub retention_days: u16,
    pub song: Song,
    pub take: TakeRules,
    /// How every voice is to sound.
    pub preset: Preset,
    pub consents: Vec<Consent>,
    pub jurisdictions: Vec<Jurisdiction>,
    pub teams: Vec<Team>,
    pub pictures: Vec<Picture>,
    /// Words as review compares them; a name that holds one waits for an operator.
    pub flagged_words: Vec<String>,
    /// The same by language.
    pub flagged: BTreeMap<String, Flagged>,
}

/// When an entry becomes public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// An operator publishes each entry.
    Before,
    /// At once, unless the name was flagged.
    After,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Song {
    pub title: String,
    pub artist: String,
    /// The language that is sung.
    pub language: String,
    /// Path of the backing track within the campaign's folder.
    pub backing: String,
    /// Path of the guide within the campaign's folder.
    pub guide: String,
    pub tempo_bpm: f64,
    pub count_in_beats: u8,
    pub lyrics: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeRules {
    /// The shortest take that can be used, in milliseconds.
    pub min_ms: u32,
    /// The longest take that is read, in milliseconds.
    pub max_ms: u32,
    /// The largest upload, in bytes.
    pub max_bytes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    Terms,
    Song,
    Gallery,
    Marketing,
}

impl Purpose {
    pub const ALL: [Self; 4] = [Self::Terms, Self::Song, Self::Gallery, Self::Marketing];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Song => "song",
            Self::Gallery => "gallery",
            Self::Marketing => "marketing",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub purpose: Purpose,
    /// Whether one cannot take part without it.
    pub required: bool,
}

/// Where the same law holds: its countries, its legal text, its age of consent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Jurisdiction {
    pub id: String,
    /// Version of the legal text, stored with every consent.
    pub version: String,
    /// The youngest age in years; where it is absent, age is not asked.
    pub min_age: Option<u8>,
    /// ISO 3166-1 alpha-2 codes; `*` stands for every country that no other jurisdiction names.
    pub countries: Vec<String>,
    /// By locale: exactly the languages in which this jurisdiction's text exists.
    pub texts: BTreeMap<String, LegalText>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LegalText {
    pub consents: BTreeMap<Purpose, ConsentText>,
    /// The terms in Markdown.
    pub terms: String,
}

/// The words beside a tick box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentText {
    pub text: String,
    /// Of the text in UTF-8.
    pub sha256: Sha256Hex,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Team {
    pub id: String,
    pub country: Option<String>,
    /// The two lights, `#rrggbb`.
    pub colors: [String; 2],
    /// Its name in each locale of the campaign.
    pub names: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Picture {
    pub name: String,
    /// Path of the SVG template within the campaign's folder.
    pub template: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Picture {
    /// The picture that drafts are drawn in while a fan types.
    pub const PREVIEW: &str = "preview";

    /// Whether it is stored and published with an entry; drafts are drawn for whoever asks and never stored.
    pub fn is_stored(&self) -> bool {
        self.name != Self::PREVIEW
    }
}

impl Team {
    /// Stands for no team: the id under which sleeves are prepared in neutral light.
    pub const NONE: &str = "none";
}

impl Campaign {
    pub fn team(&self, id: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == id)
    }

    /// The jurisdiction of an ISO 3166-1 alpha-2 code, the one of `*` for all that none names.
    pub fn jurisdiction(&self, country: &str) -> Option<&Jurisdiction> {
        let naming = |code: &str| {
            self.jurisdictions
                .iter()
                .find(|j| j.countries.iter().any(|c| c == code))
        };
        naming(country).or_else(|| naming("*"))
    }
}
