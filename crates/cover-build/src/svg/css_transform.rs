//! Transforms as CSS writes them (CSS Transforms 1), in the form that SVG's attribute has.

use crate::svg::length::length;

/// The value of SVG's `transform` attribute that does the same as CSS's property around the point `origin`, a `transform-origin` in user
/// units. `None` if it has functions or units that depend on more than the element itself.
pub(super) fn as_attribute(value: &str, origin: Option<&str>) -> Option<String> {
    if value.trim() == "none" {
        return Some(String::new());
    }
    let mut out = Vec::new();
    let mut rest = value.trim();
    while !rest.is_empty() {
        let (name, behind) = rest.split_once('(')?;
        let (arguments, behind) = behind.split_once(')')?;
        let arguments: Vec<&str> = arguments
            .split([',', ' ', '\t', '\n'])
            .filter(|argument| !argument.is_empty())
            .collect();
        out.push(function(name.trim(), &arguments)?);
        rest = behind.trim_start_matches([',', ' ', '\t', '\n']);
    }
    let functions = out.join(" ");
    match origin.map(point) {
        None => Some(functions),
        Some(Some([x, y])) => Some(format!(
            "translate({x} {y}) {functions} translate({} {})",
            -x, -y
        )),
        Some(None) => None,
    }
}

/// A `transform-origin` in user units.
fn point(origin: &str) -> Option<[f32; 2]> {
    let lengths: Vec<&str> = origin.split_whitespace().collect();
    match lengths.as_slice() {
        [x, y] | [x, y, _] => Some([distance(x)?, distance(y)?]),
        _ => None,
    }
}

fn function(name: &str, arguments: &[&str]) -> Option<String> {
    let joined = |values: Option<Vec<f32>>| {
        let texts: Vec<String> = values?.iter().map(f32::to_string).collect();
        Some(texts.join(" "))
    };
    let all = |read: fn(&str) -> Option<f32>| joined(arguments.iter().map(|a| read(a)).collect());
    let count = arguments.len();
    match (name, count) {
        ("matrix", 6) => Some(format!("matrix({})", all(number)?)),
        ("translate", 1 | 2) => Some(format!("translate({})", all(distance)?)),
        ("translateX", 1) => Some(format!("translate({} 0)", all(distance)?)),
        ("translateY", 1) => Some(format!("translate(0 {})", all(distance)?)),
        ("scale", 1 | 2) => Some(format!("scale({})", all(number)?)),
        ("scaleX", 1) => Some(format!("scale({} 1)", all(number)?)),
        ("scaleY", 1) => Some(format!("scale(1 {})", all(number)?)),
        // SVG's own form has two more numbers, the centre.
        ("rotate", 1) => Some(format!("rotate({})", all(degrees)?)),
        ("rotate", 3) => Some(format!("rotate({})", all(number)?)),
        ("skewX" | "skewY", 1) => Some(format!("{name}({})", all(degrees)?)),
        _ => None,
    }
}

fn number(text: &str) -> Option<f32> {
    text.parse().ok().filter(|number: &f32| number.is_finite())
}

/// A length that does not depend on a font or a box.
fn distance(text: &str) -> Option<f32> {
    length(text, f32::NAN, f32::NAN)
}

/// An angle in degrees; one without a unit is in degrees too.
fn degrees(text: &str) -> Option<f32> {
    for (unit, factor) in [
        ("deg", 1.0),
        ("grad", 0.9),
        ("rad", 180.0 / std::f32::consts::PI),
        ("turn", 360.0),
    ] {
        if let Some(text) = text.strip_suffix(unit) {
            return Some(number(text)? * factor);
        }
    }
    number(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_css_become_those_of_svg() {
        let table = [
            ("translate(0px, -300px)", None, Some("translate(0 -300)")),
            ("matrix(1,0,0,1,5,6)", None, Some("matrix(1 0 0 1 5 6)")),
            (
                "translateX(3pt) scale(2)",
                None,
                Some("translate(4 0) scale(2)"),
            ),
            ("rotate(.5turn)", None, Some("rotate(180)")),
            (
                "rotate(90deg)",
                Some("10px 20px"),
                Some("translate(10 20) rotate(90) translate(-10 -20)"),
            ),
            ("none", None, Some("")),
            ("translate(50%)", None, None),
            ("rotate(9deg)", Some("center"), None),
            ("perspective(3px)", None, None),
            ("scale(", None, None),
        ];
        for (value, origin, expected) in table {
            assert_eq!(as_attribute(value, origin).as_deref(), expected, "{value}");
        }
    }
}
