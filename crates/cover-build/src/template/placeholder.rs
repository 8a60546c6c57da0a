//! The text in a text layer, which stands for names.

use resvg::usvg::roxmltree::Node;

use crate::svg::{NS, References, attribute, fraction, inherited, is_hidden, length, own_property};

/// A CSS pixel size that browsers give text without one.
const DEFAULT_SIZE: f32 = 16.0;
/// By what a font size of one name differs from the next (CSS Fonts 4, 2.5).
const STEP: f32 = 1.2;
/// How many uses may show one another before the text.
const MAX_USES: usize = 8;

/// A layer's `<text>`, and its first letters.
pub(super) struct Placeholder<'a, 'input> {
    pub text: Node<'a, 'input>,
    /// The element that holds the first letters and all around it, outwards; where a `use` shows the text, the `use` and what is around that.
    pub nodes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input> Placeholder<'a, 'input> {
    /// Finds a layer's text; Sketch shows it by a `use`. `None` if there is none.
    pub fn of(layer: Node<'a, 'input>, references: &References<'a, 'input>) -> Option<Self> {
        let (mut root, mut uses) = (layer, Vec::new());
        let text = loop {
            let shown = |n: &Node| *n == root || !is_hidden(*n) || is_hidden(root);
            let mut inside = root.descendants().filter(shown);
            if let Some(text) = inside.clone().find(|n| n.has_tag_name((NS, "text"))) {
                break text;
            }
            let user =
                inside.find(|n| n.has_tag_name((NS, "use")) && references.linked(*n).is_some())?;
            uses.push((user, root));
            root = references.linked(user).filter(|_| uses.len() <= MAX_USES)?;
        };
        let letters = text.descendants().find(|n| has_letters(*n));
        let inner = letters.and_then(|n| n.parent_element()).unwrap_or(text);
        // From the letters out to what the last use shows, and so on from each use.
        let (mut nodes, mut at) = (Vec::new(), inner);
        while let Some((user, _)) = uses.pop() {
            let shown = references.linked(user)?;
            nodes.extend(at.ancestors().take_while(|n| *n != shown));
            nodes.push(shown);
            at = user;
        }
        nodes.extend(at.ancestors().filter(Node::is_element));
        Some(Self { text, nodes })
    }

    pub fn property(&self, name: &str) -> Option<&'a str> {
        inherited(self.nodes.iter().copied(), name)
    }

    /// A property of the text or of what is in it, in the order of the source.
    pub fn any_property(&self, name: &str) -> Option<&'a str> {
        let mut elements = self.text.descendants().filter(Node::is_element);
        elements.find_map(|n| own_property(n, name))
    }

    /// The part of the letters' colour that is seen: the opacities of all around them, multiplied, and the fill's. An error names the property.
    pub fn opacity(&self) -> Result<f32, &'static str> {
        let mut opacity = match self.property("fill-opacity") {
            None => 1.0,
            Some(value) => fraction(value).ok_or("fill-opacity")?,
        };
        for node in &self.nodes {
            if let Some(value) = own_property(*node, "opacity") {
                opacity *= fraction(value).ok_or("opacity")?;
            }
        }
        Ok(opacity)
    }

    /// The font size in user units. `None` if there is none, or none that can be read.
    pub fn font_size(&self) -> Option<f32> {
        let mut size = None;
        for node in self.nodes.iter().rev() {
            let Some(value) = own_property(*node, "font-size") else {
                continue;
            };
            let around = size.unwrap_or(DEFAULT_SIZE);
            size = match value.trim() {
                "inherit" => size,
                value => Some(named_size(value, around).or_else(|| length(value, around, around))?),
            };
        }
        size.filter(|size| *size > 0.0)
    }

    /// Where the first letters begin along x, in the text's own coordinates; `None` if nothing says so.
    pub fn start_x(&self, em: f32, whole: f32) -> Option<f32> {
        let in_text = self.nodes.iter().take_while(|n| **n != self.text);
        let mut with_text = in_text.chain([&self.text]);
        if let Some(x) = with_text.find_map(|n| attribute(*n, "x")) {
            return first_length(x, em, whole);
        }
        attribute(self.text, "transform").map(|_| 0.0)
    }

    /// The y of the last line's baseline, in the text's own coordinates. `None` if it cannot be read.
    pub fn last_y(&self, em: f32, whole: f32) -> Option<f32> {
        let (mut y, mut first, mut last) = (0.0, None, None);
        for node in self.text.descendants() {
            if let Some(text) = attribute(node, "y") {
                y = first_length(text, em, whole)?;
                first = first.or(Some(y));
            }
            if let Some(text) = attribute(node, "dy") {
                y += first_length(text, em, whole)?;
            }
            if has_letters(node) {
                last = Some(y);
            }
        }
        Some(last.or(first).unwrap_or(y))
    }
}

fn has_letters(node: Node) -> bool {
    node.is_text() && node.text().is_some_and(|text| !text.trim().is_empty())
}

/// The first of a list of lengths, one for each letter.
fn first_length(list: &str, em: f32, whole: f32) -> Option<f32> {
    let first = list
        .split([',', ' ', '\t', '\n'])
        .find(|part| !part.is_empty());
    length(first?, em, whole)
}

/// A font size that has a name.
fn named_size(name: &str, around: f32) -> Option<f32> {
    let steps = match name {
        "xx-small" => -3,
        "x-small" => -2,
        "small" => -1,
        "medium" => 0,
        "large" => 1,
        "x-large" => 2,
        "xx-large" => 3,
        "smaller" => return Some(around / STEP),
        "larger" => return Some(around * STEP),
        _ => return None,
    };
    Some(DEFAULT_SIZE * STEP.powi(steps))
}
