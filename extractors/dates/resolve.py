"""The dates of a text: phrases in the order of the text, each understood by what was said before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.dates.context import Context, Scope
from extractors.dates.grammar import phrases
from extractors.dates.patterns import ARTICLE
from extractors.dates.queries import QUERY
from extractors.dates.ranges import understand

if TYPE_CHECKING:
    from datetime import date

    from extractors.dates.grammar import Phrase
    from extractors.dates.moment import Moment
    from extractors.dates.tense import Direction


def resolve(
    text: str, published: date | None, direction: Direction | None = None, scope: Scope | None = None
) -> list[Moment]:
    """The moments that a text names, in order, not overlapping; offsets count the text's characters.

    `published` is the day seen from which days without a year are understood; `direction` forces
    them into the past or the future, where the text itself shall not decide. `scope` "query" reads a
    short request instead of an article: bare weekdays, holidays without their year and bare numbers
    such as "7/3" then are dates too. Left out, it is "query" where a direction is given, which an
    article's own words decide, and "article" otherwise.
    """
    context = Context.of(text, published, direction, scope or ("query" if direction else "article"))
    found: list[Moment] = []
    scan = phrases(context.text, QUERY if context.asks else ARTICLE)
    readings = next(scan, None)
    while readings is not None:
        for phrase in readings:
            moments = understand(phrase, context)
            if moments:
                for moment in moments:
                    context.remember(moment)
                found += moments
                taken: int | None = moments[-1].end
                break
        else:
            taken = _number_end(readings)
        try:
            readings = scan.send(taken)
        except StopIteration:
            readings = None
    return found


def _number_end(readings: list[Phrase]) -> int | None:
    """The end of a day and month that prove to be none (31 tháng 6, 05/07 xã): no part of them is a date."""
    return max((p.points[0].end for p in readings if p.points[0].rule in ("day", "timestamp")), default=None)
