"""RSS and Atom: each item an article, with what the feed carries of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from extractors.language.furniture import is_furniture
from extractors.language.zones import beside
from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.blocks import Block, blocks
from pipeline.clean.days import machine_day
from pipeline.clean.metadata import is_person
from pipeline.clean.prepare import prepare
from pipeline.clean.site import province_of_site
from pipeline.clean.zoned import signed, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

# The items one by one, for feeds whose markup is broken beyond what a parser mends.
_PIECE = re.compile(
    r"<(?:\w+:)?(?:item|entry)\b[^>]*>"
    r".*?(?:</(?:\w+:)?(?:item|entry)\s*>|(?=<(?:\w+:)?(?:item|entry)\b)|\Z)",
    re.DOTALL,
)
_IS_FEED = re.compile(r"<(?:rss|rdf:RDF|feed|channel)\b", re.IGNORECASE)
_HEAD = 2000
_DECLARATION = re.compile(r"\A<\?xml[^>]*\?>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,31};)")
_ENTITY = re.compile(r"&([a-zA-Z]\w{1,30});")
_NO_ITEMS = "the XML holds no feed items; expected RSS or Atom"
_ITEMS = "//*[local-name()='item' or local-name()='entry']"
_FEED_TITLE = "string(//*[local-name()='channel' or local-name()='feed']/*[local-name()='title'])"
# The fullest first: a description is often the sapo alone.
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "updated")


@dataclass(frozen=True)
class FeedItem:
    """What a feed says of an article: `published` is an ISO day, `stamp` the last change as it is written."""

    url: str | None
    title: str | None
    published: str | None
    stamp: str | None


def feed_articles(text: str) -> Iterator[Mapping[str, Any]]:
    """The articles in a feed. Raises ValueError for XML that is none."""
    root, items = _parsed(text)
    if not items:
        raise ValueError(_NO_ITEMS)
    site = (squeeze(root.xpath(_FEED_TITLE)) if root is not None else "") or None
    for item in items:
        yield _item(item, site)


def feed_items(text: str) -> list[FeedItem]:
    """The items of a feed without their texts, none for an empty one. Raises ValueError for what is no feed."""
    return [_described(item) for item in _parsed(text)[1]]


def _parsed(text: str) -> tuple[_Element | None, list[_Element]]:
    """A feed's root and its items; broken markup is read as far as it goes, then piece by piece."""
    root = _root(text)
    items = root.xpath(_ITEMS) if root is not None else []
    pieces = _PIECE.findall(text)
    if len(items) < len(pieces) or any(item.xpath(f".{_ITEMS}") for item in items):
        # An item with an element left open would swallow those behind it.
        roots = [_root(piece) for piece in pieces]
        items = [item for each in roots if each is not None for item in each.xpath(_ITEMS)[:1]]
    if not items and not _IS_FEED.search(text[:_HEAD]):
        raise ValueError(_NO_ITEMS)
    return root, items


def _root(text: str) -> _Element | None:
    # lxml is slow to import and not every run reads feeds.
    from lxml import etree  # noqa: PLC0415

    # Feeds come from strangers: no entities are resolved and nothing is fetched.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    sound = _sound(text)
    try:
        return etree.fromstring(sound.encode("utf-16", "replace"), parser) if sound else None
    except etree.LxmlError:
        return None


def _sound(markup: str) -> str:
    """Markup without what XML forbids and feeds have all the same: control characters, HTML's entities, a
    declaration that speaks of bytes which were decoded already.
    """
    bare = _DECLARATION.sub("", _CONTROL.sub("", markup.lstrip("\ufeff \t\r\n")), count=1)
    return _ENTITY.sub(_without_entity, _BARE_AMPERSAND.sub("&amp;", bare)).strip()


def _without_entity(match: re.Match[str]) -> str:
    return match[0] if match[1] in ("amp", "lt", "gt", "quot", "apos") else unescape(match[0])


def _described(item: _Element) -> FeedItem:
    title = _child(item, "title")
    stamps = [stamp for name in _DAYS if (stamp := _child(item, name))]
    day = next((d for d in map(machine_day, stamps) if d), None)
    return FeedItem(
        _link(item),
        squeeze(title) if title else None,
        day.isoformat() if day else None,
        _child(item, "updated") or next(iter(stamps), None),
    )


def _link(item: _Element) -> str | None:
    """An item's address: RSS has it as text, Atom as an attribute; a guid is one unless it says otherwise."""
    hrefs = item.xpath("*[local-name()='link'][not(@rel) or @rel='alternate']/@href")
    # Behind an element left open the address lies deeper than it should.
    deeper = item.xpath(".//*[local-name()='link']/text()")
    guids = item.xpath("*[local-name()='guid'][not(@isPermaLink='false')]/text()")
    found = _child(item, "link") or next(
        (address for address in (*hrefs, *deeper, *guids) if address.strip()), None
    )
    return found.strip() if found else None


def _item(item: _Element, site: str | None) -> dict[str, Any]:
    described = _described(item)
    named = (_child(item, "creator"), _child(item, "author"))
    markup = next(filter(None, (_child(item, name) for name in _TEXTS)), "")
    author, body = signed(_body(markup))
    return assemble(
        zoned(body, None),
        title=described.title,
        url=described.url,
        published=described.published,
        province=province_of_site((site,), machine_day(described.published)),
        author=author or next((name for name in named if is_person(name, site)), None),
    )


def _child(item: _Element, name: str) -> str | None:
    found = item.xpath("*[local-name()=$name]", name=name)
    return "".join(found[0].itertext()).strip() or None if found else None


def _body(markup: str) -> list[Block]:
    """The blocks of an item's text that are the article's."""
    found = _blocks(markup)
    others = beside([block.text for block in found])
    return [
        block
        for i, block in enumerate(found)
        if i not in others and not block.is_link and not is_furniture(block.text)
    ]


def _blocks(markup: str) -> list[Block]:
    """The blocks of a text, which is HTML more often than not."""
    from lxml import html  # noqa: PLC0415 - see feed_articles

    if "<" not in markup:
        lines = [squeeze(line) for line in markup.splitlines()]
        return [Block(line, "p", None, None, 0.0, 0.0) for line in lines if line]
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(f"<html><body>{markup}</body></html>".encode(), parser=parser)
    prepare(tree)
    return list(blocks(tree))
