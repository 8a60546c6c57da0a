//! A campaign's folder in, a checked campaign out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::{
    campaign::{Campaign, Consent, ConsentText, Jurisdiction, LegalText, Song, TakeRules, Team},
    flagged::{self, Flagged},
    id::Sha256Hex,
    lyrics,
    manifest::{JurisdictionEntry, Manifest, SongEntry, TeamEntry},
    messages::Messages,
    name::fold,
    preset,
};

/// A function holds the take and its decoded sound in memory; a larger one would not fit.
const MAX_TAKE_BYTES: u64 = 64 * 1024 * 1024;
/// A mix must end within its function's timeout, far within the gateway's 30 s.
const MAX_TAKE_MS: u32 = 180_000;
/// Pictures that the product itself asks for by name.
const REQUIRED_PICTURES: [&str; 3] = ["cover", "share", "preview"];
const MAX_PICTURE_SIDE: u32 = 4_096;

/// What is wrong with a campaign's folder, said to the person who edits it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct CampaignError {
    /// Path within the campaign's folder.
    pub file: String,
    pub problem: String,
}

type Result<T> = std::result::Result<T, CampaignError>;

impl Campaign {
    /// Reads and checks a campaign. `file` answers a path within the folder with its bytes.
    pub fn read(file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self> {
        let folder = Folder { file: &file };
        let text = folder.text(MANIFEST)?;
        let manifest: Manifest =
            toml::from_str(&text).map_err(|error| wrong(MANIFEST, error.to_string().trim_end()))?;
        check_locales(&manifest)?;
        let (opens_at, closes_at) = read_window(&manifest)?;
        let take = TakeRules::from(manifest.take);
        check_take(&take)?;
        let preset =
            preset::read(&manifest.sound).map_err(|error| wrong(MANIFEST, error.to_string()))?;
        let consents: Vec<Consent> = manifest.consents.into_iter().map(Consent::from).collect();
        let purposes: BTreeSet<_> = consents.iter().map(|consent| consent.purpose).collect();
        ensure(purposes.len() == consents.len(), || {
            "a [[consent]] stands twice".to_owned()
        })?;
        let jurisdictions = read_jurisdictions(
            &folder,
            manifest.jurisdictions,
            &manifest.locales,
            &consents,
        )?;
        let campaign = Self {
            song: read_song(&folder, manifest.song)?,
            teams: read_teams(&folder, manifest.teams, &manifest.locales)?,
            pictures: manifest.pictures.into_iter().map(Into::into).collect(),
            flagged_words: manifest
                .flagged_words
                .iter()
                .map(|word| fold(word))
                .collect(),
            flagged: read_flagged(&folder, &manifest.locales)?,
            slug: manifest.slug,
            locales: manifest.locales,
            default_locale: manifest.default_locale,
            opens_at,
            closes_at,
            review: manifest.review,
            retention_days: manifest.retention_days,
            take,
            preset,
            consents,
            jurisdictions,
        };
        check_pictures(&folder, &campaign)?;
        Ok(campaign)
    }
}

const MANIFEST: &str = "campaign.toml";

struct Folder<'a> {
    file: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

impl Folder<'_> {
    fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        (self.file)(path).ok_or_else(|| wrong(path, "this file is missing"))
    }

    fn text(&self, path: &str) -> Result<String> {
        String::from_utf8(self.bytes(path)?).map_err(|_| wrong(path, "is not UTF-8 text"))
    }

    fn messages(&self, path: &str, locale: &str) -> Result<Messages> {
        Messages::parse(path, locale, self.text(path)?)
    }
}

pub(crate) fn wrong(file: &str, problem: impl Into<String>) -> CampaignError {
    CampaignError {
        file: file.to_owned(),
        problem: problem.into(),
    }
}

fn ensure(holds: bool, problem: impl FnOnce() -> String) -> Result<()> {
    if holds {
        Ok(())
    } else {
        Err(wrong(MANIFEST, problem()))
    }
}

