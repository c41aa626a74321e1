"""From matches to moments: the longest expression at a place holds, read in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from extractors.dates import days, periods
from extractors.dates.context import Context, Direction
from extractors.dates.patterns import PATTERNS

if TYPE_CHECKING:
    import re
    from datetime import date

    from extractors.dates.moment import Moment

Meaning = Callable[["re.Match[str]", Context], "Iterator[Moment]"]

MEANINGS: dict[str, Meaning] = {
    "timestamp": days.timestamp,
    "day": days.numeric_day,
    "day range": days.day_range,
    "night into morning": days.day_range,
    "days together": days.days_together,
    "days listed": days.days_listed,
    "lunar day": days.lunar_day,
    "lunar numeric": days.lunar_numeric,
    "Tết": days.tet,
    "festival": days.festival,
    "month": periods.month,
    "month range": periods.month_range,
    "month relative": periods.month_relative,
    "months of year": periods.months_of_year,
    "months again": periods.months_again,
    "month ending year": periods.month_ending_year,
    "half": periods.half,
    "quarter": periods.quarter,
    "school year": periods.school_year,
    "years": periods.years,
    "decade": periods.decade,
    "year": periods.year,
    "year relative": periods.year_relative,
    "bare year": periods.bare_year,
    "until now": periods.until_now,
    "from now": periods.from_now,
    "same period": periods.same_period,
    "same day": days.same_day,
    "deictic": days.deictic,
    "counted days": days.counted_days,
    "weekday": days.weekday,
    "week": periods.week,
}
"""What each pattern means."""


def resolve(text: str, published: date | None, direction: Direction | None = None) -> list[Moment]:
    """The moments that a text in lower case names, in order, not overlapping.

    `published` is the day seen from which days without a year are understood; `direction` forces
    them into the past or the future, where the text itself shall not decide.
    """
    context = Context.of(text, published, direction)
    found: list[Moment] = []
    for cluster in _clusters(text):
        taken: list[Moment] = []
        for match, meaning in cluster:
            if any(match.start() < moment.end and moment.start < match.end() for moment in taken):
                continue
            moments = list(meaning(match, context))
            for moment in moments:
                context.remember(moment)
            taken += moments
        found += sorted(taken, key=lambda moment: moment.start)
    return found


Candidate = tuple["re.Match[str]", Meaning]


def _clusters(text: str) -> Iterator[list[Candidate]]:
    """Matches that overlap, group by group in the order of the text; within one the longest first.

    The longest need not hold: a meaning may decline a match, and the next one is asked.
    """
    matches = [
        (match, MEANINGS[name]) for name, pattern in PATTERNS.items() for match in pattern.finditer(text)
    ]
    matches.sort(key=lambda candidate: candidate[0].start())
    cluster: list[Candidate] = []
    end = 0
    for candidate in matches:
        if cluster and candidate[0].start() >= end:
            yield sorted(cluster, key=_shortness)
            cluster = []
        cluster.append(candidate)
        end = max(end, candidate[0].end())
    if cluster:
        yield sorted(cluster, key=_shortness)


def _shortness(candidate: Candidate) -> tuple[int, int]:
    start, end = candidate[0].span()
    return start - end, start
