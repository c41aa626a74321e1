"""An event in the making: a candidate with its span, time, place and holder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.candidates import named_until
from extractors.events.cues import CANCELLED, PLANNED
from extractors.events.phrases import at_word, without_trailing
from extractors.events.when import UNKNOWN, When

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.who import Holder
    from schemas import EventPlace

_DANGLING = frozenset(
    "và với đã cho cũng sẽ của là tại đối khi được bị nhằm để từ số các những theo có gồm trú cùng do khiến làm gây".split()
) | {"tiến hành", "tổ chức"}
_DONE = at_word(r"đã|vừa")
# Without one of these nothing is called off, which is quickly seen.
_CALLS_OFF = ("hoãn", "hủy", "huỷ", "dừng", "lùi", "không tổ chức")
# How far back the words that say whether it happened are looked for, in characters.
_REACH = 300
# What a span neither begins nor ends with.
# All that is white space, of which a page may have any; beyond this none follows.
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BEFORE, _BEHIND = f'{_SPACES}-–+*•,;:“"(', f"{_SPACES},;:.-–(…"
_FEWEST_WORDS, _MOST_WORDS = 3, 25


@dataclass(slots=True, eq=False)
class Happening:
    """An event in the making. `start` and `stop` are the span in the text that will name it; `people` are the given names of those to whom it is done."""

    candidate: Candidate
    start: int
    stop: int
    when: When = UNKNOWN
    place: EventPlace | None = None
    place_implied: bool = False
    holder: Holder | None = None
    organizer: str | None = None
    factuality: str = "held"
    main: bool = False
    words: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        """The event's type."""
        return self.candidate.type


def span_of(
    text: str, lower: str, candidate: Candidate, holder: Holder | None, limit: int
) -> tuple[int, int]:
    """(start, stop) of the phrase that names an event: 3 to 25 words, with a subject right before a verb."""
    begin, clause_end = candidate.setting.clause(candidate.at)
    begin = max(begin, candidate.at - _REACH)
    end = min(clause_end, limit) if limit > candidate.stop else clause_end
    held = holder is not None and begin <= holder.start < candidate.at
    start = holder.start if holder and held and candidate.form != "gathering" else candidate.at
    stop = named_until(candidate, end)
    if _is_short(text, start, stop):
        start = holder.start if holder and held else start
        if _is_short(text, start, stop):
            stop = _words_on(text, stop, end)
        if _is_short(text, start, stop):
            # Behind the date or place that opens the sentence, where there is one.
            comma = lower.rfind(", ", begin, candidate.at)
            start = comma + 2 if comma >= 0 else begin
    start, stop = _within(text, start, max(stop, candidate.stop))
    if _is_short(text, start, stop):
        stop = _words_on(text, stop, clause_end)
        stop -= len(text[start:stop]) - len(text[start:stop].rstrip(_BEHIND))
    return start, stop


def _is_short(text: str, start: int, stop: int) -> bool:
    return len(text[start:stop].split()) < _FEWEST_WORDS


def _words_on(text: str, stop: int, end: int) -> int:
    """A few words further, so that the phrase says something."""
    rest = text[stop:end].split()
    for word in rest[:5]:
        found = text.find(word, stop, end)
        stop = found + len(word)
    return stop


def _within(text: str, start: int, stop: int) -> tuple[int, int]:
    # So few characters have no more words.
    words = text[start:stop].split() if stop - start > 2 * _MOST_WORDS else []
    if len(words) > _MOST_WORDS:
        cut = start
        for word in words[:_MOST_WORDS]:
            cut = text.find(word, cut) + len(word)
        stop = cut
    stop = without_trailing(text, start, stop, _DANGLING)
    segment = text[start:stop]
    start += len(segment) - len(segment.lstrip(_BEFORE))
    stop -= len(segment) - len(segment.rstrip(_BEHIND))
    return start, max(start + 1, stop)


def factuality_of(lower: str, happening: Happening, published: str | None) -> str:
    """Held, planned or cancelled: by the words before it, and by its day against the day of publication."""
    candidate = happening.candidate
    begin, end = candidate.setting.clause(candidate.at)
    begin = max(begin, candidate.at - _REACH)
    behind = min(end, happening.stop + 25)
    said = lower[begin:behind]
    if any(word in said for word in _CALLS_OFF) and (
        CANCELLED.search(lower, begin, candidate.at) or CANCELLED.search(lower, candidate.stop, behind)
    ):
        return "cancelled"
    if candidate.demanded or PLANNED.search(lower, begin, candidate.at):
        return "planned"
    if _DONE.search(lower, begin, candidate.at):
        return "held"
    if published and happening.when.start and happening.when.start > published:
        return "planned"
    if lower.find(" sẽ ", candidate.stop, min(end, happening.stop + 20)) >= 0:
        return "planned"
    return "held"
