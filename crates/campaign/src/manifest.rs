//! The contents of campaign.toml, as far as they can be read: what is missing or of the wrong type is a finding, and `None` or
//! left out here. What the values mean is for others to judge; each has its place for that.

use std::ops::Range;

use take::Preset;
use toml::{Spanned, de::DeTable};

use crate::{
    campaign::{AfterClosing, Consent, Purpose, Review, Status, TakeRules},
    finding::Collector,
    look::{Corners, Style},
    table::{Document, Table},
    text_file::TextFile,
    toml_hint::{hint, unclosed_list, with_equals},
};

/// The file that everything else in a campaign's folder is named in.
pub(crate) const MANIFEST: &str = "campaign.toml";

/// The largest upload that a campaign may allow, in bytes: a function holds the take and its decoded audio in memory.
const MAX_TAKE_BYTES: u64 = 64 * 1024 * 1024;
/// The longest take that a campaign may allow, in milliseconds: it has to be mixed within its function's timeout of 20 s.
const MAX_TAKE_MS: u32 = 180_000;
/// The sides of pictures, in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 16..=4_096;

/// A text with its place.
pub(crate) type Text = Spanned<String>;

pub(crate) struct Manifest {
    pub slug: Option<Text>,
    pub default_locale: Option<Text>,
    pub locales: Vec<Text>,
    pub opens_at: Option<Text>,
    pub closes_at: Option<Text>,
    pub finish_by: Option<Text>,
    pub time_zone: Option<Text>,
    pub after_closing: Option<AfterClosing>,
    pub excluded_countries: Vec<Text>,
    pub review: Option<Review>,
    pub retention_days: Option<u16>,
    pub flagged_words: Vec<Text>,
    pub song: SongEntry,
    pub listen: Vec<ListenEntry>,
    pub take: Option<TakeRules>,
    /// Where its bounds stand.
    pub take_spans: Vec<(&'static str, Range<usize>)>,
    pub preset: Option<Preset>,
    pub look: LookEntry,
    pub consents: Vec<Consent>,
    pub jurisdictions: Vec<JurisdictionEntry>,
    pub teams: Vec<TeamEntry>,
    pub pictures: Vec<PictureEntry>,
}

#[derive(Default)]
pub(crate) struct SongEntry {
    pub title: Option<Text>,
    pub artist: Option<Text>,
    pub hashtag: Option<Text>,
    pub language: Option<Text>,
    pub backing: Option<Text>,
    pub guide: Option<Text>,
    pub lyrics: Option<Text>,
    pub tempo_bpm: Option<f64>,
    pub count_in_beats: Option<u8>,
    pub released_at: Option<Text>,
}

pub(crate) struct ListenEntry {
    pub service: Option<Text>,
    pub name: Option<Text>,
    pub url: Option<Text>,
    pub pre_save_url: Option<Text>,
    pub countries: Vec<Text>,
}

#[derive(Default)]
pub(crate) struct LookEntry {
    pub style: Option<Style>,
    pub ground: Option<Text>,
    pub ink: Option<Text>,
    pub accent: Option<Text>,
    pub light: Vec<Text>,
    pub display: Option<Text>,
    pub text: Option<Text>,
    pub background: Option<Text>,
    pub corners: Option<Corners>,
    pub grain: Option<bool>,
    pub favicon: Option<Text>,
}

pub(crate) struct JurisdictionEntry {
    pub id: Text,
    pub version: Option<Text>,
    pub min_age: Option<u8>,
    pub status: Option<Status>,
    pub status_span: Option<Range<usize>>,
    pub countries: Vec<Text>,
    pub languages: Vec<Text>,
    pub stored_in: Vec<Text>,
}

pub(crate) struct TeamEntry {
    pub id: Text,
    pub country: Option<Text>,
    pub first_in: Vec<Text>,
    pub colors: Vec<Text>,
}

pub(crate) struct PictureEntry {
    pub name: Text,
    pub template: Option<Text>,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

impl Manifest {
    /// Reads campaign.toml. `judge` gets the manifest with its document, to which it adds what it finds.
    pub fn read<T>(
        file: &TextFile,
        findings: &Collector,
        judge: impl FnOnce(&Document<'_>, Self) -> T,
    ) -> T {
        let (text, errors) = with_equals(file);
        let (root, _) = DeTable::parse_recoverable(&text);
        let mut broken = Vec::new();
        for error in &errors {
            if let Some(end) = unclosed_list(file, error) {
                findings.add(file.error(end, "this list is not closed: write ] at its end"));
                broken.extend(1..=file.text.lines().count() + 1);
                break;
            }
            let (range, problem) = hint(file, error);
            let finding = file.error(range, problem);
            // Behind the first error of a line the parser is out of step.
            let line = finding.place.map_or(0, |place| place.line);
            if !broken.contains(&line) {
                broken.push(line);
                findings.add(finding);
            }
        }
        let document = Document {
            file,
            findings,
            whole: errors.is_empty(),
            broken,
            asked: None,
        };
        let manifest = Self::of(Table::top(&document, &root));
        judge(&document, manifest)
    }

    /// Reads the whole document's table.
    pub fn of(top: Table<'_>) -> Self {
        let manifest = Self {
            slug: top.text("slug"),
            default_locale: top.text("default_locale"),
            locales: top.texts("locales"),
            opens_at: top.moment("opens_at"),
            closes_at: top.moment("closes_at"),
            finish_by: top.optional_moment("finish_by"),
            time_zone: top.optional_text("time_zone"),
            after_closing: top.optional_choice(
                "after_closing",
                &AfterClosing::ALL.map(|choice| (choice.as_str(), choice)),
            ),
            excluded_countries: top.optional_texts("excluded_countries"),
            review: top.choice(
                "review",
                &[("before", Review::Before), ("after", Review::After)],
            ),
            retention_days: top.integer("retention_days", 1..=u16::MAX),
            flagged_words: top.optional_texts("flagged_words"),
            song: top.table("song").map(song).unwrap_or_default(),
            listen: all(top.optional_tables("listen"), listen),
            take_spans: top.optional_table("take").map_or_else(Vec::new, spans),
            take: top.table("take").and_then(take),
            preset: top.optional_table("sound").and_then(sound),
            look: top.optional_table("look").map(look).unwrap_or_default(),
            consents: consents(top.tables("consent")),
            jurisdictions: all(top.tables("jurisdiction"), jurisdiction),
            teams: all(top.tables("team"), team),
            pictures: all(top.tables("picture"), picture),
        };
        top.finish();
        manifest
    }
}

/// Reads each table; one without its name is left out.
fn all<'a, T>(tables: Vec<Table<'a>>, read: impl Fn(&Table<'a>) -> Option<T>) -> Vec<T> {
    let mut entries = Vec::new();
    for table in tables {
        entries.extend(read(&table));
        table.finish();
    }
    entries
}

fn song(table: Table<'_>) -> SongEntry {
    let song = SongEntry {
        title: table.text("title"),
        artist: table.text("artist"),
        hashtag: table.optional_text("hashtag"),
        language: table.text("language"),
        backing: table.text("backing"),
        guide: table.optional_text("guide"),
        lyrics: table.text("lyrics"),
        tempo_bpm: table.number("tempo_bpm", 30.0..=300.0),
        count_in_beats: table.integer("count_in_beats", 1..=16),
        released_at: table.optional_moment("released_at"),
    };
    table.finish();
    song
}

fn listen(table: &Table<'_>) -> Option<ListenEntry> {
    let entry = ListenEntry {
        service: table.optional_text("service"),
        name: table.optional_text("name"),
        url: table.optional_text("url"),
        pre_save_url: table.optional_text("pre_save_url"),
        countries: table.optional_texts("countries"),
    };
    let has = |keys: [&'static str; 2]| keys.into_iter().any(|key| table.span(key).is_some());
    if !has(["service", "name"]) {
        table.error(
            "has no service: write service = \"spotify\" or, for any other place, name = \"…\"",
        );
    }
    if !has(["url", "pre_save_url"]) {
        table.error("has no address: write url = \"https://…\"");
    }
    Some(entry)
}

fn spans(table: Table<'_>) -> Vec<(&'static str, Range<usize>)> {
    let keys = ["min_ms", "max_ms", "max_bytes"].into_iter();
    keys.filter_map(|key| Some((key, table.span(key)?)))
        .collect()
}

fn take(table: Table<'_>) -> Option<TakeRules> {
    let min_ms = table.integer("min_ms", 1_000..=MAX_TAKE_MS);
    let max_ms = table.integer("max_ms", 1_000..=MAX_TAKE_MS);
    let max_bytes = table.integer("max_bytes", 1..=MAX_TAKE_BYTES);
    if min_ms.zip(max_ms).is_some_and(|(min, max)| min >= max) {
        table.error("min_ms is not below max_ms: write less");
    }
    table.finish();
    Some(TakeRules {
        min_ms: min_ms?,
        max_ms: max_ms?,
        max_bytes: max_bytes?,
    })
}

fn sound(table: Table<'_>) -> Option<Preset> {
    let presets = Preset::ALL.map(|preset| (preset.as_str(), preset));
    let preset = table.optional_choice("preset", &presets);
    table.finish();
    preset
}

fn look(table: Table<'_>) -> LookEntry {
    let styles = Style::ALL.map(|style| (style.as_str(), style));
    let corners = Corners::ALL.map(|corners| (corners.as_str(), corners));
    let look = LookEntry {
        style: table.optional_choice("style", &styles),
        ground: table.optional_text("ground"),
        ink: table.optional_text("ink"),
        accent: table.optional_text("accent"),
        light: table.optional_texts("light"),
        display: table.optional_text("display"),
        text: table.optional_text("text"),
        background: table.optional_text("background"),
        corners: table.optional_choice("corners", &corners),
        grain: table.optional_flag("grain"),
        favicon: table.optional_text("favicon"),
    };
    if table.span("light").is_some() && look.light.len() != 2 {
        table.error_at(
            "light",
            "light is two colours: write it like light = [\"#9aa3b5\", \"#5c6577\"]",
        );
    }
    table.finish();
    look
}

fn consents(tables: Vec<Table<'_>>) -> Vec<Consent> {
    let purposes = Purpose::ALL.map(|purpose| (purpose.as_str(), purpose));
    let mut consents: Vec<Consent> = Vec::new();
    for table in tables {
        let purpose = table.choice("purpose", &purposes);
        // Without it the texts of this consent are checked all the same.
        let required = table.flag("required").unwrap_or(true);
        if let Some(purpose) = purpose {
            if consents.iter().any(|known| known.purpose == purpose) {
                table.error(&format!(
                    "the purpose \"{}\" stands twice: delete one",
                    purpose.as_str()
                ));
            } else {
                consents.push(Consent { purpose, required });
            }
        }
        table.finish();
    }
    consents
}

fn jurisdiction(table: &Table<'_>) -> Option<JurisdictionEntry> {
    let id = table.text("id");
    let version = table.text("version");
    let min_age = table.optional_integer("min_age", 0..=120);
    let statuses = [("draft", Status::Draft), ("final", Status::Final)];
    let status = table.optional_choice("status", &statuses);
    let countries = table.texts("countries");
    let languages = table.texts("languages");
    let stored_in = table.optional_texts("stored_in");
    Some(JurisdictionEntry {
        id: id?,
        version,
        min_age,
        status,
        status_span: table.span("status"),
        countries,
        languages,
        stored_in,
    })
}

fn team(table: &Table<'_>) -> Option<TeamEntry> {
    let id = table.text("id");
    let country = table.optional_text("country");
    let first_in = table.optional_texts("first_in");
    let colors = table.texts("colors");
    if table.has("colors") && colors.len() != 2 {
        table.error_at(
            "colors",
            "colors are two: write them as in colors = [\"#0055a4\", \"#ef4135\"]",
        );
    }
    Some(TeamEntry {
        id: id?,
        country,
        first_in,
        colors,
    })
}

fn picture(table: &Table<'_>) -> Option<PictureEntry> {
    let name = table.text("name");
    let template = table.text("template");
    let width = table.integer("width", SIDES);
    let height = table.integer("height", SIDES);
    Some(PictureEntry {
        name: name?,
        template,
        width,
        height,
    })
}
