//! Reads a campaign's folder and checks it.

mod hashtag;
mod jurisdictions;
mod languages;
mod listen;
mod look;
mod paths;
mod pictures;
mod song;
mod teams;
mod web_address;
mod window;
mod zone;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    campaign::{AfterClosing, Campaign, Review, Song, TakeRules},
    finding::{Collector, Finding, Findings, Place},
    flagged::Flagged,
    folder::{Folder, ReadFile},
    letters::fold,
    lyrics::{Line, Lyrics},
    manifest::{MANIFEST, Manifest, Text},
    messages::Messages,
    slug::is_slug,
    table::Document,
    text_file::TextFile,
};

/// What was read of a campaign's folder.
#[derive(Debug)]
pub struct Reading {
    /// As far as it could be read: with findings that are errors, what they are about is left out or stands for itself. `None`
    /// if campaign.toml cannot be read at all.
    pub campaign: Option<Campaign>,
    pub findings: Findings,
    /// The files that campaign.toml names as templates of pictures, whatever else is wrong with those.
    pub templates: BTreeSet<String>,
    places: BTreeMap<String, Place>,
    lyrics: Option<(TextFile, Lyrics)>,
}

impl Reading {
    /// An error for each line of the lyrics that begins when the song has ended. `song_ms` is the song's length.
    pub fn lyrics_behind(&self, song_ms: u32) -> Vec<Finding> {
        let lyrics = self.lyrics.as_ref();
        lyrics.map_or_else(Vec::new, |(file, lyrics)| lyrics.behind(file, song_ms))
    }

    /// A note for each line of the lyrics of which something can be said.
    pub fn lyrics_notes(&self, note: impl Fn(&Line) -> Option<String>) -> Vec<Finding> {
        let lyrics = self.lyrics.as_ref();
        lyrics.map_or_else(Vec::new, |(file, lyrics)| lyrics.notes(file, note))
    }

    /// Where campaign.toml names what somebody else finds wrong: `song.title` and the other keys of `[song]`, those of `[look]`,
    /// `picture.<name>`, `team.<id>`, `team.<id>.<0 or 1>` for its colours, `jurisdiction.<id>`, `locale.<tag>` or `closes_at`. An
    /// error in the whole file if it is not there.
    pub fn error_at(&self, key: &str, problem: impl Into<String>) -> Finding {
        self.at(key, Finding::error(MANIFEST, problem))
    }

    /// A note in the same places.
    pub fn note_at(&self, key: &str, note: impl Into<String>) -> Finding {
        self.at(key, Finding::note(MANIFEST, note))
    }

    fn at(&self, key: &str, finding: Finding) -> Finding {
        match self.places.get(key) {
            Some(place) => finding.at(*place),
            None => finding,
        }
    }

    /// The campaign, if there is no error in it.
    ///
    /// # Errors
    /// All that was found.
    pub fn complete(self) -> Result<Campaign, Findings> {
        match self.campaign {
            Some(campaign) if !self.findings.has_errors() => Ok(campaign),
            _ => Err(self.findings),
        }
    }
}

impl Campaign {
    /// Reads and checks a campaign, to the end. `name` is that of its folder, `file` reads a file of it.
    pub fn read(name: &str, file: &ReadFile<'_>) -> Reading {
        let findings = Collector::default();
        let folder = Folder {
            file,
            findings: &findings,
        };
        let mut places = BTreeMap::new();
        let mut templates = BTreeSet::new();
        let mut lyrics = None;
        let campaign = folder.text(MANIFEST).map(|file| {
            Manifest::read(&file, &findings, |document, mut manifest| {
                places = places_of(document, &manifest);
                let named = manifest.pictures.iter();
                let named = named.filter_map(|picture| picture.template.as_ref());
                templates = named.map(|text| text.get_ref().clone()).collect();
                let song;
                let entry = std::mem::take(&mut manifest.song);
                // Even if it cannot be read, which is a finding then.
                let is_dated = entry.released_at.is_some();
                (song, lyrics) = song::read(document, &folder, &manifest.time_zone, entry);
                judge(document, &folder, name, manifest, (song, is_dated))
            })
        });
        Reading {
            campaign,
            findings: findings.into_findings(),
            templates,
            places,
            lyrics,
        }
    }
}

fn places_of(document: &Document<'_>, manifest: &Manifest) -> BTreeMap<String, Place> {
    let song = &manifest.song;
    let keys = [
        ("title", &song.title),
        ("artist", &song.artist),
        ("backing", &song.backing),
        ("guide", &song.guide),
    ];
    let of_song = keys
        .into_iter()
        .filter_map(|(key, text)| Some((format!("song.{key}"), text.as_ref()?.span())));
    let of_pictures = manifest.pictures.iter().map(|picture| {
        (
            format!("picture.{}", picture.name.get_ref()),
            picture.name.span(),
        )
    });
    let of_team_countries = manifest.teams.iter().map(|team| {
        let id = team.country.as_ref().unwrap_or(&team.id);
        (format!("team.{}", team.id.get_ref()), id.span())
    });
    let of_jurisdictions = manifest.jurisdictions.iter().map(|jurisdiction| {
        let id = &jurisdiction.id;
        let span = jurisdiction.status_span.clone();
        (
            format!("jurisdiction.{}", id.get_ref()),
            span.unwrap_or_else(|| id.span()),
        )
    });
    let closes_at = manifest.closes_at.iter();
    let closes_at = closes_at.map(|text| ("closes_at".to_owned(), text.span()));
    let of_locales = manifest
        .locales
        .iter()
        .map(|locale| (format!("locale.{}", locale.get_ref()), locale.span()));
    let of_look = look::places(&manifest.look);
    let of_teams = manifest.teams.iter().flat_map(teams::places);
    let of_take = manifest.take_spans.iter();
    let of_take = of_take.map(|(key, span)| (format!("take.{key}"), span.clone()));
    of_song
        .chain(of_take)
        .chain(of_look)
        .chain(of_teams)
        .chain(of_pictures)
        .chain(of_team_countries)
        .chain(of_jurisdictions)
        .chain(closes_at)
        .chain(of_locales)
        .map(|(key, span)| (key, document.file.place(span)))
        .collect()
}

