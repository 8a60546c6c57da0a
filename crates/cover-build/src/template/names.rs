//! Names of layers.

use cover_format::Condition;
use resvg::usvg::roxmltree::Node;

use crate::svg::{names_of, squashed};

/// All names that have a meaning; colours and conditions may have a suffix such as `--beam`.
const KNOWN: [&str; 21] = [
    "text--fan_name",
    "text--team_name",
    "text--song_title",
    "text--song_artist",
    "text--address",
    "text--call",
    "fit--fan_name",
    "fit--team_name",
    "fit--song_title",
    "fit--song_artist",
    "fit--address",
    "fit--call",
    "wave--take",
    "qr--share_page",
    "color--team_1",
    "color--team_2",
    "image--emblem",
    "layer--if-team",
    "layer--if-name",
    "layer--if-take",
    "layer--if-number",
];

/// The name by which an element is bound, if it begins as one of a layer does; else its most telling name; empty if it has none.
pub(super) fn layer_name(node: Node) -> String {
    let names = names_of(node);
    let bound = names.iter().find(|name| kind(name).is_some());
    bound
        .map(|name| undoubled(name).to_owned())
        .or_else(|| names.into_iter().next())
        .unwrap_or_default()
}

/// The kind of layer that a name begins with, and the rest behind the two dashes.
pub(super) fn kind(name: &str) -> Option<(&str, &str)> {
    let (kind, rest) = name.split_once("--")?;
    let is_known = matches!(
        kind,
        "text" | "fit" | "wave" | "qr" | "color" | "image" | "layer"
    );
    is_known.then_some((kind, rest))
}

/// The name with a meaning that a name must have been meant for; `None` if it is one itself, or like none.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    let is_known = |name: &&str| KNOWN.contains(name);
    let whole = undoubled(name);
    let without_suffixes = name.match_indices("--").map(|(at, _)| &name[..at]);
    let heads: Vec<&str> = without_suffixes.chain([whole]).collect();
    if heads.iter().any(is_known) {
        return None;
    }
    heads.into_iter().rev().find_map(|head| {
        let squashed = squashed(head);
        KNOWN.into_iter().find(|known| {
            let counter = squashed.strip_prefix(&self::squashed(known));
            counter.is_some_and(is_counter)
        })
    })
}

/// A name without what drawing programs append when it is there twice: Figma `_2`, Illustrator `-2` and `_2_`, Affinity `2`, others ` copy 2`.
fn undoubled(name: &str) -> &str {
    let base = KNOWN.into_iter().find(|known| {
        let counter = name.strip_prefix(known);
        counter.is_some_and(|counter| !counter.starts_with("--") && is_counter(counter))
    });
    base.unwrap_or(name)
}

fn is_counter(text: &str) -> bool {
    const MAX_DIGITS: usize = 4;
    let parting = [' ', '_', '-'];
    let text = text.trim_matches(parting);
    let digits = text
        .strip_prefix("copy")
        .unwrap_or(text)
        .trim_matches(parting);
    digits.len() <= MAX_DIGITS && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The condition of the nearest layer around an element that has one.
pub(super) fn condition(node: Node) -> Option<Condition> {
    node.ancestors()
        .find_map(|n| Condition::from_id(&layer_name(n)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use resvg::usvg::roxmltree::Document;

    use super::*;

    #[test]
    fn a_layer_is_bound_by_the_name_that_its_program_shows() {
        let table = [
            (r#"id="color--team_1""#, "color--team_1"),
            (r#"id="color--team_1_2""#, "color--team_1"),
            (
                r#"id="color--team_1-2" data-name="color--team_1""#,
                "color--team_1",
            ),
            (
                r#"id="color--team_11" serif:id="color--team_1""#,
                "color--team_1",
            ),
            (r#"id="color--team_23""#, "color--team_2"),
            (r#"id="color--team_1 copy 3""#, "color--team_1"),
            (r#"id="color--team_1 ""#, "color--team_1"),
            (r#"id="color_x2D__x2D_team_x5F_1_2_""#, "color--team_1"),
            (
                r#"id="path1" inkscape:label="color--team_1""#,
                "color--team_1",
            ),
            (
                r#"id="color--team_1" inkscape:label="Left disc""#,
                "color--team_1",
            ),
            (
                r#"serif:id="Left disc" id="color--team_1""#,
                "color--team_1",
            ),
            (r#"id="color--team_1--beam_2""#, "color--team_1--beam_2"),
            (r#"id="g3" inkscape:label="Sleeve""#, "Sleeve"),
            ("", ""),
        ];
        for (attributes, expected) in table {
            let svg = format!(
                r#"<g xmlns:serif="http://www.serif.com/" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" {attributes}/>"#
            );
            let document = Document::parse(&svg).unwrap();
            assert_eq!(
                layer_name(document.root_element()),
                expected,
                "{attributes}"
            );
        }
    }

    #[test]
    fn a_name_that_is_nearly_right_is_recognised() {
        let table = [
            ("Color--Team_1", Some("color--team_1")),
            ("colour--team_2", Some("color--team_2")),
            ("color-team_1", Some("color--team_1")),
            ("color—team_1", Some("color--team_1")),
            ("color--team 2", Some("color--team_2")),
            ("Text – Fan name", Some("text--fan_name")),
            ("color–-team_1--beam", Some("color--team_1")),
            ("layer--if_take", Some("layer--if-take")),
            ("QR – Share page", Some("qr--share_page")),
            ("text-address", Some("text--address")),
            ("Color--Team_1_2", Some("color--team_1")),
            ("color--team_1", None),
            ("color--team_1--beam", None),
            ("layer--if-team--badge", None),
            ("color--team_3", None),
            ("text--fan_nmae", None),
            ("Team colours", None),
            ("Fan name", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(meant(name), expected, "{name}");
        }
    }
}
