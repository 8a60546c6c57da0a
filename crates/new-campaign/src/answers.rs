//! What a new campaign is made from.

use campaign::Style;
use cover_format::Colour;

use crate::error::NewError;
use crate::style::{style_colours, team_colours};

/// The longest title, artist or name of a team, in characters.
const MAX_TEXT_CHARS: usize = 60;
/// The longest name of a folder, in characters.
const MAX_SLUG_CHARS: usize = 40;
/// The most teams that are made.
const MAX_TEAMS: usize = 40;

/// Everything that is asked about a new campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The folder's name under campaigns/.
    pub slug: String,
    pub title: String,
    pub artist: String,
    /// BCP 47 tags; the first is the song's, and the one of visitors who ask for none of them.
    pub languages: Vec<String>,
    pub style: Style,
    /// Those of the colours of [look] that are not the style's: ground, ink and accent.
    pub colours: [Option<Colour>; 3],
    /// Teams by name; two that have a name in each language if empty.
    pub teams: Vec<TeamAnswer>,
}

/// A team that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamAnswer {
    pub name: String,
    /// Colours of the ground's palette, if left out.
    pub colours: Option<[Colour; 2]>,
}

/// A team as it is written.
pub(crate) struct Team {
    pub id: String,
    /// `None` if it has another name in each language.
    pub name: Option<String>,
    /// As `#rrggbb`.
    pub colours: [String; 2],
}

impl Answers {
    /// What everything stands on, what text has, and what buttons have.
    pub(crate) fn all_colours(&self) -> [Colour; 3] {
        let of_style = style_colours(self.style);
        [0, 1, 2].map(|at| self.colours[at].unwrap_or(of_style[at]))
    }

    /// The teams with their ids and colours.
    pub(crate) fn all_teams(&self) -> Vec<Team> {
        let [ground, ..] = self.all_colours();
        let palette = |number| team_colours(ground, number).map(str::to_owned);
        if self.teams.is_empty() {
            let ids = ["north", "south"].into_iter().enumerate();
            let teams = ids.map(|(number, id)| Team {
                id: id.to_owned(),
                name: None,
                colours: palette(number),
            });
            return teams.collect();
        }
        let mut teams: Vec<Team> = Vec::new();
        for (number, team) in self.teams.iter().enumerate() {
            let own = team.colours.map(|pair| pair.map(|c| c.to_string()));
            teams.push(Team {
                id: id_of(&team.name, number, &teams),
                name: Some(team.name.clone()),
                colours: own.unwrap_or_else(|| palette(number)),
            });
        }
        teams
    }
}

/// A folder's name.
///
/// # Errors
/// It cannot be part of an address.
pub(crate) fn slug(text: &str) -> Result<String, NewError> {
    let is_letter = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
    if begins && text.len() <= MAX_SLUG_CHARS && text.chars().all(is_letter) {
        return Ok(text.to_owned());
    }
    let shown = text.chars().take(MAX_SLUG_CHARS).collect::<String>();
    Err(NewError::Slug(shown.escape_debug().to_string()))
}

/// A title, an artist or a name.
///
/// # Errors
/// It is empty, long or has more than one line.
pub(crate) fn text(what: &'static str, text: &str) -> Result<String, NewError> {
    let text = text.trim();
    let is_long = text.chars().count() > MAX_TEXT_CHARS;
    if text.is_empty() || is_long || text.contains(char::is_control) {
        return Err(NewError::Text {
            what,
            max_chars: MAX_TEXT_CHARS,
        });
    }
    Ok(text.to_owned())
}

/// A colour as `#rrggbb`.
///
/// # Errors
/// It is written in another way.
pub(crate) fn colour(text: &str) -> Result<Colour, NewError> {
    let colour = text.trim().parse();
    colour.map_err(|_| NewError::Colour(text.chars().take(40).collect()))
}

/// Teams as they are written: names, or names with their two colours behind `=`.
///
/// # Errors
/// One of them is none, or they are too many.
pub(crate) fn teams<'a>(
    texts: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<TeamAnswer>, NewError> {
    let teams: Vec<TeamAnswer> = texts.into_iter().map(team).collect::<Result<_, _>>()?;
    match teams.len() {
        0..=MAX_TEAMS => Ok(teams),
        _ => Err(NewError::Teams { max: MAX_TEAMS }),
    }
}

fn team(written: &str) -> Result<TeamAnswer, NewError> {
    let Some((name, colours)) = written.split_once('=') else {
        return Ok(TeamAnswer {
            name: text("a team's name", written)?,
            colours: None,
        });
    };
    let pair: Vec<&str> = colours.split(',').collect();
    let [one, two] = pair[..] else {
        return Err(NewError::Team(written.chars().take(100).collect()));
    };
    Ok(TeamAnswer {
        name: text("a team's name", name)?,
        colours: Some([colour(one)?, colour(two)?]),
    })
}

/// An id that no team before has: of the name's Latin letters, or of its number.
fn id_of(name: &str, number: usize, before: &[Team]) -> String {
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let id = parts.join("-");
    let is_new = !before.iter().any(|team| team.id == id);
    // "none" is the cover's without a team.
    if id.starts_with(|c: char| c.is_ascii_lowercase()) && is_new && id != campaign::Team::NONE {
        return id;
    }
    format!("team-{}", number + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_stand_in_an_address_is_a_slug() {
        assert_eq!(slug("summer-song-2").unwrap(), "summer-song-2");
        for text in [
            "",
            "-x",
            "2x",
            "Summer",
            "a b",
            "../x",
            "/etc",
            "a/b",
            "é",
            "a\n",
            ".x",
            "a12345678901234567890123456789012345678901",
        ] {
            let error = slug(text).unwrap_err().to_string();
            assert!(error.contains("cannot be the name"), "{text:?}: {error}");
            assert!(!error.contains('\n'), "{error}");
        }
    }

    #[test]
    fn teams_are_names_with_or_without_colours() {
        let found = teams(["Lions", " Bären =#0055a4,#EF4135"]).unwrap();
        assert_eq!(found[0].name, "Lions");
        assert_eq!(found[1].name, "Bären");
        let colours = found[1].colours.unwrap().map(|c| c.to_string());
        assert_eq!(colours, ["#0055a4", "#ef4135"]);
        for wrong in ["", "=#000000,#ffffff", "a=#000000", "a=red,blue", "a\tb"] {
            assert!(teams([wrong]).is_err(), "{wrong:?}");
        }
        assert!(teams(vec!["x"; 41]).is_err());
    }

    #[test]
    fn each_team_has_an_id_of_its_own() {
        let answers = Answers {
            slug: "x".to_owned(),
            title: "x".to_owned(),
            artist: "x".to_owned(),
            languages: vec!["en".to_owned()],
            style: Style::Stage,
            colours: [None; 3],
            teams: teams(["The Lions", "the lions", "東", "None", "9"]).unwrap(),
        };
        let ids: Vec<String> = answers
            .all_teams()
            .into_iter()
            .map(|team| team.id)
            .collect();
        assert_eq!(ids, ["the-lions", "team-2", "team-3", "team-4", "team-5"]);
    }
}
