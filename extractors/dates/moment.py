"""A stretch of calendar days read from the text, and the arithmetic of days, months and years."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from schemas import Cue


class Moment(NamedTuple):
    """First and last day of an expression at `text[start:end]`; None where the year is not known."""

    start: int
    end: int
    rule: str
    first: date | None
    last: date | None
    granularity: str
    part: str | None = None
    calendar: str = "solar"
    value: str | None = None
    cues: tuple[Cue, ...] = ()

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.first is not None and self.first == self.last

    @staticmethod
    def suffix(part: str | None) -> str:
        """What a part of the day adds to a TIMEX3 value."""
        return _PARTS.get(part, f"T{part}") if part else ""


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none such (31/2)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_span(year: int, first: int, last: int) -> tuple[date, date]:
    """First day of month `first` and last day of month `last` of a year."""
    return month_span(year, first)[0], month_span(year, last)[1]


def year_span(year: int, until: int | None = None) -> tuple[date, date]:
    """First day of a year and last day of that or of a later one."""
    return date(year, 1, 1), date(until or year, 12, 31)


def whole_year(two_or_four: str) -> int:
    """A year written with two or four digits; two digits are of 1930-2029."""
    year = int(two_or_four)
    if len(two_or_four) > 2:
        return year
    return 2000 + year if year < 30 else 1900 + year


_PARTS = {"morning": "TMO", "noon": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


_SUNDAY = 6


def timex_value(moment: Moment) -> str:
    """The TIMEX3 value (ISO-TimeML): 2024-12-13TAF, 2024-Q3, 2024-H1, 2021/2025."""
    if moment.value is not None:
        return moment.value
    first, last = moment.first, moment.last
    if first is None or last is None:
        return "XXXX"
    if moment.is_day:
        return f"{first.isoformat()}{Moment.suffix(moment.part)}"
    if moment.granularity == "week" and last.weekday() == _SUNDAY:
        weekend = "-WE" if first != last - timedelta(days=_SUNDAY) else ""
        return f"{last.isocalendar().year}-W{last.isocalendar().week:02}{weekend}"
    if first.year == last.year and first.day == 1 and last == month_span(last.year, last.month)[1]:
        return _of_whole_months(first, last)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}/{last.year:04}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _of_whole_months(first: date, last: date) -> str:
    months = (first.month, last.month)
    if months == (1, 12):
        return f"{first.year:04}"
    if months[0] == months[1]:
        return f"{first.year:04}-{first.month:02}"
    if months[1] - months[0] == 2 and months[0] % 3 == 1:
        return f"{first.year:04}-Q{months[1] // 3}"
    if months in ((1, 6), (7, 12)):
        return f"{first.year:04}-H{months[1] // 6}"
    return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
