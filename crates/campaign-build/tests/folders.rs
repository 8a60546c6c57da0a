//! The demo campaign with one mistake, as people make them: what `check` says of it, word by word.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use campaign_build::{BuildError, BuildOptions, check};

/// A checkout whose only campaign is a copy of the demo.
struct Checkout(tempfile::TempDir);

impl Checkout {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
        for part in ["locales", "web"] {
            link(&root.join(part), &dir.path().join(part));
        }
        copy(
            &root.join("campaigns/night-game"),
            &dir.path().join("campaigns/night-game"),
        );
        Self(dir)
    }

    /// A copy of a part of the checkout, to write into, in place of the link to it. Its installed packages stay a link.
    fn own(&self, part: &str) -> PathBuf {
        let path = self.0.path().join(part);
        let of = path.canonicalize().unwrap();
        unlink(&path);
        fs::create_dir(&path).unwrap();
        for entry in fs::read_dir(&of).unwrap() {
            let (from, name) = (entry.as_ref().unwrap().path(), entry.unwrap().file_name());
            match from.is_dir() {
                true if name == "node_modules" => link(&from, &path.join(name)),
                true => copy(&from, &path.join(name)),
                false => drop(fs::copy(&from, path.join(name)).unwrap()),
            }
        }
        path
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join("campaigns/night-game").join(file)
    }

    fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        // Not through a link, and not into the demo itself.
        let _ = fs::remove_file(self.path(file));
        fs::write(self.path(file), bytes).unwrap();
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{from:?} is not in {file}");
        self.write(file, text.replacen(from, to, 1));
    }

    /// Errors and notes, a line each.
    fn said(&self) -> Vec<String> {
        let options = BuildOptions {
            root: self.0.path().to_owned(),
            slug: "night-game".to_owned(),
            public_url: String::new(),
        };
        let findings = match check(&options) {
            Ok(checked) => checked.notes,
            Err(BuildError::Findings(findings)) => findings.into_iter().collect(),
            Err(other) => panic!("{other}"),
        };
        findings.iter().map(ToString::to_string).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

fn link(to: &Path, at: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(to, at).unwrap();
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(to, at).unwrap();
}

fn unlink(link: &Path) {
    #[cfg(unix)]
    fs::remove_file(link).unwrap();
    #[cfg(windows)]
    fs::remove_dir(link).unwrap();
}

const TOML: &str = "campaign.toml";
const WORDS: &str = "en/campaign.ftl";
const LYRICS: &str = "audio/lyrics.lrc";
const TAGLINE: &str = "campaign-tagline = We are one voice short";

/// What is said of the demo after one edit.
fn after(file: &str, from: &str, to: &str) -> Vec<String> {
    let checkout = Checkout::new();
    checkout.edit(file, from, to);
    checkout.said()
}

#[test]
fn the_demo_itself_is_complete() {
    assert_eq!(Checkout::new().said(), Vec::<String>::new());
}

#[test]
fn what_a_page_would_miss_is_found_before_it_is_built() {
    assert_eq!(
        after(WORDS, TAGLINE, "campaign-tagline = Short { $nmae }"),
        [
            "en/campaign.ftl:5:29: campaign-tagline has no value $nmae: it is given none, so write the text itself"
        ]
    );
    assert_eq!(
        after(WORDS, TAGLINE, ""),
        ["en/campaign.ftl: the message campaign-tagline is missing: write campaign-tagline = …"]
    );
    assert_eq!(
        after(WORDS, TAGLINE, "campaign-tagline = Short { brand }"),
        [
            "en/campaign.ftl:5:28: campaign-tagline refers to brand, which does not exist: a value would be written { $brand }"
        ]
    );
    assert_eq!(
        after(WORDS, "jurisdiction-eu =", "jurisdiction-eeu ="),
        [
            "en/campaign.ftl:17:1: the message jurisdiction-eu is missing: did you mean it by jurisdiction-eeu?"
        ]
    );
}

#[test]
fn a_qr_code_that_no_phone_could_read_is_found_where_it_stands() {
    let square = "<rect id=\"qr--share_page\" x=\"708\" y=\"1200\" width=\"300\" height=\"300\"/>";
    let line = |of: &str| {
        let svg = fs::read_to_string(Checkout::new().path("story.svg")).unwrap();
        svg.lines().position(|line| line.contains(of)).unwrap() + 1
    };
    let line = line("qr--share_page");
    for (width, height, expected) in [
        (
            146,
            146,
            "layer \"qr--share_page\" is 146 px wide in picture \"story\": make it 147 px at least, for phones to read it",
        ),
        (
            300,
            200,
            "layer \"qr--share_page\" is not as wide as it is high: a QR code is a square",
        ),
        (
            400,
            400,
            "layer \"qr--share_page\" reaches over the edge of the artboard: move it inside",
        ),
    ] {
        let other = square.replace(
            "width=\"300\" height=\"300\"",
            &format!("width=\"{width}\" height=\"{height}\""),
        );
        assert_eq!(
            after("story.svg", square, &other),
            [format!("story.svg:{line}:3: {expected}")]
        );
    }
}

#[test]
fn a_call_that_a_cover_shows_has_to_be_there_and_to_fit() {
    let call = "campaign-cover-call = Sing yours";
    assert_eq!(
        after(WORDS, call, ""),
        [
            "en/campaign.ftl: the message campaign-cover-call is missing, which story.svg shows: write campaign-cover-call = …"
        ]
    );
    let long = format!("campaign-cover-call = {}", "Sing yours ".repeat(12));
    assert_eq!(
        after(WORDS, call, &long),
        [
            "en/campaign.ftl: campaign-cover-call does not fit into its box on picture \"story\": shorten it"
        ]
    );
}

#[test]
fn what_a_cover_would_miss_is_found_before_it_is_built() {
    let title = "title = \"Sing the Floodlights On\"";
    let long = format!("title = \"{}\"", "Sing the Floodlights On ".repeat(8));
    assert_eq!(
        after(TOML, title, &long),
        [
            "campaign.toml:15:9: [song] title does not fit into its box on \"cover\", \"share\", \"story\": shorten it, or make the box larger"
        ]
    );
    assert_eq!(
        after(TOML, title, "title = \"\u{13000}\""),
        [
            "campaign.toml:15:9: [song] title: no typeface can show \"\u{13000}\": write it otherwise, or add a typeface to web/fonts.json"
        ]
    );
    assert_eq!(
        after(
            TOML,
            "width = 300\nheight = 300",
            "width = 300\nheight = 200"
        ),
        [
            "campaign.toml:215:8: picture \"thumb\" is 300x200, which is not the shape of cover.svg: write height = 300"
        ]
    );
}

#[test]
fn drawings_that_are_none_are_found_before_they_are_drawn() {
    let said = |file: &str, text: &str| {
        let checkout = Checkout::new();
        checkout.write(file, text);
        checkout.said()
    };
    assert_eq!(
        said(
            "teams/fra.svg",
            "<!DOCTYPE html><html><body>404</body></html>"
        ),
        ["teams/fra.svg: this is a web page, not an SVG: download or export it again"]
    );
    assert_eq!(
        said("teams/fra.svg", ""),
        ["teams/fra.svg: this file is empty: export it as SVG"]
    );
    assert_eq!(
        said("teams/fra.svg", "\u{FEFF}hello"),
        ["teams/fra.svg: there is no <svg> in this file: export it as SVG"]
    );
    let circle = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 600 600">
        <g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>
        <rect id="fit--fan_name" x="40" y="360" width="520" height="180"/>
        <text id="text--fan_name" x="40" y="510" font-size="170">Name</text></svg>"##;
    let said = said("cover.svg", circle);
    assert!(!said.is_empty());
    for line in said {
        assert!(line.starts_with("cover.svg:"), "{line}");
        assert!(
            line.contains("note: ") && line.contains("a use of itself"),
            "{line}"
        );
    }
}

#[test]
fn sounds_are_decoded_and_measured() {
    let checkout = Checkout::new();
    fs::copy(
        checkout.path("audio/backing.flac"),
        checkout.path("audio/both.flac"),
    )
    .unwrap();
    checkout.edit(TOML, "audio/guide.flac", "audio/both.flac");
    checkout.write(
        LYRICS,
        "[00:03.28]First\n[05:00.00]After the song has ended\n",
    );
    assert_eq!(
        checkout.said(),
        [
            "audio/lyrics.lrc:2:1: this is sung at 05:00.00, behind the song's end at 00:31.00: correct its time or delete it",
            "audio/both.flac: a mono file is needed, this one has 2 channels: export it in mono",
        ]
    );
    let checkout = Checkout::new();
    let mp3 = [
        b"ID3\x04\0\0\0\0\0\0".to_vec(),
        b"\xff\xfb\x90\0".repeat(2_000),
    ]
    .concat();
    checkout.write("audio/backing.flac", mp3);
    let said = checkout.said();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("audio/backing.flac: ")
            && said[0].ends_with("export it as FLAC or WAV"),
        "{said:?}"
    );
}

