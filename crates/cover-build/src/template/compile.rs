//! Compiles a template.

use std::collections::HashSet;

use cover_format::{Condition, Face, Layers, QrLayer, TextField, TextLayer, WaveLayer};
use resvg::usvg::roxmltree::{Node, NodeId};

use crate::svg::{
    Findings, NoteKind, SvgErrors, SvgFault, display_name, inspect, is_hidden, line, names_of,
    parse, plain, property,
};
use crate::template::compiled::{Compiled, Template};
use crate::template::effects::{effects, text_effects};
use crate::template::emblem_place::{emblem_attributes, has_opacity};
use crate::template::names::{kind, meant};
use crate::template::palette::Palette;
use crate::template::parts::Parts;
use crate::template::piece::{Edit, Piece};
use crate::template::placeholder::Placeholder;
use crate::template::qr::qr_layer;
use crate::template::reader::Reader;
use crate::template::text::{misplaced, text_layer};
use crate::template::wave::wave_layer;

impl Template {
    /// Compiles a template from its SVG, or names everything that is wrong with it. `file` is the path that errors and notes name; `faces` are
    /// the product's, in which text of the art is drawn.
    pub fn compile(file: &str, svg: &str, faces: &[Face]) -> Result<Self, SvgErrors> {
        let mut findings = Findings::new(file);
        match compile(svg, faces, &mut findings) {
            Ok(compiled) => Ok(Self::new(compiled, findings.finish()?)),
            Err(fault) => Err(findings.fail(fault)),
        }
    }
}

/// What can be compiled, for as long as there are no errors; an error here leaves nothing to be read.
fn compile(svg: &str, faces: &[Face], findings: &mut Findings) -> Result<Compiled, SvgFault> {
    let svg = plain(svg, findings)?;
    let document = parse(&svg)?;
    let mut compiler = Compiler {
        reader: Reader::new(&svg, &document)?,
        findings,
        edits: Vec::new(),
        palette: Palette::default(),
        run_time: HashSet::new(),
        emblems: HashSet::new(),
        texts: Vec::new(),
        wave: None,
        qr: None,
        family: None,
    };
    compiler.misspelt();
    compiler.layers();
    compiler.inspect(faces);
    Ok(compiler.finish())
}

/// The state of compiling one template.
struct Compiler<'s, 'a, 'input> {
    reader: Reader<'a, 'input>,
    findings: &'s mut Findings,
    /// What is taken out of the art or replaced in it, except colours.
    edits: Vec<Edit>,
    palette: Palette<'a, 'input>,
    /// Text, box, waveform and QR layers.
    run_time: HashSet<NodeId>,
    /// Layers that the emblem takes the place of.
    emblems: HashSet<NodeId>,
    texts: Vec<TextLayer>,
    wave: Option<WaveLayer>,
    /// With the line where it stands.
    qr: Option<(QrLayer, u32)>,
    /// The typefaces of the fan's name.
    family: Option<String>,
}

