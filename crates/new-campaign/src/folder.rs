//! Writes the folder of a new campaign, whole or not at all.

use std::fs;
use std::path::Path;

use crate::answers::Answers;
use crate::art::{Shape, art};
use crate::emblem::emblem;
use crate::error::NewError;
use crate::languages::template;
use crate::manifest::campaign_toml;
use crate::song;
use crate::words::campaign_ftl;

/// Where the sounds come from.
const SOUNDS: &str = "# The song\n\n\
`backing.wav`, `guide.wav` and `lyrics.lrc` hold the place of your song. `refrain new` computed them: there is no recording and no \
melody of anybody else in them, and they may be used as Refrain itself may, under the Apache License 2.0.\n\n\
Put your own files here, in WAV or FLAC, and name them in `campaign.toml`: docs/campaigns.md says how to export them.\n";

/// Makes campaigns/<slug>/ under the folder of all campaigns. `today` is the day on which the campaign opens, in UTC.
///
/// # Errors
/// The folder is there already, or cannot be written; then there is none.
pub fn create(
    answers: &Answers,
    campaigns: &Path,
    today: jiff::civil::Date,
) -> Result<(), NewError> {
    check_absent(campaigns, &answers.slug)?;
    let files = files(answers, today)?;
    let (new, folder) = (
        campaigns.join(format!(".{}.new", answers.slug)),
        campaigns.join(&answers.slug),
    );
    // Left by one that was stopped.
    if new.is_dir() {
        fs::remove_dir_all(&new).map_err(io(&new))?;
    }
    let written = files
        .iter()
        .try_for_each(|(path, bytes)| write(&new.join(path), bytes))
        .and_then(|()| fs::rename(&new, &folder).map_err(io(&folder)));
    if written.is_err() {
        // The first error says more than one about cleaning up.
        let _ = fs::remove_dir_all(&new);
    }
    written
}

/// Fails if a campaign of this name is there, or whatever else is called so.
pub(crate) fn check_absent(campaigns: &Path, slug: &str) -> Result<(), NewError> {
    let folder = campaigns.join(slug);
    match fs::symlink_metadata(&folder) {
        Ok(_) => Err(NewError::Exists(Path::new("campaigns").join(slug))),
        Err(_) => Ok(()),
    }
}

/// Every file of the folder, by its path within it.
fn files(answers: &Answers, today: jiff::civil::Date) -> Result<Vec<(String, Vec<u8>)>, NewError> {
    let teams = answers.all_teams();
    let mut files = vec![(
        "campaign.toml".to_owned(),
        campaign_toml(answers, today).into(),
    )];
    for language in &answers.languages {
        let Some(template) = template(language) else {
            continue;
        };
        let words = campaign_ftl(template, &answers.title, &teams);
        files.extend([
            (format!("{language}/campaign.ftl"), words.into()),
            (format!("legal/world/{language}.md"), template.terms.into()),
            (
                format!("legal/world/{language}.ftl"),
                template.consents.into(),
            ),
        ]);
    }
    for shape in Shape::ALL {
        files.push((shape.file().to_owned(), art(answers, shape).into()));
    }
    for (number, team) in teams.iter().enumerate() {
        let emblem = emblem(&team.colours, number);
        files.push((format!("teams/{}.svg", team.id), emblem.into()));
    }
    files.extend([
        ("audio/README.md".to_owned(), SOUNDS.into()),
        ("audio/backing.wav".to_owned(), song::backing_wav()?),
        ("audio/guide.wav".to_owned(), song::guide_wav()?),
        ("audio/lyrics.lrc".to_owned(), song::lyrics_lrc().into()),
    ]);
    Ok(files)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), NewError> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(io(parent))?;
    }
    fs::write(path, bytes).map_err(io(path))
}

fn io(path: &Path) -> impl FnOnce(std::io::Error) -> NewError {
    let path = path.to_owned();
    move |reason| NewError::Io { path, reason }
}
