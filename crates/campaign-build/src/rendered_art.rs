//! Art that is rendered, but in no folder yet: a build that is stopped loses none.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use cover_build::TeamArt;

/// The last art of each team and picture.
#[derive(Default)]
pub(super) struct Rendered(Mutex<BTreeMap<(String, String), TeamArt>>);

impl Rendered {
    /// Adds art, in the place of what there was for the same team and picture.
    pub fn add(&self, art: &[TeamArt]) {
        let named = art.iter().map(|art| {
            let name = (art.record.team.clone(), art.record.picture.clone());
            (name, art.clone())
        });
        self.all().extend(named);
    }

    /// A team's art for a picture, if it was made from this.
    pub fn find(&self, team: &str, picture: &str, made_from: &str) -> Option<TeamArt> {
        let all = self.all();
        let art = all.get(&(team.to_owned(), picture.to_owned()))?;
        (art.record.made_from == made_from).then(|| art.clone())
    }

    /// Gives all of it back, for it lies in a folder now.
    pub fn clear(&self) {
        self.all().clear();
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<(String, String), TeamArt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
