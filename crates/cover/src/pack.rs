//! What a campaign's build prepares: art for each team and picture, the layouts, the faces.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use resvg::tiny_skia::Pixmap;
use resvg::usvg::fontdb;
use serde::{Deserialize, Serialize};

use crate::art;
use crate::colour::Colour;
use crate::fit::{self, Unset};
use crate::fonts::{Face, Fonts};
use crate::layer::{Layers, Words};
use crate::overlay;
use crate::paint::Painter;
use crate::pixels::Pixels;
use crate::profile;
use crate::settle::settle;
use crate::sfnt;
use crate::template::Template;

/// Where the index lies among the packed files.
pub(crate) const INDEX: &str = "covers/index.json";
/// Art is coded again until that changes nothing, or so many times.
const SETTLING_ROUNDS: u32 = 32;

/// A team as its art needs it. `emblem_svg` is the emblem's whole SVG file.
#[derive(Clone, Debug)]
pub struct Team {
    pub id: String,
    pub colours: [Colour; 2],
    pub emblem_svg: String,
}

/// A picture to be made: its size in pixels.
#[derive(Clone, Debug)]
pub struct Picture<'a> {
    pub name: String,
    pub template: &'a Template,
    pub width: u16,
    pub height: u16,
}

/// Everything that a campaign's sleeves are made of.
pub struct Order<'a> {
    pub teams: &'a [Team],
    pub pictures: &'a [Picture<'a>],
    pub song_title: &'a str,
    pub song_artist: &'a str,
    /// The song's language, as a BCP 47 tag: decides between regional forms of letters in title and artist.
    pub song_language: &'a str,
    pub fonts: &'a Fonts,
}

