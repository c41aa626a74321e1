"""One pass over the text for the words that conferring is told with, and the awards among them.

A sign is a word with a part to play in a clause (words.py) or a spelling of an award (forms.py). Where
several begin at one place the longest is read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick

from extractors.awards.forms import spellings
from extractors.awards.named import Match, awards_among
from extractors.awards.parties import Parties
from extractors.awards.recipients import Item, items
from extractors.awards.words import BARE_PRAISE, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.award import Named
    from extractors.awards.parties import Party
    from extractors.reading import Reading

# A sentence is read at most this far to either side of an award; no clause of conferring is longer.
REACH = 700

# A word hidden in another is looked for this far.
_LONGEST = 40
# What these say is said by a verb, and a verb within a sentence has no capital: "xã Nghĩa Thắng" wins nothing.
_VERBS = frozenset({"give", "receive", "win", "void", "wrong", "propose"})
_TELLING = frozenset({"award", "intro", "praise", "standing", "certificate"})


class Sign(NamedTuple):
    """A word that plays the part `kind` at `text[start:end]`."""

    start: int
    end: int
    kind: str


@dataclass
class Sentence:
    """A sentence in which something may be conferred: its signs, awards, recipients and parties."""

    text: str
    lowered: str
    start: int
    end: int
    signs: list[Sign]
    awards: list[Named]
    items: list[Item]
    parties: Parties
    _starts: list[int] = field(init=False)
    _award_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [sign.start for sign in self.signs]
        self._award_starts = [award.start for award in self.awards]

    def between(self, start: int, end: int, *kinds: str) -> Iterator[Sign]:
        """The signs of these kinds that lie in a stretch, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return (sign for sign in self.signs[low:high] if sign.kind in kinds)

    def first(self, start: int, end: int, *kinds: str) -> Sign | None:
        """The first sign of these kinds in a stretch."""
        return next(self.between(start, end, *kinds), None)

    def last(self, start: int, end: int, *kinds: str) -> Sign | None:
        """The last sign of these kinds in a stretch."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return next((sign for sign in reversed(self.signs[low:high]) if sign.kind in kinds), None)

    def awards_between(self, start: int, end: int) -> list[Named]:
        """The awards that begin in a stretch, in order."""
        low, high = bisect_left(self._award_starts, start), bisect_left(self._award_starts, end)
        return self.awards[low:high]

    def counted(self, start: int, end: int) -> list[Item]:
        """The counted recipients that lie wholly in a stretch."""
        low, high = bisect_left(self.items, (start,)), bisect_left(self.items, (end,))
        return [item for item in self.items[low:high] if item.end <= end]

    def named(self, start: int, end: int) -> list[Party]:
        """The parties that lie wholly in a stretch."""
        return self.parties.between(start, end)

    def clause(self, offset: int) -> tuple[int, int]:
        """(start, end) of the clause that holds `offset`: between semicolons, no further than REACH."""
        start = self.lowered.rfind(";", max(self.start, offset - REACH), offset) + 1
        end = self.lowered.find(";", offset, min(self.end, offset + REACH))
        return max(start, self.start, offset - REACH), end if end >= 0 else min(self.end, offset + REACH)

    def word(self, sign: Sign) -> str:
        """The word of a sign."""
        return self.lowered[sign.start : sign.end]


@cache
def _automaton() -> ahocorasick.Automaton:
    found = ahocorasick.Automaton()
    for spelling, (name, form) in spellings().items():
        found.add_word(spelling, (len(spelling), "award", (name, form)))
    for kind, words in WORDS.items():
        for word in words:
            if word not in found:
                found.add_word(word, (len(word), kind, None))
    found.make_automaton()
    return found


def _matches(lowered: str) -> Iterator[Match]:
    after = 0
    for last, (length, kind, payload) in _automaton().iter_long(lowered):
        start, end = last - length + 1, last + 1
        if start < after or (start and lowered[start - 1].isalnum()):
            continue
        if end == len(lowered) or not lowered[end].isalnum():
            yield start, end, kind, payload
            continue
        for match in _within(lowered, start, end):
            after = match[1]
            yield match


def _within(lowered: str, start: int, end: int) -> Iterator[Match]:
    """The words that a spelling which ends within a word has hidden: "giải" and "cho" where "giải c" was found."""
    cut = tail = lowered.rfind(" ", start, end)
    while cut > start:
        shorter = _automaton().get(lowered[start:cut], None)
        if shorter is not None:
            yield start, cut, shorter[1], shorter[2]
            break
        cut = lowered.rfind(" ", start, cut)
    if tail <= start:
        return
    window = lowered[tail + 1 : tail + _LONGEST]
    for last, (length, kind, payload) in _automaton().iter_long(window):
        if last + 1 == length and (length == len(window) or not window[length].isalnum()):
            yield tail + 1, tail + 1 + length, kind, payload
        return


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a single word has a capital right behind another word."""
    return (
        text[start].isupper()
        and " " not in text[start:end]
        and text[start - 1 : start] == " "
        and text[start - 2 : start - 1].isalnum()
    )


def award_in(lowered: str, start: int, end: int, *, whole: bool = False) -> str | None:
    """The first award that a cell names by a spelling of the table; with `whole`, that is all it says."""
    for first, last, kind, payload in _matches(lowered[start:end]):
        if kind == "award" and payload is not None:
            return payload[0] if not whole or (first, last) == (0, end - start) else None
    return None


def sentences(reading: Reading) -> list[Sentence]:
    """The sentences of an article that name an award or praise, in order."""
    lowered = reading.lower
    stars = "ocop" in lowered
    told: list[tuple[int, int, list[Sign], list[Named]]] = []
    for (start, end), matches in _by_sentence(reading):
        if not any(match[2] in _TELLING or lowered[match[0] : match[1]] == BARE_PRAISE for match in matches):
            continue
        awards = awards_among(reading.text, lowered, (start, end), matches, stars=stars)
        signs = [
            Sign(a, b, kind)
            for a, b, kind, _ in matches
            if kind != "award" and not (kind in _VERBS and _is_part_of_name(reading.text, a, b))
        ]
        if awards or any(
            sign.kind == "praise" or lowered[sign.start : sign.end] == BARE_PRAISE for sign in signs
        ):
            told.append((start, end, signs, awards))
    if not told:
        return []
    parties = Parties(
        reading,
        [sign for _, _, signs, _ in told for sign in signs],
        [award.start for _, _, _, awards in told for award in awards],
    )
    starts = [number.start for number in reading.numbers]
    return [
        Sentence(
            reading.text,
            lowered,
            start,
            end,
            signs,
            awards,
            items(lowered, reading.numbers, starts, start, end),
            parties,
        )
        for start, end, signs, awards in told
    ]


def _by_sentence(
    reading: Reading,
) -> Iterator[tuple[tuple[int, int], list[Match]]]:
    """The matches of each sentence, in order."""
    group: list[Match] = []
    spans = iter(reading.sentences)
    span = next(spans, (0, len(reading.text)))
    for match in _matches(reading.lower):
        while match[0] >= span[1] and (following := next(spans, None)) is not None:
            if group:
                yield span, group
            group, span = [], following
        group.append(match)
    if group:
        yield span, group
