"""RSS and Atom: each item an article, with what the feed carries of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.plain import without_leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from schemas import Zone

_PIECE = re.compile(
    r"<(?:\w+:)?(?:item|entry)\b[^>]*>.*?(?:</(?:\w+:)?(?:item|entry)\s*>|(?=<(?:\w+:)?(?:item|entry)\b)|\Z)",
    re.DOTALL,
)
_IS_FEED = re.compile(r"<(?:rss|rdf:RDF|feed|channel)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A<\?xml[^>]*\?>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,31};)")
_ENTITY = re.compile(r"&([a-zA-Z]\w{1,30});")
_ITEMS = "//*[local-name()='item' or local-name()='entry']"
_TEXTS = ("encoded", "content", "description", "summary")


@dataclass(frozen=True)
class FeedItem:
    """What a feed says of an article: `published` is an ISO day, `stamp` the last change as it is written."""

    url: str | None
    title: str | None
    published: str | None
    stamp: str | None


def feed_articles(text: str) -> Iterator[Mapping[str, Any]]:
    """The articles in a feed. Raises ValueError for XML that is none."""
    for item in _elements(text):
        yield _item(item)


def feed_items(text: str) -> list[FeedItem]:
    """The items of a feed without their texts. Raises ValueError for XML that is no feed."""
    return [_described(item) for item in _elements(text)]


def _elements(text: str) -> list[_Element]:
    """The items of a feed; broken markup is read as far as it goes, then piece by piece."""
    # lxml is slow to import and not every run reads feeds.
    from lxml import etree  # noqa: PLC0415

    def parsed(markup: str) -> list[_Element]:
        # Feeds come from strangers: no entities are resolved and nothing is fetched.
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(_sound(markup).encode("utf-16"), parser) if markup.strip() else None
        found: list[_Element] = root.xpath(_ITEMS) if root is not None else []
        return found

    items = parsed(text)
    pieces = _PIECE.findall(text)
    if len(items) < len(pieces) or any(item.xpath(f".{_ITEMS}") for item in items):
        # An item with an element left open would swallow those behind it.
        items = [item for piece in pieces for item in parsed(piece)[:1]]
    if not items and not _IS_FEED.search(text[:2000]):
        raise ValueError("the XML holds no feed items; expected RSS or Atom")
    return items


def _sound(markup: str) -> str:
    """Markup without what XML forbids and feeds have all the same: control characters, HTML's entities."""
    bare = _DECLARATION.sub("", _CONTROL.sub("", markup.lstrip("\ufeff \t\r\n")), count=1)
    return _ENTITY.sub(lambda match: _entity(match[0], match[1]), _BARE_AMPERSAND.sub("&amp;", bare))


def _entity(whole: str, name: str) -> str:
    return whole if name in ("amp", "lt", "gt", "quot", "apos") else unescape(whole)


def _described(item: _Element) -> FeedItem:
    title = _child(item, "title")
    dated = _child(item, "pubDate") or _child(item, "published") or _child(item, "date")
    updated = _child(item, "updated")
    return FeedItem(_link(item), squeeze(title) if title else None, _day(dated or updated), updated or dated)


def _link(item: _Element) -> str | None:
    """An item's address: RSS has it as text, Atom as an attribute; a guid is one where it is said to be."""
    hrefs = item.xpath("*[local-name()='link'][not(@rel) or @rel='alternate']/@href")
    guid = item.xpath("*[local-name()='guid'][not(@isPermaLink='false')]")
    # Behind an element left open the address lies deeper than it should.
    deeper = item.xpath(".//*[local-name()='link']/text()")
    link = _child(item, "link") or next(iter([*hrefs, *deeper]), None)
    link = link or ("".join(guid[0].itertext()) if guid else None)
    return link.strip() or None if link else None


def _item(item: _Element) -> dict[str, Any]:
    described, creator = _described(item), _child(item, "creator")
    markup = next(filter(None, (_child(item, name) for name in _TEXTS)), "")
    lines, author = without_leftovers(_paragraphs(markup))
    pieces: list[tuple[Zone, str]] = [
        ("body" if number else "lead", line) for number, line in enumerate(lines)
    ]
    return assemble(
        pieces,
        title=described.title,
        url=described.url,
        published=described.published,
        author=author or creator,
    )


def _child(item: _Element, name: str) -> str | None:
    found = item.xpath("*[local-name()=$name]", name=name)
    return "".join(found[0].itertext()).strip() or None if found else None


def _paragraphs(markup: str) -> list[str]:
    """The paragraphs of a description, which is HTML more often than not."""
    from lxml import html  # noqa: PLC0415 - see feed_articles

    if "<" not in markup:
        return [squeeze(line) for line in markup.splitlines()]
    tree = html.fragment_fromstring(markup, create_parent="div")
    for block in tree.iter("p", "div", "br", "li", "tr", "h2", "h3"):
        block.tail = "\n" + (block.tail or "")
    return [squeeze(line) for line in tree.text_content().splitlines()]


def _day(value: str | None) -> str | None:
    """The day of a feed's date: RFC 822 in RSS, ISO 8601 in Atom."""
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except ValueError:
        return value[:10] if value[:4].isdigit() else None
