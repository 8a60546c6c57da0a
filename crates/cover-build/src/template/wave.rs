//! Reads the waveform's layer.

use cover_format::{WaveAlign, WaveLayer, WaveStyle};
use resvg::usvg::roxmltree::Node;

use crate::template::error::TemplateError;
use crate::template::layer_id::condition;
use crate::template::reader::Reader;

/// Reads the layer `id`, whose id ends in `of`. Numbers outside their range are brought into it.
pub(super) fn wave_layer(
    reader: &Reader,
    node: Node,
    id: &str,
    of: &str,
) -> Result<WaveLayer, TemplateError> {
    if of != "take" {
        return Err(TemplateError::UnknownLayer {
            layer: id.to_owned(),
        });
    }
    let number = |attribute| reader.number(node, node, id, attribute);
    Ok(WaveLayer {
        band: reader.bounds(node, id)?,
        condition: condition(node),
        style: match node.attribute("data-style") {
            Some("line") => WaveStyle::Line,
            _ => WaveStyle::Bars,
        },
        // A take has no more values than this.
        max_bars: number("data-bars")?
            .unwrap_or(128.0)
            .clamp(1.0, take::PEAKS as f32) as u16,
        weight: number("data-weight")?.unwrap_or(0.5).clamp(0.1, 1.0),
        whiten: number("data-bleach")?.unwrap_or(0.0).min(1.0),
        align: match node.attribute("data-stand") {
            Some("bottom") => WaveAlign::Bottom,
            _ => WaveAlign::Middle,
        },
    })
}
