//! Sixty mistakes in one copy of the demo: each is named in one run, with its file, its line and what to do.

use std::fs;

use campaign::Finding;

use crate::support::{Checkout, TOML, WORDS};

/// A mistake in a text, and words of what is said of it. It stands in the line where the text that was put in begins.
struct Edit(&'static str, &'static str, &'static str, &'static str);

/// campaign.toml, with what is written instead of what.
const SETTINGS: [Edit; 29] = [
    Edit(
        TOML,
        "locales = [\"en\"",
        "locales = [\"pt_BR\", \"en\"",
        "write \"pt-BR\"",
    ),
    Edit(
        TOML,
        "closes_at = \"2031-01-01",
        "closes_at = \"2025-01-01",
        "write a later moment",
    ),
    Edit(
        TOML,
        "review = \"after\"",
        "review = \"none\"",
        "write \"before\" or \"after\"",
    ),
    Edit(
        TOML,
        "retention_days = 365",
        "retention_days = \"365\"",
        "without quotes",
    ),
    Edit(TOML, "[\"the north stand\"]", "[\"\"]", "delete it"),
    Edit(
        TOML,
        "title = \"Sing the Floodlights On\"",
        "title = “Sing the Floodlights On”",
        "straight quotes",
    ),
    Edit(
        TOML,
        "artist = ",
        "Artist = ",
        "write artist instead of Artist",
    ),
    Edit(
        TOML,
        "language = \"en\"\nbacking",
        "language = \"english\"\nbacking",
        "write \"en\"",
    ),
    Edit(
        TOML,
        "tempo_bpm = 128.0",
        "tempo_bpm = 128,0",
        "write tempo_bpm = 128.0",
    ),
    Edit(
        TOML,
        "count_in_beats = 4",
        "count_in_beats = 40",
        "from 1 to 16",
    ),
    Edit(
        TOML,
        "hashtag = \"SingTheFloodlightsOn\"",
        "hashtag = \"Sing the Lights\"",
        "use letters, digits and _ alone",
    ),
    Edit(TOML, "min_ms = 8000", "min_ms = 800", "from 1000"),
    Edit(
        TOML,
        "max_ms = 45000",
        "max_ms = 20000",
        "write 35000 or more",
    ),
    Edit(
        TOML,
        "preset = \"stadium\"",
        "preset = \"Stadium\"",
        "did you mean \"stadium\"",
    ),
    Edit(
        TOML,
        "required = true",
        "required = True",
        "write required = true",
    ),
    Edit(
        TOML,
        "purpose = \"song\"",
        "purpose = \"songs\"",
        "did you mean \"song\"",
    ),
    Edit(
        TOML,
        "min_age = 16\ncountries = [\n",
        "min_age = 160\ncountries = [\n",
        "from 0 to 120",
    ),
    Edit(
        TOML,
        "version = \"2026-11-01\"\nmin_age = 16\ncountries = [\"*\"]",
        "version: \"2026-11-01\"\nmin_age = 16\ncountries = [\"*\"]",
        "write \"=\" instead of \":\"",
    ),
    Edit(
        TOML,
        "countries = [\"*\"]",
        "countries = [\"*\", \"UK\"]",
        "write GB",
    ),
    Edit(TOML, "    \"IS\", \"IT\"", "    \"IS\", \"it\"", "write IT"),
    Edit(
        TOML,
        "\"AT\", \"BE\"",
        "\"AT\", \"BE\", \"BE\"",
        "delete one",
    ),
    Edit(
        TOML,
        "id = \"arg\"\ncountry = \"AR\"",
        "id = \"arg\"\ncountry = \"Argentina\"",
        "write AR",
    ),
    Edit(
        TOML,
        "colors = [\"#ffdf1f\", \"#18b85a\"]",
        "colors = [\"#ffdf1f\"]",
        "colors are two",
    ),
    Edit(TOML, "\"#ff4038\"", "\"red\"", "is not a colour"),
    Edit(TOML, "\"#ff8a1f\"", "\"ff8a1f\"", "write #ff8a1f"),
    Edit(
        TOML,
        "country = \"CO\"\ncolors",
        "country = \"CO\"\ncolour = 1\ncolors",
        "did you mean colors?",
    ),
    Edit(TOML, "id = \"ksa\"", "id = \"KSA\"", "write ksa"),
    Edit(TOML, "width = 1200", "width = 0", "from 16 to 4096"),
    Edit(
        TOML,
        "template = \"story.svg\"",
        "template = \"Story.svg\"",
        "but it is there as story.svg",
    ),
];

