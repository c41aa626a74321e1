"""Asking a site: robots.txt, politeness, redirects and patience around single requests."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urljoin, urlsplit

from pipeline import clock
from pipeline.crawl.discover import same_site
from pipeline.crawl.fetch import PERMANENT, Fetched, Fetcher, FetchError
from pipeline.crawl.politeness import HostGate, backoff
from pipeline.crawl.robots import Robots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.crawl.report import Report
    from pipeline.crawl.source import Source

_MOST_HOPS = 5
_ROBOTS_ATTEMPTS = 3
PATIENCE = 120.0
"""Seconds that a run waits for a host which asks to be left alone; beyond, the rest is left to the next run."""


class Pauses(Protocol):
    """Where it is remembered which host asked to be left alone, and until when."""

    def paused_until(self, host: str, /) -> datetime | None:
        """Until when, or None."""

    def pause(self, host: str, until: datetime, /) -> None:
        """Remember it."""


class ForbiddenError(Exception):
    """robots.txt forbids the address."""


class HostPausedError(Exception):
    """The host asks to be left alone for longer than a run waits."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"the host asks to be left alone until {until:%Y-%m-%d %H:%M} UTC")
        self.until = until


@dataclass
class _Host:
    gate: HostGate
    robots: Robots | None = None


class Client:
    """All requests of one source go through here."""

    def __init__(self, source: Source, fetcher: Fetcher, pauses: Pauses, report: Report) -> None:
        self._source = source
        self._fetcher = fetcher
        self._pauses = pauses
        self._report = report
        self._hosts: dict[str, _Host] = {}
        self._learning = asyncio.Lock()

    async def get(self, url: str, conditions: Mapping[str, str] | None = None) -> Fetched:
        """The answer to a GET of `url`, redirects within the site followed.

        Raises ForbiddenError, FetchError, HostPausedError.
        """
        seen = [url]
        while True:
            host = await self._host(url)
            if host.robots is None or not host.robots.allows(url):
                raise ForbiddenError(url)
            answer = await self._once(host, url, conditions or {})
            if not 300 <= answer.status < 400 or answer.status == 304:
                return answer
            target = answer.location
            if target is None:
                raise FetchError("redirect", f"a redirect ({answer.status}) that leads nowhere")
            target = target.partition("#")[0]
            if target in seen:
                raise FetchError("redirect", f"the redirects go in a circle at {target}")
            if len(seen) > _MOST_HOPS:
                raise FetchError("redirect", f"more than {_MOST_HOPS} redirects")
            if not same_site(target, self._source.home):
                raise FetchError("redirect", f"the redirect leads off the site, to {target}")
            seen.append(target)
            url = target

    async def sitemaps_in_robots(self) -> list[str]:
        """The sitemaps that the home's robots.txt names, on the site itself."""
        host = await self._host(self._source.home)
        found = host.robots.sitemaps if host.robots else []
        # They are to be absolute, and are not always.
        absolute = [urljoin(self._source.home, url) for url in found]
        return [url for url in absolute if same_site(url, self._source.home)]

    async def _once(self, host: _Host, url: str, conditions: Mapping[str, str]) -> Fetched:
        async with host.gate.passing():
            # While one waited in the queue, another's answer may have put the host off for long.
            self._check_pause(url)
            self._report.requests += 1
            answer = await self._fetcher.get(url, conditions)
        self._report.received += len(answer.body)
        if answer.status in (429, 503) and answer.retry_after is not None:
            self._put_off(host, url, answer.retry_after)
        return answer

    def _put_off(self, host: _Host, url: str, seconds: float) -> None:
        if seconds <= PATIENCE:
            host.gate.pause(seconds)
        self._pauses.pause(urlsplit(url).netloc, clock.now() + timedelta(seconds=seconds))

    def _check_pause(self, url: str) -> None:
        until = self._pauses.paused_until(urlsplit(url).netloc)
        if until is not None and until - clock.now() > timedelta(seconds=1):
            raise HostPausedError(until)

    async def _host(self, url: str) -> _Host:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with self._learning:
            if origin not in self._hosts:
                host = _Host(HostGate(self._source.politeness))
                await self._wait_for_pause(host, url)
                host.robots = await self._learn(host, origin)
                host.gate.slow_down(host.robots.delay)
                self._hosts[origin] = host
        return self._hosts[origin]

    async def _wait_for_pause(self, host: _Host, url: str) -> None:
        """A pause asked for in an earlier run holds on."""
        until = self._pauses.paused_until(urlsplit(url).netloc)
        seconds = (until - clock.now()).total_seconds() if until else 0.0
        if until and seconds > PATIENCE:
            raise HostPausedError(until)
        if seconds > 0:
            host.gate.pause(seconds)
            await asyncio.sleep(seconds)

    async def _learn(self, host: _Host, origin: str) -> Robots:
        """The host's robots.txt; what cannot be reached forbids everything for this run (RFC 9309, 2.3.1.4)."""
        answer: Fetched | None = None
        for attempt in range(1, _ROBOTS_ATTEMPTS + 1):
            try:
                answer = await self._robots_answer(host, origin)
            except FetchError as error:
                if error.reason in PERMANENT and error.reason != "redirect":
                    if error.reason == "private address":
                        raise
                    # A robots.txt that is no text has no rules.
                    return Robots(None)
                answer = None
            robots = Robots.of(answer)
            if robots.is_reachable or attempt == _ROBOTS_ATTEMPTS:
                return robots
            await asyncio.sleep(answer.retry_after or backoff(attempt) if answer else backoff(attempt))
        raise AssertionError

    async def _robots_answer(self, host: _Host, origin: str) -> Fetched:
        url = f"{origin}/robots.txt"
        for _ in range(_MOST_HOPS + 1):
            async with host.gate.passing():
                self._report.requests += 1
                answer = await self._fetcher.get(url)
            if answer.location is None:
                return answer
            url = answer.location
        # RFC 9309, 2.3.1.2: more than five redirects may be taken for no robots.txt at all.
        return Fetched(url, 404)
