//! Style sheets, as Illustrator writes them, are replaced by inline styles, and inline styles are reduced to what can be drawn: all other
//! code reads only those.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{AttributeOperator, DeclarationTokenizer, Element, PseudoClass};
use svgtypes::FontShorthand;

use crate::svg::css::{Declaration, Rule, Sheet, declarations};
use crate::svg::css_transform::as_attribute;
use crate::svg::edits::applied;
use crate::svg::fault::SvgFault;
use crate::svg::finding::Findings;
use crate::svg::limits::{MAX_RULES, MAX_STEPS};
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
    let mut all = Sheet::default();
    for sheet in &sheets {
        let before = all.unread.len();
        all.read(sheet.text().unwrap_or_default());
        for head in &all.unread[before..] {
            let note = NoteKind::NotDrawn {
                layer: "<style>".to_owned(),
                what: format!("the rule \"{head}\""),
            };
            findings.note(Some(*sheet), note);
        }
    }
    if all.rules.len() > MAX_RULES {
        return Err(SvgFault::Rules);
    }
    let mut rules = all.rules;
    rules.sort_by_key(|rule| rule.selector.specificity());
    let steps = Cell::new(MAX_STEPS);
    let mut edits: Vec<(Range<usize>, String)> = sheets
        .iter()
        .map(|sheet| (sheet.range(), String::new()))
        .collect();
    for node in document.descendants().filter(Node::is_element) {
        let styled = Styled {
            node,
            steps: &steps,
        };
        let style = Style::of(styled, &rules);
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
    if steps.get() == 0 {
        return Err(SvgFault::Rules);
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
    fn of(styled: Styled<'s, '_, '_>, rules: &[Rule<'s>]) -> Self {
        let node = styled.node;
        let rules = rules.iter().filter(|rule| rule.selector.matches(&styled));
        let from_sheet: Vec<&Declaration> = rules.flat_map(|rule| &rule.declarations).collect();
        let own_style = attribute(node, "style").unwrap_or_default();
        let own = declarations(own_style);
        let mut style = Self {
            values: BTreeMap::new(),
            lost: Vec::new(),
            is_changed: !from_sheet.is_empty() || own_style.contains("/*"),
        };
        let all = from_sheet.into_iter().chain(&own);
        let (important, normal): (Vec<&Declaration>, Vec<&Declaration>) =
            all.partition(|d| d.is_important);
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
                if !is_plain(&drawable) {
                    self.is_changed = true;
                    return;
                }
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

/// Whether usvg can read a value, and with it what follows in the same style.
fn is_plain(value: &str) -> bool {
    let text = format!("a:{value}");
    let mut read = DeclarationTokenizer::from(text.as_str());
    read.next()
        .is_some_and(|declaration| declaration.value == value)
        && read.next().is_none()
}

/// An element, as the matching of selectors needs it.
#[derive(Clone, Copy)]
struct Styled<'a, 'input, 'b> {
    node: Node<'a, 'input>,
    /// How many steps from element to element are left for all rules together.
    steps: &'b Cell<u32>,
}

impl<'a, 'input> Styled<'a, 'input, '_> {
    fn step(&self, to: Option<Node<'a, 'input>>) -> Option<Self> {
        self.steps.set(self.steps.get().checked_sub(1)?);
        to.map(|node| Self { node, ..*self })
    }
}

impl Element for Styled<'_, '_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.step(self.node.parent_element())
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.step(self.node.prev_sibling_element())
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.node.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator) -> bool {
        attribute(self.node, name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass) -> bool {
        matches!(class, PseudoClass::FirstChild) && self.node.prev_sibling_element().is_none()
    }
}
