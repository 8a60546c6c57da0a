//! Which Fluent files belong to a campaign, in each of its languages.

use std::collections::BTreeMap;
use std::path::Path;

use campaign::{Campaign, FileError, Finding, MAX_TEXT_BYTES, fluent_texts};

use super::table::{Change, LOCALE, WordFile};
use crate::error::BuildError;
use crate::folder::{self, Folder};
use crate::sources::BuildOptions;

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The product's files, the campaign's, and the consents of its jurisdictions.
pub(super) fn read(
    options: &BuildOptions,
    campaign: &Campaign,
) -> Result<Vec<WordFile>, BuildError> {
    let root = Folder::new(options.root.clone());
    let source = &campaign.default_locale;
    let own = format!("campaigns/{}", options.slug);
    let mut files = Vec::new();
    for above in ["locales", own.as_str()] {
        for name in root.names_ending(&format!("{above}/{source}"), ".ftl") {
            let path = format!("{above}/{LOCALE}/{name}");
            files.push(read_file(&root, path, &campaign.locales)?);
        }
    }
    for law in &campaign.jurisdictions {
        // A text is written for a jurisdiction in the languages that it names, and in no other.
        let languages: Vec<String> = law.texts.keys().cloned().collect();
        let path = format!("{own}/legal/{}/{LOCALE}.ftl", law.id);
        files.push(read_file(&root, path, &languages)?);
    }
    Ok(files)
}

fn read_file(root: &Folder, path: String, locales: &[String]) -> Result<WordFile, BuildError> {
    let mut file = WordFile {
        path,
        texts: BTreeMap::new(),
    };
    for locale in locales {
        let path = file.path_in(locale);
        let text = match root.read(&path, MAX_TEXT_BYTES) {
            Ok(bytes) => Some(decode(&path, bytes)?),
            Err(FileError::Missing { similar: None }) => None,
            Err(error) => return Err(wrong(&path, error.problem(&path))),
        };
        file.texts.insert(locale.clone(), text);
    }
    Ok(file)
}

/// The text without its byte order mark, with its line ends as they are.
fn decode(path: &str, bytes: Vec<u8>) -> Result<String, BuildError> {
    let text = String::from_utf8(bytes)
        .map_err(|_| wrong(path, "this is not UTF-8: run refrain check"))?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text);
    if fluent_texts(text).is_none() {
        return Err(wrong(
            path,
            "something in it cannot be read: run refrain check",
        ));
    }
    Ok(text.to_owned())
}

fn wrong(path: &str, problem: impl Into<String>) -> BuildError {
    let findings: campaign::Findings = [Finding::error(path, problem)].into_iter().collect();
    findings.into()
}

/// Writes a changed file, with the byte order mark that it had.
pub(super) fn write(options: &BuildOptions, change: &Change) -> Result<(), BuildError> {
    let path = options.root.join(&change.path);
    let mut text = change.text.clone();
    if has_mark(&path) {
        text.insert(0, BYTE_ORDER_MARK);
    }
    folder::write(&path, text.as_bytes())
}

fn has_mark(path: &Path) -> bool {
    let mut mark = [0; 3];
    let mut file = std::fs::File::open(path).ok();
    let read = file
        .as_mut()
        .map(|file| std::io::Read::read_exact(file, &mut mark));
    matches!(read, Some(Ok(()))) && mark == *BYTE_ORDER_MARK.to_string().as_bytes()
}
