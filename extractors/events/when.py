"""The days of an event: from its clause, its sentence, or the main happening it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.events.patterns import PLANNED

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.settings import Moment


class When(NamedTuple):
    """First and last day and part of the day; `moment` is the date it was read from."""

    start: str | None
    end: str | None
    part: str | None
    moment: Moment | None


UNKNOWN = When(None, None, None, None)


def own_time(candidate: Candidate, limit: int, lower: str) -> When:
    """The time that the candidate's own sentence gives it; `limit` is where the next event begins."""
    setting = candidate.setting
    begin, end = setting.clause(candidate.at)
    usable = [m for m in setting.moments if not m.long]
    told_after = setting.statement
    before = [m for m in usable if begin <= m.at < candidate.at]
    behind = [m for m in usable if candidate.at <= m.at < min(end, max(limit, candidate.stop))]
    earlier = [m for m in usable if m.at < begin]
    if 0 <= told_after <= candidate.at:
        # "Ngày 15/7, Công an tỉnh cho biết vừa bắt …": that is the day of saying.
        before = [m for m in before if m.at >= told_after]
        earlier = [m for m in earlier if m.at >= told_after]
    planned = candidate.demanded or bool(PLANNED.search(lower, begin, candidate.at))
    free = [m for m in before if not m.bracketed] or before
    order = [behind[:1], free[-1:], earlier[-1:]] if planned else [free[-1:], [m for m in behind if not m.bracketed][:1], earlier[-1:], behind[:1]]
    for choice in order:
        if choice:
            return _when(choice[0])
    named = [m for m in setting.moments if m.long and candidate.stop <= m.at < end]
    if named and candidate.demanded and candidate.form == "gathering":
        return _when(named[0])
    return UNKNOWN


def _when(moment: Moment) -> When:
    return When(moment.start, moment.end, moment.part, moment)
