//! Prints sleeves to look at: `cargo run -p cover --example proof -- <template.svg> <width> <height> <out folder> <team> <locale> [name...]`.
//!
//! Teams are given as `id:#colour:#colour:emblem.svg:Team name`. Says how long packing and drawing took.

use std::borrow::Cow;
use std::path::Path;
use std::time::Instant;

use cover::{FontList, Fonts, Order, Picture, Press, Sleeve, Team, Template, pack};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [template, width, height, out, team, locale, names @ ..] = args.as_slice() else {
        return Err("usage: proof <template.svg> <width> <height> <out> <team> <locale> [name...]".into());
    };
    let parts: Vec<&str> = team.split(':').collect();
    let [id, first, second, emblem, team_name] = parts.as_slice() else {
        return Err("a team is id:#colour:#colour:emblem.svg:Team name".into());
    };
    let fonts = fonts()?;
    let template = Template::compile(&std::fs::read_to_string(template)?)?;
    let (width, height) = (width.parse()?, height.parse()?);
    let teams = [Team {
        id: (*id).to_owned(),
        colours: [first.parse()?, second.parse()?],
        emblem_svg: std::fs::read_to_string(emblem)?,
    }];
    let pictures = [Picture { name: "proof".to_owned(), template: &template, width, height }];
    let order = Order {
        teams: &teams,
        pictures: &pictures,
        song_title: "Sing the Floodlights On",
        song_artist: "The North Stand",
        song_language: "en",
        fonts: &fonts,
    };
    let start = Instant::now();
    let files: Vec<(String, &'static [u8])> = pack(&order, &|_, _| {})?
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    println!("packed in {:?}", start.elapsed());
    let start = Instant::now();
    let press = Press::open(|path| files.iter().find(|(p, _)| p == path).map(|(_, b)| *b))?;
    println!("opened in {:?}", start.elapsed());
    let peaks: Vec<u8> = (0..256)
        .map(|i| {
            let t = i as f32 / 255.0;
            let phrase = (t * 17.0).sin().abs().powf(0.6) * (1.0 - (2.0 * t - 1.0).powi(6));
            let flutter = 0.62 + 0.38 * ((i * 7919 % 97) as f32 / 97.0);
            (phrase * flutter * 255.0) as u8
        })
        .collect();
    std::fs::create_dir_all(out)?;
    let mut sleeves: Vec<(String, Option<&str>)> = vec![("blank".to_owned(), None)];
    sleeves.extend(names.iter().enumerate().map(|(i, n)| (format!("{i:02}"), Some(n.as_str()))));
    for (label, name) in sleeves {
        let start = Instant::now();
        let drawn = press.draw(&Sleeve {
            picture: "proof",
            team_id: id,
            team_name,
            name,
            locale,
            peaks: name.map(|_| peaks.as_slice()),
        });
        match drawn {
            Ok(jpeg) => {
                println!("{label} {name:?}: {} KB in {:?}", jpeg.len() / 1000, start.elapsed());
                std::fs::write(Path::new(out).join(format!("{label}.jpg")), jpeg)?;
            }
            Err(error) => println!("{label} {name:?}: {error}"),
        }
    }
    Ok(())
}

fn fonts() -> Result<Fonts, Box<dyn std::error::Error>> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json"))?)?;
    let mut faces = Vec::new();
    for face in list.faces {
        let path = web.join("node_modules").join(&face.package).join(&face.file);
        faces.push((face, Cow::Owned(std::fs::read(path)?)));
    }
    Ok(Fonts::new(faces)?)
}
