//! The contents of campaign.toml. Unknown keys are errors, so that a typing mistake does not leave a default in force.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::campaign::{Consent, Picture, Purpose, Review, TakeRules};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub slug: String,
    pub default_locale: String,
    pub locales: Vec<String>,
    pub opens_at: String,
    pub closes_at: String,
    pub review: Review,
    pub retention_days: u16,
    #[serde(default)]
    pub flagged_words: Vec<String>,
    pub song: SongEntry,
    pub take: TakeEntry,
    /// The keys and values of `[sound]`, unchecked.
    #[serde(default)]
    pub sound: BTreeMap<String, String>,
    #[serde(rename = "consent")]
    pub consents: Vec<ConsentEntry>,
    #[serde(rename = "jurisdiction")]
    pub jurisdictions: Vec<JurisdictionEntry>,
    #[serde(rename = "team")]
    pub teams: Vec<TeamEntry>,
    #[serde(rename = "picture")]
    pub pictures: Vec<PictureEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SongEntry {
    pub title: String,
    pub artist: String,
    pub language: String,
    pub backing: String,
    pub guide: String,
    pub lyrics: String,
    pub tempo_bpm: f64,
    pub count_in_beats: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeEntry {
    min_ms: u32,
    max_ms: u32,
    max_bytes: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConsentEntry {
    purpose: Purpose,
    required: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JurisdictionEntry {
    pub id: String,
    pub version: String,
    pub min_age: Option<u8>,
    pub countries: Vec<String>,
    pub languages: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TeamEntry {
    pub id: String,
    pub country: Option<String>,
    pub colors: [String; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureEntry {
    name: String,
    template: String,
    width: u32,
    height: u32,
}

impl From<TakeEntry> for TakeRules {
    fn from(entry: TakeEntry) -> Self {
        Self {
            min_ms: entry.min_ms,
            max_ms: entry.max_ms,
            max_bytes: entry.max_bytes,
        }
    }
}

impl From<ConsentEntry> for Consent {
    fn from(entry: ConsentEntry) -> Self {
        Self {
            purpose: entry.purpose,
            required: entry.required,
        }
    }
}

impl From<PictureEntry> for Picture {
    fn from(entry: PictureEntry) -> Self {
        Self {
            name: entry.name,
            template: entry.template,
            width: entry.width,
            height: entry.height,
        }
    }
}
