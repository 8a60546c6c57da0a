//! The page of hard names that a marketing team looks at.

use cover::Press;
use image::imageops::{self, FilterType};

use crate::support::cloud::{built, root};

/// As many pixels across as are kept of the sheet.
const KEPT_WIDTH: u32 = 1500;
/// The mean difference of all channels, of 255, up to which a sheet is the one that was looked at.
const TOLERANCE: f64 = 1.0;

#[test]
fn every_hard_name_is_on_the_sheet_as_it_was_looked_at() {
    let campaign = built();
    let studio = root().join("build/layers/studio/studio");
    let press = Press::open(|path| Some(&*std::fs::read(studio.join(path)).ok()?.leak())).unwrap();
    let team = campaign.team("bra").unwrap();
    let (sheet, refused) = refrain::cover_sheet::draw(&press, campaign, team).unwrap();
    assert_eq!(refused, [] as [String; 0]);
    let height = sheet.height() * KEPT_WIDTH / sheet.width();
    let sheet = imageops::resize(&sheet, KEPT_WIDTH, height, FilterType::Triangle);
    let golden = root().join("tests/golden/cover-sheet.jpg");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(golden.parent().unwrap()).unwrap();
        sheet.save(&golden).unwrap();
    }
    let kept = image::open(&golden).unwrap().into_rgb8();
    assert_eq!(kept.dimensions(), sheet.dimensions());
    let apart: u64 = kept
        .iter()
        .zip(sheet.iter())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    let apart = apart as f64 / kept.len() as f64;
    assert!(
        apart <= TOLERANCE,
        "{apart} away: look at it again, then UPDATE_GOLDEN=1"
    );
}
