//! Reading an SVG as a designer's tool wrote it: ids, inherited properties, boxes under transforms.

use std::str::FromStr;

use resvg::usvg::roxmltree::{Document, Node};

use super::TemplateError;
use crate::layer::Bounds;

pub(super) const NS: &str = "http://www.w3.org/2000/svg";

/// The elements that leave a mark by themselves.
const DRAWN: [&str; 10] = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "use", "text",
];
/// What stands in these is drawn only where something refers to it.
const STORED: [&str; 6] = ["defs", "symbol", "clipPath", "mask", "pattern", "marker"];

pub(super) fn is_drawn(node: Node) -> bool {
    DRAWN.contains(&node.tag_name().name())
        && !node
            .ancestors()
            .any(|n| STORED.contains(&n.tag_name().name()))
}

/// A layer's id as the designer named it. Illustrator writes `text--fan_x5F_name_1_` for `text--fan_name`.
pub(super) fn layer_id(node: Node) -> String {
    let id = node.attribute("id").unwrap_or_default();
    let mut out = String::with_capacity(id.len());
    let mut rest = id;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 4)
            .filter(|_| rest.get(at + 4..at + 5) == Some("_"));
        let c = code
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
            .filter(u8::is_ascii_graphic);
        match c {
            Some(c) => {
                out.push_str(&rest[..at]);
                out.push(char::from(c));
                rest = &rest[at + 5..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    // The counter that Illustrator puts behind an id that is used twice in its file.
    if let Some(head) = out.strip_suffix('_')
        && let Some(at) = head.rfind('_')
        && at + 1 < head.len()
        && head[at + 1..].bytes().all(|b| b.is_ascii_digit())
    {
        out.truncate(at);
    }
    out
}

/// A declaration in an inline style: its value, and where that stands in the style.
pub(super) fn declaration<'s>(style: &'s str, name: &str) -> Option<(usize, &'s str)> {
    let mut at = 0;
    for part in style.split(';') {
        if let Some((key, value)) = part.split_once(':')
            && key.trim() == name
        {
            let lead = value.len() - value.trim_start().len();
            return Some((at + key.len() + 1 + lead, value.trim()));
        }
        at += part.len() + 1;
    }
    None
}

/// A property of one element, as attribute or in its inline style, which wins.
pub(super) fn own_property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute("style")
        .and_then(|style| declaration(style, name))
        .map(|(_, value)| value)
        .or_else(|| node.attribute(name))
}

/// A property that an element has or inherits.
pub(super) fn property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|n| own_property(n, name))
}

