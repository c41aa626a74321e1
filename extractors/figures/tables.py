"""Small tables in a text, read as rows: cells parted by tabs or bars, one row a line.

A cell that is a number is a figure when the cell itself, its column's head, its row's label or a note
above the table ("ĐVT: triệu đồng") names its unit. The head of the column and the label of the row say
what it measures; a label that is a place is its place, a head that is a date its period.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.counted import COUNTED, LONGEST
from extractors.figures.quantities import Quantity, find_quantities
from extractors.figures.spans import Span, overlapping
from extractors.figures.units import UNIT, UNITS
from extractors.language.tables import NUMBERING, stripped, tables
from extractors.numbers import number_at, parse_number
from extractors.numbers.patterns import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.figures.units import Dimension
    from extractors.numbers import Number

_IN_BRACKETS = re.compile(
    r"\((?:đvt|đơn vị(?: tính)?)?:?[ \u00a0]*(?P<unit>[^()]+)\)|(?:đvt|đơn vị(?: tính)?)[ \u00a0]*:[ \u00a0]*(?P<note>[^\n()]+)"
)
_YEARS, _YEARS_END = 1900, 2100
_SCALES = re.compile(rf"(?P<scale>(?:{'|'.join(SCALES)})(?:[ \u00a0](?:{'|'.join(SCALES)}))?)[ \u00a0]+")
_COUNTED_HEAD = re.compile(r"(?:tổng[ \u00a0])?(?:số[ \u00a0](?:lượng[ \u00a0])?)?(?P<noun>.+)")


class Cell(NamedTuple):
    """A figure in a table: its quantity, the spans that say what it measures, its period and its place."""

    quantity: Quantity
    indicator: tuple[Span, ...]
    period: Span | None
    place: Span | None


class _Unit(NamedTuple):
    name: str
    dimension: Dimension | None
    scale: float


def find_cells(text: str, lower: str, dates: Sequence[Span], places: Sequence[Span]) -> Iterator[Cell]:
    """The figures of the tables in `text`, in order."""
    for note, rows in tables(lower):
        table = _Table(text, lower, rows[0], _unit(note), dates, places)
        if _is_headless(table):
            table = table._replace(head=[(at, at) for at, _ in rows[0]])
        for row in rows if table.head != rows[0] else rows[1:]:
            if len(row) == len(table.head):
                yield from _row(table, row)


class _Table(NamedTuple):
    """What a row is read with: its table's head and unit, the text and what was found in it before."""

    text: str
    lower: str
    head: list[Span]
    unit: _Unit | None
    dates: Sequence[Span]
    places: Sequence[Span]

    def say(self, span: Span) -> str:
        return self.lower[slice(*span)]


def _is_headless(table: _Table) -> bool:
    """Whether the first row holds figures already: "Trường An Hòa | 624 thí sinh | 26 phòng"."""
    for cell in table.head[1:]:
        if _with_unit(table, cell) is not None:
            return True
        number = parse_number(table.say(cell))
        if table.unit is not None and number is not None and not overlapping(table.dates, *cell):
            return not _YEARS <= number.value < _YEARS_END
    return False


def _row(table: _Table, row: list[Span]) -> Iterator[Cell]:
    label = next((cell for cell in row if parse_number(table.say(cell)) is None), None)
    place = overlapping(table.places, *label) if label else None
    for column, cell in enumerate(row):
        head = table.head[column]
        if cell == label or table.say(head) in NUMBERING:
            continue
        quantity = _quantity(table, cell, head, label)
        if quantity is None:
            continue
        period = overlapping(table.dates, *head)
        spans = [] if period else [_without_unit(table.lower, head)]
        if head[0] == head[1] and quantity.dimension is None and quantity.number.end < quantity.unit_end:
            # Without a head the noun in the cell says what is counted.
            spans = [stripped(table.lower, quantity.number.end, quantity.unit_end)]
        if label is not None and (place is None or not any(start < end for start, end in spans)):
            spans.append(_without_unit(table.lower, label))
        yield Cell(quantity, tuple(span for span in spans if span[0] < span[1]), period, place)


def _quantity(table: _Table, cell: Span, head: Span, label: Span | None) -> Quantity | None:
    """The figure in a cell, with the unit named nearest."""
    number = parse_number(table.text[slice(*cell)])
    if number is None:
        return _with_unit(table, cell)
    unit = (
        _unit(table.say(head))
        or (_unit(table.say(label)) if label else None)
        or table.unit
        or _noun(table.say(head))
    )
    if unit is None:
        return None
    return _scaled(number._replace(start=cell[0], end=cell[1]), unit)


def _with_unit(table: _Table, cell: Span) -> Quantity | None:
    """The figure of a cell that holds number and unit, and nothing else."""
    start, end = cell
    number = number_at(table.text[start:end], 0)
    if number is None:
        return None
    moved = number._replace(start=start, end=start + number.end)
    found = find_quantities(table.text, table.lower, [moved])
    return found[0] if found and found[0].end == end else None


def _scaled(number: Number, unit: _Unit) -> Quantity:
    value = float(f"{number.value * unit.scale:.12g}")
    high = None if number.high is None else float(f"{number.high * unit.scale:.12g}")
    return Quantity(
        number.start, number.end, number, value, high, unit.name, "exact", unit.dimension, number.end
    )


def _unit(words: str) -> _Unit | None:
    """The unit that a head, a label or a note names in brackets or behind "ĐVT:", with its scale."""
    named = _IN_BRACKETS.search(words)
    if named is None:
        return None
    said = (named["unit"] or named["note"]).strip()
    scale = 1.0
    if scaled := _SCALES.match(said):
        for word in scaled["scale"].split():
            scale *= SCALES[word]
        said = said[scaled.end() :]
    match = UNIT.match(said)
    if match is not None and match.end() == len(said):
        unit = UNITS[match["form"]]
        return _Unit(unit.name, unit.dimension, scale)
    rate = match is not None and said[match.end() : match.end() + 1] == "/"
    return (
        _Unit(said, UNITS[match["form"]].dimension if match else None, scale)
        if rate or said in COUNTED
        else None
    )


def _noun(head: str) -> _Unit | None:
    """The counted noun that a column's head begins with: "Số hộ nghèo"."""
    counted = _COUNTED_HEAD.match(head)
    words = counted["noun"].split() if counted else []
    for count in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[:count]) in COUNTED:
            return _Unit(" ".join(words[:count]), None, 1)
    return None


def _without_unit(lower: str, cell: Span) -> Span:
    """A head or label without the unit in brackets."""
    named = _IN_BRACKETS.search(lower, *cell)
    return stripped(lower, cell[0], named.start()) if named and named.end() == cell[1] else cell
