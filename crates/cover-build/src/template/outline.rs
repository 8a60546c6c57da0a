//! The space that an element takes.

use resvg::tiny_skia::{self, PathBuilder, Rect};
use resvg::usvg::roxmltree::Node;
use svgtypes::{PointsParser, SimplePathSegment, SimplifyingPathParser};

use crate::svg::{NEVER_RENDERED, NS, References, SvgFault, attribute, is_hidden, length};
use crate::template::matrix::{Matrix, viewport};

/// How many uses may show one another. References can form a circle.
const MAX_USES: u8 = 8;

/// The smallest rectangle around all shapes in an element, without their strokes; `None` if there is none. It is in the coordinates of what
/// lies around the last of `around`: the elements around `node`, outwards, whose transforms are to count.
pub(super) fn bounding_box<'a, 'input>(
    node: Node<'a, 'input>,
    around: &[Node<'a, 'input>],
    references: &References<'a, 'input>,
    view_size: [f32; 2],
    layer: &str,
) -> Result<Option<Rect>, SvgFault> {
    let mut search = Search {
        references,
        view_size,
        layer,
        found: None,
    };
    search.add(node, around, 0)?;
    Ok(search.found)
}

struct Search<'s, 'a, 'input> {
    references: &'s References<'a, 'input>,
    view_size: [f32; 2],
    layer: &'s str,
    found: Option<Rect>,
}

impl<'a, 'input> Search<'_, 'a, 'input> {
    fn add(
        &mut self,
        node: Node<'a, 'input>,
        around: &[Node<'a, 'input>],
        uses: u8,
    ) -> Result<(), SvgFault> {
        let is_inner = |n: &Node| *n != node;
        for shape in node.descendants().filter(Node::is_element) {
            // The layer itself may be hidden: it only marks a place.
            let inside = shape.ancestors().take_while(is_inner);
            let is_rendered = |n: Node| !NEVER_RENDERED.contains(&n.tag_name().name());
            if !inside.clone().all(is_rendered)
                || (shape != node && !is_hidden(node) && is_hidden(shape))
            {
                continue;
            }
            let chain: Vec<Node> = inside.chain([node]).chain(around.iter().copied()).collect();
            if shape.has_tag_name((NS, "use")) {
                if let Some(target) = self.references.linked(shape).filter(|_| uses < MAX_USES) {
                    self.add(target, &chain, uses + 1)?;
                }
                continue;
            }
            let Some(path) = path(shape, viewport(&chain[1..], self.view_size)) else {
                continue;
            };
            let matrix = Matrix::of(&chain, self.layer, self.view_size)?;
            let bounds = path
                .transform(matrix.as_tiny_skia())
                .and_then(|path| path.compute_tight_bounds());
            self.found = match (self.found, bounds) {
                (Some(one), Some(other)) => union(one, other),
                (found, bounds) => found.or(bounds),
            };
        }
        Ok(())
    }
}

fn union(one: Rect, other: Rect) -> Option<Rect> {
    Rect::from_ltrb(
        one.left().min(other.left()),
        one.top().min(other.top()),
        one.right().max(other.right()),
        one.bottom().max(other.bottom()),
    )
}

/// The outline of a shape, in its own coordinates; `None` if the element is no shape or an empty one.
fn path(shape: Node, viewport: [f32; 2]) -> Option<tiny_skia::Path> {
    let [width, height] = viewport;
    let diagonal = ((width * width + height * height) / 2.0).sqrt();
    let number = |name: &str, whole: f32| {
        attribute(shape, name).map_or(Some(0.0), |text| length(text, 0.0, whole))
    };
    let (across, down) = (|name| number(name, width), |name| number(name, height));
    let ellipse = |x: f32, y: f32, rx: f32, ry: f32| {
        Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry).and_then(PathBuilder::from_oval)
    };
    match shape.tag_name().name() {
        "rect" | "image" => {
            let (x, y) = (across("x")?, down("y")?);
            let rect = Rect::from_xywh(x, y, across("width")?, down("height")?)?;
            (rect.width() > 0.0 && rect.height() > 0.0).then(|| PathBuilder::from_rect(rect))
        }
        "circle" => {
            let r = number("r", diagonal)?;
            ellipse(across("cx")?, down("cy")?, r, r)
        }
        "ellipse" => ellipse(across("cx")?, down("cy")?, across("rx")?, down("ry")?),
        "line" => {
            let mut builder = PathBuilder::new();
            builder.move_to(across("x1")?, down("y1")?);
            builder.line_to(across("x2")?, down("y2")?);
            builder.finish()
        }
        "polyline" | "polygon" => {
            let mut points = PointsParser::from(attribute(shape, "points")?);
            let mut builder = PathBuilder::new();
            let (x, y) = points.next()?;
            builder.move_to(x as f32, y as f32);
            points.for_each(|(x, y)| builder.line_to(x as f32, y as f32));
            builder.finish()
        }
        "path" => outline(attribute(shape, "d")?),
        _ => None,
    }
}

fn outline(data: &str) -> Option<tiny_skia::Path> {
    let mut builder = PathBuilder::new();
    // By SVG 2, 9.5.4, a path is drawn up to its first error.
    for segment in SimplifyingPathParser::from(data).map_while(Result::ok) {
        match segment {
            SimplePathSegment::MoveTo { x, y } => builder.move_to(x as f32, y as f32),
            SimplePathSegment::LineTo { x, y } => builder.line_to(x as f32, y as f32),
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                builder.quad_to(x1 as f32, y1 as f32, x as f32, y as f32);
            }
            SimplePathSegment::CurveTo {
                x1,
                y1,
                x2,
                y2,
                x,
                y,
            } => builder.cubic_to(
                x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32,
            ),
            SimplePathSegment::ClosePath => builder.close(),
        }
    }
    builder.finish()
}
