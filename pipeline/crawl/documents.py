"""Discovery: the feeds, sitemaps and listings of a source, read into the frontier.

Each document is asked for conditionally, and taken note of only after its links stand in the frontier.
A document that fails is told of in the report and does not stop the others.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline import clock
from pipeline.crawl.client import ForbiddenError
from pipeline.crawl.discover import (
    Link,
    Sitemap,
    latest_day,
    latest_day_within,
    parse_feed,
    parse_listing,
    parse_sitemap,
    same_site,
)
from pipeline.crawl.fetch import PERMANENT, Fetched, FetchError, inflate_file
from pipeline.crawl.politeness import backoff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pipeline.crawl.client import Client
    from pipeline.crawl.frontier import Frontier
    from pipeline.crawl.report import Report
    from pipeline.crawl.source import Source

_ATTEMPTS = 4
_MOST_SITEMAPS = 2000
# A listing leads back at most so many pages; sites with more have sitemaps.
_MOST_PAGES = 500
# Pages of a listing in a row with hardly a new link.
_FEW, _MOST_REPEATING = 2, 3


class Documents:
    """Reads what leads to articles."""

    def __init__(self, source: Source, client: Client, frontier: Frontier, report: Report) -> None:
        self._source = source
        self._client = client
        self._frontier = frontier
        self._report = report
        window = source.window_days
        self._oldest = (clock.now().date() - timedelta(days=window)).isoformat() if window else ""

    async def read_all(self) -> None:
        """Read every feed, sitemap and listing of the source."""
        for feed in self._source.feeds:
            await self._read(feed, lambda answer: parse_feed(answer.body, answer.url))
        await self._read_sitemaps()
        for listing in self._source.listings:
            await self._read_listing(listing)

    async def _read(self, url: str, parse: Callable[[Fetched], list[Link]]) -> list[Link]:
        """The links of a document, added to the frontier; nothing where it is as it was, or failed."""
        answer = await self._get(url)
        if answer is None:
            return []
        try:
            links = parse(answer)
        except (ValueError, FetchError) as error:
            self._report.documents[url] = str(error)
            return []
        self._add(links)
        self._frontier.keep_document(url, answer)
        return links

    def _add(self, links: Iterable[Link]) -> None:
        """Take in links to the site's own pages that may lie in the window; what they lead to is checked again."""
        self._report.found += self._frontier.add(
            link for link in links if same_site(link.url, self._source.home) and self._may_be_recent(link)
        )

    def _may_be_recent(self, link: Link) -> bool:
        if link.published:
            return link.published >= self._oldest
        if (latest := latest_day(link.url)) is not None:
            return latest >= self._oldest
        stamp = link.changed or ""
        return stamp[:10] >= self._oldest or not stamp[:4].isdigit()

    async def _get(self, url: str, *, conditional: bool = True) -> Fetched | None:
        """A document with status 200, or None with the reason in the report (but for 304)."""
        conditions = self._frontier.document_conditions(url) if conditional else {}
        problem = ""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                answer = await self._client.get(url, conditions)
            except ForbiddenError:
                problem = "robots.txt forbids it"
                break
            except FetchError as error:
                problem = str(error)
                if error.reason in PERMANENT:
                    break
                answer = None
            if answer is not None:
                if answer.status == 200:
                    return answer
                if answer.status == 304:
                    return None
                problem = f"the server answered {answer.status}"
                if answer.status < 500 and answer.status != 429:
                    break
            if attempt < _ATTEMPTS:
                await asyncio.sleep(backoff(attempt) if answer is None or answer.retry_after is None else 0)
        self._report.documents[url] = problem
        return None

    async def _read_sitemaps(self) -> None:
        waiting: list[tuple[str, str | None]] = [(url, None) for url in self._source.sitemaps]
        waiting += [(url, None) for url in await self._client.sitemaps_in_robots()]
        seen: set[str] = set()
        while waiting and len(seen) < _MOST_SITEMAPS:
            url, stamp = waiting.pop(0)
            # A sitemap of an index whose stamp is that of the last reading has nothing new.
            if url in seen or (stamp is not None and self._frontier.document_stamp(url) == stamp):
                continue
            if not same_site(url, self._source.home) or (latest_day_within(url) or "9") < self._oldest:
                continue
            seen.add(url)
            waiting += await self._read_sitemap(url, stamp)

    async def _read_sitemap(self, url: str, stamp: str | None) -> tuple[tuple[str, str | None], ...]:
        content = Sitemap()

        def parse(answer: Fetched) -> list[Link]:
            nonlocal content
            content = parse_sitemap(inflate_file(answer.body), answer.url)
            return list(content.links)

        await self._read(url, parse)
        if url not in self._report.documents:
            self._frontier.keep_document_stamp(url, stamp)
        return content.sitemaps

    async def _read_listing(self, listing: str) -> None:
        """Walk a listing's pages: to its end the first time, later until a page holds nothing new.

        The end is a page without articles, or pages that repeat what was seen but for a link or two, as
        those that show the last page again under any number, with other advertisements each time.
        """
        complete = self._frontier.document_stamp(listing) == "complete"
        seen: set[str] = set()
        repeating = 0
        for number in range(1, _MOST_PAGES + 1):
            answer = await self._get(listing.replace("{page}", str(number)), conditional=False)
            if answer is None:
                # Behind its last page a listing may well answer 404; before it, the walk is not complete.
                ended = number > 1 and self._report.documents.pop(
                    listing.replace("{page}", str(number)), ""
                ).endswith("404")
                if not ended:
                    return
                break
            links = parse_listing(answer.body, answer.url, self._source)
            fresh = [link for link in links if link.url not in seen]
            if not fresh:
                break
            known = complete and self._frontier.knows(link.url for link in fresh)
            seen.update(link.url for link in fresh)
            self._add(fresh)
            repeating = repeating + 1 if len(fresh) <= _FEW and len(fresh) < len(links) else 0
            is_old = all((latest_day(link.url) or "9") < self._oldest for link in fresh)
            if known or is_old or repeating == _MOST_REPEATING:
                break
        self._frontier.keep_document_stamp(listing, "complete")
