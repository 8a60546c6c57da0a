//! Ids of layers.

use cover_format::Condition;
use resvg::usvg::roxmltree::Node;

/// An element's id as the designer typed it; empty if it has none.
///
/// Illustrator escapes characters as `_x5F_`, and appends a counter such as `_1_` to an id that is used twice in its file: it writes
/// `text--fan_x5F_name_1_` for `text--fan_name`.
pub(super) fn layer_id(node: Node) -> String {
    let mut id = unescaped(node.attribute("id").unwrap_or_default());
    if let Some(head) = id.strip_suffix('_')
        && let Some(at) = head.rfind('_')
        && at + 1 < head.len()
        && head[at + 1..].bytes().all(|b| b.is_ascii_digit())
    {
        id.truncate(at);
    }
    id
}

fn unescaped(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    let mut rest = id;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 4)
            .filter(|_| rest.get(at + 4..at + 5) == Some("_"));
        let c = code
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
            .filter(u8::is_ascii_graphic);
        match c {
            Some(c) => {
                out.push_str(&rest[..at]);
                out.push(char::from(c));
                rest = &rest[at + 5..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The condition of the nearest layer around an element that has one.
pub(super) fn condition(node: Node) -> Option<Condition> {
    node.ancestors()
        .find_map(|n| Condition::from_id(&layer_id(n)))
}
