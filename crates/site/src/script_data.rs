//! What a page's script reads of the campaign.

use std::collections::BTreeMap;

use campaign::{Campaign, Engine};
use serde::Serialize;

use crate::{
    assets::Assets,
    error::SiteError,
    melody::MelodyData,
    sounds::{Sound, Sounds},
    teams::{TeamView, teams, teams_by_country},
};

/// The data of a page's script; the page has it as JSON in an attribute.
#[derive(Serialize)]
pub(crate) struct ScriptData<'a> {
    locale: &'a str,
    title: &'a str,
    /// Without the sign #.
    #[serde(skip_serializing_if = "Option::is_none")]
    hashtag: Option<&'a str>,
    /// RFC 3339.
    opens_at: String,
    closes_at: String,
    /// On the landing and in the booth.
    #[serde(skip_serializing_if = "Option::is_none")]
    finish_by: Option<String>,
    /// The address of the file with the scripts' messages.
    words_url: &'a str,
    /// Empty where none is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    teams: Vec<TeamView<'a>>,
    /// On pages where the sung line is heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    song: Option<SongData<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    booth: Option<BoothData<'a>>,
}

/// The part that only the booth needs.
#[derive(Serialize)]
struct BoothData<'a> {
    worklet_url: &'a str,
    encoder_url: &'a str,
    backing: SoundData<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guide: Option<GuideData<'a>>,
    /// The pitch of the count-in.
    tick_hz: f64,
    take: &'a campaign::TakeRules,
    limits: LimitsData,
    /// By engine: the part of the round trip that it does not report, in milliseconds.
    shortfall_ms: BTreeMap<&'static str, f64>,
    /// The codes of all countries in groups, with a space between two: of those that begin alike, the first letter once and then
    /// each second letter. Compressed, that is a third of the codes.
    countries: String,
    jurisdictions: Vec<JurisdictionData<'a>>,
}

#[derive(Serialize)]
struct SoundData<'a> {
    url: &'a str,
    frames: u64,
}

#[derive(Serialize)]
struct GuideData<'a> {
    /// The level at which it is played beside the backing track, relative to the level that the two files have.
    gain_db: f64,
    #[serde(flatten)]
    sound: SoundData<'a>,
}

/// Bounds of what the booth sends; the same for every campaign.
#[derive(Serialize)]
struct LimitsData {
    /// The voice may be moved this far, earlier or later.
    nudge_ms: i32,
    /// The voice may be raised or lowered this far.
    gain_db: f64,
    /// How many peaks a take's waveform has.
    peaks: usize,
}

#[derive(Serialize)]
struct SongData<'a> {
    tempo_bpm: f64,
    count_in_beats: u8,
    lyrics: &'a [campaign::Line],
    /// The band and the sung line together.
    demo_url: &'a str,
    melody: MelodyData,
}

#[derive(Serialize)]
struct JurisdictionData<'a> {
    /// Empty for the countries in which nobody may take part.
    id: &'a str,
    min_age: Option<u8>,
    countries: &'a [String],
}

impl<'a> ScriptData<'a> {
    /// For pages that show an entry.
    pub fn page(
        campaign: &'a Campaign,
        locale: &'a str,
        assets: &'a Assets,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            locale,
            title: &campaign.song.title,
            hashtag: campaign.song.hashtag.as_deref(),
            opens_at: campaign.opens_at.to_string(),
            closes_at: campaign.closes_at.to_string(),
            finish_by: None,
            words_url: assets.path(&format!("words/{locale}"))?,
            teams: teams(campaign, locale),
            song: None,
            booth: None,
        })
    }

    /// For the landing, where the sung line is heard and no team is shown.
    pub fn landing(
        campaign: &'a Campaign,
        locale: &'a str,
        assets: &'a Assets,
        sounds: &'a Sounds,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            finish_by: Some(campaign.finish_by.to_string()),
            song: Some(SongData::of(campaign, sounds)),
            teams: Vec::new(),
            ..Self::page(campaign, locale, assets)?
        })
    }

    /// For the booth.
    pub fn booth(
        campaign: &'a Campaign,
        locale: &'a str,
        assets: &'a Assets,
        sounds: &'a Sounds,
    ) -> Result<Self, SiteError> {
        let booth = BoothData {
            worklet_url: assets.path("worklet.js")?,
            encoder_url: assets.path("encoder.worker.js")?,
            backing: SoundData::of(&sounds.backing),
            guide: sounds.guide.as_ref().map(|guide| GuideData {
                gain_db: take::GUIDE_GAIN_DB,
                sound: SoundData::of(guide),
            }),
            tick_hz: take::TICK_HZ,
            take: &campaign.take,
            limits: LimitsData {
                nudge_ms: take::MAX_NUDGE_MS,
                gain_db: take::MAX_GAIN_DB,
                peaks: take::PEAKS,
            },
            shortfall_ms: Engine::ALL
                .map(|engine| (engine.as_str(), engine.shortfall_ms()))
                .into(),
            countries: countries(),
            jurisdictions: jurisdictions(campaign),
        };
        Ok(Self {
            finish_by: Some(campaign.finish_by.to_string()),
            teams: teams_by_country(campaign, locale),
            song: Some(SongData::of(campaign, sounds)),
            booth: Some(booth),
            ..Self::page(campaign, locale, assets)?
        })
    }

    pub fn json(&self) -> Result<String, SiteError> {
        serde_json::to_string(self).map_err(|error| SiteError::Manifest(error.to_string()))
    }
}

/// Codes of countries in the form that [`BoothData`] has.
fn countries() -> String {
    let mut codes = campaign::country_codes().to_vec();
    codes.sort_unstable();
    let groups = codes.chunk_by(|one, next| one[..1] == next[..1]);
    let groups = groups.map(|group| {
        let seconds = group.iter().map(|code| &code[1..]);
        group[0][..1].to_owned() + &seconds.collect::<String>()
    });
    groups.collect::<Vec<_>>().join(" ")
}

fn jurisdictions(campaign: &Campaign) -> Vec<JurisdictionData<'_>> {
    let laws = campaign.jurisdictions.iter();
    let mut all: Vec<_> = laws
        .map(|law| JurisdictionData {
            id: &law.id,
            min_age: law.min_age,
            countries: &law.countries,
        })
        .collect();
    let excluded = &campaign.excluded_countries;
    if !excluded.is_empty() {
        all.push(JurisdictionData {
            id: "",
            min_age: None,
            countries: excluded,
        });
    }
    all
}

impl<'a> SongData<'a> {
    fn of(campaign: &'a Campaign, sounds: &'a Sounds) -> Self {
        Self {
            tempo_bpm: campaign.song.tempo_bpm,
            count_in_beats: campaign.song.count_in_beats,
            lyrics: &campaign.song.lyrics,
            demo_url: &sounds.demo.path,
            melody: MelodyData::of(sounds),
        }
    }
}

impl<'a> SoundData<'a> {
    fn of(sound: &'a Sound) -> Self {
        Self {
            url: &sound.path,
            frames: sound.frames,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_countries_stand_for_all_of_them() {
        let text = countries();
        assert!(text.starts_with("ADEFG"), "{text}");
        let codes = text.split(' ').flat_map(|group| {
            let (first, seconds) = group.split_at(1);
            seconds
                .chars()
                .map(move |second| format!("{first}{second}"))
        });
        let mut known = campaign::country_codes().to_vec();
        known.sort_unstable();
        assert_eq!(codes.collect::<Vec<_>>(), known);
    }
}
