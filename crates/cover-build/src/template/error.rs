//! Errors of compiling a template, each with the layer at fault.

use crate::template::limits;

/// What is wrong with a template. `layer` is the id of the layer at fault.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    #[error("the template is not an SVG that can be read: {0}")]
    Unreadable(String),
    #[error("the template is larger than 16 MB")]
    TooLarge,
    #[error("the template has no viewBox")]
    NoViewBox,
    #[error("layer \"{layer}\" is missing")]
    Missing { layer: String },
    #[error("layer \"{layer}\" is there twice")]
    Twice { layer: String },
    /// The layer holds no `<text>`.
    #[error("layer \"{layer}\" is not text: was it outlined on export?")]
    Outlined { layer: String },
    #[error("layer \"{layer}\" has a name that is not known")]
    UnknownLayer { layer: String },
    #[error(
        "layer \"{layer}\" has a condition that is not known: use layer--if-team, -name or -take"
    )]
    UnknownCondition { layer: String },
    #[error(
        "layer \"{layer}\" names a colour that no team has: use color--team_1 or color--team_2"
    )]
    UnknownColour { layer: String },
    #[error("layer \"{layer}\" shares a gradient with another colour layer")]
    SharedPaint { layer: String },
    #[error("layer \"{layer}\" has no usable {attribute}")]
    Attribute {
        layer: String,
        /// The attribute or property that is missing, or that is no number or colour in its range.
        attribute: &'static str,
    },
    /// Its transforms rotate or skew it.
    #[error("layer \"{layer}\" is turned or slanted: it must be upright")]
    Slanted { layer: String },
    #[error(
        "\"{art}\" blends with what lies below it, which is not finished when it is drawn: give it the blend mode \"normal\", or move \
         it below all text and wave layers and out of layers with a condition"
    )]
    Blending { art: String },
    #[error("the template's style sheet has more than {max} rules", max = limits::MAX_RULES)]
    Rules,
}
