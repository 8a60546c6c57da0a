//! The radio choir's covers against pictures that people have looked at: a serif, light paper, and an upright picture with a code.

use cover::{CoverContent, Renderer};
use cover_build::{Emblem, PackInput, Picture, Team, pack};

use crate::golden::is_as_it_was_looked_at;
use crate::support::{drawing, fonts_of, peaks, template_of};

const CAMPAIGN: &str = "radio-choir";
const CALLS: [(&str, &str); 2] = [("fr", "À toi de chanter"), ("ja", "あなたも歌おう")];

fn team(id: &str, first: &str, second: &str) -> Team {
    let file = format!("teams/{id}.svg");
    Team {
        id: id.to_owned(),
        colours: [first.parse().unwrap(), second.parse().unwrap()],
        emblem: Emblem::read(&file, &drawing(CAMPAIGN, &file), &[]).unwrap(),
    }
}

/// Its pictures, small; the upright one as small as its code can be read.
fn renderer() -> Renderer {
    let of = |file| template_of(CAMPAIGN, file);
    let (cover, share, story) = (of("cover.svg"), of("share.svg"), of("story.svg"));
    let picture = |name: &str, template, width, height| Picture {
        name: name.to_owned(),
        template,
        width,
        height,
    };
    let pictures: [Picture<'_>; 3] = [
        picture("small", &cover, 300, 300),
        picture("wide", &share, 240, 126),
        picture("upright", &story, 576, 1024),
    ];
    let input = PackInput {
        teams: &[
            team("kitchen", "#1d5c8a", "#8a5a12"),
            team("lighthouse", "#0f5f73", "#7a5b00"),
        ],
        pictures: &pictures,
        song_title: "Open the Window",
        song_artist: "The Morning Choir",
        song_language: "en",
        fonts: &fonts_of(Some("Playfair Display")),
    };
    let files = pack(&input, &|_, _| {}).unwrap();
    let file = |path: &str| files.iter().find(|(of, _)| of == path);
    Renderer::open(|path| file(path).map(|(_, bytes)| &*bytes.clone().leak())).unwrap()
}

#[test]
fn the_radio_choir_s_covers_look_as_they_did_when_they_were_looked_at() {
    let (renderer, peaks) = (renderer(), peaks());
    let (kitchen, lighthouse) = ("kitchen", "lighthouse");
    for (file, picture, team_id, team_name, name, locale) in [
        ("blank", "small", kitchen, "The kitchen", None, "en"),
        ("latin", "small", kitchen, "Die Küche", Some("Jürgen"), "de"),
        (
            "two-lines",
            "small",
            lighthouse,
            "Le Phare",
            Some("Marie-Hélène Dubois"),
            "fr",
        ),
        ("kana", "small", lighthouse, "灯台", Some("さくら"), "ja"),
        ("wide", "wide", kitchen, "The kitchen", Some("Aoife"), "en"),
        ("upright", "upright", kitchen, "台所", Some("さくら"), "ja"),
    ] {
        let content = CoverContent {
            team_id,
            team_name,
            name,
            locale,
            peaks: name.map(|_| peaks.as_slice()),
            share_page: Some("https://sing.example/e/0123456789abcdefghijkl/"),
            address: "sing.example",
            call: CALLS
                .iter()
                .find(|(of, _)| *of == locale)
                .map_or("", |(_, call)| call),
            ..CoverContent::default()
        };
        let jpeg = renderer.render(picture, &content).unwrap();
        is_as_it_was_looked_at(&format!("radio-choir-{file}"), &jpeg);
    }
}
