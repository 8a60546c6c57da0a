use super::*;

/// A template around `body`, whose text and box are always there.
fn svg(body: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">{body}
        <rect id="fit--fan_name" x="10" y="10" width="80" height="30"/><text id="text--fan_name" y="35" font-size="20" fill="#fff">Name</text></svg>"##
    )
}

fn art(body: &str) -> String {
    let colours = ["#111111".parse().unwrap(), "#222222".parse().unwrap()];
    Template::compile(&svg(body))
        .unwrap()
        .art(0, &colours, "data:emblem")
}

fn fault(source: &str) -> TemplateError {
    Template::compile(source).unwrap_err()
}

#[test]
fn what_fans_fill_in_is_taken_out_of_the_art() {
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
    let template = Template::compile(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 100 50"><g transform="translate(10 20) scale(2)" style="font-size:12px;text-transform:uppercase">
        <rect id="fit--fan_name" x="1" y="2" width="30" height="10"/>
        <g id="text--fan_name" data-min="3"><text fill="#ff0000" fill-opacity="0.5" text-anchor="end" letter-spacing="-0.6"><tspan x="1" y="9">Name</tspan></text></g></g></svg>"##,
    )
    .unwrap();
    let text = &template.layers.texts[0];
    assert_eq!(
        (text.fit.left, text.fit.top, text.fit.right, text.fit.bottom),
        (2.0, 4.0, 62.0, 24.0)
    );
    assert_eq!((text.baseline, text.size, text.min), (18.0, 24.0, 3.0));
    assert_eq!((text.fill, text.opacity), ([255, 0, 0], 0.5));
    assert_eq!((text.anchor, text.capitals), (Anchor::End, true));
    assert!((text.tracking_em + 0.05).abs() < 1e-6);
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
            "\"text--fan_nmae\" holds words",
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
            "\"layer--if-tame\" asks for",
        ),
    ];
    for (body, expected) in table {
        let message = fault(&svg(body)).to_string();
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
        (&" ".repeat(LARGEST_TEMPLATE_BYTES + 1), "larger than 16 MB"),
    ];
    for (source, expected) in table {
        let message = fault(source).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn ids_are_read_as_the_designer_wrote_them() {
    let table = [
        ("text--fan_name", "text--fan_name"),
        ("text--fan_x5F_name", "text--fan_name"),
        ("text--fan_x5F_name_1_", "text--fan_name"),
        ("color--team_1", "color--team_1"),
        ("_x41_b", "Ab"),
        ("_x_xZZ_", "_x_xZZ_"),
        ("_xé_", "_xé_"),
        ("a_1_", "a"),
        ("_1_", ""),
        ("", ""),
    ];
    for (id, expected) in table {
        let svg = format!("<a id=\"{id}\"/>");
        let document = Document::parse(&svg).unwrap();
        assert_eq!(svg::layer_id(document.root_element()), expected, "{id}");
    }
}
