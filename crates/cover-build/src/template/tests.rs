//! What templates of many kinds compile to.
#![allow(clippy::unwrap_used)]

use cover_format::{Anchor, Condition, Layers};

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
fn team_colours_reach_fills_strokes_styles_and_gradients() {
    let table = [
        (
            r##"<path id="color--team_1" fill="#abcdef"/>"##,
            r##"fill="#111111""##,
        ),
        (
            r##"<path id="color--team_2" stroke="red" fill="none"/>"##,
            r##"stroke="#222222" fill="none""##,
        ),
        (
            r##"<path id="color--team_1--beam" style="opacity:.5; fill: red;stroke:none"/>"##,
            "fill: #111111;stroke:none",
        ),
        (
            r##"<g id="color--team_1"><circle r="3"/></g>"##,
            r##"<circle fill="#111111" r="3"/>"##,
        ),
        (
            r##"<g id="color--team_1" fill="blue"><circle r="3"/></g>"##,
            r##"fill="#111111"><circle r="3"/>"##,
        ),
        (
            r##"<path id="color--team_x5F_2_1_" fill="red"/>"##,
            r##"fill="#222222""##,
        ),
        (
            r##"<linearGradient id="g"><stop stop-color="red" stop-opacity=".4"/></linearGradient><path id="color--team_1" fill="url(#g)"/>"##,
            r##"<stop stop-color="#111111" stop-opacity=".4"/>"##,
        ),
        (
            r##"<linearGradient id="a"><stop offset="1"/></linearGradient><linearGradient id="b" xlink:href="#a"/><path id="color--team_2" fill="url('#b')"/>"##,
            r##"<stop stop-color="#222222" offset="1"/>"##,
        ),
        (
            r##"<linearGradient id="color--team_1"><stop style="stop-color:red;stop-opacity:.2"/></linearGradient>"##,
            "stop-color:#111111;stop-opacity:.2",
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
    }
}

#[test]
fn gradients_in_a_circle_end() {
    art(
        r##"<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><path id="color--team_1" fill="url(#a)"/>"##,
    );
}

#[test]
fn the_emblem_takes_the_place_of_its_layer() {
    let art = art(
        r##"<rect id="image--emblem" x="1" y="2" width="3" height="4" transform="scale(2)" fill="red"/>"##,
    );
    assert!(
        art.contains(
            r#"<image x="1" y="2" width="3" height="4" transform="scale(2)" href="data:emblem"/>"#
        ),
        "{art}"
    );
}

#[test]
fn a_layer_is_read_through_its_groups() {
    let template = compiled(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 100 50"><g transform="translate(10 20) scale(2)" style="font-size:12px;text-transform:uppercase">
        <rect id="fit--fan_name" x="1" y="2" width="30" height="10"/>
        <g id="text--fan_name" data-min="3"><text fill="#ff0000" fill-opacity="0.5" text-anchor="end" letter-spacing="-0.6"><tspan x="1" y="9">Name</tspan></text></g></g></svg>"##,
    );
    let text = &template.layers().texts[0];
    assert_eq!(
        (text.fit.left, text.fit.top, text.fit.right, text.fit.bottom),
        (2.0, 4.0, 62.0, 24.0)
    );
    assert_eq!(
        (text.baseline, text.max_size, text.min_size),
        (18.0, 24.0, 3.0)
    );
    assert_eq!((text.fill, text.opacity), ([255, 0, 0], 0.5));
    assert_eq!((text.anchor, text.uppercase), (Anchor::End, true));
    assert!((text.letter_spacing_em + 0.05).abs() < 1e-6);
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
fn what_is_no_template_is_refused() {
    let table = [
        ("<svg", "not an SVG"),
        (r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#, "no viewBox"),
        (
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#,
            "\"text--fan_name\" is missing",
        ),
        (&" ".repeat(MAX_BYTES + 1), "larger than 16 MB"),
    ];
    for (source, expected) in table {
        let message = faults(source).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

/// The same name layer as three tools export it.
#[test]
fn a_layer_is_the_same_from_figma_illustrator_and_inkscape() {
    let figma = r##"<svg width="100" height="50" viewBox="0 0 100 50" fill="none" xmlns="http://www.w3.org/2000/svg"><g id="Cover">
        <rect width="100" height="50" fill="#101010"/>
        <g id="color--team_1"><circle cx="5" cy="5" r="4" fill="#FF0000"/></g>
        <rect id="fit--fan_name" x="10" y="10" width="80" height="30"/>
        <text id="text--fan_name" fill="white" xml:space="preserve" style="white-space: pre" font-family="Inter" font-size="20" letter-spacing="0em"><tspan x="10" y="35">Name</tspan></text></g></svg>"##;
    let illustrator = r##"<?xml version="1.0" encoding="utf-8"?>
        <svg version="1.1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" viewBox="0 0 100 50" xml:space="preserve">
        <style type="text/css">.st0{fill:#101010;} .st1{fill:#FF0000;} .st2{fill:none;} .st3{fill:#FFFFFF;} .st4{font-family:'Inter-Bold';} .st5{font-size:20px;}</style>
        <rect class="st0" width="100" height="50"/>
        <g id="color--team_x5F_1"><circle class="st1" cx="5" cy="5" r="4"/></g>
        <rect id="fit--fan_x5F_name_1_" x="10" y="10" class="st2" width="80" height="30"/>
        <text id="text--fan_x5F_name_1_" transform="matrix(1 0 0 1 10 35)" class="st3 st4 st5">Name</text></svg>"##;
    let inkscape = r##"<svg width="100mm" height="50mm" viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">
        <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(-10,-10)">
        <rect style="fill:#101010;stroke-width:0.2" x="10" y="10" width="100" height="50"/>
        <g id="color--team_1"><circle style="fill:#ff0000" cx="15" cy="15" r="4"/></g>
        <rect style="fill:none" id="fit--fan_name" x="20" y="20" width="80" height="30"/>
        <text xml:space="preserve" style="font-size:20px;font-family:Inter;fill:#ffffff" x="20" y="45" id="text--fan_name"><tspan x="20" y="45">Name</tspan></text></g></svg>"##;
    let colours = ["#111111".parse().unwrap(), "#222222".parse().unwrap()];
    let layers: Vec<Layers> = [figma, illustrator, inkscape]
        .map(|svg| {
            let template = compiled(svg);
            assert_eq!(template.notes(), [], "{svg}");
            assert!(template.art(0, &colours, "").contains("#111111"), "{svg}");
            template.layers().clone()
        })
        .into();
    assert_eq!(layers[0], layers[1]);
    assert_eq!(layers[0], layers[2]);
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
            "cover.svg:4: layer \"layer--if-number\" is left out: entries have no number",
            "cover.svg:7: \"frame\" lies above the text: the rows that it covers are encoded again for each cover",
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
fn colours_that_are_inherited_or_shown_by_reference_are_replaced_where_they_stand() {
    let table = [
        (
            r##"<g fill="lime"><circle id="color--team_1" r="3"/></g>"##,
            r##"<circle fill="#111111" id="color--team_1" r="3"/>"##,
        ),
        (
            r##"<g fill="none" stroke="lime"><circle id="color--team_2" r="3"/></g>"##,
            r##"<circle stroke="#222222" id="color--team_2" r="3"/>"##,
        ),
        (
            r##"<g fill="lime"><circle id="color--team_1" fill="inherit" r="3"/></g>"##,
            r##"<circle id="color--team_1" fill="#111111" r="3"/>"##,
        ),
        (
            r##"<defs><path id="p" fill="lime"/></defs><g id="color--team_1"><use href="#p"/></g>"##,
            r##"<path id="p" fill="#111111"/>"##,
        ),
        (
            r##"<defs><path id="p"/></defs><g fill="lime"><use id="color--team_1" href="#p"/></g>"##,
            r##"<use fill="#111111" id="color--team_1" href="#p"/>"##,
        ),
        (
            r##"<symbol id="s"><path style="fill:lime"/></symbol><g id="color--team_1"><use xlink:href="#s"/></g>"##,
            r##"<path style="fill:#111111"/>"##,
        ),
        (
            r##"<pattern id="p"><rect fill="lime"/></pattern><path id="color--team_1" stroke="url(#p)" fill="none"/>"##,
            r##"<pattern id="p"><rect fill="#111111"/>"##,
        ),
        (
            r##"<path id="color--team_1" fill="url(#gone) lime"/>"##,
            r##"<path id="color--team_1" fill="#111111"/>"##,
        ),
        (
            r##"<marker id="m"><path fill="lime"/></marker><path id="color--team_1" fill="none" marker-end="url(#m)"/>"##,
            r##"<marker id="m"><path fill="#111111"/>"##,
        ),
        (
            r##"<mask id="m"><path fill="white"/></mask><g id="color--team_1"><mask id="n"><path fill="white"/></mask><path mask="url(#m)" fill="lime"/></g>"##,
            r##"<mask id="n"><path fill="white"/></mask><path mask="url(#m)" fill="#111111"/>"##,
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
    }
}

#[test]
fn colours_that_cannot_be_drawn_fall_back_to_those_before_them() {
    let table = [
        (
            r##"<style>.a{fill:#010203;fill:color(display-p3 0 1 0)}</style><path class="a"/>"##,
            r##"<path style="fill:#010203" class="a"/>"##,
        ),
        (
            r##"<path fill="#010203" style="fill:oklch(60% 0.15 50);opacity:.5"/>"##,
            r##"<path fill="#010203" style="opacity:.5"/>"##,
        ),
        (
            r##"<path style="stroke:red;font:900 9px/1 a;fill:#010203"/>"##,
            "fill:#010203;",
        ),
        (
            r##"<path fill="none" style="aspect-ratio:1/2;stroke:#010203"/>"##,
            r##"style="stroke:#010203""##,
        ),
        (
            r##"<linearGradient id="g"><stop stop-color="#010203" style="stop-color:#010203;stop-color:color(display-p3 1 0 0)"/></linearGradient>"##,
            r##"style="stop-color:#010203""##,
        ),
        (
            r##"<path style="fill:red!important;fill:#010203"/>"##,
            r##"style="fill:red""##,
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
        assert!(
            !art.contains("display-p3") && !art.contains("oklch"),
            "{art}"
        );
    }
    let alone = svg(r##"<path id="Bar" style="fill:color(display-p3 0 1 0)"/>"##);
    let message = faults(&alone).to_string();
    assert!(
        message.contains("\"Bar\" has the fill \"color(display-p3 0 1 0)\""),
        "{message}"
    );
}

#[test]
fn layers_of_a_colour_and_conditions_may_be_there_several_times() {
    let art = art(
        r##"<path id="color--team_1" fill="red"/><path id="color--team_1" fill="red"/><rect id="image--emblem" width="1" height="1"/><rect id="image--emblem_2" width="1" height="1"/>"##,
    );
    assert_eq!(art.matches("#111111").count(), 2);
    assert_eq!(art.matches("data:emblem").count(), 2);
}

#[test]
fn an_emblem_s_place_has_its_layer_s_opacity_and_the_space_of_its_group() {
    let art = art(
        r##"<g id="image--emblem" opacity=".5" transform="translate(1 2)"><path d="M0 0h3v4z"/></g>"##,
    );
    assert!(
        art.contains(r#"<image x="1" y="2" width="3" height="4" transform="" opacity=".5" href"#),
        "{art}"
    );
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
            "<g id=\"color--team_1\"><image id=\"Photo\" href=\"data:image/png;base64,AAAA\"/></g>",
            "\"Photo\" in layer \"color--team_1\" is a picture",
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
    let hidden = "<g display=\"none\"><image href=\"a.png\"/><foreignObject/><text id=\"text--nobody\">x</text></g>";
    assert_eq!(notes(&compiled(&svg(hidden))), [""; 0]);
}

#[test]
fn what_other_art_shows_too_is_not_painted_in_a_team_s_colour() {
    let table = [
        r##"<linearGradient id="g"><stop stop-color="red"/></linearGradient><path id="color--team_1" fill="url(#g)"/><path id="Sponsor" fill="url(#g)"/>"##,
        r##"<g id="Sponsor"><path id="p" fill="red"/></g><use id="color--team_1" href="#p"/>"##,
        r##"<defs><path id="p" fill="red"/></defs><use id="color--team_1" href="#p"/><g id="Sponsor"><use href="#p"/></g>"##,
    ];
    for body in table {
        let message = faults(&svg(body)).to_string();
        assert!(
            message.contains("\"color--team_1\" shares a gradient"),
            "{message}"
        );
    }
    // What is hidden does not count.
    art(
        r##"<linearGradient id="g"><stop stop-color="red"/></linearGradient><path id="color--team_1" fill="url(#g)"/><path display="none" fill="url(#g)"/>"##,
    );
}

#[test]
fn a_box_is_whatever_marks_a_place() {
    let table = [
        r#"<path id="wave--take" d="M5 6h20v10h-20z"/>"#,
        r#"<g id="wave--take"><rect x="5" y="6" width="5" height="10"/><circle cx="20" cy="11" r="5"/></g>"#,
        r#"<ellipse id="wave--take" cx="15" cy="11" rx="10" ry="5"/>"#,
        r#"<polygon id="wave--take" transform="translate(5 6)" points="0,0 20,0 20,10"/>"#,
        r##"<defs><rect id="r" width="20" height="10"/></defs><g id="wave--take"><use href="#r" x="5" y="6"/></g>"##,
        r#"<rect id="wave--take" x="5%" y="12%" width="20%" height="20%"/>"#,
        r#"<g transform="rotate(90)"><g transform="rotate(-90)"><rect id="wave--take" x="5" y="6" width="15pt" height="10"/></g></g>"#,
        r#"<svg x="5" y="6" width="20" height="20" viewBox="0 0 40 40"><rect id="wave--take" width="40" height="20"/></svg>"#,
        r#"<rect id="wave--take" style="transform:translate(5px,6px);width:20px" width="1" height="10"/>"#,
    ];
    for body in table {
        let template = compiled(&svg(body));
        let band = template.layers().wave.clone().unwrap().band;
        let apart = [
            band.left - 5.0,
            band.top - 6.0,
            band.right - 25.0,
            band.bottom - 16.0,
        ];
        assert!(apart.iter().all(|d| d.abs() < 0.01), "{body}: {band:?}");
    }
}

#[test]
fn a_placeholder_s_first_letters_and_last_line_count() {
    let table = [
        // Body, then x and y in the picture, the size, fill, opacity and anchor.
        (
            r##"<text id="T" font-size="20" y="30" fill="red"><tspan fill="#0000ff" font-size="10pt">N</tspan></text>"##,
            30.0,
            40.0 / 3.0,
            [0, 0, 255],
            1.0,
        ),
        (
            r##"<text id="T" style="font:900 20px/1 Inter;fill:red" y="30"> <tspan/>N</text>"##,
            30.0,
            20.0,
            [255, 0, 0],
            1.0,
        ),
        (
            r##"<g fill="red" fill-opacity="50%" font-size="10"><g opacity=".5"><text id="T" font-size="2em" y="20"><tspan>N</tspan><tspan dy="10">M</tspan></text></g></g>"##,
            30.0,
            20.0,
            [255, 0, 0],
            0.25,
        ),
        (
            r##"<g color="red"><text id="T" font-size="20" fill="currentColor"><tspan y="9">N</tspan><tspan y="30 31">M</tspan><tspan y="40"> </tspan></text></g>"##,
            30.0,
            20.0,
            [255, 0, 0],
            1.0,
        ),
        (
            r##"<defs><text id="t" y="20" font-size="10">N</text></defs><g id="T" fill="red"><use href="#t" y="10" opacity=".5"/></g>"##,
            30.0,
            10.0,
            [255, 0, 0],
            0.5,
        ),
    ];
    for (body, baseline, size, fill, opacity) in table {
        let body = body.replace("id=\"T\"", "id=\"text--team_name\"");
        let box_of = r#"<rect id="fit--team_name" width="9" height="9" display="none"/>"#;
        let template = compiled(&svg(&format!("{box_of}{body}")));
        let text = &template.layers().texts[0];
        assert!((text.baseline - baseline).abs() < 1e-3, "{body}: {text:?}");
        assert!((text.max_size - size).abs() < 1e-3, "{body}: {text:?}");
        assert_eq!(text.fill, fill, "{body}");
        assert!((text.opacity - opacity).abs() < 1e-3, "{body}: {text:?}");
    }
}

#[test]
fn a_layer_s_name_can_say_where_names_are_placed() {
    let template = compiled(&svg(
        r#"<rect id="fit--team_name" width="100" height="9"/><text id="text--team_name--middle" x="20" font-size="9">N</text>"#,
    ));
    assert_eq!(template.layers().texts[0].anchor, Anchor::Middle);
    assert!(notes(&template)[0].contains("in the middle of its box"));
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
