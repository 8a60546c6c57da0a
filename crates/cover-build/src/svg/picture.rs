//! Whether a picture that an SVG contains can be drawn as it is.

use data_url::DataUrl;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use turbojpeg::{Colorspace, PixelFormat, read_header};

use crate::svg::document_type::without_document_type;
use crate::svg::fault::SvgFault;
use crate::svg::limits::MAX_NODES;
use crate::svg::note::NoteKind;
use crate::svg::property::link;

const DAMAGED: &str = "is damaged or cut off: embed it again";
const FOR_PRINT: &str = "has the colours of print (CMYK): convert it to RGB, and embed it again";
const COMPRESSED: &str = "is a compressed SVG (SVGZ): embed it as plain SVG";
/// What is larger is an error of `art_bounds.rs`.
const MAX_PIXELS: usize = 64_000_000;
/// At most so many segments of a JPEG are looked at for its orientation, which stands near the beginning.
const MAX_SEGMENTS: usize = 64;

/// What is wrong with a picture, or lost of it. `address` is its `data:` URL, `layer` the name that findings have for it.
pub(super) fn fault_of(address: &str, layer: &str) -> Result<Option<NoteKind>, SvgFault> {
    let fault = |why| SvgFault::BadPicture {
        layer: layer.to_owned(),
        why,
    };
    let url = DataUrl::process(address.trim_start());
    let decoded = url.ok().and_then(|url| url.decode_to_vec().ok());
    let (bytes, _) = decoded.ok_or_else(|| fault(DAMAGED))?;
    match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => png(&bytes).map_err(fault)?,
        [0xff, 0xd8, 0xff, ..] => {
            jpeg(&bytes).map_err(fault)?;
            return Ok(is_turned(&bytes).then(|| NoteKind::NotDrawn {
                layer: layer.to_owned(),
                what: "an orientation (EXIF)".to_owned(),
            }));
        }
        [b'G', b'I', b'F', b'8', ..] => {}
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => {}
        [0x1f, 0x8b, ..] => return Err(fault(COMPRESSED)),
        _ => {
            let text = std::str::from_utf8(&bytes).map_err(|_| fault(DAMAGED))?;
            svg(text, layer).unwrap_or(Err(fault(DAMAGED)))?;
        }
    }
    Ok(None)
}

fn png(bytes: &[u8]) -> Result<(), &'static str> {
    // Width and height stand in the first chunk.
    let side = |at: usize| {
        let side = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(side)).ok()
    };
    let (width, height) = side(16).zip(side(20)).ok_or(DAMAGED)?;
    if width.saturating_mul(height) > MAX_PIXELS {
        return Ok(());
    }
    Pixmap::decode_png(bytes).map(drop).map_err(|_| DAMAGED)
}

fn jpeg(bytes: &[u8]) -> Result<(), &'static str> {
    let header = read_header(bytes).map_err(|_| DAMAGED)?;
    if matches!(header.colorspace, Colorspace::CMYK | Colorspace::YCCK) {
        return Err(FOR_PRINT);
    }
    if header.width.saturating_mul(header.height) > MAX_PIXELS {
        return Ok(());
    }
    match turbojpeg::decompress(bytes, PixelFormat::RGB) {
        // Bytes too many are skipped by every decoder.
        Err(error) if !error.to_string().contains("extraneous") => Err(DAMAGED),
        _ => Ok(()),
    }
}

/// Whether browsers would turn or mirror a JPEG: by tag 0x0112 of the first directory of its EXIF data (CIPA DC-008, 4.6.4).
fn is_turned(jpeg: &[u8]) -> bool {
    orientation(jpeg).is_some_and(|orientation| (2..=8).contains(&orientation))
}

fn orientation(jpeg: &[u8]) -> Option<u16> {
    let mut rest = jpeg.get(2..)?;
    for _ in 0..MAX_SEGMENTS {
        let (header, behind) = rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_be_bytes([header[2], header[3]]));
        let segment = behind.get(..length.checked_sub(2)?)?;
        if let ([0xff, 0xe1, ..], Some(tiff)) = (header, segment.strip_prefix(b"Exif\0\0")) {
            return tiff_orientation(tiff);
        }
        rest = &behind[segment.len()..];
    }
    None
}

fn tiff_orientation(tiff: &[u8]) -> Option<u16> {
    let is_little = tiff.starts_with(b"II");
    let number = |at: usize| {
        let bytes = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let directory = usize::from(if is_little { number(4)? } else { number(6)? });
    let entries = usize::from(number(directory)?);
    let mut starts = (0..entries).map(|entry| directory + 2 + 12 * entry);
    let entry = starts.find(|at| number(*at) == Some(0x0112))?;
    number(entry + 8)
}

/// An SVG within the SVG. `None` if it is none.
fn svg(text: &str, layer: &str) -> Option<Result<(), SvgFault>> {
    let source = without_document_type(text.trim_start_matches('\u{feff}')).ok()?;
    let options = ParsingOptions {
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(&source, options).ok()?;
    if document.root_element().tag_name().name() != "svg" {
        return None;
    }
    let shows = |node: &Node| matches!(node.tag_name().name(), "image" | "feImage" | "use");
    let mut links = document.descendants().filter(shows).filter_map(link);
    let outside = links.find(|target| {
        let target = target.trim_start();
        !target.starts_with('#') && !target.starts_with("data:")
    });
    Some(outside.map_or(Ok(()), |target| {
        const MAX_CHARS: usize = 80;
        Err(SvgFault::Linked {
            layer: layer.to_owned(),
            target: target.chars().take(MAX_CHARS).collect(),
        })
    }))
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;

    use super::*;

    fn said(bytes: &[u8]) -> Option<String> {
        let address = format!("data:;base64,{}", BASE64_STANDARD.encode(bytes));
        fault_of(&address, "Photo")
            .err()
            .map(|fault| fault.to_string())
    }

    #[test]
    fn what_nobody_could_draw_is_named() {
        for (bytes, part) in [
            (&b"\x1f\x8b\x08\0"[..], "compressed SVG"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "damaged"),
            (b"<html></html>", "damaged"),
        ] {
            let said = said(bytes).unwrap();
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn an_svg_may_have_the_document_type_of_drawing_programs() {
        let source = br#"<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>"#;
        assert_eq!(said(source), None);
    }
}
