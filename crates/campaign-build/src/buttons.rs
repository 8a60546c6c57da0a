//! The labels of the pages' buttons, as the pages' templates have them.

use std::collections::BTreeMap;

/// How an element says that it is a button in large type (controls.css).
const BUTTON: &str = "class=\"button";
/// How a template writes a message.
const MESSAGE: &str = "t('";
const ICON: &str = "icon(";
/// Pages whose buttons are set smaller on small phones (shapes.css).
const SMALLER_ON: [&str; 2] = ["sing.html", "share.html"];

/// Where a label stands. The last is the place with the least room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// In letters of the full size, whatever the screen's.
    pub is_large: bool,
    pub has_icon: bool,
}

/// The messages that are labels of buttons, each with the place that has the least room for it. `templates` are names and sources.
pub(super) fn labels(templates: &[(String, String)]) -> BTreeMap<String, Place> {
    let mut labels = BTreeMap::new();
    for (name, source) in templates {
        for (at, _) in source.match_indices(BUTTON) {
            let rest = &source[at..];
            let end = ["</button>", "</a>"]
                .iter()
                .filter_map(|end| rest.find(end));
            let element = &rest[..end.min().unwrap_or(0)];
            // What stands within the tag is an attribute.
            let Some((_, label)) = element.split_once('>') else {
                continue;
            };
            let Some(id) = message(label) else { continue };
            let place = Place {
                is_large: !SMALLER_ON.contains(&name.as_str()),
                has_icon: label.contains(ICON),
            };
            let known = labels.entry(id.to_owned()).or_insert(place);
            *known = place.max(*known);
        }
    }
    labels
}

fn message(label: &str) -> Option<&str> {
    let (_, rest) = label.split_once(MESSAGE)?;
    rest.split_once('\'').map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_what_buttons_say_with_the_place_that_has_the_least_room() {
        let templates = [
            (
                "sing.html",
                "<button class=\"button\" aria-label=\"{{ t('no') }}\">{{ t('go') }}</button><a href>{{ t('no') }}</a>",
            ),
            (
                "mine.html",
                "<a class=\"button button-quiet\">{{ icon(\"x\") }}<span>{{ t('back') }}</span></a><a class=\"button\">{{ t('go') }}</a>",
            ),
            (
                "404.html",
                "<a class=\"button\">{{ say.action }}</a><button class=\"button",
            ),
        ];
        let templates = templates.map(|(name, source)| (name.to_owned(), source.to_owned()));
        let place = |is_large, has_icon| Place { is_large, has_icon };
        let expected = [("back", place(true, true)), ("go", place(true, false))];
        let expected = expected.map(|(id, place)| (id.to_owned(), place));
        assert_eq!(labels(&templates), BTreeMap::from(expected));
    }
}
