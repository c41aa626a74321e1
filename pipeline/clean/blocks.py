"""A page's tree as the blocks a reader sees: paragraphs, captions, list items and rows, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from extractors.language.zones import is_caption
from pipeline.clean.assemble import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Role = Literal["title", "lead", "caption", "author", "stamp", "list", "table", "heading"]

_BLOCK_TAGS = frozenset({
    *("address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure"),
    *("form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre"),
    *("section", "table", "tbody", "td", "th", "tr", "ul", "br", "label"),
})  # fmt: skip
_ITALIC = frozenset({"em", "i"})
_BOLD = frozenset({"strong", "b"})
_CENTRED = re.compile(r"text-align\s*:\s*center|\b(?:rte)?center(?:ed)?\b|\baligncenter\b", re.IGNORECASE)

# What the makers of pages call the parts of an article, and how many characters such a part has at most.
_NAMED: tuple[tuple[Role, re.Pattern[str], int], ...] = (
    (
        "caption",
        re.compile(
            r"caption|chu-?thich|mo-?ta-?anh|(?:image|img|photo|pic(?:ture)?)[-_]?(?:desc|note|title|text)",
            re.IGNORECASE,
        ),
        600,
    ),
    (
        "lead",
        re.compile(
            r"sapo|chapeau|tom-?tat|\bmo-?ta\b|[-_]lead\b|\blead\b|trich-?yeu|\bsummary\b|\bdesc(?:ription)?\b"
            r"|\bintro(?:text)?\b|(?:article|detail|news|post|content|short)[-_]*(?:desc|summary|intro|excerpt)",
            re.IGNORECASE,
        ),
        1500,
    ),
    ("author", re.compile(r"author|tac-?gia|byline|but-?danh", re.IGNORECASE), 120),
    (
        "stamp",
        re.compile(
            r"(?:entry|post|article|detail|news|node)[-_]*(?:meta|info)|posted|submitted|\bmeta\b|publish|pub-?date"
            r"|(?:\b|[-_])(?:date|time|ngay|thoi-?gian)(?:\b|[-_])",
            re.IGNORECASE,
        ),
        200,
    ),
    (
        "title",
        re.compile(
            r"(?<!site[-_])(?<!page[-_])(?<!block[-_])(?<!box[-_])(?<!widget[-_])(?<!menu[-_])(?<!cate[-_])"
            r"(?<!sub[-_])(?<!sub)(?:\btitle\b|title[-_]*(?:detail|news|article|post)|tieu-?de)"
            r"|(?:detail|news|article|post|entry|node)[-_]*title",
            re.IGNORECASE,
        ),
        400,
    ),
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

# What stands beside a headline in a list of them: a dash, a day in brackets.
_BESIDE_LINK = re.compile(r"^[-–•*>»\s]+|\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^()]{0,12}\)?\s*$")

_LONGEST_CAPTION = 350
_LONGEST_NAMES = 200
# A heading that was never closed swallows the page.
_LONGEST_HEADING = 600
_WHOLE = 0.9


@dataclass(frozen=True)
class Block:
    """A line of the page. `parent` is the element that holds it beside its siblings; `links`, `bold` are
    the shares of the text that stand in links and in bold.
    """

    text: str
    tag: str
    role: Role | None
    parent: HtmlElement | None
    links: float
    bold: float

    @property
    def is_link(self) -> bool:
        """Whether the line is a link and at most a day beside it, as headlines of other articles are."""
        words = len(_BESIDE_LINK.sub("", self.text))
        return self.links * len(self.text) >= _WHOLE * words


def blocks(tree: HtmlElement) -> Iterator[Block]:
    """The blocks of a prepared tree, in the order of the page."""
    from lxml import etree  # noqa: PLC0415 - see html_article

    walk = _Walk()
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if element.tag == "table":
                yield from walk.flush()
                yield from _rows(element)
                walker.skip_subtree()
            yield from walk.enter(element)
        else:
            yield from walk.leave(element)
    yield from walk.flush()


class _Walk:
    """The text met since the last block ended, and the elements that are open."""

    def __init__(self) -> None:
        self.open: list[HtmlElement] = []
        self.roles: list[Role | None] = [None]
        self.opener: Role | None = None
        self.depth = {"link": 0, "italic": 0, "bold": 0}
        self.pieces: list[str] = []
        self.sizes = {"all": 0, "link": 0, "italic": 0, "bold": 0}
        self.picture = False

    def enter(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCK_TAGS:
            yield from self.flush()
            self.open.append(element)
            # Whatever the parts of a caption are called, a caption it is.
            self.roles.append(
                self.roles[-1] if self.roles[-1] == "caption" else _role(element) or self.roles[-1]
            )
        elif element.tag == "img":
            self.picture = True
        elif element.tag == "span" and not "".join(self.pieces).strip():
            # A byline or a caption in a span has no block of its own; it gives its role to the one it opens.
            self.opener = _role(element)
        self._count(element, 1)
        if element.tag != "table":
            self.add(element.text)

    def leave(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCK_TAGS:
            yield from self.flush()
            self.open.pop()
            self.roles.pop()
        self._count(element, -1)
        if element.tag == "span" and self._runs_on(element.tail):
            self.pieces.append(" ")
        self.add(element.tail)

    def _runs_on(self, tail: str | None) -> bool:
        """Whether a word ends and another begins without a space, as where a place stands before the sapo."""
        before = self.pieces[-1][-1:] if self.pieces else ""
        return before.islower() and tail is not None and tail[:1].isupper()

    def _count(self, element: HtmlElement, step: int) -> None:
        kind = _kind(element)
        if kind:
            self.depth[kind] += step

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.pieces.append(text)
        size = len(text) - text.count(" ")
        self.sizes["all"] += size
        for kind, depth in self.depth.items():
            if depth:
                self.sizes[kind] += size

    def flush(self) -> Iterator[Block]:
        """The block that ends here, where it holds anything."""
        text = squeeze("".join(self.pieces))
        sizes, self.sizes = self.sizes, dict.fromkeys(self.sizes, 0)
        self.pieces = []
        if not text:
            self.opener = None
            return
        element = self.open[-1] if self.open else None
        shares = {kind: sizes[kind] / max(1, sizes["all"]) for kind in sizes}
        role, self.opener = self.opener or self.roles[-1], None
        beside_picture = self.picture and (shares["italic"] >= _WHOLE or _is_centred(element))
        if role in (None, "list") and len(text) <= _LONGEST_CAPTION and (beside_picture or is_caption(text)):
            role = "caption"
        self.picture = False
        parent = element.getparent() if element is not None else None
        tag = element.tag if element is not None else "div"
        yield Block(text, tag, role, parent, shares["link"], shares["bold"])


def _kind(element: HtmlElement) -> str | None:
    if element.tag == "a":
        return "link"
    if element.tag in _ITALIC:
        return "italic"
    return "bold" if element.tag in _BOLD else None


def _role(element: HtmlElement) -> Role | None:
    """The part of an article that an element is, by its tag or by what its maker calls it."""
    if element.tag in ("figcaption", "figure"):
        return "caption"
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    if names.strip() and len(names) <= _LONGEST_NAMES:
        for role, pattern, limit in _NAMED:
            # A box around the whole article may be called "title-and-text".
            if pattern.search(names) and len(element.text_content()) <= limit:
                return role
    if element.tag in _HEADINGS and len(element.text_content()) <= _LONGEST_HEADING:
        return "heading"
    return "list" if element.tag == "li" else None


def _is_centred(element: HtmlElement | None) -> bool:
    if element is None:
        return False
    if element.tag == "center" or (element.get("align") or "").lower() == "center":
        return True
    return bool(_CENTRED.search(f"{element.get('style') or ''} {element.get('class') or ''}"))


def _rows(table: HtmlElement) -> Iterator[Block]:
    for row in table.iter("tr"):
        cells = [squeeze(" ".join(cell.itertext())) for cell in row.iter("td", "th")]
        text = " | ".join(cell for cell in cells if cell)
        if text:
            links = sum(len(squeeze(link.text_content())) for link in row.iter("a"))
            yield Block(text, "tr", "table", table.getparent(), links / len(text), 0.0)
    for caption in table.iter("caption"):
        text = squeeze(caption.text_content())
        if text:
            yield Block(text, "caption", "caption", table.getparent(), 0.0, 0.0)
