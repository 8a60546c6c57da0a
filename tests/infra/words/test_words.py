"""The words of the product and of every campaign: well written, commented, and complete in every language."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from homes import HOMES, ROOT, SOURCE, SOURCES, translations

TRANSLATIONS = [(home, locale) for home in HOMES for locale in translations(home)]


class Names(Visitor):
    """The variables that a message's patterns use."""

    def __init__(self):
        self.found = set()

    def visit_VariableReference(self, node):
        self.found.add(node.id.name)


def entries(folder):
    """"file: message" or "file: message.attribute" -> the variables it uses."""
    found = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.annotations[0].message}: {entry.content[:80]}"
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            for name, pattern in [("", entry.value), *((f".{a.id.name}", a.value) for a in entry.attributes)]:
                if pattern is not None:
                    names = Names()
                    names.visit(pattern)
                    found[f"{path.name}: {entry.id.name}{name}"] = names.found
    return found


def test_there_are_words():
    assert ROOT / "locales" in HOMES and len(HOMES) > 1


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home.name)
def test_the_source_passes_the_linter(home):
    program = Path(sys.executable).parent / "moz-fluent-lint"
    config = Path(__file__).parent / "lint.yaml"
    done = subprocess.run([program, home / SOURCE, "--config", config], capture_output=True, text=True, check=False)
    found = re.findall(r"File path: (.*)\n\s*Message ID: (.*)\n.*\n\s*Error (.*)", done.stdout)
    # RC03 wants a line above a file's first comment: Mozilla's files begin with a licence, ours do not.
    assert [error for error in found if not error[2].startswith("(RC03)")] == []
    assert found or done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_message_says_in_a_comment_what_it_is_for(path):
    body = FluentParser().parse(path.read_text(encoding="utf-8")).body
    assert [e.id.name for e in body if isinstance(e, ast.Message | ast.Term) and e.comment is None] == []


@pytest.mark.parametrize("home, locale", TRANSLATIONS, ids=lambda value: getattr(value, "name", value))
def test_every_language_has_the_same_messages_with_no_other_variables(home, locale):
    source, translation = entries(home / SOURCE), entries(home / locale)
    assert sorted(set(source) - set(translation)) == [], "missing"
    assert sorted(set(translation) - set(source)) == [], "not in the source"
    # A plural may leave out its number; an unknown variable would show as {$name}.
    unknown = {name: translation[name] - source[name] for name in source if translation[name] - source[name]}
    assert unknown == {}
