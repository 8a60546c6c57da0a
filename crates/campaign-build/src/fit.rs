//! Whether words fit their places on the smallest phone, of 320 px: measured as the campaign's look sets large words.

use std::collections::BTreeMap;
use std::sync::Arc;

use campaign::{Campaign, Finding, FluentMessage, Line, Reading, TextFile};
use cover::text::{Fonts, Reader, lines_em};
use cover_format::Role;
use site::WordFiles;

use super::{
    buttons,
    error::BuildError,
    look::{self, LargeWords},
    sources::Sources,
    steps, typefaces,
};

/// What is left of 320 px between the margins, in pixels.
const PAGE_PX: f32 = 280.0;

/// How the pages of a campaign set large words, with typefaces to measure them.
///
/// Covers have whole files of some typefaces that pages have in parts. A typeface that no cover has is measured by the first of the
/// covers', the narrowest: the catalogue's sizes are such that the same words become about as wide in each.
pub(super) struct Setting {
    fonts: Arc<Fonts>,
    words: LargeWords,
    /// How much wider a letter of the page's typeface is than one of `fonts`.
    widening: f32,
}

impl Setting {
    /// `None` if the campaign names a typeface that is not there, which is an error elsewhere.
    ///
    /// # Errors
    /// The product's own files are missing or wrong.
    pub fn of(sources: &Sources, campaign: &Campaign) -> Result<Option<Self>, BuildError> {
        let Some(words) = look::large_words(sources, campaign)? else {
            return Ok(None);
        };
        let faces = typefaces::faces(sources)?;
        let is_known = faces
            .iter()
            .any(|face| face.role == Role::Display && face.family == words.family);
        Ok(Some(Self {
            fonts: typefaces::read_fonts(sources, is_known.then_some(&words.family))?,
            widening: if is_known {
                1.0
            } else {
                words.narrowest_size / words.size
            },
            words,
        }))
    }

    /// The widths of a text's lines in a box of `width_em`, in em of the page's typeface.
    fn lines(&self, text: &str, width_em: f32, locale: &str) -> Option<Vec<f32>> {
        let widening = if is_cased(text) { self.widening } else { 1.0 };
        let (fonts, capitals) = (&self.fonts, self.words.capitals);
        let width_em = width_em / widening;
        // A letter that no typeface has is an error elsewhere.
        let lines = lines_em(fonts, text, capitals, width_em, &Reader::from(locale)).ok()?;
        Some(lines.into_iter().map(|line| line * widening).collect())
    }
}

fn is_cased(text: &str) -> bool {
    text.chars().any(|c| c.is_lowercase() || c.is_uppercase())
}

/// Scripts without capitals are set smaller, for their letters fill more of the em.
const SIZE_OF_UNCASED: f32 = 0.68;
/// The booth's screen between its margins, in em of the size that long lines have there (booth.css).
const BOOTH_EM: f32 = 86.0 / 16.5;
/// The lines of that size that are seen beside the line that comes next.
const BOOTH_LINES: usize = 4;

/// A place on a page where display type stands, with its size before that of the typeface (--display-size).
struct Place {
    size_px: f32,
    /// The typeface's size counts as this much at least.
    least_size: f32,
    width_px: f32,
    most_lines: usize,
}

const HEADLINE: Place = Place {
    size_px: 56.0,
    least_size: 0.0,
    width_px: PAGE_PX,
    most_lines: 4,
};
const TEAM: Place = Place {
    size_px: 32.0,
    least_size: 0.0,
    width_px: PAGE_PX,
    most_lines: 2,
};
/// 1 rem is 17 px. A button has a border of 2 px and a padding of 1.25 rem, at most 5 % of the screen (controls.css).
const BUTTON: Place = Place {
    size_px: 1.75 * 17.0,
    least_size: 0.76,
    width_px: PAGE_PX - 2.0 * (2.0 + 16.0),
    most_lines: 2,
};
/// Where it is smaller on small phones (shapes.css).
const SMALL_BUTTON: Place = Place {
    size_px: 1.5 * 17.0,
    least_size: 0.76,
    width_px: PAGE_PX - 2.0 * (2.0 + 0.5 * 17.0),
    most_lines: 2,
};
/// An icon beside the label, with the gap between them.
const ICON_PX: f32 = 34.0;
/// Texts in small type, by the most characters that leave the button in sight, or that a link's preview shows.
const SMALL: [(&str, usize, &str); 2] = [
    (
        "campaign-call",
        120,
        "the button beneath it would be out of sight on a small phone",
    ),
    ("campaign-description", 300, "previews of links cut it off"),
];

