//! Messages of a campaign that nothing shows.

use std::collections::BTreeSet;

use campaign::{Campaign, Finding};

use crate::{copied::Messages, uses::Use};

/// How the ids of teams' names begin.
const TEAM: &str = "team-";

/// A note for each message that no page of any language uses, no team is named by, and no other message refers to; but for those of which something has
/// been found already, such as that a missing one is meant by it.
pub(crate) fn notes(
    campaign: &Campaign,
    locales: &[Messages<'_>],
    uses: &BTreeSet<Use>,
    found: &[Finding],
) -> Vec<Finding> {
    let messages = || locales.iter().flat_map(|of| &of.all);
    let references = messages().flat_map(|(_, message)| &message.references);
    let mut shown: BTreeSet<&str> = references.map(|(name, _)| name.as_str()).collect();
    shown.extend(uses.iter().map(|used| used.id.as_str()));
    shown.insert(Campaign::CALL);
    let mut notes = Vec::new();
    for (file, message) in messages() {
        let id = message.id.as_str();
        let note = match id.strip_prefix(TEAM) {
            Some(team) if campaign.team(team).is_some() => continue,
            _ if shown.contains(id) => continue,
            Some(team) => format!(
                "{id} names a team that is not there: add [[team]] with id = \"{team}\" to campaign.toml, or delete the message"
            ),
            None => format!("nothing shows the message {id}: delete it, or correct its name"),
        };
        let is_found = |f: &Finding| f.file == file.path && f.place == Some(message.place);
        if !found.iter().any(is_found) {
            notes.push(Finding::note(&file.path, note).at(message.place));
        }
    }
    notes
}
