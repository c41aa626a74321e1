"""The meaning of years, their edges, stretches of years, and the same months of another year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.evidence import is_year
from extractors.dates.fields import closed
from extractors.dates.moment import Moment, months_span, year_span
from extractors.dates.relative import is_counted

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.fields import Hint
    from extractors.dates.grammar import Point
    from schemas import Cue

EDGES_OF_YEAR = {"đầu": (1, 3), "giữa": (4, 9), "cuối": (10, 12)}
_SCHOOL_OPENS = 8
_LAST = ("trước", "vừa qua")
_SCHOOL_CLOSES = 6
_LONGEST = 100
_SHORT_YEAR = 2
_COUNTED_BEHIND = re.compile(r"\s?(?:hộ|người|đồng)(?!\w)")
_YEAR_TOLD_BEFORE = re.compile(r"(?<!\w)(?:đến|tới|từ|vào|với|của|trước|sau)\s$")


def year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "năm 2024", "cuối năm 2024"."""
    if context.text[max(0, point.start - 8) : point.start].endswith(("lần thứ ", "lần thứ\xa0")):
        return None
    if _COUNTED_BEHIND.match(context.text, point.end) and not _YEAR_TOLD_BEFORE.search(
        context.text, max(0, point.start - 12), point.start
    ):
        # "cả năm 2030 hộ": so many households.
        return None
    return _year(point, int(point.fields["year"]), "year", context)


def _year(point: Point, number: int, rule: str, context: Context, cues: tuple[Cue, ...] = ()) -> Moment:
    edge, end = point.get("edge"), closed(point, context)
    if edge:
        return Moment(
            point.start, end, f"{rule} edge", *months_span(number, *EDGES_OF_YEAR[edge]), "period", cues=cues
        )
    return Moment(point.start, end, rule, *year_span(number), "year", cues=cues)


def bare_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """A year without "năm", where its place in the sentence leaves nothing else."""
    return _year(point, int(point.fields["year"]), "bare year", context) if is_year(point, context) else None


