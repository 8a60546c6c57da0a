//! The art that the build before finished: a change of one emblem renders one team's covers, not everybody's.

use std::path::{Path, PathBuf};

use cover_build::{ArtRecord, TeamArt};
use serde::{Deserialize, Serialize};

use super::error::BuildError;
use super::folder;
use super::last;
use super::sources::Sources;
use super::typefaces;

/// What lies in the studio's folder, and where that is written down.
pub(super) struct FinishedArt {
    folder: PathBuf,
    list: List,
}

/// The file beside the folder.
#[derive(Default, Serialize, Deserialize)]
struct List {
    /// The code and the typefaces that all of it was rendered with.
    rendered_with: String,
    art: Vec<ArtRecord>,
}

impl FinishedArt {
    /// What the build before wrote down; nothing, if code or typefaces have changed since, or nothing can be read.
    pub fn read(sources: &Sources, folder: &Path) -> Result<Self, BuildError> {
        let inputs = typefaces::inputs(sources)?;
        let inputs = inputs.iter().map(|(_, bytes)| bytes.as_slice());
        let key = last::key(inputs.chain([env!("STUDIO_CODE").as_bytes()]));
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
        })
    }

    /// A team's art for a picture, if it was made from the same and its files are there.
    pub fn find(&self, team: &str, picture: &str, made_from: &str) -> Option<TeamArt> {
        let mut art = self.list.art.iter();
        let record = art
            .find(|art| art.team == team && art.picture == picture && art.made_from == made_from)?;
        let read =
            |path: &String| Some((path.clone(), std::fs::read(self.folder.join(path)).ok()?));
        Some(TeamArt {
            files: record.paths.iter().map(read).collect::<Option<_>>()?,
            record: record.clone(),
        })
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
        folder::write(&path, &json)
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.with_extension("art.json")
}
