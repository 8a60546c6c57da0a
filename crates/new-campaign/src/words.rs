//! The words of a new campaign, as Fluent.

use crate::answers::Team;
use crate::languages::Template;

/// campaign.ftl in one language.
pub(crate) fn campaign_ftl(template: &Template, title: &str, teams: &[Team]) -> String {
    let mut names = String::new();
    for (number, team) in teams.iter().enumerate() {
        let in_language = template.teams.get(number).copied().unwrap_or_default();
        let name = team.name.as_deref().unwrap_or(in_language);
        names.push_str("# The name of a team.\n");
        names.push_str(&format!("team-{} = {}\n", team.id, literal(name)));
    }
    template
        .words
        .replace("@TEAMS@", &names)
        .replace("@TITLE@", &literal(title))
}

/// A text as Fluent writes it: as it is, or in quotes if letters of it would mean something.
fn literal(text: &str) -> String {
    let is_plain = !text.contains(['{', '}']) && !text.starts_with(['[', '*', '.', '"', '#']);
    if is_plain {
        return text.to_owned();
    }
    let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{{ \"{quoted}\" }}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fluent_would_read_is_quoted() {
        assert_eq!(literal("Sing \"it\" \\o/"), "Sing \"it\" \\o/");
        assert_eq!(literal("{ $x }"), "{ \"{ $x }\" }");
        assert_eq!(literal("*\"x\\"), "{ \"*\\\"x\\\\\" }");
    }
}