/// The campaign's own lists, `<locale>/flagged.txt`; a language may do without.
fn read_flagged(folder: &Folder, locales: &[String]) -> Result<BTreeMap<String, Flagged>> {
    let mut all = BTreeMap::new();
    for locale in locales {
        let path = format!("{locale}/flagged.txt");
        if (folder.file)(&path).is_some() {
            all.insert(locale.clone(), flagged::read(&folder.text(&path)?));
        }
    }
    Ok(all)
}

fn check_locales(manifest: &Manifest) -> Result<()> {
    ensure(is_slug(&manifest.slug), || {
        format!("slug \"{}\": use a-z, 0-9 and -", manifest.slug)
    })?;
    for locale in &manifest.locales {
        ensure(
            locale
                .parse::<unic_langid::LanguageIdentifier>()
                .is_ok_and(|id| id.to_string() == *locale),
            || format!("locales: \"{locale}\" is not a language tag such as en or pt-BR"),
        )?;
    }
    let once: BTreeSet<_> = manifest.locales.iter().collect();
    ensure(once.len() == manifest.locales.len(), || {
        "a language stands twice in locales".to_owned()
    })?;
    ensure(
        !manifest
            .flagged_words
            .iter()
            .any(|word| word.trim().is_empty()),
        || "flagged_words holds an empty word, which every name contains".to_owned(),
    )?;
    ensure(manifest.retention_days >= 1, || {
        "retention_days must be at least 1".to_owned()
    })?;
    ensure(manifest.locales.contains(&manifest.default_locale), || {
        format!(
            "default_locale \"{}\" is not among locales",
            manifest.default_locale
        )
    })
}

fn read_window(manifest: &Manifest) -> Result<(Timestamp, Timestamp)> {
    let read = |key: &str, text: &str| {
        text.parse::<Timestamp>().map_err(|_| {
            wrong(
                MANIFEST,
                format!("{key} = \"{text}\": write it like 2026-06-10T18:00:00Z"),
            )
        })
    };
    let opens_at = read("opens_at", &manifest.opens_at)?;
    let closes_at = read("closes_at", &manifest.closes_at)?;
    ensure(opens_at < closes_at, || {
        "closes_at must come after opens_at".to_owned()
    })?;
    Ok((opens_at, closes_at))
}

fn check_take(take: &TakeRules) -> Result<()> {
    ensure(take.min_ms >= 1_000 && take.min_ms < take.max_ms, || {
        "[take] min_ms must be at least 1000 and below max_ms".to_owned()
    })?;
    ensure(take.max_ms <= MAX_TAKE_MS, || {
        format!("[take] max_ms must be at most {MAX_TAKE_MS}")
    })?;
    ensure((1..=MAX_TAKE_BYTES).contains(&take.max_bytes), || {
        format!("[take] max_bytes must be from 1 to {MAX_TAKE_BYTES}")
    })
}

fn read_song(folder: &Folder<'_>, song: SongEntry) -> Result<Song> {
    ensure((30.0..=300.0).contains(&song.tempo_bpm), || {
        "[song] tempo_bpm must be from 30 to 300".to_owned()
    })?;
    ensure((1..=16).contains(&song.count_in_beats), || {
        "[song] count_in_beats must be from 1 to 16".to_owned()
    })?;
    let lyrics = lyrics::parse(&folder.text(&song.lyrics)?)
        .map_err(|error| wrong(&song.lyrics, error.to_string()))?;
    for path in [&song.backing, &song.guide] {
        folder.bytes(path)?;
    }
    Ok(Song {
        title: song.title,
        artist: song.artist,
        language: song.language,
        backing: song.backing,
        guide: song.guide,
        tempo_bpm: song.tempo_bpm,
        count_in_beats: song.count_in_beats,
        lyrics,
    })
}

