//! The questions, on a terminal; and what is answered already.

use std::io::{BufRead, Read, Write};
use std::path::Path;

use campaign::Style;

use crate::answers::{self, Answers};
use crate::error::NewError;
use crate::languages;
use crate::style::style_colours;

/// The longest answer that is read, in bytes.
const MAX_ANSWER_BYTES: u64 = 4_000;
/// How often a question is asked before its answer is an error.
const MAX_TRIES: usize = 5;

/// What is given on the command line.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub slug: String,
    pub title: Option<String>,
    pub artist: Option<String>,
    pub languages: Vec<String>,
    pub style: Option<Style>,
    pub ground: Option<String>,
    pub ink: Option<String>,
    pub accent: Option<String>,
    pub teams: Vec<String>,
}

/// The answers of what is given; what is not is asked on the terminal, if there is one, or takes its default.
///
/// # Errors
/// Something that is given cannot be used, or is there already.
pub fn complete<'a>(
    given: Given,
    campaigns: &Path,
    terminal: Option<(&'a mut dyn BufRead, &'a mut dyn Write)>,
) -> Result<Answers, NewError> {
    let slug = answers::slug(&given.slug)?;
    // Nobody answers questions about what cannot be made.
    crate::folder::check_absent(campaigns, &slug)?;
    let mut asking = Asking { terminal };
    let title = |text: &str| answers::text("the song's title", text);
    let artist = |text: &str| answers::text("the artist", text);
    let of_lines = |text: &str| languages::parse(text.split([',', ' ']));
    let title = asking.answer(
        given.title.as_deref(),
        "The song's title",
        "A Song for Everybody",
        title,
    )?;
    let artist = asking.answer(given.artist.as_deref(), "The artist", "Everybody", artist)?;
    let languages = joined(&given.languages, ",");
    let question = format!(
        "Languages, the song's first ({})",
        languages::LANGUAGES.join(" ")
    );
    let languages = asking.answer(languages.as_deref(), &question, "en", of_lines)?;
    let style = match given.style {
        Some(style) => style,
        None => asking.answer(None, "Style (stage, paper, poster)", "stage", style_of)?,
    };
    let names = style_colours(style).map(|colour| colour.to_string());
    let mut colours = [None; 3];
    let parts = [
        (given.ground, "Colour of the ground"),
        (given.ink, "Colour of text"),
        (given.accent, "Colour of buttons"),
    ];
    for (at, (given, question)) in parts.into_iter().enumerate() {
        let colour = asking.answer(given.as_deref(), question, &names[at], answers::colour)?;
        colours[at] = (colour.to_string() != names[at]).then_some(colour);
    }
    let given_teams = joined(&given.teams, ";");
    let question = "Teams, such as Lions; Bears=#0055a4,#ef4135 (none: two to begin with)";
    let teams = asking.answer(given_teams.as_deref(), question, "", |text| {
        answers::teams(text.split(';').filter(|part| !part.trim().is_empty()))
    })?;
    Ok(Answers {
        slug,
        title,
        artist,
        languages,
        style,
        colours,
        teams,
    })
}

fn joined(texts: &[String], with: &str) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join(with))
}

/// A style by its name in campaign.toml.
///
/// # Errors
/// There is no style of this name.
pub fn style_of(text: &str) -> Result<Style, NewError> {
    let name = text.to_lowercase();
    let style = Style::ALL.into_iter().find(|style| style.as_str() == name);
    style.ok_or_else(|| NewError::Style(text.chars().take(40).collect()))
}

struct Asking<'a> {
    terminal: Option<(&'a mut dyn BufRead, &'a mut dyn Write)>,
}

impl Asking<'_> {
    /// What is given, what somebody answers, or the default.
    fn answer<T>(
        &mut self,
        given: Option<&str>,
        question: &str,
        default: &str,
        read: impl Fn(&str) -> Result<T, NewError>,
    ) -> Result<T, NewError> {
        let (None, Some((answers, screen))) = (given, &mut self.terminal) else {
            return read(given.unwrap_or(default));
        };
        let mut last = None;
        for _ in 0..MAX_TRIES {
            let shown = if default.is_empty() { "none" } else { default };
            // Whoever cannot be shown a question has its default.
            let _ = write!(screen, "{question} [{shown}]: ").and_then(|()| screen.flush());
            let mut line = String::new();
            let read_line = (&mut **answers).take(MAX_ANSWER_BYTES).read_line(&mut line);
            let line = line.trim();
            if line.is_empty() || read_line.is_err() {
                return read(default);
            }
            match read(line) {
                Ok(answer) => return Ok(answer),
                Err(error) => {
                    let _ = writeln!(screen, "{error}");
                    last = Some(error);
                }
            }
        }
        last.map_or_else(|| read(default), Err)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn given(slug: &str) -> Given {
        Given {
            slug: slug.to_owned(),
            ..Given::default()
        }
    }

    fn asked(given: Given, answers: &str) -> (Result<Answers, NewError>, String) {
        let mut screen = Vec::new();
        let mut input = answers.as_bytes();
        let folder = tempfile::tempdir().unwrap();
        let found = complete(given, folder.path(), Some((&mut input, &mut screen)));
        (found, String::from_utf8(screen).unwrap())
    }

    #[test]
    fn without_a_terminal_everything_has_a_default() {
        let folder = tempfile::tempdir().unwrap();
        let answers = complete(given("song"), folder.path(), None).unwrap();
        assert_eq!(answers.languages, ["en"]);
        assert_eq!(answers.style, Style::Stage);
        assert_eq!(answers.colours, [None; 3]);
        assert_eq!(answers.all_teams().len(), 2);
    }

    #[test]
    fn a_terminal_is_asked_for_what_is_not_given_and_again_for_what_cannot_be_used() {
        let given = Given {
            title: Some("Ours".to_owned()),
            ..given("song")
        };
        let (answers, screen) = asked(
            given,
            "Us\nfr, zh-Hanz\nfr en\npaper\n\n#000000\n\nLions;Bears\n",
        );
        let answers = answers.unwrap();
        assert_eq!(
            (answers.title.as_str(), answers.artist.as_str()),
            ("Ours", "Us")
        );
        assert_eq!(answers.languages, ["fr", "en"]);
        assert_eq!(answers.style, Style::Paper);
        assert!(answers.colours[0].is_none() && answers.colours[1].is_some());
        assert_eq!(answers.teams.len(), 2);
        assert!(screen.contains("did you mean \"zh-Hans\"?"), "{screen}");
        assert!(!screen.contains("title"), "{screen}");
    }

    #[test]
    fn a_style_is_taken_in_capitals_and_one_that_is_none_is_told_which_there_are() {
        assert_eq!(style_of("Paper").unwrap(), Style::Paper);
        let error = style_of("papre").unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no style \"papre\": write stage, paper or poster"
        );
    }

    #[test]
    fn there_is_an_end_to_questions() {
        let (answers, _) = asked(given("song"), "\n\nxx\nxx\nxx\nxx\nxx\nxx\n");
        assert!(answers.is_err());
    }
}
