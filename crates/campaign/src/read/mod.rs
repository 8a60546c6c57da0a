//! Reads a campaign's folder and checks it.

mod jurisdictions;
mod pictures;
mod song;
mod teams;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::{
    campaign::{Campaign, Consent, TakeRules},
    error::{MANIFEST, Result, ensure, wrong},
    flagged::Flagged,
    folder::Folder,
    letters::fold,
    manifest::Manifest,
    preset,
    slug::is_slug,
};

impl Campaign {
    /// Reads and checks a campaign. `file` answers a path within the folder with the file's bytes, or `None` if there is
    /// no such file.
    pub fn read(file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self> {
        let folder = Folder { file: &file };
        let text = folder.text(MANIFEST)?;
        let manifest: Manifest =
            toml::from_str(&text).map_err(|error| wrong(MANIFEST, error.to_string().trim_end()))?;
        check_locales(&manifest)?;
        check_rules(&manifest)?;
        let (opens_at, closes_at) = read_window(&manifest)?;
        let take = TakeRules::from(manifest.take);
        song::check_take(&take)?;
        let preset =
            preset::read(&manifest.sound).map_err(|error| wrong(MANIFEST, error.to_string()))?;
        let consents: Vec<Consent> = manifest.consents.into_iter().map(Consent::from).collect();
        let purposes: BTreeSet<_> = consents.iter().map(|consent| consent.purpose).collect();
        ensure(purposes.len() == consents.len(), || {
            "a [[consent]] stands twice".to_owned()
        })?;
        let jurisdictions = jurisdictions::read(
            &folder,
            manifest.jurisdictions,
            &manifest.locales,
            &consents,
        )?;
        let campaign = Self {
            song: song::read(&folder, manifest.song)?,
            teams: teams::read(&folder, manifest.teams, &manifest.locales)?,
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
        pictures::check(&folder, &campaign.pictures)?;
        Ok(campaign)
    }
}

/// The campaign's own lists, `<locale>/flagged.txt`; a language may do without.
fn read_flagged(folder: &Folder, locales: &[String]) -> Result<BTreeMap<String, Flagged>> {
    let mut all = BTreeMap::new();
    for locale in locales {
        let path = format!("{locale}/flagged.txt");
        if folder.holds(&path) {
            all.insert(locale.clone(), Flagged::read(&folder.text(&path)?));
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
    ensure(manifest.locales.contains(&manifest.default_locale), || {
        format!(
            "default_locale \"{}\" is not among locales",
            manifest.default_locale
        )
    })
}

fn check_rules(manifest: &Manifest) -> Result<()> {
    ensure(
        !manifest
            .flagged_words
            .iter()
            .any(|word| word.trim().is_empty()),
        || "flagged_words holds an empty word, which every name contains".to_owned(),
    )?;
    ensure(manifest.retention_days >= 1, || {
        "retention_days must be at least 1".to_owned()
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

    fn check(file: &str, change: Option<(&str, &str)>, expect: &str) {
        let said = fault(file, change);
        assert!(said.contains(expect), "{said:?} does not say {expect:?}");
    }

    #[test]
    fn a_country_that_does_not_exist_is_a_fault_and_a_mistaken_one_leads_to_the_right_one() {
        let check = |from, to, expect| check("campaign.toml", Some((from, to)), expect);
        check(
            "\"DE\"",
            "\"QQ\"",
            "jurisdiction eu: \"QQ\" is not a country code such as FR",
        );
        check("\"DE\"", "\"UK\"", "jurisdiction eu: \"UK\" is written GB");
        check(
            "country = \"FR\"",
            "country = \"FRA\"",
            "team fra: \"FRA\" is written FR",
        );
    }

    #[test]
    fn a_fault_names_its_file_and_what_to_do() {
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
