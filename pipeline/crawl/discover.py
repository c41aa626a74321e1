"""Where articles are found: feeds, sitemaps and listing pages, each as a list of links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from pipeline.clean.assemble import squeeze
from pipeline.clean.days import address_day
from pipeline.clean.feed import feed_items
from pipeline.decode import NotTextError, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.crawl.source import Source

Means = Literal["feed", "sitemap", "listing"]


@dataclass(frozen=True)
class Link:
    """An article's address as it was found; `published` is an ISO day and `changed` whatever stamp the
    place gave for the last change: another stamp later means another content.
    """

    url: str
    found_by: Means
    title: str | None = None
    published: str | None = None
    changed: str | None = None


@dataclass(frozen=True)
class Sitemap:
    """A sitemap's content: links to articles, and further sitemaps with their stamps."""

    links: tuple[Link, ...] = ()
    sitemaps: tuple[tuple[str, str | None], ...] = ()


def parse_feed(body: bytes, base: str) -> list[Link]:
    """The links of an RSS or Atom feed. Raises ValueError where it is none."""
    links = (
        Link(_join(base, item.url), "feed", item.title, item.published, item.stamp)
        for item in feed_items(decode(body, is_markup=True))
        if item.url
    )
    return [link for link in links if link.url]


def _join(base: str, url: str) -> str:
    """The absolute form of an address found in a page; empty where it is none."""
    try:
        return urljoin(base, url.strip()).partition("#")[0]
    except ValueError:
        return ""


def parse_sitemap(body: bytes, base: str) -> Sitemap:
    """A sitemap, a sitemap index or a news sitemap (sitemaps.org 0.9). Raises ValueError for anything else."""
    # Strangers' XML: broken markup is read as far as it goes, nothing is resolved or fetched.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(body, parser) if body.strip() else None
    if root is None or etree.QName(root).localname not in ("urlset", "sitemapindex"):
        return _plain_sitemap(body, base)
    links: list[Link] = []
    sitemaps: list[tuple[str, str | None]] = []
    for entry in root:
        if not isinstance(entry.tag, str):
            continue
        address = _text(entry, "loc")
        if not address:
            continue
        stamp = _text(entry, "lastmod")
        if etree.QName(entry).localname == "sitemap":
            sitemaps.append((_join(base, address), stamp))
            continue
        published = _text(entry, "publication_date")
        links.append(
            Link(
                _join(base, address),
                "sitemap",
                _text(entry, "title"),
                _iso_day(published),
                stamp,
            )
        )
    return Sitemap(tuple(links), tuple(sitemaps))


def _plain_sitemap(body: bytes, base: str) -> Sitemap:
    """A sitemap of one address a line, as sitemaps.org allows."""
    lines = body.decode("utf-8", errors="replace").lstrip("\ufeff").split()
    links = [Link(line, "sitemap") for line in lines if line.startswith(("http://", "https://"))]
    if not links:
        raise ValueError(f"{base} is no sitemap; expected urlset, sitemapindex or addresses line by line")
    return Sitemap(tuple(links))


def _text(entry: etree._Element, name: str) -> str | None:
    found = next(
        (e for e in entry.iter() if isinstance(e.tag, str) and etree.QName(e).localname == name), None
    )
    text = "".join(found.itertext()).strip() if found is not None else ""
    return text or None


_MONTH_IN_PATH = re.compile(r"/(?P<year>20\d{2})(?P<month>0[1-9]|1[0-2])/")
_MONTH_IN_NAME = re.compile(r"(?<!\d)(?P<year>20\d{2})[-_/.]?(?P<month>0?[1-9]|1[0-2])(?!\d)")


def latest_day(url: str) -> str | None:
    """The latest ISO day that an article can be of by its address; None where the address tells no day.

    Addresses hold a day ("/2026/05/07/", a whole time stamp) or a month ("/202605/").
    """
    day = address_day(url, sure=True)
    if day is not None:
        return day.isoformat()
    found = _MONTH_IN_PATH.search(urlsplit(url).path)
    return f"{found['year']}-{found['month']}-31" if found else None


