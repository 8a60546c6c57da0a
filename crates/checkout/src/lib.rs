//! Where the parts of a checkout lie, and which campaign a command is about: what all programs of the command line share.

use std::path::{Path, PathBuf};

use clap::Args;

/// The SAM template, from the checkout's root.
pub const TEMPLATE: &str = "infra/template.yaml";
/// The folder of the words layer's files, from the checkout's root.
pub const WORDS: &str = "build/layers/words/words";
/// The folder of the studio layer's files, from the checkout's root.
pub const STUDIO: &str = "build/layers/studio/studio";
/// The built static site, from the checkout's root.
pub const SITE: &str = "build/site";

/// The argument that chooses a campaign.
#[derive(Args, Clone, Debug)]
pub struct Chosen {
    /// The campaign's folder under campaigns/.
    #[arg(long, env = "CAMPAIGN", default_value = "night-game")]
    pub campaign: String,
}

/// The current folder lies in no checkout.
#[derive(Debug, thiserror::Error)]
#[error("this is not a checkout of Refrain: go to the folder that holds campaigns/ and infra/")]
pub struct NotACheckout;

/// The root of the checkout around a folder: the nearest folder above it that holds campaigns/ and the SAM template.
pub fn root_of(folder: &Path) -> Result<PathBuf, NotACheckout> {
    folder
        .ancestors()
        .find(|dir| dir.join("campaigns").is_dir() && dir.join(TEMPLATE).is_file())
        .map(Path::to_owned)
        .ok_or(NotACheckout)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_root_is_found_from_any_folder_inside_and_from_none_outside() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("checkout");
        std::fs::create_dir_all(root.join("campaigns/night-game")).unwrap();
        std::fs::create_dir_all(root.join("infra")).unwrap();
        std::fs::write(root.join(TEMPLATE), "").unwrap();
        assert_eq!(root_of(&root).unwrap(), root);
        assert_eq!(root_of(&root.join("campaigns/night-game")).unwrap(), root);
        assert!(root_of(folder.path()).is_err());
    }
}
