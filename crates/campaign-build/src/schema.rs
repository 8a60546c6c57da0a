//! The JSON Schema of campaign.toml, for editors. Its keys are those that the reader asks for; here stands what each means.

use campaign::{Key, Kind, manifest_keys};
use serde_json::{Map, Value, json};

/// Where the schema lies, from the checkout's root.
pub const SCHEMA: &str = "docs/campaign.schema.json";

/// What a key means, and how its text looks.
struct About {
    path: &'static str,
    words: &'static str,
    /// A regular expression for its text, or for each text of its list; empty for any.
    pattern: &'static str,
}

const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*$";
const COUNTRY: &str = "^[A-Z]{2}$";

const fn about(path: &'static str, words: &'static str) -> About {
    About {
        path,
        words,
        pattern: "",
    }
}

const fn text(path: &'static str, pattern: &'static str, words: &'static str) -> About {
    About {
        path,
        words,
        pattern,
    }
}

/// Every key, as somebody reads of it who fills a campaign's folder.
const ABOUT: &[About] = &[
    text("slug", SLUG, "The name of the campaign's folder."),
    text(
        "default_locale",
        LANGUAGE,
        "The language of whoever speaks none of the campaign's; one of locales.",
    ),
    text(
        "locales",
        LANGUAGE,
        "The campaign's languages as language tags, such as en or zh-Hans, in the order in which pages offer them. Each has a folder with its words.",
    ),
    about(
        "opens_at",
        "From this moment on, recordings are accepted: a date and time with its zone, such as 2026-06-10T18:00:00Z.",
    ),
    about(
        "closes_at",
        "From this moment on, no recording is accepted.",
    ),
    about(
        "review",
        "When a record becomes public: \"before\" waits for somebody to look at it, \"after\" publishes it at once unless its name was flagged.",
    ),
    about("retention_days", "How long recordings are stored, in days."),
    about(
        "flagged_words",
        "A name with one of these words waits for review, in any language.",
    ),
    about("song", "The song that is sung."),
    about("song.title", "The song's title, as it stands on the cover."),
    about("song.artist", "Who sings it."),
    about(
        "song.hashtag",
        "What fans tag their posts with; a song may do without.",
    ),
    text("song.language", LANGUAGE, "The language that is sung."),
    about(
        "song.backing",
        "The song without its voice: a stereo FLAC or WAV file, from the campaign's folder on.",
    ),
    about(
        "song.guide",
        "The voice alone: a mono FLAC or WAV file that begins with the backing track. A song may do without.",
    ),
    about("song.lyrics", "The words with their times: an LRC file."),
    about("song.tempo_bpm", "The song's tempo, in beats a minute."),
    about(
        "song.count_in_beats",
        "How many beats are counted in before it begins.",
    ),
    about("take", "What a recording has to be."),
    about(
        "take.min_ms",
        "The shortest recording that is accepted, in milliseconds.",
    ),
    about(
        "take.max_ms",
        "The longest, in milliseconds: the song with its count-in has to fit.",
    ),
    about("take.max_bytes", "The largest upload, in bytes."),
    about("sound", "How every voice sounds in the song."),
    about(
        "sound.preset",
        "dry: as it was sung; stadium: bright, with a long echo; studio: close and even; phone: thin and hard, from a telephone.",
    ),
    about(
        "consent",
        "Something that a fan is asked to agree to, with its own tick box.",
    ),
    about(
        "consent.purpose",
        "What for: the terms, the song's final record, a gallery, or messages from the artist.",
    ),
    about(
        "consent.required",
        "Whether nobody can take part without it.",
    ),
    about(
        "jurisdiction",
        "Countries with the same legal text and age.",
    ),
    text(
        "jurisdiction.id",
        SLUG,
        "Its name, and that of the folder under legal/ with its texts.",
    ),
    about(
        "jurisdiction.version",
        "The version of the legal text, such as its date; stored with every consent.",
    ),
    about(
        "jurisdiction.min_age",
        "The youngest age, in years; without it, nobody is asked for theirs.",
    ),
    about(
        "jurisdiction.status",
        "\"draft\" until a lawyer has approved of the texts, then \"final\". A campaign is not ready with drafts.",
    ),
    text(
        "jurisdiction.countries",
        "^([A-Z]{2}|\\*)$",
        "Country codes (ISO 3166-1) such as FR; \"*\" stands for all that no other jurisdiction names.",
    ),
    text(
        "jurisdiction.languages",
        LANGUAGE,
        "The languages that its texts are there in.",
    ),
    about("team", "What a fan sings for."),
    text(
        "team.id",
        SLUG,
        "Its name in files: teams/<id>.svg is its emblem, team-<id> the message that names it.",
    ),
    text(
        "team.country",
        COUNTRY,
        "Its country, if it is a country's (ISO 3166-1).",
    ),
    text(
        "team.colors",
        "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$",
        "Its two colours, as in [\"#0055a4\", \"#ef4135\"].",
    ),
    about("picture", "A picture that is made of each record."),
    text(
        "picture.name",
        SLUG,
        "\"cover\", \"share\" and \"preview\" have to be there; others may.",
    ),
    about("picture.template", "The SVG file that it is drawn from."),
    about("picture.width", "Its width, in pixels."),
    about("picture.height", "Its height, in pixels."),
];

