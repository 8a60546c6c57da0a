//! Style sheets, as Illustrator writes them, are replaced by inline styles, and inline styles are reduced to what can be drawn: all other
//! code reads only those.

use std::collections::BTreeMap;
use std::ops::Range;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{
    AttributeOperator, Declaration, DeclarationTokenizer, Element, PseudoClass, StyleSheet,
};
use svgtypes::FontShorthand;

use crate::svg::css_transform::as_attribute;
use crate::svg::edits::applied;
use crate::svg::fault::SvgFault;
use crate::svg::finding::Findings;
use crate::svg::limits::MAX_RULES;
use crate::svg::names::display_name;
use crate::svg::note::NoteKind;
use crate::svg::paint::{drawable, is_colour};
use crate::svg::property::{NS, attribute, attribute_node, escape, name_end};

/// Properties that usvg reads as attributes alone (SVG 2, 8.2, presentation attributes of geometry).
const GEOMETRY: [&str; 9] = ["x", "y", "width", "height", "cx", "cy", "r", "rx", "ry"];

/// The same SVG without style sheets, and with what they say in each element's own `style`.
pub(super) fn inlined(
    source: &str,
    document: &Document,
    findings: &mut Findings,
) -> Result<String, SvgFault> {
    let sheets: Vec<Node> = document
        .descendants()
        .filter(|n| n.has_tag_name((NS, "style")))
        .collect();
    let mut rules = StyleSheet::new();
    for sheet in &sheets {
        let text = sheet.text().unwrap_or_default();
        for skipped in unread_rules(text) {
            let note = NoteKind::NotDrawn {
                layer: "<style>".to_owned(),
                what: format!("the rule \"{skipped}\""),
            };
            findings.note(Some(*sheet), note);
        }
        rules.parse_more(text);
    }
    if rules.rules.len() > MAX_RULES {
        return Err(SvgFault::Rules);
    }
    let mut edits: Vec<(Range<usize>, String)> = sheets
        .iter()
        .map(|sheet| (sheet.range(), String::new()))
        .collect();
    for node in document.descendants().filter(Node::is_element) {
        let style = Style::of(node, &rules);
        for (name, value) in &style.lost {
            let fault = SvgFault::Colour {
                layer: display_name(node),
                property: (*name).to_owned(),
                value: (*value).to_owned(),
            };
            findings.error(Some(node), fault);
        }
        let attributes = findings.ok(Some(node), style.attributes(node));
        for (name, value) in attributes.unwrap_or_default() {
            edits.push(set_attribute(source, node, name, &value));
        }
    }
    Ok(applied(source, edits))
}

/// The edit that gives an element an attribute.
fn set_attribute(source: &str, node: Node, name: &str, value: &str) -> (Range<usize>, String) {
    let text = format!("{name}=\"{}\"", escape(value));
    match attribute_node(node, name) {
        Some(own) => (own.range(), text),
        None => {
            let end = name_end(source, node);
            (end..end, format!(" {text}"))
        }
    }
}

/// All declarations for an element.
struct Style<'s> {
    /// The value of each property that can be drawn.
    values: BTreeMap<&'s str, String>,
    /// Colours that cannot be drawn where no other is given, by property.
    lost: Vec<(&'s str, &'s str)>,
    /// Whether the element's own style says less than this one.
    is_changed: bool,
}

impl<'s> Style<'s> {
    /// By the cascade (CSS 2.1, 6.4.1): the style sheet's declarations, which are sorted by specificity, then the element's own, then those that
    /// are `!important`, in the same order.
    fn of(node: Node<'s, '_>, sheet: &'s StyleSheet<'s>) -> Self {
        let rules = sheet
            .rules
            .iter()
            .filter(|rule| rule.selector.matches(&Styled(node)));
        let from_sheet: Vec<&Declaration> = rules.flat_map(|rule| &rule.declarations).collect();
        let own: Vec<Declaration> =
            DeclarationTokenizer::from(attribute(node, "style").unwrap_or_default()).collect();
        let mut style = Self {
            values: BTreeMap::new(),
            lost: Vec::new(),
            is_changed: !from_sheet.is_empty(),
        };
        let all = from_sheet.into_iter().chain(&own);
        let (important, normal): (Vec<&Declaration>, Vec<&Declaration>) =
            all.partition(|d| d.important);
        style.is_changed |= !important.is_empty();
        for declaration in normal.into_iter().chain(important) {
            style.declare(declaration.name, declaration.value);
        }
        for attribute in node.attributes().filter(|a| is_colour(a.name())) {
            match drawable(attribute.name(), attribute.value()) {
                Some(value) if value == attribute.value() => {}
                Some(value) => {
                    style.is_changed = true;
                    let name = attribute.name();
                    style
                        .values
                        .entry(name)
                        .or_insert_with(|| value.into_owned());
                }
                None => style.lost.push((attribute.name(), attribute.value())),
            }
        }
        let values = &style.values;
        style.lost.retain(|(name, value)| {
            let other = attribute(node, name).filter(|own| own != value);
            !values.contains_key(name) && other.is_none_or(|own| drawable(name, own).is_none())
        });
        style
    }

