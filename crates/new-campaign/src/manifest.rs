//! campaign.toml of a new campaign, with a line on what each part is for.

use crate::answers::Answers;

/// How long a new campaign is open: three months.
const OPEN_DAYS: i64 = 90;

/// The text of campaign.toml. `today` is the day on which it opens, in UTC.
pub(crate) fn campaign_toml(answers: &Answers, today: jiff::civil::Date) -> String {
    let closes = today.saturating_add(jiff::Span::new().days(OPEN_DAYS));
    let locales = answers.languages.iter().map(|tag| quoted(tag));
    let locales = locales.collect::<Vec<_>>().join(", ");
    let first = answers.languages.first().map_or("en", String::as_str);
    let mut text = format!(
        "# What each part is for: docs/campaigns.md. `refrain check` says what is not right, and `make dev` shows it.\n\n\
         slug = {slug}\ndefault_locale = {first}\nlocales = [{locales}]\n\
         opens_at = \"{today}T00:00:00Z\"\ncloses_at = \"{closes}T00:00:00Z\"\n\
         # Whether somebody looks at each record \"before\" it is public, or \"after\".\nreview = \"after\"\n\
         # How long takes are stored. The legal text says the same.\nretention_days = 365\n\n\
         # How the pages look; docs/typefaces.md lists typefaces.\n[look]\nstyle = {style}\n{colours}\n\
         # This song only holds the place of yours: audio/README.md.\n\
         [song]\ntitle = {title}\nartist = {artist}\nlanguage = {first}\n\
         backing = \"audio/backing.wav\"\nguide = \"audio/guide.wav\"\nlyrics = \"audio/lyrics.lrc\"\n\
         tempo_bpm = {tempo:.1}\ncount_in_beats = 4\n\n\
         [take]\nmin_ms = 8000\nmax_ms = 45000\nmax_bytes = 9000000\n\n\
         # How voices sound in the song: \"dry\", \"stadium\", \"studio\" or \"phone\".\n[sound]\npreset = \"studio\"\n\n\
         [[consent]]\npurpose = \"terms\"\nrequired = true\n\n[[consent]]\npurpose = \"song\"\nrequired = false\n\n\
         # The legal text of every country. It is a draft until a lawyer has checked it: write status = \"final\" then.\n\
         [[jurisdiction]]\nid = \"world\"\nstatus = \"draft\"\nversion = \"{today}\"\nmin_age = 16\ncountries = [\"*\"]\nlanguages = [{locales}]\n",
        slug = quoted(&answers.slug),
        first = quoted(first),
        style = quoted(answers.style.as_str()),
        colours = colours(answers),
        title = quoted(&answers.title),
        artist = quoted(&answers.artist),
        tempo = crate::score::TEMPO_BPM,
    );
    text.push_str("\n# Two colours each; the emblem of each lies in teams/.\n");
    for team in answers.all_teams() {
        let [one, two] = team.colours.map(|colour| quoted(&colour));
        text.push_str(&format!(
            "[[team]]\nid = {}\ncolors = [{one}, {two}]\n\n",
            quoted(&team.id)
        ));
    }
    text.push_str(
        "# The pictures of a record, from the templates cover.svg, share.svg and story.svg.\n",
    );
    for (name, template, width, height) in PICTURES {
        text.push_str(&format!(
            "[[picture]]\nname = \"{name}\"\ntemplate = \"{template}\"\nwidth = {width}\nheight = {height}\n\n"
        ));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

const PICTURES: [(&str, &str, u16, u16); 6] = [
    ("cover", "cover.svg", 1500, 1500),
    ("share", "share.svg", 1200, 630),
    ("phone", "cover.svg", 600, 600),
    ("story", "story.svg", 1080, 1920),
    ("thumb", "cover.svg", 300, 300),
    ("preview", "cover.svg", 480, 480),
];

/// The colours of [look] that are not the style's.
fn colours(answers: &Answers) -> String {
    let keys = ["ground", "ink", "accent"].into_iter();
    let given = keys.zip(answers.colours);
    let lines = given.filter_map(|(key, colour)| Some(format!("{key} = \"{}\"\n", colour?)));
    lines.collect()
}

/// A text as TOML writes it; it has no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
