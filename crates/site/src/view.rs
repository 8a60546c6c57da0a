//! What page templates and the booth's script see of a campaign.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Engine, Jurisdiction};
use serde::Serialize;

use crate::{Assets, Backing, SiteError, Words, markdown};

/// What every page says about itself and its campaign.
#[derive(Serialize)]
pub(crate) struct Frame<'a> {
    pub title: &'a str,
    pub artist: &'a str,
    /// Absolute address of the page.
    pub canonical: String,
    /// The same page in each language it exists in.
    pub alternates: Vec<Alternate>,
    /// Absolute address that chooses a language by itself; absent where a page has none.
    pub x_default: Option<String>,
    pub public_url: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Alternate {
    pub locale: String,
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// Path from the site's root.
    pub path: String,
    /// Absolute address.
    pub url: String,
}

impl<'a> Frame<'a> {
    /// `rest` is the path behind the locale, such as `sing/`.
    pub fn new(
        campaign: &'a Campaign,
        all_words: &[&Arc<Words>],
        locale: &str,
        rest: &str,
        public_url: &'a str,
    ) -> Result<Self, SiteError> {
        let alternates = all_words
            .iter()
            .map(|words| {
                let path = format!("/{}/{rest}", words.locale());
                Ok(Alternate {
                    locale: words.locale().to_owned(),
                    dir: words.direction().as_str(),
                    name: words.text("language-name", &Default::default())?,
                    url: format!("{public_url}{path}"),
                    path,
                })
            })
            .collect::<Result<_, SiteError>>()?;
        Ok(Self {
            title: &campaign.song.title,
            artist: &campaign.song.artist,
            canonical: format!("{public_url}/{locale}/{rest}"),
            alternates,
            x_default: rest.is_empty().then(|| format!("{public_url}/")),
            public_url,
        })
    }
}

/// A team in one language.
#[derive(Serialize)]
pub(crate) struct TeamView<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub colors: &'a [String; 2],
}

/// The teams, in the order of the campaign.
pub(crate) fn teams<'a>(campaign: &'a Campaign, locale: &str) -> Vec<TeamView<'a>> {
    campaign
        .teams
        .iter()
        .map(|team| TeamView {
            id: &team.id,
            name: team.names.get(locale).unwrap_or(&team.id),
            colors: &team.colors,
        })
        .collect()
}

/// The tick boxes of one jurisdiction in one language.
#[derive(Serialize)]
pub(crate) struct Law<'a> {
    pub id: &'a str,
    pub locale: &'a str,
    pub dir: &'static str,
    pub consents: Vec<ConsentView<'a>>,
}

#[derive(Serialize)]
pub(crate) struct ConsentView<'a> {
    pub purpose: &'a str,
    pub required: bool,
    pub text: &'a str,
    pub sha256: &'a str,
}

/// Every legal text that a fan reading `locale` may meet: the one in that language, or, where a
/// jurisdiction's law is not written in it, those that exist, each marked as what it is.
pub(crate) fn laws<'a>(
    campaign: &'a Campaign,
    all_words: &'a BTreeMap<String, Arc<Words>>,
    locale: &str,
) -> Vec<Law<'a>> {
    let mut laws = Vec::new();
    for jurisdiction in &campaign.jurisdictions {
        let own = jurisdiction.texts.contains_key(locale);
        for (language, text) in &jurisdiction.texts {
            let Some(words) = all_words.get(language) else {
                continue;
            };
            if own && language != locale {
                continue;
            }
            let consents = campaign.consents.iter().filter_map(|asked| {
                let consent = text.consents.get(&asked.purpose)?;
                Some(ConsentView {
                    purpose: asked.purpose.as_str(),
                    required: asked.required,
                    text: &consent.text,
                    sha256: consent.sha256.as_str(),
                })
            });
            laws.push(Law {
                id: &jurisdiction.id,
                locale: language,
                dir: words.direction().as_str(),
                consents: consents.collect(),
            });
        }
    }
    laws
}

