//! `refrain cover-sheet`: hard names in every script on each team's cover, for people to check before a campaign starts.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use campaign::{Campaign, Picture, Team};
use clap::Args;
use cover::text::HARD_NAMES;
use cover::{CoverContent, OpenError, Renderer};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{ImageError, RgbImage};

use campaign_build::{self as build, BuildError, BuildOptions};

const ACROSS: u32 = 10;
/// A cover's side on the sheet, in pixels.
const SIDE: u32 = 300;

/// Which teams, and where to.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// One team's id; all of them, if left out.
    #[arg(long)]
    pub team: Option<String>,
    /// The folder to write to.
    #[arg(long, default_value = "cover-sheet")]
    pub out: PathBuf,
}

/// What was drawn.
#[derive(Debug)]
pub struct CoverSheet {
    /// The page to open.
    pub page: PathBuf,
    /// Each name that could not be drawn, and why.
    pub not_drawn: Vec<String>,
}

/// Why there is no cover sheet.
#[derive(Debug, thiserror::Error)]
pub enum CoverSheetError {
    #[error(transparent)]
    Build(#[from] BuildError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("the campaign has no team \"{0}\"")]
    NoTeam(String),
    #[error("a cover cannot be read or written: {0}")]
    Picture(#[from] ImageError),
    #[error("{path} cannot be written: {source}")]
    Write {
        path: PathBuf,
        source: std::io::Error,
    },
}

/// Builds what is needed, and writes a picture for each team and one page with all of them.
pub fn cover_sheet(
    build: &BuildOptions,
    options: &Options,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<CoverSheet, CoverSheetError> {
    let (campaign, studio) = build::studio_of(build, progress)?;
    let renderer = Renderer::open(|path| Some(&*std::fs::read(studio.join(path)).ok()?.leak()))?;
    let requested = |team: &&Team| options.team.as_ref().is_none_or(|id| *id == team.id);
    let teams: Vec<&Team> = campaign.teams.iter().filter(requested).collect();
    if let (true, Some(id)) = (teams.is_empty(), &options.team) {
        return Err(CoverSheetError::NoTeam(id.clone()));
    }
    std::fs::create_dir_all(&options.out).map_err(unwritten(&options.out))?;
    let mut not_drawn = Vec::new();
    let mut page = head(&campaign);
    for team in teams {
        progress(&team.id);
        let (sheet, missing) = draw(&renderer, &campaign, team)?;
        not_drawn.extend(missing);
        let name = format!("{}.jpg", team.id);
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 85).encode_image(&sheet)?;
        let path = options.out.join(&name);
        std::fs::write(&path, jpeg).map_err(unwritten(&path))?;
        let (width, height) = sheet.dimensions();
        let _ = writeln!(
            page,
            "<h2>{}</h2>\n<img src=\"{name}\" width=\"{width}\" height=\"{height}\" alt=\"\">",
            team.id
        );
    }
    let path = options.out.join("index.html");
    std::fs::write(&path, page).map_err(unwritten(&path))?;
    Ok(CoverSheet {
        page: path,
        not_drawn,
    })
}

/// One team's sheet, and the names that are missing on it.
pub fn draw(
    renderer: &Renderer,
    campaign: &Campaign,
    team: &Team,
) -> Result<(RgbImage, Vec<String>), ImageError> {
    let rows = (HARD_NAMES.len() as u32).div_ceil(ACROSS);
    let mut sheet = RgbImage::new(ACROSS * SIDE, rows * SIDE);
    let mut not_drawn = Vec::new();
    let peaks = peaks();
    for (at, (name, locale)) in (0..).zip(HARD_NAMES) {
        let team_name = [locale, &campaign.default_locale]
            .into_iter()
            .find_map(|locale| team.names.get(locale));
        let countries: Vec<&str> = team.country.as_deref().into_iter().collect();
        let content = CoverContent {
            team_id: &team.id,
            team_name: team_name.map_or("", String::as_str),
            name: Some(name),
            locale,
            countries: &countries,
            peaks: Some(&peaks),
            call: campaign.call(locale),
            ..CoverContent::default()
        };
        match renderer.render(Picture::PREVIEW, &content) {
            Ok(jpeg) => {
                let drawn = image::load_from_memory(&jpeg)?.into_rgb8();
                let small = imageops::resize(&drawn, SIDE, SIDE, FilterType::Triangle);
                let (x, y) = (at % ACROSS * SIDE, at / ACROSS * SIDE);
                imageops::replace(&mut sheet, &small, i64::from(x), i64::from(y));
            }
            Err(reason) => not_drawn.push(format!("{name} ({}): {reason}", team.id)),
        }
    }
    Ok((sheet, not_drawn))
}

/// Four sung lines, as loud as any.
fn peaks() -> Vec<u8> {
    (0..256u32)
        .map(|at| {
            let line = (at % 64) as f32 / 64.0;
            ((line * std::f32::consts::PI).sin() * (150 + at * 7919 % 105) as f32) as u8
        })
        .collect()
}

fn head(campaign: &Campaign) -> String {
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{0}: cover sheet</title>\n\
         <style>body{{font:1rem system-ui;margin:1rem;background:#111;color:#eee}}img{{max-width:100%;height:auto}}</style>\n<h1>{0}</h1>\n",
        campaign.slug
    )
}

fn unwritten(path: &Path) -> impl FnOnce(std::io::Error) -> CoverSheetError {
    let path = path.to_owned();
    move |source| CoverSheetError::Write { path, source }
}
