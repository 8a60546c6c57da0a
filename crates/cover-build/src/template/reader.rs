//! A template's source and its tree, and rectangles in it.

use std::str::FromStr;

use cover_format::Bounds;
use resvg::tiny_skia::Rect;
use resvg::usvg::roxmltree::{Document, Node};
use svgtypes::ViewBox;

use crate::svg::{References, SvgFault, attribute, is_hidden, length};
use crate::template::matrix::{Matrix, viewport};
use crate::template::names::{kind, layer_name};
use crate::template::outline::bounding_box;
use crate::template::piece::{Edit, Piece};

/// A template that is being read. Errors name the `layer` that was asked for.
pub(super) struct Reader<'a, 'input> {
    pub source: &'a str,
    pub references: References<'a, 'input>,
    document: &'a Document<'input>,
    view: ViewBox,
    /// The elements with the name of a layer, in the order of the source.
    layers: Vec<(Node<'a, 'input>, String)>,
}

impl<'a, 'input> Reader<'a, 'input> {
    /// `document` is parsed from `source`. It needs a `viewBox`, else a width and a height, of at least 1 by 1.
    pub fn new(source: &'a str, document: &'a Document<'input>) -> Result<Self, SvgFault> {
        let root = document.root_element();
        let view = match attribute(root, "viewBox") {
            Some(text) => ViewBox::from_str(text).ok().filter(|_| !is_flat(root)),
            None => size(root),
        };
        // What holds everything is no layer.
        let elements = document
            .descendants()
            .filter(|n| n.is_element() && *n != root);
        Ok(Self {
            source,
            references: References::of(document),
            document,
            view: view
                .filter(|view| view.w >= 1.0 && view.h >= 1.0)
                .ok_or(SvgFault::NoViewBox)?,
            layers: elements
                .map(|node| (node, layer_name(node)))
                .filter(|(_, name)| kind(name).is_some())
                .collect(),
        })
    }

    pub fn root(&self) -> Node<'a, 'input> {
        self.document.root_element()
    }

    /// The elements with the name of a layer, in the order of the source.
    pub fn layers(&self) -> &[(Node<'a, 'input>, String)] {
        &self.layers
    }

    /// The layer with a name; rather one that is displayed.
    pub fn layer(&self, name: &str) -> Option<Node<'a, 'input>> {
        let mut named = self.layers.iter().filter(|(_, n)| n == name);
        let shown = named.clone().find(|(node, _)| !is_hidden(*node));
        shown.or_else(|| named.next()).map(|(node, _)| *node)
    }

    /// Width and height of the `viewBox`.
    pub fn view_size(&self) -> [f32; 2] {
        [self.view.w as f32, self.view.h as f32]
    }

    /// Whether the file's width and height are of another shape than its `viewBox`, so that it would be shown with margins.
    pub fn has_margins(&self) -> bool {
        size(self.root())
            .is_some_and(|size| (size.w / size.h / (self.view.w / self.view.h) - 1.0).abs() > 1e-3)
    }

    /// The edits that give the file the shape of its `viewBox`, which is the shape of its picture.
    pub fn without_margins(&self) -> Vec<Edit> {
        let root = self.root();
        let sides = [("width", self.view.w), ("height", self.view.h)];
        let edit = |(name, side): (&str, f64)| {
            let own = root
                .attributes()
                .find(|a| a.name() == name && a.namespace().is_none());
            own.map(|own| Edit {
                range: own.range_value(),
                with: vec![Piece::Source(side.to_string())],
            })
        };
        sides.into_iter().filter_map(edit).collect()
    }

    /// A point of the SVG's coordinate system, relative to the top left of the `viewBox`.
    pub fn in_view(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (x - self.view.x as f32, y - self.view.y as f32)
    }

    /// All elements, in the order of the source.
    pub fn elements(&self) -> impl Iterator<Item = Node<'a, 'input>> + use<'a, 'input> {
        self.document.descendants().filter(|n| n.is_element())
    }

