//! Brings an SVG's source into the plain form that all other code reads.

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
/// values that can be drawn; without groups that are nested too deeply and hold nothing, and without uses of themselves. Lines have the numbers that they had.
pub(crate) fn plain(svg: &str, findings: &mut Findings) -> Result<String, SvgFault> {
    if svg.len() > MAX_BYTES {
        return Err(SvgFault::TooLarge);
    }
    let source = without_document_type(svg)?;
    let document = parse(&source)?;
    let source = match shallow(&source, &document)? {
        None => source.into_owned(),
        Some(shallow) => shallow,
    };
    let document = parse(&source)?;
    let source = cascade::inlined(&source, &document, findings)?;
    let document = parse(&source)?;
    let without = without_circles(&source, &document)?;
    Ok(without.unwrap_or(source))
}

/// The source without what lies too deeply, which must be empty groups; `None` if there is none.
fn shallow(source: &str, document: &Document) -> Result<Option<String>, SvgFault> {
    // By the number of a node in the document.
    let mut depths: Vec<usize> = Vec::new();
    let mut deep: Vec<Node> = Vec::new();
    for node in document.descendants() {
        let parent = node.parent().map(|parent| parent.id().get_usize());
        let depth = parent.map_or(0, |parent| depths.get(parent).map_or(0, |depth| depth + 1));
        depths.push(depth);
        if depth == MAX_DEPTH {
            deep.push(node);
        }
        if depth >= MAX_DEPTH && is_painted(node) {
            return Err(SvgFault::TooDeep {
                layer: display_name(node),
            });
        }
    }
    let edits: Vec<_> = deep
        .into_iter()
        .map(|node| (node.range(), String::new()))
        .collect();
    Ok((!edits.is_empty()).then(|| applied(source, edits)))
}