impl<'a, 'input> Compiler<'_, 'a, 'input> {
    /// Names that differ from a layer's in what is easily mistaken.
    fn misspelt(&mut self) {
        for node in self.reader.elements() {
            let names = names_of(node);
            let is_bound = |name: &String| kind(name).is_some() && meant(name).is_none();
            if names.iter().any(is_bound) || is_hidden(node) {
                continue;
            }
            if let Some((layer, meant)) = names.iter().find_map(|n| Some((n, meant(n)?))) {
                let fault = SvgFault::LooksLike {
                    layer: layer.clone(),
                    meant: meant.to_owned(),
                };
                self.findings.error(Some(node), fault);
            }
        }
    }

    /// Reads every layer.
    fn layers(&mut self) {
        let layers = self.reader.layers().to_vec();
        let mut once: Vec<&str> = Vec::new();
        for (node, name) in &layers {
            let Some((kind, rest)) = kind(name).filter(|_| meant(name).is_none()) else {
                continue;
            };
            let inside_another = || {
                let mut around = node.ancestors().skip(1);
                around.any(|n| self.run_time.contains(&n.id()) || self.emblems.contains(&n.id()))
            };
            if (is_hidden(*node) && kind != "fit") || inside_another() {
                continue;
            }
            let field = rest.split("--").next().unwrap_or_default();
            let key = &name[..kind.len() + "--".len() + field.len()];
            if matches!(kind, "text" | "fit" | "wave" | "qr") {
                if once.contains(&key) && !is_hidden(*node) {
                    let layer = name.clone();
                    self.findings.error(Some(*node), SvgFault::Twice { layer });
                    continue;
                }
                once.push(key);
                self.remove(*node);
            }
            let read = match kind {
                "text" => self.text(*node, name, field),
                "fit" => Ok(()),
                "wave" => self.waveform(*node, name, rest),
                "qr" => self.qr(*node, name, rest),
                "color" => self.palette.tint(&self.reader, *node, name, field),
                "image" => self.emblem(*node, name, field),
                _ => self.condition(*node, name),
            };
            self.findings.ok(Some(*node), read);
        }
        if !once.contains(&"text--fan_name") {
            let fault = SvgFault::Missing {
                layer: "text--fan_name".to_owned(),
            };
            // A name that looks like it has been found.
            if !self.findings.has_meant("text--fan_name") {
                self.findings.error(None, fault);
            }
        }
    }

    /// Takes a layer that is drawn at run time out of the art.
    fn remove(&mut self, node: Node<'a, 'input>) {
        self.run_time.insert(node.id());
        self.edits.push(Edit {
            range: node.range(),
            with: Vec::new(),
        });
    }

    fn text(&mut self, node: Node<'a, 'input>, id: &str, field: &str) -> Result<(), SvgFault> {
        let layer = || id.to_owned();
        let known = TextField::from_id(field);
        let field = known.ok_or_else(|| SvgFault::UnknownLayer { layer: layer() })?;
        let text = Placeholder::of(node, &self.reader.references)
            .ok_or_else(|| SvgFault::Outlined { layer: layer() })?;
        if !self.reader.references.is_live(node) || text.property("visibility") == Some("hidden") {
            return Ok(());
        }
        if field == TextField::FanName {
            self.family = text.property("font-family").map(str::to_owned);
        }
        let read = text_layer(&self.reader, node, &text, id, field)?;
        if let Some(names_lie) = misplaced(&read) {
            let note = NoteKind::Anchor {
                layer: layer(),
                names_lie,
            };
            self.findings.note(Some(node), note);
        }
        let colour = |n: &Node| {
            names_of(*n)
                .into_iter()
                .find(|name| name.starts_with("color--"))
        };
        if let Some(colour) = text.nodes.iter().find_map(colour) {
            let note = NoteKind::Untinted {
                layer: colour,
                art: layer(),
                why: "is written for each fan",
            };
            self.findings.note(Some(node), note);
        }
        let all = effects(node).into_iter();
        for effect in all.chain(text_effects(&text, read.stretch)) {
            let layer = layer();
            self.findings
                .note(Some(node), NoteKind::Effect { layer, effect });
        }
        self.texts.push(read.layer);
        Ok(())
    }

    fn waveform(&mut self, node: Node<'a, 'input>, id: &str, of: &str) -> Result<(), SvgFault> {
        let wave = wave_layer(&self.reader, node, id, of)?;
        if self.is_shown(node) {
            self.note_effects(node, id);
            self.wave = Some(wave);
        }
        Ok(())
    }

    fn qr(&mut self, node: Node<'a, 'input>, id: &str, of: &str) -> Result<(), SvgFault> {
        let qr = qr_layer(&self.reader, node, id, of)?;
        if self.is_shown(node) {
            self.note_effects(node, id);
            self.qr = Some((qr, line(node)));
        }
        Ok(())
    }

    fn is_shown(&self, node: Node<'a, 'input>) -> bool {
        self.reader.references.is_live(node) && property(node, "visibility") != Some("hidden")
    }

    /// Notes the effects of a waveform or a QR code, which are not drawn.
    fn note_effects(&mut self, node: Node<'a, 'input>, id: &str) {
        let opacity = has_opacity(node).then_some("an opacity");
        for effect in effects(node).into_iter().chain(opacity) {
            let layer = id.to_owned();
            self.findings
                .note(Some(node), NoteKind::Effect { layer, effect });
        }
    }

    /// A layer that is shown on a condition. Its art becomes a part of its own in [`finish`](Self::finish).
    fn condition(&mut self, node: Node<'a, 'input>, id: &str) -> Result<(), SvgFault> {
        match Condition::from_id(id) {
            None => Err(SvgFault::UnknownCondition {
                layer: id.to_owned(),
            }),
            Some(Condition::Number) => {
                self.edits.push(Edit {
                    range: node.range(),
                    with: Vec::new(),
                });
                let layer = id.to_owned();
                self.findings.note(Some(node), NoteKind::LeftOut { layer });
                Ok(())
            }
            Some(_) => Ok(()),
        }
    }

    fn emblem(&mut self, node: Node<'a, 'input>, id: &str, of: &str) -> Result<(), SvgFault> {
        if of != "emblem" {
            return Err(SvgFault::UnknownLayer {
                layer: id.to_owned(),
            });
        }
        let open = emblem_attributes(&self.reader, node, id)?;
        self.emblems.insert(node.id());
        self.edits.push(Edit {
            range: node.range(),
            with: vec![
                Piece::Source(format!("<image {open} href=\"")),
                Piece::Emblem,
                Piece::Source("\"/>".to_owned()),
            ],
        });
        Ok(())
    }

    /// Looks for what the art would lose.
    fn inspect(&mut self, faces: &[Face]) {
        let art: Vec<Node> = self
            .reader
            .elements()
            .filter(|node| {
                let mut around = node.ancestors().map(|n| n.id());
                !around.any(|id| self.run_time.contains(&id) || self.emblems.contains(&id))
            })
            .collect();
        let references = &self.reader.references;
        inspect(art.into_iter(), references, faces, self.findings);
        for (node, fault) in self.palette.shared(references) {
            self.findings.error(Some(node), fault);
        }
        for (node, why, layer) in self.palette.untinted() {
            let note = NoteKind::Untinted {
                layer: layer.to_owned(),
                art: display_name(node),
                why,
            };
            self.findings.note(Some(node), note);
        }
    }

    fn finish(mut self) -> Compiled {
        let parts = Parts::of(&self.reader, &self.run_time, self.findings);
        self.edits.extend(self.palette.into_edits());
        if self.reader.has_margins() {
            self.edits.extend(self.reader.without_margins());
        }
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
            qr: self.qr.map(|(layer, _)| layer),
            overlays: parts.overlays(),
        };
        Compiled {
            pieces,
            layers,
            qr_line: self.qr.map(|(_, line)| line),
            family: self.family,
        }
    }
}
