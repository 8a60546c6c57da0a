//! Whole sleeves: what they hold, that they can be read, that they stay as they were looked at.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::testing::{NAMES, packed, peaks, press};

fn sleeve<'a>(picture: &'a str, name: Option<&'a str>) -> Sleeve<'a> {
    Sleeve {
        picture,
        team_id: "blue",
        team_name: "France",
        name,
        locale: "fr",
        peaks: None,
    }
}

/// The pixels of a JPEG, by a decoder that had no part in making it.
fn pixels(jpeg: &[u8]) -> image::RgbImage {
    image::load_from_memory(jpeg).unwrap().into_rgb8()
}

/// The mean difference of two pictures' channels, 0 to 255.
fn difference(a: &image::RgbImage, b: &image::RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let sum: u64 = a
        .as_raw()
        .iter()
        .zip(b.as_raw())
        .map(|(x, y)| u64::from(x.abs_diff(*y)))
        .sum();
    sum as f64 / a.as_raw().len() as f64
}

#[test]
fn every_picture_has_its_size_and_two_decoders_agree_on_it() {
    for (picture, width, height) in [
        ("cover", 1500, 1500),
        ("share", 1200, 630),
        ("preview", 480, 480),
    ] {
        let jpeg = press().draw(&sleeve(picture, Some("Zoé"))).unwrap();
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
    for (name, locale) in NAMES {
        let jpeg = press()
            .draw(&Sleeve {
                locale,
                peaks: Some(&peaks),
                ..sleeve("preview", Some(name))
            })
            .unwrap();
        assert!(jpeg.len() <= 50_000, "{name}: {} bytes", jpeg.len());
    }
}

#[test]
fn the_same_sleeve_is_the_same_bytes() {
    let peaks = peaks();
    let sleeve = Sleeve {
        peaks: Some(&peaks),
        ..sleeve("cover", Some("Zoé 王 👍🏽"))
    };
    let first = press().draw(&sleeve).unwrap();
    let again = std::thread::scope(|scope| {
        let drawers: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| press().draw(&sleeve).unwrap()))
            .collect();
        drawers
            .into_iter()
            .map(|d| d.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert!(again.iter().all(|jpeg| *jpeg == first));
}

#[test]
fn name_team_and_voice_each_change_the_sleeve() {
    let blank = pixels(&press().draw(&sleeve("small", None)).unwrap());
    let named = pixels(&press().draw(&sleeve("small", Some("Zoé"))).unwrap());
    let other_team = Sleeve {
        team_id: "gold",
        ..sleeve("small", Some("Zoé"))
    };
    let peaks = peaks();
    let sung = Sleeve {
        peaks: Some(&peaks),
        ..sleeve("small", Some("Zoé"))
    };
    assert!(difference(&blank, &named) > 5.0);
    assert!(difference(&named, &pixels(&press().draw(&other_team).unwrap())) > 5.0);
    assert!(difference(&named, &pixels(&press().draw(&sung).unwrap())) > 1.0);
}

#[test]
fn more_peaks_than_are_used_change_nothing() {
    let many = vec![90; 10_000];
    let draw = |peaks: &[u8]| {
        press()
            .draw(&Sleeve {
                peaks: Some(peaks),
                ..sleeve("small", None)
            })
            .unwrap()
    };
    assert_eq!(draw(&many), draw(&many[..256]));
    for count in [0, 1, 2, 99, 255] {
        draw(&many[..count]);
    }
}

#[test]
fn what_cannot_be_drawn_says_why() {
    let press = press();
    let endless = "W".repeat(80);
    let refused = |sleeve: Sleeve| press.draw(&sleeve).unwrap_err();
    assert!(matches!(
        refused(sleeve("poster", None)),
        DrawError::UnknownPicture
    ));
    let nowhere = Sleeve {
        team_id: "nowhere",
        ..sleeve("small", None)
    };
    assert!(matches!(refused(nowhere), DrawError::UnknownTeam));
    assert!(matches!(
        refused(sleeve("small", Some(&endless))),
        DrawError::CannotFit
    ));
    assert!(matches!(
        press.check(&endless, "en"),
        Err(DrawError::CannotFit)
    ));
    assert!(matches!(refused(sleeve("small", Some("𓀀"))), DrawError::Unshown(g) if g == "𓀀"));
    assert!(press.check("Zoé", "fr").is_ok());
}

#[test]
fn a_press_without_one_of_its_files_names_it() {
    for (gone, _) in packed() {
        let opened = Press::open(|path| {
            packed()
                .iter()
                .find(|(p, _)| p == path && p != gone)
                .map(|(_, bytes)| bytes.as_slice())
        });
        assert!(matches!(opened, Err(OpenError::Missing(path)) if path == *gone));
    }
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.jpg"))
}

/// Golden sleeves may differ by this much: the mean over all channels, of 255.
const TOLERANCE: f64 = 0.5;

#[test]
fn sleeves_look_as_they_did_when_they_were_looked_at() {
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
        let jpeg = press()
            .draw(&Sleeve {
                picture,
                team_id,
                team_name,
                name,
                locale,
                peaks: name.map(|_| peaks.as_slice()),
            })
            .unwrap();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(golden(file), &jpeg).unwrap();
        }
        let kept = std::fs::read(golden(file)).unwrap();
        let apart = difference(&pixels(&jpeg), &pixels(&kept));
        assert!(
            apart <= TOLERANCE,
            "{file} is {apart} away from what was looked at: look again, then UPDATE_GOLDEN=1"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Whatever is typed, drawing it gives a picture or a reason.
    #[test]
    fn any_name_draws_or_is_refused(name in "\\PC{0,40}", locale in "[a-zA-Z-]{0,12}") {
        let drawn = press().draw(&Sleeve { locale: &locale, ..sleeve("small-wide", Some(&name)) });
        prop_assert!(matches!(drawn, Ok(_) | Err(DrawError::CannotFit | DrawError::Unshown(_))));
    }

    /// The same from the letters that the faces have, so that shaping is reached.
    #[test]
    fn any_shown_name_draws_or_is_too_long(
        name in "[A-Za-zÀ-žА-яΑ-ωא-תء-يऀ-ॿঀ-৾ก-๛ក-៹一-龥ぁ-ヶ가-힣 0-9’👍🏽❤🇫🇷\u{300}-\u{310}\u{200C}\u{200D}\u{FE0F}]{1,40}",
    ) {
        let drawn = press().draw(&sleeve("small-wide", Some(&name)));
        prop_assert!(matches!(drawn, Ok(_) | Err(DrawError::CannotFit | DrawError::Unshown(_))));
    }
}
