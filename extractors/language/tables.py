"""Small tables in a text, read as rows: cells parted by tabs or bars, one row a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

NUMBERING = frozenset(("stt", "tt", "số tt", "số thứ tự", "#"))
"""Heads of columns that only number the rows, in lower case."""

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t|]+")
_BARS = re.compile(r"[\t|]")
_RULE = re.compile(r"[\s|:+-]+")
_FEWEST_ROWS = 2


def tables(text: str) -> Iterator[tuple[str, list[list[Span]]]]:
    """The line above each table, and its rows as the (start, end) of their cells in `text`.

    The first row is the head. A table has two rows of two cells at least; rules of dashes are passed over.
    """
    if "\t" not in text and "|" not in text:
        return
    rows: list[list[Span]] = []
    above = note = ""
    for line in _LINE.finditer(text):
        if _BARS.search(line.group()) is None:
            if len(rows) >= _FEWEST_ROWS:
                yield note, rows
            rows, above = [], line.group()
            continue
        if _RULE.fullmatch(line.group()):
            continue
        cells = [stripped(text, *cell.span()) for cell in _CELL.finditer(text, *line.span())]
        cells = [cell for cell in cells if cell[0] < cell[1]]
        if not rows:
            note = above
        if len(cells) >= _FEWEST_ROWS:
            rows.append(cells)
    if len(rows) >= _FEWEST_ROWS:
        yield note, rows


def stripped(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
