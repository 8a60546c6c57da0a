//! Reads the layer of the share page's QR code.

use cover_format::{Bounds, QrLayer};
use resvg::usvg::roxmltree::Node;

use crate::svg::SvgFault;
use crate::template::names::condition;
use crate::template::reader::Reader;

/// How far the sides of the square may differ, and how far it may reach over the picture's edge: as a share of its width. Drawing programs
/// round what they write.
const TOLERANCE: f32 = 0.01;

/// Reads the layer `id`, whose id ends in `of`.
pub(super) fn qr_layer<'a, 'input>(
    reader: &Reader<'a, 'input>,
    node: Node<'a, 'input>,
    id: &str,
    of: &str,
) -> Result<QrLayer, SvgFault> {
    let layer = id.to_owned();
    if of != "share_page" {
        return Err(SvgFault::UnknownLayer { layer });
    }
    let square = reader.bounds(node, id)?;
    let edge = square.width() * TOLERANCE;
    if (square.width() - square.height()).abs() > edge {
        return Err(SvgFault::NotSquare { layer });
    }
    let [width, height] = reader.view_size();
    let beyond = [
        -square.left,
        -square.top,
        square.right - width,
        square.bottom - height,
    ];
    if beyond.iter().any(|beyond| *beyond > edge) {
        return Err(SvgFault::Outside { layer });
    }
    Ok(QrLayer {
        square: Bounds {
            left: square.left.max(0.0),
            top: square.top.max(0.0),
            right: square.right.min(width),
            bottom: square.bottom.min(height),
        },
        condition: condition(node),
    })
}
