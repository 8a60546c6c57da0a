"""Words that a page's template holds itself, where people would read or hear them."""

import re
from html.parser import HTMLParser

from jinja2 import Environment, nodes

# Attributes that are read or spoken.
SHOWN_ATTRIBUTES = {
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
}
# Values of `name` and `property` of a <meta> whose content search engines and networks show.
SHOWN_META = {
    "application-name",
    "apple-mobile-web-app-title",
    "author",
    "description",
    "og:description",
    "og:image:alt",
    "og:site_name",
    "og:title",
    "twitter:description",
    "twitter:image:alt",
    "twitter:title",
}
# What is not shown as text.
SILENT_ELEMENTS = {"script", "style"}
# The functions of templates that give a message's text.
TRANSLATING = {"bare", "plain", "t"}
LETTER = re.compile(r"[^\W\d_]")
# Two words, a word with a capital, or a letter beyond Latin's: no name that only machines read looks like this.
NATURAL_LANGUAGE = re.compile(r"[^\W\d_]{2,}[^\w\s]*\s+[^\w\s]*[^\W\d_]{2,}|^[A-Z][a-z]+(?![-\w])|[^\W\d_\u0000-\u024f]")


def hard_coded_words(template):
    """Each place of the template's HTML that holds words, with them: "<p> Hello". MiniJinja's syntax is Jinja's."""
    tree = Environment().parse(template)
    places = Places()
    places.feed("".join(written(tree)))
    places.close()
    literals = [const.value for const in tree.find_all(nodes.Const) if isinstance(const.value, str)]
    suspects = [text for text in literals if NATURAL_LANGUAGE.search(text)]
    return places.found + [f"{{{{ }}}} {text}" for text in [*suspects, *put_into_messages(tree)]]


def put_into_messages(tree):
    """The literals that messages are given for their variables."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in TRANSLATING:
            given = [text for argument in call.kwargs for text in values(argument.value)]
            yield from (text for text in given if LETTER.search(text) and not NATURAL_LANGUAGE.search(text))


def written(node):
    """What a template writes, in order and with both branches of every condition: its HTML, and the literals that its expressions
    may give. What functions and variables give is left out."""
    if isinstance(node, nodes.TemplateData):
        yield node.data
    elif isinstance(node, nodes.Output):
        for part in node.nodes:
            yield from [part.data] if isinstance(part, nodes.TemplateData) else values(part)
    else:
        for child in node.iter_child_nodes():
            yield from written(child)


def values(expression):
    """The literals that an expression may give."""
    if isinstance(expression, nodes.Const):
        yield str(expression.value)
    elif isinstance(expression, nodes.CondExpr):
        yield from values(expression.expr1)
        if expression.expr2 is not None:
            yield from values(expression.expr2)
    elif isinstance(expression, nodes.Concat):
        for part in expression.nodes:
            yield from values(part)
    elif isinstance(expression, nodes.BinExpr):
        yield from values(expression.left)
        yield from values(expression.right)
    elif isinstance(expression, nodes.Filter) and expression.node is not None:
        for part in [expression.node, *expression.args]:
            yield from values(part)


class Places(HTMLParser):
    """Reads HTML, and notes words where people meet them."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.element = ""

    def handle_starttag(self, tag, attrs):
        self.element = tag
        attributes = {name: value or "" for name, value in attrs}
        for name, value in attributes.items():
            shown = name in SHOWN_ATTRIBUTES
            if name == "content":
                shown = attributes.get("name", attributes.get("property")) in SHOWN_META
            if name == "value":
                shown = tag == "input" and attributes.get("type") in {"button", "reset", "submit"}
            # Scripts read words from data attributes, and names as well.
            if name.startswith("data-"):
                shown = NATURAL_LANGUAGE.search(value)
            if shown and LETTER.search(value):
                self.found.append(f"<{tag} {name}> {value}")

    def handle_endtag(self, tag):
        self.element = f"/{tag}"

    def handle_data(self, data):
        if self.element not in SILENT_ELEMENTS and LETTER.search(data):
            self.found.append(f"<{self.element}> {' '.join(data.split())}")
