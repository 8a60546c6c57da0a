//! A team's emblem.

use cover_format::Face;
use resvg::usvg::roxmltree::Node;

use crate::art_tree::{ArtFonts, read_art};
use crate::svg::{
    Findings, Note, References, SvgErrors, SvgFault, inspect, is_painted, parse, plain,
};

/// An emblem that can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Emblem {
    svg: String,
    notes: Vec<Note>,
}

impl Emblem {
    /// Reads an emblem's SVG, or names everything that is wrong with it. `file` is the path that errors and notes name; `faces` are the product's,
    /// in which text is drawn.
    pub fn read(file: &str, svg: &str, faces: &[Face]) -> Result<Self, SvgErrors> {
        let mut findings = Findings::new(file);
        match read(svg, faces, &mut findings) {
            Ok(svg) => {
                let notes = findings.finish()?;
                Ok(Self { svg, notes })
            }
            Err(fault) => Err(findings.fail(fault)),
        }
    }

    /// The emblem of a cover without a team: nothing.
    pub fn blank() -> Self {
        Self {
            svg: r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"/>"#.to_owned(),
            notes: Vec::new(),
        }
    }

    /// What its designer should know.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The SVG, in the form that the art contains.
    pub(crate) fn svg(&self) -> &str {
        &self.svg
    }
}

fn read(svg: &str, faces: &[Face], findings: &mut Findings) -> Result<String, SvgFault> {
    let svg = plain(svg, findings)?;
    let document = parse(&svg)?;
    let references = References::of(&document);
    let elements = document.descendants().filter(Node::is_element);
    inspect(elements.clone(), &references, faces, findings);
    if findings.has_errors() {
        return Ok(String::new());
    }
    let tree = read_art(&svg, &ArtFonts::none())?;
    // Without typefaces, text is not in the tree.
    let has_text = elements
        .into_iter()
        .any(|n| references.is_live(n) && n.tag_name().name() == "text" && is_painted(n));
    if !tree.root().has_children() && !has_text {
        return Err(SvgFault::Empty);
    }
    Ok(svg)
}
