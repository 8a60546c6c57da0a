//! A style sheet inside a template, as Illustrator writes it, brought to the elements that it speaks of.

use std::collections::BTreeMap;
use std::ops::Range;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};

use super::{TemplateError, svg};

/// Illustrator writes one rule for each style in use; more than these would be slow to match.
pub(super) const MOST_RULES: usize = 2_000;

/// The same template with each element's rules in its own `style`, and without style sheets.
pub(super) fn inlined(source: &str, document: &Document) -> Result<String, TemplateError> {
    let sheets: Vec<Node> = document
        .descendants()
        .filter(|n| n.has_tag_name((svg::NS, "style")))
        .collect();
    if sheets.is_empty() {
        return Ok(source.to_owned());
    }
    let mut rules = StyleSheet::new();
    for text in sheets.iter().filter_map(Node::text) {
        rules.parse_more(text);
    }
    if rules.rules.len() > MOST_RULES {
        return Err(TemplateError::Rules);
    }
    let mut edits: Vec<(Range<usize>, String)> = sheets
        .iter()
        .map(|sheet| (sheet.range(), String::new()))
        .collect();
    for node in document.descendants().filter(Node::is_element) {
        let style = style_of(node, &rules);
        if style.is_empty() {
            continue;
        }
        let style = format!("style=\"{}\"", svg::escape(&style));
        match node.attribute_node("style") {
            Some(own) => edits.push((own.range(), style)),
            None => {
                let end = svg::name_end(source, node);
                edits.push((end..end, format!(" {style}")));
            }
        }
    }
    edits.sort_by_key(|(range, _)| range.start);
    let (mut out, mut at) = (String::with_capacity(source.len()), 0);
    for (range, with) in edits {
        if range.start >= at {
            out.push_str(&source[at..range.start]);
            out.push_str(&with);
            at = range.end;
        }
    }
    out.push_str(&source[at..]);
    Ok(out)
}

/// All that is said of an element: by the sheet, more specific rules later, and by itself. Empty if the sheet says nothing.
fn style_of(node: Node, sheet: &StyleSheet) -> String {
    let mut said: BTreeMap<&str, &str> = BTreeMap::new();
    let mut important: BTreeMap<&str, &str> = BTreeMap::new();
    let rules = sheet
        .rules
        .iter()
        .filter(|rule| rule.selector.matches(&Styled(node)));
    for declaration in rules.flat_map(|rule| &rule.declarations) {
        let kind = if declaration.important {
            &mut important
        } else {
            &mut said
        };
        kind.insert(declaration.name, declaration.value);
    }
    if said.is_empty() && important.is_empty() {
        return String::new();
    }
    let own = node.attribute("style").unwrap_or_default();
    for (name, value) in own.split(';').filter_map(|d| d.split_once(':')) {
        said.insert(name.trim(), value.trim());
    }
    said.extend(important);
    let declarations: Vec<String> = said
        .iter()
        // A semicolon would end the declaration, and a double quote is one once it is escaped.
        .map(|(name, value)| format!("{name}:{}", value.replace('"', "'")))
        .collect();
    declarations.join(";")
}

/// An element as style sheets see it.
#[derive(Clone, Copy)]
struct Styled<'a, 'input>(Node<'a, 'input>);

impl Element for Styled<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Self)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Self)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator) -> bool {
        self.0
            .attribute(name)
            .is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass) -> bool {
        matches!(class, PseudoClass::FirstChild) && self.prev_sibling_element().is_none()
    }
}