#[test]
fn what_systems_leave_behind_is_no_part_of_a_campaign() {
    let checkout = Checkout::new();
    for file in [
        "en/._campaign.ftl",
        "en/~$mpaign.ftl",
        ".DS_Store",
        "teams/Thumbs.db",
        "en/desktop.ini",
    ] {
        checkout.write(file, b"\0\x05\x16\x07\xb0\xff");
    }
    assert_eq!(checkout.said(), Vec::<String>::new());
}

#[test]
fn a_file_of_nearly_the_right_name_is_named() {
    let said = |from: &str, to: &str| {
        let checkout = Checkout::new();
        fs::rename(checkout.path(from), checkout.path(to)).unwrap();
        checkout.said()
    };
    let missing = "this file is missing, but it is there";
    assert_eq!(
        said("audio/backing.flac", "audio/Backing.FLAC"),
        [format!(
            "campaign.toml:18:11: audio/backing.flac: {missing} as audio/Backing.FLAC: rename it"
        )]
    );
    for name in ["en/campaign.FTL", "en/campaign.ftl.txt"] {
        assert_eq!(
            said(WORDS, name),
            [format!("en/campaign.ftl: {missing} as {name}: rename it")]
        );
    }
    let checkout = Checkout::new();
    checkout.edit(TOML, LYRICS, "audio/m\u{e9}lodie.lrc");
    fs::rename(
        checkout.path(LYRICS),
        checkout.path("audio/me\u{301}lodie.lrc"),
    )
    .unwrap();
    assert_eq!(
        checkout.said(),
        [format!(
            "campaign.toml:20:10: audio/m\u{e9}lodie.lrc: {missing} with its accents in another form: type its name anew"
        )]
    );
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_campaign() {
    let outside = "this file lies outside its folder: copy it into the folder";
    for (file, to) in [
        ("legal/world/en.md", "/etc/hostname"),
        ("teams/fra.svg", "/dev/zero"),
        ("en/flagged.txt", "/etc/hostname"),
        ("en/more.ftl", "/etc/hostname"),
    ] {
        let checkout = Checkout::new();
        let _ = fs::remove_file(checkout.path(file));
        link(Path::new(to), &checkout.path(file));
        assert_eq!(checkout.said(), [format!("{file}: {outside}")]);
    }
}

#[cfg(unix)]
#[test]
fn an_emblem_cannot_make_the_check_open_a_file() {
    let checkout = Checkout::new();
    let image = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/><image href="/dev/zero" width="9" height="9"/></svg>"#;
    checkout.write("teams/fra.svg", image);
    // /dev/zero has no end: whoever opened it would not come back.
    assert!(checkout.said().len() <= 1);
}

#[test]
fn a_copy_of_a_file_of_words_is_one_finding() {
    let checkout = Checkout::new();
    fs::copy(checkout.path(WORDS), checkout.path("en/campaign copy.ftl")).unwrap();
    assert_eq!(
        checkout.said(),
        [
            "en/campaign.ftl:5:1: campaign-tagline and 29 more stand in en/campaign copy.ftl too: is one of the files a copy?"
        ]
    );
}

#[test]
fn a_language_needs_the_product_s_words_too() {
    assert_eq!(
        after(
            TOML,
            "locales = [\"en\", \"fr\", \"ar\"]",
            "locales = [\"en\", \"fr\", \"ar\", \"de\"]"
        ),
        [
            "de/campaign.ftl: this file is missing",
            "campaign.toml:5:30: the product has no words in de, only in ar, en, fr: write them into locales/de, or delete it here",
        ]
    );
}

#[test]
fn english_copied_as_another_language_is_found_in_the_product_s_words_and_in_the_campaign_s() {
    let checkout = Checkout::new();
    let root = checkout.0.path().to_owned();
    let locales = checkout.own("locales");
    copy(&locales.join("en"), &locales.join("de"));
    let campaign = root.join("campaigns/night-game");
    copy(&campaign.join("en"), &campaign.join("de"));
    for jurisdiction in ["eu", "world"] {
        for ending in ["md", "ftl"] {
            let file =
                |locale: &str| checkout.path(&format!("legal/{jurisdiction}/{locale}.{ending}"));
            if file("en").exists() {
                fs::copy(file("en"), file("de")).unwrap();
            }
        }
    }
    let three = "[\"en\", \"fr\", \"ar\"]";
    let four = "[\"en\", \"fr\", \"ar\", \"de\"]";
    // The campaign's languages, and those of both jurisdictions.
    for _ in 0..3 {
        checkout.edit(TOML, three, four);
    }
    let said = checkout.said();
    let law = ": translate it, or delete it";
    let expected = [
        ("legal/eu/de.md: this is word for word legal/eu/en.md", law),
        (
            "legal/world/de.md: this is word for word legal/world/en.md",
            law,
        ),
        (
            "locales/de/site.ftl:",
            "language-name is \"English\" in en too: write how de is called in that language itself",
        ),
        (
            "locales/de/",
            "longer messages are word for word those of en: translate them into de",
        ),
        (
            "de/campaign.ftl:5:1",
            "longer messages are word for word those of en: translate them into de",
        ),
    ];
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (line, (file, problem)) in said.iter().zip(expected) {
        assert!(line.starts_with(file) && line.ends_with(problem), "{line}");
    }
}

#[test]
fn a_campaign_without_a_theme_is_not_complete() {
    let checkout = Checkout::new();
    let theme = checkout.own("web").join("themes/night-game");
    fs::remove_dir_all(theme).unwrap();
    let missing = "this file is missing: every campaign has a theme of its own";
    assert_eq!(
        checkout.said(),
        [
            format!("web/themes/night-game/theme.css: {missing}"),
            format!("web/themes/night-game/theme.json: {missing}"),
        ]
    );
}

#[test]
fn text_that_cannot_be_read_on_the_ground_of_the_pages_is_an_error_with_its_line() {
    let checkout = Checkout::new();
    let theme = checkout.own("web").join("themes/night-game");
    let css = fs::read_to_string(theme.join("theme.css")).unwrap();
    let cream = css
        .replacen("--ground: #08090b", "--ground: #fff6e0", 1)
        .replacen("--ink: #fff", "--ink: #1a1208", 1);
    fs::write(theme.join("theme.css"), &cream).unwrap();
    let line = |of: &str| {
        let at = cream.lines().position(|line| line.trim().starts_with(of));
        at.unwrap() + 1
    };
    let said = checkout.said();
    for (property, on) in [
        ("--ink-2", "--ground"),
        ("--ink-3", "--ground"),
        ("--warning", "--ground"),
    ] {
        let place = format!(
            "web/themes/night-game/theme.css:{}:",
            line(&format!("{property}:"))
        );
        let found = said.iter().find(|said| said.starts_with(&place));
        let found = found.unwrap_or_else(|| panic!("{property} is not in {said:?}"));
        assert!(found.contains(&format!("{property} on {on}")), "{found}");
    }
    let teams = said
        .iter()
        .any(|said| said.starts_with("campaign.toml: note: team"));
    assert!(teams, "the teams' colours are on cream: {said:?}");
    let frame = said.iter().find(|said| said.contains("theme_color"));
    assert!(
        frame.is_some_and(|said| said.contains("note: ")),
        "{said:?}"
    );
}

#[test]
fn every_kind_of_file_is_checked_in_one_run() {
    let checkout = Checkout::new();
    checkout.edit(
        TOML,
        "\"Sing the Floodlights On\"",
        "“Sing the Floodlights On”",
    );
    checkout.edit(TOML, "#3a74ff", "blue");
    checkout.edit(TOML, "countries = [\"*\"]", "countries = [\"*\", \"UK\"]");
    checkout.edit(WORDS, "team-fra = France", "team-fra France");
    checkout.write("legal/world/fr.md", b"# Donn\xe9es\n");
    checkout.write("teams/jpn.svg", b"\x89PNG\r\n\x1a\n");
    checkout.write(LYRICS, "[00:03.28]First\n[09:00.00]Late\nand untimed\n");
    assert_eq!(
        checkout.said(),
        [
            "campaign.toml:15:9: texts stand in straight quotes: write title = \"Sing the Floodlights On\"",
            "campaign.toml:62:19: jurisdiction world: \"UK\" is written GB",
            "campaign.toml:109:11: team fra: \"blue\" is not a colour such as #0055a4",
            "audio/lyrics.lrc:2:1: this is sung at 09:00.00, behind the song's end at 00:31.00: correct its time or delete it",
            "audio/lyrics.lrc:3:1: this line has no time: write it before the line, as in [00:07.50]We sing",
            "legal/world/fr.md:1:3: \"Donn\u{e9}es\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8",
            "teams/jpn.svg: this is a PNG picture, not an SVG: export it as SVG",
            "en/campaign.ftl:40:1: \"=\" is missing behind team-fra: write team-fra = France",
        ]
    );
}
