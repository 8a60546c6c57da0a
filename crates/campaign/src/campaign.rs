//! A checked campaign.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use take::Preset;

use crate::{flagged::Flagged, id::Sha256Hex, listen::ListenLink, look::Look, lyrics::Line};

/// One song with its rules, teams, pictures and languages; read from its folder, complete and consistent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Campaign {
    /// The name of its folder.
    pub slug: String,
    /// Language tags (BCP 47), in the order in which pages offer them.
    pub locales: Vec<String>,
    pub default_locale: String,
    /// The IANA name of the time zone in which campaign.toml says the moments below, if it names one.
    pub time_zone: Option<String>,
    /// From this moment on, entries are accepted.
    pub opens_at: Timestamp,
    /// From this moment on, no entry is accepted of a fan who begins now.
    pub closes_at: Timestamp,
    /// From this moment on, nothing is accepted: until then, fans may finish what they began in time. Not before `closes_at`.
    pub finish_by: Timestamp,
    pub after_closing: AfterClosing,
    /// ISO 3166-1 alpha-2 codes of the countries in which nobody may take part.
    pub excluded_countries: Vec<String>,
    pub review: Review,
    /// How long archived takes are stored, in days.
    pub retention_days: u16,
    pub song: Song,
    /// Where the song can be heard, in the order in which pages show it.
    pub listen: Vec<ListenLink>,
    pub take: TakeRules,
    /// The sound of every voice.
    pub preset: Preset,
    pub look: Look,
    pub consents: Vec<Consent>,
    pub jurisdictions: Vec<Jurisdiction>,
    pub teams: Vec<Team>,
    /// The few words on pictures that invite to sing, by locale; only of locales that have them.
    pub calls: BTreeMap<String, String>,
    /// The pictures that are rendered of each entry.
    pub pictures: Vec<Picture>,
    /// Folded words; a name in any language that contains one waits for review.
    pub flagged_words: Vec<String>,
    /// Flagged words by locale.
    pub flagged: BTreeMap<String, Flagged>,
}

/// When an entry becomes public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// An operator publishes each entry.
    Before,
    /// As soon as its cover is rendered, unless the name was flagged.
    After,
}

/// What becomes of the finished records when an operator closes the campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AfterClosing {
    /// They stay: mix, cover, share page, and what is shown on it.
    #[serde(rename = "keep")]
    Stay,
    /// Everything of every entry is erased.
    #[serde(rename = "erase")]
    Erase,
}

impl AfterClosing {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Stay, Self::Erase];

    /// The name in campaign.toml and JSON; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stay => "keep",
            Self::Erase => "erase",
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Song {
    pub title: String,
    pub artist: String,
    /// What fans tag their posts with, without the sign #.
    pub hashtag: Option<String>,
    /// The language that is sung (BCP 47).
    pub language: String,
    /// Path of the backing track within the campaign's folder.
    pub backing: String,
    /// Path of the guide within the campaign's folder; a song may do without.
    pub guide: Option<String>,
    pub tempo_bpm: f64,
    pub count_in_beats: u8,
    /// From this moment on it can be heard elsewhere; `None` if it always could.
    pub released_at: Option<Timestamp>,
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

/// What a fan consents to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The terms of taking part.
    Terms,
    /// Use of the voice in the song's final record.
    Song,
    /// A place in the campaign's gallery.
    Gallery,
    /// Messages from the artist and the label.
    Marketing,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 4] = [Self::Terms, Self::Song, Self::Gallery, Self::Marketing];

    /// The name in campaign.toml and JSON; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Song => "song",
            Self::Gallery => "gallery",
            Self::Marketing => "marketing",
        }
    }
}

/// A consent that the campaign asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub purpose: Purpose,
    /// Whether nobody can take part without it.
    pub required: bool,
}

/// A group of countries with the same legal text and age of consent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Jurisdiction {
    pub id: String,
    /// The version of the legal text; stored with every consent.
    pub version: String,
    /// The youngest age in years; `None` if age is not asked for.
    pub min_age: Option<u8>,
    /// ISO 3166-1 alpha-2 codes; `*` stands for every country that no other jurisdiction names.
    pub countries: Vec<String>,
    /// Whether a lawyer has approved of the texts.
    #[serde(default)]
    pub status: Status,
    /// The locales in which campaign.toml says that there is a text.
    #[serde(default)]
    pub languages: Vec<String>,
    /// By locale; only the locales in which this jurisdiction's text exists, and no other text stands in for one.
    pub texts: BTreeMap<String, LegalText>,
}

