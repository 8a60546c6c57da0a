//! Which subject a finding belongs to, by its file and, within campaign.toml, by its table and key.

use campaign::Finding;

use super::aspect::Aspect;

/// Something that a launch waits for.
#[derive(Clone, Debug)]
pub struct Hole {
    pub aspect: Aspect,
    /// The jurisdiction that it is about, if it is not about all.
    pub jurisdiction: Option<String>,
    /// The language that it is about, if it is not about all.
    pub language: Option<String>,
    /// Where it is, and what to do.
    pub finding: Finding,
}

/// The hole of an error. `manifest` is the text of campaign.toml.
pub(super) fn hole_of(finding: &Finding, manifest: &str) -> Hole {
    let file = finding.file.as_str();
    let hole = |aspect, jurisdiction: Option<&str>, language: Option<&str>| Hole {
        aspect,
        jurisdiction: jurisdiction.map(str::to_owned),
        language: language.map(str::to_owned),
        finding: finding.clone(),
    };
    let parts: Vec<&str> = file.split('/').collect();
    let is_of = |ending: &str| file.to_lowercase().ends_with(ending);
    match parts.as_slice() {
        ["campaign.toml"] => hole(of_settings(finding, manifest), None, None),
        ["legal", jurisdiction, name] => {
            let language = name.split('.').next();
            hole(Aspect::LegalText, Some(jurisdiction), language)
        }
        ["locales", language, ..] => hole(Aspect::Words, None, Some(language)),
        [language, _] if is_of(".ftl") => {
            let aspect = match finding.message.contains("team-") {
                true => Aspect::TeamNames,
                false => Aspect::Words,
            };
            hole(aspect, None, Some(language))
        }
        [language, "flagged.txt"] => hole(Aspect::Words, None, Some(language)),
        _ if [".flac", ".wav", ".lrc"].iter().any(|ending| is_of(ending)) => {
            hole(Aspect::Sound, None, None)
        }
        ["audio", ..] => hole(Aspect::Sound, None, None),
        _ => hole(Aspect::Look, None, None),
    }
}

/// By the header above the line of a finding, and the key before its "=".
fn of_settings(finding: &Finding, manifest: &str) -> Aspect {
    let line = finding.place.map_or(0, |place| place.line);
    let above = manifest.lines().take(line);
    let header = above
        .filter(|line| line.trim_start().starts_with('['))
        .last();
    let table = header.unwrap_or_default().trim_matches(['[', ']', ' ']);
    let own = manifest
        .lines()
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let key = own.split('=').next().unwrap_or_default().trim();
    match (table, key) {
        ("song" | "take" | "sound", _) => Aspect::Sound,
        ("picture" | "look", _) | ("team", "colors") => Aspect::Look,
        ("jurisdiction", "min_age") => Aspect::Age,
        ("jurisdiction" | "consent", _) => Aspect::LegalText,
        ("", "opens_at" | "closes_at" | "finish_by" | "time_zone") => Aspect::Dates,
        _ => Aspect::Settings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use campaign::Place;

    const MANIFEST: &str = "slug = \"x\"\nopens_at = \"y\"\n\n[song]\ntitle = 1\n\n[[jurisdiction]]\nmin_age = 300\nid = 2\n";

    #[test]
    fn a_finding_belongs_to_the_subject_of_its_file() {
        let check = |file: &str, line: usize, message: &str, expect: (Aspect, &str, &str)| {
            let place = Place {
                line,
                column: 1,
                length: 1,
            };
            let found = hole_of(&Finding::error(file, message).at(place), MANIFEST);
            let text = |text: Option<String>| text.unwrap_or_default();
            let found = (found.aspect, text(found.jurisdiction), text(found.language));
            assert_eq!(
                found,
                (expect.0, expect.1.to_owned(), expect.2.to_owned()),
                "{file}"
            );
        };
        check("campaign.toml", 1, "", (Aspect::Settings, "", ""));
        check("campaign.toml", 2, "", (Aspect::Dates, "", ""));
        check("campaign.toml", 5, "", (Aspect::Sound, "", ""));
        check("campaign.toml", 8, "", (Aspect::Age, "", ""));
        check("campaign.toml", 9, "", (Aspect::LegalText, "", ""));
        check("legal/eu/fr.md", 1, "", (Aspect::LegalText, "eu", "fr"));
        check(
            "fr/campaign.ftl",
            1,
            "team-fra has no text",
            (Aspect::TeamNames, "", "fr"),
        );
        check("fr/campaign.ftl", 1, "a brace", (Aspect::Words, "", "fr"));
        check("locales/de/site.ftl", 1, "", (Aspect::Words, "", "de"));
        check("audio/a.flac", 1, "", (Aspect::Sound, "", ""));
        check("cover.svg", 1, "", (Aspect::Look, "", ""));
        check("teams/fra.svg", 1, "", (Aspect::Look, "", ""));
    }
}
