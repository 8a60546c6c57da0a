//! Looks for what an SVG would lose when it is drawn.

use cover_format::Face;
use resvg::usvg::roxmltree::Node;
use svgtypes::Paint;

use crate::svg::fault::SvgFault;
use crate::svg::finding::Findings;
use crate::svg::losses::{embedded, foreign_object, undrawn, undrawn_paint};
use crate::svg::names::display_name;
use crate::svg::note::NoteKind;
use crate::svg::picture::fault_of;
use crate::svg::property::{NS, attribute, link, own_property, property};
use crate::svg::references::References;
use crate::svg::static_text::exact_face;

/// Notes what of `elements` is not drawn, or not as in the drawing program; what is linked is an error. `faces` are those of the product.
pub(crate) fn inspect<'a, 'input: 'a>(
    elements: impl Iterator<Item = Node<'a, 'input>>,
    references: &References<'a, 'input>,
    faces: &[Face],
    findings: &mut Findings,
) {
    let lost = |layer: Node, what: String| NoteKind::NotDrawn {
        layer: display_name(layer),
        what,
    };
    for node in elements.filter(|node| references.is_live(*node)) {
        for what in undrawn(node) {
            findings.note(Some(node), lost(node, what));
        }
        for name in ["fill", "stroke"] {
            let paint = own_property(node, name).map(Paint::from_str);
            if let Some(Ok(Paint::FuncIRI(id, _))) = paint
                && let Some(what) = references.target(id).and_then(undrawn_paint)
            {
                findings.note(Some(node), lost(node, what));
            }
        }
        match node.tag_name().name() {
            "foreignObject" if !is_inside(node, "foreignObject") => {
                let (layer, what) = foreign_object(node);
                findings.note(Some(layer), lost(layer, what.to_owned()));
            }
            "image" | "feImage" | "use" => linked(node, findings),
            "text" => static_text(node, faces, findings),
            _ => {}
        }
        if let Some(target) = outside(node) {
            findings.error(Some(node), link_fault(node, target));
        }
    }
    for (node, id) in references.dangling() {
        let what = format!("a reference to \"{id}\", which is not there");
        findings.note(Some(*node), lost(*node, what));
    }
}

/// A picture has to be part of the file.
fn linked(node: Node, findings: &mut Findings) {
    let Some(target) = link(node).map(str::trim).filter(|t| !t.is_empty()) else {
        return;
    };
    let is_picture = !node.has_tag_name((NS, "use"));
    match embedded(target).filter(|_| is_picture) {
        Some(Ok(())) => match fault_of(target, &display_name(node)) {
            Ok(notes) => notes
                .into_iter()
                .for_each(|note| findings.note(Some(node), note)),
            Err(fault) => findings.error(Some(node), fault),
        },
        Some(Err(kind)) => {
            let layer = display_name(node);
            findings.error(Some(node), SvgFault::Picture { layer, kind });
        }
        None if target.starts_with('#') && !node.has_tag_name((NS, "image")) => {}
        None => findings.error(Some(node), link_fault(node, target)),
    }
}

fn link_fault(node: Node, target: &str) -> SvgFault {
    const MAX_CHARS: usize = 80;
    SvgFault::Linked {
        layer: display_name(node),
        target: target.chars().take(MAX_CHARS).collect(),
    }
}

/// A `url(…)` in an element's properties that leads out of the file.
fn outside<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let properties = node.attributes().filter(|a| !a.name().starts_with("data-"));
    properties.into_iter().find_map(|attribute| {
        let (_, url) = attribute.value().split_once("url(")?;
        let url = url.split(')').next()?.trim_matches([' ', '"', '\'']);
        (!url.is_empty() && !url.starts_with('#')).then_some(url)
    })
}

fn static_text(node: Node, faces: &[Face], findings: &mut Findings) {
    let letters = node
        .descendants()
        .filter(|n| n.is_text() && n.text().is_some_and(|text| !text.trim().is_empty()));
    for text in letters {
        let Some(parent) = text.parent_element() else {
            continue;
        };
        let families = property(parent, "font-family");
        if families.is_none_or(|families| exact_face(families, faces).is_none()) {
            let note = NoteKind::Face {
                layer: display_name(node),
                family: families.map_or("no typeface".to_owned(), |names| names.replace('\'', "")),
            };
            findings.note(Some(node), note);
        }
    }
    if attribute(node, "direction").is_some() && property(node, "direction") == Some("rtl") {
        let layer = display_name(node);
        let what = "text from right to left".to_owned();
        findings.note(Some(node), NoteKind::NotDrawn { layer, what });
    }
}

fn is_inside(node: Node, tag: &str) -> bool {
    node.ancestors().skip(1).any(|n| n.has_tag_name((NS, tag)))
}
