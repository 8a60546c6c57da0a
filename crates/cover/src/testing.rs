//! What the tests share: the project's own faces and templates, and names that are hard to set.
#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub use crate::names::HARD_NAMES as NAMES;
use crate::{Face, FontList, Fonts, Order, Picture, Renderer, Team, Template, pack};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn faces() -> Vec<(Face, Cow<'static, [u8]>)> {
    let web = root().join("web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json")).unwrap()).unwrap();
    list.faces
        .into_iter()
        .map(|face| {
            let path = web
                .join("node_modules")
                .join(&face.package)
                .join(&face.file);
            let bytes = std::fs::read(&path).unwrap_or_else(|_| {
                panic!("{} is not there: run `make setup`", path.display());
            });
            (face, Cow::Owned(bytes))
        })
        .collect()
}

/// The project's faces, read once.
pub fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::new(faces()).unwrap())
}

/// A template of the demo campaign.
pub fn template(file: &str) -> Template {
    let svg = std::fs::read_to_string(root().join("campaigns/night-game").join(file)).unwrap();
    Template::compile(&svg).unwrap()
}

pub const EMBLEM: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#fff"/></svg>"##;

pub fn team(id: &str, first: &str, second: &str) -> Team {
    Team {
        id: id.to_owned(),
        colours: [first.parse().unwrap(), second.parse().unwrap()],
        emblem_svg: EMBLEM.to_owned(),
    }
}

/// Packs the demo's templates for two teams: its true pictures, and two small ones to keep and to draw often.
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
        let order = Order {
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
        pack(&order, &|_, _| {}).unwrap()
    })
}

pub fn renderer() -> &'static Renderer {
    static PRESS: OnceLock<Renderer> = OnceLock::new();
    PRESS.get_or_init(|| {
        Renderer::open(|path| {
            packed()
                .iter()
                .find(|(p, _)| p == path)
                .map(|(_, bytes)| bytes.as_slice())
        })
        .unwrap()
    })
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