/// Everything else that is text.
const TEXTS: [Edit; 19] = [
    Edit(
        "audio/lyrics.lrc",
        "[00:07.03] <00:07.03> There’s <00:07.27>",
        "[00:01.03] <00:01.03> There’s <00:07.27>",
        "put the lines in order",
    ),
    Edit(
        "audio/lyrics.lrc",
        "[00:11.25] <00:11.25> One",
        "[00:11.2x] <00:11.25> One",
        "write it as in 00:07.50",
    ),
    Edit(
        "audio/lyrics.lrc",
        "<00:14.06> gone <00:14.67>",
        "<00:10.06> gone <00:14.67>",
        "run backwards",
    ),
    Edit(
        "audio/lyrics.lrc",
        "<00:17.81> on <00:18.42>",
        "<00:17.81> over and over and over and over and over and over again through the long night until morning <00:18.42>",
        "split it",
    ),
    Edit(
        "audio/lyrics.lrc",
        "[00:24.61] <00:24.61> Sing <00:25.08> the <00:25.31> floodlights <00:26.25> on <00:28.36>",
        "[00:34.61] Sing",
        "behind the song's end",
    ),
    Edit(
        WORDS,
        "one voice short",
        "one { $voice } short",
        "it is given none",
    ),
    Edit(
        WORDS,
        "team-fra = France",
        "team-fra France",
        "write team-fra = France",
    ),
    Edit(
        WORDS,
        "team-ger = Germany",
        "team-ger = { germany }",
        "a value would be written",
    ),
    Edit(
        "fr/campaign.ftl",
        "campaign-call =",
        "campain-call =",
        "was it written as campain-call?",
    ),
    Edit(
        "de/campaign.ftl",
        "team-nga = ",
        "team-nga = { ",
        "is not closed",
    ),
    Edit(
        "es/campaign.ftl",
        "campaign-tagline = ",
        "campaign-tagline = Electroencefalografistas ",
        "shorten it",
    ),
    Edit(
        "it/campaign.ftl",
        "team-ukr = ",
        "team-uk = x\nteam-ukr = ",
        "add [[team]]",
    ),
    Edit(
        "pl/campaign.ftl",
        "team-usa = ",
        "campaign-slogan = x\nteam-usa = ",
        "delete it",
    ),
    Edit(
        "pt/campaign.ftl",
        "team-bra = ",
        "team-arg = x\nteam-bra = ",
        "delete one",
    ),
    Edit(
        "tr/campaign.ftl",
        "team-arg = ",
        "team-arg =\n# ",
        "write it behind",
    ),
    Edit(
        "uk/campaign.ftl",
        "team-arg = ",
        "team-arg : ",
        "write \"=\" instead of \":\"",
    ),
    Edit(
        "legal/eu/it.ftl",
        "consent-terms",
        "consent-term",
        "was it written as consent-term?",
    ),
    Edit(
        "cover.svg",
        "id=\"text--fan_name\"",
        "id=\"Text--fan_name\"",
        "rename it",
    ),
    Edit(
        "share.svg",
        "id=\"color--team_1\"",
        "id=\"color--team_3\"",
        "use color--team_1",
    ),
];

/// Mistakes that are about whole files: the file, and words of what is said of it.
const FILES: [(&str, &str); 13] = [
    ("audio/backing.flac", "export it about"),
    ("audio/backing.flac", "s at the start"),
    ("audio/guide.flac", "download the file itself"),
    ("cs/campaign.ftl", "save it as UTF-8 without BOM"),
    ("nl/campaign.ftl", "save it with LF"),
    ("ko/campaign.ftl", "save it as UTF-8"),
    ("el/campaign.ftl", "rename it"),
    ("legal/eu/de.md", "write the terms"),
    ("legal/eu/fr.md", "translate it"),
    ("legal/world/th.md", "put it there"),
    ("legal/eu/ja.md", "delete the file"),
    ("teams/jpn.svg", "export it as SVG"),
    ("teams/xyz.svg", "no team has this emblem"),
];

