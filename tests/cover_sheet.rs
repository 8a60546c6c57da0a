//! The page of hard names that a marketing team looks at.

use cover::Renderer;
use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};

use crate::support::cloud::{built, root};

/// A cover's side in pixels in the golden file.
const GOLDEN_SIDE: u32 = 120;
/// The mean difference of a cover's channels, of 255, up to which it is the one that was looked at: the golden file's own encoding makes 2,
/// another name 20.
const TOLERANCE: f64 = 5.0;

#[test]
fn every_hard_name_is_on_the_sheet_as_it_was_looked_at() {
    let campaign = built();
    let studio = root().join("build/layers/studio/studio");
    let renderer =
        Renderer::open(|path| Some(&*std::fs::read(studio.join(path)).ok()?.leak())).unwrap();
    let team = campaign.team("bra").unwrap();
    let (sheet, not_drawn) = inspect::cover_sheet::draw(&renderer, campaign, team).unwrap();
    assert_eq!(not_drawn, [] as [String; 0]);
    let (across, down) = (sheet.width() / 300, sheet.height() / 300);
    let (width, height) = (across * GOLDEN_SIDE, down * GOLDEN_SIDE);
    let sheet = imageops::resize(&sheet, width, height, FilterType::Triangle);
    let golden = root().join("tests/golden/cover-sheet.jpg");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let file = std::fs::File::create(&golden).unwrap();
        let coder = JpegEncoder::new_with_quality(file, 90);
        sheet.write_with_encoder(coder).unwrap();
    }
    let stored = image::open(&golden).unwrap().into_rgb8();
    assert_eq!(stored.dimensions(), sheet.dimensions());
    for at in 0..across * down {
        let (x, y) = (at % across * GOLDEN_SIDE, at / across * GOLDEN_SIDE);
        let cell = |of| imageops::crop_imm(of, x, y, GOLDEN_SIDE, GOLDEN_SIDE).to_image();
        let apart = difference(&cell(&sheet), &cell(&stored));
        assert!(
            apart <= TOLERANCE,
            "cover {at} is {apart} away: look at the sheet again, then UPDATE_GOLDEN=1"
        );
    }
}

/// The mean over all channels.
fn difference(a: &RgbImage, b: &RgbImage) -> f64 {
    let sum: u64 = a
        .iter()
        .zip(b.iter())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    sum as f64 / a.len() as f64
}
