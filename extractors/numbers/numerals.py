"""Numbers in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number written at `text[start:end]`.

    `value` has scale words multiplied out; `high` is the upper end of a range ("10-15"), `total` the
    whole of a tally ("05/07": value 5, total 7).
    """

    start: int
    end: int
    value: float
    high: float | None = None
    total: float | None = None


def find_numbers(text: str) -> list[Number]:
    """All numbers in `text`, in order, not overlapping."""
    return []


def parse_number(text: str) -> Number | None:
    """The number that `text` is as a whole, or None."""
    numbers = find_numbers(text)
    return numbers[0] if len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(text)) else None