/// How far a jurisdiction's texts are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Written to try the campaign with; no lawyer has approved of it.
    #[default]
    Draft,
    /// Approved of, to be shown to fans.
    Final,
}

/// The legal text of one jurisdiction in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LegalText {
    pub consents: BTreeMap<Purpose, ConsentText>,
    /// The terms in Markdown.
    pub terms: String,
}

/// The text beside a tick box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentText {
    pub text: String,
    /// The SHA-256 of the text in UTF-8: a form repeats it as proof of which text was shown.
    pub sha256: Sha256Hex,
}

/// What a fan sings for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Team {
    pub id: String,
    /// ISO 3166-1 alpha-2, if the team is a country's.
    pub country: Option<String>,
    /// ISO 3166-1 alpha-2 codes of the countries whose fans are shown this team first, besides its own.
    pub first_in: Vec<String>,
    /// The two colours of its light, each as `#rrggbb`.
    pub colors: [String; 2],
    /// Its name in each locale of the campaign.
    pub names: BTreeMap<String, String>,
}

/// A picture that is rendered of each entry.
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
    /// The name of the cover itself.
    pub const COVER: &str = "cover";
    /// The name of the picture that is rendered as a draft while a fan types.
    pub const PREVIEW: &str = "preview";
    /// The name of the upright picture that a fan puts into a story. A campaign may do without.
    pub const STORY: &str = "story";
    /// The widest picture that stands within the file of the small player, in pixels.
    const MAX_PLAYER_WIDTH: u32 = 400;

    /// Whether another picture shows the same in the same proportions.
    fn is_alike(&self, other: &Self) -> bool {
        let same_shape = self.width * other.height == self.height * other.width;
        self.template == other.template && same_shape
    }
}

impl Team {
    /// Stands for no team: the id of the cover art in neutral light.
    pub const NONE: &str = "none";
}

impl Campaign {
    /// The message of `<locale>/campaign.ftl` that [`calls`](Self::calls) holds.
    pub const CALL: &str = "campaign-cover-call";

    /// The pictures that are stored with an entry, each as a file of its own. Drafts are rendered on request, and the small player
    /// has its picture within its own file.
    pub fn stored_pictures(&self) -> impl Iterator<Item = &Picture> {
        let player = self.player_picture().map(|picture| &picture.name);
        self.pictures.iter().filter(move |picture| {
            picture.name != Picture::PREVIEW && Some(&picture.name) != player
        })
    }

    /// The picture within the small player's file: the smallest of the cover, if it is small enough. `None` if the player takes the
    /// cover that is stored.
    pub fn player_picture(&self) -> Option<&Picture> {
        let cover = self.pictures.iter().find(|p| p.name == Picture::COVER)?;
        let alike = self.pictures.iter().filter(|p| p.is_alike(cover));
        let small = alike.filter(|p| p.width <= Picture::MAX_PLAYER_WIDTH);
        small
            .filter(|p| p.name != Picture::PREVIEW && p.name != Picture::COVER)
            .min_by_key(|p| p.width)
    }

    /// The team of an id; `None` if there is none.
    pub fn team(&self, id: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == id)
    }

    /// The call on pictures in a locale; empty if there is none.
    pub fn call(&self, locale: &str) -> &str {
        self.calls.get(locale).map_or("", String::as_str)
    }

    /// The countries that a fan is close to by ISO 3166-1 alpha-2: first the team's, then the fan's own, as far as they are known.
    pub fn countries_of<'a>(&'a self, team: &str, country: &'a str) -> Vec<&'a str> {
        let team = self.team(team).and_then(|team| team.country.as_deref());
        let countries = team.into_iter().chain([country]);
        countries.filter(|code| !code.is_empty()).collect()
    }

    /// The jurisdiction of an ISO 3166-1 alpha-2 code: the one that names it, else the one of `*`. `None` if there is neither or
    /// the country is excluded: nobody can take part there.
    pub fn jurisdiction(&self, country: &str) -> Option<&Jurisdiction> {
        if self.excluded_countries.iter().any(|code| code == country) {
            return None;
        }
        let naming = |code: &str| {
            self.jurisdictions
                .iter()
                .find(|j| j.countries.iter().any(|c| c == code))
        };
        naming(country).or_else(|| naming("*"))
    }
}
