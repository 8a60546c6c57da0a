//! The demo campaign with one mistake, as people make them: what `check` says of it, word by word.
#![allow(clippy::unwrap_used)]

mod again;
mod command;
mod covers;
mod editors;
mod mends;
mod pages;
mod ready;
mod sixty;
mod support;

use std::fs;
use std::path::Path;

use campaign_build::{BuildOptions, check};
use support::{Checkout, LYRICS, TAGLINE, TOML, WORDS, after, link, toml_line};

#[test]
fn the_demo_itself_is_complete() {
    assert_eq!(Checkout::new().said(), Vec::<String>::new());
}

#[test]
fn every_campaign_of_the_checkout_is_complete() {
    let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
    let mut slugs = Vec::new();
    for folder in fs::read_dir(root.join("campaigns")).unwrap() {
        let slug = folder.unwrap().file_name().into_string().unwrap();
        let options = BuildOptions {
            root: root.clone(),
            slug: slug.clone(),
            public_url: String::new(),
            pseudo: false,
        };
        let notes = check(&options).unwrap().notes;
        assert!(notes.is_empty(), "{slug}: {notes:?}");
        slugs.push(slug);
    }
    assert!(slugs.len() >= 2, "{slugs:?}");
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
            "en/campaign.ftl:17:1: the message jurisdiction-eu is missing: was it written as jurisdiction-eeu?"
        ]
    );
}

#[test]
fn a_song_may_do_without_a_guide() {
    assert_eq!(
        after(TOML, "guide = \"audio/guide.flac\"\n", ""),
        Vec::<String>::new()
    );
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

/// Puts the demo's guide there as a WAV file that ends early, with some seconds at another gain.
fn guide_with(checkout: &Checkout, muted_s: std::ops::Range<usize>, gain: f32, end_s: usize) {
    const RATE: usize = mixdown::SAMPLE_RATE_HZ as usize;
    let bytes = fs::read(checkout.path("audio/guide.flac")).unwrap();
    let mut samples = mixdown::read_song(&bytes).unwrap().samples;
    samples.truncate(end_s * RATE);
    for sample in &mut samples[muted_s.start * RATE..(muted_s.end * RATE).min(end_s * RATE)] {
        *sample *= gain;
    }
    checkout.write_wav("audio/guide.flac", 1, samples);
}

#[test]
fn a_guide_that_is_silent_where_lines_are_sung_is_found() {
    let said = |muted_s, gain, end_s| {
        let checkout = Checkout::new();
        guide_with(&checkout, muted_s, gain, end_s);
        checkout.said()
    };
    assert_eq!(said(0..0, 1.0, 31), Vec::<String>::new());
    assert_eq!(
        said(0..31, 0.0, 31),
        ["audio/guide.flac: this is silence: export the sung line alone"]
    );
    let note = |note: &str| {
        [format!(
            "audio/guide.flac: note: {note}: export the sung line of the whole song"
        )]
    };
    let early = note(
        "the guide ends at 00:14.00, but lines are sung until 00:28.36, so 4 lines from 00:14.77 on cannot be sung along to",
    );
    assert_eq!(said(0..0, 1.0, 14), early);
    // As long as the song, with a little noise in place of the rest.
    assert_eq!(said(14..31, 0.002, 31), early);
    // Within the last line.
    let early = note(
        "the guide ends at 00:25.00, but lines are sung until 00:28.36, so 1 line from 00:24.61 on cannot be sung along to",
    );
    assert_eq!(said(0..0, 1.0, 25), early);
    assert_eq!(
        said(11..18, 0.0, 31),
        note("the guide is silent in 3 lines, the first at 00:11.25")
    );
}

#[test]
fn a_file_that_is_no_sound_is_called_what_it_is() {
    for (bytes, problem) in [
        ("", "this file is empty: export it again"),
        (
            " <!DOCTYPE html><title>Share</title>",
            "this is a web page, not a sound: download the file itself",
        ),
        (
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n",
            "this stands for a file in Git LFS that was not fetched: run `git lfs pull`",
        ),
        (
            "PK\x03\x04guide.flac",
            "this is a ZIP archive, not a sound: unpack it",
        ),
    ] {
        let checkout = Checkout::new();
        checkout.write("audio/guide.flac", bytes);
        assert_eq!(checkout.said(), [format!("audio/guide.flac: {problem}")]);
    }
}

#[test]
fn a_sound_that_was_copied_or_not_fetched_is_found_where_it_is() {
    let guide = format!(
        "campaign.toml:{}:9: audio/guide.flac",
        toml_line("guide = ")
    );
    let missing = format!("{guide}: this file is missing, but it is there as");
    for (name, problem) in [
        (
            "guide (1).flac",
            format!("{missing} audio/guide (1).flac: rename it"),
        ),
        (
            "Guide copy 2.flac",
            format!("{missing} audio/Guide copy 2.flac: rename it"),
        ),
        (
            ".guide.flac.icloud",
            format!(
                "{guide}: this file cannot be read: it is still in iCloud: open it in the Finder, so that it is downloaded"
            ),
        ),
        (
            "guided.flac",
            format!(
                "{guide}: this file is missing: put it there, or correct its name where it is named"
            ),
        ),
    ] {
        let checkout = Checkout::new();
        fs::rename(
            checkout.path("audio/guide.flac"),
            checkout.path(&format!("audio/{name}")),
        )
        .unwrap();
        assert_eq!(checkout.said(), [problem], "{name}");
    }
    let here = after(TOML, "audio/guide.flac", "./audio/guide.flac");
    assert_eq!(here, Vec::<String>::new());
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
            "campaign.toml:{}:11: audio/backing.flac: {missing} as audio/Backing.FLAC: rename it",
            toml_line("backing = ")
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
            "campaign.toml:{}:10: audio/m\u{e9}lodie.lrc: {missing} with its accents in another form: type its name anew",
            toml_line("lyrics = ")
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
    let line = |text: &str| checkout.line_of(TOML, text);
    let (title, world, colour) = (line("title = "), line("\"UK\""), line("\"blue\""));
    assert_eq!(
        checkout.said(),
        [
            format!("campaign.toml:{title}:9: texts stand in straight quotes: write title = \"Sing the Floodlights On\""),
            format!("campaign.toml:{world}:19: jurisdiction world: \"UK\" is not that country's code: write GB"),
            format!("campaign.toml:{colour}:11: team fra: \"blue\" is not a colour: write it like #0055a4"),
            "audio/lyrics.lrc:2:1: this is sung at 09:00.00, behind the song's end at 00:31.00: correct its time or delete it".to_owned(),
            "audio/lyrics.lrc:3:1: this line has no time: write it before the line, as in [00:07.50]We sing".to_owned(),
            "legal/world/fr.md:1:3: \"Donn\u{e9}es\" is not UTF-8 but perhaps Windows-1252: save the file as UTF-8".to_owned(),
            "teams/jpn.svg: this is a PNG picture, not an SVG: export it as SVG".to_owned(),
            "en/campaign.ftl:40:1: \"=\" is missing behind team-fra: write team-fra = France".to_owned(),
        ]
    );
}
