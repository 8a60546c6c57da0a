//! Style sheets inside a template, as Illustrator writes them, are replaced by inline styles: all other code reads only those.

use std::collections::BTreeMap;
use std::ops::Range;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{AttributeOperator, DeclarationTokenizer, Element, PseudoClass, StyleSheet};

use crate::template::error::TemplateError;
use crate::template::limits::MAX_RULES;
use crate::template::property::{NS, escape, name_end};

/// The same template without style sheets, and with what they say in each element's own `style`.
pub(super) fn inlined(source: &str, document: &Document) -> Result<String, TemplateError> {
    let sheets: Vec<Node> = document
        .descendants()
        .filter(|n| n.has_tag_name((NS, "style")))
        .collect();
    if sheets.is_empty() {
        return Ok(source.to_owned());
    }
    let mut rules = StyleSheet::new();
    for text in sheets.iter().filter_map(Node::text) {
        rules.parse_more(text);
    }
    if rules.rules.len() > MAX_RULES {
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
        let style = format!("style=\"{}\"", escape(&style));
        match node.attribute_node("style") {
            Some(own) => edits.push((own.range(), style)),
            None => {
                let end = name_end(source, node);
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

/// All declarations for an element, by the cascade (CSS 2.1, 6.4.1): the style sheet's, which is sorted by specificity, then the element's
/// own, then those that are `!important`. Empty if the style sheet has none.
fn style_of(node: Node, sheet: &StyleSheet) -> String {
    let mut normal: BTreeMap<&str, &str> = BTreeMap::new();
    let mut important: BTreeMap<&str, &str> = BTreeMap::new();
    let rules = sheet
        .rules
        .iter()
        .filter(|rule| rule.selector.matches(&Styled(node)));
    for declaration in rules.flat_map(|rule| &rule.declarations) {
        let kind = if declaration.important {
            &mut important
        } else {
            &mut normal
        };
        kind.insert(declaration.name, declaration.value);
    }
    if normal.is_empty() && important.is_empty() {
        return String::new();
    }
    let own = node.attribute("style").unwrap_or_default();
    for declaration in DeclarationTokenizer::from(own) {
        normal.insert(declaration.name, declaration.value);
    }
    normal.extend(important);
    let declarations: Vec<String> = normal
        .iter()
        // Single quotes, since a double quote would be escaped, and a semicolon in the escape would end the declaration.
        .map(|(name, value)| format!("{name}:{}", value.replace('"', "'")))
        .collect();
    declarations.join(";")
}

/// An element, as the matching of selectors needs it.
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
