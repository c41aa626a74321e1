"""The meaning of days written with numbers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.fields import Hint, number_of, on_day, open_day
from extractors.dates.lunar_days import lunar_numeric
from extractors.dates.moment import Moment, day, month_span, whole_year
from extractors.dates.vocabulary import LUNAR_MONTHS

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point

_NEVER_YEARS_AHEAD = 60
_LEAP_YEAR = 2000
_BACK = timedelta(days=10)


def timestamp(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "19/08/2022 - 09:12": a full date, with the clock of a page before or behind it."""
    when = day(int(point.fields["year"]), int(point.fields["month"]), int(point.fields["day"]))
    if when is None:
        return None
    return on_day(point, "timestamp" if point.get("clock") else "full date", when, context)


def numeric_day(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """A day with its month, and what may stand before it: clock, part of day, weekday, "ngày"."""
    number, name = number_of(point.fields["day"]), point.fields["month"]
    if point.get("sign") or name in LUNAR_MONTHS:
        return lunar_numeric(point, context)
    month, year = number_of(name), point.get("year")
    if year:
        when = day(whole_year(year), month, number)
        too_far = when and context.reference and when.year > context.reference.year + _NEVER_YEARS_AHEAD
        return None if when is None or too_far else on_day(point, "full date", when, context)
    # 29/2 is a day of some year, 31/2 of none.
    if day(_LEAP_YEAR, month, number) is None:
        return None
    return _without_year(point, month, number, context, hint)


def _without_year(
    point: Point, month: int, number: int, context: Context, hint: Hint | None
) -> Moment | None:
    soon = point.get("soon") or ""
    if "năm" in soon:
        found = context.year_by_word(soon)
        when = day(found[0], month, number) if found else None
        return on_day(point, "day of the year", when, context, found[1]) if found and when else None
    if hint is not None and not soon and hint.moment.first and hint.moment.last:
        near = by_hint(month, number, hint.moment, later=hint.later)
        return (
            on_day(point, "day of the year", near, context, context.cue("year", hint.moment))
            if near
            else None
        )
    tense = context.tense(point.start, point.end)
    if soon:
        ahead = "tới" in soon or soon.endswith("sau")
        tense = "future" if ahead else "past" if not soon.endswith("này") else tense
    year = context.year_for(month, number, tense)
    when = day(year, month, number) if year else None
    if when is None:
        return open_day(point, context, month, number)
    rule = "announced day" if tense == "future" else "day of the year"
    return on_day(point, rule, when, context, context.reference_cue())


def by_hint(month: int, number: int, other: Moment, *, later: bool) -> date | None:
    """The latest such day before a moment, or the first one behind it."""
    if other.first is None or other.last is None:
        return None
    if later:
        # "Ngày hiến máu 14-6, sáng 13-6": a list may go back by some days.
        latest = other.last + _BACK
        days = [
            d for y in (other.last.year, other.last.year - 1) if (d := day(y, month, number)) and d <= latest
        ]
    else:
        days = [
            d
            for y in (other.first.year, other.first.year + 1)
            if (d := day(y, month, number)) and d >= other.first
        ]
    return days[0] if days else None


def iso_day(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "2024-12-13"."""
    when = day(int(point.fields["year"]), int(point.fields["month"]), int(point.fields["day"]))
    return on_day(point, "full date", when, context) if when else None


def bare_day(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """ "ngày 12" whose month another day gives: the other end of a range, or "ngày 12 vừa qua", "cùng tháng"."""
    number = int(point.fields["day"])
    if hint is None and context.asks and point.get("month") is None:
        return _next_such_day(point, number, context)
    if hint is None:
        return _day_of_month_told(point, number, context)
    other, last = hint.moment.first, hint.number
    if other is None:
        if hint.moment.value is None:
            return None
        return open_day(point, context, hint.moment.value[5:7], number)
    if last is None:
        return None
    if (number <= last) == hint.later:
        when: date | None = other + timedelta(days=number - last)
    elif hint.moment.calendar == "lunar":
        when = None if hint.later else lunar.next_month(other) + timedelta(days=number - 1)
    else:
        turn = (
            other.replace(day=1) - timedelta(days=1)
            if hint.later
            else month_span(other.year, other.month)[1] + timedelta(days=1)
        )
        when = day(turn.year, turn.month, number)
    if when is None:
        return None
    return on_day(
        point, "day listed", when, context, context.cue("month", hint.moment), calendar=hint.moment.calendar
    )


def _day_of_month_told(point: Point, number: int, context: Context) -> Moment | None:
    told, here = point.get("month"), context.reference
    if told is None or point.get("word") is None or here is None:
        return None
    last = context.last_day.first if context.last_day else None
    if "cùng" in told or "đó" in told:
        when = day(last.year, last.month, number) if last else None
    elif told in ("vừa qua", "tới"):
        turn = here.replace(day=1) + timedelta(days=31 if told == "tới" else -1)
        same = day(here.year, here.month, number)
        fits = same is not None and ((same > here) if told == "tới" else (same <= here))
        when = same if fits else day(turn.year, turn.month, number)
    else:
        shift = {"tháng này": 0, "tháng trước": -1}.get(told, 1)
        turn = here.replace(day=1) + timedelta(days=31 * shift if shift >= 0 else -1)
        when = day(turn.year, turn.month, number)
    return on_day(point, "day of the month", when, context, context.reference_cue("month")) if when else None


def _next_such_day(point: Point, number: int, context: Context) -> Moment | None:
    """ "ngày 10" of a query: the next one, or the last."""
    here = context.reference
    if here is None or point.get("word") is None:
        return None
    back = context.direction == "past"
    for months in range(12):
        index = here.year * 12 + here.month - 1 + (-months if back else months)
        when = day(index // 12, index % 12 + 1, number)
        if when is not None and (when <= here if back else when >= here):
            return on_day(point, "day of the month", when, context, context.reference_cue("month"))
    return None


def nth_day(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "ngày đầu tiên của tháng 3", "ngày cuối cùng của năm 2024"."""
    month, year = point.get("month"), point.get("year")
    if year is None or not year.isdigit():
        found = context.year_by_word(year or "nay")
        if found is None or (year is None and month is None) or "mới" in (year or ""):
            return None
        year_number = found[0]
        if month and context.reference:
            tense = context.direction or context.tense(point.start, point.end)
            year_number = context.year_for(number_of(month), 1, tense) or year_number
    else:
        year_number = int(year)
    first, last = (
        month_span(year_number, number_of(month))
        if month
        else (date(year_number, 1, 1), date(year_number, 12, 31))
    )
    return on_day(point, "nth day", last if "cuối" in point.fields["nth"] else first, context)


def first_days(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "10 ngày đầu tháng 10", "15 ngày cuối năm 2024"."""
    count, month, written = number_of(point.fields["count"]), point.get("month"), point.get("year")
    year = int(written) if written else context.year_for(number_of(month or "1"), 1, None)
    if year is None:
        return None
    first, last = month_span(year, number_of(month)) if month else (date(year, 1, 1), date(year, 12, 31))
    length = timedelta(days=count - 1)
    if not timedelta(0) < length <= last - first:
        return None
    span = (last - length, last) if point.fields["end"] == "cuối" else (first, first + length)
    return Moment(
        point.start, point.end, "first days", *span, "period", cues=() if written else context.reference_cue()
    )