    fn declare(&mut self, name: &'s str, value: &'s str) {
        if name == "font" {
            self.font(value);
            return;
        }
        match drawable(name, value) {
            Some(drawable) => {
                self.is_changed |= drawable != value || name.starts_with("transform");
                self.is_changed |= GEOMETRY.contains(&name);
                // Single quotes, since a double quote would be escaped, and a semicolon in the escape would end the declaration.
                let before = self.values.insert(name, drawable.replace('"', "'"));
                self.is_changed |= before.is_some();
            }
            None => {
                self.is_changed = true;
                self.lost.push((name, value));
            }
        }
    }

    /// Writes the shorthand out.
    fn font(&mut self, value: &'s str) {
        let Ok(font) = FontShorthand::from_str(value) else {
            return;
        };
        self.is_changed = true;
        for (name, value) in [
            ("font-style", font.font_style.unwrap_or("normal")),
            ("font-variant", font.font_variant.unwrap_or("normal")),
            ("font-weight", font.font_weight.unwrap_or("normal")),
            ("font-stretch", font.font_stretch.unwrap_or("normal")),
            ("font-size", font.font_size),
            ("font-family", font.font_family),
        ] {
            self.values.insert(name, value.replace('"', "'"));
        }
    }

    /// What the element's attributes have to be; empty if they are so already.
    fn attributes(mut self, node: Node) -> Result<Vec<(&'static str, String)>, SvgFault> {
        let mut attributes = Vec::new();
        let reference_box = self.values.remove("transform-box");
        let origin = self.values.remove("transform-origin");
        let origin = match reference_box.as_deref() {
            None | Some("view-box") => origin.as_deref().or(attribute(node, "transform-origin")),
            // The point would be one of the shape's own.
            Some(other) => Some(other),
        };
        if let Some(value) = self.values.remove("transform") {
            let transform = as_attribute(&value, origin).ok_or_else(|| SvgFault::Transform {
                layer: display_name(node),
                value,
            })?;
            attributes.push(("transform", transform));
        } else if let (Some(origin), Some(value)) = (origin, attribute(node, "transform")) {
            let transform =
                as_attribute(value, Some(origin)).ok_or_else(|| SvgFault::Transform {
                    layer: display_name(node),
                    value: format!("{value} at {origin}"),
                })?;
            self.is_changed = true;
            attributes.push(("transform", transform));
        }
        if attribute(node, "transform-origin").is_some() {
            attributes.push(("transform-origin", "0 0".to_owned()));
        }
        for name in GEOMETRY {
            if let Some(value) = self.values.remove(name).filter(|value| value != "auto") {
                attributes.push((name, value));
            }
        }
        if self.is_changed {
            let declarations: Vec<String> = self
                .values
                .iter()
                .map(|(name, value)| format!("{name}:{value}"))
                .collect();
            if !declarations.is_empty() || attribute(node, "style").is_some() {
                attributes.push(("style", declarations.join(";")));
            }
        }
        Ok(attributes)
    }
}

/// The beginnings of rules that are not applied although a browser would: those for the screen, and those with a selector that is not read.
fn unread_rules(sheet: &str) -> Vec<String> {
    const UNREAD: [&str; 6] = [":not(", ":is(", ":where(", ":nth-", ":last-", "~"];
    let mut unread = Vec::new();
    let mut depth = 0usize;
    let mut from = 0;
    for (at, c) in sheet.char_indices() {
        let head = sheet[from..at].trim();
        match c {
            '{' => {
                let applies = match head.strip_prefix('@') {
                    Some(rule) => is_for_covers(rule),
                    None => depth == 0 && UNREAD.iter().any(|part| head.contains(part)),
                };
                if applies {
                    unread.push(head.to_owned());
                }
                depth += 1;
                from = at + 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                from = at + 1;
            }
            ';' => from = at + 1,
            _ => {}
        }
    }
    unread
}

/// Whether an at-rule, without its `@`, has a condition that may hold when a cover is drawn; what it says of wide gamuts, of paper and of dark
/// pages does not.
fn is_for_covers(rule: &str) -> bool {
    let never = ["print", "gamut", "prefers-", "hover", "pointer", "color("];
    let has_condition = ["media", "supports", "layer"]
        .iter()
        .any(|kind| rule.starts_with(kind));
    has_condition && !never.iter().any(|word| rule.contains(word))
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
        attribute(self.0, name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass) -> bool {
        matches!(class, PseudoClass::FirstChild) && self.prev_sibling_element().is_none()
    }
}
