"""An HTML page to an article.

The page is read as blocks (pipeline.clean.blocks). trafilatura says which of them are the article's
words; what lies between and beside these, captions, tables, short lines, is judged by what it is and
where it stands, so that nothing of the article is lost.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from extractors.language.zones import beside, is_furniture, is_related
from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.blocks import Block, blocks
from pipeline.clean.days import address_day, machine_day, stamp_day
from pipeline.clean.metadata import Declared, declared, is_person, without_site
from pipeline.clean.plain import byline
from pipeline.clean.prepare import prepare
from pipeline.clean.site import is_site_name, province_of_site
from pipeline.clean.zoned import signed, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from lxml.html import HtmlElement

    from pipeline.clean.overrides import Overrides

# An article has at least one sentence.
_SHORTEST_ARTICLE = 80
_SHORTEST_SAPO = 40
# Beyond this many characters a search within the text, block by block, takes too long.
_LARGEST_JOINED = 100_000
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
    except html.etree.ParserError:
        raise ValueError(_NOTHING) from None
    given = overrides.apply(tree) if overrides else {}
    head = declared(tree, address)
    prepare(tree)
    page = list(blocks(tree))
    matched = _matched(page, _article_lines(tree))
    if sum(len(page[i].text) for i in matched) < _SHORTEST_ARTICLE:
        raise ValueError(_NOTHING)
    at, title = _title(page, matched, head)
    body = _body(page, at, matched)
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
        province=province_of_site((head.site, head.page_title), day),
        author=author,
    )


def _matched(page: list[Block], lines: set[str]) -> list[int]:
    """Indexes of the blocks that are among the article's lines, or in one: trafilatura joins some."""
    joined = "\n".join(lines) if sum(map(len, lines)) < _LARGEST_JOINED else ""
    return [
        i
        for i, block in enumerate(page)
        if not (block.is_link or block.role == "stamp" or is_furniture(block.text))
        and ((key := _key(block.text)) in lines or (len(key) >= _SHORTEST_SAPO and key in joined))
    ]


def _article_lines(tree: HtmlElement) -> set[str]:
    """The lines that trafilatura takes for the article's, without their white space."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - see html_article

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
        lines.update(map(_key, "".join(element.itertext()).splitlines()))
    return lines - {""}


def _key(line: str) -> str:
    """A line without white space, which trafilatura and the page need not share."""
    return squeeze(line).replace(" ", "")


def _title(page: list[Block], matched: list[int], head: Declared) -> tuple[int, str | None]:
    """Where the title stands among the blocks (-1 where it does not), and the title itself.

    The page may mark it as a heading or only by a class; whatever names the site is none.
    """
    known = {
        squeeze(t).casefold() for t in (head.headline, head.social_title, without_site(head.page_title)) if t
    }
    centre = _centre(page, matched)
    before = page[: next(i for i in matched if page[i].parent is centre) + 1]
    marked = [
        (_rank(block, known), i)
        for i, block in enumerate(before)
        if (block.role in ("title", "heading") or block.text.casefold() in known)
        and not is_site_name(block.text, head.site)
        and not is_related(block.text)
    ]
    if marked:
        at = min(marked, key=lambda each: (each[0], -each[1]))[1]
        return at, _fuller(head.headline, page[at].text)
    named = (head.headline, head.social_title, without_site(head.page_title))
    return -1, next((t for t in named if t and not is_site_name(t, head.site)), None)


def _centre(page: list[Block], matched: list[int]) -> HtmlElement | None:
    """The element that holds most of the article beside each other."""
    sizes: dict[HtmlElement | None, int] = {}
    for i in matched:
        sizes[page[i].parent] = sizes.get(page[i].parent, 0) + len(page[i].text)
    return max(sizes, key=lambda parent: sizes[parent])


def _rank(block: Block, known: set[str]) -> int:
    """How sure a block is the title, 0 the surest: as declared, h1, named so, then headings by level."""
    if block.text.casefold() in known:
        return 0
    if block.tag == "h1":
        return 1
    return 2 if block.role == "title" else 2 + int(block.tag[1]) if block.role == "heading" else 9


def _fuller(headline: str | None, shown: str) -> str:
    """The headline as shown, or as declared where the page shows it cut short."""
    cut = shown.rstrip(".… ")
    return headline if headline and len(headline) > len(shown) and headline.startswith(cut) else shown


def _body(page: list[Block], at: int, matched: list[int]) -> list[Block]:
    """The blocks of the article: from behind the title to the last that belongs to it."""
    others = _others(page, at, _centre(page, matched))
    chosen = [i for i in matched if i > at and i not in others]
    if not chosen:
        return []
    first, last = chosen[0], chosen[-1]
    parents = {page[i].parent for i in chosen}
    body: list[Block] = []
    for i in range(at + 1, len(page)):
        block = page[i]
        if i > last and (block.parent not in parents or i in others):
            break
        if i in others or block.is_link or is_furniture(block.text) or block.role == "stamp":
            continue
        if i < first:
            wanted = block.role in ("lead", "caption") or (
                len(block.text) >= _SHORTEST_SAPO and block.role is None and stamp_day(block.text) is None
            )
        else:
            wanted = i in chosen or block.role in ("caption", "table") or block.parent in parents
        if wanted:
            body.append(block)
    return body


def _others(page: list[Block], at: int, centre: HtmlElement | None) -> set[int]:
    """Indexes of the blocks behind the title that speak of other articles, or come behind the end.

    A box in an element of its own ends where the article's element goes on; where all stand in one
    element, the lines alone must tell.
    """
    boxed: set[int] = set()
    i = at + 1
    while i < len(page):
        if is_related(page[i].text) and page[i].parent is not centre:
            resumed = next((j for j in range(i, len(page)) if page[j].parent is centre), len(page))
            boxed.update(range(i, resumed))
            i = resumed
        else:
            i += 1
    rest = [i for i in range(at + 1, len(page)) if i not in boxed]
    return boxed | {rest[i] for i in beside([page[i].text for i in rest])}


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
