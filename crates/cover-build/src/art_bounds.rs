//! How much memory art may take while it is rendered.

use resvg::tiny_skia::Transform;
use resvg::usvg::{Group, ImageKind, Node, Paint, Path, Tree};

/// Pixels of a pattern's tile or of an embedded picture. A photograph of 8,000 by 6,000 has 48 million.
const MAX_PIXELS: f32 = 64e6;

/// Shapes, each as often as it is rendered: patterns can show patterns that show patterns.
const MAX_SHAPES: u32 = 1_000_000;

/// Whether the tiles of patterns and the embedded pictures have sizes that can be rendered; why not, if not. `scale` is how many pixels a
/// user unit has.
pub(crate) fn bounded(tree: &Tree, scale: f32) -> Result<(), String> {
    let mut left = MAX_SHAPES;
    group(tree.root(), scale, &mut left)
}

/// `left` is how many shapes may still come.
fn group(of: &Group, scale: f32, left: &mut u32) -> Result<(), String> {
    // Elements lie in each other no deeper than usvg reads them.
    for node in of.children() {
        *left = left.checked_sub(1).ok_or("it shows too many shapes")?;
        let mut inside = Ok(());
        node.subroots(|root| {
            if inside.is_ok() {
                inside = group(root, scale, left);
            }
        });
        inside?;
        match node {
            Node::Group(inner) => group(inner, scale, left)?,
            Node::Path(path) => tiles(path, scale)?,
            Node::Text(text) => group(text.flattened(), scale, left)?,
            Node::Image(image) => {
                let size = image.size();
                if size.width() * size.height() > MAX_PIXELS {
                    return Err(format!(
                        "an embedded picture has {} by {} pixels",
                        size.width(),
                        size.height()
                    ));
                }
                if let ImageKind::SVG(tree) = image.kind() {
                    group(tree.root(), scale, left)?;
                }
            }
        }
    }
    Ok(())
}

/// The patterns that a shape is painted with.
fn tiles(path: &Path, scale: f32) -> Result<(), String> {
    let paints = path.fill().map(|fill| fill.paint());
    let paints = paints
        .into_iter()
        .chain(path.stroke().map(|stroke| stroke.paint()));
    for paint in paints {
        let Paint::Pattern(pattern) = paint else {
            continue;
        };
        let whole: Transform = path.abs_transform().pre_concat(pattern.transform());
        let (across, down) = whole.get_scale();
        let rect = pattern.rect();
        let (width, height) = (rect.width() * across * scale, rect.height() * down * scale);
        // A side may be less than a pixel, or no number.
        let pixels = width.max(1.0) * height.max(1.0);
        if pixels.is_nan() || pixels > MAX_PIXELS {
            return Err(format!("a pattern's tile has {width} by {height} pixels"));
        }
    }
    Ok(())
}
