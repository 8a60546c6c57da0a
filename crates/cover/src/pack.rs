//! What a campaign's build prepares: art for each team and picture, the layouts, the faces.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use resvg::usvg::fontdb;
use serde::{Deserialize, Serialize};

use crate::art;
use crate::colour::Colour;
use crate::fit::{self, Unset};
use crate::fonts::{Face, Fonts};
use crate::jpeg;
use crate::layer::{Layers, Words};
use crate::paint::Painter;
use crate::sfnt;
use crate::template::Template;

/// Where the index lies among the packed files.
pub(crate) const INDEX: &str = "covers/index.json";

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
}

pub(crate) fn art_path(team: &str, picture: &str) -> String {
    format!("covers/{team}/{picture}.jpg")
}

pub(crate) fn face_path(face: &Face) -> String {
    format!("fonts/{}.ttf", face.id)
}

/// Prepares all files that [`crate::Press::open`] asks for, as path and bytes. Teams are shared out among the machine's cores;
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
            },
        );
    }
    let mut files = render_all(order, progress)?;
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

fn render_all(
    order: &Order,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let database = art::database(order.fonts);
    let jobs: Vec<(&Team, &Picture)> = order
        .teams
        .iter()
        .flat_map(|team| order.pictures.iter().map(move |picture| (team, picture)))
        .collect();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(Vec::with_capacity(jobs.len()));
    let work = || {
        while let Some((team, picture)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let art = base(order, &database, team, picture);
            let failed = art.is_err();
            let path = art_path(&team.id, &picture.name);
            results
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(art.map(|jpeg| (path, jpeg)));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
            if failed {
                next.store(jobs.len(), Ordering::Relaxed);
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(jobs.len()) {
            scope.spawn(work);
        }
    });
    results
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .into_iter()
        .collect()
}

/// One team's finished art with the words that every fan shares.
fn base(
    order: &Order,
    database: &Arc<fontdb::Database>,
    team: &Team,
    picture: &Picture,
) -> Result<Vec<u8>, PackError> {
    art::check_emblem(&team.emblem_svg).map_err(|reason| PackError::Emblem {
        team: team.id.clone(),
        reason,
    })?;
    let mut pixels = art::render(
        picture.template,
        &team.colours,
        &team.emblem_svg,
        database,
        picture.width,
        picture.height,
    )
    .map_err(|reason| PackError::Art {
        picture: picture.name.clone(),
        team: team.id.clone(),
        reason,
    })?;
    let layers = &picture.template.layers;
    let mut painter = Painter::new(order.fonts, &pixels, layers.view);
    for layer in layers.texts.iter().filter(|l| l.words.is_known_at_build()) {
        let text = match layer.words {
            Words::SongTitle => order.song_title,
            _ => order.song_artist,
        };
        let setting = fit::set(order.fonts, text, layer, order.song_language).map_err(
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
        painter.text(&setting, layer);
    }
    painter.finish(&mut pixels);
    Ok(jpeg::encode_base(&pixels)?)
}
