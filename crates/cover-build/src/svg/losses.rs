//! What of one element would not be drawn.

use resvg::usvg::roxmltree::Node;
use svgtypes::{FilterValueListParser, Paint};

use crate::svg::property::{NS, attribute, declaration, own_property};

/// Elements that are drawn, hold what is drawn, or say nothing about the picture.
const KNOWN: [&str; 32] = [
    "svg",
    "g",
    "a",
    "switch",
    "symbol",
    "defs",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "title",
    "desc",
    "metadata",
    "style",
    "view",
    "script",
];

/// Properties that browsers draw and usvg does not, in any value but these.
const UNDRAWN: [(&str, &[&str]); 12] = [
    ("backdrop-filter", &["none"]),
    ("-webkit-backdrop-filter", &["none"]),
    ("mask-image", &["none"]),
    ("-webkit-mask-image", &["none"]),
    ("text-shadow", &["none"]),
    ("offset-path", &["none"]),
    ("translate", &["none"]),
    ("rotate", &["none"]),
    ("scale", &["none"]),
    ("animation", &["none"]),
    ("content-visibility", &["visible", "auto"]),
    ("zoom", &["1"]),
];

/// What a browser would draw of an element and we would not, in words that end a sentence beginning with "has".
pub(super) fn undrawn(node: Node) -> Vec<String> {
    let mut undrawn = Vec::new();
    let tag = node.tag_name().name();
    if node.tag_name().namespace() != Some(NS) {
        return undrawn;
    }
    if !KNOWN.contains(&tag) && !tag.starts_with("fe") && tag != "foreignObject" {
        undrawn.push(format!("a <{tag}>"));
    }
    let style = attribute(node, "style").unwrap_or_default();
    for (property, plain) in UNDRAWN {
        // As attributes these mean something else, such as the rotation of letters.
        let value = declaration(style, property).map(|(_, value)| value);
        if value.is_some_and(|value| !plain.contains(&value)) {
            undrawn.push(format!("the property {property}"));
        }
    }
    if own_property(node, "vector-effect").is_some_and(|value| value.trim() != "none") {
        undrawn.push("a stroke that does not scale (vector-effect)".to_owned());
    }
    // Only around all of the drawing browsers paint a ground.
    let is_outermost = node.parent_element().is_none();
    let grounds = ["background", "background-color"].map(|name| declaration(style, name));
    let is_painted = |value: &str| !matches!(value, "none" | "transparent" | "initial" | "unset");
    if is_outermost
        && grounds
            .into_iter()
            .flatten()
            .any(|(_, value)| is_painted(value))
    {
        undrawn.push("a background of its own".to_owned());
    }
    for property in ["clip-path", "mask"] {
        let value = own_property(node, property).map(str::trim);
        let is_drawn = |value: &str| matches!(value, "none" | "inherit") || is_reference(value);
        if let Some(value) = value.filter(|value| !is_drawn(value)) {
            undrawn.push(format!("the {property} {value}"));
        }
    }
    if let Some(value) = own_property(node, "filter").filter(|value| *value != "none")
        && FilterValueListParser::from(value).any(|function| function.is_err())
    {
        undrawn.push(format!("the filter {value}"));
    }
    if tag.starts_with("fe") {
        undrawn.extend(undrawn_input(node));
        undrawn.extend(undrawn_blur(node));
    }
    undrawn
}

/// A single `url(#…)`.
fn is_reference(value: &str) -> bool {
    matches!(Paint::from_str(value), Ok(Paint::FuncIRI(_, None)))
}

/// The inputs of filters that no browser draws any more either, but old files have.
fn undrawn_input(node: Node) -> Option<String> {
    let inputs = [
        "BackgroundImage",
        "BackgroundAlpha",
        "FillPaint",
        "StrokePaint",
    ];
    ["in", "in2"]
        .iter()
        .filter_map(|name| attribute(node, name))
        .find(|input| inputs.contains(input))
        .map(|input| format!("a filter of {input}"))
}

/// A blur so wide that nothing would be left to see.
fn undrawn_blur(node: Node) -> Option<String> {
    const MAX_DEVIATION: f32 = 1_000.0;
    let deviations = attribute(node, "stdDeviation")?;
    let mut numbers = deviations
        .split([',', ' '])
        .filter_map(|number| number.parse::<f32>().ok());
    let widest = numbers.find(|number| *number > MAX_DEVIATION)?;
    Some(format!("a blur of {widest}"))
}

