//! Uses that show themselves, or too much.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use crate::svg::edits::applied;
use crate::svg::fault::SvgFault;
use crate::svg::finding::Findings;
use crate::svg::limits::MAX_SHOWN;
use crate::svg::names::display_name;
use crate::svg::note::NoteKind;
use crate::svg::property::NS;
use crate::svg::references::References;

/// The source without uses that show themselves, which nobody draws (SVG 2, 5.6); `None` if there are none. usvg would read them until it
/// gives up. Uses can also double what they show again and again: too much of it is an error.
pub(super) fn without_circles(
    source: &str,
    document: &Document,
    findings: &mut Findings,
) -> Result<Option<String>, SvgFault> {
    let circular = circular(document.root_element(), &References::of(document))?;
    for node in &circular {
        let kind = NoteKind::NotDrawn {
            layer: display_name(*node),
            what: "a use of itself".to_owned(),
        };
        findings.note(Some(*node), kind);
    }
    let edits: Vec<_> = circular
        .iter()
        .map(|node| (node.range(), String::new()))
        .collect();
    Ok((!edits.is_empty()).then(|| applied(source, edits)))
}

/// The uses that show themselves, by way of others too: also in what is not drawn, for usvg reads all of it.
fn circular<'a, 'input>(
    root: Node<'a, 'input>,
    references: &References<'a, 'input>,
) -> Result<Vec<Node<'a, 'input>>, SvgFault> {
    // What each element holds and shows, itself counted; none while it is being counted.
    let mut counts: HashMap<NodeId, Option<usize>> = HashMap::new();
    let mut circular = Vec::new();
    let mut open = vec![(root, false)];
    while let Some((node, is_counted)) = open.pop() {
        let is_use = |n: Node| n.has_tag_name((NS, "use"));
        let shown = references.linked(node).filter(|_| is_use(node));
        let inside = node.children().filter(Node::is_element).chain(shown);
        if is_counted {
            let of = |n: Node| counts.get(&n.id()).copied().flatten().unwrap_or(0);
            let count = inside.map(of).fold(1usize, usize::saturating_add);
            if count > MAX_SHOWN {
                return Err(SvgFault::TooManyUses {
                    layer: display_name(node),
                });
            }
            counts.insert(node.id(), Some(count));
        } else if let Entry::Vacant(entry) = counts.entry(node.id()) {
            entry.insert(None);
            open.push((node, true));
            for next in inside {
                if counts.get(&next.id()) == Some(&None) {
                    circular.push(if is_use(node) { node } else { next });
                } else {
                    open.push((next, false));
                }
            }
        }
    }
    circular.retain(|n| n.has_tag_name((NS, "use")));
    Ok(circular)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn plain(body: &str) -> Result<Option<String>, SvgFault> {
        let svg = format!("<svg xmlns=\"{NS}\">{body}</svg>");
        let document = Document::parse(&svg).unwrap();
        without_circles(&svg, &document, &mut Findings::new("cover.svg"))
    }

    #[test]
    fn uses_in_a_circle_are_taken_out_and_others_stay() {
        let circles = [
            r##"<g id="a"><use href="#a"/></g>"##,
            r##"<use id="a" href="#a"/>"##,
            r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##,
            r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#c"/></g><g id="c"><use href="#a"/></g>"##,
        ];
        for body in circles {
            let once = plain(body).unwrap().unwrap();
            let document = Document::parse(&once).unwrap();
            let mut findings = Findings::new("cover.svg");
            let again = without_circles(&once, &document, &mut findings);
            assert_eq!(again, Ok(None), "{once}");
            assert_eq!(findings.finish(), Ok(Vec::new()));
        }
        let twice = r##"<g id="a"><path/></g><use href="#a"/><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>"##;
        assert_eq!(plain(twice), Ok(None));
    }

    #[test]
    fn uses_that_double_each_other_are_an_error() {
        let doubled: String = (1..30)
            .map(|n| {
                format!(
                    "<g id=\"a{n}\"><use href=\"#a{0}\"/><use href=\"#a{0}\"/></g>",
                    n - 1
                )
            })
            .collect();
        for body in [
            format!("<path id=\"a0\"/>{doubled}"),
            format!("<defs><path id=\"a0\"/>{doubled}</defs>"),
        ] {
            let fault = plain(&body).unwrap_err();
            assert!(matches!(fault, SvgFault::TooManyUses { .. }));
        }
    }
}
