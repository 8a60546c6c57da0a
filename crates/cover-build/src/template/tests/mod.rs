//! What templates of many kinds compile to.
#![allow(clippy::unwrap_used)]

mod colours;
mod layers;

use cover_format::Condition;

use crate::svg::{MAX_BYTES, MAX_RULES, SvgErrors, SvgFault};
use crate::template::compiled::Template;

/// A template around `body`, whose text and box are always there.
fn svg(body: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">{body}
        <rect id="fit--fan_name" x="10" y="10" width="80" height="30"/><text id="text--fan_name" y="35" font-size="20" fill="#fff">Name</text></svg>"##
    )
}

fn art(body: &str) -> String {
    let colours = ["#111111".parse().unwrap(), "#222222".parse().unwrap()];
    compiled(&svg(body)).art(0, &colours, "data:emblem")
}

fn compiled(source: &str) -> Template {
    Template::compile("cover.svg", source, &[]).unwrap()
}

fn faults(source: &str) -> SvgErrors {
    Template::compile("cover.svg", source, &[]).unwrap_err()
}

fn notes(template: &Template) -> Vec<String> {
    template.notes().iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_drawn_at_run_time_is_taken_out_of_the_art() {
    let art = art(r#"<rect width="100" height="50"/><rect id="wave--take" width="9" height="9"/>"#);
    assert!(!art.contains("text--") && !art.contains("fit--") && !art.contains("wave--"));
    assert!(art.contains(r#"<rect width="100" height="50"/>"#));
}

#[test]
fn the_layer_at_fault_is_named() {
    let shared = r##"<linearGradient id="g"><stop stop-color="red"/></linearGradient>
        <path id="color--team_1" fill="url(#g)"/><path id="color--team_2" fill="url(#g)"/>"##;
    let unsized_text =
        r#"<rect id="fit--team_name" width="1" height="1"/><text id="text--team_name">x</text>"#;
    let table = [
        (
            r#"<path id="color--team_3"/>"#,
            "\"color--team_3\" names a colour",
        ),
        (
            r#"<text id="text--fan_nmae">x</text>"#,
            "\"text--fan_nmae\" has a name",
        ),
        (
            r#"<path id="text--team_name"/>"#,
            "\"text--team_name\" is not text",
        ),
        (
            r#"<text id="text--team_name" font-size="9">x</text>"#,
            "\"fit--team_name\" is missing",
        ),
        (
            r#"<rect id="fit--fan_name" width="1" height="1"/>"#,
            "\"fit--fan_name\" is there twice",
        ),
        (
            r#"<rect id="wave--take" width="wide" height="1"/>"#,
            "\"wave--take\" has no usable width",
        ),
        (
            r#"<rect id="image--emblem" width="1" height="0"/>"#,
            "\"image--emblem\" has no usable height",
        ),
        (
            r#"<rect id="wave--take" width="1" height="1" transform="rotate(9)"/>"#,
            "\"wave--take\" is turned",
        ),
        (
            r#"<rect id="wave--take" width="1" height="1" transform="scale(1e38)"/>"#,
            "\"wave--take\" has no usable transform",
        ),
        (unsized_text, "\"text--team_name\" has no usable font-size"),
        (shared, "\"color--team_2\" shares a gradient"),
        (
            r#"<rect id="wave--take" width="1" height="1"/><circle id="moon" r="1" style="mix-blend-mode:screen"/>"#,
            "\"moon\" blends with",
        ),
        (
            r#"<g id="layer--if-tame"><circle r="1"/></g>"#,
            "\"layer--if-tame\" has a condition",
        ),
    ];
    for (body, expected) in table {
        let message = faults(&svg(body)).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn the_place_of_a_qr_code_is_an_upright_square_within_the_picture() {
    let table = [
        (
            r#"<rect id="qr--share_page" width="20" height="21"/>"#,
            "\"qr--share_page\" is not as wide as it is high",
        ),
        (
            r#"<rect id="qr--share_page" x="90" width="20" height="20"/>"#,
            "\"qr--share_page\" reaches over the edge",
        ),
        (
            r#"<rect id="qr--share_page" width="20" height="20" transform="rotate(9)"/>"#,
            "\"qr--share_page\" is turned",
        ),
        (
            r#"<rect id="qr--page" width="20" height="20"/>"#,
            "\"qr--page\" has a name",
        ),
        (
            r#"<rect id="qr--share_page" width="20" height="20"/><rect id="qr--share_page" width="20" height="20"/>"#,
            "\"qr--share_page\" is there twice",
        ),
    ];
    for (body, expected) in table {
        let message = faults(&svg(body)).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn what_is_no_template_is_refused() {
    let table = [
        ("<svg", "not an SVG"),
        (r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#, "no viewBox"),
        (
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#,
            "\"text--fan_name\" is missing",
        ),
        (
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="0"/>"#,
            "no viewBox",
        ),
        (&" ".repeat(MAX_BYTES + 1), "larger than 16 MB"),
    ];
    for (source, expected) in table {
        let message = faults(source).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn a_style_sheet_becomes_inline_styles_by_the_cascade() {
    let art = art(
        r##"<style>.a{fill:red} #b{fill:blue} rect{stroke:lime !important;fill:white}</style>
        <rect id="b" class="a" width="1" height="1" style="opacity:.5;stroke:black"/>"##,
    );
    assert!(!art.contains("<style"), "{art}");
    assert!(
        art.contains(r#"style="fill:blue;opacity:.5;stroke:lime""#),
        "{art}"
    );
}

#[test]
fn a_style_sheet_with_too_many_rules_is_refused() {
    let rules = ".a{fill:red}".repeat(MAX_RULES + 1);
    let errors = faults(&svg(&format!("<style>{rules}</style>"))).0;
    assert_eq!(errors[0].fault, SvgFault::Rules);
}

/// Art above the text and art with a condition, beside the art itself.
fn layered() -> Template {
    compiled(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
        <rect id="ground" width="100" height="50"/>
        <g id="layer--if-take"><path id="star" d="M0 0h9v9z" fill="red"/></g>
        <g id="layer--if-number"><circle id="shirt" r="2"/></g>
        <rect id="fit--fan_name" x="10" y="10" width="80" height="30"/>
        <text id="text--fan_name" y="35" font-size="20">Name</text>
        <g opacity="0.5"><rect id="frame" width="100" height="2"/></g></svg>"##,
    )
}

#[test]
fn art_is_divided_into_the_parts_that_are_drawn_separately() {
    let template = layered();
    let colours = ["#111111".parse().unwrap(), "#222222".parse().unwrap()];
    let overlays: Vec<_> = template
        .layers()
        .overlays
        .iter()
        .map(|o| (o.condition, o.above))
        .collect();
    assert_eq!(overlays, [(Some(Condition::Take), false), (None, true)]);
    for (part, inside) in ["ground", "star", "frame"].iter().enumerate() {
        let art = template.art(part, &colours, "");
        for id in ["ground", "star", "frame", "shirt"] {
            assert_eq!(
                art.contains(&format!("id=\"{id}\"")),
                id == *inside,
                "{id} in {part}"
            );
        }
    }
}

#[test]
fn notes_name_what_costs_time_and_what_is_left_out() {
    assert_eq!(
        notes(&layered()),
        [
            "cover.svg:4: layer \"layer--if-number\" is left out, for entries have no number: delete it",
            "cover.svg:7: \"frame\" lies above the text, so that each cover takes longer to draw: move it below all text in the list of layers, if it may lie there",
        ]
    );
}

#[test]
fn every_error_is_found_at_once_and_with_its_line() {
    let errors = faults(&svg(
        "\n<path id=\"color--team_3\"/>\n<image id=\"photo\" href=\"Links/photo.png\"/>\n<g id=\"Wave - Take\"/>",
    ));
    let found: Vec<(Option<u32>, &SvgFault)> =
        errors.0.iter().map(|e| (e.line, &e.fault)).collect();
    assert_eq!(
        found,
        [
            (
                Some(2),
                &SvgFault::UnknownColour {
                    layer: "color--team_3".to_owned()
                }
            ),
            (
                Some(3),
                &SvgFault::Linked {
                    layer: "photo".to_owned(),
                    target: "Links/photo.png".to_owned()
                }
            ),
            (
                Some(4),
                &SvgFault::LooksLike {
                    layer: "Wave - Take".to_owned(),
                    meant: "wave--take".to_owned()
                }
            ),
        ]
    );
    assert!(
        errors
            .to_string()
            .starts_with("cover.svg:2: layer \"color--team_3\"")
    );
}

#[test]
fn lines_are_those_of_the_file_behind_a_doctype_and_a_style_sheet() {
    let source =
        svg("<style>\n.a{fill:red}\n\n</style>\n<path id=\"color--team_3\" class=\"a\"\n/>");
    let source = format!("<!DOCTYPE svg [\n<!ENTITY a \"b\">\n]>\n{source}");
    assert_eq!(faults(&source).0[0].line, Some(8));
}

#[test]
fn nothing_of_the_art_is_lost_in_silence() {
    let table = [
        (
            "<foreignObject id=\"Web\" width=\"9\" height=\"9\"/>",
            "\"Web\" has a web page inside",
        ),
        ("<flowRoot id=\"Flow\"/>", "\"Flow\" has a <flowRoot>"),
        (
            "<path id=\"Gone\" filter=\"url(#lost)\"/>",
            "a reference to \"lost\", which is not there",
        ),
        (
            "<path id=\"Round\" style=\"clip-path:circle(9px)\"/>",
            "\"Round\" has the clip-path circle(9px)",
        ),
        (
            "<meshgradient id=\"m\"/><path id=\"Mesh\" fill=\"url(#m)\"/>",
            "\"Mesh\" has a <meshgradient> as its paint",
        ),
        (
            "<style>p:not(.a){fill:red}</style>",
            "the rule \"p:not(.a)\"",
        ),
        (
            "<g id=\"color--team_1\"><image id=\"Photo\" href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==\"/></g>",
            "\"Photo\" in layer \"color--team_1\" is a picture",
        ),
        (
            "<filter id=\"f\"><feFlood flood-color=\"#00ff00\"/></filter><g id=\"color--team_1\"><path id=\"Glow\" filter=\"url(#f)\" d=\"M0 0h9v9z\"/></g>",
            "\"Glow\" in layer \"color--team_1\" has a filter with a colour of its own",
        ),
        (
            "<filter id=\"f\"><feColorMatrix values=\"0 0 0 0 1 0 0 0 0 0 0 0 0 0 1 0 0 0 1 0\"/></filter><g id=\"color--team_1\"><path id=\"Glow\" filter=\"url(#f)\" d=\"M0 0h9v9z\"/></g>",
            "\"Glow\" in layer \"color--team_1\" has a filter with a colour of its own",
        ),
        (
            "<g id=\"color--team_1\"><path id=\"Glow\" style=\"filter:drop-shadow(0 2px 4px #00ff00)\" d=\"M0 0h9v9z\"/></g>",
            "\"Glow\" in layer \"color--team_1\" has a filter with a colour of its own",
        ),
        (
            "<text id=\"Slogan\" font-family=\"Arial\">Hi</text>",
            "\"Slogan\" is text in Arial",
        ),
    ];
    for (body, expected) in table {
        let notes = notes(&compiled(&svg(body))).join("\n");
        assert!(notes.contains(expected), "{body}: {notes}");
    }
    let shadow = "<filter id=\"f\"><feFlood flood-opacity=\"0\"/><feColorMatrix values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0\"/></filter>\
         <g id=\"color--team_1\"><path filter=\"url(#f)\" d=\"M0 0h9v9z\"/></g>";
    assert_eq!(notes(&compiled(&svg(shadow))), [""; 0]);
    let hidden = "<g display=\"none\"><image href=\"a.png\"/><foreignObject/><text id=\"text--nobody\">x</text></g>";
    assert_eq!(notes(&compiled(&svg(hidden))), [""; 0]);
}

#[test]
fn a_file_of_another_shape_than_its_view_box_is_drawn_without_margins() {
    let source = svg("").replace("viewBox", r#"width="60" height="60" viewBox"#);
    let colours = ["#111111".parse().unwrap(), "#222222".parse().unwrap()];
    let art = compiled(&source).art(0, &colours, "");
    assert!(
        art.contains(r#"width="100" height="50" viewBox="0 0 100 50""#),
        "{art}"
    );
}
