"""The meaning of Tết, its eve, and holidays by name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.fields import Hint, on_day
from extractors.dates.lunar_days import lunar_moment, lunar_years
from extractors.dates.moment import Moment
from extractors.dates.vocabulary import LUNAR_HOLIDAYS, SOLAR_HOLIDAYS

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point


def eve(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "đêm giao thừa", "giao thừa Tết Giáp Thìn": the night before Tết. The bare word is no date."""
    years = lunar_years(point, context)
    if years is None and not point.get("part") and not context.asks:
        return None
    return lunar_moment(point, 12, 30, [year - 1 for year in years] if years else None, context, rule="eve")


def tet(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "Tết Nguyên đán 2025", "Tết Giáp Thìn": the first lunar day; "Tết" without a year is none."""
    years = lunar_years(point, context)
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
