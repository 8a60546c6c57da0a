//! A small whole campaign for the tests of this crate.

use std::collections::BTreeMap;

use crate::{campaign::Campaign, folder::FileError, read::Reading};

pub(crate) const MANIFEST: &str = r##"
slug = "sample"
default_locale = "en"
locales = ["en", "fr"]
opens_at = "2026-06-01T00:00:00Z"
closes_at = "2026-07-01T00:00:00Z"
review = "after"
retention_days = 30
flagged_words = ["Badword"]

[song]
title = "Song"
artist = "Artist"
language = "en"
backing = "backing.flac"
guide = "guide.flac"
lyrics = "lyrics.lrc"
tempo_bpm = 120.0
count_in_beats = 4

[take]
min_ms = 8000
max_ms = 45000
max_bytes = 9000000

[[consent]]
purpose = "terms"
required = true

[[consent]]
purpose = "song"
required = false

[[jurisdiction]]
id = "eu"
version = "1"
min_age = 16
countries = ["FR", "DE"]
languages = ["en", "fr"]

[[jurisdiction]]
id = "ch"
version = "1"
countries = ["CH"]
languages = ["fr"]

[[team]]
id = "fra"
country = "FR"
colors = ["#0055a4", "#ef4135"]

[[picture]]
name = "cover"
template = "cover.svg"
width = 1500
height = 1500

[[picture]]
name = "share"
template = "cover.svg"
width = 1200
height = 630

[[picture]]
name = "preview"
template = "cover.svg"
width = 480
height = 480
"##;

/// The files of the sample, for a test to change before reading them.
pub(crate) fn files() -> BTreeMap<String, Vec<u8>> {
    let legal = |language: &str| format!("consent-terms = Terms {language}\nconsent-song = Song\n");
    [
        ("campaign.toml", MANIFEST.to_owned()),
        ("lyrics.lrc", "[00:01.00] <00:01.00> La".to_owned()),
        ("backing.flac", String::new()),
        ("guide.flac", String::new()),
        ("cover.svg", "<svg/>".to_owned()),
        ("teams/fra.svg", "<svg/>".to_owned()),
        ("en/campaign.ftl", "team-fra = France".to_owned()),
        ("fr/campaign.ftl", "team-fra = France".to_owned()),
        ("legal/eu/en.ftl", legal("en")),
        ("legal/eu/fr.ftl", legal("fr")),
        ("legal/ch/fr.ftl", legal("ch")),
        ("legal/eu/en.md", "# Terms".to_owned()),
        ("legal/eu/fr.md", "# Conditions".to_owned()),
        ("legal/ch/fr.md", "# Conditions".to_owned()),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.into_bytes()))
    .collect()
}

pub(crate) fn campaign() -> Campaign {
    read(&files()).complete().unwrap()
}

/// Reads a campaign from files in memory.
pub(crate) fn read(files: &BTreeMap<String, Vec<u8>>) -> Reading {
    Campaign::read("sample", &|path, max_bytes| {
        let bytes = files.get(path).cloned();
        let bytes = bytes.ok_or(FileError::Missing { similar: None })?;
        if bytes.len() as u64 > max_bytes {
            return Err(FileError::TooLarge { max_bytes });
        }
        Ok(bytes)
    })
}
