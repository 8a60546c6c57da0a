//! What each key of campaign.toml means, in the words of the schema that editors show.

/// What a key means, and how its text looks.
pub(super) struct About {
    pub path: &'static str,
    pub words: &'static str,
    /// A regular expression for its text, or for each text of its list; empty for any.
    pub pattern: &'static str,
}

const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*$";
const COUNTRY: &str = "^[A-Z]{2}$";

const COLOUR: &str = "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$";

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
pub(super) const ABOUT: &[About] = &[
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
        "finish_by",
        "Until then, fans may finish what they began before the campaign closed. Without it, they have a day.",
    ),
    about(
        "time_zone",
        "The time zone of dates and times that name none, such as Europe/Paris.",
    ),
    about(
        "after_closing",
        "What happens to finished records once the campaign is closed: \"keep\" leaves them where they are, \"erase\" deletes them all.",
    ),
    text(
        "excluded_countries",
        COUNTRY,
        "Country codes (ISO 3166-1) of countries where nobody can take part.",
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
    about(
        "song.released_at",
        "From this moment on, the song can be heard elsewhere. A song that always could does without.",
    ),
    about(
        "listen",
        "A place where the song can be heard, in the order in which pages show them.",
    ),
    about(
        "listen.service",
        "The streaming service, by its name in docs/listen.md, such as \"spotify\".",
    ),
    about(
        "listen.name",
        "How any other place is called, such as a shop.",
    ),
    about(
        "listen.url",
        "The song's address there: an https link, shown from the release on.",
    ),
    about(
        "listen.pre_save_url",
        "An https link where fans save the song in advance, shown until the release.",
    ),
    text(
        "listen.countries",
        COUNTRY,
        "Country codes (ISO 3166-1): fans there are shown this link in place of the service's others.",
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
        "look",
        "How the pages look. What is left out is the style's own.",
    ),
    about(
        "look.style",
        "\"stage\": a dark stage with beams of light; \"paper\": daylight, paper, ink and one colour; \"poster\": a print with flat blocks and thick rules.",
    ),
    text(
        "look.ground",
        COLOUR,
        "The colour behind everything, such as #08090b.",
    ),
    text("look.ink", COLOUR, "The colour of words."),
    text(
        "look.accent",
        COLOUR,
        "The colour of buttons and of what is marked.",
    ),
    text(
        "look.light",
        COLOUR,
        "Two colours for pages that show no team.",
    ),
    about(
        "look.display",
        "The typeface of large words, by its name in docs/typefaces.md.",
    ),
    about(
        "look.text",
        "The typeface of small words, by its name in docs/typefaces.md.",
    ),
    about(
        "look.background",
        "A picture behind the pages: a PNG, JPEG, WebP or SVG file in the campaign's folder.",
    ),
    about(
        "look.corners",
        "Whether buttons and fields have \"square\" or \"round\" corners.",
    ),
    about("look.grain", "Whether a fine grain lies over the ground."),
    about(
        "look.favicon",
        "The small picture in a browser's tab: an SVG or PNG file in the campaign's folder. Without it, it is made of the cover.",
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
    text(
        "jurisdiction.stored_in",
        COUNTRY,
        "Where its texts say that records are stored: countries (ISO 3166-1), or EU; without it, anywhere. `make deploy` refuses other regions.",
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
        "team.first_in",
        COUNTRY,
        "More countries (ISO 3166-1) whose fans are shown this team first.",
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
