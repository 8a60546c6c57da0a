//! Whole covers, from a template to a JPEG: what they show, that they can be read, that they look as they did when they were looked at.
#![allow(clippy::unwrap_used)]

mod emblems;
mod exports;
mod golden;
mod packing;
mod qr;
mod radio_choir;
mod support;
mod templates;
mod whole;

use cover::text::HARD_NAMES;
use cover::{CoverContent, OpenError, RenderError, Renderer};

use support::{content, difference, file, packed, peaks, pixels, renderer};

#[test]
fn every_picture_has_its_size_and_two_decoders_agree_on_it() {
    for (picture, width, height) in [
        ("cover", 1500, 1500),
        ("share", 1200, 630),
        ("preview", 480, 480),
    ] {
        let jpeg = renderer().render(picture, &content(Some("Zoé"))).unwrap();
        let one = pixels(&jpeg);
        assert_eq!(one.dimensions(), (width, height), "{picture}");
        let other = turbojpeg::decompress(&jpeg, turbojpeg::PixelFormat::RGB).unwrap();
        let other = image::RgbImage::from_raw(width, height, other.pixels).unwrap();
        let apart = difference(&one, &other);
        assert!(apart < 1.0, "{picture}: the decoders are {apart} apart");
    }
}

#[test]
fn a_preview_is_light_enough_to_fetch_while_typing() {
    let peaks = peaks();
    for (name, locale) in HARD_NAMES {
        let jpeg = renderer()
            .render(
                "preview",
                &CoverContent {
                    locale,
                    peaks: Some(&peaks),
                    ..content(Some(name))
                },
            )
            .unwrap();
        assert!(jpeg.len() <= 50_000, "{name}: {} bytes", jpeg.len());
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let peaks = peaks();
    let content = CoverContent {
        peaks: Some(&peaks),
        ..content(Some("Zoé 王 👍🏽"))
    };
    let first = renderer().render("cover", &content).unwrap();
    let again = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| renderer().render("cover", &content).unwrap()))
            .collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert!(again.iter().all(|jpeg| *jpeg == first));
}

#[test]
fn name_team_and_voice_each_change_the_cover() {
    let draw = |content: &CoverContent| pixels(&renderer().render("small", content).unwrap());
    let blank = draw(&content(None));
    let named = draw(&content(Some("Zoé")));
    let other_team = CoverContent {
        team_id: "gold",
        ..content(Some("Zoé"))
    };
    let peaks = peaks();
    let sung = CoverContent {
        peaks: Some(&peaks),
        ..content(Some("Zoé"))
    };
    assert!(difference(&blank, &named) > 5.0);
    assert!(difference(&named, &draw(&other_team)) > 5.0);
    assert!(difference(&named, &draw(&sung)) > 1.0);
}

#[test]
fn more_peaks_than_are_used_change_nothing() {
    let many = vec![90; 10_000];
    let draw = |peaks: &[u8]| {
        renderer()
            .render(
                "small",
                &CoverContent {
                    peaks: Some(peaks),
                    ..content(None)
                },
            )
            .unwrap()
    };
    assert_eq!(draw(&many), draw(&many[..take::PEAKS]));
    for count in [0, 1, 2, 99, 255] {
        draw(&many[..count]);
    }
}

#[test]
fn what_cannot_be_rendered_says_why() {
    let renderer = renderer();
    let endless = "W".repeat(80);
    let error_of = |content: CoverContent| renderer.render("small", &content).unwrap_err();
    assert!(matches!(
        renderer.render("poster", &content(None)),
        Err(RenderError::UnknownPicture)
    ));
    let nowhere = CoverContent {
        team_id: "nowhere",
        ..content(None)
    };
    assert!(matches!(error_of(nowhere), RenderError::UnknownTeam));
    assert!(matches!(
        error_of(content(Some(&endless))),
        RenderError::CannotFit
    ));
    assert!(matches!(
        renderer.check(&endless, "en"),
        Err(RenderError::CannotFit)
    ));
    assert!(matches!(error_of(content(Some("𓀀"))), RenderError::MissingGlyph(g) if g == "𓀀"));
    assert!(renderer.check("Zoé", "fr").is_ok());
}

#[test]
fn a_picture_says_that_its_colours_are_srgb() {
    let jpeg = renderer().render("small", &content(Some("Zoé"))).unwrap();
    let mut decoder = image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(&jpeg)).unwrap();
    let profile = image::ImageDecoder::icc_profile(&mut decoder).unwrap();
    let profile = moxcms::ColorProfile::new_from_slice(&profile.unwrap()).unwrap();
    let srgb = moxcms::ColorProfile::new_srgb();
    for (found, expected) in [
        (profile.red_colorant, srgb.red_colorant),
        (profile.green_colorant, srgb.green_colorant),
        (profile.blue_colorant, srgb.blue_colorant),
    ] {
        assert!((found.x - expected.x).abs() < 5e-4 && (found.y - expected.y).abs() < 5e-4);
    }
}

#[test]
fn a_renderer_without_one_of_its_files_names_it() {
    for (gone, _) in packed() {
        let opened = Renderer::open(|path| (path != gone).then(|| file(path))?);
        assert!(matches!(opened, Err(OpenError::Missing(path)) if path == *gone));
    }
}
