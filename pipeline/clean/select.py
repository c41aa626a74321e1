"""Which of a page's blocks are the article: its title, and the blocks from there to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.language.furniture import is_furniture, is_related
from extractors.language.zones import beside
from pipeline.clean.assemble import squeeze
from pipeline.clean.days import stamp_day
from pipeline.clean.metadata import Declared, without_site
from pipeline.clean.site import is_site_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from pipeline.clean.blocks import Block

_SHORTEST_SAPO = 40
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 20, 250
_WHOLE = 0.9
# Beyond this many characters a search within the text, block by block, takes too long.
_LARGEST_JOINED = 100_000
_HEADING_RANKS = {"h1": 1, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 7}


def find_matches(page: list[Block], lines: set[str]) -> list[int]:
    """Indexes of the blocks that are among the article's lines, or in one: trafilatura joins some."""
    joined = "\n".join(lines) if sum(map(len, lines)) < _LARGEST_JOINED else ""
    return [
        i
        for i, block in enumerate(page)
        if not (block.is_link or block.role == "stamp" or is_furniture(block.text))
        and ((key := without_spaces(block.text)) in lines or (len(key) >= _SHORTEST_SAPO and key in joined))
    ]


def without_spaces(line: str) -> str:
    """A line without white space, which trafilatura and the page need not share."""
    return squeeze(line).replace(" ", "")


def find_title(page: list[Block], matched: list[int], head: Declared) -> tuple[int, str | None]:
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
    title = next((t for t in named if t and not is_site_name(t, head.site)), None)
    if title is None:
        at = next((i for i in reversed(range(len(before))) if _is_bold_headline(before[i], head)), -1)
        return at, before[at].text if at >= 0 else None
    return -1, title


def _is_bold_headline(block: Block, head: Declared) -> bool:
    """Whether a line in bold may be the headline of a page that knows no headings."""
    long_enough = _SHORTEST_HEADLINE <= len(block.text) <= _LONGEST_HEADLINE
    if not long_enough or block.bold < _WHOLE or block.text.endswith((".", ":", ";", "!", "…")):
        return False
    return not (block.is_link or is_furniture(block.text) or is_site_name(block.text, head.site))


def _rank(block: Block, known: set[str]) -> int:
    """How sure a block is the title, 0 the surest: as declared, h1, named so, then headings by level."""
    if block.text.casefold() in known:
        return 0
    if block.role == "title" and block.tag != "h1":
        return 2
    return _HEADING_RANKS.get(block.tag, 9)


def _fuller(headline: str | None, shown: str) -> str:
    """The headline as shown, or as declared where the page shows it cut short."""
    cut = shown.rstrip(".… ")
    return headline if headline and len(headline) > len(shown) and headline.startswith(cut) else shown


def _centre(page: list[Block], matched: list[int]) -> HtmlElement | None:
    """The element that holds most of the article beside each other."""
    sizes: dict[HtmlElement | None, int] = {}
    for i in matched:
        sizes[page[i].parent] = sizes.get(page[i].parent, 0) + len(page[i].text)
    return max(sizes, key=lambda parent: sizes[parent])


def find_body(page: list[Block], at: int, matched: list[int]) -> list[Block]:
    """The blocks of the article: from behind the title to the last that belongs to it."""
    centre = _centre(page, matched)
    others = _others(page, at, centre)
    chosen = [i for i in matched if i > at and i not in others]
    if at < 0:
        # Without a title to begin behind, the head of the page is told from the article by its element.
        begin = next(i for i in matched if page[i].parent is centre)
        chosen = [i for i in chosen if i >= begin]
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
            wanted = block.role in ("lead", "caption") or (at >= 0 and _is_sapo(block))
        else:
            wanted = i in chosen or block.role in ("caption", "table") or block.parent in parents
        if wanted:
            body.append(block)
    return body


def _is_sapo(block: Block) -> bool:
    """Whether a line between title and text, which the page gives no name, may be the sapo."""
    return len(block.text) >= _SHORTEST_SAPO and block.role is None and stamp_day(block.text) is None


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
