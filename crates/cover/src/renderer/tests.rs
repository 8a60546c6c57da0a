//! Whole sleeves: what they hold, that they can be read, that they stay as they were looked at.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::testing::{NAMES, packed, peaks, renderer};

fn sleeve(name: Option<&str>) -> CoverContent<'_> {
    CoverContent {
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
        let jpeg = renderer().render(picture, &sleeve(Some("Zoé"))).unwrap();
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
        let jpeg = renderer()
            .render(
                "preview",
                &CoverContent {
                    locale,
                    peaks: Some(&peaks),
                    ..sleeve(Some(name))
                },
            )
            .unwrap();
        assert!(jpeg.len() <= 50_000, "{name}: {} bytes", jpeg.len());
    }
}

#[test]
fn the_same_sleeve_is_the_same_bytes() {
    let peaks = peaks();
    let sleeve = CoverContent {
        peaks: Some(&peaks),
        ..sleeve(Some("Zoé 王 👍🏽"))
    };
    let first = renderer().render("cover", &sleeve).unwrap();
    let again = std::thread::scope(|scope| {
        let drawers: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| renderer().render("cover", &sleeve).unwrap()))
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
    let draw = |sleeve: &CoverContent| pixels(&renderer().render("small", sleeve).unwrap());
    let blank = draw(&sleeve(None));
    let named = draw(&sleeve(Some("Zoé")));
    let other_team = CoverContent {
        team_id: "gold",
        ..sleeve(Some("Zoé"))
    };
    let peaks = peaks();
    let sung = CoverContent {
        peaks: Some(&peaks),
        ..sleeve(Some("Zoé"))
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
                    ..sleeve(None)
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
fn what_cannot_be_drawn_says_why() {
    let renderer = renderer();
    let endless = "W".repeat(80);
    let refused = |sleeve: CoverContent| renderer.render("small", &sleeve).unwrap_err();
    assert!(matches!(
        renderer.render("poster", &sleeve(None)),
        Err(RenderError::UnknownPicture)
    ));
    let nowhere = CoverContent {
        team_id: "nowhere",
        ..sleeve(None)
    };
    assert!(matches!(refused(nowhere), RenderError::UnknownTeam));
    assert!(matches!(
        refused(sleeve(Some(&endless))),
        RenderError::CannotFit
    ));
    assert!(matches!(
        renderer.check(&endless, "en"),
        Err(RenderError::CannotFit)
    ));
    assert!(matches!(refused(sleeve(Some("𓀀"))), RenderError::Unshown(g) if g == "𓀀"));
    assert!(renderer.check("Zoé", "fr").is_ok());
}

#[test]
fn a_picture_says_that_its_colours_are_srgb() {
    let jpeg = renderer().render("small", &sleeve(Some("Zoé"))).unwrap();
    let mut decoder = image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(&jpeg)).unwrap();
    let profile = image::ImageDecoder::icc_profile(&mut decoder).unwrap();
    assert_eq!(profile, Some(crate::profile::srgb().unwrap()));
}

#[test]
fn a_press_without_one_of_its_files_names_it() {
    for (gone, _) in packed() {
        let opened = Renderer::open(|path| {
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
        let sleeve = CoverContent {
            team_id,
            team_name,
            name,
            locale,
            peaks: name.map(|_| peaks.as_slice()),
        };
        let jpeg = renderer().render(picture, &sleeve).unwrap();
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

/// The colours at some points of a small sleeve whose template is `body`, as R, G, B from 0 to 9.
fn colours_at(body: &str, sleeve: &CoverContent, points: &[(u32, u32)]) -> Vec<[u8; 3]> {
    let template = crate::Template::compile(&format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{body}</svg>"##
    ))
    .unwrap();
    let order = crate::Order {
        teams: &[crate::testing::team("blue", "#3a74ff", "#ff4a57")],
        pictures: &[crate::Picture {
            name: "small".to_owned(),
            template: &template,
            width: 64,
            height: 64,
        }],
        song_title: "",
        song_artist: "",
        song_language: "en",
        fonts: crate::testing::fonts(),
    };
    let files: Vec<(String, &[u8])> = crate::pack(&order, &|_, _| ())
        .unwrap()
        .into_iter()
        .map(|(path, bytes)| (path, &*bytes.leak()))
        .collect();
    let renderer = Renderer::open(|path| Some(files.iter().find(|(p, _)| p == path)?.1)).unwrap();
    let drawn = pixels(&renderer.render("small", sleeve).unwrap());
    let tenths = |(x, y): &(u32, u32)| {
        drawn
            .get_pixel(*x, *y)
            .0
            .map(|c| (f32::from(c) / 28.4).round() as u8)
    };
    points.iter().map(tenths).collect()
}

#[test]
fn art_above_the_words_covers_them_and_what_waits_is_there_in_time() {
    let body = r##"<rect width="64" height="64" fill="#000"/>
        <g id="layer--if-take"><rect width="16" height="16" fill="#00f"/></g>
        <rect id="fit--fan_name" x="0" y="16" width="64" height="40"/>
        <text id="text--fan_name" y="56" font-size="200" fill="#fff">M</text>
        <rect id="bar" y="32" width="64" height="8" fill="#f00"/>"##;
    let points = [(8, 8), (32, 36)];
    let silent = colours_at(body, &sleeve(Some("MMM")), &points);
    assert_eq!(silent, [[0, 0, 0], [9, 0, 0]]);
    let sung = CoverContent {
        peaks: Some(&[9]),
        ..sleeve(Some("MMM"))
    };
    assert_eq!(colours_at(body, &sung, &points), [[0, 0, 9], [9, 0, 0]]);
}

#[test]
fn a_waveform_is_bars_or_a_line() {
    let body = |more: &str| {
        format!(
            r##"<rect width="64" height="64" fill="#000"/><rect id="wave--take" y="32" width="64" height="32" data-bars="4" data-bleach="1" {more}/>
            <rect id="fit--fan_name" width="64" height="16"/><text id="text--fan_name" y="16" font-size="9">M</text>"##
        )
    };
    let full = CoverContent {
        peaks: Some(&[255; 4]),
        ..sleeve(None)
    };
    // The first bar is 4 to 12 of 16 wide; a line of that width lies along its top or, mirrored, along top and bottom.
    let points = [(8, 48), (8, 34), (14, 48)];
    let white = [9; 3];
    let bars = colours_at(&body(r#"data-stand="bottom""#), &full, &points);
    assert_eq!(bars, [white, white, [0; 3]]);
    let line = colours_at(
        &body(r#"data-stand="bottom" data-style="line""#),
        &full,
        &points,
    );
    assert_eq!(line, [[0; 3], white, [0; 3]]);
}

/// A sleeve as a coder makes it that sees the whole picture at once and knows nothing of rows.
#[allow(unsafe_code)]
fn coded_whole(picture: &str, sleeve: &CoverContent) -> Vec<u8> {
    use turbojpeg::raw;

    let picture = &renderer().pictures[picture];
    let art = &picture.art[sleeve.team_id];
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let mut whole = crate::band::Band::new(width, height);
    let image = turbojpeg::YuvImage {
        pixels: whole.samples.as_mut_slice(),
        width,
        align: 1,
        height,
        subsamp: turbojpeg::Subsamp::Sub2x2,
    };
    let mut decompressor = turbojpeg::Decompressor::new().unwrap();
    decompressor.decompress_to_yuv(art.file, image).unwrap();
    let team = renderer().words(picture, sleeve, Words::TeamName, sleeve.team_name);
    let kept = Kept {
        inks: team.unwrap(),
        rows: Vec::new(),
    };
    for drawn in renderer().inks(picture, art, sleeve, &kept).unwrap() {
        whole.print(0, &mut crate::ink::Wet::new(&drawn.ink));
    }
    let coder = turbojpeg::Compressor::new().unwrap();
    let mut jpeg = vec![0; coder.buf_len(width, height).unwrap()];
    let mut size = jpeg.len() as _;
    let mut to = jpeg.as_mut_ptr();
    let profile = crate::profile::srgb().unwrap();
    // SAFETY: the handle lives until it is destroyed; samples and profile are as long as their sizes say; the buffer is as long as
    // `buf_len` asks, and NOREALLOC keeps the library from replacing it.
    unsafe {
        let handle = raw::tj3Init(raw::TJINIT_TJINIT_COMPRESS as _);
        for (parameter, value) in [
            (raw::TJPARAM_TJPARAM_QUALITY, 85),
            (raw::TJPARAM_TJPARAM_SUBSAMP, raw::TJSAMP_TJSAMP_420 as _),
            (raw::TJPARAM_TJPARAM_RESTARTROWS, 1),
            (raw::TJPARAM_TJPARAM_NOREALLOC, 1),
        ] {
            assert_eq!(raw::tj3Set(handle, parameter as _, value), 0);
        }
        let set = raw::tj3SetICCProfile(handle, profile.as_ptr().cast_mut(), profile.len() as _);
        assert_eq!(set, 0);
        let (samples, width, height) = (whole.samples.as_ptr(), width as _, height as _);
        let done = raw::tj3CompressFromYUV8(handle, samples, width, 1, height, &mut to, &mut size);
        assert_eq!(done, 0);
        raw::tj3Destroy(handle);
    }
    jpeg.truncate(size as usize);
    jpeg
}

#[test]
fn every_picture_is_what_a_coder_of_whole_pictures_makes() {
    let peaks = peaks();
    for picture in ["cover", "share", "preview", "small", "small-wide"] {
        for (name, locale) in NAMES {
            let sleeve = CoverContent {
                locale,
                peaks: Some(&peaks),
                ..sleeve(Some(name))
            };
            let spliced = renderer().render(picture, &sleeve).unwrap();
            assert!(
                spliced == coded_whole(picture, &sleeve),
                "{picture} of {name}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Copied rows and coded rows together are the bytes of one coder.
    #[test]
    fn any_sleeve_is_what_a_coder_of_whole_pictures_makes(
        name in "[A-Za-zÀ-ž 一-龥👍🏽🇫🇷]{0,16}",
        gold in any::<bool>(),
        wide in any::<bool>(),
        peaks in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..300)),
    ) {
        let picture = if wide { "small-wide" } else { "small" };
        let team_id = if gold { "gold" } else { "blue" };
        let sleeve = CoverContent { team_id, peaks: peaks.as_deref(), ..sleeve(Some(&name)) };
        if let Ok(spliced) = renderer().render(picture, &sleeve) {
            prop_assert!(spliced == coded_whole(picture, &sleeve));
        }
    }

    /// Whatever is typed, drawing it gives a picture or a reason.
    #[test]
    fn any_name_draws_or_is_refused(name in "\\PC{0,40}", locale in "[a-zA-Z-]{0,12}") {
        let drawn = renderer().render("small-wide", &CoverContent { locale: &locale, ..sleeve(Some(&name)) });
        prop_assert!(matches!(drawn, Ok(_) | Err(RenderError::CannotFit | RenderError::Unshown(_))));
    }

    /// The same from the letters that the faces have, so that shaping is reached.
    #[test]
    fn any_shown_name_draws_or_is_too_long(
        name in "[A-Za-zÀ-žА-яΑ-ωא-תء-يऀ-ॿঀ-৾ก-๛ក-៹一-龥ぁ-ヶ가-힣 0-9’👍🏽❤🇫🇷\u{300}-\u{310}\u{200C}\u{200D}\u{FE0F}]{1,40}",
    ) {
        let drawn = renderer().render("small-wide", &sleeve(Some(&name)));
        prop_assert!(matches!(drawn, Ok(_) | Err(RenderError::CannotFit | RenderError::Unshown(_))));
    }
}
