//! A designer's SVG, compiled: its art with open places for colours and emblem, and the layers that are drawn over it.
//!
//! Layers are found by their ids:
//!
//! - `text--fan_name`, `text--team_name`, `text--song_title`, `text--song_artist`: live text, whose size is the largest that is used and
//!   whose y is the last line's baseline; `letter-spacing`, `text-anchor`, `text-transform: uppercase` and `fill` are honoured. `direction`
//!   keeps right-to-left words on the side where the others start. `data-one-line-min` is the size below which one line becomes two
//!   (45% of the largest unless given), `data-min` the smallest (15%).
//! - `fit--fan_name` and so on: the rectangle that the text stays in.
//! - `wave--take`: the rectangle of the waveform; `data-bars` at most (128), `data-weight` of a bar (0.5), `data-bleach` towards white (0),
//!   `data-stand="bottom"` for bars that grow from the ground.
//! - `color--team_1`, `color--team_2`: whatever is painted in them takes the team's colour, gradients too. An ending such as
//!   `color--team_1--beam` tells several apart.
//! - `image--emblem`: a rectangle that gives way to the team's emblem.
//! - `layer--if-team`, `layer--if-name`, `layer--if-take`: what is in them is there once the fan has chosen, typed, sung. Nobody has a
//!   number yet, so `layer--if-number` is left out.
//!
//! Art above the first text or waveform is laid over what is printed. It may not blend with what lies below it.

mod colours;
mod css;
mod parts;
mod svg;

use std::ops::Range;

use resvg::usvg::roxmltree::{self, Document, Node};

use crate::colour::Colour;
use crate::layer::{Anchor, Condition, Layers, Stand, Stroke, TextLayer, WaveLayer, Words};
use parts::Parts;
use svg::Reader;

/// Templates are small; more than this is a photograph that should be smaller, or an attack.
const LARGEST_TEMPLATE_BYTES: usize = 16 << 20;
const MOST_NODES: u32 = 100_000;

/// What is wrong with a template, and in which layer.
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
    #[error("layer \"{layer}\" is not text: was it outlined on export?")]
    Outlined { layer: String },
    #[error("layer \"{layer}\" holds words that no one knows")]
    UnknownWords { layer: String },
    #[error("layer \"{layer}\" asks for what no one knows: use layer--if-team, -name or -take")]
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
        attribute: &'static str,
    },
    #[error("layer \"{layer}\" is turned or slanted: it must be upright")]
    Slanted { layer: String },
    #[error(
        "\"{art}\" blends with what lies below it, which is not finished when it is drawn: give it the blend mode \"normal\", or move \
         it below all text and wave layers and out of layers with a condition"
    )]
    Blending { art: String },
    #[error("the template's style sheet has more than {most} rules", most = css::MOST_RULES)]
    Rules,
}

/// What a designer should know about a template that is none the worse for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Art above the words: the rows that it covers are coded anew for each sleeve.
    Above { art: String },
    /// A layer for what no entry has yet.
    LeftOut { layer: String },
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Above { art } => write!(
                f,
                "\"{art}\" lies above the words: the rows that it covers are coded anew for each sleeve"
            ),
            Self::LeftOut { layer } => {
                write!(f, "layer \"{layer}\" is left out: entries have no number")
            }
        }
    }
}

/// A piece of the art's source.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Source(String),
    /// The team's first or second colour.
    Colour(usize),
    /// The address of the team's emblem.
    Emblem,
}

/// A compiled template.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Pieces of the source, each with the part that it belongs to; what belongs to none is in all.
    pieces: Vec<(Option<usize>, Piece)>,
    notes: Vec<Note>,
    pub(crate) layers: Layers,
}

/// A change to the source: what stands in `range` gives way to `with`.
struct Edit {
    range: Range<usize>,
    with: Vec<Piece>,
}

impl Template {
    /// Compiles a template, or names the layer at fault.
    pub fn compile(svg: &str) -> Result<Self, TemplateError> {
        if svg.len() > LARGEST_TEMPLATE_BYTES {
            return Err(TemplateError::TooLarge);
        }
        let svg = css::inlined(svg, &parse(svg)?)?;
        let document = parse(&svg)?;
        let reader = Reader::new(&svg, &document)?;
        let mut compiler = Compiler {
            reader,
            edits: Vec::new(),
            texts: Vec::new(),
            wave: None,
        };
        compiler.run()?;
        compiler.finish()
    }

