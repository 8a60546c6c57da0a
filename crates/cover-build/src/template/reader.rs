//! A template's source and its tree, and rectangles in it.

use std::str::FromStr;

use cover_format::Bounds;
use resvg::usvg::roxmltree::{Document, Node};
use svgtypes::ViewBox;

use crate::template::error::TemplateError;
use crate::template::property::length;
use crate::template::transform::Upright;

/// A template that is being read. Errors name the `layer` that was asked for.
pub(super) struct Reader<'a, 'input> {
    pub source: &'a str,
    document: &'a Document<'input>,
    view: ViewBox,
}

impl<'a, 'input> Reader<'a, 'input> {
    /// `document` is parsed from `source`. It needs a `viewBox` of at least 1 by 1.
    pub fn new(source: &'a str, document: &'a Document<'input>) -> Result<Self, TemplateError> {
        let view = document
            .root_element()
            .attribute("viewBox")
            .and_then(|text| ViewBox::from_str(text).ok())
            .filter(|view| view.w >= 1.0 && view.h >= 1.0)
            .ok_or(TemplateError::NoViewBox)?;
        Ok(Self {
            source,
            document,
            view,
        })
    }

    /// Width and height of the `viewBox`.
    pub fn view_size(&self) -> [f32; 2] {
        [self.view.w as f32, self.view.h as f32]
    }

    /// A point of the SVG's coordinate system, relative to the top left of the `viewBox`.
    pub fn in_view(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (x - self.view.x as f32, y - self.view.y as f32)
    }

    /// All elements, in the order of the source.
    pub fn elements(&self) -> impl Iterator<Item = Node<'a, 'input>> + use<'a, 'input> {
        self.document.descendants().filter(|n| n.is_element())
    }

    /// x, y, width and height of a rectangle, without its transforms. Width and height are above 0.
    pub fn rectangle(&self, node: Node, layer: &str) -> Result<[f32; 4], TemplateError> {
        let read = |attribute: &'static str, default: Option<f32>| {
            node.attribute(attribute)
                .map_or(default, length)
                .ok_or(TemplateError::Attribute {
                    layer: layer.to_owned(),
                    attribute,
                })
        };
        let rectangle = [
            read("x", Some(0.0))?,
            read("y", Some(0.0))?,
            read("width", None)?,
            read("height", None)?,
        ];
        for (value, attribute) in [(rectangle[2], "width"), (rectangle[3], "height")] {
            if value <= 0.0 {
                return Err(TemplateError::Attribute {
                    layer: layer.to_owned(),
                    attribute,
                });
            }
        }
        Ok(rectangle)
    }

    /// A rectangle's place in the picture, with all transforms.
    pub fn bounds(&self, node: Node, layer: &str) -> Result<Bounds, TemplateError> {
        let [x, y, width, height] = self.rectangle(node, layer)?;
        let transform = Upright::of(node, layer)?;
        let (left, top) = self.in_view(transform.apply(x, y));
        let (right, bottom) = self.in_view(transform.apply(x + width, y + height));
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
        attribute: &'static str,
    ) -> Result<Option<f32>, TemplateError> {
        let found = layer_node
            .attribute(attribute)
            .or_else(|| text.attribute(attribute));
        found
            .map(|value| {
                length(value)
                    .filter(|n| *n >= 0.0)
                    .ok_or(TemplateError::Attribute {
                        layer: layer.to_owned(),
                        attribute,
                    })
            })
            .transpose()
    }
}
