"""An event in the making: a candidate with its span, time, place and holder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.patterns import CANCELLED, NAME_STOP, PLANNED
from extractors.events.when import UNKNOWN, When

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.who import Holder
    from schemas import Place

_FEWEST_WORDS, _MOST_WORDS = 3, 25


@dataclass(slots=True, eq=False)
class Happening:
    """An event in the making. `start` and `stop` are the span in the text that will name it."""

    candidate: Candidate
    start: int
    stop: int
    when: When = UNKNOWN
    place: Place | None = None
    place_implied: bool = False
    holder: Holder | None = None
    organizer: str | None = None
    factuality: str = "held"
    main: bool = False
    words: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        """The event's type."""
        return self.candidate.type


def span_of(
    text: str, lower: str, candidate: Candidate, holder: Holder | None, limit: int
) -> tuple[int, int]:
    """(start, stop) of the phrase that names an event: 3 to 25 words, with a subject right before a verb."""
    begin, end = candidate.setting.clause(candidate.at)
    end = min(end, limit) if limit > candidate.stop else end
    start = candidate.at
    if holder is not None and candidate.form != "gathering" and begin <= holder.start < candidate.at:
        start = holder.start
    stop = _name_end(lower, candidate, end)
    if len(text[start:stop].split()) < _FEWEST_WORDS:
        if holder is not None and begin <= holder.start < candidate.at:
            start = holder.start
        if len(text[start:stop].split()) < _FEWEST_WORDS:
            stop = _words_on(text, stop, end)
        if len(text[start:stop].split()) < _FEWEST_WORDS:
            start = max(begin, candidate.setting.start)
    return _within(text, start, max(stop, candidate.stop))


def _name_end(lower: str, candidate: Candidate, end: int) -> int:
    stop = NAME_STOP.search(lower, candidate.stop, end)
    return stop.start() if stop else end


def _words_on(text: str, stop: int, end: int) -> int:
    """A few words further, so that the phrase says something."""
    rest = text[stop:end].split()
    for word in rest[:5]:
        found = text.find(word, stop, end)
        stop = found + len(word)
    return stop


def _within(text: str, start: int, stop: int) -> tuple[int, int]:
    words = text[start:stop].split()
    if len(words) > _MOST_WORDS:
        cut = start
        for word in words[:_MOST_WORDS]:
            cut = text.find(word, cut) + len(word)
        stop = cut
    segment = text[start:stop]
    start += len(segment) - len(segment.lstrip(' \t\n-–+*•,;:“"('))
    stop -= len(segment) - len(segment.rstrip(" \t\n,;:.-–(…"))
    return start, max(start + 1, stop)


def factuality_of(lower: str, happening: Happening, published: str | None) -> str:
    """Held, planned or cancelled: by the words before it, and by its day against the day of publication."""
    candidate = happening.candidate
    begin, end = candidate.setting.clause(candidate.at)
    if CANCELLED.search(lower, begin, candidate.at) or CANCELLED.search(
        lower, candidate.stop, min(end, happening.stop + 25)
    ):
        return "cancelled"
    if candidate.demanded or PLANNED.search(lower, begin, candidate.at):
        return "planned"
    if published and happening.when.start and happening.when.start > published:
        return "planned"
    if lower.find(" sẽ ", candidate.stop, min(end, happening.stop + 20)) >= 0:
        return "planned"
    return "held"
