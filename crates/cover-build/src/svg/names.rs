//! Names of elements, as their designer sees them in the drawing program.

use resvg::usvg::roxmltree::Node;

use crate::svg::property::attribute;

/// All names that an element has, the most telling first: what Inkscape (`inkscape:label`), Affinity (`serif:id`), Linearity and Illustrator
/// (`data-name`) store beside the id, then the id.
pub(crate) fn names_of(node: Node) -> Vec<String> {
    let foreign = node
        .attributes()
        .filter(|a| a.namespace().is_some() && matches!(a.name(), "label" | "id" | "layerName"))
        .map(|a| a.value().to_owned());
    let data = attribute(node, "data-name").map(str::to_owned);
    let id = attribute(node, "id").map(typed_id);
    let names = foreign.chain(data).chain(id);
    names
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// A name by which a designer finds an element: its own, else that of the nearest group around it, else the element's kind.
pub(crate) fn display_name(node: Node) -> String {
    node.ancestors()
        .find_map(|n| names_of(n).into_iter().next())
        .unwrap_or_else(|| node.tag_name().name().to_owned())
}

/// A name in small letters and without what people mistake: spaces, dashes, underscores. `colour` is `color`.
pub(crate) fn squashed(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .replace("colour", "color")
}

/// An id as the designer typed it.
///
/// Illustrator escapes characters as `_x5F_`, and appends a counter such as `_1_` to an id that is used twice in its file: it writes
/// `text--fan_x5F_name_1_` for `text--fan_name`.
fn typed_id(id: &str) -> String {
    let mut id = unescaped(id);
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
        let behind = &rest[at + 2..];
        let code = behind
            .split_once('_')
            .filter(|(hex, _)| (2..=6).contains(&hex.len()));
        let c = code.and_then(|(hex, after)| {
            let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
            (!c.is_control()).then_some((c, after))
        });
        match c {
            Some((c, after)) => {
                out.push_str(&rest[..at]);
                out.push(c);
                rest = after;
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_the_designer_wrote_them() {
        let table = [
            ("text--fan_name", "text--fan_name"),
            ("text--fan_x5F_name", "text--fan_name"),
            ("text--fan_x5F_name_1_", "text--fan_name"),
            ("color--team_1", "color--team_1"),
            ("color_x2014_team_x5F_1", "color—team_1"),
            ("_x41_b", "Ab"),
            ("_x_xZZ_", "_x_xZZ_"),
            ("_xé_", "_xé_"),
            ("a_1_", "a"),
            ("_1_", ""),
            ("", ""),
        ];
        for (id, expected) in table {
            assert_eq!(typed_id(id), expected, "{id}");
        }
    }
}
