//! Renders templates as a campaign's covers are, without a name, and says what is drawn over them, for a comparison with a browser.
//!
//! `exports <folder> <template.svg>…` writes `<folder>/<template>.jpg`, 600 pixels wide, in the colours #3a74ff and #ff4a57, and
//! `<folder>/<template>.json`: the layers and the notes; or, if the template cannot be used, its errors.

use std::borrow::Cow;
use std::error::Error;
use std::path::Path;

use cover::text::Fonts;
use cover::{CoverContent, Renderer};
use cover_build::{Emblem, PackInput, Picture, Team, Template, pack};
use cover_format::FontList;

const WIDTH_PX: u16 = 600;
const EMBLEM: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#0a8"/></svg>"##;
/// How many of the listed faces are loaded: those for Latin.
const FACES: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let fonts = fonts()?;
    let faces: Vec<_> = fonts
        .faces()
        .iter()
        .map(|face| face.face().clone())
        .collect();
    for path in arguments {
        let file = Path::new(&path).file_stem().and_then(|stem| stem.to_str());
        let to = Path::new(&folder).join(file.ok_or("a template has no name")?);
        let said = match Template::compile(&path, &std::fs::read_to_string(&path)?, &faces) {
            Ok(template) => {
                std::fs::write(to.with_extension("jpg"), render(&template, &fonts)?)?;
                let notes: Vec<String> = template.notes().iter().map(ToString::to_string).collect();
                serde_json::json!({ "layers": template.layers(), "notes": notes })
            }
            Err(errors) => serde_json::json!({ "errors": errors.to_string() }),
        };
        std::fs::write(to.with_extension("json"), said.to_string())?;
    }
    Ok(())
}

fn render(template: &Template, fonts: &Fonts) -> Result<Vec<u8>, Box<dyn Error>> {
    let [width, height] = template.layers().view_size;
    let team = Team {
        id: "own".to_owned(),
        colours: ["#3a74ff".parse()?, "#ff4a57".parse()?],
        emblem: Emblem::read("emblem.svg", EMBLEM, &[])?,
    };
    let input = PackInput {
        teams: &[team],
        pictures: &[Picture {
            name: "cover".to_owned(),
            template,
            width: WIDTH_PX,
            height: (f32::from(WIDTH_PX) * height / width).round() as u16,
        }],
        song_title: "",
        song_artist: "",
        song_language: "en",
        fonts,
    };
    // Read as long as the program runs, which is not long.
    let files: Vec<(String, &[u8])> = pack(&input, &|_, _| ())?
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    let renderer = Renderer::open(|path| Some(files.iter().find(|(p, _)| p == path)?.1))?;
    let content = CoverContent {
        team_id: "own",
        team_name: "",
        name: None,
        locale: "en",
        countries: &[],
        peaks: None,
        ..CoverContent::default()
    };
    Ok(renderer.render("cover", &content)?)
}

/// The faces for Latin of the product's list.
fn fonts() -> Result<Fonts, Box<dyn Error>> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json"))?)?;
    let mut faces = Vec::new();
    for face in list.of_family(None).into_iter().take(FACES) {
        let package = web.join("node_modules").join(&face.package);
        let bytes = std::fs::read(package.join(&face.file))?;
        faces.push((face, Cow::Owned(bytes)));
    }
    Ok(Fonts::new(faces)?)
}