/// Puts all of them into a checkout.
fn planted() -> Checkout {
    let checkout = Checkout::new();
    for Edit(file, from, to, _) in SETTINGS.iter().chain(&TEXTS) {
        checkout.edit(file, from, to);
    }
    let text = |file: &str| fs::read_to_string(checkout.path(file)).unwrap();
    quiet_backing(&checkout);
    checkout.write("audio/guide.flac", "<!DOCTYPE html><title>Share</title>");
    checkout.write(
        "cs/campaign.ftl",
        format!("\u{FEFF}{}", text("cs/campaign.ftl")),
    );
    checkout.write(
        "nl/campaign.ftl",
        text("nl/campaign.ftl").replace('\n', "\r\n"),
    );
    let utf16 = text("ko/campaign.ftl");
    let utf16: Vec<u8> = utf16.encode_utf16().flat_map(u16::to_le_bytes).collect();
    checkout.write("ko/campaign.ftl", [&b"\xFF\xFE"[..], &utf16].concat());
    fs::rename(
        checkout.path("el/campaign.ftl"),
        checkout.path("el/campaign.ftl.txt"),
    )
    .unwrap();
    let windows = text("sv/campaign.ftl").replacen("team-arg = ", "team-arg = \u{1}", 1);
    let windows = windows
        .into_bytes()
        .into_iter()
        .map(|byte| if byte == 1 { 0xE9 } else { byte });
    checkout.write("sv/campaign.ftl", windows.collect::<Vec<u8>>());
    checkout.write("legal/eu/de.md", "\n");
    checkout.write("legal/eu/fr.md", text("legal/eu/en.md"));
    fs::remove_file(checkout.path("legal/world/th.md")).unwrap();
    checkout.write("legal/eu/ja.md", "# x\n");
    checkout.write("teams/jpn.svg", b"\x89PNG\r\n\x1a\n");
    fs::copy(
        checkout.path("teams/fra.svg"),
        checkout.path("teams/xyz.svg"),
    )
    .unwrap();
    checkout
}

/// The backing track after three seconds of silence, and 30 dB softer.
fn quiet_backing(checkout: &Checkout) {
    let bytes = fs::read(checkout.path("audio/backing.flac")).unwrap();
    let song = mixdown::read_song(&bytes).unwrap();
    let silence = 3 * 2 * mixdown::SAMPLE_RATE_HZ as usize;
    let frames = song.samples.len() - silence;
    let samples = std::iter::repeat_n(0.0, silence);
    let samples = samples.chain(song.samples[..frames].iter().map(|sample| sample * 0.03));
    checkout.write_wav("audio/backing.flac", 2, samples.collect());
}

#[test]
fn sixty_mistakes_in_one_folder_are_all_named_in_one_run() {
    let checkout = planted();
    let findings = checkout.findings();
    let is_said = |file: &str, line: Option<usize>, words: &str| {
        findings.iter().any(|finding: &Finding| {
            let at = finding.place.map(|place| place.line);
            let is_there = finding.file == file && (line.is_none() || at == line);
            is_there && finding.help.is_some() && finding.to_string().contains(words)
        })
    };
    let mut missed = Vec::new();
    let mut count = 0;
    for Edit(file, _, to, words) in SETTINGS.iter().chain(&TEXTS) {
        let first = to.lines().next().unwrap();
        let line = checkout.line_of(file, first);
        // What is wrong may stand in a later line of what was written.
        let more = to.trim_end().matches('\n').count();
        count += 1;
        if !(line..=line + more).any(|line| is_said(file, Some(line), words)) {
            missed.push(format!("{file}:{line}: {words}"));
        }
    }
    let windows = [("sv/campaign.ftl", "save the file as UTF-8")];
    for (file, words) in FILES.iter().chain(&windows) {
        count += 1;
        if !is_said(file, None, words) {
            missed.push(format!("{file}: {words}"));
        }
    }
    assert!(count >= 60, "{count}");
    let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        missed.is_empty(),
        "{missed:#?} of {count} are not among\n{}",
        said.join("\n")
    );
}