/// Where an element's name ends in the source.
pub(super) fn name_end(source: &str, node: Node) -> usize {
    let start = node.range().start + 1;
    let rest = &source[start..];
    start
        + rest
            .find(|c: char| c.is_whitespace() || c == '/' || c == '>')
            .unwrap_or(rest.len())
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn length(text: &str) -> Option<f32> {
    let text = text.trim();
    let number: f32 = text
        .strip_suffix("px")
        .unwrap_or(text)
        .trim()
        .parse()
        .ok()?;
    number.is_finite().then_some(number)
}

/// A template's source and its tree.
pub(super) struct Reader<'a, 'input> {
    pub source: &'a str,
    pub document: &'a Document<'input>,
    view: [f32; 4],
}

impl<'a, 'input> Reader<'a, 'input> {
    pub fn new(source: &'a str, document: &'a Document<'input>) -> Result<Self, TemplateError> {
        let view = document
            .root_element()
            .attribute("viewBox")
            .and_then(|v| {
                let numbers: Vec<f32> = v
                    .split([' ', ',', '\n', '\t'])
                    .filter(|n| !n.is_empty())
                    .map_while(length)
                    .collect();
                <[f32; 4]>::try_from(numbers).ok()
            })
            .filter(|v| v[2] >= 1.0 && v[3] >= 1.0)
            .ok_or(TemplateError::NoViewBox)?;
        Ok(Self {
            source,
            document,
            view,
        })
    }

    pub fn view_size(&self) -> [f32; 2] {
        [self.view[2], self.view[3]]
    }

    pub fn elements(&self) -> impl Iterator<Item = Node<'a, 'input>> + use<'a, 'input> {
        self.document.descendants().filter(|n| n.is_element())
    }

    /// x, y, width and height as they stand.
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

    /// A rectangle's place in the picture, all transforms applied.
    pub fn bounds(&self, node: Node, layer: &str) -> Result<Bounds, TemplateError> {
        let [x, y, width, height] = self.rectangle(node, layer)?;
        let transform = self.transform(node, layer)?;
        let (left, top) = transform.apply(x, y);
        let (right, bottom) = transform.apply(x + width, y + height);
        Ok(Bounds {
            left: left.min(right) - self.view[0],
            top: top.min(bottom) - self.view[1],
            right: left.max(right) - self.view[0],
            bottom: top.max(bottom) - self.view[1],
        })
    }

    /// Where a text stands, and how large it is.
    pub fn baseline_and_size(&self, text: Node, layer: &str) -> Result<(f32, f32), TemplateError> {
        let fault = |attribute| TemplateError::Attribute {
            layer: layer.to_owned(),
            attribute,
        };
        let y = text
            .descendants()
            .find_map(|n| n.attribute("y"))
            .map_or(Some(0.0), length)
            .ok_or_else(|| fault("y"))?;
        let sized = text
            .descendants()
            .filter(Node::is_element)
            .find_map(|n| own_property(n, "font-size"))
            .or_else(|| property(text, "font-size"));
        let size = sized
            .and_then(length)
            .filter(|size| *size > 0.0)
            .ok_or_else(|| fault("font-size"))?;
        let transform = self.transform(text, layer)?;
        let baseline = transform.apply(0.0, y).1 - self.view[1];
        Ok((baseline, size * transform.down.abs()))
    }

    /// A text's colour and opacity.
    pub fn fill(&self, text: Node, layer: &str) -> Result<([u8; 3], f32), TemplateError> {
        let fault = |attribute| TemplateError::Attribute {
            layer: layer.to_owned(),
            attribute,
        };
        let colour = svgtypes::Color::from_str(property(text, "fill").unwrap_or("#000000"))
            .map_err(|_| fault("fill"))?;
        let mut opacity = f32::from(colour.alpha) / 255.0;
        for attribute in ["fill-opacity", "opacity"] {
            if let Some(value) = own_property(text, attribute) {
                opacity *= length(value).ok_or_else(|| fault(attribute))?;
            }
        }
        Ok((
            [colour.red, colour.green, colour.blue],
            opacity.clamp(0.0, 1.0),
        ))
    }

    /// The letter spacing, in em.
    pub fn tracking_em(&self, text: Node, layer: &str) -> Result<f32, TemplateError> {
        let fault = || TemplateError::Attribute {
            layer: layer.to_owned(),
            attribute: "letter-spacing",
        };
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

    /// A number of ours on the layer or its text.
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

    fn transform(&self, node: Node, layer: &str) -> Result<Upright, TemplateError> {
        let mut total = Upright::default();
        // From the element outwards: each ancestor is applied after what lies inside it.
        for text in node.ancestors().filter_map(|n| n.attribute("transform")) {
            let t = svgtypes::Transform::from_str(text).map_err(|_| TemplateError::Attribute {
                layer: layer.to_owned(),
                attribute: "transform",
            })?;
            if t.b.abs() > 1e-6 || t.c.abs() > 1e-6 {
                return Err(TemplateError::Slanted {
                    layer: layer.to_owned(),
                });
            }
            total = Upright {
                across: total.across * t.a as f32,
                down: total.down * t.d as f32,
                x: total.x * t.a as f32 + t.e as f32,
                y: total.y * t.d as f32 + t.f as f32,
            };
        }
        Ok(total)
    }
}

/// A transform that neither turns nor slants.
#[derive(Clone, Copy)]
struct Upright {
    across: f32,
    down: f32,
    x: f32,
    y: f32,
}

impl Default for Upright {
    fn default() -> Self {
        Self {
            across: 1.0,
            down: 1.0,
            x: 0.0,
            y: 0.0,
        }
    }
}

impl Upright {
    fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.across + self.x, y * self.down + self.y)
    }
}
