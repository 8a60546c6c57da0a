//! Waits for changes of the files that a build reads.

use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::EventKind;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

/// Programs save in several steps; the build begins when none has followed for this long.
const QUIET: Duration = Duration::from_millis(40);
/// After so many steps it begins all the same.
const MAX_STEPS: usize = 1_000;
/// Changes that wait; one more than there is room for changes nothing, for the build reads all files.
const MAX_WAITING: usize = 1_000;
/// Folders of web/ that no build reads as they are.
const NOT_READ: [&str; 2] = ["node_modules", "generated"];

/// Whose files have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The campaign's alone.
    Campaign,
    /// The product's: its words, its pages and their scripts.
    Product,
}

/// The folders that are watched, for as long as this lives.
pub struct Changes {
    changed: mpsc::Receiver<Owner>,
    /// What has changed and is not answered yet.
    waiting: Option<Owner>,
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Watches a campaign's folder and the product's words and pages. `is_leftover` says of a file's name that nobody put it there
    /// on purpose.
    ///
    /// # Errors
    /// A folder is not there, or the system watches no more folders.
    pub fn watch(root: &Path, slug: &str, is_leftover: fn(&str) -> bool) -> notify::Result<Self> {
        let campaign = root.join("campaigns").join(slug);
        let full = campaign.canonicalize()?;
        let (sender, changed) = mpsc::channel(MAX_WAITING);
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<_>| {
            let Ok(event) = event else { return };
            let event: notify::Event = event;
            // Builds read; what they read has not changed.
            if matches!(event.kind, EventKind::Access(_)) {
                return;
            }
            let by_hand = |path: &&PathBuf| {
                let name = path.file_name().and_then(|name| name.to_str());
                name.is_some_and(|name| !is_leftover(name))
            };
            for path in event.paths.iter().filter(by_hand) {
                let is_campaign = path.starts_with(&campaign) || path.starts_with(&full);
                let owner = match is_campaign {
                    true => Owner::Campaign,
                    false => Owner::Product,
                };
                let _ = sender.try_send(owner);
            }
        })?;
        watcher.watch(&root.join("campaigns").join(slug), RecursiveMode::Recursive)?;
        watcher.watch(&root.join("locales"), RecursiveMode::Recursive)?;
        let web = root.join("web");
        watcher.watch(&web, RecursiveMode::NonRecursive)?;
        for entry in std::fs::read_dir(&web)? {
            let entry = entry?;
            let is_read = !NOT_READ.iter().any(|name| entry.file_name() == *name);
            if is_read && entry.path().is_dir() {
                watcher.watch(&entry.path(), RecursiveMode::Recursive)?;
            }
        }
        Ok(Self {
            changed,
            waiting: None,
            _watcher: watcher,
        })
    }

    /// Waits until something has changed, and then until nothing more does. `None` if nothing is watched any more. Whoever stops waiting
    /// loses no change.
    pub async fn next(&mut self) -> Option<Owner> {
        if self.waiting.is_none() {
            self.waiting = Some(self.changed.recv().await?);
        }
        for _ in 0..MAX_STEPS {
            match tokio::time::timeout(QUIET, self.changed.recv()).await {
                Ok(another) => self.waiting = self.waiting.max(another),
                Err(_) => break,
            }
        }
        self.waiting.take()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn checkout() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for folder in [
            "campaigns/ours/en",
            "locales/en",
            "web/pages",
            "web/node_modules/x",
        ] {
            std::fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        root
    }

    #[tokio::test]
    async fn a_change_is_the_campaign_s_or_the_product_s() {
        let root = checkout();
        let write = |path: &str| std::fs::write(root.path().join(path), "x").unwrap();
        let is_leftover = |name: &str| name.ends_with('~');
        let mut changes = Changes::watch(root.path(), "ours", is_leftover).unwrap();
        // What nobody waits for comes first: if it counted, it would be answered first.
        write("web/node_modules/x/package.json");
        write("locales/en/site.ftl~");
        write("campaigns/ours/en/campaign.ftl");
        assert_eq!(changes.next().await, Some(Owner::Campaign));
        write("campaigns/ours/campaign.toml");
        write("web/pages/landing.html");
        assert_eq!(changes.next().await, Some(Owner::Product));
        // A file that was read only has not changed; the next change is the first that is answered.
        std::fs::read(root.path().join("locales/en/site.ftl~")).unwrap();
        std::fs::read(root.path().join("web/pages/landing.html")).unwrap();
        std::fs::remove_file(root.path().join("campaigns/ours/campaign.toml")).unwrap();
        assert_eq!(changes.next().await, Some(Owner::Campaign));
    }

    #[tokio::test]
    async fn a_folder_that_is_not_there_cannot_be_watched() {
        let root = checkout();
        assert!(Changes::watch(root.path(), "theirs", |_| false).is_err());
    }
}
