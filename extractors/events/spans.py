"""Stretches of a text, to ask whether an offset lies inside one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Spans:
    """Stretches (start, end) of a text that do not overlap one another but by whole ones inside."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            # One inside another adds nothing.
            if not self._spans or end > self._spans[-1][1]:
                self._spans.append((start, end))
        self._starts = [start for start, _ in self._spans]

    def hold(self, offset: int) -> bool:
        """Whether a stretch begins before `offset` and ends behind it."""
        place = bisect_left(self._starts, offset) - 1
        return place >= 0 and offset < self._spans[place][1]

    def cover(self, start: int, end: int) -> bool:
        """Whether one stretch holds all of `start` to `end`."""
        place = bisect_left(self._starts, start + 1) - 1
        return place >= 0 and end <= self._spans[place][1]

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that lie wholly between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [span for span in self._spans[first:last] if span[1] <= end]