fn judge(
    document: &Document<'_>,
    folder: &Folder<'_>,
    name: &str,
    manifest: Manifest,
    (song, is_dated): (Song, bool),
) -> Campaign {
    let slug = manifest.slug.as_ref().map_or(name, |slug| slug.get_ref());
    check_slug(document, name, manifest.slug.as_ref());
    let locales = languages::read(document, &manifest);
    let window = window::read(document, &manifest);
    let jurisdictions = jurisdictions::read(
        document,
        folder,
        manifest.jurisdictions,
        &locales,
        &manifest.consents,
    );
    let excluded = jurisdictions::excluded(document, &manifest.excluded_countries, &jurisdictions);
    let mut teams = teams::read(document, folder, manifest.teams);
    let words = read_words(folder, &locales);
    teams::name(&mut teams, &words);
    Campaign {
        slug: slug.to_owned(),
        default_locale: manifest
            .default_locale
            .as_ref()
            .map_or_else(String::new, |locale| locale.get_ref().clone()),
        time_zone: window.time_zone,
        opens_at: window.opens_at,
        closes_at: window.closes_at,
        finish_by: window.finish_by,
        // What is promised to fans who read nothing else: their record is there until the campaign is closed.
        after_closing: manifest.after_closing.unwrap_or(AfterClosing::Erase),
        excluded_countries: excluded,
        review: manifest.review.unwrap_or(Review::Before),
        retention_days: manifest.retention_days.unwrap_or(1),
        listen: listen::read(document, manifest.listen, is_dated),
        song,
        take: manifest.take.unwrap_or(TakeRules {
            min_ms: 0,
            max_ms: 0,
            max_bytes: 0,
        }),
        preset: manifest.preset.unwrap_or_default(),
        look: look::read(document, folder, manifest.look),
        jurisdictions,
        consents: manifest.consents,
        teams,
        calls: calls(&words),
        pictures: pictures::read(document, folder, manifest.pictures),
        flagged_words: flagged_words(document, &manifest.flagged_words),
        flagged: read_flagged(folder, &locales),
        locales,
    }
}

/// The campaign's own words of each locale that has them.
fn read_words<'a>(folder: &Folder<'a>, locales: &[String]) -> Vec<(String, Messages<'a>)> {
    let read = |locale: &String| {
        let file = folder.text(&format!("{locale}/campaign.ftl"))?;
        let words = Messages::read(&file, locale, folder.findings);
        Some((locale.clone(), words))
    };
    locales.iter().filter_map(read).collect()
}

fn calls(words: &[(String, Messages<'_>)]) -> BTreeMap<String, String> {
    let call = |(locale, words): &(String, Messages<'_>)| {
        let text = words.optional_text(Campaign::CALL)?;
        Some((locale.clone(), text))
    };
    words.iter().filter_map(call).collect()
}

fn check_slug(document: &Document<'_>, name: &str, slug: Option<&Text>) {
    let Some(slug) = slug else { return };
    let text = slug.get_ref();
    let problem = if text != name {
        format!("slug = \"{text}\" is not the name of its folder: write slug = \"{name}\"")
    } else if !is_slug(text) {
        format!("slug \"{text}\": use a-z, 0-9 and - here and in the folder's name")
    } else {
        return;
    };
    document.error(slug.span(), problem);
}

fn flagged_words(document: &Document<'_>, words: &[Text]) -> Vec<String> {
    let mut folded = Vec::new();
    for word in words {
        let text = fold(word.get_ref());
        if text.is_empty() {
            let problem = "flagged_words holds an empty word, which every name contains: delete it";
            document.error(word.span(), problem);
        } else {
            folded.push(text);
        }
    }
    folded
}

/// The campaign's own lists, `<locale>/flagged.txt`; a language may do without.
fn read_flagged(folder: &Folder<'_>, locales: &[String]) -> BTreeMap<String, Flagged> {
    let mut all = BTreeMap::new();
    for locale in locales {
        let path = format!("{locale}/flagged.txt");
        if folder.lacks(&path) {
            continue;
        }
        let Some(file) = folder.text(&path) else {
            continue;
        };
        for line in file.text.lines() {
            let word = line.split('#').next().unwrap_or_default().trim();
            if fold(word).chars().count() == 1 {
                let note =
                    format!("\"{word}\" is one letter: nearly every name would wait for review");
                folder
                    .findings
                    .add(Finding::note(&path, note).at(file.place_of(word)));
            }
        }
        all.insert(locale.clone(), Flagged::read(&file.text));
    }
    all
}

#[cfg(test)]
mod advice_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod toml_tests;
