//! Brings an SVG's source into the plain form that all other code reads.

use std::ops::Range;

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

use crate::svg::cascade;
use crate::svg::document_type::without_document_type;
use crate::svg::edits::applied;
use crate::svg::fault::SvgFault;
use crate::svg::finding::Findings;
use crate::svg::limits::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
use crate::svg::names::display_name;
use crate::svg::property::NS;
use crate::svg::references::is_painted;
use crate::svg::uses::without_circles;

/// Parses what [`plain`] gives.
pub(crate) fn parse(svg: &str) -> Result<Document<'_>, SvgFault> {
    let options = ParsingOptions {
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(svg, options)
        .map_err(|e| SvgFault::Unreadable(e.to_string()))?;
    if !document.root_element().has_tag_name((NS, "svg")) {
        return Err(SvgFault::NotSvg);
    }
    Ok(document)
}

/// The same SVG without a DOCTYPE, its entities written out; without style sheets, each element's style in the element itself and only with
/// values that can be drawn; without groups that say nothing where they are nested too deeply, and without uses of themselves. Lines have the numbers that they had.
pub(crate) fn plain(svg: &str, findings: &mut Findings) -> Result<String, SvgFault> {
    if svg.len() > MAX_BYTES {
        return Err(SvgFault::TooLarge);
    }
    let source = without_document_type(svg)?;
    let source = shallow(source.into_owned())?;
    let document = parse(&source)?;
    let source = cascade::inlined(&source, &document, findings)?;
    let document = parse(&source)?;
    let without = without_circles(&source, &document, findings)?;
    Ok(without.unwrap_or(source))
}

/// The source without groups that say nothing, if elements lie too deeply in each other; an error if what is painted still does.
fn shallow(source: String) -> Result<String, SvgFault> {
    let document = parse(&source)?;
    if too_deep(&document).is_empty() {
        return Ok(source);
    }
    let groups = document
        .descendants()
        .filter(|n| n.has_tag_name((NS, "g")) && n.attributes().len() == 0);
    let edits: Vec<_> = groups.flat_map(|group| tags(&source, group)).collect();
    let source = applied(&source, edits);
    let document = parse(&source)?;
    let mut edits = Vec::new();
    for node in too_deep(&document) {
        if let Some(painted) = node.descendants().find(|n| is_painted(*n)) {
            return Err(SvgFault::TooDeep {
                layer: display_name(painted),
            });
        }
        edits.push((node.range(), String::new()));
    }
    Ok(applied(&source, edits))
}

/// The outermost of the elements that lie too deeply.
fn too_deep<'a, 'input>(document: &'a Document<'input>) -> Vec<Node<'a, 'input>> {
    // By the number of a node in the document; a node comes after its parent.
    let mut depths: Vec<usize> = Vec::new();
    let mut deep = Vec::new();
    for node in document.descendants() {
        let parent = node.parent().map(|parent| parent.id().get_usize());
        let around = parent.and_then(|parent| depths.get(parent));
        let depth = around.map_or(0, |depth| depth + 1);
        depths.push(depth);
        if depth == MAX_DEPTH {
            deep.push(node);
        }
    }
    deep
}

/// The edits that take an element's tags away and leave what is between them. It has no attributes.
fn tags(source: &str, node: Node) -> Vec<(Range<usize>, String)> {
    let range = node.range();
    let text = &source[range.clone()];
    let open = text.find('>').map_or(text.len(), |at| at + 1);
    let close = text.rfind("</").filter(|at| *at >= open);
    let mut edits = vec![(range.start..range.start + open, String::new())];
    edits.extend(close.map(|at| (range.start + at..range.end, String::new())));
    edits
}
