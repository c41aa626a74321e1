"""What an HTML page declares of its article in its head: title, day, author, description, address, site."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from pipeline.clean.assemble import squeeze
from pipeline.clean.days import address_day, machine_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

_ARTICLE_TYPES = frozenset({
    *("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "WebPage"),
})  # fmt: skip
_DAY_NAMES = (
    *(
        "article:published_time",
        "og:published_time",
        "pubdate",
        "publishdate",
        "publish_date",
        "datePublished",
    ),
    *("date", "dc.date", "dc.date.issued", "dc.date.created", "DC.date.issued", "article.published"),
)
# Accounts and roles, not persons.
_NO_AUTHOR = re.compile(
    r"admin\w*|administrator|user\d*|editor\w*|root|quan ?tri\w*|quản trị.*|ban ?bien ?tap|btv\d*|.*@.*|https?:.*",
    re.IGNORECASE,
)
_SITE_SUFFIX = re.compile(
    r"\s+[|»]\s+[^|»]{2,80}$"
    r"|\s+[-–]\s+(?:Báo|Cổng|Trang|Đài|UBND|Ủy ban|Sở|Tạp chí|Đảng bộ)\b[^|]{2,80}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Declared:
    """A page's declarations, each null where it makes none."""

    headline: str | None
    social_title: str | None
    page_title: str | None
    description: str | None
    day: date | None
    day_method: str | None
    author: str | None
    url: str | None
    site: str | None


def declared(tree: HtmlElement, address: str | None = None) -> Declared:
    """The declarations of a page: JSON-LD first, then meta elements. `address` is where it was fetched."""
    described = _json_ld(tree)
    url = _address(tree, address) or address
    day, method = _day(tree, described, url)
    page_title = next((t for t in map(squeeze, tree.xpath("//title/text()")) if t), None)
    named = _text(described.get("publisher")) or meta(tree, "og:site_name", "application-name")
    return Declared(
        headline=_text(described.get("headline")),
        social_title=without_site(meta(tree, "og:title", "twitter:title")),
        page_title=page_title,
        description=_text(described.get("description")) or meta(tree, "og:description", "description"),
        day=day,
        day_method=method,
        author=_author(tree, described, named),
        url=url,
        site=named or site_part(page_title),
    )


def without_site(title: str | None) -> str | None:
    """A page's title without the site's name behind it."""
    return (_SITE_SUFFIX.sub("", title) or None) if title else None


def site_part(title: str | None) -> str | None:
    """What a page's title says of the site: what stands behind the headline."""
    found = _SITE_SUFFIX.search(title) if title else None
    return found.group().strip(" |»-–") if found else None


def _json_ld(tree: HtmlElement) -> dict[str, Any]:
    """The page's JSON-LD description of its article, or nothing."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        try:
            content = json.loads(script, strict=False)
        except (ValueError, RecursionError):
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
    """The nodes of a JSON-LD document, which may be one, a list, or a graph."""
    for node in content if isinstance(content, list) else [content]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (
                (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()
            )


def _text(value: Any) -> str | None:
    """The text of a JSON-LD value: plain, an object's name, or the first of a list."""
    first = value[0] if isinstance(value, list) and value else value
    found = first.get("name") if isinstance(first, dict) else first
    return squeeze(found) or None if isinstance(found, str) else None


def meta(tree: HtmlElement, *names: str) -> str | None:
    """The first non-empty meta element with one of these names or properties."""
    return next(_metas(tree, *names), None)


def _metas(tree: HtmlElement, *names: str) -> Iterator[str]:
    for name in names:
        for value in tree.xpath("//meta[@property=$n or @name=$n or @itemprop=$n]/@content", n=name):
            if squeeze(value):
                yield squeeze(value)


def _day(tree: HtmlElement, described: dict[str, Any], url: str | None) -> tuple[date | None, str | None]:
    """The day of publication and what gave it: JSON-LD, then meta elements, microdata, the address."""
    marked = tree.xpath("//*[@itemprop='datePublished']")
    written = (
        ("JSON-LD", (_text(described.get("datePublished")),)),
        ("meta", tuple(_metas(tree, *_DAY_NAMES))),
        ("microdata", tuple(m.get("content") or m.get("datetime") or m.text_content() for m in marked)),
        ("time element", tuple(tree.xpath("//time/@datetime"))),
    )
    for method, values in written:
        if day := next((day for value in values if (day := machine_day(value))), None):
            return day, method
    day = address_day(url, sure=True)
    return day, "URL" if day else None


def _author(tree: HtmlElement, described: dict[str, Any], site: str | None) -> str | None:
    named = (_text(described.get("author")), *_metas(tree, "author", "article:author", "dc.creator"))
    return next((name for name in named if is_person(name, site)), None)


def is_person(name: str | None, site: str | None) -> bool:
    """Whether an author field names someone, not an account or the site itself."""
    if not name or _NO_AUTHOR.fullmatch(name):
        return False
    return site is None or name.casefold() not in site.casefold()


def _address(tree: HtmlElement, fetched: str | None) -> str | None:
    """The page's own idea of its URL, which may be relative to where it was fetched."""
    found = tree.xpath("//link[@rel='canonical']/@href") or tree.xpath("//meta[@property='og:url']/@content")
    for url in map(str.strip, found):
        try:
            absolute = urljoin(fetched or "", url) if url else ""
        except ValueError:  # no IPv6 address
            continue
        if absolute.startswith("http"):
            return absolute
    return None
