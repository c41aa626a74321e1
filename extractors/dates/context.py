"""What has been said of time so far: the memory that lets a date be understood.

It goes through the article with the reader: the day of publication, the lead's day, the last day named,
the period and the year under discussion, the tense of the clause; and it says by which of them a date
was decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from extractors.dates.moment import day
from extractors.dates.reference import Reference, reference_of, told_day
from extractors.dates.tense import Direction, tense
from extractors.language.casing import lower
from schemas import Cue

if TYPE_CHECKING:
    from extractors.dates.moment import Moment

Scope = Literal["article", "query"]

_COMPARISON = re.compile(r"(?:\bso(?: với)?|cùng kỳ|\bhơn|\bbằng|\bnhư)(?: với)?(?: của)?\s?$")
# Days that the page or an anniversary names, not the report; and those counted from publication.
_ASIDE = frozenset({"timestamp", "anniversary", "Tết", "holiday", "eve"})
_NOT_THE_REPORT = _ASIDE | {"deictic"}
# What stands before the day with which a paragraph opens: "(BDO) - Sáng 29-6", "* Vào ngày 3/5".
_PARAGRAPH_OPENING = re.compile(
    r"[*•\-–+\s]*(?:\([^()]{1,30}\)\s*[-–]?\s*)?(?:[\w./]{2,12}(?: [\w./]{2,12})?\s*[-–:]\s*)?(?:vào|lúc|khoảng|trong|theo đó,?)?\s*\Z"
)
_FAR = 2_000
_JUST_OVER = timedelta(days=60)
# A report comes out within so many days of what it reports.
_RECENT = timedelta(days=10)
_YEAR_WORDS = {
    "nay": 0,
    "này": 0,
    "ngoái": -1,
    "kia": -2,
    "trước": -1,
    "sau": 1,
    "tới": 1,
    "kế tiếp": 1,
    "tiếp theo": 1,
}


@dataclass
class Context:
    """The state of understanding at one point of the text.

    `text` is the article in lower case, `source` as it is written. `reference` is the day of publication, or
    the one that `stands_in` for it; `told` the day from which days without a year are seen where the text is
    older than its publication; `direction` makes days
    without a year past or future, where the text itself shall not decide; `scope` says whether an
    article is read or a short query, in which what names no news date is understood too.
    """

    text: str
    source: str
    reference: date | None
    stands_in: Reference | None = None
    direction: Direction | None = None
    scope: Scope = "article"
    told: date | None = None
    last_day: Moment | None = None
    report_day: Moment | None = None
    lead_day: date | None = None
    last_week: Moment | None = None
    last_period: Moment | None = None
    last_year: Moment | None = None
    by_count: dict[int, Moment | None] = field(default_factory=dict)

    @classmethod
    def of(cls, source: str, published: date | None, direction: Direction | None, scope: Scope) -> Context:
        """The context at the start of a text."""
        text = lower(source)
        if published is not None:
            told = told_day(text, published) if scope == "article" else None
            return cls(text, source, published, direction=direction, scope=scope, told=told)
        stands_in = reference_of(text)
        return cls(text, source, stands_in and stands_in.day, stands_in, direction, scope)

    @property
    def publication(self) -> date | None:
        """The day of publication itself, not one that only lies near it."""
        return self.reference if self.stands_in is None or self.stands_in.exact else None

    @property
    def asks(self) -> bool:
        """Whether a short query is read, not an article."""
        return self.scope == "query"

    def reference_cue(self, name: str = "year") -> tuple[Cue, ...]:
        """The cue for what the reference decided."""
        if self.stands_in is not None:
            start, end = self.stands_in.start, self.stands_in.end
            return (Cue(property=name, text=self.source[start:end], at=start),)
        return () if self.reference is None else _publication_cue(name, self.reference)

    def cue(self, name: str, moment: Moment) -> tuple[Cue, ...]:
        """The cue for what an earlier moment decided."""
        return (Cue(property=name, text=self.source[moment.start : moment.end], at=moment.start),)

    def remember(self, moment: Moment) -> None:
        """Take note of what was just understood."""
        if moment.is_day or moment.granularity in ("day", "part", "minute"):
            if moment.rule not in _NOT_THE_REPORT:
                self.last_day = moment
                if _PARAGRAPH_OPENING.match(self.text[self._line_start(moment.start) : moment.start]):
                    self.report_day = moment
            if self.lead_day is None and moment.rule not in _ASIDE and self._is_recent(moment.first):
                self.lead_day = moment.first
        elif moment.granularity in ("month", "quarter", "half", "year", "period") and not self._compares(
            moment.start
        ):
            self.last_period = moment
        if moment.first and moment.last and (moment.last - moment.first).days == 6:
            self.last_week = moment
        if moment.first is not None and moment.rule != "timestamp":
            self.last_year = moment

    def _compares(self, start: int) -> bool:
        """Whether what stands at `start` is what something is compared with, not what is spoken of."""
        return _COMPARISON.search(self.text, max(0, start - 20), start) is not None

    def _is_recent(self, when: date | None) -> bool:
        if when is None:
            return False
        return self.reference is None or timedelta(0) <= self.reference - when <= _RECENT

    def tense(self, start: int, end: int) -> Direction | None:
        """Whether the clause around a span announces or reports, by the words near it; None where they do not say."""
        return tense(self.text, start, end)

    def year_for(self, month: int, number: int, tense: Direction | None) -> int | None:
        """The year of a day and month without one, seen from the reference.

        A report is of the latest such day, an announcement of the next one; otherwise the nearest is
        meant. An announced day that was two months ago at most is told of the past all the same.
        """
        here = self.told or self.reference
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

    def year_by_word(self, word: str) -> tuple[int, tuple[Cue, ...]] | None:
        """The year that "năm nay", "năm ngoái", "cùng năm" mean, and what decided it."""
        if word.startswith("cùng") or word.endswith(("đó", "ấy")):
            if self.last_year is None or self.last_year.first is None:
                return None
            return self.last_year.first.year, self.cue("year", self.last_year)
        if self.reference is None:
            return None
        shift = _YEAR_WORDS.get(word.removeprefix("năm ").removeprefix("học "), 0)
        return self.reference.year + shift, self.reference_cue()

    def event_day(self, at: int) -> date | None:
        """The day that "hôm nay" and "cùng ngày" of the report mean at an offset.

        It is the last day named in the paragraph, else the one with which a paragraph last opened;
        never one long ago, such as a document's.
        """
        last = self.last_day
        if last is not None and self.report_day is not None and last.start < self._line_start(at):
            last = self.report_day
        when = last.first if last else None
        if when is not None and self._is_recent(when):
            return when
        return self.lead_day or when or self.reference

    def _line_start(self, at: int) -> int:
        """Where the paragraph of an offset begins; a far one counts as begun 2,000 characters before."""
        return max(self.text.rfind("\n", max(0, at - _FAR), at) + 1, at - _FAR, 0)


@lru_cache(maxsize=1_000)
def _publication_cue(name: str, published: date) -> tuple[Cue, ...]:
    return (Cue(property=name, text=published.isoformat(), origin="published"),)
