//! What small templates of our own look like when they are rendered.

use cover::{CoverContent, Renderer};
use cover_build::{PackInput, Picture, Template, pack};

use crate::support::{content, fonts, pixels, team};

/// The colours at some points of a small cover whose template is `body`, as R, G, B from 0 to 9.
fn colours_at(body: &str, content: &CoverContent, points: &[(u32, u32)]) -> Vec<[u8; 3]> {
    let svg =
        format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{body}</svg>"##);
    let template = Template::compile("cover.svg", &svg, &[]).unwrap();
    let input = PackInput {
        teams: &[team("blue", "#3a74ff", "#ff4a57")],
        pictures: &[Picture {
            name: "small".to_owned(),
            template: &template,
            width: 64,
            height: 64,
        }],
        song_title: "",
        song_artist: "",
        song_language: "en",
        fonts: fonts(),
    };
    let files: Vec<(String, &[u8])> = pack(&input, &|_, _| ())
        .unwrap()
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    let renderer = Renderer::open(|path| Some(files.iter().find(|(p, _)| p == path)?.1)).unwrap();
    let drawn = pixels(&renderer.render("small", content).unwrap());
    let tenths = |(x, y): &(u32, u32)| {
        drawn
            .get_pixel(*x, *y)
            .0
            .map(|c| (f32::from(c) / 28.4).round() as u8)
    };
    points.iter().map(tenths).collect()
}

#[test]
fn art_above_the_text_covers_it_and_art_with_a_condition_waits_for_it() {
    let body = r##"<rect width="64" height="64" fill="#000"/>
        <g id="layer--if-take"><rect width="16" height="16" fill="#00f"/></g>
        <rect id="fit--fan_name" x="0" y="16" width="64" height="40"/>
        <text id="text--fan_name" y="56" font-size="200" fill="#fff">M</text>
        <rect id="bar" y="32" width="64" height="8" fill="#f00"/>"##;
    let points = [(8, 8), (32, 36)];
    let silent = colours_at(body, &content(Some("MMM")), &points);
    assert_eq!(silent, [[0, 0, 0], [9, 0, 0]]);
    let sung = CoverContent {
        peaks: Some(&[9]),
        ..content(Some("MMM"))
    };
    assert_eq!(colours_at(body, &sung, &points), [[0, 0, 9], [9, 0, 0]]);
}

#[test]
fn a_waveform_is_bars_or_a_line() {
    let body = |more: &str| {
        format!(
            r##"<rect width="64" height="64" fill="#000"/><rect id="wave--take" y="32" width="64" height="32" data-bars="4" data-bleach="1" {more}/>
            <rect id="fit--fan_name" width="64" height="16"/><text id="text--fan_name" y="16" font-size="9">M</text>"##
        )
    };
    let full = CoverContent {
        peaks: Some(&[255; 4]),
        ..content(None)
    };
    // The first bar is 4 to 12 of 16 wide; a line of that width lies along its top or, mirrored, along top and bottom.
    let points = [(8, 48), (8, 34), (14, 48)];
    let white = [9; 3];
    let bars = colours_at(&body(r#"data-stand="bottom""#), &full, &points);
    assert_eq!(bars, [white, white, [0; 3]]);
    let line = colours_at(
        &body(r#"data-stand="bottom" data-style="line""#),
        &full,
        &points,
    );
    assert_eq!(line, [[0; 3], white, [0; 3]]);
}

#[test]
fn text_of_the_art_is_drawn_whatever_its_typeface_and_letters() {
    let body = |text: &str| {
        format!(
            r##"<rect width="64" height="64" fill="#000"/>{text}<rect id="fit--fan_name" y="48" width="64" height="16"/><text id="text--fan_name" y="60" font-size="9">M</text>"##
        )
    };
    let thick =
        r##"<text y="40" font-family="Helvetica Neue" font-size="90" fill="#fff">I</text>"##;
    let colours = colours_at(&body(thick), &content(None), &[(14, 20)]);
    assert_eq!(colours, [[9; 3]]);
    // Letters of several scripts with emoji and several families.
    let mixed = r##"<text y="9" font-size="9" font-family="Arial, Inter">Go ⚽ 👍🏽 <tspan font-family="Impact">العربية 漢字 ไทย ⚽</tspan></text>"##;
    colours_at(&body(mixed), &content(None), &[(0, 0)]);
}
