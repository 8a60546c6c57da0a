//! Checks of templates, emblems, and of what is drawn into them at build time.

use std::collections::BTreeMap;

use campaign::{Campaign, Finding, Level, MAX_SVG_BYTES, Reading, TextFile};
use cover_build::{PackError, PackInput, Picture, Template};

use super::error::BuildError;
use super::sources::Sources;
use super::studio;

/// What is wrong with the drawings; what should be known of them is a note.
pub(super) fn check(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<Vec<Finding>, BuildError> {
    let mut findings = Vec::new();
    let templates = templates(sources, reading, campaign, &mut findings);
    let pictures = campaign.pictures.iter().filter_map(|picture| {
        Some(Picture {
            name: picture.name.clone(),
            template: templates.get(&picture.template)?,
            width: u16::try_from(picture.width).ok()?,
            height: u16::try_from(picture.height).ok()?,
        })
    });
    let pictures: Vec<_> = pictures.collect();
    let mut teams = vec![studio::no_team()?];
    for team in &campaign.teams {
        // An emblem that cannot be read is a finding already.
        if has_error(reading, &format!("teams/{}.svg", team.id)) {
            continue;
        }
        if let Ok(team) = studio::read_team(sources, team) {
            teams.push(team);
        }
    }
    let input = PackInput {
        teams: &teams,
        pictures: &pictures,
        song_title: &campaign.song.title,
        song_artist: &campaign.song.artist,
        song_language: &campaign.song.language,
        fonts: &studio::read_fonts(sources)?,
    };
    let errors = Errors {
        reading,
        campaign,
        pictures: &pictures,
    };
    findings.extend(errors.findings(&cover_build::check(&input)));
    Ok(findings)
}

/// Whether something is wrong with a file already, so that nothing more need be said.
fn has_error(reading: &Reading, file: &str) -> bool {
    let mut findings = reading.findings.as_slice().iter();
    findings.any(|finding| finding.level == Level::Error && finding.file == file)
}

/// The templates that can be compiled, by path, each once: several pictures may share one.
fn templates(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, Template> {
    let mut templates = BTreeMap::new();
    let mut seen = Vec::new();
    for file in campaign.pictures.iter().map(|picture| &picture.template) {
        if seen.contains(&file) {
            continue;
        }
        seen.push(file);
        if has_error(reading, file) {
            continue;
        }
        // A template that cannot be read is a finding already.
        let bytes = sources.campaign.read(file, MAX_SVG_BYTES).ok();
        let Some(Ok(svg)) = bytes.map(|bytes| TextFile::decode(file, bytes)) else {
            continue;
        };
        match Template::compile(&svg.text) {
            Ok(template) => {
                let notes = template.notes().iter();
                findings.extend(notes.map(|note| Finding::note(file, note.to_string())));
                templates.insert(file.clone(), template);
            }
            Err(error) => findings.push(Finding::error(file, error.to_string())),
        }
    }
    templates
}

/// Errors of preparing covers, with the files to open and what to write there.
struct Errors<'a> {
    reading: &'a Reading,
    campaign: &'a Campaign,
    pictures: &'a [Picture<'a>],
}

impl Errors<'_> {
    fn findings(&self, errors: &[PackError]) -> Vec<Finding> {
        let mut findings: Vec<Finding> = errors.iter().filter_map(|e| self.finding(e)).collect();
        // A text that fits nowhere is one error, not one for each picture.
        let song = &self.campaign.song;
        for (key, text) in [("title", &song.title), ("artist", &song.artist)] {
            let pictures = errors.iter().filter_map(|error| match error {
                PackError::CannotFit {
                    picture,
                    text: found,
                } if found == text => Some(format!("\"{picture}\"")),
                _ => None,
            });
            let pictures: Vec<String> = pictures.collect();
            if !pictures.is_empty() {
                let problem = format!(
                    "[song] {key} does not fit into its box on {}: shorten it, or make the box larger",
                    pictures.join(", ")
                );
                findings.push(self.reading.error_at(&format!("song.{key}"), problem));
            }
        }
        findings
    }

    fn finding(&self, error: &PackError) -> Option<Finding> {
        Some(match error {
            PackError::Emblem { team, reason } => {
                let problem = format!("this is not an SVG that can be read: {reason}");
                Finding::error(format!("teams/{team}.svg"), problem)
            }
            PackError::Art {
                picture, reason, ..
            } => {
                let problem = format!("this cannot be rendered: {reason}");
                Finding::error(self.template(picture), problem)
            }
            PackError::Shape {
                picture,
                width,
                height,
            } => {
                let problem = format!(
                    "picture \"{picture}\" is {width}x{height}, which is not the shape of {}{}",
                    self.template(picture),
                    self.shape(picture, *width)
                );
                self.reading
                    .error_at(&format!("picture.{picture}"), problem)
            }
            PackError::CannotFit { .. } => return None,
            PackError::MissingGlyph { text, grapheme } => {
                let is_title = *text == self.campaign.song.title;
                let key = if is_title { "title" } else { "artist" };
                let problem = format!(
                    "[song] {key}: no typeface can show \"{grapheme}\": write it otherwise, or add a typeface to web/fonts.json"
                );
                self.reading.error_at(&format!("song.{key}"), problem)
            }
            PackError::Jpeg(_) | PackError::Profile(_) | PackError::Index(_) => {
                self.reading.error_at("", error.to_string())
            }
        })
    }

    fn template(&self, picture: &str) -> &str {
        let pictures = &self.campaign.pictures;
        let known = pictures.iter().find(|known| known.name == picture);
        known.map_or("", |known| &known.template)
    }

    /// The height that a picture of this width has to have.
    fn shape(&self, picture: &str, width: u16) -> String {
        let known = self.pictures.iter().find(|known| known.name == picture);
        known.map_or_else(String::new, |known| {
            let [view_width, view_height] = known.template.layers().view_size;
            let height = f32::from(width) * view_height / view_width;
            format!(": write height = {height:.0}")
        })
    }
}
