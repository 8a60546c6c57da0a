//! Prints a campaign's sleeves to look at, and says what they cost:
//! `cargo run --release -p cover --example proof -- <campaign folder> <out folder> <team> <locale> [name...]`

use std::borrow::Cow;
use std::path::Path;
use std::time::Instant;

use cover::{Colour, FontList, Fonts, Order, Picture, Press, Sleeve, Team, Template, pack};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [campaign, out, team, locale, names @ ..] = args.as_slice() else {
        return Err("usage: proof <campaign folder> <out folder> <team> <locale> [name...]".into());
    };
    let press = Box::leak(Box::new(prepare(Path::new(campaign))?));
    std::fs::create_dir_all(out)?;
    let peaks: Vec<u8> = (0..256u32)
        .map(|i| {
            let line = (i % 64) as f32 / 64.0;
            ((line * std::f32::consts::PI).sin() * (150 + i * 7919 % 105) as f32) as u8
        })
        .collect();
    let names = names.iter().map(|name| Some(name.as_str()));
    for (at, name) in std::iter::once(None).chain(names).enumerate() {
        let mut line = String::new();
        for picture in ["cover", "share", "preview"] {
            let sleeve = Sleeve {
                picture,
                team_id: team,
                team_name: team,
                name,
                locale,
                peaks: name.map(|_| peaks.as_slice()),
            };
            match press.draw(&sleeve) {
                Ok(jpeg) => {
                    let cost = warm_cost(press, &sleeve)?;
                    line += &format!("  {picture} {} KB {cost:.2} ms", jpeg.len() / 1000);
                    std::fs::write(Path::new(out).join(format!("{at:02}-{picture}.jpg")), jpeg)?;
                }
                Err(error) => line += &format!("  {picture}: {error}"),
            }
        }
        println!("{at:02} {}{line}", name.unwrap_or("(blank)"));
    }
    Ok(())
}

/// Milliseconds of processor time for one sleeve: the mean of many, since some kernels count in steps of four.
fn warm_cost(press: &Press, sleeve: &Sleeve) -> Result<f64, Failure> {
    const TIMES: u32 = 50;
    let start = processor_ms()?;
    for _ in 0..TIMES {
        press.draw(sleeve)?;
    }
    Ok((processor_ms()? - start) / f64::from(TIMES))
}

/// Milliseconds that this thread has spent on a processor; Linux counts them.
fn processor_ms() -> Result<f64, Failure> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = text.split(' ').next().unwrap_or_default().parse()?;
    Ok(nanoseconds / 1e6)
}

fn prepare(campaign: &Path) -> Result<Press, Failure> {
    let text = std::fs::read_to_string(campaign.join("campaign.toml"))?;
    let table: toml::Table = text.parse()?;
    let song = |key: &str| table["song"][key].as_str().unwrap_or_default().to_owned();
    let list = |key: &str| table[key].as_array().cloned().unwrap_or_default();
    let (mut templates, mut teams) = (Vec::new(), Vec::new());
    for picture in list("picture") {
        let file = picture["template"].as_str().unwrap_or_default().to_owned();
        if !templates.iter().any(|(known, _)| *known == file) {
            let svg = std::fs::read_to_string(campaign.join(&file))?;
            templates.push((file, Template::compile(&svg)?));
        }
    }
    for team in list("team") {
        let id = team["id"].as_str().unwrap_or_default().to_owned();
        teams.push(Team {
            colours: [colour(&team["colors"][0])?, colour(&team["colors"][1])?],
            emblem_svg: std::fs::read_to_string(campaign.join(format!("teams/{id}.svg")))?,
            id,
        });
    }
    let mut pictures = Vec::new();
    for picture in list("picture") {
        let size = |key: &str| u16::try_from(picture[key].as_integer().unwrap_or_default());
        let template = templates
            .iter()
            .find(|(file, _)| Some(file.as_str()) == picture["template"].as_str());
        let (_, template) = template.ok_or("a picture has no template")?;
        pictures.push(Picture {
            name: picture["name"].as_str().unwrap_or_default().to_owned(),
            template,
            width: size("width")?,
            height: size("height")?,
        });
    }
    let fonts = fonts()?;
    let start = Instant::now();
    let files = pack(
        &Order {
            teams: &teams,
            pictures: &pictures,
            song_title: &song("title"),
            song_artist: &song("artist"),
            song_language: &song("language"),
            fonts: &fonts,
        },
        &|_, _| {},
    )?;
    let size = |kind: &str| -> usize {
        let of_kind = files.iter().filter(|(path, _)| path.starts_with(kind));
        of_kind.map(|(_, bytes)| bytes.len()).sum()
    };
    println!(
        "packed {} teams in {:.1} s: art {:.1} MB, faces {:.1} MB",
        teams.len(),
        start.elapsed().as_secs_f32(),
        size("covers/") as f32 / 1e6,
        size("fonts/") as f32 / 1e6,
    );
    let files: Vec<(String, &'static [u8])> = files
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    let start = Instant::now();
    let press = Press::open(|path| files.iter().find(|(p, _)| p == path).map(|(_, b)| *b))?;
    println!("opened in {:.2} ms", start.elapsed().as_secs_f64() * 1e3);
    Ok(press)
}

fn fonts() -> Result<Fonts, Failure> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json"))?)?;
    let mut faces = Vec::new();
    for face in list.faces {
        let path = web
            .join("node_modules")
            .join(&face.package)
            .join(&face.file);
        faces.push((face, Cow::Owned(std::fs::read(path)?)));
    }
    Ok(Fonts::new(faces)?)
}

fn colour(value: &toml::Value) -> Result<Colour, Failure> {
    Ok(value.as_str().unwrap_or_default().parse()?)
}
