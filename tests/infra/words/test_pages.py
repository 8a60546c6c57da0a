"""Every word of a page comes from Fluent: none stands in its template."""

import pytest
from homes import ROOT
from pages import hard_coded_words

PAGES = sorted(ROOT.glob("web/pages/*.html"))


def test_there_are_pages():
    assert len(PAGES) > 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_holds_words_of_its_own(page):
    assert hard_coded_words(page.read_text(encoding="utf-8")) == [], "write them into locales/ and translate their ids"


@pytest.mark.parametrize(
    "template, found",
    [
        ("<p>Sing along</p>", ["<p> Sing along"]),
        ("<p>{{ t('a') }} or <b>{{ t('b') }}</b></p>", ["<p> or"]),
        ("<p>{% if team %}{{ team.name }}{% else %}nobody{% endif %}</p>", ["<p> nobody"]),
        ("<p>{{ name if name else 'nobody' }}</p>", ["<p> nobody"]),
        ("<p>{{ 'sung by ' ~ name }}</p>", ["<p> sung by", "{{ }} sung by "]),
        ("{% macro m(x) %}<b>{{ x|safe }}</b>{% endmacro %}{{ m('Sing') }}", ["{{ }} Sing"]),
        ("<p>{{ t('line', name='nobody') }}</p>", ["{{ }} nobody"]),
        ("<p><b>{{ name }}</b> or</p>", ["</b> or"]),
        ("<p>歌</p>", ["<p> 歌"]),
        ("<p>&eacute;</p>", ["<p> é"]),
        ("<template><i>more</i></template>", ["<i> more"]),
        ("<noscript>off</noscript>", ["<noscript> off"]),
        ('<img alt="{{ name }}\'s cover">', ["<img alt> 's cover"]),
        ('<a title="{% if x %}up{% endif %}">', ["<a title> up"]),
        ("<button aria-label=play>", ["<button aria-label> play"]),
        ('<input placeholder="name">', ["<input placeholder> name"]),
        ('<input type="submit" value="send">', ["<input value> send"]),
        ('<meta name="description" content="songs">', ["<meta content> songs"]),
        ('<meta content="song" property="og:title">', ["<meta content> song"]),
        ('<p data-copied="Copied"></p>', ["<p data-copied> Copied"]),
        ("<title>{{ page.title }} | Refrain</title>", ["<title> | Refrain"]),
    ],
)
def test_words_are_found(template, found):
    assert hard_coded_words(template) == found


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ t('sing-title') }} — {{ page.title }}</p>",
        '<img alt="{{ plain(\'cover-alt\', name=name) }}" src="cover.jpg" sizes="min(62vw, 40vh)">',
        '<h{{ 1 if loop.first else 2 }} class="{{ \'option\' if story else \'button\' }}"></h2>',
        "<span>0:00</span>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<button value="erase" data-action="copy-text" name="erase">{{ icon("play") }}</button>',
        "{# A comment for developers. #}<!-- And one more. --><!doctype html>",
        "<script>const a = 'words of a script';</script><style>p { color: red }</style>",
        "{% if lang == 'zh-Hans' %}{{ parts.mark(page, '/' ~ lang ~ '/') }}{% endif %}",
    ],
)
def test_what_machines_read_is_not_taken_for_words(template):
    assert hard_coded_words(template) == []
