//! Errors in an SVG, each with the layer at fault and what to do about it.

use crate::svg::limits::{MAX_DEPTH, MAX_RULES};

/// What is wrong with a template or an emblem. `layer` is the layer's name as its designer sees it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SvgFault {
    #[error("this is not an SVG that can be read ({0}): export it again as SVG")]
    Unreadable(String),
    #[error("this is a web page or another kind of XML and not an SVG: save the drawing again")]
    NotSvg,
    /// The DOCTYPE defines entities that are made of others, of markup or of another file.
    #[error(
        "the DOCTYPE defines more than plain text: export again as SVG without \"preserve editing capabilities\""
    )]
    Entities,
    #[error("the file is larger than 16 MB: scale its photographs down")]
    TooLarge,
    #[error("\"{layer}\" lies in more than {MAX_DEPTH} groups: ungroup it")]
    TooDeep { layer: String },
    #[error("\"{layer}\" shows too many copies of copies: detach them")]
    TooManyUses { layer: String },
    #[error(
        "the style sheet has more than {MAX_RULES} rules, or rules of too many parts: export with inline styles"
    )]
    Rules,
    #[error("nothing in it would be drawn: draw a shape with a fill or a stroke")]
    Empty,
    #[error("there is no viewBox, nor a width and a height above 0: set the size of the artboard")]
    NoViewBox,
    #[error("layer \"{layer}\" is missing: name a layer so, letter by letter")]
    Missing { layer: String },
    #[error("layer \"{layer}\" is there twice: delete or rename one of them")]
    Twice { layer: String },
    /// The layer's name differs by case, dashes or spaces from one that has a meaning.
    #[error("layer \"{layer}\" looks like {meant}: rename it, letter by letter")]
    LooksLike { layer: String, meant: String },
    /// The layer holds no `<text>`.
    #[error("layer \"{layer}\" is not text: was it outlined on export?")]
    Outlined { layer: String },
    #[error(
        "layer \"{layer}\" has a name that is not known: use one of docs/campaigns.md, or a name without two dashes"
    )]
    UnknownLayer { layer: String },
    #[error(
        "layer \"{layer}\" has a condition that is not known: use layer--if-team, -name or -take"
    )]
    UnknownCondition { layer: String },
    #[error(
        "layer \"{layer}\" names a colour that no team has: use color--team_1 or color--team_2"
    )]
    UnknownColour { layer: String },
    #[error(
        "layer \"{layer}\" shares a gradient, a pattern or a symbol with \"{with}\": give each its own copy"
    )]
    SharedPaint { layer: String, with: String },
    #[error("layer \"{layer}\" has no usable {attribute}: set it, and export again")]
    Attribute {
        layer: String,
        /// The attribute or property that is missing, or that is no number or colour in its range.
        attribute: &'static str,
    },
    /// There is no shape in it whose size could be measured.
    #[error("layer \"{layer}\" has no shape in it that marks its place: draw a rectangle")]
    NoBox { layer: String },
    #[error("layer \"{layer}\" is not as wide as it is high, as a QR code is: draw a square")]
    NotSquare { layer: String },
    #[error("layer \"{layer}\" reaches over the edge of the artboard: move it inside")]
    Outside { layer: String },
    /// Its transforms rotate, skew or mirror it.
    #[error("layer \"{layer}\" is turned or slanted: it must be upright")]
    Slanted { layer: String },
    #[error(
        "\"{layer}\" has the transform \"{value}\", which cannot be read: flatten it on export"
    )]
    Transform { layer: String, value: String },
    #[error(
        "\"{layer}\" has the {property} \"{value}\", which cannot be read: export with sRGB colours"
    )]
    Colour {
        layer: String,
        property: String,
        value: String,
    },
    #[error("\"{layer}\" is linked ({target}) and no part of the file: embed it on export")]
    Linked { layer: String, target: String },
    #[error("picture \"{layer}\" is of the kind {kind}, which is not drawn: embed a PNG or a JPEG")]
    Picture { layer: String, kind: String },
    /// `why` it cannot be drawn, and what to do about it.
    #[error("picture \"{layer}\" {why}")]
    BadPicture { layer: String, why: &'static str },
    #[error(
        "\"{art}\" blends with what lies below it, which is not finished when it is drawn: give it the blend mode \"normal\", or move \
         it below all text and wave layers and out of layers with a condition"
    )]
    Blending { art: String },
}