/// What a `foreignObject` stands for, and the element of the drawing that it belongs to. Figma writes one beside the shape for each angular or
/// diamond gradient and for each background blur.
pub(super) fn foreign_object<'a, 'input>(
    node: Node<'a, 'input>,
) -> (Node<'a, 'input>, &'static str) {
    let outermost = node
        .ancestors()
        .filter(|n| attribute(*n, "data-figma-skip-parse").is_some())
        .last();
    let shape = outermost.unwrap_or(node).next_sibling_element();
    let gradient = shape.and_then(|n| attribute(n, "data-figma-gradient-fill"));
    let is_blur = shape.is_some_and(|n| attribute(n, "data-figma-bg-blur-radius").is_some());
    match (shape, gradient) {
        (Some(shape), Some(fill)) if fill.contains("DIAMOND") => {
            (shape, "a diamond gradient (foreignObject)")
        }
        (Some(shape), Some(_)) => (shape, "an angular gradient (foreignObject)"),
        (Some(shape), None) if is_blur => (shape, "a background blur (foreignObject)"),
        _ => (node, "a web page inside (foreignObject)"),
    }
}

/// Whether a picture's address is one that the file contains: a `data:` URL. The kind is an error if it is none that is drawn.
pub(super) fn embedded(address: &str) -> Option<Result<(), String>> {
    let data = address.trim_start().strip_prefix("data:")?;
    let kind = data.split([';', ',']).next().unwrap_or_default().trim();
    let is_drawn = matches!(
        kind.to_ascii_lowercase().as_str(),
        "image/png"
            | "image/jpeg"
            | "image/jpg"
            | "image/gif"
            | "image/webp"
            | "image/svg+xml"
            | "text/plain"
    );
    Some(if is_drawn {
        Ok(())
    } else {
        Err(kind.to_owned())
    })
}

/// The name of the gradient-like element that an old or new program wrote and that usvg does not paint with.
pub(super) fn undrawn_paint(target: Node) -> Option<String> {
    let tag = target.tag_name().name();
    (!matches!(tag, "linearGradient" | "radialGradient" | "pattern"))
        .then(|| format!("a <{tag}> as its paint"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use resvg::usvg::roxmltree::Document;

    use super::*;

    #[test]
    fn what_is_not_drawn_is_said() {
        let table = [
            (
                r##"<rect clip-path="url(#a)" filter="blur(2px) url(#f)" mask="none"/>"##,
                vec![],
            ),
            (
                "<rect style=\"clip-path:circle(3px)\"/>",
                vec!["the clip-path circle(3px)"],
            ),
            (
                "<rect style=\"backdrop-filter:blur(2px);translate:none\"/>",
                vec!["the property backdrop-filter"],
            ),
            ("<rect filter=\"melt(2)\"/>", vec!["the filter melt(2)"]),
            ("<flowRoot/>", vec!["a <flowRoot>"]),
            (
                "<feBlend in2=\"BackgroundImage\"/>",
                vec!["a filter of BackgroundImage"],
            ),
            ("<text rotate=\"9\"/>", vec![]),
            (
                "<path vector-effect=\"non-scaling-stroke\"/>",
                vec!["a stroke that does not scale (vector-effect)"],
            ),
            (
                "<g style=\"background:red\" vector-effect=\"none\"/>",
                vec![],
            ),
            ("<x:meta xmlns:x=\"elsewhere\"/>", vec![]),
        ];
        for (element, expected) in table {
            let svg = format!("<svg xmlns=\"{NS}\">{element}</svg>");
            let document = Document::parse(&svg).unwrap();
            let node = document.root_element().first_element_child().unwrap();
            assert_eq!(undrawn(node), expected, "{element}");
        }
    }

    #[test]
    fn a_picture_is_embedded_in_a_kind_that_is_drawn_or_not() {
        assert_eq!(embedded("data:image/png;base64,AAAA"), Some(Ok(())));
        assert_eq!(
            embedded("data:image/tiff,x"),
            Some(Err("image/tiff".to_owned()))
        );
        for address in [
            "photo.png",
            "/dev/zero",
            "https://example.org/data:image/png",
            "",
        ] {
            assert_eq!(embedded(address), None, "{address}");
        }
    }
}
