//! Renders the art of all teams and pictures, on all cores.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use cover::raster::Canvas;
use cover::text::{FitError, draw_text};
use cover_format::{art_path, overlay_path};
use resvg::tiny_skia::Pixmap;

use crate::art;
use crate::art_tree::ArtFonts;
use crate::error::PackError;
use crate::fixed_point::encode_to_fixed_point;
use crate::input::{PackInput, Picture, Team, song_texts};
use crate::overlay;
use crate::pixels::Pixels;
use crate::profile;
use crate::team_art::{ArtRecord, TeamArt, made_from};

/// How often art is encoded again at most, before its rows count as unstable.
const MAX_ROUNDS: u32 = 32;

/// Gives art that is finished already, by its team, its picture and what it is made from.
pub type Finished<'a> = &'a (dyn Fn(&str, &str, &str) -> Option<TeamArt> + Sync);
/// Gets art as soon as it is rendered, on whatever thread did it. With `Break` nothing more is rendered.
pub type Rendered<'a> = &'a (dyn Fn(&[TeamArt]) -> ControlFlow<()> + Sync);

/// One team's pictures of one template. They share one rendering of the art.
struct Job<'a> {
    team: &'a Team,
    /// The largest first.
    pictures: Vec<&'a Picture<'a>>,
}

/// Renders every picture of every team that is not finished already. The first error ends all work.
pub(crate) fn render_all(
    input: &PackInput,
    finished: Finished<'_>,
    rendered: Rendered<'_>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<TeamArt>, PackError> {
    let fonts = ArtFonts::of(input.fonts);
    let jobs = jobs(input.teams, input.pictures);
    let all = input.teams.len() * input.pictures.len();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(Vec::with_capacity(jobs.len()));
    let work = || {
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = match finished_job(input, finished, job) {
                Some(art) => Ok(art),
                None => render(input, &fonts, job).and_then(|art| match rendered(&art) {
                    ControlFlow::Continue(()) => Ok(art),
                    ControlFlow::Break(()) => Err(PackError::Stopped),
                }),
            };
            if result.is_err() {
                // No thread takes another job, for the result would not be used.
                next.store(jobs.len(), Ordering::Relaxed);
            }
            results
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(result);
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

/// Whether all art is finished already; `lists` says so of a team, a picture and what it is made from.
pub fn is_finished(input: &PackInput, lists: impl Fn(&str, &str, &str) -> bool) -> bool {
    let jobs = jobs(input.teams, input.pictures);
    jobs.iter().all(|Job { team, pictures }| {
        pictures.iter().all(|picture| {
            let made_from = made_from(input, team, picture, pictures[0]);
            lists(&team.id, &picture.name, &made_from)
        })
    })
}

/// The art of a job, if each of its pictures is finished already.
fn finished_job(input: &PackInput, finished: Finished<'_>, job: &Job) -> Option<Vec<TeamArt>> {
    let (team, largest) = (job.team, job.pictures.first()?);
    let pictures = job.pictures.iter();
    pictures
        .map(|picture| {
            let made_from = made_from(input, team, picture, largest);
            finished(&team.id, &picture.name, &made_from)
        })
        .collect()
}

fn jobs<'a>(teams: &'a [Team], pictures: &'a [Picture<'a>]) -> Vec<Job<'a>> {
    let mut pictures: Vec<&Picture> = pictures.iter().collect();
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
    teams
        .iter()
        .flat_map(|team| {
            sets.iter().map(move |pictures| Job {
                team,
                pictures: pictures.clone(),
            })
        })
        .collect()
}

