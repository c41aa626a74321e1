"""What an HTML page says of its article beside the text: title, day, author, lead, address.

The order of trust: JSON-LD, meta elements, then what stands visibly in the page. The day of a press
licence in the footer is never taken for the day of publication: only a line that is a time stamp and
nothing else counts, and only above the last third of the page.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from extractors.language.zones import is_furniture
from pipeline.clean.assemble import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE_TYPES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage"})
_DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\b")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}")
_LEAD_CLASS = re.compile(
    r"sapo|chapeau|tom-?tat|lead\b|(?:article|detail|news|post)[-_]?(?:desc|summary|intro)", re.IGNORECASE
)
_CAPTION_CLASS = re.compile(r"caption|chu-?thich|photo-?note|pcaption", re.IGNORECASE)
_TITLE_CLASS = re.compile(
    r"(?:title|tieu-?de)[-_]?(?:detail|news|article|post)?|(?:detail|news|article|post)[-_]?title",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r"\s+[|–»]\s+[^|–»]{2,60}$| - (?:Báo|Cổng|Trang|Đài|UBND)[^|]{2,60}$")


def json_ld(tree: HtmlElement) -> dict[str, Any]:
    """The page's JSON-LD description of its article, or nothing."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            content = json.loads(script, strict=False)
        except ValueError:
            continue
        for node in _nodes(content):
            kinds = node.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if _ARTICLE_TYPES & {str(kind) for kind in named} and (
                node.get("headline") or node.get("datePublished")
            ):
                return node
    return {}


def _nodes(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, list):
        for each in content:
            yield from _nodes(each)
    elif isinstance(content, dict):
        yield content
        yield from _nodes(content.get("@graph", []))


def meta(tree: HtmlElement, *names: str) -> str | None:
    """The first non-empty meta element with one of these names or properties."""
    for name in names:
        for value in tree.xpath("//meta[@property=$n or @name=$n or @itemprop=$n]/@content", n=name):
            if value.strip():
                return squeeze(value)
    return None


def title(tree: HtmlElement, described: dict[str, Any]) -> str | None:
    """The article's headline, without the site's name behind it."""
    heading = next((h for h in tree.xpath("//h1") if squeeze(h.text_content())), None)
    candidates = (
        described.get("headline"),
        squeeze(heading.text_content()) if heading is not None else None,
        meta(tree, "og:title"),
        *(squeeze(e.text_content()) for e in _by_class(tree, _TITLE_CLASS)),
        next(iter(tree.xpath("//title/text()")), None),
    )
    found = next((squeeze(str(c)) for c in candidates if c and squeeze(str(c))), None)
    return _SITE_NAME.sub("", found) if found else None


def _by_class(tree: HtmlElement, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    for element in tree.xpath("//*[@class or @id]"):
        if pattern.search(f"{element.get('class', '')} {element.get('id', '')}"):
            yield element


def published(tree: HtmlElement, described: dict[str, Any]) -> str | None:
    """The day of publication as an ISO day."""
    declared = described.get("datePublished") or meta(
        tree, "article:published_time", "pubdate", "datePublished", "date", "dc.date", "dc.date.created"
    )
    for value in (declared, *tree.xpath("//time/@datetime")):
        if isinstance(value, str) and _ISO.match(value):
            return value[:10]
    return _visible_day(tree)


def _visible_day(tree: HtmlElement) -> str | None:
    lines = [squeeze(line) for line in tree.text_content().splitlines()]
    lines = [line for line in lines if line]
    for line in lines[: max(1, len(lines) * 2 // 3)]:
        found = _DATE.search(line)
        if found and is_furniture(line):
            day, month, year = map(int, found.groups())
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                continue
    return None


def author(tree: HtmlElement, described: dict[str, Any]) -> str | None:
    """Who signed the article."""
    named = described.get("author")
    first = named[0] if isinstance(named, list) and named else named
    name = first.get("name") if isinstance(first, dict) else first
    return squeeze(name) if isinstance(name, str) and name.strip() else meta(tree, "author", "article:author")


def lead(tree: HtmlElement, described: dict[str, Any]) -> str | None:
    """The sapo: marked as such in the page, else the page's description of itself."""
    for element in _by_class(tree, _LEAD_CLASS):
        found = squeeze(element.text_content())
        if found:
            return found
    description = described.get("description")
    if isinstance(description, str) and description.strip():
        return squeeze(description)
    return meta(tree, "og:description", "description")


def captions(tree: HtmlElement) -> set[str]:
    """The captions of the page's pictures."""
    marked = [*tree.xpath("//figcaption"), *_by_class(tree, _CAPTION_CLASS)]
    return {caption for element in marked if (caption := squeeze(element.text_content()))}


def address(tree: HtmlElement) -> str | None:
    """The page's own idea of its URL."""
    found = tree.xpath("//link[@rel='canonical']/@href") or tree.xpath("//meta[@property='og:url']/@content")
    return next((url.strip() for url in found if url.strip().startswith("http")), None)
