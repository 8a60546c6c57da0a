//! Effects in the drawing program that what is drawn at run time does not have.

use resvg::usvg::roxmltree::Node;

use crate::svg::{attribute, own_property};
use crate::template::placeholder::Placeholder;

/// Effects of an element or of one around it, or of any inside.
pub(super) fn effects(node: Node) -> Vec<&'static str> {
    let mut effects = Vec::new();
    let has = |n: Node, name: &str, plain: &str| {
        own_property(n, name).is_some_and(|value| value.trim() != plain)
    };
    let (mut all, mut inside) = (
        node.ancestors().chain(node.descendants()),
        node.descendants(),
    );
    for (name, plain, effect) in [
        ("filter", "none", "a filter, such as a shadow or a blur"),
        ("mask", "none", "a mask"),
        ("mix-blend-mode", "normal", "a blend mode"),
    ] {
        if all.clone().any(|n| has(n, name, plain)) {
            effects.push(effect);
        }
    }
    // Around it, a frame of the drawing's own size clips nothing.
    if inside.any(|n| has(n, "clip-path", "none")) {
        effects.push("a clipping mask");
    }
    if all.any(|n| has(n, "text-shadow", "none")) {
        effects.push("a shadow");
    }
    effects
}

/// Effects of text besides those of any element. `stretch` is how many times wider than high it is scaled.
pub(super) fn text_effects(text: &Placeholder, stretch: f32) -> Vec<&'static str> {
    /// A stretch that no eye sees.
    const TOLERANCE: f32 = 0.02;
    let mut effects = Vec::new();
    let is = |name: &str, plain: &[&str]| {
        let value = text.any_property(name).or_else(|| text.property(name));
        value.is_some_and(|value| !plain.contains(&value.trim()))
    };
    let has_width = text
        .property("stroke-width")
        .is_none_or(|width| width.trim() != "0");
    for (name, plain, effect) in [
        (
            "text-decoration",
            &["none"][..],
            "a line under or through it",
        ),
        ("font-style", &["normal"], "an italic style"),
        (
            "baseline-shift",
            &["baseline", "0"],
            "a raised or lowered baseline",
        ),
        (
            "dominant-baseline",
            &["auto", "alphabetic"],
            "another baseline than the alphabet's",
        ),
        (
            "writing-mode",
            &["lr-tb", "horizontal-tb", "lr"],
            "vertical writing",
        ),
    ] {
        if is(name, plain) {
            effects.push(effect);
        }
    }
    if is("stroke", &["none", "transparent"]) && has_width {
        effects.push("an outline");
    }
    let mut elements = text.text.descendants().filter(Node::is_element);
    if elements.clone().any(|n| n.tag_name().name() == "textPath") {
        effects.push("a path that it follows");
    }
    if elements.clone().any(|n| attribute(n, "rotate").is_some()) {
        effects.push("turned letters");
    }
    if elements.any(|n| attribute(n, "textLength").is_some()) {
        effects.push("a fixed length");
    }
    if (stretch - 1.0).abs() > TOLERANCE {
        effects.push("a stretch in one direction");
    }
    effects
}
