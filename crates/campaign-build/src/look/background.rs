//! The picture behind the pages: decoded within limits, and encoded again in two sizes, small enough for phones.

use std::convert::Infallible;
use std::io::Cursor;
use std::sync::Arc;

use campaign::{Campaign, Finding, Reading, Style, TextFile};
use cover_build::Backdrop;
use cover_format::Colour;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbImage, imageops::FilterType};

use super::{
    contrast::{LEAST_OF_GRAPHICS, LEAST_OF_TEXT, contrast},
    palette::{Layer, Palette, mix},
};
use crate::{error::BuildError, sources::Sources, steps};

/// The largest picture that is decoded, in pixels of each side and in bytes of memory.
const MAX_SIDE: u32 = 12_000;
const MAX_DECODED_BYTES: u64 = 512 * 1024 * 1024;
/// Where a screen is at least this wide, in CSS, it gets the larger picture.
const LARGE_FROM: &str = "48rem";
/// Sides and most bytes of the pictures that browsers fetch.
const SMALL: Size = Size {
    max_side: 900,
    max_bytes: 60_000,
};
const LARGE: Size = Size {
    max_side: 2_000,
    max_bytes: 260_000,
};
/// JPEG qualities that are tried, the best first.
const QUALITIES: [u8; 6] = [78, 68, 58, 48, 38, 25];
/// The side of the picture that is asked for its lightest and darkest colours: what is finer no letter stands on.
const MEASURED_SIDE: u32 = 64;

/// By how much the contrast that is measured has to exceed the least: grain and JPEG take up to so much.
const WHAT_GRAIN_TAKES: f64 = 1.06;

/// Light is added to the picture's, so there is half of it.
const BEAMS_OVER_A_PICTURE: &str = ".beam{opacity:.5}";
/// A list fades into the ground behind the button beneath it: on a picture that is a band across the whole screen, and where the button
/// stands beside the cover there is none.
const BESIDE_A_PICTURE: &str = "form[data-step=agree] .actions{background:none;border-image:linear-gradient(transparent,var(--ground) 2rem) fill 0/0/0 100vmax}\
    @media (min-aspect-ratio:5/4) and (min-width:64rem){form[data-step=agree] .actions{position:static;border-image:none}}";

struct Size {
    max_side: u16,
    max_bytes: usize,
}

/// A background as browsers fetch it.
pub(super) struct Background {
    pub small: Vec<u8>,
    pub large: Vec<u8>,
    /// How much of the ground lies over the picture, in percent, so that words on it can be read.
    veil: u8,
    style: Style,
}

/// What is wrong with the picture, if there is one.
pub(super) fn check(sources: &Sources, reading: &Reading, campaign: &Campaign) -> Option<Finding> {
    let path = campaign.look.background.as_ref()?;
    let bytes = sources.campaign.bytes(path).ok()?;
    // A large picture takes a second, and much memory.
    let problem = || Ok::<_, Infallible>(decode(&bytes).err());
    let key = steps::key([bytes.as_slice()]);
    let Ok(problem) = sources.steps.of("check the background", key, problem);
    let problem = problem.as_ref().as_ref()?;
    Some(reading.error_at("look.background", format!("{path}: {problem}")))
}

impl Background {
    /// Prepares the campaign's picture, if it has one.
    ///
    /// # Errors
    /// It cannot be read; the campaign was checked before.
    pub fn read(
        sources: &Sources,
        campaign: &Campaign,
        palette: &Palette,
    ) -> Result<Option<Arc<Self>>, BuildError> {
        let Some(path) = &campaign.look.background else {
            return Ok(None);
        };
        let bytes = sources.campaign.bytes(path)?;
        let style = campaign.look.style;
        let look = format!("{palette:?}{style:?}");
        let key = steps::key([bytes.as_slice(), look.as_bytes()]);
        let prepare = || {
            let picture = decode(&bytes).map_err(|reason| BuildError::Picture {
                file: path.clone(),
                reason,
            })?;
            Ok(Self {
                small: encode(&picture, &SMALL),
                large: encode(&picture, &LARGE),
                veil: veil(&picture, palette),
                style,
            })
        };
        let step = "prepare the background";
        sources.steps.of(step, key, prepare).map(Some)
    }

    /// The rules that show it; the names are those of its files.
    pub fn css(&self, small: &str, large: &str) -> String {
        let veil = self.veil;
        let layer = |name: &str| {
            format!(
                "linear-gradient(color-mix(in srgb,var(--ground) {veil}%,transparent) 0 0),url({name}) center/cover,var(--ground)"
            )
        };
        let beams = match self.style {
            Style::Stage => BEAMS_OVER_A_PICTURE,
            Style::Paper | Style::Poster => "",
        };
        // Browsers without color-mix() show the ground alone.
        format!(
            "{beams}{BESIDE_A_PICTURE}.lights{{background:var(--ground)}}@supports (color:color-mix(in srgb,red,red)){{.lights{{background:{}}}@media (min-width:{LARGE_FROM}){{.lights{{background:{}}}}}}}",
            layer(small),
            layer(large)
        )
    }
}

/// A picture within limits; else what is wrong with it and what to do.
fn decode(bytes: &[u8]) -> Result<RgbImage, String> {
    let start = &bytes[..bytes.len().min(512)];
    if String::from_utf8_lossy(start).contains("<svg") || start.starts_with(b"<?xml") {
        return drawn(bytes);
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|error| error.to_string())?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    if !reader
        .format()
        .is_some_and(|format| known.contains(&format))
    {
        return Err("this is no PNG, JPEG, WebP or SVG: export it as one of them".to_owned());
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| {
        format!("this picture cannot be read: {error}: export it again, at most {MAX_SIDE} pixels wide and high")
    })?;
    Ok(picture.into_rgb8())
}

