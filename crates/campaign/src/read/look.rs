//! `[look]` of campaign.toml. Its typefaces and the contrast of its colours are judged by whoever has the catalogue and the styles.

use std::ops::Range;

use crate::{
    color::color,
    folder::Folder,
    look::Look,
    manifest::{LookEntry, Text},
    table::Document,
};

use super::paths;

/// The largest background, in bytes: a photograph of 50 megapixels.
const MAX_BACKGROUND_BYTES: u64 = 32 * 1024 * 1024;
/// The largest icon, in bytes; browsers fetch it as it is where it is an SVG.
const MAX_FAVICON_BYTES: u64 = 256 * 1024;

pub(super) fn read(document: &Document<'_>, folder: &Folder<'_>, entry: LookEntry) -> Look {
    let colour = |key: &str, text: &Text| {
        let read = color(text.get_ref());
        let wrong = |hint| {
            let problem = format!("[look] {key}: \"{}\" {hint}", text.get_ref());
            document.error(text.span(), problem);
        };
        read.map_err(wrong).ok()
    };
    let file = |text: &Option<Text>, max_bytes| {
        let text = text.as_ref()?;
        paths::read(document, folder, text, max_bytes).map(|(path, _)| path)
    };
    let light: Vec<String> = entry
        .light
        .iter()
        .filter_map(|text| colour("light", text))
        .collect();
    let named = |text: Option<Text>| text.map(Text::into_inner);
    Look {
        style: entry.style.unwrap_or_default(),
        ground: entry.ground.and_then(|text| colour("ground", &text)),
        ink: entry.ink.and_then(|text| colour("ink", &text)),
        accent: entry.accent.and_then(|text| colour("accent", &text)),
        light: light.try_into().ok(),
        background: file(&entry.background, MAX_BACKGROUND_BYTES),
        favicon: file(&entry.favicon, MAX_FAVICON_BYTES),
        display: named(entry.display),
        text: named(entry.text),
        corners: entry.corners,
        grain: entry.grain,
    }
}

/// Where each value stands that somebody else may find wrong.
pub(super) fn places(entry: &LookEntry) -> Vec<(String, Range<usize>)> {
    let keys = [
        ("ground", &entry.ground),
        ("ink", &entry.ink),
        ("accent", &entry.accent),
        ("display", &entry.display),
        ("text", &entry.text),
        ("background", &entry.background),
        ("favicon", &entry.favicon),
    ];
    let keys = keys.into_iter();
    keys.filter_map(|(key, text)| Some((format!("look.{key}"), text.as_ref()?.span())))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::{
        look::{Corners, Style},
        sample::{self, files, read},
    };

    fn with(look: &str) -> crate::Reading {
        let mut files = files();
        let manifest = files.get_mut("campaign.toml").unwrap();
        manifest.extend(format!("\n[look]\n{look}\n").bytes());
        files.insert("icon.svg".to_owned(), b"<svg/>".to_vec());
        read(&files)
    }

    #[test]
    fn a_look_is_read_and_may_be_left_out() {
        assert_eq!(
            read(&files()).complete().unwrap().look,
            super::Look::default()
        );
        let look = with(
            "style = \"paper\"\nground = \"#FFF\"\nlight = [\"#112233\", \"#445566\"]\ndisplay = \"EB Garamond\"\ncorners = \"round\"\ngrain = false\nfavicon = \"icon.svg\"",
        );
        let look = look.complete().unwrap().look;
        assert_eq!(look.style, Style::Paper);
        assert_eq!(look.ground.as_deref(), Some("#ffffff"));
        assert_eq!(look.corners, Some(Corners::Round));
        assert_eq!(look.grain, Some(false));
        assert_eq!(look.light.unwrap()[1], "#445566");
        assert_eq!(look.favicon.as_deref(), Some("icon.svg"));
    }

    #[test]
    fn what_is_wrong_in_a_look_is_found_where_it_stands() {
        for (look, problem) in [
            (
                "style = \"papper\"",
                "[look] style = \"papper\": did you mean \"paper\"?",
            ),
            (
                "style = \"neon\"",
                "[look] style = \"neon\": write \"stage\" or \"paper\" or \"poster\"",
            ),
            (
                "grond = \"#fff\"",
                "[look] there is no key grond: did you mean ground?",
            ),
            (
                "ink = \"black\"",
                "[look] ink: \"black\" is not a colour: write it like #0055a4",
            ),
            (
                "grain = \"no\"",
                "[look] grain is true or false: write grain = false, without quotes",
            ),
            (
                "light = [\"#fff\"]",
                "[look] light is two colours: write it like light = [\"#9aa3b5\", \"#5c6577\"]",
            ),
            (
                "background = \"sky.jpg\"",
                "sky.jpg: this file is missing: put it there, or correct its name where it is named",
            ),
        ] {
            let found = with(look).findings;
            let [finding] = found.as_slice() else {
                panic!("{look}: {found:?}");
            };
            let said = finding.to_string();
            let (place, said) = said.split_once(": ").unwrap();
            assert_eq!(said, problem);
            // In the line below [look].
            let line = sample::MANIFEST.lines().count() + 3;
            assert!(
                place.starts_with(&format!("campaign.toml:{line}:")),
                "{look}: {place}"
            );
        }
    }
}
