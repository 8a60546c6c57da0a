//! The art that builds before finished: a change of one emblem renders one team's covers, not everybody's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use campaign::Team;
use cover_build::{ArtRecord, TeamArt};
use cover_format::{INDEX_PATH, Index};
use serde::{Deserialize, Serialize};

use super::error::BuildError;
use super::folder;
use super::rendered_art::Rendered;
use super::sources::Sources;
use super::steps;
use super::typefaces;

/// What lies in the studio's folder, and where that is written down.
pub(super) struct FinishedArt<'a> {
    folder: PathBuf,
    list: List,
    rendered: &'a Rendered,
}

/// The file beside the folder.
#[derive(Default, Serialize, Deserialize)]
struct List {
    /// The code and the typefaces that all of it was rendered with.
    rendered_with: String,
    art: Vec<ArtRecord>,
}

impl<'a> FinishedArt<'a> {
    /// What the build before wrote down; nothing, if code or typefaces have changed since, or nothing can be read.
    pub fn read(sources: &'a Sources, folder: &Path) -> Result<Self, BuildError> {
        let inputs = typefaces::inputs(sources)?;
        let inputs = inputs.iter().map(|(_, bytes)| bytes.as_slice());
        let key = steps::key(inputs.chain([env!("STUDIO_CODE").as_bytes()]));
        let rendered_with = hex::encode(key);
        let list = std::fs::read(path(folder)).ok();
        let list = list.and_then(|json| serde_json::from_slice::<List>(&json).ok());
        let list = list.filter(|list| list.rendered_with == rendered_with);
        Ok(Self {
            folder: folder.to_owned(),
            list: list.unwrap_or(List {
                rendered_with,
                art: Vec::new(),
            }),
            rendered: &sources.rendered,
        })
    }

    /// A team's art for a picture, if it was made from the same and its files are there.
    pub fn find(&self, team: &str, picture: &str, made_from: &str) -> Option<TeamArt> {
        if let Some(art) = self.rendered.find(team, picture, made_from) {
            return Some(art);
        }
        let record = self.record(team, picture, made_from)?;
        let read =
            |path: &String| Some((path.clone(), std::fs::read(self.folder.join(path)).ok()?));
        Some(TeamArt {
            files: record.paths.iter().map(read).collect::<Option<_>>()?,
            record: record.clone(),
        })
    }

    /// Whether a team's art for a picture, made from this, is written down.
    pub fn lists(&self, team: &str, picture: &str, made_from: &str) -> bool {
        self.record(team, picture, made_from).is_some()
    }

    fn record(&self, team: &str, picture: &str, made_from: &str) -> Option<&ArtRecord> {
        let mut art = self.list.art.iter();
        art.find(|art| art.team == team && art.picture == picture && art.made_from == made_from)
    }

    /// Whether the folder has art for exactly these, a team and a picture each, whatever it was made from.
    pub fn is_of(&self, art: BTreeSet<(String, String)>) -> bool {
        let known = self.list.art.iter();
        let known = known.map(|art| (art.team.clone(), art.picture.clone()));
        known.collect::<BTreeSet<_>>() == art
    }

    /// Until all files are there, nothing is known of the folder's.
    pub fn clear(&self) -> Result<(), BuildError> {
        folder::write(&path(&self.folder), b"")
    }

    /// Writes down what lies in the folder now.
    pub fn replace(self, art: Vec<ArtRecord>) -> Result<(), BuildError> {
        let list = List { art, ..self.list };
        let path = path(&self.folder);
        let json =
            serde_json::to_vec(&list).map_err(|error| BuildError::io(&path)(error.into()))?;
        folder::write(&path, &json)?;
        self.rendered.clear();
        Ok(())
    }
}

/// All that decides about the covers without a team that lie in the studio's folder: their art, and the index.
pub(super) fn without_team(folder: &Path) -> Result<Vec<u8>, BuildError> {
    let index = folder.join(INDEX_PATH);
    let read = std::fs::read(&index).map_err(BuildError::io(&index))?;
    let unreadable = |error: serde_json::Error| BuildError::io(&index)(error.into());
    let mut of_none: Index = serde_json::from_slice(&read).map_err(unreadable)?;
    of_none.teams.retain(|team, _| team == Team::NONE);
    for picture in of_none.pictures.values_mut() {
        picture.unstable_rows.retain(|team, _| team == Team::NONE);
    }
    let mut list: List = std::fs::read(path(folder))
        .ok()
        .and_then(|json| serde_json::from_slice(&json).ok())
        .unwrap_or_default();
    list.art.retain(|art| art.team == Team::NONE);
    serde_json::to_vec(&(of_none, list)).map_err(unreadable)
}

fn path(folder: &Path) -> PathBuf {
    folder.with_extension("art.json")
}
