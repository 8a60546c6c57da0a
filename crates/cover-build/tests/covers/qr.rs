//! QR codes on rendered pictures, read back by a decoder that had no part in making them.

use std::collections::BTreeMap;

use cover::{CoverContent, RenderError, Renderer};
use cover_build::{PackInput, Picture, Team, pack};
use image::GrayImage;
use image::imageops::{FilterType, resize};

use crate::support::{content, demo_teams, fonts, peaks, template};

const SHARE_PAGE: &str = "https://sing.example/e/0b0e7f5c-5a4e-4d5e-9d5c-1f2e3d4c5b6a/";
/// As wide as a phone shows a story that somebody photographs or sends on.
const SMALL_PX: u32 = 360;

fn story(teams: &[Team]) -> Renderer {
    let template = template("story.svg");
    let input = PackInput {
        teams,
        pictures: &[Picture {
            name: "story".to_owned(),
            template: &template,
            width: 1080,
            height: 1920,
        }],
        song_title: "Sing the Floodlights On",
        song_artist: "The North Stand",
        song_language: "en",
        fonts: fonts(),
    };
    let packed: BTreeMap<String, &'static [u8]> = pack(&input, &|_, _| {})
        .unwrap()
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    Renderer::open(|path| packed.get(path).copied()).unwrap()
}

fn published<'a>(team_id: &'a str, peaks: &'a [u8]) -> CoverContent<'a> {
    CoverContent {
        team_id,
        peaks: Some(peaks),
        share_page: Some(SHARE_PAGE),
        address: "sing.example",
        call: "Sing yours",
        ..content(Some("María del Carmen"))
    }
}

fn grey(jpeg: &[u8]) -> GrayImage {
    image::load_from_memory(jpeg).unwrap().into_luma8()
}

/// What the codes in a picture say.
fn read(picture: &GrayImage) -> Vec<String> {
    let (width, height) = picture.dimensions();
    let grey = |x: usize, y: usize| picture.get_pixel(x as u32, y as u32).0[0];
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, grey);
    let codes = prepared.detect_grids();
    codes.iter().map(|code| code.decode().unwrap().1).collect()
}

#[test]
fn the_code_on_a_story_leads_to_the_share_page_in_every_team_s_colours_and_on_a_small_screen() {
    let teams = demo_teams();
    let (renderer, peaks) = (story(&teams), peaks());
    for team in &teams {
        let jpeg = renderer
            .render("story", &published(&team.id, &peaks))
            .unwrap();
        let whole = grey(&jpeg);
        assert_eq!(read(&whole), [SHARE_PAGE], "{}", team.id);
        let height = SMALL_PX * whole.height() / whole.width();
        let small = resize(&whole, SMALL_PX, height, FilterType::Triangle);
        assert_eq!(read(&small), [SHARE_PAGE], "{} on a small screen", team.id);
    }
}

#[test]
fn a_draft_has_no_page_and_no_code() {
    let teams = &demo_teams()[..1];
    let renderer = story(teams);
    let draft = CoverContent {
        share_page: None,
        ..published(&teams[0].id, &[9])
    };
    let jpeg = renderer.render("story", &draft).unwrap();
    assert_eq!(read(&grey(&jpeg)), [""; 0]);
}

#[test]
fn an_address_that_is_too_long_for_its_box_is_left_out_and_one_too_long_for_the_code_is_an_error() {
    let teams = &demo_teams()[..1];
    let renderer = story(teams);
    let long = "sing.".repeat(50);
    let with = |address, share_page| {
        let content = CoverContent {
            address,
            share_page: Some(share_page),
            ..published(&teams[0].id, &[9])
        };
        renderer.render("story", &content)
    };
    assert_eq!(
        with(&long, SHARE_PAGE).unwrap(),
        with("", SHARE_PAGE).unwrap()
    );
    let link = format!("https://{}example/", "sing.".repeat(400));
    assert!(matches!(with("", &link), Err(RenderError::LongAddress)));
}
