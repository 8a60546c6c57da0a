//! The theme's colours as its files say them: `theme.css`, which pages are drawn by, and `theme.json`, which the browser's own
//! frame is.

use std::collections::BTreeMap;

use campaign::{Finding, MAX_TEXT_BYTES, TextFile};
use cover_format::Colour;
use serde::Deserialize;

use super::sources::Sources;

/// How many properties a value may lead through by `var()`.
const MAX_REFERENCES: usize = 8;

/// A theme's two files.
pub(super) struct Theme {
    pub css: TextFile,
    pub json: TextFile,
}

/// A colour with the property that it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layer {
    pub colour: Colour,
    /// From 0 (nothing) to 1.
    pub opacity: f64,
}

/// What of `theme.json` is needed here.
#[derive(Deserialize)]
struct Frame {
    theme_color: String,
}

impl Theme {
    /// The files of a campaign's theme.
    ///
    /// # Errors
    /// What is wrong with those that cannot be read.
    pub fn read(sources: &Sources, slug: &str) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let mut read = |name: &str| {
            let path = format!("themes/{slug}/{name}");
            let shown = format!("web/{path}");
            let bytes = sources.web.read(&path, MAX_TEXT_BYTES).map_err(|error| {
                let problem = error.problem(&path);
                Finding::error(
                    &shown,
                    format!("{problem}: every campaign has a theme of its own"),
                )
            });
            let file = bytes.and_then(|bytes| TextFile::decode(&shown, bytes));
            file.map_err(|finding| findings.push(finding)).ok()
        };
        match (read("theme.css"), read("theme.json")) {
            (Some(css), Some(json)) => Ok(Self { css, json }),
            _ => Err(findings),
        }
    }

    /// The colour of the browser's own frame.
    ///
    /// # Errors
    /// What is wrong with `theme.json`.
    pub fn frame(&self) -> Result<Colour, Finding> {
        let frame: Frame = serde_json::from_str(&self.json.text).map_err(|error| {
            let line = self.json.line(error.line().max(1));
            Finding::error(&self.json.path, error.to_string()).at(self.json.place_of(line))
        })?;
        let colour = frame.theme_color.parse::<Colour>();
        colour.map_err(|error| {
            let at = self.json.text.find(&frame.theme_color).unwrap_or_default();
            let range = at..at + frame.theme_color.len();
            self.json.error(range, format!("theme_color: {error}"))
        })
    }

    /// The custom properties that every page has: of the rules for `:root` outside of conditions, each value where it stands.
    pub fn properties(&self) -> BTreeMap<&str, &str> {
        let mut properties = BTreeMap::new();
        for block in root_blocks(&self.css.text) {
            for declaration in block.split(';') {
                let declaration = after_comments(declaration);
                if let Some((name, value)) = declaration.split_once(':')
                    && name.trim().starts_with("--")
                {
                    properties.insert(name.trim(), value.trim());
                }
            }
        }
        properties
    }
}

/// The colour of a value, through `var()`; `None` if it is written in a way that is not read here.
pub(super) fn colour(properties: &BTreeMap<&str, &str>, value: &str) -> Option<Layer> {
    let mut value = value;
    for _ in 0..MAX_REFERENCES {
        let name = value
            .strip_prefix("var(")
            .and_then(|rest| rest.strip_suffix(')'));
        match name {
            Some(name) => value = properties.get(name.trim())?,
            None => return hex(value).or_else(|| rgb(value)),
        }
    }
    None
}

/// `#rgb` and `#rrggbb`.
fn hex(value: &str) -> Option<Layer> {
    let digits = value.strip_prefix('#')?;
    let long: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let colour = format!("#{long}").parse().ok()?;
    Some(Layer {
        colour,
        opacity: 1.0,
    })
}

/// `rgb(255 255 255 / 76%)`, also with commas and as `rgba`.
fn rgb(value: &str) -> Option<Layer> {
    let start = value.strip_prefix("rgba(").or(value.strip_prefix("rgb("))?;
    let numbers = start.strip_suffix(')')?.replace([',', '/'], " ");
    let numbers: Vec<&str> = numbers.split_whitespace().collect();
    let [r, g, b] = [0, 1, 2].map(|at| numbers.get(at)?.parse::<u8>().ok());
    let opacity = match numbers.get(3..) {
        Some([]) => 1.0,
        Some([text]) => match text.strip_suffix('%') {
            Some(percent) => percent.parse::<f64>().ok()? / 100.0,
            None => text.parse().ok()?,
        },
        _ => return None,
    };
    Some(Layer {
        colour: Colour {
            r: r?,
            g: g?,
            b: b?,
        },
        opacity: opacity.clamp(0.0, 1.0),
    })
}

/// What stands between the braces of each rule for `:root` that no condition surrounds.
fn root_blocks(css: &str) -> Vec<&str> {
    let (mut blocks, mut depth, mut from) = (Vec::new(), 0_usize, 0);
    let mut is_root = false;
    let mut comment_ends = 0;
    for (at, c) in css.char_indices() {
        if at < comment_ends {
            continue;
        }
        if css[at..].starts_with("/*") {
            comment_ends = css[at..].find("*/").map_or(css.len(), |end| at + end + 2);
            continue;
        }
        match c {
            '{' => {
                if depth == 0 {
                    is_root = after_comments(&css[from..at]).trim() == ":root";
                    from = at + 1;
                }
                depth += 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    blocks.extend(is_root.then_some(&css[from..at]));
                    from = at + 1;
                }
            }
            // A statement such as @import.
            ';' if depth == 0 => from = at + 1,
            _ => {}
        }
    }
    blocks
}

/// A text without the comments before it.
fn after_comments(text: &str) -> &str {
    text.rsplit_once("*/").map_or(text, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(css: &str) -> Theme {
        let file = |path: &str, text: &str| TextFile {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        Theme {
            css: file("theme.css", css),
            json: file("theme.json", "{}"),
        }
    }

    #[test]
    fn the_properties_are_those_that_every_page_has() {
        let theme = theme(
            "@import url(x);\n/* :root { --a: 1 } */\n:root { color: red; /* about */ --ground: #fff; --ink: var(--dark) }\n\
             @media (prefers-contrast: more) { :root { --ground: #000; } }\n.box { --ground: #111; }\n:root{--dark:#222}",
        );
        let expected = [
            ("--dark", "#222"),
            ("--ground", "#fff"),
            ("--ink", "var(--dark)"),
        ];
        assert_eq!(theme.properties(), expected.into());
    }

    #[test]
    fn colours_are_read_as_style_sheets_write_them() {
        let properties = [
            ("--a", "var(--b)"),
            ("--b", "#fff"),
            ("--loop", "var(--loop)"),
        ]
        .into();
        for (value, expected) in [
            ("#abc", Some(("#aabbcc", 1.0))),
            ("#08090b", Some(("#08090b", 1.0))),
            ("var(--a)", Some(("#ffffff", 1.0))),
            ("rgb(8 9 11 / 40%)", Some(("#08090b", 0.4))),
            ("rgba(8, 9, 11, 0.5)", Some(("#08090b", 0.5))),
            ("rgb(8 9 11)", Some(("#08090b", 1.0))),
            ("var(--loop)", None),
            ("var(--none)", None),
            ("oklch(40% 0.1 20)", None),
            ("rgb(300 0 0)", None),
        ] {
            let found = colour(&properties, value);
            let found = found.map(|layer| (layer.colour.to_string(), layer.opacity));
            let expected = expected.map(|(colour, opacity)| (colour.to_owned(), opacity));
            assert_eq!(found, expected, "{value}");
        }
    }
}
