"""Spans of a text, (start, end), in order and not overlapping: which of them lie in a stretch."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]


def within(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The spans that begin in `start:end`."""
    return spans[bisect_left(spans, (start,)) : bisect_left(spans, (end,))]


def overlapping(spans: Sequence[Span], start: int, end: int) -> Span | None:
    """The first span that shares a character with `start:end`, or None."""
    index = bisect_left(spans, (start,))
    if index and spans[index - 1][1] > start:
        return spans[index - 1]
    return spans[index] if index < len(spans) and spans[index][0] < end else None
