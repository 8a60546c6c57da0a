//! Files that systems and programs leave behind in a folder.

/// Whether a file's name says that nobody put it there on purpose: hidden files and macOS's own (`._x`, `.DS_Store`), Windows's
/// (`Thumbs.db`, `desktop.ini`), locks and copies of editors (`~$x.docx`, `x~`, `x.bak`, `x.swp`, `x.tmp`).
pub fn is_leftover(name: &str) -> bool {
    let lower = name.to_lowercase();
    let names = [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "icon\r",
        "__macosx",
    ];
    let endings = ["~", ".bak", ".orig", ".swp", ".tmp", ".crdownload", ".part"];
    lower.starts_with('.')
        || lower.starts_with("~$")
        || names.contains(&lower.as_str())
        || endings.iter().any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_systems_leave_behind_is_not_the_campaign_s() {
        for name in [
            "._campaign.ftl",
            ".DS_Store",
            "Thumbs.db",
            "desktop.ini",
            "~$campaign.ftl",
            "campaign.ftl~",
            ".campaign.ftl.swp",
            "campaign.ftl.bak",
        ] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["campaign.ftl", "Campaign.FTL", "flagged.txt", "mélodie.lrc"] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
