"""RSS and Atom: each item an article, with what the feed carries of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.language.zones import beside, is_furniture
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

_ITEMS = "//*[local-name()='item' or local-name()='entry']"
_FEED_TITLE = "string(//*[local-name()='channel' or local-name()='feed']/*[local-name()='title'])"
# The fullest first: a description is often the sapo alone.
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "updated")


def feed_articles(text: str) -> Iterator[Mapping[str, Any]]:
    """The articles in a feed. Raises ValueError for XML that is none."""
    # lxml is slow to import and not every run reads feeds.
    from lxml import etree  # noqa: PLC0415

    # Feeds come from strangers: no entities are resolved and nothing is fetched. UTF-16 overrides what
    # the declaration says of the bytes that were decoded already.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(text.strip().encode("utf-16", "replace"), parser)
    items = root.xpath(_ITEMS) if root is not None else []
    if not items:
        raise ValueError("the XML holds no feed items; expected RSS or Atom")
    site = squeeze(root.xpath(_FEED_TITLE)) or None
    for item in items:
        yield _item(item, site)


def _item(item: _Element, site: str | None) -> dict[str, Any]:
    title = _child(item, "title")
    link = _child(item, "link") or next(iter(item.xpath("*[local-name()='link']/@href")), None)
    named = (_child(item, "creator"), _child(item, "author"))
    day = next((d for d in (machine_day(_child(item, name)) for name in _DAYS) if d), None)
    markup = next(filter(None, (_child(item, name) for name in _TEXTS)), "")
    author, body = signed(_body(markup))
    return assemble(
        zoned(body, None),
        title=squeeze(title) if title else None,
        url=link.strip() if link else None,
        published=day.isoformat() if day else None,
        province=province_of_site((site,), day),
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
