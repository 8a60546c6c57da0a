//! Writes what pages look like into the site: the style sheet, typefaces, pictures, and their names in the manifest of assets.

use std::collections::BTreeMap;
use std::path::Path;

use ::site::Assets;
use campaign::{Campaign, MAX_TEXT_BYTES, Sha256Hex};

use super::{
    background::Background,
    catalogue::{Catalogue, Role},
    faces::Chosen,
    icons::icons,
    resolved::Resolved,
    sheet::{OWN_SHEET, Parts, sheet},
    style::Defaults,
};
use crate::{Covers, error::BuildError, folder, sources::Sources};

/// The licences of the typefaces, beside them.
const LICENCES: &str = "LICENCES.txt";
/// Names in the assets folder that this step writes, and that an earlier build may have left there, by their endings.
const OURS: [&str; 5] = ["css", "woff2", "jpg", "png", "txt"];
/// The icon may be an SVG; the scripts' build writes others.
const ICON: &str = "icon-";

/// The manifest of all assets, the scripts' and those of the look, as JSON.
pub(crate) struct Manifest(pub String);

impl Manifest {
    /// As pages read it.
    ///
    /// # Errors
    /// Does not happen with what [`write`] gives.
    pub fn assets(&self) -> Result<Assets, BuildError> {
        Ok(Assets::parse(&self.0)?)
    }
}

/// The files of the assets folder, and their names in the manifest.
#[derive(Default)]
struct Files {
    manifest: BTreeMap<String, String>,
    files: Vec<(String, Vec<u8>)>,
}

impl Files {
    /// Adds a file under a name that changes with its contents; answers the name.
    fn add(&mut self, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
        let hash = Sha256Hex::of(&bytes);
        let hash = &hash.as_str()[..8];
        let name = format!("{stem}-{hash}.{ending}");
        self.files.push((name.clone(), bytes));
        name
    }

    fn list(&mut self, key: impl Into<String>, name: &str) {
        self.manifest.insert(key.into(), format!("/assets/{name}"));
    }
}

/// Puts a campaign's look together and writes it into the site. `drawn` is the folder of its prepared covers, `host` is its address as people
/// type it. Tells, too, whether the icons are those of before, which [`Covers::Later`] allows.
///
/// # Errors
/// What the site's own build writes is missing, or a typeface or a picture cannot be read.
pub(crate) fn write(
    sources: &Sources,
    campaign: &Campaign,
    drawn: (&Path, Covers),
    site: &Path,
    host: &str,
) -> Result<(Manifest, bool), BuildError> {
    let defaults = Defaults::read(sources, campaign.look.style)?;
    let catalogue = Catalogue::read(sources)?;
    let look = Resolved::of(campaign, &defaults, &catalogue).map_err(not_checked)?;
    let mut files = Files {
        manifest: sources.web_manifest()?,
        ..Files::default()
    };
    add_sheet(sources, campaign, &look, &mut files)?;
    let (icons, icons_wait) = icons(sources, campaign, &look.palette, drawn, host)?;
    let (ending, favicon) = &icons.favicon;
    let name = files.add("icon", ending, favicon.clone());
    files.list("icon", &name);
    for (locale, jpeg) in &icons.social {
        let name = files.add("social", "jpg", jpeg.clone());
        files.list(format!("social/{locale}"), &name);
    }
    let scheme = if look.palette.is_dark() {
        "dark"
    } else {
        "light"
    };
    let ground = look.palette.ground.to_string();
    for (key, value) in [("color-scheme", scheme), ("theme-color", &ground)] {
        files.manifest.insert(key.to_owned(), value.to_owned());
    }
    for (path, bytes) in &icons.at_root {
        folder::write(&site.join(path), bytes)?;
    }
    let manifest = serde_json::to_string_pretty(&files.manifest)
        .map_err(|error| BuildError::io("manifest.json")(error.into()))?;
    write_assets(&site.join("assets"), &files.files)?;
    folder::write(&site.join("assets/manifest.json"), manifest.as_bytes())?;
    Ok((Manifest(manifest), icons_wait))
}

/// Adds the style sheet with the typefaces and pictures that it names.
fn add_sheet(
    sources: &Sources,
    campaign: &Campaign,
    look: &Resolved<'_>,
    files: &mut Files,
) -> Result<(), BuildError> {
    let scripts: Vec<String> = campaign.locales.iter().map(|l| ::site::script(l)).collect();
    let chosen = Chosen {
        catalogue: look.catalogue,
        display: (look.display_face, look.display),
        text: (look.text_face, look.text),
    };
    let mut faces = chosen.load(sources, &campaign.locales, &scripts)?;
    files.files.append(&mut faces.files);
    files
        .files
        .push((LICENCES.to_owned(), chosen.licences(sources)?));
    for (key, name) in &faces.preload {
        files.list(key, name);
    }
    let background = Background::read(sources, campaign, &look.palette)?;
    let background = background.map(|background| {
        let small = files.add("background", "jpg", background.small.clone());
        let large = files.add("background", "jpg", background.large.clone());
        background.css(&small, &large)
    });
    let own = match sources.campaign.read(OWN_SHEET, MAX_TEXT_BYTES) {
        Ok(_) => sources.campaign.text(OWN_SHEET)?,
        Err(_) => String::new(),
    };
    let css = sheet(
        look,
        &faces,
        &Parts {
            site: &sources.web_sheet("site")?,
            style: &sources.web_sheet(campaign.look.style.as_str())?,
            round: &sources.web_sheet("round")?,
            background: background.as_deref(),
            own: &own,
            grain: files.manifest.get("grain.svg").map_or("", String::as_str),
        },
    );
    let name = files.add("site", "css", css.into_bytes());
    files.list("site.css", &name);
    Ok(())
}

/// Writes the files and deletes what an earlier build wrote in their place.
fn write_assets(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<(), BuildError> {
    for (name, bytes) in files {
        folder::write(&dir.join(name), bytes)?;
    }
    for path in folder::walk(dir)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let is_ours = path
            .extension()
            .is_some_and(|ending| OURS.iter().any(|ours| ending == *ours));
        let is_ours = is_ours || name.is_some_and(|name| name.starts_with(ICON));
        let is_new = files.iter().any(|(name, _)| path.ends_with(name));
        if is_ours && !is_new {
            std::fs::remove_file(&path).map_err(BuildError::io(&path))?;
        }
    }
    Ok(())
}

/// Whoever builds has checked before: a typeface that is not there was a finding.
fn not_checked(errors: Vec<(Role, String)>) -> BuildError {
    let problems = errors.into_iter().map(|(_, problem)| problem);
    BuildError::Look(problems.collect::<Vec<_>>().join("; "))
}
