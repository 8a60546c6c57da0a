//! Whether the campaign's own words fit their places on the smallest phone, of 320 px: measured with the typefaces of its covers.

use campaign::{Campaign, Finding, FluentMessage, Line, Reading, TextFile};
use cover::text::{Fonts, Reader, lines_em};
use site::WordFiles;

/// What is left of 320 px between the margins, in pixels.
const PAGE_PX: f32 = 280.0;
/// Scripts without capitals are set smaller, for their letters fill more of the em.
const SIZE_OF_UNCASED: f32 = 0.68;
/// The booth's screen between its margins, in em of the size that long lines have there (booth.css).
const BOOTH_EM: f32 = 86.0 / 16.5;
/// The lines of that size that are seen beside the line that comes next.
const BOOTH_LINES: usize = 4;

/// A place on a page where display type stands.
struct Place {
    size_px: f32,
    most_lines: usize,
}

const HEADLINE: Place = Place {
    size_px: 56.0,
    most_lines: 4,
};
const TEAM: Place = Place {
    size_px: 32.0,
    most_lines: 2,
};
/// Texts in small type, by the most characters that leave the button in sight, or that a link's preview shows.
const SMALL: [(&str, usize, &str); 2] = [
    (
        "campaign-call",
        120,
        "the button beneath it would be out of sight on a small phone",
    ),
    ("campaign-description", 300, "previews of links cut it off"),
];

/// Notes on messages that are too long for their places.
pub(super) fn words(campaign: &Campaign, all: &[WordFiles], fonts: &Fonts) -> Vec<Finding> {
    let mut notes = Vec::new();
    for files in all {
        for file in &files.campaign {
            let read = campaign::FluentFile::read(file);
            for message in &read.messages {
                notes.extend(of_message(campaign, file, message, fonts, &files.locale));
            }
        }
    }
    notes
}

fn of_message(
    campaign: &Campaign,
    file: &TextFile,
    message: &FluentMessage,
    fonts: &Fonts,
    locale: &str,
) -> Option<Finding> {
    let id = message.id.as_str();
    let text = message.text.trim();
    // What its values are is not known here.
    if !message.values.is_empty() || !message.references.is_empty() {
        return None;
    }
    let is_team = || {
        id.strip_prefix("team-")
            .is_some_and(|id| campaign.team(id).is_some())
    };
    let problem = if let Some((_, most, why)) = SMALL.iter().find(|(small, ..)| *small == id) {
        let chars = text.chars().count();
        let problem = format!("{id} has {chars} characters, so {why}: write {most} at most");
        (chars > *most).then_some(problem)
    } else if id == "campaign-tagline" {
        too_long(&HEADLINE, id, text, fonts, locale)
    } else if is_team() {
        too_long(&TEAM, id, text, fonts, locale)
    } else {
        None
    };
    Some(Finding::note(&file.path, problem?).at(message.place))
}

fn too_long(place: &Place, id: &str, text: &str, fonts: &Fonts, locale: &str) -> Option<String> {
    let is_cased = text.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let size_px = place.size_px * if is_cased { 1.0 } else { SIZE_OF_UNCASED };
    let width_em = PAGE_PX / size_px;
    // A letter that no typeface has is an error elsewhere.
    let lines = lines_em(fonts, text, true, width_em, &Reader::from(locale)).ok()?;
    if lines.iter().any(|line| *line > width_em) {
        return Some(format!(
            "a word of {id} is wider than a phone of 320 px and would be broken anywhere: shorten it, or put a soft hyphen (U+00AD) into it"
        ));
    }
    let count = lines.len();
    (count > place.most_lines).then(|| {
        format!(
            "{id} takes {count} lines on a phone of 320 px, where {} have room: shorten it",
            place.most_lines
        )
    })
}

/// Notes on lines of the lyrics that are too long for the booth.
pub(super) fn lyrics(reading: &Reading, campaign: &Campaign, fonts: &Fonts) -> Vec<Finding> {
    let language = campaign.song.language.as_str();
    reading.lyrics_notes(|line: &Line| {
        let words: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
        let text = words.join(" ");
        let lines = lines_em(fonts, &text, true, BOOTH_EM, &Reader::from(language)).ok()?;
        if lines.iter().any(|line| *line > BOOTH_EM) {
            return Some("a word of this line is too wide for the booth: split it with a hyphen, or write it shorter".to_owned());
        }
        let count = lines.len();
        (count > BOOTH_LINES).then(|| {
            format!(
                "this line is too long for the booth, {count} rows where {BOOTH_LINES} have room: split it into two lines, each with its time"
            )
        })
    })
}
