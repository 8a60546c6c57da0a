//! Words as a table for translation agencies, and back: `refrain words export` and `refrain words import`.
//!
//! The files stay the source: an import replaces the texts whose cells were edited, and not one byte beside them.

mod cell;
mod files;
mod read;
mod table;
#[cfg(test)]
mod tests;
mod write;

use campaign::{Campaign, Findings};

use crate::error::BuildError;
use crate::sources::{BuildOptions, Sources, compile_pages};

/// What an import did.
#[derive(Debug)]
pub struct Imported {
    /// The changed files, from the checkout's root.
    pub files: Vec<String>,
}

/// All words of a campaign and of the product as CSV, in UTF-8 with a byte order mark: a row for each text, with its comment and the
/// screens on which it stands, a column for each language. `locales` chooses among those of the campaign; none stands for all.
///
/// # Errors
/// There are errors in the campaign, or it does not have one of the locales.
pub fn export_words(options: &BuildOptions, locales: &[String]) -> Result<Vec<u8>, BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.read()?.complete()?;
    let source = campaign.default_locale.clone();
    let wanted = wanted(&campaign, locales)?;
    let words = sources.words(&source).0;
    let texts: Vec<(&str, &str)> = words
        .all()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let screens = ::site::screens(&campaign, &texts, compile_pages(&sources)?)?;
    let files = files::read(options, &campaign)?;
    write::table(&files, &source, &wanted, &screens)
}

/// Writes the edited cells of an exported table into the Fluent files. With an error in one cell nothing is written. `name` is the
/// table's, for findings.
///
/// # Errors
/// What is wrong in the table, each with its row and column, or a file that cannot be written.
pub fn import_words(
    options: &BuildOptions,
    name: &str,
    csv: &[u8],
) -> Result<Imported, BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.read()?.complete()?;
    let files = files::read(options, &campaign)?;
    let changed = read::changes(&files, &campaign.default_locale, name, csv)?;
    let mut written = Vec::new();
    for change in changed {
        files::write(options, &change)?;
        written.push(change.path);
    }
    Ok(Imported { files: written })
}

/// The languages to export: all but the source, or those that are asked for.
fn wanted(campaign: &Campaign, locales: &[String]) -> Result<Vec<String>, Findings> {
    let others = campaign.locales.iter();
    let others: Vec<String> = others
        .filter(|locale| **locale != campaign.default_locale)
        .cloned()
        .collect();
    if locales.is_empty() {
        return Ok(others);
    }
    let unknown = locales.iter().find(|locale| !others.contains(locale));
    match unknown {
        None => Ok(locales.to_vec()),
        Some(locale) => {
            let problem = format!(
                "--locale {locale}: this campaign is translated into {}",
                others.join(", ")
            );
            Err([campaign::Finding::error("campaign.toml", problem)]
                .into_iter()
                .collect())
        }
    }
}