/// Why the sleeves of a campaign cannot be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    #[error("picture \"{picture}\" of team \"{team}\" cannot be rendered: {reason}")]
    Art {
        picture: String,
        team: String,
        reason: String,
    },
    #[error("the emblem of team \"{team}\" is not an SVG that can be read: {reason}")]
    Emblem { team: String, reason: String },
    #[error("picture \"{picture}\" is {width}x{height}, which is not the shape of its template")]
    Shape {
        picture: String,
        width: u16,
        height: u16,
    },
    #[error("\"{text}\" does not fit into its box on picture \"{picture}\"")]
    CannotFit { picture: String, text: String },
    #[error("no typeface can show \"{grapheme}\" in \"{text}\"")]
    Unshown { text: String, grapheme: String },
    #[error("a picture could not be encoded: {0}")]
    Jpeg(#[from] turbojpeg::Error),
    #[error("the colour profile could not be encoded: {0}")]
    Profile(#[from] moxcms::CmsError),
    #[error("the index could not be written: {0}")]
    Index(#[from] serde_json::Error),
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Index {
    pub faces: Vec<Face>,
    pub teams: BTreeMap<String, [Colour; 2]>,
    pub pictures: BTreeMap<String, IndexPicture>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct IndexPicture {
    pub width: u16,
    pub height: u16,
    pub layers: Layers,
    /// By team, the rows of blocks that its art has to code for every sleeve; seldom any.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub unsettled: BTreeMap<String, Vec<usize>>,
}

pub(crate) fn art_path(team: &str, picture: &str) -> String {
    format!("covers/{team}/{picture}.jpg")
}

/// Where an overlay lies; they count from 1.
pub(crate) fn overlay_path(team: &str, picture: &str, part: usize) -> String {
    format!("covers/{team}/{picture}.{part}.png")
}

pub(crate) fn face_path(face: &Face) -> String {
    format!("fonts/{}.ttf", face.id)
}

/// Prepares all files that [`crate::Renderer::open`] asks for, as path and bytes. Teams are shared out among the machine's cores;
/// `progress` hears how many pictures of how many are done.
pub fn pack(
    order: &Order,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let mut index = Index {
        faces: Vec::new(),
        teams: order
            .teams
            .iter()
            .map(|team| (team.id.clone(), team.colours))
            .collect(),
        pictures: BTreeMap::new(),
    };
    for picture in order.pictures {
        check_shape(picture)?;
        let mut layers = picture.template.layers.clone();
        layers.texts.retain(|text| !text.words.is_known_at_build());
        index.pictures.insert(
            picture.name.clone(),
            IndexPicture {
                width: picture.width,
                height: picture.height,
                layers,
                unsettled: BTreeMap::new(),
            },
        );
    }
    let mut files = Vec::new();
    for art in render_all(order, progress)? {
        let unsettled = index.pictures.get_mut(&art.picture);
        if let (Some(picture), false) = (unsettled, art.unsettled.is_empty()) {
            picture.unsettled.insert(art.team, art.unsettled);
        }
        files.extend(art.files);
    }
    for loaded in &order.fonts.loaded {
        index.faces.push(loaded.face.clone());
        files.push((face_path(&loaded.face), sfnt::without_svg(loaded.bytes())));
    }
    files.push((INDEX.to_owned(), serde_json::to_vec(&index)?));
    files.sort();
    Ok(files)
}

/// A template stretched out of shape would draw ovals for circles.
fn check_shape(picture: &Picture) -> Result<(), PackError> {
    let [width, height] = picture.template.layers.view;
    let wanted = f32::from(picture.width) / f32::from(picture.height.max(1));
    if picture.width == 0 || ((width / height) / wanted - 1.0).abs() > 0.01 {
        return Err(PackError::Shape {
            picture: picture.name.clone(),
            width: picture.width,
            height: picture.height,
        });
    }
    Ok(())
}

/// One team's finished art for one picture.
struct Art {
    team: String,
    picture: String,
    files: Vec<(String, Vec<u8>)>,
    unsettled: Vec<usize>,
}

/// Art in the making: one team's, for all pictures of one template.
struct Job<'a> {
    team: &'a Team,
    /// The largest first.
    pictures: Vec<&'a Picture<'a>>,
}

fn jobs<'a>(order: &'a Order) -> Vec<Job<'a>> {
    let mut pictures: Vec<&Picture> = order.pictures.iter().collect();
    pictures.sort_by_key(|p| std::cmp::Reverse(p.width));
    let mut sets: Vec<Vec<&Picture>> = Vec::new();
    for picture in pictures {
        match sets
            .iter_mut()
            .find(|set| set[0].template == picture.template)
        {
            Some(set) => set.push(picture),
            None => sets.push(vec![picture]),
        }
    }
    order
        .teams
        .iter()
        .flat_map(|team| {
            sets.iter().map(move |pictures| Job {
                team,
                pictures: pictures.clone(),
            })
        })
        .collect()
}

fn render_all(
    order: &Order,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<Art>, PackError> {
    let database = art::database(order.fonts);
    let jobs = jobs(order);
    let all = order.teams.len() * order.pictures.len();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(Vec::with_capacity(jobs.len()));
    let work = || {
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let files = render(order, &database, job);
            if files.is_err() {
                // The others need not finish what will not be used.
                next.store(jobs.len(), Ordering::Relaxed);
            }
            results
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(files);
            let count = job.pictures.len();
            progress(done.fetch_add(count, Ordering::Relaxed) + count, all);
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(jobs.len()) {
            scope.spawn(work);
        }
    });
    let results: Result<Vec<_>, PackError> = results
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .into_iter()
        .collect();
    Ok(results?.into_iter().flatten().collect())
}

/// Renders a job's largest picture; the smaller ones are the same art, shrunk. Words are set afresh in each size.
fn render(
    order: &Order,
    database: &Arc<fontdb::Database>,
    job: &Job,
) -> Result<Vec<Art>, PackError> {
    let team = job.team;
    art::check_emblem(&team.emblem_svg).map_err(|reason| PackError::Emblem {
        team: team.id.clone(),
        reason,
    })?;
    let profile = profile::srgb()?;
    let largest = job.pictures[0];
    let art = Pixels {
        width: largest.width,
        height: largest.height,
        rgba: render_part(team, largest, 0, database)?.take(),
    };
    job.pictures
        .iter()
        .map(|picture| {
            let mut pixels = art.shrink(picture.width, picture.height);
            print_song(order, picture, &mut pixels)?;
            let settled = settle(&pixels, &profile, SETTLING_ROUNDS)?;
            let mut files = vec![(art_path(&team.id, &picture.name), settled.file)];
            for part in 1..=picture.template.layers.overlays.len() {
                let pixmap = render_part(team, picture, part, database)?;
                let png = overlay::encode(&pixmap).map_err(|e| unrendered(team, picture, e))?;
                files.push((overlay_path(&team.id, &picture.name, part), png));
            }
            Ok(Art {
                team: team.id.clone(),
                picture: picture.name.clone(),
                files,
                unsettled: settled.unsettled,
            })
        })
        .collect()
}

fn render_part(
    team: &Team,
    picture: &Picture,
    part: usize,
    database: &Arc<fontdb::Database>,
) -> Result<Pixmap, PackError> {
    art::render(
        picture.template,
        part,
        &team.colours,
        &team.emblem_svg,
        database,
        picture.width,
        picture.height,
    )
    .map_err(|reason| unrendered(team, picture, reason))
}

fn unrendered(team: &Team, picture: &Picture, reason: impl ToString) -> PackError {
    PackError::Art {
        picture: picture.name.clone(),
        team: team.id.clone(),
        reason: reason.to_string(),
    }
}

/// Prints the words that every fan shares.
fn print_song(order: &Order, picture: &Picture, pixels: &mut Pixels) -> Result<(), PackError> {
    let layers = &picture.template.layers;
    let painter = Painter::new(order.fonts, picture.width, picture.height, layers.view);
    for layer in layers.texts.iter().filter(|l| l.words.is_known_at_build()) {
        let text = match layer.words {
            Words::SongTitle => order.song_title,
            _ => order.song_artist,
        };
        let setting =
            fit::set(order.fonts, text, layer, order.song_language).map_err(
                |unset| match unset {
                    Unset::CannotFit => PackError::CannotFit {
                        picture: picture.name.clone(),
                        text: text.to_owned(),
                    },
                    Unset::Unshown(grapheme) => PackError::Unshown {
                        text: text.to_owned(),
                        grapheme,
                    },
                },
            )?;
        if let Some(ink) = painter.text(&setting, layer) {
            pixels.print(&ink);
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::testing::{fonts, packed, team, template};

    /// Packs one small picture of the demo's sleeve.
    fn pack_one(team: Team, title: &str, height: u16) -> Result<Vec<(String, Vec<u8>)>, PackError> {
        let template = template("cover.svg");
        let order = Order {
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
        pack(&order, &|_, _| {})
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
    fn pictures_of_one_design_share_one_rendering_however_often_it_was_compiled() {
        let (one, same, wide) = (
            template("cover.svg"),
            template("cover.svg"),
            template("share.svg"),
        );
        let picture = |name: &str, template, width| Picture {
            name: name.to_owned(),
            template,
            width,
            height: 60,
        };
        let order = Order {
            teams: &[team("blue", "#3a74ff", "#ff4a57")],
            pictures: &[
                picture("small", &one, 30),
                picture("large", &same, 60),
                picture("wide", &wide, 120),
            ],
            song_title: "Song",
            song_artist: "Artist",
            song_language: "en",
            fonts: fonts(),
        };
        let names: Vec<Vec<&str>> = jobs(&order)
            .iter()
            .map(|job| job.pictures.iter().map(|p| p.name.as_str()).collect())
            .collect();
        assert_eq!(names, [vec!["wide"], vec!["large", "small"]]);
    }

    #[test]
    fn what_cannot_be_prepared_says_where() {
        let blue = || team("blue", "#3a74ff", "#ff4a57");
        let mut broken = blue();
        broken.emblem_svg = "<svg".to_owned();
        assert!(
            matches!(pack_one(broken, "Song", 60), Err(PackError::Emblem { team, .. }) if team == "blue")
        );
        assert!(matches!(
            pack_one(blue(), "Song", 40),
            Err(PackError::Shape { height: 40, .. })
        ));
        let endless = "Song".repeat(60);
        assert!(
            matches!(pack_one(blue(), &endless, 60), Err(PackError::CannotFit { text, .. }) if text == endless)
        );
        assert!(
            matches!(pack_one(blue(), "\u{13000}", 60), Err(PackError::Unshown { grapheme, .. }) if grapheme == "\u{13000}")
        );
    }

    #[test]
    fn an_emblem_cannot_bring_files_along() {
        let mut curious = team("blue", "#3a74ff", "#ff4a57");
        curious.emblem_svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image width="9" height="9" href="/etc/hostname"/></svg>"##.to_owned();
        assert!(pack_one(curious, "Song", 60).is_ok());
    }
}