    /// The space that a layer takes, without its own transform.
    pub fn rectangle(&self, node: Node<'a, 'input>, layer: &str) -> Result<Rect, SvgFault> {
        let rect = match node.tag_name().name() {
            "rect" | "image" => {
                let around: Vec<Node> = node.ancestors().skip(1).filter(Node::is_element).collect();
                Some(rectangle(node, viewport(&around, self.view_size()), layer)?)
            }
            _ => bounding_box(node, &[], &self.references, self.view_size(), layer)?,
        };
        rect.filter(|rect| rect.width() > 0.0 && rect.height() > 0.0)
            .ok_or_else(|| SvgFault::NoBox {
                layer: layer.to_owned(),
            })
    }

    /// A layer's place in the picture, with all transforms.
    pub fn bounds(&self, node: Node<'a, 'input>, layer: &str) -> Result<Bounds, SvgFault> {
        let around: Vec<Node> = node.ancestors().filter(Node::is_element).collect();
        let matrix = Matrix::of(&around, layer, self.view_size())?;
        if !matrix.is_upright() {
            return Err(SvgFault::Slanted {
                layer: layer.to_owned(),
            });
        }
        let (corner, opposite) = match node.tag_name().name() {
            "rect" | "image" => {
                let rect = self.rectangle(node, layer)?;
                let corner = matrix.apply(rect.left(), rect.top());
                (corner, matrix.apply(rect.right(), rect.bottom()))
            }
            _ => {
                let view_size = self.view_size();
                let found = bounding_box(node, &around[1..], &self.references, view_size, layer)?;
                let rect = found
                    .filter(|rect| rect.width() > 0.0 && rect.height() > 0.0)
                    .ok_or_else(|| SvgFault::NoBox {
                        layer: layer.to_owned(),
                    })?;
                ((rect.left(), rect.top()), (rect.right(), rect.bottom()))
            }
        };
        let (left, top) = self.in_view(corner);
        let (right, bottom) = self.in_view(opposite);
        Ok(Bounds {
            left: left.min(right),
            top: top.min(bottom),
            right: left.max(right),
            bottom: top.max(bottom),
        })
    }

    /// A `data-` attribute of a layer or of its text: a number that is not negative.
    pub fn number(
        &self,
        layer_node: Node,
        text: Node,
        layer: &str,
        name: &'static str,
    ) -> Result<Option<f32>, SvgFault> {
        attribute(layer_node, name)
            .or_else(|| attribute(text, name))
            .map(|value| {
                length(value, f32::NAN, f32::NAN)
                    .filter(|n| *n >= 0.0)
                    .ok_or(SvgFault::Attribute {
                        layer: layer.to_owned(),
                        attribute: name,
                    })
            })
            .transpose()
    }
}

/// The width and the height of the outermost SVG, if it names them in units that stand for themselves.
fn size(root: Node) -> Option<ViewBox> {
    let side = |name| length(attribute(root, name)?, f32::NAN, f32::NAN).map(f64::from);
    let (w, h) = (side("width")?, side("height")?);
    Some(ViewBox::new(0.0, 0.0, w, h)).filter(|size| size.w > 0.0 && size.h > 0.0)
}

/// Whether the outermost SVG has a width or a height of 0 or less.
fn is_flat(root: Node) -> bool {
    ["width", "height"].iter().any(|name| {
        let side = attribute(root, name).and_then(|text| length(text, 1.0, 1.0));
        side.is_some_and(|side| side <= 0.0)
    })
}

/// x, y, width and height of a rectangle, without its transforms. Width and height are above 0.
fn rectangle(node: Node, viewport: [f32; 2], layer: &str) -> Result<Rect, SvgFault> {
    let read = |name: &'static str, whole: f32, default: Option<f32>| {
        attribute(node, name)
            .map_or(default, |text| length(text, f32::NAN, whole))
            .ok_or(SvgFault::Attribute {
                layer: layer.to_owned(),
                attribute: name,
            })
    };
    let (x, y) = (
        read("x", viewport[0], Some(0.0))?,
        read("y", viewport[1], Some(0.0))?,
    );
    let (width, height) = (
        read("width", viewport[0], None)?,
        read("height", viewport[1], None)?,
    );
    for (value, attribute) in [(width, "width"), (height, "height")] {
        if value <= 0.0 {
            return Err(SvgFault::Attribute {
                layer: layer.to_owned(),
                attribute,
            });
        }
    }
    Rect::from_xywh(x, y, width, height).ok_or(SvgFault::Attribute {
        layer: layer.to_owned(),
        attribute: "width",
    })
}
