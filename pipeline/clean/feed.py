"""RSS and Atom: each item an article, with what the feed carries of its text."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.plain import without_leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from schemas import Zone

_ITEMS = "//*[local-name()='item' or local-name()='entry']"
_TEXTS = ("encoded", "content", "description", "summary")


def feed_articles(text: str) -> Iterator[Mapping[str, Any]]:
    """The articles in a feed. Raises ValueError for XML that is none."""
    # lxml is slow to import and not every run reads feeds.
    from lxml import etree  # noqa: PLC0415

    # Feeds come from strangers: no entities are resolved and nothing is fetched.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(text.encode("utf-16"), parser) if text.strip() else None
    items = root.xpath(_ITEMS) if root is not None else []
    if not items:
        raise ValueError("the XML holds no feed items; expected RSS or Atom")
    for item in items:
        yield _item(item)


def _item(item: _Element) -> dict[str, Any]:
    fields = {
        name: _child(item, name) for name in ("title", "link", "pubDate", "published", "updated", "creator")
    }
    link = fields["link"] or next(iter(item.xpath("*[local-name()='link']/@href")), None)
    markup = next(filter(None, (_child(item, name) for name in _TEXTS)), "")
    lines, author = without_leftovers(_paragraphs(markup))
    pieces: list[tuple[Zone, str]] = [
        ("body" if number else "lead", line) for number, line in enumerate(lines)
    ]
    return assemble(
        pieces,
        title=squeeze(fields["title"]) if fields["title"] else None,
        url=link.strip() if link else None,
        published=_day(fields["pubDate"] or fields["published"] or fields["updated"]),
        author=author or fields["creator"],
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
