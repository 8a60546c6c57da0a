//! What is read of layers: places, type and names.

use cover_format::{Anchor, Layers};

use super::{art, compiled, notes, svg};

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
fn the_place_of_a_qr_code_is_a_square_and_the_line_where_it_stands_is_known() {
    let template = compiled(&svg(
        "<rect width=\"100\" height=\"50\"/>\n<rect id=\"qr--share_page\" x=\"5\" y=\"6\" width=\"20\" height=\"20\"/>",
    ));
    let square = template.layers().qr.unwrap().square;
    assert_eq!(
        (square.left, square.top, square.right, square.bottom),
        (5.0, 6.0, 25.0, 26.0)
    );
    assert_eq!(template.qr_line(), Some(2));
    assert_eq!(compiled(&svg("")).qr_line(), None);
}

#[test]
fn a_hidden_qr_code_is_left_out() {
    let hidden = compiled(&svg(
        r#"<rect id="qr--share_page" width="20" height="20" visibility="hidden"/>"#,
    ));
    assert_eq!(hidden.layers().qr, None);
}
