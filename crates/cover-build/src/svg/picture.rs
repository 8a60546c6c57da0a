//! Whether a picture that an SVG contains can be drawn as it is.

use data_url::DataUrl;
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

use crate::svg::document_type::without_document_type;
use crate::svg::fault::SvgFault;
use crate::svg::limits::MAX_NODES;
use crate::svg::losses::{embedded, foreign_object, undrawn};
use crate::svg::note::NoteKind;
use crate::svg::property::link;
use crate::svg::raster::{DAMAGED, check_raster};

const COMPRESSED: &str = "is a compressed SVG (SVGZ): embed it as plain SVG";
const TOO_DEEP: &str = "is an SVG in an SVG in an SVG: export it as PNG, and embed it again";
/// A picture of the SVG itself may be an SVG, and hold another one with pictures of pixels.
const MAX_DEPTH: usize = 2;
/// At most so many different losses of one picture are named.
const MAX_NOTES: usize = 20;

/// What is wrong with a picture, or lost of it. `address` is its `data:` URL, `layer` the name that findings have for it.
pub(super) fn fault_of(address: &str, layer: &str) -> Result<Vec<NoteKind>, SvgFault> {
    let mut lost = Vec::new();
    inspect_picture(address, layer, 0, &mut lost)?;
    let note = |what| NoteKind::NotDrawn {
        layer: layer.to_owned(),
        what,
    };
    Ok(lost.into_iter().take(MAX_NOTES).map(note).collect())
}

/// Adds to `lost` what is lost of a picture that lies in so many other pictures.
fn inspect_picture(
    address: &str,
    layer: &str,
    depth: usize,
    lost: &mut Vec<String>,
) -> Result<(), SvgFault> {
    let fault = |why| SvgFault::BadPicture {
        layer: layer.to_owned(),
        why,
    };
    let url = DataUrl::process(address.trim_start());
    let decoded = url.ok().and_then(|url| url.decode_to_vec().ok());
    let (bytes, _) = decoded.ok_or_else(|| fault(DAMAGED))?;
    if let Some(outcome) = check_raster(&bytes) {
        add(lost, outcome.map_err(fault)?.map(str::to_owned));
        return Ok(());
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return Err(fault(COMPRESSED));
    }
    if depth == MAX_DEPTH {
        return Err(fault(TOO_DEEP));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| fault(DAMAGED))?;
    inspect_svg(text, layer, depth, lost).unwrap_or_else(|| Err(fault(DAMAGED)))
}

