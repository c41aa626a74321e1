"""What a sentence is doing: reporting, looking back, giving totals, demanding, quoting; and which days it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.events.patterns import (
    ADDRESS,
    ANAPHOR,
    BACKGROUND,
    CLAUSE_BREAK,
    DEADLINE_BEFORE,
    DOCUMENT_BEFORE,
    NOT_WHEN_BEFORE,
    NOT_WHEN_BEHIND,
    RETELLING,
    SPEECH,
    STATEMENT,
)

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Date, Zone

_LONGEST_HAPPENING = 62
_LONG = frozenset({"year", "half", "quarter"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that can say when something happened: its span in the text, its days, and how exact it is.

    `exact` is false for months and longer: they date what is planned or looked back on.
    `bracketed` dates stand in brackets behind a name; a `deadline` bounds, and a `document` was dated so.
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


@dataclass(slots=True)
class Setting:
    """A sentence and how far what it says can be taken for a happening."""

    index: int
    start: int
    end: int
    zone: Zone
    anaphoric: bool
    background: bool
    retelling: bool
    address: bool
    statement: int
    moments: list[Moment]
    breaks: list[int] = field(default_factory=list)

    def clause(self, offset: int) -> tuple[int, int]:
        """(start, end) of the clause of the sentence that holds `offset`."""
        place = bisect_right(self.breaks, offset)
        begin = self.breaks[place - 1] if place else self.start
        stop = self.breaks[place] if place < len(self.breaks) else self.end
        return begin, stop


class Settings:
    """The settings of an article's sentences, and the stretches of direct speech."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.text = reading.text
        self.lower = reading.lower
        self._speech = [m.span() for m in SPEECH.finditer(self.text)]
        self._speech_starts = [start for start, _ in self._speech]
        self.all = self._settings()

    def at(self, offset: int) -> Setting:
        """The setting of the sentence that holds `offset`."""
        return self.all[self._reading.sentence_at(offset)]

    def in_speech(self, offset: int) -> bool:
        """Whether `offset` lies in someone's words."""
        place = bisect_right(self._speech_starts, offset) - 1
        return place >= 0 and offset < self._speech[place][1]

    def _settings(self) -> list[Setting]:
        moments = self._moments()
        found: list[Setting] = []
        background = listing = False
        line = -1
        for index, (start, end) in enumerate(self._reading.sentences):
            own = moments.get(index, [])
            opens = self.text.rfind("\n", 0, start) + 1
            zone = self._reading.zone_at(start)
            if opens != line:
                line, background = opens, False
                listing = listing and zone == "list"
            anaphoric = listing or bool(ANAPHOR.match(self.lower, start, end))
            dated = any(m.exact and not m.bracketed for m in own)
            if anaphoric or dated:
                background = False
            elif BACKGROUND.match(self.lower, start, end):
                background = True
            listing = listing or (anaphoric and self.text[end - 1] == ":")
            statement = STATEMENT.search(self.lower, start, end)
            found.append(
                Setting(
                    index,
                    start,
                    end,
                    zone,
                    anaphoric,
                    background,
                    bool(RETELLING.match(self.lower, start, end)),
                    bool(ADDRESS.match(self.lower, start, end)),
                    statement.end() if statement else -1,
                    own,
                    [m.end() for m in CLAUSE_BREAK.finditer(self.lower, start, end)],
                )
            )
        return found

    def _moments(self) -> dict[int, list[Moment]]:
        found: dict[int, list[Moment]] = {}
        for date in self._reading.facts["dates"]:
            moment = self._moment(date)
            if moment is not None:
                found.setdefault(date.sentence, []).append(moment)
        return found

    def _moment(self, date: Date) -> Moment | None:
        if NOT_WHEN_BEFORE.search(self.lower, max(0, date.at - 30), date.at):
            return None
        if NOT_WHEN_BEHIND.match(self.lower, date.stop):
            return None
        long = date.granularity in _LONG or (
            date.granularity == "period" and _days(date) > _LONGEST_HAPPENING
        )
        bracketed = self.text[max(0, date.at - 1) : date.at] == "("
        document = bool(DOCUMENT_BEFORE.search(self.lower, max(0, date.at - 60), date.at))
        deadline = bool(DEADLINE_BEFORE.search(self.lower, max(0, date.at - 20), date.at))
        exact = not long and date.granularity != "month" and not deadline and not document
        return Moment(
            date.at,
            date.stop,
            date.start,
            date.end,
            date.part,
            exact,
            long,
            date.granularity == "year",
            bracketed,
            deadline,
            document,
        )


def _days(date: Date) -> int:
    if date.start is None or date.end is None:
        return 0
    years, months = int(date.end[:4]) - int(date.start[:4]), int(date.end[5:7]) - int(date.start[5:7])
    return years * 365 + months * 30 + int(date.end[8:]) - int(date.start[8:])
