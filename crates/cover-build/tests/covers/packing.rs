//! What is packed, and why packing fails.

use std::ops::ControlFlow;
use std::sync::Mutex;

use cover_build::{
    ArtRecord, PackError, PackInput, Picture, Team, TeamArt, Template, pack, pack_again,
};

use crate::support::{fonts, packed, team, template};

/// Packs one small picture of the demo's cover.
fn pack_one(team: Team, title: &str, height: u16) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let template = template("cover.svg");
    let input = PackInput {
        teams: &[team],
        pictures: &[Picture {
            name: "cover".to_owned(),
            template: &template,
            width: 60,
            height,
        }],
        song_title: title,
        song_artist: "The North Stand",
        song_language: "en",
        fonts: fonts(),
    };
    pack(&input, &|_, _| {})
}

#[test]
fn each_team_has_each_picture_and_nothing_is_there_twice() {
    let paths: Vec<&str> = packed().iter().map(|(path, _)| path.as_str()).collect();
    for team in ["blue", "gold"] {
        for picture in ["cover", "share", "preview"] {
            let path = format!("covers/{team}/{picture}.jpg");
            assert!(paths.contains(&path.as_str()), "{path}");
        }
    }
    assert!(paths.is_sorted_by(|a, b| a < b));
}

#[test]
fn the_faces_stay_within_sixty_megabytes() {
    let bytes: usize = packed()
        .iter()
        .filter(|(path, _)| path.starts_with("fonts/"))
        .map(|(_, bytes)| bytes.len())
        .sum();
    assert!(bytes < 60_000_000, "{bytes} bytes");
}

#[test]
fn what_cannot_be_prepared_says_where() {
    let blue = || team("blue", "#3a74ff", "#ff4a57");
    assert!(matches!(
        pack_one(blue(), "Song", 40),
        Err(PackError::Shape { height: 40, .. })
    ));
    let endless = "Song".repeat(60);
    assert!(
        matches!(pack_one(blue(), &endless, 60), Err(PackError::CannotFit { text, .. }) if text == endless)
    );
    assert!(
        matches!(pack_one(blue(), "\u{13000}", 60), Err(PackError::MissingGlyph { grapheme, .. }) if grapheme == "\u{13000}")
    );
}

#[test]
fn art_that_the_renderer_would_panic_at_or_fill_the_memory_with_is_an_error() {
    let patterns: String = (1..24)
        .map(|n| {
            let of = format!(r##"fill="url(#p{})" d="M0 0h9v9z""##, n - 1);
            format!(r##"<pattern id="p{n}" width="9" height="9" patternUnits="userSpaceOnUse"><path {of}/><path {of}/></pattern>"##)
        })
        .collect();
    let patterns = format!(
        r##"<defs><linearGradient id="p0"/>{patterns}</defs><path d="M0 0h9v9z" fill="url(#p23)"/>"##
    );
    let table = [
        (patterns.as_str(), "too many shapes"),
        (
            r##"<filter id="a"><feOffset dy="1e38"/></filter><rect width="60" height="60" filter="url(#a)"/>"##,
            "numbers",
        ),
        (
            r##"<pattern id="a" width="1e9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9"/></pattern><path d="M0 0h9v9z" fill="url(#a)"/>"##,
            "pattern",
        ),
        (
            r##"<pattern id="a" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9"/></pattern><g mask="url(#m)"><mask id="m"><path d="M0 0h9v9z" transform="scale(90000)" fill="url(#a)"/></mask><path d="M0 0h9v9z"/></g>"##,
            "pattern",
        ),
    ];
    for (body, expected) in table {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">{body}<rect id="fit--fan_name" width="60" height="20"/>
            <text id="text--fan_name" x="0" y="15" font-size="9">M</text></svg>"##
        );
        let template = Template::compile("cover.svg", &svg, &[]).unwrap();
        let input = PackInput {
            teams: &[team("blue", "#3a74ff", "#ff4a57")],
            pictures: &[Picture {
                name: "cover".to_owned(),
                template: &template,
                width: 60,
                height: 60,
            }],
            song_title: "",
            song_artist: "",
            song_language: "en",
            fonts: fonts(),
        };
        let error = pack(&input, &|_, _| {}).unwrap_err().to_string();
        assert!(
            error.contains("team \"blue\"") && error.contains(expected),
            "{error}"
        );
    }
}

#[test]
fn art_is_rendered_again_only_where_something_of_it_has_changed() {
    let templates = [template("cover.svg")];
    let rendered = |teams: &[Team], title: &str, before: &[ArtRecord]| {
        let input = PackInput {
            teams,
            pictures: &[Picture {
                name: "cover".to_owned(),
                template: &templates[0],
                width: 60,
                height: 60,
            }],
            song_title: title,
            song_artist: "The North Stand",
            song_language: "en",
            fonts: fonts(),
        };
        let reused = Mutex::new(Vec::new());
        let packed = pack_again(
            &input,
            &|team, picture, made_from| {
                let mut before = before.iter();
                let record = before.find(|record| {
                    record.team == team
                        && record.picture == picture
                        && record.made_from == made_from
                })?;
                reused.lock().unwrap().push(team.to_owned());
                let file = |path: &String| (path.clone(), b"as it was".to_vec());
                Some(TeamArt {
                    files: record.paths.iter().map(file).collect(),
                    record: record.clone(),
                })
            },
            &|_| ControlFlow::Continue(()),
            &|_, _| {},
        )
        .unwrap();
        let as_it_was = packed
            .files
            .iter()
            .filter(|(_, bytes)| bytes == b"as it was");
        let mut reused = reused.into_inner().unwrap();
        reused.sort();
        assert_eq!(as_it_was.count() > 0, !reused.is_empty());
        (packed.art, reused)
    };
    let (blue, gold) = (
        team("blue", "#3a74ff", "#ff4a57"),
        team("gold", "#ffdf1f", "#18b85a"),
    );
    let teams = [blue.clone(), gold];
    let (art, reused) = rendered(&teams, "Song", &[]);
    assert_eq!((art.len(), reused.len()), (2, 0));
    let before = art;
    assert_eq!(rendered(&teams, "Song", &before).1, ["blue", "gold"]);
    let other = [blue, team("gold", "#ffdf20", "#18b85a")];
    assert_eq!(rendered(&other, "Song", &before).1, ["blue"]);
    assert_eq!(rendered(&teams, "Another", &before).1, [""; 0]);
}