/// The same of an SVG within the SVG. `None` if it is none.
fn inspect_svg(
    text: &str,
    layer: &str,
    depth: usize,
    lost: &mut Vec<String>,
) -> Option<Result<(), SvgFault>> {
    let source = without_document_type(text.trim_start_matches('\u{feff}')).ok()?;
    let options = ParsingOptions {
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(&source, options).ok()?;
    if document.root_element().tag_name().name() != "svg" {
        return None;
    }
    for node in document.descendants().filter(Node::is_element) {
        add(lost, undrawn(node));
        match node.tag_name().name() {
            "foreignObject" => add(lost, [foreign_object(node).1.to_owned()]),
            "image" | "feImage" | "use" => {
                if let Err(fault) = inspect_link(node, layer, depth, lost) {
                    return Some(Err(fault));
                }
            }
            _ => {}
        }
    }
    Some(Ok(()))
}

/// What an element of an SVG within the SVG shows has to be part of it.
fn inspect_link(
    node: Node,
    layer: &str,
    depth: usize,
    lost: &mut Vec<String>,
) -> Result<(), SvgFault> {
    let Some(target) = link(node).map(str::trim_start) else {
        return Ok(());
    };
    match embedded(target) {
        None if target.starts_with('#') || target.is_empty() => Ok(()),
        None => {
            const MAX_CHARS: usize = 80;
            Err(SvgFault::Linked {
                layer: layer.to_owned(),
                target: target.chars().take(MAX_CHARS).collect(),
            })
        }
        Some(Err(kind)) => Err(SvgFault::Picture {
            layer: layer.to_owned(),
            kind,
        }),
        Some(Ok(())) => inspect_picture(target, layer, depth + 1, lost),
    }
}

/// Adds what is not there yet.
fn add(lost: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    for what in more {
        if lost.len() < MAX_NOTES && !lost.contains(&what) {
            lost.push(what);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;

    use super::*;

    fn said(bytes: &[u8]) -> Option<String> {
        fault_of(&address(bytes), "Photo")
            .err()
            .map(|fault| fault.to_string())
    }

    #[test]
    fn what_nobody_could_draw_is_named() {
        for (bytes, part) in [
            (&b"\x1f\x8b\x08\0"[..], "compressed SVG"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "damaged"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "damaged"),
            (b"GIF89a\x01\0\x01\0", "damaged"),
            (b"<html></html>", "damaged"),
        ] {
            let said = said(bytes).unwrap();
            assert!(said.contains(part), "{said}");
        }
    }

    /// Notes on a picture that can be drawn.
    fn notes(bytes: &[u8]) -> Vec<String> {
        let notes = fault_of(&address(bytes), "Photo").unwrap().into_iter();
        notes.map(|note| note.to_string()).collect()
    }

    fn address(bytes: &[u8]) -> String {
        format!("data:image/png;base64,{}", BASE64_STANDARD.encode(bytes))
    }

    /// A GIF of 4 by 2 pixels, whose pictures have these places and sizes.
    fn gif_of(frames: &[[u16; 4]]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = gif::Encoder::new(&mut bytes, 4, 2, &[255, 0, 0, 0, 0, 255]).unwrap();
        for &[left, top, width, height] in frames {
            let pixels = vec![1; usize::from(width * height)];
            let frame = gif::Frame::from_indexed_pixels(width, height, pixels, None);
            let frame = gif::Frame { left, top, ..frame };
            encoder.write_frame(&frame).unwrap();
        }
        drop(encoder);
        bytes
    }

    /// A WebP of 4 by 2 pixels.
    fn webp_of() -> Vec<u8> {
        let mut bytes = Vec::new();
        let encoder = image_webp::WebPEncoder::new(&mut bytes);
        let pixels = [200; 4 * 2 * 3];
        encoder
            .encode(&pixels, 4, 2, image_webp::ColorType::Rgb8)
            .unwrap();
        bytes
    }

    #[test]
    fn a_gif_or_webp_is_drawn_or_named() {
        let whole = [0, 0, 4, 2];
        for bytes in [gif_of(&[whole]), webp_of()] {
            assert_eq!(notes(&bytes), [""; 0]);
            let said = said(&bytes[..bytes.len() / 2]).unwrap();
            assert!(said.contains("damaged"), "{said}");
        }
        let moving = notes(&gif_of(&[whole, whole]));
        assert_eq!(
            moving,
            [
                "\"Photo\" has an animation of which only the first picture stays, which is not drawn: rasterise or flatten it before export"
            ]
        );
        let part = said(&gif_of(&[[1, 0, 3, 2], whole])).unwrap();
        assert!(
            part.contains("only a part of it: export it as PNG"),
            "{part}"
        );
    }

    #[test]
    fn a_jpeg_that_resvg_does_not_draw_is_named() {
        let pixels = turbojpeg::Image {
            pixels: [120u8; 16 * 16 * 3].as_slice(),
            width: 16,
            pitch: 48,
            height: 16,
            format: turbojpeg::PixelFormat::RGB,
        };
        let jpeg = turbojpeg::compress(pixels, 90, turbojpeg::Subsamp::None).unwrap();
        assert_eq!(said(&jpeg), None);
        let mut rare = jpeg.to_vec();
        let marker = rare.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
        rare[marker + 1] = 0xc9;
        let said = said(&rare).unwrap();
        assert!(
            said.contains("rare kind") || said.contains("damaged"),
            "{said}"
        );
    }

    /// An SVG that shows a picture.
    fn svg_with(picture: &[u8]) -> Vec<u8> {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>"#,
            address(picture)
        )
        .into_bytes()
    }

    #[test]
    fn pictures_in_an_svg_in_the_svg_are_looked_into() {
        let whole = gif_of(&[[0, 0, 4, 2]]);
        assert_eq!(notes(&svg_with(&whole)), [""; 0]);
        assert_eq!(notes(&svg_with(&svg_with(&whole))), [""; 0]);
        let damaged = said(&svg_with(&whole[..20])).unwrap();
        assert!(damaged.contains("damaged"), "{damaged}");
        let moving = notes(&svg_with(&gif_of(&[[0, 0, 4, 2]; 2])));
        assert!(moving[0].contains("an animation"), "{moving:?}");
        let deep = said(&svg_with(&svg_with(&svg_with(&whole)))).unwrap();
        assert!(deep.contains("an SVG in an SVG"), "{deep}");
        let other = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/avif;base64,AA"/></svg>"#;
        assert!(said(other).unwrap().contains("image/avif"));
        let linked = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="photo.png"/></svg>"#;
        assert!(said(linked).unwrap().contains("photo.png"));
    }

    #[test]
    fn what_an_svg_in_the_svg_loses_is_named() {
        let source =
            br#"<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/><video/><video/></svg>"#;
        let said = notes(source).join("\n");
        assert_eq!(said.lines().count(), 2, "{said}");
        assert!(said.contains("a <video>"), "{said}");
    }

    #[test]
    fn an_svg_may_have_the_document_type_of_drawing_programs() {
        let source = br#"<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>"#;
        assert_eq!(said(source), None);
    }
}
