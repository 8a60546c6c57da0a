//! The style sheet of a campaign's pages: its typefaces and colours, the product's styles, its style, and what its folder adds.

use std::fmt::Write as _;

use campaign::Corners;
use cover_format::Colour;

use super::{faces::Faces, palette::Layer, resolved::Resolved};

/// What the campaign's folder may add to the style sheet.
pub(super) const OWN_SHEET: &str = "look.css";

/// What small letters need more of a line's height than capitals, for what hangs below the line.
const BELOW_THE_LINE: f64 = 0.1;

/// What the sheet is put together from, as the site's own build wrote it.
pub(super) struct Parts<'a> {
    /// The product's styles.
    pub site: &'a str,
    /// The style that the campaign names.
    pub style: &'a str,
    /// For round corners; read only for those.
    pub round: &'a str,
    /// For a background picture; read only for one.
    pub background: Option<&'a str>,
    /// The campaign's own `look.css`.
    pub own: &'a str,
    /// Address of the grain.
    pub grain: &'a str,
}

/// The whole sheet. Later parts win over earlier ones.
pub(super) fn sheet(look: &Resolved<'_>, faces: &Faces, parts: &Parts<'_>) -> String {
    let mut css = faces.rules.clone();
    css.push_str(&root(look, faces, parts));
    css.push_str(&large_words(look));
    css.push_str(parts.site.trim_end());
    css.push_str(parts.style.trim_end());
    if look.corners == Corners::Round {
        css.push_str(parts.round.trim_end());
    }
    css.push_str(parts.background.unwrap_or_default());
    css.push_str(parts.own);
    css
}

fn root(look: &Resolved<'_>, faces: &Faces, parts: &Parts<'_>) -> String {
    let palette = &look.palette;
    let scheme = if palette.is_dark() { "dark" } else { "light" };
    let grain = if look.grain {
        format!("url({})", parts.grain)
    } else {
        "none".to_owned()
    };
    // Light is added to a dark ground, and ink laid over a light one.
    let blend = if palette.is_dark() {
        "screen"
    } else {
        "multiply"
    };
    let mut css = format!(":root{{color-scheme:{scheme};");
    let colours = [
        ("ground", hex(palette.ground)),
        ("ink", hex(palette.ink)),
        ("ink-2", layer(palette.ink_2)),
        ("ink-3", layer(palette.ink_3)),
        ("rule", layer(palette.rule)),
        ("edge", layer(palette.edge)),
        ("accent", hex(palette.accent)),
        ("light-1", hex(palette.light[0])),
        ("light-2", hex(palette.light[1])),
        ("warning", hex(palette.warning)),
        ("cover-back", hex(palette.cover_back)),
        ("cover-edge", layer(palette.cover_edge)),
        ("touch", layer(palette.touch)),
        ("veil", layer(palette.veil)),
        ("scrim", layer(palette.scrim)),
        ("button-ground", "var(--accent)".to_owned()),
        ("button-ink", hex(palette.button_ink)),
        ("button-quiet-ground", layer(palette.button_quiet)),
        ("grain", grain),
        ("blend", blend.to_owned()),
        ("text-latin", faces.text_latin.clone()),
        ("text", faces.text.clone()),
        ("display", faces.display.clone()),
        ("display-weight", look.display.weight.to_string()),
    ];
    for (name, value) in colours {
        let _ = write!(css, "--{name}:{value};");
    }
    css.pop();
    let strong = layer(palette.ink_strong);
    let _ = write!(
        css,
        "}}@media (prefers-contrast:more){{:root{{--ink-2:var(--ink);--ink-3:{strong};--rule:var(--ink-3);--edge:var(--ink)}}}}"
    );
    css
}

/// How large words are set in Latin letters; `scripts.css` has the other scripts.
fn large_words(look: &Resolved<'_>) -> String {
    let display = &look.display;
    let (case, size, leading) = if look.capitals {
        ("uppercase", display.capitals_size, display.leading)
    } else {
        ("none", display.size, display.leading + BELOW_THE_LINE)
    };
    // Without what adding leaves behind the second digit.
    let leading = (leading * 100.0).round() / 100.0;
    format!(
        "[lang]{{--display-case:{case};--display-leading:{};--display-tracking:{};--display-spacing:0;--display-size:{}}}",
        short(leading),
        em(display.tracking_em),
        short(size),
    )
}

fn em(value: f64) -> String {
    if value == 0.0 {
        "0".to_owned()
    } else {
        format!("{}em", short(value))
    }
}

/// A number without the zero that CSS does not need.
fn short(value: f64) -> String {
    let text = value.to_string();
    match text.strip_prefix("-0.") {
        Some(rest) => format!("-.{rest}"),
        None => text
            .strip_prefix("0.")
            .map_or(text.clone(), |rest| format!(".{rest}")),
    }
}

/// A colour with its opacity, as short as CSS takes it.
fn layer(Layer(colour, percent): Layer) -> String {
    if percent >= 100 {
        return hex(colour);
    }
    let opacity = (u16::from(percent) * 255 + 50) / 100;
    shorten(&format!("{colour}{opacity:02x}"))
}

fn hex(colour: Colour) -> String {
    shorten(&colour.to_string())
}

/// `#rrggbb` as `#rgb` where both digits of each channel are the same; also with opacity.
fn shorten(text: &str) -> String {
    let digits = text.trim_start_matches('#').as_bytes();
    if digits.chunks(2).all(|pair| pair.first() == pair.last()) {
        let short = digits.iter().step_by(2).map(|digit| char::from(*digit));
        return format!("#{}", short.collect::<String>());
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_as_short_as_can_be() {
        let grey = Colour {
            r: 255,
            g: 255,
            b: 255,
        };
        assert_eq!(layer(Layer(grey, 100)), "#fff");
        assert_eq!(layer(Layer(grey, 76)), "#ffffffc2");
        assert_eq!(layer(Layer(grey, 40)), "#fff6");
        assert_eq!(hex(Colour { r: 8, g: 9, b: 11 }), "#08090b");
    }

    #[test]
    fn numbers_lose_the_zero_before_the_point() {
        for (value, expected) in [(0.84, ".84"), (-0.012, "-.012"), (1.0, "1"), (10.5, "10.5")] {
            assert_eq!(short(value), expected);
        }
    }
}
