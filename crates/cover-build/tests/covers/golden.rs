//! Covers against pictures that people have looked at.

use std::path::{Path, PathBuf};

use cover::CoverContent;

use crate::support::{difference, peaks, pixels, renderer};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.jpg"))
}

/// Golden covers may differ by this much: the mean over all channels, of 255.
const TOLERANCE: f64 = 0.5;

/// Fails where a cover differs from its golden file, which `UPDATE_GOLDEN=1` writes.
pub fn is_as_it_was_looked_at(file: &str, jpeg: &[u8]) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(golden(file), jpeg).unwrap();
    }
    let stored = std::fs::read(golden(file)).unwrap();
    let apart = difference(&pixels(jpeg), &pixels(&stored));
    assert!(
        apart <= TOLERANCE,
        "{file} is {apart} away from what was looked at: look again, then UPDATE_GOLDEN=1"
    );
}

#[test]
fn covers_look_as_they_did_when_they_were_looked_at() {
    let peaks = peaks();
    let table = [
        ("blank", "small", "blue", "France", None, "fr"),
        ("latin", "small", "blue", "France", Some("Zoé Martin"), "fr"),
        (
            "two-lines",
            "small",
            "gold",
            "Brasil",
            Some("María del Carmen"),
            "pt",
        ),
        ("arabic", "small", "gold", "السعودية", Some("محمد"), "ar"),
        (
            "devanagari",
            "small",
            "blue",
            "भारत",
            Some("प्रिया शर्मा"),
            "hi",
        ),
        ("han", "small", "gold", "中国", Some("王小明"), "zh-CN"),
        (
            "mixed",
            "small",
            "blue",
            "France",
            Some("Leo 王 👩🏽\u{200D}🚀"),
            "fr",
        ),
        (
            "wide",
            "small-wide",
            "blue",
            "France",
            Some("Zoé Martin"),
            "fr",
        ),
        (
            "wide-arabic",
            "small-wide",
            "gold",
            "السعودية",
            Some("فاطمة"),
            "ar",
        ),
    ];
    for (file, picture, team_id, team_name, name, locale) in table {
        let content = CoverContent {
            team_id,
            team_name,
            name,
            locale,
            countries: &[],
            peaks: name.map(|_| peaks.as_slice()),
            ..CoverContent::default()
        };
        let jpeg = renderer().render(picture, &content).unwrap();
        is_as_it_was_looked_at(file, &jpeg);
    }
}