    /// What a designer should know.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The SVG of one part of a team's art: 0 is the art itself, the others are the overlays. `emblem` is the address of its picture.
    pub(crate) fn art(&self, part: usize, colours: &[Colour; 2], emblem: &str) -> String {
        self.pieces
            .iter()
            .filter(|(of, _)| of.is_none_or(|of| of == part))
            .map(|(_, piece)| match piece {
                Piece::Source(source) => source.clone(),
                Piece::Colour(which) => colours[*which].to_string(),
                Piece::Emblem => emblem.to_owned(),
            })
            .collect()
    }
}

fn parse(svg: &str) -> Result<Document<'_>, TemplateError> {
    let options = roxmltree::ParsingOptions {
        nodes_limit: MOST_NODES,
        ..roxmltree::ParsingOptions::default()
    };
    Document::parse_with_options(svg, options).map_err(|e| TemplateError::Unreadable(e.to_string()))
}

struct Compiler<'a, 'input> {
    reader: Reader<'a, 'input>,
    edits: Vec<Edit>,
    texts: Vec<TextLayer>,
    wave: Option<WaveLayer>,
}

impl<'a, 'input> Compiler<'a, 'input> {
    fn run(&mut self) -> Result<(), TemplateError> {
        let mut seen: Vec<String> = Vec::new();
        for node in self.reader.elements() {
            let id = svg::layer_id(node);
            let Some((kind, rest)) = id.split_once("--") else {
                continue;
            };
            if !matches!(kind, "text" | "fit" | "wave" | "color" | "image" | "layer") {
                continue;
            }
            if seen.contains(&id) {
                return Err(TemplateError::Twice { layer: id });
            }
            match kind {
                "text" => self.text(node, &id, rest)?,
                "fit" => self.cut(node),
                "wave" => self.wave(node, &id, rest)?,
                "color" => self.colour(node, &id, rest)?,
                "image" => self.emblem(node, &id, rest)?,
                _ => self.condition(node, &id)?,
            }
            seen.push(id);
        }
        Ok(())
    }

    fn cut(&mut self, node: Node<'a, 'input>) {
        self.edits.push(Edit {
            range: node.range(),
            with: Vec::new(),
        });
    }

    fn text(&mut self, node: Node<'a, 'input>, id: &str, words: &str) -> Result<(), TemplateError> {
        let words = Words::from_id(words).ok_or_else(|| TemplateError::UnknownWords {
            layer: id.to_owned(),
        })?;
        let text = node
            .descendants()
            .find(|n| n.has_tag_name((svg::NS, "text")))
            .ok_or_else(|| TemplateError::Outlined {
                layer: id.to_owned(),
            })?;
        let box_id = id.replacen("text--", "fit--", 1);
        let fit = self
            .reader
            .elements()
            .find(|n| svg::layer_id(*n) == box_id)
            .ok_or(TemplateError::Missing {
                layer: box_id.clone(),
            })?;
        let fit = self.reader.bounds(fit, &box_id)?;
        let (baseline, size) = self.reader.baseline_and_size(text, id)?;
        let (fill, opacity) = self.reader.fill(text, id)?;
        self.texts.push(TextLayer {
            words,
            fit,
            baseline,
            size,
            one_line_min: self
                .reader
                .number(node, text, id, "data-one-line-min")?
                .unwrap_or(size * 0.45),
            min: self
                .reader
                .number(node, text, id, "data-min")?
                .unwrap_or(size * 0.15),
            fill,
            opacity,
            condition: parts::condition(node),
            anchor: match svg::property(text, "text-anchor") {
                Some("middle") => Anchor::Middle,
                Some("end") => Anchor::End,
                _ => Anchor::Start,
            },
            tracking_em: self.reader.tracking_em(text, id)?,
            mirrors: svg::property(text, "direction").is_none(),
            capitals: svg::property(text, "text-transform") == Some("uppercase"),
        });
        self.cut(node);
        Ok(())
    }