/// Renders a job's largest picture, and the smaller ones by averaging its pixels. Text is drawn in each size, for it stays sharper.
fn render(input: &PackInput, fonts: &ArtFonts, job: &Job) -> Result<Vec<TeamArt>, PackError> {
    let team = job.team;
    let largest = job.pictures[0];
    let art = Pixels {
        width: largest.width,
        height: largest.height,
        rgba: render_part(team, largest, 0, fonts)?.take(),
    };
    job.pictures
        .iter()
        .map(|picture| {
            let mut pixels = art.shrink(picture.width, picture.height);
            draw_song(input, picture, &mut pixels)?;
            let jpeg = encode_to_fixed_point(&pixels, profile::SRGB, MAX_ROUNDS)?;
            let mut files = vec![(art_path(&team.id, &picture.name), jpeg.file)];
            for number in 1..=picture.template.layers().overlays.len() {
                let pixmap = render_part(team, picture, number, fonts)?;
                let png = overlay::encode(&pixmap).map_err(|e| art_error(team, picture, e))?;
                files.push((overlay_path(&team.id, &picture.name, number), png));
            }
            let record = ArtRecord {
                team: team.id.clone(),
                picture: picture.name.clone(),
                made_from: made_from(input, team, picture, largest),
                unstable_rows: jpeg.unstable_rows,
                paths: files.iter().map(|(path, _)| path.clone()).collect(),
            };
            Ok(TeamArt { record, files })
        })
        .collect()
}

fn render_part(
    team: &Team,
    picture: &Picture,
    part: usize,
    fonts: &ArtFonts,
) -> Result<Pixmap, PackError> {
    art::render(
        picture.template,
        part,
        &team.colours,
        &team.emblem,
        fonts,
        picture.width,
        picture.height,
    )
    .map_err(|reason| art_error(team, picture, reason))
}

pub(crate) fn art_error(team: &Team, picture: &Picture, reason: impl ToString) -> PackError {
    PackError::Art {
        picture: picture.name.clone(),
        team: team.id.clone(),
        reason: reason.to_string(),
    }
}

/// Draws the song's title and artist, which are the same on every cover.
fn draw_song(input: &PackInput, picture: &Picture, pixels: &mut Pixels) -> Result<(), PackError> {
    let layers = picture.template.layers();
    let canvas = Canvas::new(picture.width, picture.height, layers.view_size);
    for (layer, text) in song_texts(input, picture) {
        let drawn = draw_text(input.fonts, &canvas, text, layer, input.song_language)
            .map_err(|error| text_error(error, picture, text))?;
        if let Some(drawn) = drawn {
            pixels.blend(&drawn);
        }
    }
    Ok(())
}

pub(crate) fn text_error(error: FitError, picture: &Picture, text: &str) -> PackError {
    let text = text.to_owned();
    match error {
        FitError::CannotFit => PackError::CannotFit {
            picture: picture.name.clone(),
            text,
        },
        FitError::MissingGlyph(grapheme) => PackError::MissingGlyph { text, grapheme },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::emblem::Emblem;
    use crate::template::Template;

    fn template(width: u16) -> Template {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 60">
            <rect id="fit--fan_name" width="9" height="9"/><text id="text--fan_name" y="9" font-size="9">M</text></svg>"##
        );
        Template::compile("cover.svg", &svg, &[]).unwrap()
    }

    #[test]
    fn pictures_of_one_design_share_one_rendering_however_often_it_was_compiled() {
        let (one, same, wide) = (template(60), template(60), template(120));
        let picture = |name: &str, template, width| Picture {
            name: name.to_owned(),
            template,
            width,
            height: 60,
        };
        let pictures = [
            picture("small", &one, 30),
            picture("large", &same, 60),
            picture("wide", &wide, 120),
        ];
        let teams = [Team {
            id: "blue".to_owned(),
            colours: ["#3a74ff", "#ff4a57"].map(|colour| colour.parse().unwrap()),
            emblem: Emblem::blank(),
        }];
        let names: Vec<Vec<&str>> = jobs(&teams, &pictures)
            .iter()
            .map(|job| job.pictures.iter().map(|p| p.name.as_str()).collect())
            .collect();
        assert_eq!(names, [vec!["wide"], vec!["large", "small"]]);
    }
}
