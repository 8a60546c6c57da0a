//! Transforms of layers, through groups, nested SVGs and uses.

use std::str::FromStr;

use resvg::usvg::roxmltree::Node;
use svgtypes::{Align, AspectRatio, Transform, ViewBox};

use crate::svg::{NS, SvgFault, attribute, length};

/// A slope that no eye sees: one unit in a thousand. Drawing programs write such slants when they round.
const HAIR: f64 = 1e-3;

/// An affine map of points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matrix(Transform);

impl Matrix {
    pub const IDENTITY: Self = Self(Transform {
        a: 1.0,
        b: 0.0,
        c: 0.0,
        d: 1.0,
        e: 0.0,
        f: 0.0,
    });

    /// All transforms of the first of `nodes` and of those around it, which follow outwards. A percentage is one of `view_size`, the size of
    /// the outermost SVG.
    pub fn of(nodes: &[Node], layer: &str, view_size: [f32; 2]) -> Result<Self, SvgFault> {
        let mut total = Self::IDENTITY;
        for (at, node) in nodes.iter().enumerate() {
            let around = &nodes[at + 1..];
            let is_inner = around.iter().any(|n| n.has_tag_name((NS, "svg")));
            if node.has_tag_name((NS, "use")) {
                let [x, y] = position(*node, viewport(around, view_size));
                total = total.then(translate(x, y));
            } else if node.has_tag_name((NS, "svg")) && is_inner {
                total = total.then(viewport_transform(*node, viewport(around, view_size)));
            }
            if let Some(text) = attribute(*node, "transform") {
                let fault = || SvgFault::Attribute {
                    layer: layer.to_owned(),
                    attribute: "transform",
                };
                let own = Transform::from_str(text).map_err(|_| fault())?;
                total = total.then(own);
                if !total.is_drawable() {
                    return Err(fault());
                }
            }
        }
        Ok(total)
    }

    /// Whether its numbers are such that a drawing has them.
    fn is_drawable(&self) -> bool {
        const LARGEST: f64 = 1e9;
        let Self(t) = self;
        let mut numbers = [t.a, t.b, t.c, t.d, t.e, t.f].into_iter();
        numbers.all(|number| number.abs() <= LARGEST)
    }

    /// This map, then another.
    pub fn then(self, after: Transform) -> Self {
        let Self(t) = self;
        Self(Transform {
            a: after.a * t.a + after.c * t.b,
            b: after.b * t.a + after.d * t.b,
            c: after.a * t.c + after.c * t.d,
            d: after.b * t.c + after.d * t.d,
            e: after.a * t.e + after.c * t.f + after.e,
            f: after.b * t.e + after.d * t.f + after.f,
        })
    }

    pub fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let (Self(t), x, y) = (self, f64::from(x), f64::from(y));
        (
            (t.a * x + t.c * y + t.e) as f32,
            (t.b * x + t.d * y + t.f) as f32,
        )
    }

    /// Whether x and y stay apart: it scales and translates, and does not rotate or skew by more than an eye sees.
    pub fn is_upright(&self) -> bool {
        let Self(t) = self;
        let scale = t.a.abs().max(t.d.abs());
        t.b.abs() <= HAIR * scale && t.c.abs() <= HAIR * scale
    }

    /// The scales along x and y; negative if it mirrors.
    pub fn scale(&self) -> [f32; 2] {
        [self.0.a as f32, self.0.d as f32]
    }

    /// The map as the renderer of shapes has it.
    pub fn as_tiny_skia(&self) -> resvg::tiny_skia::Transform {
        let Self(t) = self;
        resvg::tiny_skia::Transform::from_row(
            t.a as f32, t.b as f32, t.c as f32, t.d as f32, t.e as f32, t.f as f32,
        )
    }
}

fn translate(x: f32, y: f32) -> Transform {
    Transform::new(1.0, 0.0, 0.0, 1.0, f64::from(x), f64::from(y))
}

/// The size that percentages of what lies in the first of `nodes` are of.
pub(super) fn viewport(nodes: &[Node], view_size: [f32; 2]) -> [f32; 2] {
    let mut svgs = nodes
        .iter()
        .enumerate()
        .filter(|(_, n)| n.has_tag_name((NS, "svg")));
    let nearest = svgs.next();
    // The outermost has the size of the whole picture.
    let (Some((at, svg)), Some(_)) = (nearest, svgs.next()) else {
        return view_size;
    };
    match view_box(*svg) {
        Some(view) => [view.w as f32, view.h as f32],
        // Bounded by the depth of the file.
        None => size(*svg, viewport(&nodes[at + 1..], view_size)),
    }
}