/// The long text of a jurisdiction as HTML, if it exists in that language.
pub(crate) fn legal_html(jurisdiction: &Jurisdiction, locale: &str) -> Option<String> {
    let text = jurisdiction.texts.get(locale)?;
    Some(markdown::render(&text.terms))
}

/// What the scripts know of the campaign: the page carries it as JSON in an attribute.
#[derive(Serialize)]
pub(crate) struct ScriptData<'a> {
    locale: &'a str,
    title: &'a str,
    /// RFC 3339.
    opens_at: String,
    closes_at: String,
    /// The Fluent file of what scripts say.
    words_url: &'a str,
    teams: Vec<TeamView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    booth: Option<BoothData<'a>>,
}

/// What only the booth needs.
#[derive(Serialize)]
struct BoothData<'a> {
    worklet_url: &'a str,
    packer_url: &'a str,
    backing: BackingData<'a>,
    song: SongData<'a>,
    take: &'a campaign::TakeRules,
    limits: LimitsData,
    /// By engine: what it leaves out of the round trip that it reports, in milliseconds.
    shortfall_ms: BTreeMap<&'static str, f64>,
    jurisdictions: Vec<JurisdictionData<'a>>,
}

#[derive(Serialize)]
struct BackingData<'a> {
    url: &'a str,
    frames: u64,
}

/// Bounds of what the booth sends; the same for every campaign.
#[derive(Serialize)]
struct LimitsData {
    /// The voice may be moved this far, earlier or later.
    nudge_ms: i32,
    /// The voice may be raised or lowered this far.
    gain_db: f64,
    /// The longest round trip that a take may report.
    latency_ms: f64,
    /// How many peaks a take's waveform has.
    peaks: usize,
}

#[derive(Serialize)]
struct SongData<'a> {
    tempo_bpm: f64,
    count_in_beats: u8,
    lyrics: &'a [campaign::Line],
}

#[derive(Serialize)]
struct JurisdictionData<'a> {
    id: &'a str,
    min_age: Option<u8>,
    countries: &'a [String],
}

impl<'a> ScriptData<'a> {
    /// For pages that show an entry or the landing.
    pub fn page(
        campaign: &'a Campaign,
        locale: &'a str,
        assets: &'a Assets,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            locale,
            title: &campaign.song.title,
            opens_at: campaign.opens_at.to_string(),
            closes_at: campaign.closes_at.to_string(),
            words_url: assets.path(&format!("words/{locale}"))?,
            teams: teams(campaign, locale),
            booth: None,
        })
    }

    /// For the booth.
    pub fn booth(
        campaign: &'a Campaign,
        locale: &'a str,
        assets: &'a Assets,
        backing: &'a Backing,
    ) -> Result<Self, SiteError> {
        let booth = BoothData {
            worklet_url: assets.path("worklet.js")?,
            packer_url: assets.path("pack.worker.js")?,
            backing: BackingData {
                url: &backing.path,
                frames: backing.frames,
            },
            song: SongData {
                tempo_bpm: campaign.song.tempo_bpm,
                count_in_beats: campaign.song.count_in_beats,
                lyrics: &campaign.song.lyrics,
            },
            take: &campaign.take,
            limits: LimitsData {
                nudge_ms: take::MAX_NUDGE_MS,
                gain_db: take::MAX_GAIN_DB,
                latency_ms: take::MAX_LATENCY_MS,
                peaks: take::PEAKS,
            },
            shortfall_ms: Engine::ALL
                .map(|engine| (engine.as_str(), engine.shortfall_ms()))
                .into(),
            jurisdictions: campaign
                .jurisdictions
                .iter()
                .map(|law| JurisdictionData {
                    id: &law.id,
                    min_age: law.min_age,
                    countries: &law.countries,
                })
                .collect(),
        };
        Ok(Self {
            booth: Some(booth),
            ..Self::page(campaign, locale, assets)?
        })
    }

    pub fn json(&self) -> Result<String, SiteError> {
        serde_json::to_string(self).map_err(|error| SiteError::Manifest(error.to_string()))
    }
}
