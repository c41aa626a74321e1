"""Telling the person who waits how far a run is, without the run knowing who that is."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Progress:
    """What is done so far: articles read, facts found, articles or files that failed, seconds taken.

    `facts` is None where they are not counted; `share` is how much of the input is done, in 0..1, where
    its size is known.
    """

    articles: int = 0
    facts: int | None = 0
    failed: int = 0
    seconds: float = 0.0
    share: float | None = None

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds if self.seconds else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds left at the pace so far, where the size of the input is known."""
        return self.seconds * (1 - self.share) / self.share if self.share else None

    def __str__(self) -> str:
        """One line for the person who waits."""
        told = [f"{self.articles:,} articles"]
        if self.facts is not None:
            told.append(f"{self.facts:,} facts")
        told += [f"{self.failed:,} failed", f"{self.rate:,.0f} articles a second"]
        if self.remaining is not None:
            minutes, seconds = divmod(round(self.remaining), 60)
            told.append(f"{minutes}:{seconds:02} min left")
        return ", ".join(told)


_listener: ContextVar[Callable[[Progress], None] | None] = ContextVar("tintinh_progress", default=None)


def report(progress: Progress) -> None:
    """Tell the listener, if there is one."""
    listener = _listener.get()
    if listener is not None:
        listener(progress)


@contextmanager
def listening(listener: Callable[[Progress], None]) -> Iterator[None]:
    """Within the block, `listener` hears of every batch that is done."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
