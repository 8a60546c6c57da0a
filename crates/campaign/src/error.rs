//! What is wrong with a campaign's folder, for the person who edits it.

/// The file that everything else in a campaign's folder is named in.
pub(crate) const MANIFEST: &str = "campaign.toml";

/// One fault: the file to open, and what to change there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct CampaignError {
    /// Path within the campaign's folder.
    pub file: String,
    pub problem: String,
}

pub(crate) type Result<T> = std::result::Result<T, CampaignError>;

/// A fault in a file.
pub(crate) fn wrong(file: &str, problem: impl Into<String>) -> CampaignError {
    CampaignError {
        file: file.to_owned(),
        problem: problem.into(),
    }
}

/// A fault in campaign.toml unless the condition holds.
pub(crate) fn ensure(holds: bool, problem: impl FnOnce() -> String) -> Result<()> {
    if holds {
        Ok(())
    } else {
        Err(wrong(MANIFEST, problem()))
    }
}
