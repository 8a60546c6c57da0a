//! Reads the waveform's layer.

use cover_format::{WaveAlign, WaveLayer, WaveStyle};
use resvg::usvg::roxmltree::Node;

use crate::svg::{SvgFault, attribute};
use crate::template::names::condition;
use crate::template::reader::Reader;

/// Reads the layer `id`, whose id ends in `of`. Numbers outside their range are brought into it.
pub(super) fn wave_layer<'a, 'input>(
    reader: &Reader<'a, 'input>,
    node: Node<'a, 'input>,
    id: &str,
    of: &str,
) -> Result<WaveLayer, SvgFault> {
    if of != "take" {
        return Err(SvgFault::UnknownLayer {
            layer: id.to_owned(),
        });
    }
    let number = |attribute| reader.number(node, node, id, attribute);
    Ok(WaveLayer {
        band: reader.bounds(node, id)?,
        condition: condition(node),
        style: match attribute(node, "data-style") {
            Some("line") => WaveStyle::Line,
            _ => WaveStyle::Bars,
        },
        // A take has no more values than this.
        max_bars: number("data-bars")?
            .unwrap_or(128.0)
            .clamp(1.0, take::PEAKS as f32) as u16,
        weight: number("data-weight")?.unwrap_or(0.5).clamp(0.1, 1.0),
        whiten: number("data-bleach")?.unwrap_or(0.0).min(1.0),
        align: match attribute(node, "data-stand") {
            Some("bottom") => WaveAlign::Bottom,
            _ => WaveAlign::Middle,
        },
    })
}
