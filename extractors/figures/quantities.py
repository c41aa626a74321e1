"""Quantities: a number with its modifier and its unit of measure or counted noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.measures import Measure, measure_behind
from extractors.figures.modifiers import modifier_before
from extractors.figures.nouns import NounAt, counted_noun
from extractors.figures.patterns import AND_LESS, AND_MORE, AND_ON
from extractors.numbers.patterns import JOIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.units import Dimension
    from extractors.numbers import Number
    from schemas.facts import Modifier

_HALF_MORE = re.compile(r"[ \u00a0]rưỡi(?!\w)")
_FROM = re.compile(r"(?<!\w)từ[ \u00a0]$")
_HALF = "rưỡi"
# What JOIN may begin with, behind a space or at once.
_JOINTS = frozenset("-–—÷\u2212/đt")
_OUT_OF = re.compile(r"[ \u00a0](?:trong|trên)[ \u00a0](?:tổng[ \u00a0])?số[ \u00a0]")
_OUT_OF_BEGINS = "tr"
_EXCEEDS = "vượt"
_WHERE = frozenset({"trên", "dưới"})
_MANY = 10
_CAPACITIES = frozenset({"chỗ", "chỗ ngồi", "điểm"})
_PLANNED = re.compile(r"[ \u00a0](?:so với|so|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?!\w)")


class Quantity(NamedTuple):
    """A quantity at `text[start:end]`; `number` is its number without modifier and unit.

    `value` and `value_max` are in `unit`. `dimension` is that of a unit of measure, None for counted
    nouns. `unit_end` is where unit or noun end, before "trở lên". `label` is what stands for the noun
    in a list that shares its unit, (start, end) in the text.
    """

    start: int
    end: int
    number: Number
    value: float
    value_max: float | None
    unit: str
    modifier: Modifier
    dimension: Dimension | None
    unit_end: int
    label: tuple[int, int] | None = None


def find_quantities(
    text: str, lower: str, numbers: Sequence[Number], noun_at: NounAt | None = None
) -> list[Quantity]:
    """The quantities that `numbers` make with what stands around them, in order.

    `lower` is `text` in lower case with the same offsets. Nouns that the table of counted nouns does
    not hold are asked of `noun_at`; without it they count nothing. A number with neither unit nor
    noun is no quantity.
    """
    found: list[Quantity] = []
    stop = 0
    bare: Number | None = None
    for number in numbers:
        if number.start < stop:
            # "2 ba lô": the second is part of what the first counts.
            continue
        measure = measure_behind(text, lower, number) or counted_noun(text, lower, number, noun_at)
        if measure is None:
            bare = number
            continue
        counted = (bare and _out_of(lower, bare, number)) or number
        quantity = _quantity(lower, counted, measure, stop)
        joined = found and (number.value < 0 or _may_join(lower, found[-1].end))
        if joined and (whole := _range_of(lower, found[-1], quantity)):
            found[-1] = quantity = whole
        elif joined and _is_whole(lower, found[-1], quantity):
            found[-1] = found[-1]._replace(end=quantity.end, unit_end=quantity.unit_end)
        else:
            found.append(quantity)
        stop = quantity.end
    return found


def _out_of(lower: str, part: Number, whole: Number) -> Number | None:
    """ "3 trong số 17 thôn": the first number as that of a tally, with the noun of the second."""
    if not lower.startswith(_OUT_OF_BEGINS, part.end + 1) or (part.spelled and part.value == 1):
        return None
    if _OUT_OF.fullmatch(lower, part.end, whole.start) is None or part.value > whole.value:
        return None
    return part._replace(end=whole.end, total=whole.value)


def _quantity(lower: str, number: Number, measure: Measure, stop: int) -> Quantity:
    value, high, end = number.value, number.high, measure.end
    if lower.startswith(_HALF, end + 1) and (half := _HALF_MORE.match(lower, end)):
        value, end = value + 0.5, half.end()
    modifier: Modifier = "exact"
    start = number.start
    before = modifier_before(lower, start, stop)
    if before and not (
        _exceeds_a_base(lower, before[1], number, measure) or _says_where(lower, before[1], number, measure)
    ):
        modifier, start = before
    if number.value < 0 and number.high is None and measure.name == "%" and lower[start - 1 : start] == "(":
        # "xuất khẩu 1,6 tỷ USD (-2,3%)": the sign says that it fell.
        value, start = -value, start + 1
    more = less = None
    if lower.startswith(AND_ON, end + 1):
        more, less = AND_MORE.match(lower, end), AND_LESS.match(lower, end)
    if more:
        modifier, end = "at_least", more.end()
    elif less:
        modifier, end = "at_most", less.end()
    if (high is not None or more or modifier in ("at_least", "at_most")) and (
        begin := _FROM.search(lower, max(stop, start - 4), start)
    ):
        start = begin.start()
    return Quantity(start, end, number, value, high, measure.name, modifier, measure.dimension, measure.end)


def _may_join(lower: str, at: int) -> bool:
    """Whether a range or a tally may go on at an offset; at most places two characters rule it out."""
    return not _JOINTS.isdisjoint(lower[at : at + 2])


def _range_of(lower: str, low: Quantity, high: Quantity) -> Quantity | None:
    """ "10% đến 15%", "500 triệu đồng - 1 tỷ đồng": the range of two quantities that meet."""
    if high.number.value < 0 and lower[low.end : high.start].isspace():
        # "270 m3/s -500 m3/s": the dash of a range, not a minus.
        high = high._replace(value=-high.value)
        return _between(lower, low, high)
    between = JOIN.match(lower, low.end)
    if between is None or not (between["range"] or between["to"]) or between.end() != high.number.start:
        return None
    return _between(lower, low, high)


def _exceeds_a_base(lower: str, at: int, number: Number, measure: Measure) -> bool:
    """Whether "vượt" at `at` compares ("vượt 5% kế hoạch", "vượt 15/17 chỉ tiêu") and does not qualify ("vượt 10.000 tỷ đồng")."""
    if not lower.startswith(_EXCEEDS + " ", at):
        return False
    return measure.name == "%" or number.total is not None or _PLANNED.match(lower, measure.end) is not None


def _says_where(lower: str, at: int, number: Number, measure: Measure) -> bool:
    """Whether "trên", "dưới" at `at` say where few things are: "đi trên 3 xe máy", but "ô tô dưới 7 chỗ"."""
    if measure.dimension is not None or number.value >= _MANY or number.total is not None:
        return False
    return lower[at : number.start].strip() in _WHERE and measure.name not in _CAPACITIES


def _is_whole(lower: str, part: Quantity, whole: Quantity) -> bool:
    """ "3.222 ha / 9.500 ha": whether the second is the whole of a tally, which is no figure."""
    between = JOIN.match(lower, part.end)
    return (
        between is not None
        and bool(between["of"])
        and between.end() == whole.start
        and part.unit == whole.unit
    )


def _between(lower: str, low: Quantity, high: Quantity) -> Quantity | None:
    """The range from `low` to `high`, if they are of one unit and in that order."""
    if low.value_max is not None or high.value_max is not None or low.unit != high.unit:
        return None
    if low.value >= high.value:
        return None
    start = low.start
    if begin := _FROM.search(lower, max(0, start - 4), start):
        start = begin.start()
    return low._replace(start=start, end=high.end, value_max=high.value, unit_end=high.unit_end)
