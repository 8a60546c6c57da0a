//! Files of a campaign's folder that nothing reads, and text files with marks of other systems.

use campaign::{Campaign, Finding, MAX_TEXT_BYTES};

use super::folder::names;
use super::leftovers::is_leftover;
use super::sources::Sources;

/// What begins a file of an editor that marks UTF-8 by three bytes.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
/// Endings of text files that people edit.
const TEXTS: [&str; 5] = [".toml", ".ftl", ".md", ".lrc", ".txt"];

/// Notes on files that the campaign does not name, and on marks that are read all the same.
pub(super) fn check(sources: &Sources, campaign: &Campaign) -> Vec<Finding> {
    let mut notes = unread(sources, campaign);
    notes.extend(marks(sources, campaign));
    notes
}

fn names_in(sources: &Sources, folder: &str) -> Vec<String> {
    let mut all = names(&sources.campaign.path().join(folder));
    all.retain(|name| !is_leftover(name));
    all.sort();
    all
}

fn unread(sources: &Sources, campaign: &Campaign) -> Vec<Finding> {
    let mut notes = Vec::new();
    for name in names_in(sources, "") {
        let words = format!("{name}/campaign.ftl");
        let is_there = sources.campaign.path().join(&words).is_file();
        if is_there && !campaign.locales.contains(&name) {
            let note = format!(
                "nothing reads these words: add \"{name}\" to locales in campaign.toml, or delete the folder"
            );
            notes.push(Finding::note(words, note));
        }
    }
    for name in names_in(sources, "teams") {
        let id = name.strip_suffix(".svg");
        if let Some(id) = id.filter(|id| campaign.team(id).is_none()) {
            let note = format!(
                "no team has this emblem: add [[team]] with id = \"{id}\" to campaign.toml, or delete the file"
            );
            notes.push(Finding::note(format!("teams/{name}"), note));
        }
    }
    for id in names_in(sources, "legal") {
        let mut known = campaign.jurisdictions.iter();
        let jurisdiction = known.find(|known| known.id == id);
        for name in names_in(sources, &format!("legal/{id}")) {
            let Some(locale) = name.strip_suffix(".md") else {
                continue;
            };
            let advice = match jurisdiction {
                None => format!("add [[jurisdiction]] with id = \"{id}\" to campaign.toml"),
                // What is wrong with a text that is named is said elsewhere.
                Some(of) if of.languages.iter().any(|known| known == locale) => continue,
                Some(_) => format!("add \"{locale}\" to the languages of jurisdiction {id}"),
            };
            let note = format!("nothing reads this text: {advice}, or delete the file");
            notes.push(Finding::note(format!("legal/{id}/{name}"), note));
        }
    }
    notes
}

/// One note for all files with a byte order mark, one for all with Windows's line ends: neither does harm here.
fn marks(sources: &Sources, campaign: &Campaign) -> Vec<Finding> {
    let (mut marked, mut windows) = (Vec::new(), Vec::new());
    for path in texts(sources, campaign) {
        // What cannot be read is a finding elsewhere.
        let Ok(bytes) = sources.campaign.read(&path, MAX_TEXT_BYTES) else {
            continue;
        };
        if bytes.starts_with(BYTE_ORDER_MARK) {
            marked.push(path.clone());
        }
        if bytes.windows(2).any(|pair| pair == b"\r\n") && !bytes.contains(&0) {
            windows.push(path);
        }
    }
    let note = |paths: &[String], what: &str, advice: &str| {
        let first = paths.first()?;
        let more = match paths.len() {
            1 => String::new(),
            count => format!(", and {} more files too", count - 1),
        };
        Some(Finding::note(first, format!("{what}{more}: {advice}")))
    };
    let both = [
        note(
            &marked,
            "this begins with a byte order mark, which is read over",
            "save it as UTF-8 without BOM, for other programs",
        ),
        note(
            &windows,
            "its lines end as in Windows (CRLF), which is read as well",
            "save it with LF, for other programs",
        ),
    ];
    both.into_iter().flatten().collect()
}

/// The text files of the campaign's own folders.
fn texts(sources: &Sources, campaign: &Campaign) -> Vec<String> {
    let legal = campaign
        .jurisdictions
        .iter()
        .map(|of| format!("legal/{}", of.id));
    let folders = ["", "audio"].map(str::to_owned).into_iter();
    let folders = folders.chain(campaign.locales.iter().cloned()).chain(legal);
    let mut all = Vec::new();
    for folder in folders {
        for name in names_in(sources, &folder) {
            if TEXTS
                .iter()
                .any(|ending| name.to_lowercase().ends_with(ending))
            {
                let above = if folder.is_empty() { "" } else { "/" };
                all.push(format!("{folder}{above}{name}"));
            }
        }
    }
    all
}
