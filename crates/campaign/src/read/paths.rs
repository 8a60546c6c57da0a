//! Paths that campaign.toml names.

use crate::{folder::Folder, manifest::Text, table::Document};

/// The file that a value names: its path and contents. `None` if it cannot be read, which is then a finding where it is named.
pub(super) fn read(
    document: &Document<'_>,
    folder: &Folder<'_>,
    value: &Text,
    max_bytes: u64,
) -> Option<(String, Vec<u8>)> {
    let path = value.get_ref();
    let written = document.raw(value.span());
    let problem = if path.trim().is_empty() {
        "the path is empty: write it as in \"audio/song.flac\"".to_owned()
    } else if written.contains('\\') {
        let instead = written.replace("\\\\", "/").replace('\\', "/");
        format!("folders are written with /: write {instead}")
    } else {
        match (folder.file)(path, max_bytes) {
            Ok(bytes) => return Some((path.clone(), bytes)),
            Err(error) => format!("{path}: {}", error.problem(path)),
        }
    };
    document.error(value.span(), problem);
    None
}
