"""Looking at a site: does a definition work, and what would one be."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import html

from pipeline.clean.assemble import squeeze
from pipeline.crawl.client import Client, ForbiddenError, HostPausedError
from pipeline.crawl.discover import Link, parse_feed, parse_listing, parse_sitemap, same_site
from pipeline.crawl.fetch import Fetched, Fetcher, FetchError, inflate_file
from pipeline.crawl.page import NotAnArticleError, read_page
from pipeline.crawl.report import Report
from pipeline.decode import NotTextError, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from pipeline.crawl.source import Source

_FEEDS = ("/rss", "/rss/home.rss", "/rss/tin-moi-nhat.rss", "/rss/trang-chu.rss", "/feed")
_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml")
_FEED_LINK = re.compile(r"rss|feed|atom", re.IGNORECASE)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it works, and what it gave or why not."""

    what: str
    url: str
    works: bool
    detail: str


class _NoMemory:
    """Stands for the frontier where nothing is to be remembered."""

    def paused_until(self, _host: str) -> datetime | None:
        return None

    def pause(self, _host: str, _until: datetime) -> None:
        """Forget it."""


class Survey:
    """Asks a site for what leads to its articles, politely, and stores nothing."""

    def __init__(self, source: Source, *, user_agent: str, allow_private: bool) -> None:
        self._source = source
        self._user_agent = user_agent
        self._allow_private = allow_private
        self.findings: list[Finding] = []
        self._links: list[Link] = []

    def check(self) -> list[Finding]:
        """Ask for everything the definition names, and for one article."""
        asyncio.run(self._run(self._check))
        return self.findings

    def propose(self) -> Source | None:
        """A definition made from the home page; None where it leads to no articles."""
        found: list[Source | None] = []

        async def work() -> None:
            found.append(await self._propose())

        asyncio.run(self._run(work))
        return found[0] if found else None

    async def _run(self, work: Callable[[], object]) -> None:
        polite = self._source.politeness
        fetcher = Fetcher(
            self._user_agent,
            allow_private=self._allow_private,
            timeout=polite.timeout,
            connections=polite.concurrency,
        )
        self._client = Client(self._source, fetcher, _NoMemory(), Report(self._source.name))
        try:
            await work()  # type: ignore[misc]
        except (FetchError, HostPausedError) as error:
            self._note("site", self._source.home, works=False, detail=str(error))
        finally:
            await fetcher.close()

    def _note(self, what: str, url: str, *, works: bool, detail: str) -> None:
        self.findings.append(Finding(what, url, works, detail))

    async def _get(self, what: str, url: str) -> Fetched | None:
        try:
            answer = await self._client.get(url)
        except ForbiddenError:
            self._note(what, url, works=False, detail="robots.txt forbids it")
        except FetchError as error:
            self._note(what, url, works=False, detail=str(error))
        else:
            if answer.status == 200:
                return answer
            self._note(what, url, works=False, detail=f"the server answered {answer.status}")
        return None

    async def _links_of(self, what: str, url: str, parse: Callable[[Fetched], list[Link]]) -> list[Link]:
        answer = await self._get(what, url)
        if answer is None:
            return []
        try:
            links = parse(answer)
        except (ValueError, FetchError) as error:
            self._note(what, url, works=False, detail=str(error))
            return []
        self._note(what, url, works=bool(links), detail=f"{len(links)} addresses")
        self._links += links
        return links

    async def _feed(self, url: str) -> list[Link]:
        return await self._links_of("feed", url, lambda answer: parse_feed(answer.body, answer.url))

    async def _sitemap(self, url: str) -> list[Link]:
        inner: list[str] = []

        def parse(answer: Fetched) -> list[Link]:
            content = parse_sitemap(inflate_file(answer.body), answer.url)
            inner.extend(address for address, _ in content.sitemaps)
            return [*content.links, *(Link(address, "sitemap") for address in inner)]

        found = await self._links_of("sitemap", url, parse)
        # One of an index tells whether they lead to articles.
        if inner and same_site(inner[0], self._source.home) and inner[0] != url:
            await self._links_of("sitemap", inner[0], parse)
        return found

    async def _listing(self, url: str) -> list[Link]:
        return await self._links_of(
            "listing", url, lambda answer: parse_listing(answer.body, answer.url, self._source)
        )

    async def _check(self) -> None:
        for feed in self._source.feeds:
            await self._feed(feed)
        for sitemap in self._source.sitemaps:
            await self._sitemap(sitemap)
        for listing in self._source.listings:
            await self._listing(listing.replace("{page}", "1"))
        await self._article()

    async def _article(self) -> None:
        """Read one article, the first address that looks like one."""
        for link in self._links:
            if link.url.endswith((".xml", ".gz")) or not same_site(link.url, self._source.home):
                continue
            answer = await self._get("article", link.url)
            if answer is not None:
                self._read(answer, link)
            return

    def _read(self, answer: Fetched, link: Link) -> None:
        try:
            article = read_page([answer], self._source, link.published)
        except NotAnArticleError as error:
            self._note("article", answer.url, works=False, detail=str(error))
            return
        missing = [name for name in ("title", "published", "lead", "author") if not getattr(article, name)]
        detail = f"{article.published or 'no day'}, {len(article.text)} characters, “{article.title}”"
        if missing:
            detail += f"; without {', '.join(missing)}"
        self._note("article", answer.url, works=article.published is not None, detail=detail)

    async def _propose(self) -> Source | None:
        answer = await self._get("home", self._source.home)
        if answer is None:
            return None
        try:
            text = decode(answer.body, is_markup=True)
        except NotTextError as error:
            self._note("home", answer.url, works=False, detail=str(error))
            return None
        tree = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
        names = [*tree.xpath("//meta[@property='og:site_name']/@content"), *tree.xpath("//title/text()")]
        title = next((name for name in map(squeeze, names) if name), "")
        feeds = [url for url in _feed_addresses(tree, answer.url) if await self._feed(url)]
        named = [*await self._client.sitemaps_in_robots(), *(urljoin(answer.url, path) for path in _SITEMAPS)]
        sitemaps = [url for url in dict.fromkeys(named) if await self._sitemap(url)]
        if not feeds and not sitemaps:
            return None
        await self._article()
        return self._source.model_copy(
            update={"title": title or self._source.name, "feeds": tuple(feeds), "sitemaps": tuple(sitemaps)}
        )


def _feed_addresses(tree: html.HtmlElement, base: str) -> Iterable[str]:
    """Feeds that the home page names, else those that many systems have."""
    declared = tree.xpath("//link[@rel='alternate'][contains(@type, 'rss') or contains(@type, 'atom')]/@href")
    linked = [href for href in tree.xpath("//a/@href") if _FEED_LINK.search(href.rpartition("/")[2])]
    named = [urljoin(base, href) for href in (*declared, *linked)]
    named = [url for url in dict.fromkeys(named) if same_site(url, base)]
    return named[:5] or [urljoin(base, path) for path in _FEEDS]


def as_toml(source: Source) -> str:
    """A definition as its file."""
    lines = [f"name = {_quoted(source.name)}", f"title = {_quoted(source.title)}"]
    if source.province:
        lines.append(f"province = {_quoted(source.province)}")
    lines.append(f"home = {_quoted(source.home)}")
    for key in ("feeds", "sitemaps", "listings"):
        addresses = getattr(source, key)
        if addresses:
            lines += [f"{key} = [", *(f"    {_quoted(url)}," for url in addresses), "]"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # A string of JSON is one of TOML.
    return json.dumps(text, ensure_ascii=False)
