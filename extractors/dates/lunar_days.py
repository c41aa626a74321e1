"""The meaning of days of the lunar calendar, in words and in digits."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.fields import Hint, closed, number_of, on_day, part_of
from extractors.dates.moment import Moment, whole_year
from extractors.dates.vocabulary import COUNTS, LUNAR_MONTHS

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point

_FULL_MOON = 15
_LAST_DAYS = 20
_BESIDE = 16
_EQUALS = re.compile(r",? ?\(?(?:tức|nhằm)?(?: là)? ?")
# Days of the solar calendar that people call "mùng": 8 March, 1 May, 1 June, 2 September, 3 February.
_SOLAR_DAYS = frozenset({(8, 3), (1, 5), (1, 6), (2, 9), (3, 2), (1, 1), (1, 10)})


def lunar_day(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "mùng 6 tháng Giêng", "rằm tháng Bảy", "30 Tết", "23 tháng Chạp"."""
    mung, tet, month_word = point.get("mung"), point.get("tet"), point.get("month")
    number = _FULL_MOON if point.get("full") else COUNTS.get(mung or "") or int(mung or point.fields["day"])
    month = 1 if month_word is None else number_of(month_word)
    signed = point.get("sign") or tet or point.get("full") or point.get("named") or month_word in LUNAR_MONTHS
    if not signed and (mung is None or (number, month) in _SOLAR_DAYS or context.asks):
        return None
    if tet and number > _LAST_DAYS:
        return lunar_moment(point, 12, number, [y - 1 for y in lunar_years(point, context) or []], context)
    return lunar_moment(point, month, number, lunar_years(point, context), context)


def lunar_years(point: Point, context: Context) -> list[int] | None:
    """The lunar year written beside the day, in digits or by its name."""
    written, named = point.get("year"), point.get("named")
    if written:
        return [int(written)]
    if named and context.reference:
        stem, branch = named.split()[-2:]
        year = lunar.named_year(stem, branch, context.reference.year)
        return [year] if year else None
    return None


def lunar_numeric(point: Point, context: Context) -> Moment | None:
    """ "10/3 âm lịch", "ngày 23 tháng Chạp": a day of the lunar calendar."""
    written = point.get("year")
    year = whole_year(written) if written else None
    month, number = number_of(point.fields["month"]), int(point.fields["day"])
    return lunar_moment(point, month, number, [year] if year else None, context)


def lunar_moment(
    point: Point,
    month: int,
    number: int,
    years: list[int] | None,
    context: Context,
    *,
    rule: str = "lunar day",
) -> Moment | None:
    """A lunar day in one of the given lunar years, else in the one that fits the reference and the tense.

    A month of 29 days closes with its 29th where the 30th is named ("30 Tết").
    """
    here = context.reference
    beside = _day_beside(point, context)
    if years is None and beside is not None:
        # "3-2-2008 (27 tháng Chạp)"
        years = [y for y in (beside.year, beside.year - 1) if lunar.solar(y, month, number) == beside] or None
    asked = years or ([here.year - 1, here.year, here.year + 1] if here else [])
    found = [
        d
        for y in asked
        if (d := lunar.solar(y, month, number) or (lunar.solar(y, month, 29) if number == 30 else None))
    ]
    if not asked:
        return Moment(point.start, closed(point, context), rule, None, None, "day", part_of(point), "lunar",
                      value="XXXX-XX-XX")  # fmt: skip
    if not found:
        return None
    cues = () if years else context.reference_cue()
    return on_day(point, rule, _fitting(found, point, context), context, cues, calendar="lunar")


def _day_beside(point: Point, context: Context) -> date | None:
    """The solar day right before an opening bracket or "tức", where the lunar one stands."""
    last = context.last_day
    if last is None or not 0 <= point.start - last.end <= _BESIDE:
        return None
    return last.first if _EQUALS.fullmatch(context.text, last.end, point.start) else None


def _fitting(found: list[date], point: Point, context: Context) -> date:
    here = context.reference
    if here is None:
        return found[0]
    if context.direction is not None:
        fitting = [d for d in found if (d <= here) == (context.direction == "past")]
    else:
        future = context.tense(point.start, point.end) == "future"
        fitting = [d for d in found if not future or d >= here - timedelta(days=3)]
    return min(fitting or found, key=lambda d: abs((d - here).days))
