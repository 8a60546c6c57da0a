//! Templates as drawing programs export them, in `tests/exports`: each is drawn as in a browser, or a note or an error says what is not.
//!
//! `tests/journeys/pages/exports.test.mjs` compares those that are drawn with Chromium's pictures.

use std::collections::BTreeSet;

use cover_build::Template;

use crate::support::{exported, exports, listed_faces};

/// What becomes of an export.
enum Outcome {
    /// It is drawn as it is.
    Drawn,
    /// It is drawn, and the notes hold these words.
    Noted(&'static [&'static str]),
    /// It cannot be used, and the errors hold these words.
    Fails(&'static [&'static str]),
}
use Outcome::{Drawn, Fails, Noted};

const FACE: &str = "drawn in the nearest typeface";

const OUTCOMES: [(&str, Outcome); 55] = [
    ("affinity-doctype", Drawn),
    ("affinity-plain", Drawn),
    ("affinity-same-name", Drawn),
    ("byte-order-mark", Drawn),
    ("css-at-rules", Drawn),
    ("css-transform", Drawn),
    (
        "damaged-pictures",
        Fails(&[
            "picture \"Cut PNG\" is damaged or cut off",
            "picture \"Cut JPEG\" is damaged or cut off",
            "picture \"Nothing\" is damaged or cut off",
            "picture \"Words\" is damaged or cut off",
            "picture \"Print\" has the colours of print (CMYK)",
            "\"Linked inside\" is linked (http://127.0.0.1:1/x.png)",
        ]),
    ),
    (
        "dash-for-two",
        Fails(&[
            "\"text—fan_name\" looks like text--fan_name",
            "\"color—team_1\" looks like color--team_1",
        ]),
    ),
    (
        "entity-bomb",
        Fails(&["the DOCTYPE defines more than plain text"]),
    ),
    (
        "figma-angular-gradient",
        Noted(&["\"Ring\" has an angular gradient (foreignObject)"]),
    ),
    (
        "figma-background-blur",
        Noted(&["\"Sleeve\" has a background blur (foreignObject)"]),
    ),
    (
        "figma-centred",
        Noted(&["call the layer \"text--fan_name--middle\""]),
    ),
    ("figma-display-p3", Drawn),
    ("figma-effects", Drawn),
    ("figma-image-fill", Drawn),
    ("figma-same-name", Drawn),
    ("font-shorthand", Drawn),
    (
        "gradient-shared-with-art",
        Fails(&[
            "\"color--team_1\" shares a gradient, a pattern or a symbol with \"Sponsor logo\"",
        ]),
    ),
    ("group-as-waveform", Drawn),
    ("group-opacity", Drawn),
    ("groups-as-layers", Drawn),
    ("hair-slant", Drawn),
    ("hidden-layer", Drawn),
    ("huge-filter", Noted(&["has a blur of 99999"])),
    ("illustrator-doctype", Drawn),
    ("illustrator-entities", Drawn),
    ("illustrator-plain", Drawn),
    ("illustrator-same-name", Drawn),
    ("illustrator-tspan-classes", Drawn),
    (
        "inkscape-flowed-text",
        Fails(&["\"text--fan_name\" is not text"]),
    ),
    ("inkscape-ids", Drawn),
    ("inkscape-labels", Drawn),
    ("inkscape-shape-inside", Drawn),
    ("inkscape-tspan-fill", Drawn),
    (
        "linked-pictures",
        Fails(&[
            "\"Fans photo\" is linked (Links/photo.png)",
            "file:///C:/Users",
            "https://example.org",
        ]),
    ),
    ("nested-svg", Drawn),
    ("no-view-box", Drawn),
    (
        "other-case",
        Fails(&[
            "\"Color--Team_1\" looks like color--team_1",
            "\"colour--team_2\" looks like color--team_2",
            "\"color-team_1\" looks like color--team_1",
        ]),
    ),
    ("path-as-box", Drawn),
    ("pattern", Drawn),
    ("picture-of-another-kind", Drawn),
    ("points", Drawn),
    ("prefixed", Drawn),
    (
        "root-background",
        Noted(&["has a background of its own, which is not drawn"]),
    ),
    ("sketch-uses", Drawn),
    ("space-behind-name", Drawn),
    (
        "static-text",
        Noted(&[
            "\"Slogan\" is text in Helvetica Neue",
            "Inter, sans-serif",
            "no typeface",
            FACE,
        ]),
    ),
    (
        "stroke-that-does-not-scale",
        Noted(&["\"color--team_1\" has a stroke that does not scale (vector-effect)"]),
    ),
    ("svgo-hoisted-paint", Drawn),
    (
        "team-coloured-name",
        Noted(&[
            "\"text--fan_name\" in layer \"color--team_1\" is written for each fan and stays as it is",
        ]),
    ),
    (
        "text-effects",
        Noted(&["has a filter, such as a shadow", "has an outline"]),
    ),
    (
        "turned-photo",
        Noted(&["\"Photo\" has an orientation (EXIF)"]),
    ),
    ("two-line-placeholder", Drawn),
    ("use-bomb", Fails(&["shows too many copies of copies"])),
    ("use-circle", Noted(&["has a use of itself"])),
];

#[test]
fn every_export_is_drawn_or_says_what_is_lost() {
    let faces = listed_faces();
    let mut faults = Vec::new();
    for (name, outcome) in &OUTCOMES {
        let compiled = Template::compile("cover.svg", &exported(name), &faces);
        let (is_expected, words, said) = match (&compiled, outcome) {
            (Ok(template), Drawn) => (template.notes().is_empty(), &[][..], notes(template)),
            (Ok(template), Noted(words)) => (true, *words, notes(template)),
            (Err(errors), Fails(words)) => (true, *words, errors.to_string()),
            (Ok(template), Fails(_)) => (false, &[][..], notes(template)),
            (Err(errors), _) => (false, &[][..], errors.to_string()),
        };
        if !is_expected || !words.iter().all(|word| said.contains(word)) {
            faults.push(format!("{name}: {said}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_export_of_the_folder_is_looked_at() {
    let listed: BTreeSet<String> = OUTCOMES
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(exports(), listed);
}

#[test]
fn groups_that_say_nothing_may_lie_in_each_other_without_end_and_others_may_not() {
    let around = |depth: usize, group: &str| {
        let svg = exported("hair-slant");
        let star = "<path id=\"star\" d=\"M0 0h9v9z\"/>";
        let groups = format!("{}{star}{}", group.repeat(depth), "</g>".repeat(depth));
        let svg = svg.replace("</svg>", &format!("{groups}</svg>"));
        Template::compile("cover.svg", &svg, &[])
    };
    assert!(around(20_000, "<g>").is_ok());
    assert!(around(400, "<g opacity=\".9\">").is_ok());
    let errors = around(2_000, "<g opacity=\".9\">").unwrap_err();
    assert!(
        errors
            .to_string()
            .contains("\"star\" lies in more than 512 groups")
    );
}

fn notes(template: &Template) -> String {
    let notes: Vec<String> = template.notes().iter().map(ToString::to_string).collect();
    notes.join("\n")
}