    fn wave(&mut self, node: Node<'a, 'input>, id: &str, of: &str) -> Result<(), TemplateError> {
        if of != "take" {
            return Err(TemplateError::UnknownWords {
                layer: id.to_owned(),
            });
        }
        let bars = self.reader.number(node, node, id, "data-bars")?;
        let weight = self.reader.number(node, node, id, "data-weight")?;
        let bleach = self.reader.number(node, node, id, "data-bleach")?;
        self.wave = Some(WaveLayer {
            band: self.reader.bounds(node, id)?,
            condition: parts::condition(node),
            stroke: match node.attribute("data-style") {
                Some("line") => Stroke::Line,
                _ => Stroke::Bars,
            },
            bars: bars.unwrap_or(128.0).clamp(1.0, 256.0) as u16,
            weight: weight.unwrap_or(0.5).clamp(0.1, 1.0),
            bleach: bleach.unwrap_or(0.0).min(1.0),
            stand: match node.attribute("data-stand") {
                Some("bottom") => Stand::Bottom,
                _ => Stand::Middle,
            },
        });
        self.cut(node);
        Ok(())
    }

    /// A layer that is not always there; its art becomes a part of its own when the pieces are cut.
    fn condition(&mut self, node: Node<'a, 'input>, id: &str) -> Result<(), TemplateError> {
        match Condition::from_id(id) {
            None => Err(TemplateError::UnknownCondition {
                layer: id.to_owned(),
            }),
            Some(Condition::Number) => {
                self.cut(node);
                Ok(())
            }
            Some(_) => Ok(()),
        }
    }

    fn colour(
        &mut self,
        node: Node<'a, 'input>,
        id: &str,
        rest: &str,
    ) -> Result<(), TemplateError> {
        let which = match rest.split("--").next() {
            Some("team_1") => 0,
            Some("team_2") => 1,
            _ => {
                return Err(TemplateError::UnknownColour {
                    layer: id.to_owned(),
                });
            }
        };
        for (range, insert) in colours::places(&self.reader, node) {
            let with = match insert {
                None => vec![Piece::Colour(which)],
                Some(attribute) => vec![
                    Piece::Source(format!(" {attribute}=\"")),
                    Piece::Colour(which),
                    Piece::Source("\"".to_owned()),
                ],
            };
            match self.edits.iter().find(|e| e.range == range) {
                None => self.edits.push(Edit { range, with }),
                Some(edit) if edit.with == with => {}
                Some(_) => {
                    return Err(TemplateError::SharedPaint {
                        layer: id.to_owned(),
                    });
                }
            }
        }
        Ok(())
    }

    fn emblem(
        &mut self,
        node: Node<'a, 'input>,
        id: &str,
        rest: &str,
    ) -> Result<(), TemplateError> {
        if rest != "emblem" {
            return Err(TemplateError::UnknownWords {
                layer: id.to_owned(),
            });
        }
        let [x, y, width, height] = self.reader.rectangle(node, id)?;
        let transform = node.attribute("transform").unwrap_or_default();
        let open = format!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" transform=\"{}\" href=\"",
            svg::escape(transform)
        );
        self.edits.push(Edit {
            range: node.range(),
            with: vec![
                Piece::Source(open),
                Piece::Emblem,
                Piece::Source("\"/>".to_owned()),
            ],
        });
        Ok(())
    }

    fn finish(mut self) -> Result<Template, TemplateError> {
        if !self.texts.iter().any(|t| t.words == Words::FanName) {
            return Err(TemplateError::Missing {
                layer: "text--fan_name".to_owned(),
            });
        }
        let parts = Parts::of(&self.reader)?;
        self.edits.sort_by_key(|e| (e.range.start, e.range.end));
        let source = self.reader.source;
        let (mut pieces, mut at) = (Vec::new(), 0);
        for edit in self.edits {
            // What lies inside a layer that is taken out goes with it.
            if edit.range.start < at {
                continue;
            }
            parts.cut(source, at..edit.range.start, &mut pieces);
            let part = parts.at(edit.range.start);
            pieces.extend(edit.with.into_iter().map(|piece| (part, piece)));
            at = edit.range.end;
        }
        parts.cut(source, at..source.len(), &mut pieces);
        Ok(Template {
            pieces,
            layers: Layers {
                view: self.reader.view_size(),
                texts: self.texts,
                wave: self.wave,
                overlays: parts.overlays(),
            },
            notes: parts.notes,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
