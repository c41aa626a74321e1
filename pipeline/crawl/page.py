"""A fetched page to an article, or the reason why it is none."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from pipeline.clean.html import html_article
from pipeline.crawl.discover import same_site
from pipeline.decode import NotTextError, decode
from pipeline.language import why_not_vietnamese
from pipeline.urls import canonical_url
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.crawl.fetch import Fetched
    from pipeline.crawl.source import Source

# Shorter texts are notices and empty templates.
_SHORTEST = 200
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class NotAnArticleError(ValueError):
    """The page is of another kind; the message says of which."""


def read_page(parts: Sequence[Fetched], source: Source, published: str | None) -> Article:
    """The article of a page, with the further pages it runs over behind it. `published` is the ISO day that feed or sitemap gave, for a page that gives none.

    Raises NotAnArticleError.
    """
    first = parts[0]
    fields = _fields(first, source)
    for part in parts[1:]:
        fields = _joined(fields, part, source)
    if not fields.get("title") or len(fields["text"]) < _SHORTEST:
        raise NotAnArticleError("the page has no headline, or too little text for an article")
    problem = why_not_vietnamese(fields["text"])
    if problem:
        raise NotAnArticleError(problem)
    if fields.get("published") is None and published is not None:
        fields |= {"published": published, "published_method": "feed or sitemap"}
    day = date.fromisoformat(fields["published"]) if fields.get("published") else None
    lead = next((zone for zone in fields["zones"] or () if zone["zone"] == "lead"), None)
    fields["lead"] = fields["text"][lead["start"] : lead["end"]].strip() if lead else None
    fields["url"] = address(first.url, fields.get("url"), source)
    fields["source"] = source.name
    fields["province"] = source.province_on(day) or fields.get("province")
    return Article.model_validate(fields)


def _fields(page: Fetched, source: Source) -> dict[str, Any]:
    """What cleaning reads from one page."""
    try:
        text = decode(page.body, is_markup=True, label=_declared(page))
        return dict(next(iter(html_article(text, address=page.url, overrides=source.overrides))))
    except (NotTextError, ValueError) as error:
        raise NotAnArticleError(str(error)) from error


def _joined(fields: dict[str, Any], part: Fetched, source: Source) -> dict[str, Any]:
    """An article with a further page's text behind it, without the lead that the page repeats."""
    try:
        more = _fields(part, source)
    except NotAnArticleError:
        return fields
    known = set(fields["text"].splitlines())
    text, zones = fields["text"], list(fields["zones"] or [])
    for zone in more["zones"] or []:
        for line in more["text"][zone["start"] : zone["end"]].splitlines():
            if line in known:
                continue
            start = len(text) + 1
            text = f"{text}\n{line}"
            if zones:
                zones[-1] = {**zones[-1], "end": start}
            zones.append(
                {"start": start, "end": len(text), "zone": "body" if zone["zone"] == "lead" else zone["zone"]}
            )
    return {**fields, "text": text, "zones": zones or None}


def _declared(page: Fetched) -> str | None:
    found = _CHARSET.search(page.headers.get("content-type", ""))
    return found.group(1) if found else None


def address(fetched: str, canonical: str | None, source: Source) -> str:
    """The address an article is known by: the page's own canonical one where that can be believed.

    A canonical link to another site, to the home page or to a listing is a template's mistake.
    """
    if canonical:
        absolute = urljoin(fetched, canonical)
        path = urlsplit(absolute).path
        if (
            same_site(absolute, source.home)
            and path.strip("/")
            and canonical_url(absolute) != canonical_url(source.home)
        ):
            return canonical_url(absolute)
    return canonical_url(fetched)


_NEXT = re.compile(
    r"<(?:link|a)\b(?=[^>]*\brel\s*=\s*[\"']?next\b)[^>]*\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE
)


def next_page(page: Fetched) -> str | None:
    """The address of the next page of the same article, where the page names one (rel="next")."""
    found = _NEXT.search(page.body.decode("latin-1"))
    if found is None:
        return None
    url = urljoin(page.url, found.group(1).replace("&amp;", "&"))
    # Some systems call the next article "next" too: a further page has the same address but for its number.
    here, there = urlsplit(page.url), urlsplit(url)
    if here.netloc != there.netloc or url == page.url:
        return None
    return (
        url if _without_page(there.path) in (_without_ending(here.path), _without_page(here.path)) else None
    )


_PAGE = re.compile(r"(?:[-_/](?:p|page|trang)[-_/]?\d{1,3}|/\d{1,2})$", re.IGNORECASE)


def _without_ending(path: str) -> str:
    return re.sub(r"\.\w+$", "", path.rstrip("/"))


def _without_page(path: str) -> str:
    """A path without what numbers the pages of an article: "/tin/a-p2.html", "/tin/a/trang-2", "/tin/a/2"."""
    return _PAGE.sub("", _without_ending(path))
