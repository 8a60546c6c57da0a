//! Compiles a template.

use cover_format::{Condition, Layers, TextField, TextLayer, WaveLayer};
use resvg::usvg::roxmltree::{self, Document, Node};

use crate::template::colours;
use crate::template::compiled::Template;
use crate::template::css;
use crate::template::error::TemplateError;
use crate::template::layer_id::layer_id;
use crate::template::limits::{MAX_BYTES, MAX_NODES};
use crate::template::parts::Parts;
use crate::template::piece::{Edit, Piece};
use crate::template::property::escape;
use crate::template::reader::Reader;
use crate::template::text::text_layer;
use crate::template::wave::wave_layer;

impl Template {
    /// Compiles a template from its SVG, or names the layer at fault.
    pub fn compile(svg: &str) -> Result<Self, TemplateError> {
        if svg.len() > MAX_BYTES {
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
}

fn parse(svg: &str) -> Result<Document<'_>, TemplateError> {
    let options = roxmltree::ParsingOptions {
        nodes_limit: MAX_NODES,
        ..roxmltree::ParsingOptions::default()
    };
    Document::parse_with_options(svg, options).map_err(|e| TemplateError::Unreadable(e.to_string()))
}

/// The state of compiling one template.
struct Compiler<'a, 'input> {
    reader: Reader<'a, 'input>,
    /// What is taken out of the art or replaced in it.
    edits: Vec<Edit>,
    texts: Vec<TextLayer>,
    wave: Option<WaveLayer>,
}

impl<'a, 'input> Compiler<'a, 'input> {
    fn run(&mut self) -> Result<(), TemplateError> {
        let mut seen: Vec<String> = Vec::new();
        for node in self.reader.elements() {
            let id = layer_id(node);
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
                "text" => {
                    self.texts.push(text_layer(&self.reader, node, &id, rest)?);
                    self.remove(node);
                }
                "fit" => self.remove(node),
                "wave" => {
                    self.wave = Some(wave_layer(&self.reader, node, &id, rest)?);
                    self.remove(node);
                }
                "color" => self.colour(node, &id, rest)?,
                "image" => self.emblem(node, &id, rest)?,
                _ => self.condition(node, &id)?,
            }
            seen.push(id);
        }
        Ok(())
    }

    /// Takes an element out of the art.
    fn remove(&mut self, node: Node<'a, 'input>) {
        self.edits.push(Edit {
            range: node.range(),
            with: Vec::new(),
        });
    }

    /// A layer that is shown on a condition. Its art becomes a part of its own in [`finish`](Self::finish).
    fn condition(&mut self, node: Node<'a, 'input>, id: &str) -> Result<(), TemplateError> {
        match Condition::from_id(id) {
            None => Err(TemplateError::UnknownCondition {
                layer: id.to_owned(),
            }),
            Some(Condition::Number) => {
                self.remove(node);
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
            return Err(TemplateError::UnknownLayer {
                layer: id.to_owned(),
            });
        }
        let [x, y, width, height] = self.reader.rectangle(node, id)?;
        let transform = node.attribute("transform").unwrap_or_default();
        let open = format!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" transform=\"{}\" href=\"",
            escape(transform)
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
        if !self.texts.iter().any(|t| t.field == TextField::FanName) {
            return Err(TemplateError::Missing {
                layer: "text--fan_name".to_owned(),
            });
        }
        let parts = Parts::of(&self.reader)?;
        self.edits.sort_by_key(|e| (e.range.start, e.range.end));
        let source = self.reader.source;
        let (mut pieces, mut at) = (Vec::new(), 0);
        for edit in self.edits {
            // An edit inside a layer that is taken out has no effect.
            if edit.range.start < at {
                continue;
            }
            parts.cut(source, at..edit.range.start, &mut pieces);
            let part = parts.at(edit.range.start);
            pieces.extend(edit.with.into_iter().map(|piece| (part, piece)));
            at = edit.range.end;
        }
        parts.cut(source, at..source.len(), &mut pieces);
        let layers = Layers {
            view_size: self.reader.view_size(),
            texts: self.texts,
            wave: self.wave,
            overlays: parts.overlays(),
        };
        Ok(Template::new(pieces, parts.notes, layers))
    }
}
