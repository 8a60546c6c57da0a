//! Cache of rendered texts that are the same for all fans of a team in one locale, shared by all covers that this process renders of one
//! team's picture.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::raster::PixelLayer;

/// The most entries of one cache, more than a campaign has locales. What finds no place is rendered again each time.
const MAX_ENTRIES: usize = 64;

/// What the texts say that are shared by all fans of a team in one locale.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SharedTexts {
    pub locale: String,
    pub team_name: String,
    pub address: String,
    pub call: String,
}

/// The shared texts, rendered for one picture.
pub(crate) struct CachedTexts {
    /// For each text layer of the picture; `None` where it shows the fan's name, or where its text is empty.
    pub layers: Vec<Option<Arc<PixelLayer>>>,
    /// For each MCU row of the picture its encoded data, once a cover has needed it, if nothing but shared texts lie over the art there.
    pub encoded_rows: Vec<OnceLock<Vec<u8>>>,
}

#[derive(Default)]
pub(crate) struct TextCache(Mutex<BTreeMap<SharedTexts, Arc<CachedTexts>>>);

impl TextCache {
    /// The entry for these texts, or the one that `render` makes.
    pub fn get_or_render<E>(
        &self,
        texts: SharedTexts,
        render: impl FnOnce() -> Result<CachedTexts, E>,
    ) -> Result<Arc<CachedTexts>, E> {
        if let Some(cached) = self.lock().get(&texts) {
            return Ok(cached.clone());
        }
        // Rendered without the lock: two threads may render the same, and either result can be cached.
        let rendered = Arc::new(render()?);
        let mut entries = self.lock();
        if entries.len() < MAX_ENTRIES {
            entries.insert(texts, rendered.clone());
        }
        Ok(rendered)
    }

    /// A panic of another user leaves no half-written entry, so a poisoned lock can be used.
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<SharedTexts, Arc<CachedTexts>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(locale: &str, call: &str) -> SharedTexts {
        SharedTexts {
            locale: locale.to_owned(),
            team_name: "Brasil".to_owned(),
            address: "sing.example".to_owned(),
            call: call.to_owned(),
        }
    }

    #[test]
    fn what_is_the_same_is_rendered_once() {
        let cache = TextCache::default();
        let mut rendered = 0;
        for (locale, call) in [("pt", ""), ("pt", ""), ("tr", ""), ("tr", "Cante")] {
            let entry = cache.get_or_render::<()>(texts(locale, call), || {
                rendered += 1;
                Ok(CachedTexts {
                    layers: Vec::new(),
                    encoded_rows: Vec::new(),
                })
            });
            assert!(entry.is_ok());
        }
        assert_eq!(rendered, 3);
    }

    #[test]
    fn what_cannot_be_rendered_is_not_cached() {
        let cache = TextCache::default();
        for error in [7, 8] {
            let rendered = cache.get_or_render(texts("pt", ""), || Err(error));
            assert_eq!(rendered.err(), Some(error));
        }
    }
}
