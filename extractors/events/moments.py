"""The dates of an article that can say when something happened."""

from __future__ import annotations

from datetime import date as calendar_day
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.cues import DEADLINE_BEFORE, DOCUMENT_BEFORE, NOT_WHEN_BEFORE, NOT_WHEN_BEHIND
from extractors.events.spans import Spans

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Date

# A happening takes no longer than two months; what does is an account of a time.
_LONGEST_HAPPENING = 62
# How far back the bracket around a date may open, in characters.
_BRACKET = 60
_LONG = frozenset({"year", "half", "quarter"})


class Moment(NamedTuple):
    """A date that can say when something happened: its span in the text, its days, and how exact it is.

    `exact` is false for months and longer: they date what is planned or looked back on; `long` is true
    from a quarter on. `bracketed` dates stand in brackets behind a name; a `deadline` bounds, and a
    `document` was dated so.
    """

    at: int
    stop: int
    start: str | None
    end: str | None
    part: str | None
    exact: bool
    long: bool
    yearly: bool
    bracketed: bool
    deadline: bool
    document: bool


def moments_by_sentence(reading: Reading) -> dict[int, list[Moment]]:
    """The moments of an article by the index of their sentence, in order."""
    found: dict[int, list[Moment]] = {}
    named = Spans((m.at, m.at + len(m.text)) for place in reading.facts["places"] for m in place.mentions)
    for date in reading.facts["dates"]:
        # "Quảng trường 16 Tháng 4" names a place.
        if named.hold(date.at):
            continue
        moment = _moment(date, reading.lower)
        if moment is not None:
            found.setdefault(date.sentence, []).append(moment)
    return found


def _moment(date: Date, lower: str) -> Moment | None:
    at = date.at
    # "Dịp 2/9 vừa qua" is when it happened, "dịp 2/9" the occasion.
    stop, granularity = date.stop, date.granularity
    over = lower.endswith("vừa qua", at, stop) or lower.startswith(" vừa qua", stop)
    # "Đến sáng 17/12 thì được cứu": that is when it came to it.
    over = over or lower.startswith((" thì ", ", thì "), stop)
    # "…; đến tháng 9/2017 được điều động giữ chức …": the next step of a career.
    over = over or (lower.endswith("; đến ", 0, at) and lower.startswith((" được ", " bị "), stop))
    if not over and NOT_WHEN_BEFORE.search(lower, max(0, at - 30), at):
        return None
    if NOT_WHEN_BEHIND.match(lower, stop):
        return None
    # What goes on until now, whenever that is, is an account of a time too.
    open_ended = (date.start is None) != (date.end is None)
    long = (
        granularity in _LONG or open_ended or (granularity == "period" and _days(date) > _LONGEST_HAPPENING)
    )
    document = bool(DOCUMENT_BEFORE.search(lower, max(0, at - 60), at))
    deadline = bool(DEADLINE_BEFORE.search(lower, max(0, at - 20), at))
    exact = not (long or document or deadline or granularity == "month")
    return Moment(
        at,
        stop,
        date.start,
        date.end,
        date.part,
        exact=exact,
        long=long,
        yearly=granularity == "year",
        bracketed=_is_bracketed(lower, at),
        deadline=deadline,
        document=document,
    )


def _is_bracketed(lower: str, at: int) -> bool:
    """Whether a bracket is open at `at`."""
    begin = max(0, at - _BRACKET)
    opened = lower.rfind("(", begin, at)
    return opened > lower.rfind("\n", begin, at) and opened > lower.rfind(")", begin, at)


def _days(date: Date) -> int:
    """How many days a date spans; 0 where its year is unknown."""
    if date.start is None or date.end is None:
        return 0
    first, last = calendar_day.fromisoformat(date.start), calendar_day.fromisoformat(date.end)
    return (last - first).days + 1
