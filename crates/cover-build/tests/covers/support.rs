//! What the tests share: the product's own typefaces and templates, a packed campaign, and decoded pictures.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cover::text::Fonts;
use cover::{CoverContent, Renderer};
use cover_build::{Emblem, PackInput, Picture, Team, Template, pack};
use cover_format::{Face, FontList};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The product's typefaces, read once.
pub fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| fonts_of(None))
}

/// The product's typefaces for covers that are set in a display family.
pub fn fonts_of(family: Option<&str>) -> Fonts {
    Fonts::new(faces(family)).unwrap()
}

fn faces(family: Option<&str>) -> Vec<(Face, Cow<'static, [u8]>)> {
    let web = root().join("web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json")).unwrap()).unwrap();
    list.of_family(family)
        .into_iter()
        .map(|face| {
            let package = web.join("node_modules").join(&face.package);
            let path = package.join(&face.file);
            let bytes = std::fs::read(&path).unwrap_or_else(|_| {
                panic!("{} is not there: run `make setup`", path.display());
            });
            (face, Cow::Owned(bytes))
        })
        .collect()
}

/// A template of the demo campaign.
pub fn template(file: &str) -> Template {
    template_of("night-game", file)
}

pub fn template_of(campaign: &str, file: &str) -> Template {
    Template::compile(file, &drawing(campaign, file), &[]).unwrap()
}

/// A drawing in a demo campaign's folder.
pub fn drawing(campaign: &str, file: &str) -> String {
    std::fs::read_to_string(root().join("campaigns").join(campaign).join(file)).unwrap()
}

pub fn team(id: &str, first: &str, second: &str) -> Team {
    let emblem = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#fff"/></svg>"##;
    Team {
        id: id.to_owned(),
        colours: [first.parse().unwrap(), second.parse().unwrap()],
        emblem: Emblem::read("teams/own.svg", emblem, &[]).unwrap(),
    }
}

/// The demo's teams in their colours, all with one emblem.
pub fn demo_teams() -> Vec<Team> {
    let manifest = root().join("campaigns/night-game/campaign.toml");
    let manifest = std::fs::read_to_string(manifest).unwrap();
    let tables = manifest.split("[[team]]").skip(1);
    let quoted = |table: &str| -> Vec<String> {
        let parts = table.split('"').skip(1).step_by(2);
        parts.map(str::to_owned).collect()
    };
    let teams = tables.map(|table| match quoted(table).as_slice() {
        [id, _country, first, second, ..] => team(id, first, second),
        other => panic!("{other:?} is no team"),
    });
    teams.collect()
}

/// The demo's templates, packed for two teams: in the sizes that a campaign has, and in two small ones for golden files and for tests that
/// render often.
pub fn packed() -> &'static [(String, Vec<u8>)] {
    static PACKED: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    PACKED.get_or_init(|| {
        let (cover, share) = (template("cover.svg"), template("share.svg"));
        let picture = |name: &str, template, width, height| Picture {
            name: name.to_owned(),
            template,
            width,
            height,
        };
        let input = PackInput {
            teams: &[
                team("blue", "#3a74ff", "#ff4a57"),
                team("gold", "#ffdf1f", "#18b85a"),
            ],
            pictures: &[
                picture("cover", &cover, 1500, 1500),
                picture("share", &share, 1200, 630),
                picture("preview", &cover, 480, 480),
                picture("small", &cover, 300, 300),
                picture("small-wide", &share, 240, 126),
            ],
            song_title: "Sing the Floodlights On",
            song_artist: "The North Stand",
            song_language: "en",
            fonts: fonts(),
        };
        pack(&input, &|_, _| {}).unwrap()
    })
}

/// One of the packed files.
pub fn file(path: &str) -> Option<&'static [u8]> {
    let mut files = packed().iter();
    files.find(|(p, _)| p == path).map(|(_, b)| b.as_slice())
}

pub fn renderer() -> &'static Renderer {
    static RENDERER: OnceLock<Renderer> = OnceLock::new();
    RENDERER.get_or_init(|| Renderer::open(file).unwrap())
}

/// The cover of a fan of team "blue" who has not sung.
pub fn content(name: Option<&str>) -> CoverContent<'_> {
    CoverContent {
        team_id: "blue",
        team_name: "France",
        name,
        locale: "fr",
        countries: &[],
        peaks: None,
        ..CoverContent::default()
    }
}

/// Something like the loudness of four sung lines.
pub fn peaks() -> Vec<u8> {
    (0..256u32)
        .map(|i| {
            let line = (i % 64) as f32 / 64.0;
            let swell = (line * std::f32::consts::PI).sin();
            (swell * (150 + i * 7919 % 105) as f32) as u8
        })
        .collect()
}

/// The pixels of a JPEG, by a decoder that had no part in making it.
pub fn pixels(jpeg: &[u8]) -> image::RgbImage {
    image::load_from_memory(jpeg).unwrap().into_rgb8()
}

/// The mean difference of two pictures' channels, 0 to 255.
pub fn difference(a: &image::RgbImage, b: &image::RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let sum: u64 = a
        .as_raw()
        .iter()
        .zip(b.as_raw())
        .map(|(x, y)| u64::from(x.abs_diff(*y)))
        .sum();
    sum as f64 / a.as_raw().len() as f64
}

/// An SVG of `tests/exports`, by its path without the ending.
pub fn exported(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/exports/{name}.svg"));
    std::fs::read_to_string(path).unwrap()
}

/// The names of all templates in `tests/exports`.
pub fn exports() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "svg"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

/// The product's list of typefaces, without their files.
pub fn listed_faces() -> Vec<Face> {
    let list = std::fs::read_to_string(root().join("web/fonts.json")).unwrap();
    FontList::parse(&list).unwrap().of_family(None)
}
