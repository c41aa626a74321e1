"""The meaning of lunar days, of Tết and its eve, and of holidays by name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.days import lunar_moment, number_of, on_day
from extractors.dates.moment import Moment
from extractors.dates.vocabulary import COUNTS, LUNAR_HOLIDAYS, LUNAR_MONTHS, SOLAR_HOLIDAYS

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.days import Hint
    from extractors.dates.grammar import Point

_FULL_MOON = 15
_LAST_DAYS = 20
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
        return lunar_moment(point, 12, number, [y - 1 for y in _years(point, context) or []], context)
    return lunar_moment(point, month, number, _years(point, context), context)


def _years(point: Point, context: Context) -> list[int] | None:
    """The lunar year written beside the day, in digits or by its name."""
    written, named = point.get("year"), point.get("named")
    if written:
        return [int(written)]
    if named:
        stem, branch = named.split()[-2:]
        near = context.reference.year if context.reference else date.max.year
        year = lunar.named_year(stem, branch, near) if context.reference else None
        return [year] if year else None
    return None


def eve(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "đêm giao thừa", "giao thừa Tết Giáp Thìn": the night before Tết. The bare word is no date."""
    years = _years(point, context)
    if years is None and not point.get("part") and not context.asks:
        return None
    return lunar_moment(point, 12, 30, [year - 1 for year in years] if years else None, context, rule="eve")


def tet(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "Tết Nguyên đán 2025", "Tết Giáp Thìn": the first lunar day; "Tết" without a year is none."""
    years = _years(point, context)
    soon = point.get("soon")
    if years is None and soon:
        found = context.year_by_word(soon)
        years = [found[0]] if found else None
    if years is None:
        return lunar_moment(point, 1, 1, None, context, rule="Tết") if context.asks else None
    return on_day(point, "Tết", lunar.tet(years[0]), context, calendar="lunar")


def holiday(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """A holiday by its name with its year: "Giáng sinh 2024", "Trung thu năm nay"; without one it is no date."""
    name, written, soon = point.fields["name"], point.get("year"), point.get("soon")
    found = context.year_by_word(soon) if soon else None
    year = int(written) if written else found[0] if found else None
    if name in LUNAR_HOLIDAYS:
        month, number = LUNAR_HOLIDAYS[name]
        if year is None and not context.asks:
            return None
        moment = lunar_moment(point, month, number, [year] if year else None, context, rule="holiday")
    else:
        month, number = SOLAR_HOLIDAYS[name]
        if year is None and context.asks:
            year = context.year_for(month, number, context.direction)
        if year is None:
            return None
        moment = on_day(point, "holiday", date(year, month, number), context, found[1] if found else ())
    return _eve_of(moment, point)


def _eve_of(moment: Moment | None, point: Point) -> Moment | None:
    """ "đêm Giáng sinh" is the night before the day."""
    if moment is None or point.get("eve") is None or moment.first is None or moment.calendar == "lunar":
        return moment
    before = moment.first - timedelta(days=1)
    return Moment(moment.start, moment.end, moment.rule, before, before, "part", "night", cues=moment.cues)
