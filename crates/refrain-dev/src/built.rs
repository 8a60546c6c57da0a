//! Which campaign build/ holds.

use std::path::Path;

use anyhow::{Context, bail};
use local_cloud::DevError;

/// Fails when build/ holds another campaign than the one that is to be served; it holds one at a time.
pub fn check_built_campaign(root: &Path, slug: &str) -> anyhow::Result<()> {
    let path = root.join(checkout::WORDS).join("campaign.json");
    let text =
        std::fs::read_to_string(&path).map_err(|_| DevError::NotBuilt { path: path.clone() })?;
    let campaign: serde_json::Value =
        serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    match campaign["slug"].as_str() {
        Some(built) if built == slug => Ok(()),
        built => {
            let built = built.unwrap_or("something unknown");
            bail!("build/ holds {built}: run `refrain build --campaign {slug}` first")
        }
    }
}