def latest_day_within(sitemap: str) -> str | None:
    """The same for the articles of a sitemap by its name, such as "news-2026-05.xml".

    One digit behind the year may be the month or the number of a part.
    """
    found = _MONTH_IN_NAME.search(urlsplit(sitemap).path.rpartition("/")[2])
    if found is None:
        return None
    return f"{found['year']}-{found['month'] if len(found['month']) == 2 else 12}-31"


def _iso_day(stamp: str | None) -> str | None:
    return stamp[:10] if stamp and re.match(r"\d{4}-\d{2}-\d{2}", stamp) else None


_ASSET = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|css|js|pdf|docx?|xlsx?|zip|rar|mp[34]|xml|rss|json)$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"/(?:tag|tags|chu-de|tim-kiem|search|login|dang-nhap|dang-ky|register|rss|feed|print|in-bai|lien-he|contact|gioi-thieu"
    r"|about|wp-admin|wp-json|author|tac-gia|cart|sitemap|video|photo|media|api|quang-cao|ads?|banner|click)(?:[/.?]|$)",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"^[^?]*\d{4,}|\.(?:html?|aspx|chn|epi|vnp|tpo|ldo|vov|htmls|shtml|jsp)$|[?&](?:id|itemid|newsid|articleid|idtin|nid|pid|p)=\d",
    re.IGNORECASE,
)
_SLUG_WORDS = 4
_TELLING_WORDS = 5


def parse_listing(body: bytes, base: str, source: Source) -> list[Link]:
    """The links of a listing page that look like articles of this source, in order, each once."""
    try:
        text = decode(body, is_markup=True)
    except NotTextError:
        return []
    if not text.strip():
        return []
    tree = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    seen: dict[str, Link] = {}
    for anchor in tree.iter("a"):
        href = (anchor.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
            continue
        url = _join(base, href)
        if url and url not in seen and is_article_address(url, squeeze(anchor.text_content()), source):
            seen[url] = Link(url, "listing")
    return list(seen.values())


def is_article_address(url: str, words: str, source: Source) -> bool:
    """Whether a link with these words leads to an article of the source, by its looks."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not same_site(url, source.home):
        return False
    if source.article is not None:
        return re.search(source.article, url) is not None
    path = parts.path
    if path in ("", "/") or _ASSET.search(path) or _ASIDE.search(path) or url in _own_addresses(source):
        return False
    if _is_page_of_listing(url, source):
        return False
    slug = path.rstrip("/").rpartition("/")[2]
    words_in_slug = len([word for word in re.split(r"[-_]", slug) if word])
    address = f"{path}?{parts.query}" if parts.query else path
    if _DETAIL.search(address) and (
        words_in_slug >= 2 or len(words.split()) >= 3 or re.search(r"\d{3,}", path)
    ):
        return True
    return words_in_slug >= _SLUG_WORDS or len(words.split()) >= _TELLING_WORDS


def _own_addresses(source: Source) -> Iterator[str]:
    yield from (source.home, *source.feeds, *source.sitemaps)


def _is_page_of_listing(url: str, source: Source) -> bool:
    """Whether a URL is one of the listing's own pages."""
    for listing in source.listings:
        before, _, behind = listing.partition("{page}")
        if (
            url.startswith(before)
            and url.endswith(behind)
            and url[len(before) : len(url) - len(behind) or None].isdigit()
        ):
            return True
        if url.rstrip("/") == before.rstrip("/?&=").rstrip("/"):
            return True
    return False


def same_site(url: str, home: str) -> bool:
    """Whether a URL lies on the site of `home`: the same host, or one with or without www or a mobile prefix."""
    here, there = urlsplit(url), urlsplit(home)
    return _site(here.hostname) == _site(there.hostname) and here.port == there.port


def _site(host: str | None) -> str:
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host or "")
