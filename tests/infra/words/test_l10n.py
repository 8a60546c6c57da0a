"""Pontoon and compare-locales find all words by l10n.toml, and nothing to complain about."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from homes import HOMES, JURISDICTIONS, ROOT, SOURCE, legal_translations, translations

CONFIG = ROOT / "l10n.toml"


def is_listed(home):
    """Whether l10n.toml speaks of a campaign at all: one that somebody has begun need not be translated there. The product is."""
    campaign = home.relative_to(ROOT).parts[:2]
    return campaign[0] != "campaigns" or "/".join(campaign) + "/" in CONFIG.read_text(encoding="utf-8")


def expected_paths():
    """What l10n.toml has to say of the folders that exist: l10n pattern -> reference pattern, languages."""
    found = {}
    for home in filter(is_listed, HOMES):
        folder = home.relative_to(ROOT).as_posix()
        found[f"{folder}/{{locale}}/**/*.ftl"] = (f"{folder}/{SOURCE}/**/*.ftl", translations(home))
    for home in filter(is_listed, JURISDICTIONS):
        folder = home.relative_to(ROOT).as_posix()
        found[f"{folder}/{{locale}}.ftl"] = (f"{folder}/{SOURCE}.ftl", legal_translations(home))
    return found


def described_paths():
    """What l10n.toml says, in the same form."""
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    return {
        path["l10n"]: (path["reference"], sorted(path.get("locales", config["locales"]))) for path in config["paths"]
    }


def compare(root):
    """What compare-locales says of each file that it does not find perfect."""
    program = Path(sys.executable).parent / "compare-locales"
    done = subprocess.run([program, root / "l10n.toml", root, "--json", "-"], capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)[0]["details"]


def test_l10n_toml_names_every_folder_of_what_it_lists_with_its_languages_and_no_other():
    assert described_paths() == expected_paths(), "l10n.toml lists all folders and languages of a campaign that it lists: write the new ones there"


def test_compare_locales_finds_nothing_missing_obsolete_or_wrong():
    assert compare(ROOT) == {}


@pytest.mark.parametrize(
    "words, complaint",
    [
        ("hello = Hallo\n", "missingEntity"),
        ("hello = Hallo\nbye = Ciao\nmore = Mehr\n", "obsoleteEntity"),
        ("hello = Hallo { $name\nbye = Ciao\n", "error"),
        ("hello = { $n ->\n   *[one] Hallo\n}\nbye = Ciao\n", "warning"),
        (None, "missingFile"),
    ],
)
def test_compare_locales_complains_of(tmp_path, words, complaint):
    (tmp_path / "l10n.toml").write_text(
        'basepath = "."\nlocales = ["de"]\n[[paths]]\nreference = "en/*.ftl"\nl10n = "{locale}/*.ftl"\n'
    )
    for locale, text in [("en", "hello = Hello\nbye = Bye\n"), ("de", words)]:
        (tmp_path / locale).mkdir()
        if text is not None:
            (tmp_path / locale / "site.ftl").write_text(text)
    assert complaint in json.dumps(compare(tmp_path))
