//! Templates and emblems, and what is drawn into them at build time: read, and checked while they are read.

use std::collections::{BTreeMap, BTreeSet};

use campaign::{Campaign, Finding, Level, MAX_SVG_BYTES, Reading, TextFile};
use cover::text::Fonts;
use cover_build::{
    Emblem, Note, PackError, PackInput, Picture, SvgErrors, Team, Template, check_words,
};
use cover_format::{Colour, Face, TextField};

use serde::Serialize;

use super::error::BuildError;
use super::look;
use super::sources::Sources;
use super::steps::{self, Key};
use super::typefaces;

/// The picture whose template decides about the typefaces.
const COVER: &str = "cover";

/// What a campaign's covers are made from, as far as it can be read.
#[derive(Default)]
pub(super) struct Drawings {
    /// By path, each once: several pictures may share one.
    templates: BTreeMap<String, Template>,
    /// The campaign's, and the cover's without a team.
    teams: Vec<Team>,
}

impl Drawings {
    /// The pictures whose templates could be read.
    fn pictures(&self, campaign: &Campaign) -> Vec<Picture<'_>> {
        let pictures = campaign.pictures.iter().filter_map(|picture| {
            Some(Picture {
                name: picture.name.clone(),
                template: self.templates.get(&picture.template)?,
                width: u16::try_from(picture.width).ok()?,
                height: u16::try_from(picture.height).ok()?,
            })
        });
        pictures.collect()
    }

    /// The typefaces that the cover's own template sets the fan's name in: all pictures of a campaign are set in them.
    pub fn family(&self, campaign: &Campaign) -> Option<&str> {
        let cover = campaign.pictures.iter().find(|p| p.name == COVER)?;
        self.templates.get(&cover.template)?.family()
    }

    /// Hands everything that covers are prepared from to `prepare`.
    pub fn with_input<T>(
        &self,
        campaign: &Campaign,
        fonts: &Fonts,
        prepare: impl FnOnce(&PackInput<'_>) -> T,
    ) -> T {
        prepare(&PackInput {
            teams: &self.teams,
            pictures: &self.pictures(campaign),
            song_title: &campaign.song.title,
            song_artist: &campaign.song.artist,
            song_language: &campaign.song.language,
            fonts,
        })
    }
}

