"""The built site is light: what a first visit moves stays within its budget, and no script has a typeface of ours that phones have."""

import gzip
import json
import re
from html.parser import HTMLParser

import pytest
import tinycss2
from conftest import ROOT

SITE = ROOT / "build" / "site"
# Bytes, as promised; what bench.py measures in a browser is less.
CODE = 60_000
LANDING = 250_000
PREVIEW = 50_000
# Han with its marks, kana, bopomofo, Hangul, and their wide forms.
EAST_ASIAN = [(0x1100, 0x11FF), (0x2E80, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)]
LOCALES = sorted(path.parent.name for path in SITE.glob("*/index.html"))


@pytest.fixture(scope="module")
def assets():
    return json.loads((SITE / "assets" / "manifest.json").read_text())


def compressed(address):
    return len(gzip.compress((SITE / address.strip("/")).read_bytes(), compresslevel=6))


def typefaces(assets):
    """Address and ranges of code points of each typeface that the styles may fetch."""
    styles = (SITE / assets["site.css"].strip("/")).read_text()
    for rule in tinycss2.parse_stylesheet(styles):
        if rule.type != "at-rule" or rule.at_keyword != "font-face":
            continue
        face = {d.name: d.value for d in tinycss2.parse_blocks_contents(rule.content) if d.type == "declaration"}
        addresses = [token.value for token in face["src"] if token.type == "url"]
        addresses += [token.arguments[0].value for token in face["src"] if token.type == "function" and token.name == "url"]
        ranges = [(token.start, token.end) for token in face.get("unicode-range", []) if token.type == "unicode-range"]
        for address in addresses:
            yield address.removeprefix("./"), ranges or [(0, 0x10FFFF)]


def test_the_site_is_built():
    assert LOCALES, "run `make campaign` first"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_code_of_landing_and_booth_is_within_its_budget(assets, locale):
    pages = [f"{locale}/index.html", f"{locale}/sing/index.html"]
    scripts = ["landing.js", "sing.js", "shared.js", "worklet.js", "encoder.worker.js", f"words/{locale}", "site.css"]
    assert sum(map(compressed, pages + [assets[name] for name in scripts])) <= CODE


@pytest.mark.parametrize("locale", LOCALES)
def test_the_landing_is_within_its_budget_with_every_typeface_it_could_want(assets, locale):
    page = (SITE / locale / "index.html").read_text()
    # The names of the other languages are in the phone's own faces (styles/base.css).
    page = re.sub(r'<a [^>]*lang="[^"]*"(?![^>]*aria-current)[^>]*>.*?</a>', "", page)
    letters = {ord(letter) for letter in page}
    wanted = [name for name, ranges in typefaces(assets) if any(a <= letter <= b for a, b in ranges for letter in letters)]
    assert wanted
    faces = sum((SITE / "assets" / name).stat().st_size for name in wanted)
    code = sum(map(compressed, [f"{locale}/index.html", assets["landing.js"], assets["site.css"]]))
    assert code + faces + PREVIEW <= LANDING


def test_han_kana_and_hangul_are_the_phones_own(assets):
    faces = list(typefaces(assets))
    assert faces
    for name, ranges in faces:
        for first, last in ranges:
            assert not any(first <= end and start <= last for start, end in EAST_ASIAN), name


class Pictures(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag == "img":
            self.found.append(dict(attributes))


def test_a_picture_has_its_size_before_it_is_loaded():
    found = 0
    for path in SITE.rglob("*.html"):
        pictures = Pictures()
        pictures.feed(path.read_text())
        for picture in pictures.found:
            assert picture["width"].isdigit() and picture["height"].isdigit(), f"{path}: {picture}"
        found += len(pictures.found)
    assert found


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("page", ["sing", "mine"])
def test_what_a_script_will_fetch_at_once_is_asked_for_by_the_page(assets, locale, page):
    html = (SITE / locale / page / "index.html").read_text()
    fetched = json.loads(re.search(r"data-campaign='([^']*)'", html)[1].replace("&#39;", "'"))["words_url"]
    assert fetched == assets[f"words/{locale}"]
    assert f'<link rel="preload" href="{fetched}" as="fetch" crossorigin>' in html


def test_words_wait_for_no_typeface_that_has_a_stand_in():
    html = (SITE / "en" / "index.html").read_text()
    fonts = re.findall(r'<link rel="preload" href="([^"]*)" as="font" type="font/woff2" crossorigin( fetchpriority="low")?>', html)
    assert [bool(low) for _, low in fonts] == [False, True], "large words first, small ones when nothing else is on its way"


def test_the_icon_that_browsers_fetch_with_a_page_is_small():
    assert (SITE / "icon-192.png").stat().st_size <= 16_000