/// Notes on messages that are too long for their places: the campaign's, and labels of buttons, which are the product's.
///
/// # Errors
/// The product's own files are missing or wrong.
pub(super) fn words(
    sources: &Sources,
    campaign: &Campaign,
    all: &[WordFiles],
    setting: &Setting,
) -> Result<Vec<Finding>, BuildError> {
    let labels = buttons::labels(&sources.page_templates()?);
    let teams: Vec<&str> = campaign.teams.iter().map(|team| team.id.as_str()).collect();
    let beside = format!("{:?}{labels:?}{teams:?}", setting.words);
    let mut notes = Vec::new();
    for files in all {
        let texts = files.all().flat_map(|file| [&file.path, &file.text]);
        let key = steps::key(texts.chain([&beside]).map(String::as_bytes));
        let measure = || Ok::<_, BuildError>(of_locale(campaign, files, &labels, setting));
        let step = format!("measure the words in {}", files.locale);
        let found = sources.steps.of(&step, key, measure)?;
        notes.extend(found.iter().cloned());
    }
    Ok(notes)
}

fn of_locale(
    campaign: &Campaign,
    files: &WordFiles,
    labels: &BTreeMap<String, buttons::Place>,
    setting: &Setting,
) -> Vec<Finding> {
    let mut notes = Vec::new();
    for file in &files.campaign {
        for message in &campaign::FluentFile::read(file).messages {
            notes.extend(of_message(campaign, file, message, setting, &files.locale));
        }
    }
    for file in &files.product {
        for message in &campaign::FluentFile::read(file).messages {
            let place = labels.get(&message.id);
            notes.extend(
                place.and_then(|place| of_label(file, message, place, setting, &files.locale)),
            );
        }
    }
    notes
}

/// Whether the text is the same whoever reads it: what values and other messages put into it is not known here.
fn is_whole(message: &FluentMessage) -> bool {
    message.values.is_empty() && message.references.is_empty()
}

fn of_label(
    file: &TextFile,
    message: &FluentMessage,
    place: &buttons::Place,
    setting: &Setting,
    locale: &str,
) -> Option<Finding> {
    let text = message.text.trim();
    let button = if place.is_large { BUTTON } else { SMALL_BUTTON };
    let button = Place {
        width_px: button.width_px - if place.has_icon { ICON_PX } else { 0.0 },
        ..button
    };
    let problem =
        is_whole(message).then(|| too_long(&button, &message.id, text, setting, locale))?;
    Some(Finding::note(&file.path, problem?).at(message.place))
}

fn of_message(
    campaign: &Campaign,
    file: &TextFile,
    message: &FluentMessage,
    setting: &Setting,
    locale: &str,
) -> Option<Finding> {
    let id = message.id.as_str();
    let text = message.text.trim();
    if !is_whole(message) {
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
        too_long(&HEADLINE, id, text, setting, locale)
    } else if is_team() {
        too_long(&TEAM, id, text, setting, locale)
    } else {
        None
    };
    Some(Finding::note(&file.path, problem?).at(message.place))
}

fn too_long(
    place: &Place,
    id: &str,
    text: &str,
    setting: &Setting,
    locale: &str,
) -> Option<String> {
    let of_script = if is_cased(text) {
        setting.words.size
    } else {
        SIZE_OF_UNCASED
    };
    let width_em = place.width_px / (place.size_px * of_script.max(place.least_size));
    let lines = setting.lines(text, width_em, locale)?;
    // What rounding adds is no width.
    let too_wide = width_em + 0.001;
    if lines.iter().any(|line| *line > too_wide) {
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
pub(super) fn lyrics(reading: &Reading, campaign: &Campaign, setting: &Setting) -> Vec<Finding> {
    let language = campaign.song.language.as_str();
    reading.lyrics_notes(|line: &Line| {
        let words: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
        let text = words.join(" ");
        let lines = setting.lines(&text, BOOTH_EM, language)?;
        if lines.iter().any(|line| *line > BOOTH_EM + 0.001) {
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