/// Reads the drawings to the end, with what is wrong with them; what should be known of them is a note.
pub(super) fn read(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<(Drawings, Vec<Finding>), BuildError> {
    let mut findings = Vec::new();
    let faces = typefaces::faces(sources)?;
    let drawings = Drawings {
        templates: templates(sources, reading, &faces, &mut findings),
        teams: teams(sources, reading, campaign, &faces, &mut findings)?,
    };
    findings.extend(calls_missing(reading, campaign, &drawings.templates));
    findings.extend(unknown_typeface(sources, campaign, &drawings)?);
    let fonts = typefaces::read_fonts(sources, drawings.family(campaign))?;
    let pictures = drawings.pictures(campaign);
    let of_templates = templates_key(sources, reading, campaign)?;
    let song = json(&song_on_covers(campaign))?;
    // Of the teams, the first is enough to see whether the art can be drawn.
    let team = format!("{:?}", drawings.teams.first());
    let key = steps::key([&of_templates[..], &song, team.as_bytes()]);
    let check = || Ok::<_, BuildError>(drawings.with_input(campaign, &fonts, cover_build::check));
    let mut errors = vec![sources.steps.of("check the covers", key, check)?];
    for locale in &campaign.locales {
        let call = campaign.calls.get(locale).map(String::as_str);
        let names = campaign.teams.iter().filter_map(|t| t.names.get(locale));
        let names: Vec<&str> = names.map(String::as_str).collect();
        let words = json(&(call, &names))?;
        let key = steps::key([&of_templates[..], &words]);
        let check = || Ok::<_, BuildError>(check_words(&fonts, &pictures, locale, call, &names));
        let step = format!("check the words on covers in {locale}");
        errors.push(sources.steps.of(&step, key, check)?);
    }
    let errors: Vec<&PackError> = errors.iter().flat_map(|errors| errors.iter()).collect();
    let errors_of = Errors {
        sources,
        reading,
        campaign,
        pictures: &pictures,
    };
    findings.extend(errors_of.findings(&errors));
    Ok((drawings, findings))
}

/// A note for a cover that names a typeface which it is not drawn in.
fn unknown_typeface(
    sources: &Sources,
    campaign: &Campaign,
    drawings: &Drawings,
) -> Result<Option<Finding>, BuildError> {
    let cover = campaign.pictures.iter().find(|p| p.name == COVER);
    let (Some(cover), Some(family)) = (cover, drawings.family(campaign)) else {
        return Ok(None);
    };
    let problem = typefaces::unknown_family(sources, family)?;
    Ok(problem.map(|problem| Finding::note(&cover.template, problem)))
}

/// The key of the templates with their pictures; they decide about the typefaces, too.
fn templates_key(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<Key, BuildError> {
    let mut parts = vec![json(&campaign.pictures)?];
    for path in template_paths(campaign) {
        let text = text(sources, reading, path);
        parts.push(text.map_or_else(Vec::new, |text| text.text.into_bytes()));
    }
    Ok(steps::key(parts.iter().map(Vec::as_slice)))
}

/// Everything of the campaign that the covers of all teams are made from, by name.
pub(super) fn inputs(
    sources: &Sources,
    campaign: &Campaign,
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let light = look::cover_light(sources, &campaign.look)?.map(|colour| colour.to_string());
    let mut inputs = vec![
        ("settings".to_owned(), art_settings(campaign)?),
        ("light".to_owned(), json(&light)?),
    ];
    for path in art_files(campaign) {
        let bytes = sources.campaign.bytes(&path)?;
        inputs.push((path, bytes));
    }
    Ok(inputs)
}

/// What of campaign.toml stands on covers.
fn art_settings(campaign: &Campaign) -> Result<Vec<u8>, BuildError> {
    let teams = campaign.teams.iter().map(|team| (&team.id, &team.colors));
    json(&(
        song_on_covers(campaign),
        &campaign.pictures,
        teams.collect::<Vec<_>>(),
    ))
}

/// What of the song stands on covers, with its language.
fn song_on_covers(campaign: &Campaign) -> [&str; 3] {
    let song = &campaign.song;
    [&song.title, &song.artist, &song.language]
}

/// The templates, each once, and the emblems.
fn art_files(campaign: &Campaign) -> Vec<String> {
    let emblems = campaign.teams.iter().map(emblem_path);
    let templates = template_paths(campaign).into_iter();
    templates.map(str::to_owned).chain(emblems).collect()
}

/// The paths of the templates, each once.
fn template_paths(campaign: &Campaign) -> BTreeSet<&str> {
    let pictures = campaign.pictures.iter();
    pictures.map(|picture| picture.template.as_str()).collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, BuildError> {
    serde_json::to_vec(value).map_err(|error| BuildError::io("campaign.toml")(error.into()))
}

/// A finding for each language without the call that a template shows.
fn calls_missing(
    reading: &Reading,
    campaign: &Campaign,
    templates: &BTreeMap<String, Template>,
) -> Vec<Finding> {
    let shows_call = |template: &Template| {
        let mut texts = template.layers().texts.iter();
        texts.any(|text| text.field == TextField::Call)
    };
    let Some((file, _)) = templates.iter().find(|(_, template)| shows_call(template)) else {
        return Vec::new();
    };
    let locales = campaign.locales.iter();
    locales
        .filter(|locale| !campaign.calls.contains_key(*locale))
        .map(|locale| format!("{locale}/campaign.ftl"))
        .filter(|words| !has_error(reading, words))
        .map(|words| {
            let id = Campaign::CALL;
            let problem =
                format!("the message {id} is missing, which {file} shows: write {id} = …");
            Finding::error(words, problem)
        })
        .collect()
}

/// The templates that can be compiled.
fn templates(
    sources: &Sources,
    reading: &Reading,
    faces: &[Face],
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, Template> {
    let mut templates = BTreeMap::new();
    for file in &reading.templates {
        let Some(svg) = text(sources, reading, file) else {
            continue;
        };
        match Template::compile(file, &svg.text, faces) {
            Ok(template) => {
                findings.extend(template.notes().iter().map(|note| found_note(&svg, note)));
                templates.insert(file.clone(), template);
            }
            Err(errors) => findings.extend(found_errors(&svg, &errors)),
        }
    }
    templates
}

/// The teams whose emblems can be read, and the cover's without a team.
fn teams(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
    faces: &[Face],
    findings: &mut Vec<Finding>,
) -> Result<Vec<Team>, BuildError> {
    let mut teams = Vec::new();
    for team in &campaign.teams {
        let file = emblem_path(team);
        let Some(svg) = text(sources, reading, &file) else {
            continue;
        };
        match Emblem::read(&file, &svg.text, faces) {
            Ok(emblem) => {
                findings.extend(emblem.notes().iter().map(|note| found_note(&svg, note)));
                // A colour that cannot be read is a finding already.
                teams.extend(with_emblem(team, emblem));
            }
            Err(errors) => findings.extend(found_errors(&svg, &errors)),
        }
    }
    teams.push(no_team(sources, campaign)?);
    Ok(teams)
}

/// Where a team's emblem lies in the campaign's folder.
fn emblem_path(team: &campaign::Team) -> String {
    format!("teams/{}.svg", team.id)
}

/// A team as its covers show it.
fn with_emblem(team: &campaign::Team, emblem: Emblem) -> Result<Team, BuildError> {
    let colour = |text: &String| {
        text.parse::<Colour>().map_err(|reason| BuildError::Colour {
            team: team.id.clone(),
            reason,
        })
    };
    Ok(Team {
        id: team.id.clone(),
        colours: [colour(&team.colors[0])?, colour(&team.colors[1])?],
        emblem,
    })
}

/// The cover before a team is chosen: the light of the look, no emblem.
fn no_team(sources: &Sources, campaign: &Campaign) -> Result<Team, BuildError> {
    Ok(Team {
        id: campaign::Team::NONE.to_owned(),
        colours: look::cover_light(sources, &campaign.look)?,
        emblem: Emblem::blank(),
    })
}

/// A drawing's text; `None` if what is wrong with the file is a finding already.
fn text(sources: &Sources, reading: &Reading, file: &str) -> Option<TextFile> {
    if has_error(reading, file) {
        return None;
    }
    let bytes = sources.campaign.read(file, MAX_SVG_BYTES).ok()?;
    TextFile::decode(file, bytes).ok()
}

/// Whether something that is wrong with a file is a finding already.
fn has_error(reading: &Reading, file: &str) -> bool {
    let mut findings = reading.findings.as_slice().iter();
    findings.any(|finding| finding.level == Level::Error && finding.file == file)
}

fn found_note(svg: &TextFile, note: &Note) -> Finding {
    at_line(
        Finding::note(&note.file, note.kind.to_string()),
        svg,
        note.line,
    )
}

fn found_errors(svg: &TextFile, errors: &SvgErrors) -> Vec<Finding> {
    let errors = errors.0.iter();
    errors
        .map(|error| {
            at_line(
                Finding::error(&error.file, error.fault.to_string()),
                svg,
                error.line,
            )
        })
        .collect()
}

/// The finding at a whole line, whose indentation is left out.
fn at_line(finding: Finding, svg: &TextFile, line: Option<u32>) -> Finding {
    match line {
        None => finding,
        Some(line) => finding.at(svg.place_of(svg.line(line as usize).trim())),
    }
}

/// Errors of preparing covers, with the files to open and what to write there.
struct Errors<'a> {
    sources: &'a Sources,
    reading: &'a Reading,
    campaign: &'a Campaign,
    pictures: &'a [Picture<'a>],
}

impl Errors<'_> {
    fn findings(&self, errors: &[&PackError]) -> Vec<Finding> {
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
            PackError::CannotFit { picture, text } => {
                return self.message_at(text, |message| {
                    format!(
                        "{message} does not fit into its box on picture \"{picture}\": shorten it"
                    )
                });
            }
            PackError::SmallQr {
                picture,
                side_px,
                min_px,
            } => {
                let problem = format!(
                    "layer \"qr--share_page\" is {side_px} px wide in picture \"{picture}\": make it {min_px} px at least, for phones to read it"
                );
                self.at_qr(picture, problem)
            }
            PackError::MissingGlyph { text, grapheme } => {
                let message = self.message_at(text, |message| {
                    format!("{message}: no typeface can show \"{grapheme}\": write it otherwise")
                });
                if message.is_some() {
                    return message;
                }
                let is_title = *text == self.campaign.song.title;
                let key = if is_title { "title" } else { "artist" };
                let problem = format!(
                    "[song] {key}: no typeface can show \"{grapheme}\": write it otherwise, or add a typeface to web/fonts.json"
                );
                self.reading.error_at(&format!("song.{key}"), problem)
            }
            PackError::Stopped | PackError::Jpeg(_) | PackError::Index(_) => {
                self.reading.error_at("", error.to_string())
            }
        })
    }

    /// A finding in the words of the locale whose call or name of a team a text is; `None` if it is none's.
    fn message_at(&self, text: &str, problem: impl Fn(&str) -> String) -> Option<Finding> {
        let calls = self.campaign.calls.iter();
        let calls = calls.map(|(locale, call)| (locale, call, Campaign::CALL.to_owned()));
        let names = self.campaign.teams.iter().flat_map(|team| {
            let id = format!("team-{}", team.id);
            let names = team.names.iter();
            names.map(move |(locale, name)| (locale, name, id.clone()))
        });
        let (locale, _, id) = calls.chain(names).find(|(_, known, _)| *known == text)?;
        Some(Finding::error(
            format!("{locale}/campaign.ftl"),
            problem(&id),
        ))
    }

    /// A finding at the QR code's layer in a picture's template.
    fn at_qr(&self, picture: &str, problem: String) -> Finding {
        let file = self.template(picture);
        let finding = Finding::error(file, problem);
        let mut pictures = self.pictures.iter();
        let line = pictures
            .find(|known| known.name == picture)
            .and_then(|known| known.template.qr_line());
        match text(self.sources, self.reading, file) {
            Some(svg) => at_line(finding, &svg, line),
            None => finding,
        }
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
