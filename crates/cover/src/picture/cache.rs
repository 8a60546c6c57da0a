//! Cache of rendered team names: one for each name and locale, shared by all covers that this process renders of one team's picture.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::raster::PixelLayer;

/// The most entries of one cache, more than a campaign has locales. What finds no place is rendered again each time.
const MAX_ENTRIES: usize = 64;

/// A team's name in one locale, rendered for one picture.
pub(crate) struct CachedTeamName {
    /// For each text layer of the picture; `None` where it shows another field, or where the name is empty.
    pub layers: Vec<Option<Arc<PixelLayer>>>,
    /// For each MCU row of the picture its encoded data, once a cover has needed it, if nothing but the team's name lies over the art there.
    pub encoded_rows: Vec<OnceLock<Vec<u8>>>,
}

/// By the team's name and the fan's locale.
#[derive(Default)]
pub(crate) struct TeamNameCache(Mutex<BTreeMap<(String, String), Arc<CachedTeamName>>>);

impl TeamNameCache {
    /// The entry for this name and locale, or the one that `render` makes.
    pub fn get_or_render<E>(
        &self,
        team_name: &str,
        locale: &str,
        render: impl FnOnce() -> Result<CachedTeamName, E>,
    ) -> Result<Arc<CachedTeamName>, E> {
        let key = (team_name.to_owned(), locale.to_owned());
        if let Some(cached) = self.lock().get(&key) {
            return Ok(cached.clone());
        }
        // Rendered without the lock: two threads may render the same, and either result can be cached.
        let rendered = Arc::new(render()?);
        let mut entries = self.lock();
        if entries.len() < MAX_ENTRIES {
            entries.insert(key, rendered.clone());
        }
        Ok(rendered)
    }

    /// A panic of another user leaves no half-written entry, so a poisoned lock can be used.
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Arc<CachedTeamName>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_rendered_once_for_each_locale() {
        let cache = TeamNameCache::default();
        let mut rendered = 0;
        for (name, locale) in [("Brasil", "pt"), ("Brasil", "pt"), ("Brasil", "tr")] {
            let entry = cache.get_or_render::<()>(name, locale, || {
                rendered += 1;
                Ok(CachedTeamName {
                    layers: Vec::new(),
                    encoded_rows: Vec::new(),
                })
            });
            assert!(entry.is_ok());
        }
        assert_eq!(rendered, 2);
    }

    #[test]
    fn what_cannot_be_rendered_is_not_cached() {
        let cache = TeamNameCache::default();
        assert_eq!(
            cache.get_or_render("Brasil", "pt", || Err(7)).err(),
            Some(7)
        );
        assert_eq!(
            cache.get_or_render("Brasil", "pt", || Err(8)).err(),
            Some(8)
        );
    }
}
