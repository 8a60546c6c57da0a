//! Transforms of layers.

use std::str::FromStr;

use resvg::usvg::roxmltree::Node;

use crate::template::error::TemplateError;

/// A transform that scales and translates, and does not rotate or skew: x and y stay apart.
#[derive(Clone, Copy)]
pub(super) struct Upright {
    scale: [f32; 2],
    translate: [f32; 2],
}

impl Upright {
    /// All transforms of an element and its ancestors together. An error names the attribute that is no transform, or that rotates or skews.
    pub fn of(node: Node, layer: &str) -> Result<Self, TemplateError> {
        let mut total = Self {
            scale: [1.0; 2],
            translate: [0.0; 2],
        };
        // From the element outwards: each ancestor's transform is applied to what lies inside it.
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
            let (scale, translate) = ([t.a as f32, t.d as f32], [t.e as f32, t.f as f32]);
            for axis in 0..2 {
                total.translate[axis] = total.translate[axis] * scale[axis] + translate[axis];
                total.scale[axis] *= scale[axis];
            }
        }
        Ok(total)
    }

    pub fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        (
            x * self.scale[0] + self.translate[0],
            y * self.scale[1] + self.translate[1],
        )
    }

    /// The scale along y; negative if it mirrors.
    pub fn scale_y(&self) -> f32 {
        self.scale[1]
    }
}
