"""Whatever a page, a feed or a text holds: no exception but the one that says there is no article."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean.feed import feed_articles
from pipeline.clean.html import html_article
from pipeline.clean.plain import plain_article
from schemas import Article
from tests.pipeline.clean.layouts import LAYOUTS, SAPO

TAGS = [
    "p",
    "div",
    "span",
    "h1",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "br",
    "img",
    "a",
    "em",
    "figure",
    "figcaption",
    "form",
]
CLASSES = [
    "",
    " class='caption'",
    " class='sapo'",
    " class='related'",
    " class='date'",
    " style='display:none'",
]
WORDS = [
    SAPO,
    "Ảnh: Mẫu",
    "Tin liên quan",
    "13/06/2024",
    "Lê Nháp",
    "Page Content",
    "e\u0302\u0323",
    "\u200b",
    "&#0;",
    "&nbsp;",
]

tags = st.builds(
    lambda end, tag, name: f"<{end}{tag}{name}>",
    st.sampled_from(["", "/"]),
    st.sampled_from(TAGS),
    st.sampled_from(CLASSES),
)
markup = st.lists(tags | st.sampled_from(WORDS) | st.text(max_size=5), max_size=60).map("".join)
mangled = st.builds(
    lambda page, at, junk: page[:at] + junk + page[at:],
    st.sampled_from(sorted(LAYOUTS.values())),
    st.integers(0, 2000),
    markup,
)

Reader = Callable[[str], Iterator[Mapping[str, Any]]]


def check(reader: Reader, text: str) -> None:
    with suppress(ValueError):
        for record in reader(text):
            if not record["text"]:
                continue
            article = Article.model_validate(record)
            assert unicodedata.is_normalized("NFC", article.text)
            assert article.text == record["text"], "zones count the text as it is stored"
            assert article.zones is not None
            assert article.zones[0].start == 0
            assert article.zones[-1].end == len(article.text)
            assert all(a.end == b.start for a, b in pairwise(article.zones))
            assert "Page Content" not in article.text.splitlines()


@pytest.mark.parametrize("reader", [html_article, feed_articles, plain_article])
@given(text=st.text() | markup)
def test_any_string(reader: Reader, text: str) -> None:
    check(reader, text)


@settings(max_examples=60)
@given(text=mangled)
def test_any_page_with_any_damage(text: str) -> None:
    check(html_article, text)


@given(
    text=markup.map(lambda inner: f"<rss><item><description><![CDATA[{inner}]]></description></item></rss>")
)
def test_any_item_of_a_feed(text: str) -> None:
    check(feed_articles, text)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + SAPO * 3,
        "<table><tr><td>" * 300 + SAPO * 3,
        "<div class='related'>" * 200 + f"<p>{SAPO}</p>" * 2000,
        "<h1>Tin</h1>" + f"<p>Tin liên quan</p><p>{SAPO}</p>" * 2000,
    ],
    ids=["deep", "deep tables", "boxes in boxes", "many boxes"],
)
def test_pages_built_to_be_slow(page: str) -> None:
    check(html_article, page)
