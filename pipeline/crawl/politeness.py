"""How often a host is asked: starts of requests are spaced, and their number at a time is bounded."""

from __future__ import annotations

import asyncio
import random
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from pipeline.crawl.source import Politeness

# Clocks of two machines and buffers between them blur the spacing; a site shall never count too many.
_MARGIN = 1.02


def backoff(attempt: int) -> float:
    """Seconds to wait before a further attempt, after `attempt` failed ones: doubling, with full jitter
    above the half so that many clients do not come back at once.
    """
    longest = min(60.0, 2.0 ** (attempt - 1))
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - spreading load, not secrets


class HostGate:
    """The gate before one host.

    A new process does not know when the one before it asked last, so its first request too waits for
    the interval: killing and starting again cannot speed a crawl up.
    """

    def __init__(self, politeness: Politeness) -> None:
        self._slots = asyncio.Semaphore(politeness.concurrency)
        self._turn = asyncio.Lock()
        self.interval = _MARGIN / politeness.rate if politeness.rate else 0.0
        self._next_start = asyncio.get_running_loop().time() + self.interval

    def slow_down(self, seconds: float) -> None:
        """Take over a longer interval, as robots.txt asks for."""
        if seconds * _MARGIN > self.interval:
            self._next_start += seconds * _MARGIN - self.interval
            self.interval = seconds * _MARGIN

    def pause(self, seconds: float) -> None:
        """Let nobody through for so many seconds."""
        self._next_start = max(self._next_start, asyncio.get_running_loop().time() + seconds)

    @asynccontextmanager
    async def passing(self) -> AsyncIterator[None]:
        """Wait for a turn; inside the block one request is under way."""
        async with self._slots:
            async with self._turn:
                loop = asyncio.get_running_loop()
                # A pause may be put on while one waits here.
                while (wait := self._next_start - loop.time()) > 0:  # noqa: ASYNC110 - a time, not an event, is waited for
                    await asyncio.sleep(wait)
                self._next_start = loop.time() + self.interval
            yield
