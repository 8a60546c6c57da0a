//! A page that grows downwards: shapes and text as SVG, and its rendering.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::RgbaImage;
use resvg::tiny_skia::{Pixmap, Rect, Transform};
use resvg::usvg::{self, ImageHrefResolver, Node, Options, Tree, fontdb};

use super::style::{
    BODY, FIELD, FIELD_GROUND, GRID, GROUND, HEADING, LABEL, LEFT, Type, WHITE_2, WHITE_3, WIDTH,
};

/// Space between rows and under the last one, in pixels.
const GAP: f64 = 30.0;
const FOOT: f64 = 56.0;

/// Where something is drawn, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub top: f64,
    pub height: f64,
}

impl Field {
    pub fn bottom(self) -> f64 {
        self.top + self.height
    }

    pub fn middle(self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

pub struct Page {
    svg: String,
    /// The next free line.
    y: f64,
    options: Options<'static>,
}

impl Page {
    pub fn new(typefaces: Arc<fontdb::Database>) -> Self {
        Self {
            svg: String::new(),
            y: 0.0,
            options: Options {
                fontdb: typefaces,
                // Only what lies in the drawing itself is shown.
                image_href_resolver: ImageHrefResolver {
                    resolve_data: ImageHrefResolver::default_data_resolver(),
                    resolve_string: Box::new(|_, _| None),
                },
                ..Options::default()
            },
        }
    }

    /// The page in pixels.
    pub fn render(mut self) -> Result<RgbaImage, usvg::Error> {
        let height = self.take(FOOT).bottom() as u32;
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"><rect width="100%" height="100%" fill="{GROUND}"/>{}</svg>"#,
            self.svg
        );
        let tree = Tree::from_str(&svg, &self.options)?;
        let mut pixmap = Pixmap::new(WIDTH, height).expect("a page has a size");
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        // The ground is opaque, so that premultiplied and plain colours are the same.
        Ok(RgbaImage::from_raw(WIDTH, height, pixmap.take()).expect("four bytes a pixel"))
    }

    /// What text covers around its point, in pixels; nothing, if no face can show it.
    pub fn extent(&self, type_: Type, text: &str) -> Result<Option<Rect>, usvg::Error> {
        let text = element(0.0, 0.0, Anchor::Start, type_, "", text);
        let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{text}</svg>"#);
        let tree = Tree::from_str(&svg, &self.options)?;
        Ok(match tree.root().children().first() {
            Some(Node::Text(text)) => Some(text.flattened().abs_bounding_box()),
            _ => None,
        })
    }

    /// Takes the next free lines, on whole pixels.
    pub fn take(&mut self, height: f64) -> Field {
        let top = self.y;
        self.y = (top + height).ceil();
        Field { top, height }
    }

    /// Begins a row: its heading, what it shows in words at the right, and its field.
    pub fn row(&mut self, heading: &str, words: &str, height: f64) -> Field {
        self.take(GAP);
        let head = self.take(34.0);
        self.text(
            LEFT,
            head.top + 22.0,
            Anchor::Start,
            HEADING,
            &heading.to_uppercase(),
        );
        self.text(LEFT + FIELD, head.top + 22.0, Anchor::End, BODY, words);
        self.field(height)
    }

    /// A field right under the last one.
    pub fn field(&mut self, height: f64) -> Field {
        let field = self.take(height);
        self.rect(LEFT, field.top, FIELD, height, FIELD_GROUND);
        field
    }

    /// A label left of a field, and its line across.
    pub fn tick(&mut self, y: f64, label: &str) {
        self.line([LEFT, y], [LEFT + FIELD, y], GRID);
        self.label(y, label, LABEL);
    }

    /// A label left of a field.
    pub fn label(&mut self, y: f64, label: &str, type_: Type) {
        self.text(LEFT - 14.0, y + 4.5, Anchor::End, type_, label);
    }

    /// A line across a field that a value is held against, and its name at the right.
    pub fn mark(&mut self, y: f64, name: &str) {
        let y = y.floor() + 0.5;
        let end = LEFT + FIELD;
        self.svg += &format!(
            r#"<path d="M{LEFT} {y}H{end}" stroke="{WHITE_3}" stroke-dasharray="6 4" shape-rendering="crispEdges"/>"#
        );
        self.text(
            end + 10.0,
            y + 4.5,
            Anchor::Start,
            LABEL.in_colour(WHITE_2),
            name,
        );
    }

    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, colour: &str) {
        self.svg += &format!(
            r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" fill="{colour}"/>"#
        );
    }

    /// A straight line one pixel wide, on whole pixels.
    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], colour: &str) {
        let [x1, y1, x2, y2] = [from[0], from[1], to[0], to[1]].map(|at| at.floor() + 0.5);
        self.svg += &format!(
            r#"<path d="M{x1} {y1}L{x2} {y2}" stroke="{colour}" shape-rendering="crispEdges"/>"#
        );
    }

    /// An area between points.
    pub fn area(&mut self, points: impl Iterator<Item = [f64; 2]>, colour: &str, opacity: f64) {
        self.svg += &format!(
            r#"<path d="{}Z" fill="{colour}" fill-opacity="{opacity}"/>"#,
            path(points)
        );
    }

    /// A line through points.
    pub fn curve(&mut self, points: impl Iterator<Item = [f64; 2]>, colour: &str) {
        self.svg += &format!(
            r#"<path d="{}" fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>"#,
            path(points)
        );
    }

    /// Text at a point of its baseline.
    pub fn text(&mut self, x: f64, y: f64, anchor: Anchor, type_: Type, text: &str) {
        self.svg += &element(x, y, anchor, type_, "", text);
    }

    /// Text over something drawn, kept legible by a rim of the ground.
    pub fn note(&mut self, x: f64, y: f64, anchor: Anchor, type_: Type, text: &str) {
        let rim = format!(
            r#"stroke="{GROUND}" stroke-width="3" stroke-linejoin="round" paint-order="stroke""#
        );
        self.svg += &element(x, y, anchor, type_, &rim, text);
    }

    /// A PNG over a field, one of its pixels to one of the page.
    pub fn image(&mut self, x: f64, y: f64, width: f64, height: f64, png: &[u8]) {
        self.svg += &format!(
            r#"<image x="{x}" y="{y}" width="{width}" height="{height}" image-rendering="optimizeSpeed" preserveAspectRatio="none" href="data:image/png;base64,{}"/>"#,
            STANDARD.encode(png)
        );
    }

    /// A drawing of its own.
    pub fn raw(&mut self, svg: &str) {
        self.svg += svg;
    }
}

fn element(x: f64, y: f64, anchor: Anchor, type_: Type, more: &str, text: &str) -> String {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let Type {
        family,
        weight,
        size,
        colour,
        tracking,
    } = type_;
    format!(
        r#"<text x="{x:.2}" y="{y:.2}" text-anchor="{anchor}" font-family="{family}" font-weight="{weight}" font-size="{size:.2}" letter-spacing="{tracking}em" fill="{colour}" {more}>{}</text>"#,
        escape(text)
    )
}

fn path(points: impl Iterator<Item = [f64; 2]>) -> String {
    let mut d = String::new();
    for [x, y] in points {
        let command = if d.is_empty() { 'M' } else { 'L' };
        d += &format!("{command}{x:.1} {y:.2}");
    }
    d
}

/// Text for XML; characters that XML cannot hold become spaces.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_text() {
        assert_eq!(escape("<b>&\u{1}é"), "&lt;b&gt;&amp; é");
    }
}
