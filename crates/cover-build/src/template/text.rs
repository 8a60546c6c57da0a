//! Reads text layers.

use std::str::FromStr;

use cover_format::{Anchor, TextField, TextLayer};
use resvg::usvg::roxmltree::Node;
use svgtypes::Color;

use crate::template::error::TemplateError;
use crate::template::layer_id::{condition, layer_id};
use crate::template::property::{NS, length, own_property, property};
use crate::template::reader::Reader;
use crate::template::transform::Upright;

/// The smallest font sizes of a layer that names none, as shares of its largest: for one line, and at all.
const ONE_LINE_MIN_SHARE: f32 = 0.45;
const MIN_SHARE: f32 = 0.15;

/// Reads the layer `id`, whose id ends in `field`. Its box is the layer whose id begins with `fit--` instead.
pub(super) fn text_layer(
    reader: &Reader,
    node: Node,
    id: &str,
    field: &str,
) -> Result<TextLayer, TemplateError> {
    let layer = || id.to_owned();
    let field =
        TextField::from_id(field).ok_or_else(|| TemplateError::UnknownLayer { layer: layer() })?;
    let text = node
        .descendants()
        .find(|n| n.has_tag_name((NS, "text")))
        .ok_or_else(|| TemplateError::Outlined { layer: layer() })?;
    let fit_id = id.replacen("text--", "fit--", 1);
    let fit = reader
        .elements()
        .find(|n| layer_id(*n) == fit_id)
        .ok_or_else(|| TemplateError::Missing {
            layer: fit_id.clone(),
        })?;
    let fit = reader.bounds(fit, &fit_id)?;
    let (baseline, max_size) = baseline_and_size(reader, text, id)?;
    let (fill, opacity) = fill(text, id)?;
    let size = |attribute, share| {
        let size = reader.number(node, text, id, attribute)?;
        Ok::<_, TemplateError>(size.unwrap_or(max_size * share))
    };
    Ok(TextLayer {
        field,
        fit,
        baseline,
        max_size,
        one_line_min_size: size("data-one-line-min", ONE_LINE_MIN_SHARE)?,
        min_size: size("data-min", MIN_SHARE)?,
        fill,
        opacity,
        condition: condition(node),
        anchor: match property(text, "text-anchor") {
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            _ => Anchor::Start,
        },
        letter_spacing_em: letter_spacing_em(text, id)?,
        mirrors: property(text, "direction").is_none(),
        uppercase: property(text, "text-transform") == Some("uppercase"),
    })
}

/// The y of the baseline in the picture, and the font size, with all transforms.
fn baseline_and_size(
    reader: &Reader,
    text: Node,
    layer: &str,
) -> Result<(f32, f32), TemplateError> {
    let y = text
        .descendants()
        .find_map(|n| n.attribute("y"))
        .map_or(Some(0.0), length)
        .ok_or_else(|| fault(layer, "y"))?;
    let sized = text
        .descendants()
        .filter(Node::is_element)
        .find_map(|n| own_property(n, "font-size"))
        .or_else(|| property(text, "font-size"));
    let size = sized
        .and_then(length)
        .filter(|size| *size > 0.0)
        .ok_or_else(|| fault(layer, "font-size"))?;
    let transform = Upright::of(text, layer)?;
    let (_, baseline) = reader.in_view(transform.apply(0.0, y));
    Ok((baseline, size * transform.scale_y().abs()))
}

/// The colour, and the opacity from 0 to 1.
fn fill(text: Node, layer: &str) -> Result<([u8; 3], f32), TemplateError> {
    let colour = Color::from_str(property(text, "fill").unwrap_or("#000000"))
        .map_err(|_| fault(layer, "fill"))?;
    let mut opacity = f32::from(colour.alpha) / 255.0;
    for attribute in ["fill-opacity", "opacity"] {
        if let Some(value) = own_property(text, attribute) {
            opacity *= length(value).ok_or_else(|| fault(layer, attribute))?;
        }
    }
    Ok((
        [colour.red, colour.green, colour.blue],
        opacity.clamp(0.0, 1.0),
    ))
}

/// The letter spacing in em.
fn letter_spacing_em(text: Node, layer: &str) -> Result<f32, TemplateError> {
    let fault = || fault(layer, "letter-spacing");
    match property(text, "letter-spacing").map(str::trim) {
        None | Some("normal") => Ok(0.0),
        Some(value) => match value.strip_suffix("em") {
            Some(em) => length(em).ok_or_else(fault),
            None => {
                let size = property(text, "font-size").and_then(length).unwrap_or(1.0);
                Ok(length(value).ok_or_else(fault)? / size.max(1.0))
            }
        },
    }
}

fn fault(layer: &str, attribute: &'static str) -> TemplateError {
    TemplateError::Attribute {
        layer: layer.to_owned(),
        attribute,
    }
}