def year_relative(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "năm nay", "năm ngoái", "cuối năm nay"; "năm trước" is the one before the year under discussion."""
    which, period = point.fields["which"], context.last_period
    if is_counted(point, context):
        return None
    found = context.year_by_word(which)
    if which == "trước" and period and period.granularity == "year" and period.first and not context.asks:
        found = period.first.year - 1, context.cue("year", period)
    if found is None:
        return Moment(point.start, point.end, "year relative", None, None, "year", value="XXXX")
    return _year(point, found[0], "year relative", context, found[1])


def lunar_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "năm Giáp Thìn": from its Tết to the day before the next."""
    here = context.reference
    if here is None:
        return None
    stem, branch = point.fields["named"].split()[-2:]
    number = lunar.named_year(stem, branch, here.year)
    if number is None:
        return None
    last = lunar.tet(number + 1) - timedelta(days=1)
    return Moment(point.start, point.end, "lunar year", lunar.tet(number), last, "year", calendar="lunar",
                  value=f"{number:04}", cues=context.reference_cue())  # fmt: skip


def years(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "giai đoạn 2021-2025", "2018-2022", "mùa giải 2023/24"."""
    first = int(point.fields["year"])
    last = _closing(first, point.fields["closing"])
    slash = "/" in context.text[point.start : point.end]
    if slash and not point.get("lead") and last != first + 1:
        return None
    if first < last <= first + _LONGEST:
        return Moment(point.start, closed(point, context), "years", *year_span(first, last), "period")
    return None


def anniversary(point: Point, context: Context) -> list[Moment]:
    """ "148 năm ngày mất (1868 - 2016)": the year and that of its anniversary, as many years later as are told."""
    text, start, end = context.text, point.start, point.end
    first, last = int(point.fields["year"]), _closing(int(point.fields["year"]), point.fields["closing"])
    told = re.search(rf"(?<!\d){last - first} năm(?!\w)", text[max(0, start - 160) : start])
    if told is None or point.get("lead") or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return []
    at = end - len(point.fields["closing"])
    return [
        Moment(start, start + 4, "anniversary", *year_span(first), "year"),
        Moment(at, end, "anniversary", *year_span(last), "year"),
    ]


def _closing(first: int, written: str) -> int:
    """The last year of a stretch, which may be written with two digits."""
    if len(written) > _SHORT_YEAR:
        return int(written)
    last = first // 100 * 100 + int(written)
    return last + 100 if last < first else last


def school_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "năm học 2023-2024": from the first day of the first to the last day of the last year."""
    which, here, period = point.get("which"), context.reference, context.last_period
    if which is None:
        first = int(point.fields["year"])
        last = _closing(first, point.fields["closing"])
        span = year_span(first, last)
        return (
            Moment(point.start, closed(point, context), "school year", *span, "period")
            if first < last <= first + 5
            else None
        )
    if here is None:
        return None
    opened = here.year if here.month >= _SCHOOL_OPENS else here.year - 1
    cues = context.reference_cue()
    spoken_of = period.first.year if period and period.rule == "school year" and period.first else None
    if which in ("tới", "sau"):
        opened += 1
    elif which == "vừa rồi":
        opened = here.year - 1 if here.month >= _SCHOOL_CLOSES else here.year - 2
    elif which in _LAST and spoken_of is not None and period is not None:
        # Behind "năm học 2023-2024 … so với năm học trước" the one before that is meant, and never the coming one's.
        opened, cues = spoken_of - (2 if spoken_of >= here.year else 1), context.cue("year", period)
    elif which in _LAST:
        opened -= 1
    return Moment(point.start, point.end, "school year", *year_span(opened, opened + 1), "period", cues=cues)


def decade(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "thập niên 1990", "những năm 90"."""
    written = point.get("year")
    first = int(written) if written else 1900 + int(point.fields["short"])
    return Moment(
        point.start, point.end, "decade", *year_span(first, first + 9), "period", value=f"{first // 10}"
    )


def same_period(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "cùng kỳ năm 2022": the same months of that year as the period under discussion."""
    period, here, written = context.last_period, context.reference, point.get("year")
    if period is None or period.first is None or period.last is None:
        return _same_year(point, context)
    current = period.last.year if period.last.year - period.first.year <= 1 else (here or period.last).year
    target = int(written) if written else current - 1
    if period.granularity == "year":
        span = year_span(target)
    elif (period.first.day, period.rule) == (1, "range"):
        try:
            span = period.first.replace(year=target), period.last.replace(year=target)
        except ValueError:
            span = months_span(target, period.first.month, period.last.month)
    else:
        span = months_span(target, period.first.month, period.last.month)
    if span[0] > span[1]:
        span = year_span(target)
    return Moment(
        point.start, point.end, "same period", *span, period.granularity, cues=context.cue("months", period)
    )


def _same_year(point: Point, context: Context) -> Moment | None:
    """Where no period was named, the year is all that is known."""
    written, here = point.get("year"), context.reference
    if written is None and here is None:
        return None
    number = int(written) if written else (here.year - 1 if here else 0)
    return Moment(
        point.start, point.end, "same period", *year_span(number), "year", cues=context.reference_cue()
    )


def edge_of_running(point: Point, context: Context) -> tuple[date, date] | None:
    """ "đầu năm", "cuối tháng" as an end of a range: of the running year, month or quarter."""
    here = context.reference
    if here is None:
        return None
    edge, unit = point.fields["edge"], point.fields["unit"]
    if unit == "năm":
        span = year_span(here.year)
    elif unit == "tháng":
        span = months_span(here.year, here.month, here.month)
    elif unit == "quý":
        opening = (here.month - 1) // 3 * 3 + 1
        span = months_span(here.year, opening, opening + 2)
    elif unit == "tuần":
        monday = here - timedelta(days=here.weekday())
        span = monday, monday + timedelta(days=6)
    else:
        return None
    return span if edge != "giữa" else None