fn read_jurisdictions(
    folder: &Folder<'_>,
    entries: Vec<JurisdictionEntry>,
    locales: &[String],
    consents: &[Consent],
) -> Result<Vec<Jurisdiction>> {
    let mut seen = BTreeSet::new();
    let mut jurisdictions = Vec::new();
    for entry in entries {
        ensure(is_slug(&entry.id), || {
            format!("jurisdiction \"{}\": use a-z, 0-9 and -", entry.id)
        })?;
        for code in &entry.countries {
            ensure(code == "*" || is_country(code), || {
                format!(
                    "jurisdiction {}: \"{code}\" is not a country code such as FR",
                    entry.id
                )
            })?;
            ensure(seen.insert(code.clone()), || {
                format!("country {code} stands in two jurisdictions")
            })?;
        }
        let mut texts = BTreeMap::new();
        for locale in &entry.languages {
            ensure(locales.contains(locale), || {
                format!(
                    "jurisdiction {}: language {locale} is not among locales",
                    entry.id
                )
            })?;
            texts.insert(
                locale.clone(),
                read_legal(folder, &entry.id, locale, consents)?,
            );
        }
        ensure(!texts.is_empty(), || {
            format!("jurisdiction {} has no languages", entry.id)
        })?;
        jurisdictions.push(Jurisdiction {
            id: entry.id,
            version: entry.version,
            min_age: entry.min_age,
            countries: entry.countries,
            texts,
        });
    }
    ensure(!jurisdictions.is_empty(), || {
        "there is no [[jurisdiction]]".to_owned()
    })?;
    Ok(jurisdictions)
}

fn read_legal(
    folder: &Folder<'_>,
    jurisdiction: &str,
    locale: &str,
    consents: &[Consent],
) -> Result<LegalText> {
    let path = format!("legal/{jurisdiction}/{locale}.ftl");
    let words = folder.messages(&path, locale)?;
    let mut texts = BTreeMap::new();
    for consent in consents {
        let text = words.get(&format!("consent-{}", consent.purpose.as_str()))?;
        let sha256 = Sha256Hex::of(text.as_bytes());
        texts.insert(consent.purpose, ConsentText { text, sha256 });
    }
    Ok(LegalText {
        consents: texts,
        terms: folder.text(&format!("legal/{jurisdiction}/{locale}.md"))?,
    })
}

fn read_teams(
    folder: &Folder<'_>,
    entries: Vec<TeamEntry>,
    locales: &[String],
) -> Result<Vec<Team>> {
    let mut words = BTreeMap::new();
    for locale in locales {
        let path = format!("{locale}/campaign.ftl");
        words.insert(locale.clone(), folder.messages(&path, locale)?);
    }
    let mut seen = BTreeSet::new();
    let mut teams = Vec::new();
    for entry in entries {
        ensure(is_slug(&entry.id) && entry.id.len() <= 32, || {
            format!("team \"{}\": use up to 32 of a-z, 0-9 and -", entry.id)
        })?;
        ensure(seen.insert(entry.id.clone()), || {
            format!("team {} stands twice", entry.id)
        })?;
        ensure(entry.id != Team::NONE, || {
            "team \"none\": this id stands for no team".to_owned()
        })?;
        for color in &entry.colors {
            ensure(is_color(color), || {
                format!(
                    "team {}: \"{color}\" is not a colour such as #0055a4",
                    entry.id
                )
            })?;
        }
        folder.text(&format!("teams/{}.svg", entry.id))?;
        let mut names = BTreeMap::new();
        for (locale, words) in &words {
            names.insert(locale.clone(), words.get(&format!("team-{}", entry.id))?);
        }
        teams.push(Team {
            id: entry.id,
            country: entry.country,
            colors: entry.colors,
            names,
        });
    }
    ensure(!teams.is_empty(), || "there is no [[team]]".to_owned())?;
    Ok(teams)
}

