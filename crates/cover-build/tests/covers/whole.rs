//! Covers against those of an encoder that is given the whole picture at once.

use cover::jpeg::{marker, segments};
use cover::raster::{ConvertedLayer, Planes, composite};
use cover::text::HARD_NAMES;
use cover::{CoverContent, RenderError};
use cover_format::art_path;
use proptest::prelude::*;
use turbojpeg::raw;

use crate::support::{content, file, peaks, renderer};

/// The packed pictures, with width and height.
const SIZES: [(&str, usize, usize); 5] = [
    ("cover", 1500, 1500),
    ("share", 1200, 630),
    ("preview", 480, 480),
    ("small", 300, 300),
    ("small-wide", 240, 126),
];

/// The ICC profile in a JPEG's APP2 segment, behind marker, length and identifier.
fn profile(jpeg: &[u8]) -> Vec<u8> {
    let mut segments = segments(jpeg);
    segments.find(|segment| segment[1] == marker::APP2).unwrap()[18..].to_vec()
}

/// A cover by an encoder that is given the whole picture at once.
#[allow(unsafe_code)]
fn encoded_whole(
    (picture, width, height): (&str, usize, usize),
    content: &CoverContent,
) -> Vec<u8> {
    let mut planes = Planes::new(width, height);
    let image = turbojpeg::YuvImage {
        pixels: planes.samples_mut(),
        width,
        align: 1,
        height,
        subsamp: turbojpeg::Subsamp::Sub2x2,
    };
    let art = file(&art_path(content.team_id, picture)).unwrap();
    let mut decompressor = turbojpeg::Decompressor::new().unwrap();
    decompressor.decompress_to_yuv(art, image).unwrap();
    for layer in renderer().layers(picture, content).unwrap() {
        composite(&mut planes, 0, &mut ConvertedLayer::new(&layer));
    }
    let compressor = turbojpeg::Compressor::new().unwrap();
    let mut jpeg = vec![0; compressor.buf_len(width, height).unwrap()];
    let mut size = jpeg.len() as _;
    let mut to = jpeg.as_mut_ptr();
    let profile = profile(art);
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
        let (samples, width, height) = (planes.samples().as_ptr(), width as _, height as _);
        let returned =
            raw::tj3CompressFromYUV8(handle, samples, width, 1, height, &mut to, &mut size);
        assert_eq!(returned, 0);
        raw::tj3Destroy(handle);
    }
    jpeg.truncate(size as usize);
    jpeg
}

#[test]
fn every_picture_is_what_an_encoder_of_whole_pictures_makes() {
    let peaks = peaks();
    for size in SIZES {
        for (name, locale) in HARD_NAMES {
            let content = CoverContent {
                locale,
                peaks: Some(&peaks),
                ..content(Some(name))
            };
            let spliced = renderer().render(size.0, &content).unwrap();
            assert!(
                spliced == encoded_whole(size, &content),
                "{} of {name}",
                size.0
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Copied rows and encoded rows together are the bytes of one encoder.
    #[test]
    fn any_cover_is_what_an_encoder_of_whole_pictures_makes(
        name in "[A-Za-zÀ-ž 一-龥👍🏽🇫🇷]{0,16}",
        gold in any::<bool>(),
        wide in any::<bool>(),
        peaks in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..300)),
    ) {
        let size = if wide { SIZES[4] } else { SIZES[3] };
        let team_id = if gold { "gold" } else { "blue" };
        let content = CoverContent { team_id, peaks: peaks.as_deref(), ..content(Some(&name)) };
        if let Ok(spliced) = renderer().render(size.0, &content) {
            prop_assert!(spliced == encoded_whole(size, &content));
        }
    }

    /// Whatever is typed, rendering it gives a picture or an error.
    #[test]
    fn any_name_is_drawn_or_the_error_says_why(name in "\\PC{0,40}", locale in "[a-zA-Z-]{0,12}") {
        let drawn = renderer().render("small-wide", &CoverContent { locale: &locale, ..content(Some(&name)) });
        prop_assert!(matches!(drawn, Ok(_) | Err(RenderError::CannotFit | RenderError::MissingGlyph(_))));
    }

    /// The same from the letters that the faces have, so that shaping is reached.
    #[test]
    fn any_name_that_the_faces_have_is_drawn_or_is_too_long(
        name in "[A-Za-zÀ-žА-яΑ-ωא-תء-يऀ-ॿঀ-৾ก-๛ក-៹一-龥ぁ-ヶ가-힣 0-9’👍🏽❤🇫🇷\u{300}-\u{310}\u{200C}\u{200D}\u{FE0F}]{1,40}",
    ) {
        let drawn = renderer().render("small-wide", &content(Some(&name)));
        prop_assert!(matches!(drawn, Ok(_) | Err(RenderError::CannotFit | RenderError::MissingGlyph(_))));
    }
}
