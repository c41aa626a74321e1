"""What has been said of time so far: the memory that lets a date be understood.

It goes through the article with the reader: the day of publication, the last day named, the last
period, the year under discussion; and it says by which of them a date was decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from extractors.dates.moment import Moment, day
from extractors.dates.patterns import FUTURE, PAST
from schemas import Cue

Direction = Literal["past", "future"]

_FULL_DATE = re.compile(r"(?<![\d/])(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d{2}|19\d{2})(?!\d)")
# Without a day of publication, a full date near the top is the page's own.
_HEAD = 700
# Days that the page or an anniversary names, not the report; and those counted from publication.
_ASIDE = frozenset({"timestamp", "anniversary", "Tết", "festival"})
_NOT_THE_REPORT = _ASIDE | {"deictic"}
_JUST_OVER = timedelta(days=60)
# A report comes out within so many days of what it reports.
_RECENT = timedelta(days=10)


@dataclass
class Context:
    """The state of understanding at one point of the text.

    `reference` is the day of publication, or the best that stands for it; `direction` makes days
    without a year past or future, where the text itself shall not decide.
    """

    text: str
    reference: date | None
    origin: Literal["published", "text"] = "published"
    direction: Direction | None = None
    last_day: date | None = None
    lead_day: date | None = None
    last_period: Moment | None = None
    by_count: dict[int, Moment] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, published: date | None, direction: Direction | None = None) -> Context:
        """The context at the start of a text in lower case."""
        if published is not None:
            return cls(text, published, direction=direction)
        return cls(text, _own_day(text), "text", direction)

    def reference_cue(self, name: str = "year") -> tuple[Cue, ...]:
        """The cue for what the reference decided."""
        if self.reference is None:
            return ()
        origin = self.origin
        return (Cue(property=name, text=self.reference.isoformat(), origin=origin),)

    def remember(self, moment: Moment) -> None:
        """Take note of what was just understood."""
        if moment.first is None:
            return
        if moment.is_day:
            if moment.rule not in _NOT_THE_REPORT:
                self.last_day = moment.first
            if self.lead_day is None and moment.rule not in _ASIDE and self._is_recent(moment.first):
                self.lead_day = moment.first
        elif moment.granularity in ("month", "quarter", "half", "year", "period"):
            self.last_period = moment

    def _is_recent(self, when: date) -> bool:
        return self.reference is None or timedelta(0) <= self.reference - when <= _RECENT

    def tense(self, start: int, end: int) -> Direction | None:
        """Whether the clause around a span announces or reports, by the words near it; None where they do not say."""
        opening = max(self.text.rfind(mark, max(0, start - 200), start) for mark in ".\n;!?")
        before = self.text[max(opening + 1, start - 120) : start]
        behind = self.text[end : end + 60]
        if FUTURE.search(before) or behind.lstrip(" ,)").startswith(("tới", "sẽ", "dự kiến")):
            return "future"
        if PAST.search(before) or PAST.search(behind):
            return "past"
        return None

    def year_for(self, month: int, number: int, tense: Direction | None) -> int | None:
        """The year of a day and month without one, seen from the reference.

        A report is of the latest such day, an announcement of the next one; otherwise the nearest is
        meant. An announced day that was two months ago at most is told of the past all the same.
        """
        here = self.reference
        if here is None:
            return None
        candidates = [d for y in range(here.year - 4, here.year + 5) if (d := day(y, month, number))]
        past = max((d for d in candidates if d <= here), default=None)
        ahead = min((d for d in candidates if d >= here), default=None)
        if past is None or ahead is None:
            chosen = past or ahead
            return chosen.year if chosen else None
        decided = self.direction or tense
        if self.direction is None and tense == "future" and here - past <= _JUST_OVER < ahead - here:
            decided = "past"
        if decided is None:
            decided = "past" if here - past <= ahead - here else "future"
        return (past if decided == "past" else ahead).year

    def event_day(self) -> date | None:
        """The day that "hôm nay" and "cùng ngày" of the report mean: the last one named that it can be about."""
        if self.last_day is not None and self._is_recent(self.last_day):
            return self.last_day
        return self.lead_day or self.last_day or self.reference


def _own_day(text: str) -> date | None:
    """The day that the text itself gives for its publication: a full date near the top."""
    for match in _FULL_DATE.finditer(text, 0, _HEAD):
        found = day(int(match[3]), int(match[2]), int(match[1]))
        if found is not None:
            return found
    return None
