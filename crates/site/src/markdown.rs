//! Renders the Markdown of legal texts.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html};

/// Renders CommonMark with tables to HTML. Raw HTML is shown as text. A link to anything but a web address, a mail address or a
/// path becomes a link without a target.
pub(crate) fn render(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: safe_target(dest_url),
            title,
            id,
        }),
        other => other,
    });
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, events);
    out
}

fn safe_target(target: CowStr<'_>) -> CowStr<'_> {
    let safe = ["https://", "http://", "mailto:", "/", "#"]
        .iter()
        .any(|start| target.starts_with(start));
    if safe { target } else { CowStr::Borrowed("") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_lists_become_html() {
        assert_eq!(
            render("# Terms\n\n- one\n"),
            "<h1>Terms</h1>\n<ul>\n<li>one</li>\n</ul>\n"
        );
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let html = render("<script>alert(1)</script>\n\nA <b>bold</b> claim");
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn a_link_has_only_harmless_targets() {
        assert!(render("[a](https://example.org)").contains("href=\"https://example.org\""));
        assert!(!render("[a](javascript:alert(1))").contains("javascript"));
    }
}