fn view_box(svg: Node) -> Option<ViewBox> {
    attribute(svg, "viewBox").and_then(|text| ViewBox::from_str(text).ok())
}

fn position(node: Node, around: [f32; 2]) -> [f32; 2] {
    [("x", around[0]), ("y", around[1])].map(|(name, whole)| {
        attribute(node, name)
            .and_then(|text| length(text, 0.0, whole))
            .unwrap_or(0.0)
    })
}

fn size(svg: Node, around: [f32; 2]) -> [f32; 2] {
    [("width", around[0]), ("height", around[1])].map(|(name, whole)| {
        attribute(svg, name)
            .and_then(|text| length(text, 0.0, whole))
            .unwrap_or(whole)
    })
}

/// How a nested SVG places what is in it (SVG 2, 8.2).
fn viewport_transform(svg: Node, around: [f32; 2]) -> Transform {
    let [x, y] = position(svg, around);
    let [width, height] = size(svg, around);
    let Some(view) = view_box(svg) else {
        return translate(x, y);
    };
    let aspect = attribute(svg, "preserveAspectRatio")
        .and_then(|text| AspectRatio::from_str(text).ok())
        .unwrap_or_default();
    let (mut sx, mut sy) = (f64::from(width) / view.w, f64::from(height) / view.h);
    if aspect.align != Align::None {
        let scale = if aspect.slice { sx.max(sy) } else { sx.min(sy) };
        (sx, sy) = (scale, scale);
    }
    let [across, down] = shares(aspect.align);
    let (free_x, free_y) = (
        f64::from(width) - view.w * sx,
        f64::from(height) - view.h * sy,
    );
    Transform::new(
        sx,
        0.0,
        0.0,
        sy,
        f64::from(x) + free_x * across - view.x * sx,
        f64::from(y) + free_y * down - view.y * sy,
    )
}

/// What part of the free space lies left of and above the drawing.
fn shares(align: Align) -> [f64; 2] {
    match align {
        Align::None | Align::XMinYMin => [0.0, 0.0],
        Align::XMidYMin => [0.5, 0.0],
        Align::XMaxYMin => [1.0, 0.0],
        Align::XMinYMid => [0.0, 0.5],
        Align::XMidYMid => [0.5, 0.5],
        Align::XMaxYMid => [1.0, 0.5],
        Align::XMinYMax => [0.0, 1.0],
        Align::XMidYMax => [0.5, 1.0],
        Align::XMaxYMax => [1.0, 1.0],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use resvg::usvg::roxmltree::Document;

    use super::*;

    #[test]
    fn points_go_through_groups_nested_drawings_and_percentages() {
        let table = [
            (
                r#"<g transform="translate(5 6)"><p transform="scale(2)"/></g>"#,
                (7.0, 10.0),
            ),
            (
                r#"<svg x="10%" y="50" width="100" height="50" viewBox="0 0 200 100"><p/></svg>"#,
                (20.5, 51.0),
            ),
            (
                r#"<svg width="100" height="100" viewBox="0 0 10 20" preserveAspectRatio="xMaxYMin"><p/></svg>"#,
                (55.0, 10.0),
            ),
            (
                r#"<svg width="100" height="100" viewBox="0 0 10 20" preserveAspectRatio="none"><p/></svg>"#,
                (10.0, 10.0),
            ),
            (r#"<svg x="3"><svg x="50%"><p/></svg></svg>"#, (104.0, 2.0)),
        ];
        for (body, expected) in table {
            let svg = format!(r#"<svg xmlns="{NS}">{body}</svg>"#);
            let document = Document::parse(&svg).unwrap();
            let point = document
                .descendants()
                .find(|n| n.tag_name().name() == "p")
                .unwrap();
            let nodes: Vec<Node> = point.ancestors().filter(Node::is_element).collect();
            let matrix = Matrix::of(&nodes, "p", [200.0, 100.0]).unwrap();
            let (x, y) = matrix.apply(1.0, 2.0);
            assert!(
                (x - expected.0).abs() < 1e-4 && (y - expected.1).abs() < 1e-4,
                "{body}: {x} {y}"
            );
        }
    }
}
