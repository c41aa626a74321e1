"""The meaning of phrases: single points, ranges from one point to another, and lists.

A point without a year takes it from the other end of its range or from a later item of its list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from extractors.dates import days, evidence, holidays, lunar_days, periods, quarters, queries, relative, years
from extractors.dates.fields import Hint, grain_of
from extractors.dates.moment import Moment, timex_value

if TYPE_CHECKING:
    from datetime import date

    from extractors.dates.context import Context
    from extractors.dates.grammar import Join, Phrase, Point

Meaning = Callable[["Point", "Context", "Hint | None"], "Moment | None"]


def _day(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    return days.numeric_day(point, context, hint) if evidence.is_day(point, context) else None


MEANINGS: dict[str, Meaning] = {
    "day": _day,
    "spelled day": days.numeric_day,
    "timestamp": days.timestamp,
    "iso day": days.iso_day,
    "bare day": days.bare_day,
    "nth day": days.nth_day,
    "first days": days.first_days,
    "lunar day": lunar_days.lunar_day,
    "eve": holidays.eve,
    "Tết": holidays.tet,
    "holiday": holidays.holiday,
    "deictic": relative.deictic,
    "same day": relative.same_day,
    "counted days": relative.counted_days,
    "weekday": relative.weekday,
    "week": relative.week,
    "week of month": relative.week_of_month,
    "month": periods.month,
    "numeric month": periods.numeric_month,
    "bare month": periods.month,
    "closing month": periods.month,
    "month relative": periods.month_relative,
    "months of year": periods.months_of_year,
    "months again": periods.months_again,
    "month ending year": periods.month_ending_year,
    "quarter": quarters.quarter,
    "bare quarter": quarters.quarter,
    "quarter relative": quarters.quarter_relative,
    "quarters of year": quarters.quarters_of_year,
    "half": quarters.half,
    "year": years.year,
    "edge of bare year": years.year,
    "bare year": years.bare_year,
    "listed year": years.bare_year,
    "lunar year": years.lunar_year,
    "year relative": years.year_relative,
    "years": years.years,
    "school year": years.school_year,
    "decade": years.decade,
    "same period": years.same_period,
    **queries.MEANINGS,
}
"""What each form means."""


def understand(phrase: Phrase, context: Context) -> list[Moment]:
    """The moments of a phrase, in order; none where it is no calendar time or cannot be decided."""
    if phrase.together:
        return _together(phrase, context)
    moments: list[Moment] = []
    items = _items(phrase)
    following: Hint | None = None
    # A list's last item has the month and the year for those before it.
    for points, start, joins in reversed(items):
        found = (
            _range(points, start, joins, context, following)
            if joins
            else _single(points[0], context, following)
        )
        if not found:
            return []
        moments = found + moments
        following = Hint(found[0], points[0], later=True)
    return _with_part(phrase, moments, context)


Item = tuple[tuple["Point", ...], int, tuple["Join", ...]]


def _items(phrase: Phrase) -> list[Item]:
    """The items of a list: points, where they begin, and the joins of a range among them."""
    items: list[Item] = []
    opened, start = 0, phrase.start
    for index, join in enumerate((*phrase.joins, "and")):
        if join != "and":
            continue
        items.append((phrase.points[opened : index + 1], start, phrase.joins[opened:index]))
        if index + 1 < len(phrase.points):
            opened, start = index + 1, phrase.points[index + 1].start
    return items


def _single(point: Point, context: Context, hint: Hint | None) -> list[Moment]:
    if point.kind in ("now", "start"):
        return []
    if point.rule == "years" and (both := years.anniversary(point, context)):
        return both
    moment = _meaning(point, context, hint)
    return [moment] if moment else []


def _meaning(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    meaning = MEANINGS.get(point.rule)
    if meaning is not None:
        return meaning(point, context, hint)
    return _end_of_range(point, context)


def _end_of_range(point: Point, context: Context) -> Moment | None:
    """ "nay", "đầu năm", "cuối tháng": what only a range begins or ends with."""
    span: tuple[date, date] | None = None
    if point.rule == "then":
        caught = context.last_day.first if context.last_day else None
        span = (caught, caught) if caught else None
    elif point.rule == "now":
        published = context.publication
        span = (published, published) if published else None
    else:
        span = years.edge_of_running(point, context)
    if span is None and context.reference is not None and point.rule == "start":
        return None
    if span is None:
        return Moment(point.start, point.end, point.rule, None, None, "day", value="XXXX-XX-XX")
    if point.get("edge") == "đầu":
        span = span[0], span[0]
    return Moment(point.start, point.end, point.rule, *span, "day", cues=context.reference_cue("end"))


def _range(
    points: tuple[Point, ...], start: int, joins: tuple[Join, ...], context: Context, following: Hint | None
) -> list[Moment]:
    first_point, last_point = points[0], points[-1]
    if not evidence.is_range(points, start, joins, context):
        return []
    first, last = _ends(first_point, _worded(first_point, last_point, joins), context, following)
    if first is None or last is None:
        return _single(first_point, context, None) if joins[0] == "to" and len(points) == 2 else []
    if _is_anniversary(first_point, last_point, first, last):
        return [_renamed(first, "anniversary"), _renamed(last, "anniversary")]
    rule = "day range" if first_point.kind == "day" == last_point.kind else "range"
    if {first_point.rule, last_point.rule} & {"now", "start"}:
        rule = (
            "until now" if last_point.rule == "now" else "from now" if first_point.rule == "now" else "range"
        )
    if first.first is None or last.last is None:
        return [_open_range(start, rule, first, last)]
    if first.first > last.last:
        return []
    cues = tuple(dict.fromkeys(first.cues + last.cues))
    lunar = "lunar" if first.calendar == last.calendar == "lunar" else "solar"
    return [Moment(start, last.end, rule, first.first, last.last, "period", calendar=lunar, cues=cues)]


def _worded(first: Point, last: Point, joins: tuple[Join, ...]) -> Point:
    """The last point with the word "ngày" that the first has: "từ ngày 16 đến 20/10 khu vực …"."""
    word = first.get("word")
    if joins[0] != "to" or word is None or last.rule != "day" or last.get("word") is not None:
        return last
    return last._replace(fields={**last.fields, "word": word})


def _ends(
    first_point: Point, last_point: Point, context: Context, following: Hint | None
) -> tuple[Moment | None, Moment | None]:
    """Both ends: the one with a year first, since the other takes it from there."""
    if _has_year(first_point) and not _has_year(last_point):
        first = _meaning(first_point, context, None)
        return first, _meaning(last_point, context, Hint(first, first_point, later=False)) if first else None
    last = _meaning(last_point, context, following)
    if following is None and last is not None and _seen_from_its_start(first_point, last_point, context):
        # "nhận bài từ ngày 26/3 đến ngày 30/9": the start is near, the end may lie farther off than a year back.
        first = _meaning(first_point, context, None)
        if first is not None and _is_nearer(first, last, context):
            return first, _meaning(last_point, context, Hint(first, first_point, later=False))
    return _meaning(first_point, context, Hint(last, last_point, later=True)) if last else None, last


def _seen_from_its_start(first: Point, last: Point, context: Context) -> bool:
    """Whether neither end of a range of days has a year, nor words that tell one."""
    return (
        first.rule == last.rule == "day"
        and context.reference is not None
        and not (last.get("year") or first.get("soon") or last.get("soon"))
        and context.tense(first.start, last.end) is None
    )


def _is_nearer(first: Moment, last: Moment, context: Context) -> bool:
    """Whether the first of two days is nearer to publication than the last."""
    here = context.reference
    if here is None or first.first is None or last.first is None:
        return False
    return abs(first.first - here) < abs(last.first - here)


def _has_year(point: Point) -> bool:
    return (
        point.get("year") is not None
        or point.rule in ("deictic", "same day", "now", "start")
        or (point.rule == "day" and (point.get("near") is not None))
    )


def _is_anniversary(first_point: Point, last_point: Point, first: Moment, last: Moment) -> bool:
    """ "(11/6/1948 - 11/6/2023)": the day and its anniversary are two records."""
    if not (first.first and last.first and first_point.get("year") and last_point.get("year")):
        return False
    same = (first.first.month, first.first.day) == (last.first.month, last.first.day)
    return same and first.is_day and last.is_day and first.first.year != last.first.year


def _renamed(moment: Moment, rule: str) -> Moment:
    return Moment(moment.start, moment.end, rule, moment.first, moment.last, moment.granularity, moment.part)


def _open_range(start: int, rule: str, first: Moment, last: Moment) -> Moment:
    """A range of which one end at most is known: "từ năm 2021 đến nay" without a day of publication."""
    value = "/".join(timex_value(moment) for moment in (first, last))
    return Moment(start, last.end, rule, first.first, last.last, "period", value=value)


def _together(phrase: Phrase, context: Context) -> list[Moment]:
    """ "2 ngày 12 và 13/12", "hai năm 2023, 2024": one stretch from the first to the last."""
    first, last = _ends(phrase.points[0], phrase.points[-1], context, None)
    if first is None or last is None:
        return []
    if first.first is None or last.last is None:
        return [_open_range(phrase.start, "day range", first, last)]
    if first.first > last.last:
        return []
    end = last.end + (
        context.text[last.end : last.end + 1] == ")" and "(" in context.text[phrase.start : last.end]
    )
    rule = f"{phrase.points[0].kind}s together"
    return [Moment(phrase.start, end, rule, first.first, last.last, "period", cues=last.cues)]


def _with_part(phrase: Phrase, moments: list[Moment], context: Context) -> list[Moment]:
    """ "Sáng các ngày 5, 7 và 9/6": the part of the day holds for each day listed."""
    first = phrase.points[0]
    if len(moments) < 2 or not (first.get("word") or "").startswith("các") or moments[0].part is None:
        return moments
    part = moments[0].part
    return [
        Moment(m.start, m.end, m.rule, m.first, m.last, grain_of(part), part, cues=m.cues)
        if m.part is None
        else m
        for m in moments
    ]