/// The schema, by JSON Schema 2020-12.
///
/// # Errors
/// The paths of keys that nothing is said about here, and of what is said about no key.
pub fn schema() -> Result<String, Vec<String>> {
    let keys = manifest_keys();
    let is_key = |path: &str| keys.iter().any(|key| key.path == path);
    let is_told = |path: &str| ABOUT.iter().any(|about| about.path == path);
    let untold = keys.iter().map(|key| key.path.as_str());
    let mut wrong: Vec<String> = untold
        .filter(|path| !is_told(path))
        .map(str::to_owned)
        .collect();
    let stale = ABOUT.iter().map(|about| about.path);
    wrong.extend(stale.filter(|path| !is_key(path)).map(str::to_owned));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut root = object(&keys, "");
    root.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    root.insert("title".to_owned(), json!("campaign.toml of Refrain"));
    let text = serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default();
    Ok(format!("{text}\n"))
}

/// The schema of the table of a path.
fn object(keys: &[Key], table: &str) -> Map<String, Value> {
    let name_of = |key: &Key| -> Option<String> {
        let above = if table.is_empty() {
            String::new()
        } else {
            format!("{table}.")
        };
        let name = key.path.strip_prefix(&above)?;
        (!name.contains('.')).then(|| name.to_owned())
    };
    let own: Vec<(String, &Key)> = keys
        .iter()
        .filter_map(|key| Some((name_of(key)?, key)))
        .collect();
    let required: Vec<&String> = own
        .iter()
        .filter(|(_, key)| key.is_required)
        .map(|(name, _)| name)
        .collect();
    let properties: Map<String, Value> = own
        .iter()
        .map(|(name, key)| (name.clone(), property(keys, key)))
        .collect();
    let Value::Object(object) = json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    }) else {
        return Map::new();
    };
    object
}

fn property(keys: &[Key], key: &Key) -> Value {
    let about = ABOUT.iter().find(|about| about.path == key.path);
    let (words, pattern) = about.map_or(("", ""), |about| (about.words, about.pattern));
    let number = |text: &str| {
        text.parse::<f64>().map_or(Value::Null, |number| {
            let is_whole = number.fract() == 0.0 && number.abs() < 9e15;
            if is_whole {
                json!(number as i64)
            } else {
                json!(number)
            }
        })
    };
    let of_text = match pattern {
        "" => json!({ "type": "string" }),
        pattern => json!({ "type": "string", "pattern": pattern }),
    };
    let mut property = match &key.kind {
        Kind::Text => of_text,
        Kind::Moment => json!({ "type": "string", "format": "date-time" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number {
            is_whole,
            least,
            most,
        } => json!({
            "type": if *is_whole { "integer" } else { "number" },
            "minimum": number(least),
            "maximum": number(most),
        }),
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::Texts => json!({ "type": "array", "items": of_text }),
        Kind::Table => Value::Object(object(keys, &key.path)),
        Kind::Tables => json!({ "type": "array", "items": object(keys, &key.path) }),
    };
    property["description"] = json!(words);
    property
}
