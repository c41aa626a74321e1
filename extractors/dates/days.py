"""The meaning of days written with numbers, and of the parts of the day and clock beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.moment import Moment, day, month_span, whole_year
from extractors.dates.vocabulary import COUNTS, LUNAR_MONTHS, PARTS_OF_DAY

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point
    from schemas import Cue

_CLOCK = re.compile(r"(\d{1,2})\D+(\d{1,2})?")
# "8 giờ tối" is 20:00; a clock of 12 hours with a part of the day behind noon counts on.
_LATE = frozenset({"afternoon", "evening", "night", "pm"})
_NOON = 12
_NEVER_YEARS_AHEAD = 60
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Hint:
    """The other end of a range or the next item of a list, from which a point without a year takes it."""

    moment: Moment
    point: Point
    later: bool

    @property
    def number(self) -> int | None:
        """The day's number in its month, solar or lunar."""
        written = self.point.get("day") or self.point.get("mung")
        return number_of(written) if written else (15 if self.point.get("full") else None)


def number_of(word: str) -> int:
    """A small number, a month or a quarter in digits or words."""
    return int(word) if word.isdigit() else COUNTS.get(word) or LUNAR_MONTHS[word]


def clock_time(clock: str | None, part: str | None) -> str | None:
    """HH:MM of a clock time in words of the news, or None where it is no time of the day."""
    match = _CLOCK.match(clock) if clock else None
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if "rưỡi" in match.string:
        minute = 30
    if "kém" in match.string and minute:
        hour, minute = hour - 1, 60 - minute
    if part == "night" and hour == _NOON:
        return None
    if part in _LATE and hour < _NOON and not (part == "night" and hour < 5):
        hour += _NOON
    elif part == "am" and hour == _NOON:
        hour = 0
    return f"{hour:02}:{minute:02}" if 0 <= hour < 24 and minute < 60 else None


def part_of(point: Point) -> str | None:
    """The part of the day that a point names: a clock beats the words."""
    word = point.get("part")
    part = PARTS_OF_DAY.get(word.strip()) if word else None
    return clock_time(point.get("clock"), point.get("half") or part) or part


def grain_of(part: str | None) -> str:
    """The granularity of a day with this part."""
    if part is None:
        return "day"
    return "minute" if ":" in part else "part"


def on_day(
    point: Point,
    rule: str,
    when: date,
    context: Context,
    cues: tuple[Cue, ...] = (),
    *,
    calendar: str = "solar",
) -> Moment:
    """The moment of a point that is one day."""
    part = part_of(point)
    return Moment(
        point.start, closed(point, context), rule, when, when, grain_of(part), part, calendar, cues=cues
    )


def open_day(point: Point, context: Context, month: int | str, number: int | str) -> Moment:
    """The moment of a day whose year is not known."""
    part = part_of(point)
    suffix = Moment.suffix(part)
    month, number = f"{month:0>2}", f"{number:0>2}"
    return Moment(
        point.start, closed(point, context), "day without year", None, None, grain_of(part), part,
        value=f"XXXX-{month}-{number}{suffix}",
    )  # fmt: skip


def closed(point: Point, context: Context) -> int:
    """The end of a span: a closing bracket belongs to it where the opening one does."""
    text, (start, end) = context.text, (point.start, point.end)
    opened = text.count("(", start, end) - text.count(")", start, end)
    if opened < 0 and text[end - 1] == ")":
        return end - 1
    return end + 1 if opened > 0 and text[end : end + 1] == ")" else end


def timestamp(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "19/08/2022 - 09:12": a full date, with the clock of a page before or behind it."""
    when = day(int(point.fields["year"]), int(point.fields["month"]), int(point.fields["day"]))
    if when is None:
        return None
    return on_day(point, "timestamp" if point.get("clock") else "full date", when, context)


def numeric_day(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """A day with its month, and what may stand before it: clock, part of day, weekday, "ngày"."""
    number, name = int(point.fields["day"]), point.fields["month"]
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
    if hint is not None and hint.moment.first and hint.moment.last:
        near = by_hint(month, number, hint.moment, later=hint.later)
        return (
            on_day(point, "day of the year", near, context, context.cue("year", hint.moment))
            if near
            else None
        )
    tense = context.tense(point.start, point.end)
    if soon:
        tense = "future" if "tới" in soon else "past" if soon != "này" else tense
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
        days = [
            d
            for y in (other.last.year, other.last.year - 1)
            if (d := day(y, month, number)) and d <= other.last
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
