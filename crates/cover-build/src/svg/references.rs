//! Which elements of an SVG are drawn, and which refer to which.

use std::collections::{HashMap, HashSet};

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use crate::svg::property::{NS, attribute, link, own_property};

/// The elements that are painted by themselves.
const PAINTED: [&str; 10] = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "use", "text",
];
/// The contents of these are painted only where something refers to them (SVG 2, 3.2, never-rendered elements).
pub(crate) const NEVER_RENDERED: [&str; 11] = [
    "defs",
    "symbol",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "linearGradient",
    "radialGradient",
    "metadata",
    "title",
];

/// Whether an element is painted where it stands.
pub(crate) fn is_painted(node: Node) -> bool {
    PAINTED.contains(&node.tag_name().name())
        && !node
            .ancestors()
            .any(|n| NEVER_RENDERED.contains(&n.tag_name().name()))
}

/// The references between the elements of an SVG.
pub(crate) struct References<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    /// What is drawn: where it stands, or because something that is drawn refers to it.
    live: HashSet<NodeId>,
    /// The elements that are drawn and refer to another, by that other.
    users: HashMap<NodeId, Vec<Node<'a, 'input>>>,
    /// References of elements that are drawn to what is not there.
    dangling: Vec<(Node<'a, 'input>, &'a str)>,
}

impl<'a, 'input> References<'a, 'input> {
    pub fn of(document: &'a Document<'input>) -> Self {
        let mut ids = HashMap::new();
        for node in document.descendants() {
            if let Some(id) = attribute(node, "id") {
                ids.entry(id).or_insert(node);
            }
        }
        let mut references = Self {
            ids,
            live: HashSet::new(),
            users: HashMap::new(),
            dangling: Vec::new(),
        };
        references.follow(document.root_element());
        references
    }

    /// The element with an id.
    pub fn target(&self, id: &str) -> Option<Node<'a, 'input>> {
        self.ids.get(id).copied()
    }

    /// What a `use` shows, or from where a gradient or a pattern takes what it lacks.
    pub fn linked(&self, node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
        self.target(link(node)?.trim().strip_prefix('#')?)
    }

    pub fn is_live(&self, node: Node) -> bool {
        self.live.contains(&node.id())
    }

    /// The elements that are drawn and refer to `node`.
    pub fn users(&self, node: Node) -> &[Node<'a, 'input>] {
        self.users.get(&node.id()).map_or(&[], Vec::as_slice)
    }

    /// Elements that are drawn and the ids that they refer to and that no element has.
    pub fn dangling(&self) -> &[(Node<'a, 'input>, &'a str)] {
        &self.dangling
    }

    /// Marks everything that is drawn because `root` is. Each element is followed once, so that circles end.
    fn follow(&mut self, root: Node<'a, 'input>) {
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            let is_shown = own_property(node, "display") != Some("none") && is_supported(node);
            if !is_shown || !self.live.insert(node.id()) {
                continue;
            }
            for id in ids_in(node) {
                match self.target(id) {
                    Some(target) => {
                        self.users.entry(target.id()).or_default().push(node);
                        open.push(target);
                    }
                    None => self.dangling.push((node, id)),
                }
            }
            let children = node.children().filter(Node::is_element);
            if node.has_tag_name((NS, "switch")) {
                open.extend(children.into_iter().find(|child| is_supported(*child)));
            } else {
                open.extend(
                    children.filter(|child| !NEVER_RENDERED.contains(&child.tag_name().name())),
                );
            }
        }
    }
}

/// Whether an element's conditions hold (SVG 2, 5.10): Illustrator stores what only it understands beside what others draw.
fn is_supported(node: Node) -> bool {
    let speaks_english = |languages: &str| {
        languages
            .split(',')
            .any(|language| language.trim().split('-').next() == Some("en"))
    };
    attribute(node, "requiredExtensions").is_none()
        && attribute(node, "systemLanguage").is_none_or(speaks_english)
}

/// The ids to which an element refers, in its links and in `url(#…)`.
fn ids_in<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    let mut ids = Vec::new();
    let is_anchor = node.has_tag_name((NS, "a"));
    ids.extend(
        link(node)
            .filter(|_| !is_anchor)
            .and_then(|link| link.trim().strip_prefix('#')),
    );
    for attribute in node.attributes().filter(|a| a.namespace().is_none()) {
        let mut rest = attribute.value();
        while let Some((_, behind)) = rest.split_once("url(") {
            let (url, after) = behind.split_once(')').unwrap_or((behind, ""));
            let url = url.trim_matches([' ', '"', '\'']);
            ids.extend(url.strip_prefix('#'));
            rest = after;
        }
    }
    ids.retain(|id| !id.is_empty());
    ids
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_is_what_stands_there_or_is_referred_to() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="used"><use href="#inner"/></g><path id="inner"/><path id="unused"/></defs>
            <g id="hidden" style="display:none"><path id="inside" fill="url(#gone)"/></g><use id="user" href="#used"/>
            <path id="painted" fill="url('#paint') red" style="filter:url(#lost)"/><linearGradient id="paint" href="#paint"/>
            <switch><g id="theirs" requiredExtensions="x"/><g id="ours"/><g id="never"/></switch></svg>"##;
        let document = Document::parse(svg).unwrap();
        let references = References::of(&document);
        for (id, expected) in [
            ("used", true),
            ("inner", true),
            ("unused", false),
            ("hidden", false),
            ("inside", false),
            ("paint", true),
            ("theirs", false),
            ("ours", true),
            ("never", false),
        ] {
            let node = references.target(id).unwrap();
            assert_eq!(references.is_live(node), expected, "{id}");
        }
        let users = references.users(references.target("used").unwrap());
        assert_eq!(users.len(), 1);
        let dangling: Vec<&str> = references.dangling().iter().map(|(_, id)| *id).collect();
        assert_eq!(dangling, ["lost"]);
    }
}
