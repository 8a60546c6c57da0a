//! Reads text layers.

use std::str::FromStr;

use cover_format::{Anchor, Bounds, TextField, TextLayer};
use resvg::usvg::roxmltree::Node;
use svgtypes::{Color, Paint};

use crate::svg::{SvgFault, length};
use crate::template::matrix::{Matrix, viewport};
use crate::template::names::condition;
use crate::template::placeholder::Placeholder;
use crate::template::reader::Reader;

/// The smallest font sizes of a layer that names none, as shares of its largest: for one line, and at all.
const ONE_LINE_MIN_SHARE: f32 = 0.45;
const MIN_SHARE: f32 = 0.15;

/// A text layer, and where its placeholder is anchored along x, in the picture, if anything says so.
pub(super) struct ReadText {
    pub layer: TextLayer,
    pub anchor_x: Option<f32>,
    /// How many times wider than high the placeholder is scaled.
    pub stretch: f32,
}

/// Reads the layer `id`, whose id ends in `field`. Its box is the layer whose id begins with `fit--` instead.
pub(super) fn text_layer<'a, 'input>(
    reader: &Reader<'a, 'input>,
    node: Node<'a, 'input>,
    text: &Placeholder<'a, 'input>,
    id: &str,
    field: TextField,
) -> Result<ReadText, SvgFault> {
    let base = id.split("--").nth(1).unwrap_or_default();
    let fit_id = format!("fit--{base}");
    let fit_node = reader.layer(&fit_id).ok_or_else(|| SvgFault::Missing {
        layer: fit_id.clone(),
    })?;
    let fit = reader.bounds(fit_node, &fit_id)?;
    let em = text.font_size().ok_or_else(|| fault(id, "font-size"))?;
    let [width, height] = viewport(&text.nodes[1..], reader.view_size());
    let y = text.last_y(em, height).ok_or_else(|| fault(id, "y"))?;
    let matrix = Matrix::of(&text.nodes, id, reader.view_size())?;
    let [scale_x, scale_y] = matrix.scale();
    if !matrix.is_upright() || scale_x <= 0.0 || scale_y <= 0.0 {
        return Err(SvgFault::Slanted {
            layer: id.to_owned(),
        });
    }
    let start = text.start_x(em, width);
    let (anchor_x, baseline) = reader.in_view(matrix.apply(start.unwrap_or_default(), y));
    let max_size = em * scale_y;
    let size = |attribute, share| {
        let size = reader.number(node, text.text, id, attribute)?;
        Ok::<_, SvgFault>(size.unwrap_or(max_size * share))
    };
    let (fill, alpha) = fill(text, id)?;
    let opacity = alpha * text.opacity().map_err(|name| fault(id, name))?;
    let layer = TextLayer {
        field,
        fit,
        baseline,
        max_size,
        one_line_min_size: size("data-one-line-min", ONE_LINE_MIN_SHARE)?,
        min_size: size("data-min", MIN_SHARE)?,
        fill,
        opacity,
        condition: condition(node),
        anchor: anchor(text, id)?,
        letter_spacing_em: letter_spacing_em(text, em, id)?,
        mirrors: text.property("direction").is_none(),
        uppercase: text.property("text-transform") == Some("uppercase"),
    };
    Ok(ReadText {
        layer,
        anchor_x: start.map(|_| anchor_x),
        stretch: scale_x / scale_y,
    })
}

/// Which side of its box a layer's placeholder does not lie at, though names will, in words; `None` if it lies there.
pub(super) fn misplaced(read: &ReadText) -> Option<&'static str> {
    /// Of the box's width. Placeholders begin a little inside or outside of their box.
    const TOLERANCE: f32 = 0.05;
    let Bounds { left, right, .. } = read.layer.fit;
    let (expected, words) = match read.layer.anchor {
        Anchor::Start => (left, "at the left"),
        Anchor::Middle => ((left + right) / 2.0, "in the middle"),
        Anchor::End => (right, "at the right"),
    };
    let distance = (read.anchor_x? - expected).abs();
    (distance > TOLERANCE * (right - left)).then_some(words)
}

/// Where lines are placed: as the layer's name says, else its text. Figma cannot write `text-anchor`.
fn anchor(text: &Placeholder, id: &str) -> Result<Anchor, SvgFault> {
    let named = id.split("--").nth(2);
    match named.or_else(|| text.property("text-anchor")) {
        Some("middle" | "center" | "centre") => Ok(Anchor::Middle),
        Some("end" | "right") => Ok(Anchor::End),
        Some("start" | "left") => Ok(Anchor::Start),
        Some(_) if named.is_some() => Err(SvgFault::UnknownLayer {
            layer: id.to_owned(),
        }),
        _ => Ok(Anchor::Start),
    }
}

/// The colour of the first letters, and its own opacity from 0 to 1.
fn fill(text: &Placeholder, layer: &str) -> Result<([u8; 3], f32), SvgFault> {
    let value = text.property("fill").unwrap_or("#000000");
    let colour = match Paint::from_str(value) {
        Ok(Paint::Color(colour)) => Some(colour),
        Ok(Paint::CurrentColor) => {
            let current = text.property("color").unwrap_or("#000000");
            Color::from_str(current).ok()
        }
        _ => None,
    };
    let colour = colour.ok_or_else(|| fault(layer, "fill of a single colour"))?;
    let rgb = [colour.red, colour.green, colour.blue];
    Ok((rgb, f32::from(colour.alpha) / 255.0))
}

/// The letter spacing in em.
fn letter_spacing_em(text: &Placeholder, em: f32, layer: &str) -> Result<f32, SvgFault> {
    match text.property("letter-spacing").map(str::trim) {
        None | Some("normal") => Ok(0.0),
        Some(value) => {
            let spacing = length(value, em, em).ok_or_else(|| fault(layer, "letter-spacing"))?;
            Ok(spacing / em)
        }
    }
}

fn fault(layer: &str, attribute: &'static str) -> SvgFault {
    SvgFault::Attribute {
        layer: layer.to_owned(),
        attribute,
    }
}