fn check_pictures(folder: &Folder<'_>, campaign: &Campaign) -> Result<()> {
    for name in REQUIRED_PICTURES {
        ensure(campaign.pictures.iter().any(|p| p.name == name), || {
            format!("[[picture]] name = \"{name}\" is missing")
        })?;
    }
    let mut seen = BTreeSet::new();
    for picture in &campaign.pictures {
        ensure(seen.insert(&picture.name), || {
            format!("picture {} stands twice", picture.name)
        })?;
        ensure(is_slug(&picture.name), || {
            format!("picture \"{}\": use a-z, 0-9 and -", picture.name)
        })?;
        ensure(
            [picture.width, picture.height]
                .iter()
                .all(|s| (16..=MAX_PICTURE_SIDE).contains(s)),
            || {
                format!(
                    "picture {}: sides must be from 16 to {MAX_PICTURE_SIDE}",
                    picture.name
                )
            },
        )?;
        folder.text(&picture.template)?;
    }
    Ok(())
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

pub(crate) fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_color(text: &str) -> bool {
    text.len() == 7
        && text.starts_with('#')
        && text
            .bytes()
            .skip(1)
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    /// Reads the sample with `from` replaced by `to` in one file, or with that file gone.
    fn fault(file: &str, change: Option<(&str, &str)>) -> String {
        let mut files = sample::files();
        match change {
            None => drop(files.remove(file)),
            Some((from, to)) => {
                let text = String::from_utf8(files[file].clone()).unwrap();
                assert!(text.contains(from), "{from:?} is not in {file}");
                files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
            }
        }
        Campaign::read(|path| files.get(path).cloned())
            .map(|_| "no fault")
            .map_or_else(|error| error.to_string(), str::to_owned)
    }

    #[test]
    fn a_whole_campaign_is_read() {
        let campaign = sample::campaign();
        assert_eq!(campaign.team("fra").unwrap().names["fr"], "France");
        assert_eq!(campaign.jurisdiction("DE").unwrap().id, "eu");
        assert!(campaign.jurisdiction("JP").is_none());
        let json = serde_json::to_vec(&campaign).unwrap();
        let again: Campaign = serde_json::from_slice(&json).unwrap();
        assert_eq!(again.opens_at, campaign.opens_at);
    }

    #[test]
    fn a_fault_names_its_file_and_what_to_do() {
        let check = |file: &str, change, expect: &str| {
            let said = fault(file, change);
            assert!(said.contains(expect), "{said:?} does not say {expect:?}");
        };
        let toml = "campaign.toml";
        check(toml, None, "campaign.toml: this file is missing");
        check(
            toml,
            Some(("review =", "reviwe =")),
            "unknown field `reviwe`",
        );
        check(
            toml,
            Some(("2026-06-01T", "June ")),
            "write it like 2026-06-10T18:00:00Z",
        );
        check(
            toml,
            Some(("2026-07-01", "2026-05-01")),
            "closes_at must come after opens_at",
        );
        check(
            toml,
            Some(("[take]", "[sound]\npreset = \"loud\"\n[take]")),
            "campaign.toml: [sound] preset = \"loud\"",
        );
        check(
            toml,
            Some(("#0055a4", "blue")),
            "team fra: \"blue\" is not a colour",
        );
        check(
            toml,
            Some(("\"DE\"", "\"FR\"")),
            "country FR stands in two jurisdictions",
        );
        check(
            toml,
            Some(("\"preview\"", "\"thumb\"")),
            "name = \"preview\" is missing",
        );
        check(
            toml,
            Some(("\"fr\"]", "\"fr\", \"de\"]")),
            "de/campaign.ftl: this file is missing",
        );
        check(
            "fr/campaign.ftl",
            Some(("team-fra", "team-fr")),
            "message team-fra is missing",
        );
        check(
            "legal/eu/fr.ftl",
            Some(("consent-song", "other")),
            "consent-song is missing",
        );
        check(
            "legal/eu/fr.md",
            None,
            "legal/eu/fr.md: this file is missing",
        );
        check("teams/fra.svg", None, "teams/fra.svg: this file is missing");
        check("lyrics.lrc", Some(("[00:01.00]", "")), "lyrics.lrc: line 1");
    }
}