/// An SVG over white.
fn drawn(bytes: &[u8]) -> Result<RgbImage, String> {
    let svg = TextFile::decode("", bytes.to_vec()).map_err(|finding| finding.message)?;
    let drawn = Backdrop::draw("", &svg.text, LARGE.max_side).map_err(|errors| {
        let faults = errors.0.iter().map(|error| error.fault.to_string());
        faults.collect::<Vec<_>>().join("; ")
    })?;
    let rgb = drawn.rgba.chunks_exact(4).flat_map(|pixel| {
        let opacity = u16::from(pixel[3]);
        let over = |channel: u8| (u16::from(channel) * opacity / 255 + 255 - opacity) as u8;
        [over(pixel[0]), over(pixel[1]), over(pixel[2])]
    });
    RgbImage::from_raw(drawn.width, drawn.height, rgb.collect())
        .ok_or_else(|| "it has no size".to_owned())
}

/// As a JPEG of at most this size, as good as fits.
fn encode(picture: &RgbImage, size: &Size) -> Vec<u8> {
    let picture = DynamicImage::ImageRgb8(picture.clone());
    let side = u32::from(size.max_side);
    let picture = if picture.width().max(picture.height()) > side {
        picture.resize(side, side, FilterType::Triangle)
    } else {
        picture
    };
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes.clear();
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
        // Writing to memory does not fail.
        let written = picture.write_with_encoder(encoder);
        if written.is_ok() && bytes.len() <= size.max_bytes {
            break;
        }
    }
    bytes
}

/// The least share of the ground over the picture at which everything that is drawn on it can be seen on all of it.
fn veil(picture: &RgbImage, palette: &Palette) -> u8 {
    let small = DynamicImage::ImageRgb8(picture.clone());
    let small = small.resize(MEASURED_SIDE, MEASURED_SIDE, FilterType::Triangle);
    let colours: Vec<Colour> = small
        .to_rgb8()
        .pixels()
        .map(|pixel| {
            let [r, g, b] = pixel.0;
            Colour { r, g, b }
        })
        .collect();
    let drawn = drawn_on_it(palette);
    let is_readable = |share: u8| {
        colours.iter().all(|colour| {
            let behind = mix(Layer(palette.ground, share), *colour);
            let on_it = |layer| contrast(mix(layer, behind), behind);
            drawn.iter().all(|(layer, least)| on_it(*layer) >= *least)
        })
    };
    (0..=100).find(|share| is_readable(*share)).unwrap_or(100)
}

/// What stands on the picture, each with the contrast that it keeps there: the faintest words, what is wrong, and the edges of
/// buttons. Grain and JPEG take a little of it, which is added where the ground itself leaves as much.
fn drawn_on_it(palette: &Palette) -> Vec<(Layer, f64)> {
    let whole = |colour| Layer(colour, 100);
    [
        (palette.ink_3, LEAST_OF_TEXT),
        (whole(palette.warning), LEAST_OF_TEXT),
        (whole(palette.accent), LEAST_OF_GRAPHICS),
    ]
    .into_iter()
    .filter_map(|(layer, least)| {
        let at_most = contrast(mix(layer, palette.ground), palette.ground);
        let wanted = (least * WHAT_GRAIN_TAKES).min(at_most * 0.97).max(least);
        // What the campaign's own colours leave unseen on the ground itself, no veil mends.
        (at_most >= least).then_some((layer, wanted))
    })
    .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use campaign::Look;

    use super::super::style::Defaults;
    use super::*;

    #[test]
    fn a_picture_of_any_size_becomes_small_enough_for_phones() {
        let noise = RgbImage::from_fn(1_600, 1_200, |x, y| {
            let value = (x * 7_919 + y * 104_729) ^ (x * y);
            image::Rgb([value as u8, (value >> 3) as u8, (value >> 5) as u8])
        });
        let encoded = encode(&noise, &SMALL);
        let picture = image::load_from_memory(&encoded).unwrap();
        assert_eq!(picture.width(), 900);
        assert!(encode(&RgbImage::new(4, 4), &SMALL).len() < 1_000);
    }

    #[test]
    fn buttons_are_seen_on_every_part_of_a_picture() {
        let colour = |text: &str| text.parse::<Colour>().unwrap();
        let paper = include_str!("../../../../web/styles/looks/paper.json");
        let style: Defaults = serde_json::from_str(paper).unwrap();
        let palette = Palette::of(&Look::default(), &style);
        // Words that are read on anything, so that the button alone decides.
        let palette = Palette {
            ink_3: Layer(palette.ink, 100),
            warning: palette.ink,
            ..palette
        };
        let picture = RgbImage::from_fn(64, 64, |x, _| image::Rgb([x as u8 * 4; 3]));
        let share = veil(&picture, &palette);
        let behind = mix(Layer(palette.ground, share), colour("#000000"));
        assert!((1..100).contains(&share), "{share}");
        assert!(contrast(palette.accent, behind) >= LEAST_OF_GRAPHICS);
        let unseen = Palette {
            accent: palette.ground,
            ..palette
        };
        assert!(
            veil(&picture, &unseen) < share,
            "no veil mends such a button"
        );
    }

    #[test]
    fn what_is_no_picture_is_called_so() {
        let said = decode(b"GIF89a").unwrap_err();
        assert!(said.contains("PNG, JPEG, WebP or SVG"), "{said}");
        assert!(
            decode(b"\x89PNG\r\n\x1a\n")
                .unwrap_err()
                .starts_with("this picture cannot be read")
        );
    }
}
