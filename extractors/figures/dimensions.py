"""Dimensions joined by a cross: "tấm ván 2,26 x 1 m", "thửa đất 5m x 20m"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.measures import measure_behind
from extractors.figures.quantities import Quantity
from extractors.numbers import number_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.numbers import Number

_TIMES = re.compile(r"(?:[ \u00a0]?(?P<unit>m|cm|mm|km))?[ \u00a0]?[x×][ \u00a0]?(?=\d)")
_CROSSES = frozenset("x×")
_SHORT = 5
_MOST = 3
# "4 x 100m" is a relay.
_RELAY = 4


def with_dimensions(
    text: str, lower: str, numbers: Sequence[Number], quantities: Sequence[Quantity]
) -> list[Quantity]:
    """The quantities with the lengths that a cross joins; the unit of the last one is that of all."""
    added: list[Quantity] = []
    read = 0
    for number in numbers:
        if number.start < read or _CROSSES.isdisjoint(lower[number.end : number.end + _SHORT]):
            continue
        sides = _sides(text, lower, number)
        if len(sides) > 1:
            added += sides
            read = sides[-1].end
    if not added:
        return list(quantities)
    kept = [q for q in quantities if not any(a.start < q.end and q.start < a.end for a in added)]
    return sorted(kept + added, key=lambda quantity: quantity.start)


def _sides(text: str, lower: str, first: Number) -> list[Quantity]:
    numbers, ends = [first], []
    while len(numbers) < _MOST and (times := _TIMES.match(lower, numbers[-1].end)):
        following = number_at(text, times.end())
        if following is None:
            break
        ends.append(times.end("unit") if times["unit"] else numbers[-1].end)
        numbers.append(following)
    measure = measure_behind(text, lower, numbers[-1])
    if (
        measure is None
        or measure.dimension != "length"
        or first.value == _RELAY
        or any(map(_is_no_side, numbers))
    ):
        return []
    return [
        Quantity(number.start, end, number, number.value, None, measure.name, "exact", "length", end)
        for number, end in zip(numbers, [*ends, measure.end], strict=True)
    ]


def _is_no_side(number: Number) -> bool:
    return number.high is not None or number.total is not None or number.spelled
