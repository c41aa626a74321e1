"""An HTML page to an article.

The page is read as blocks (pipeline.clean.blocks). trafilatura says which of them are the article's
words; what lies between and beside these, captions, tables, short lines, is judged by what it is and
where it stands, so that nothing of the article is lost.
"""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from extractors.language.furniture import is_furniture
from pipeline.clean.assemble import assemble
from pipeline.clean.blocks import Block, blocks
from pipeline.clean.days import address_day, machine_day, stamp_day
from pipeline.clean.metadata import Declared, declared, is_person, site_part
from pipeline.clean.plain import byline
from pipeline.clean.prepare import prepare
from pipeline.clean.select import find_body, find_matches, find_title, without_spaces
from pipeline.clean.site import is_site_name, province_of_site
from pipeline.clean.zoned import signed, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from lxml.html import HtmlElement

    from pipeline.clean.overrides import Overrides

# An article has at least one sentence.
_SHORTEST_ARTICLE = 80
# How many lines above the title a time stamp may stand.
_NEAR_TITLE = 6

_NOTHING = "the page holds no article that could be found; expected a news page with its text"


def html_article(
    text: str, *, address: str | None = None, overrides: Overrides | None = None
) -> Iterator[Mapping[str, Any]]:
    """The article of an HTML page, fetched from `address`. Raises ValueError where the page holds none."""
    # lxml and trafilatura take half a second to import and not every run reads pages.
    from lxml import html  # noqa: PLC0415

    # lxml refuses a str with an encoding declaration; bytes with the parser told are taken.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except html.etree.LxmlError:
        raise ValueError(_NOTHING) from None
    given = overrides.apply(tree) if overrides else {}
    head = declared(tree, address)
    prepare(tree)
    page = list(blocks(tree))
    matched = find_matches(page, _article_lines(tree))
    if sum(len(page[i].text) for i in matched) < _SHORTEST_ARTICLE:
        raise ValueError(_NOTHING)
    at, title = find_title(page, matched, head)
    body = find_body(page, at, matched)
    if not body:
        raise ValueError(_NOTHING)
    signature, body = signed(body)
    author = given.get("author") or signature or head.author or _named_author(page, head)
    dated: tuple[tuple[date | None, str | None], ...] = (
        (stamp_day(given.get("published", "")) or machine_day(given.get("published")), "definition"),
        (head.day, head.day_method),
        (_visible_day(page, at, matched), "text"),
        (address_day(head.url, sure=False), "URL"),
    )
    day, method = next((each for each in dated if each[0]), (None, None))
    yield assemble(
        zoned(body, given.get("lead") or head.description),
        title=given.get("title") or title,
        url=head.url,
        published=day.isoformat() if day else None,
        published_method=method,
        province=province_of_site(_site_names(head), day),
        author=author,
    )


def _site_names(head: Declared) -> Iterator[str | None]:
    """What the page calls its site; some have no other title than that."""
    yield head.site
    yield site_part(head.page_title)
    if head.page_title and is_site_name(head.page_title, head.site):
        yield head.page_title


def _article_lines(tree: HtmlElement) -> set[str]:
    """The lines that trafilatura takes for the article's, without their white space."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - see html_article

    # It warns of pages without an article, which are reported here in our words.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    body = getattr(found, "body", None)
    if body is None:
        return set()
    for break_ in list(body.iter("lb")):
        break_.tail = "\n" + (break_.tail or "")
    lines: set[str] = set()
    for element in body.iter("p", "head", "item", "cell", "quote", "fw", "ab"):
        lines.update(map(without_spaces, "".join(element.itertext()).splitlines()))
    return lines - {""}


def _named_author(page: list[Block], head: Declared) -> str | None:
    """The author that the page marks as one."""
    named = (byline(block.text) for block in page if block.role == "author" and stamp_day(block.text) is None)
    return next((name for name in named if is_person(name, head.site)), None)


def _visible_day(page: list[Block], at: int, matched: list[int]) -> date | None:
    """The day of the time stamp: between title and text, else behind the title, else right above it."""
    first = next((i for i in matched if i > at), len(page))
    between = page[at + 1 : first]
    behind = [b for b in page[first:] if b.role == "stamp" or is_furniture(b.text)]
    above = page[max(0, at - _NEAR_TITLE) : max(0, at)]
    lines = (block.text for block in (*between, *behind, *reversed(above)))
    return next((day for line in lines if (day := stamp_day(line))), None)
