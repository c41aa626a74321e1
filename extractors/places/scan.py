"""One pass over a text for everything that may be or announce a place.

All names (of units, countries, regions) and all type words stand in one Aho-Corasick automaton by their
form without diacritics, so that one pass finds them in any spelling, as whole words; each hit is then
compared with the text as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick

from extractors.places import heads, patterns
from extractors.places.before import word_ending
from extractors.places.bounded import all_bounded, bounded
from extractors.places.countries import CITIES_ABROAD, PROVINCES_ABROAD, countries
from extractors.places.gazetteer import gazetteer
from extractors.places.names import name_key
from extractors.places.schools import SCHOOL_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Below this share of letters with diacritics a text was typed without them; running Vietnamese has a fourth.
_FEW_MARKS = 0.02
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n“\"(*•\]-])\s*$")


class Head(NamedTuple):
    """A type word or head at `text[start:end]`; `word` is it in lower case with its diacritics."""

    start: int
    end: int
    word: str
    group: str


class Name(NamedTuple):
    """A known name, capitalised, at `text[start:end]`; `key` is that of the text as it stands."""

    start: int
    end: int
    key: str


_GROUPS: tuple[tuple[str, frozenset[str] | dict[str, str]], ...] = (
    ("unit", patterns.UNIT_TYPES),
    ("state", patterns.STATE_TYPES),
    ("hamlet", heads.HAMLET_TYPES),
    ("road", heads.ROAD_HEADS),
    ("motorway", heads.MOTORWAY_HEADS),
    ("street", heads.STREET_HEADS),
    ("landscape", heads.LANDSCAPE_HEADS),
    ("venue", heads.VENUE_HEADS),
    ("school", SCHOOL_HEADS),
    ("region", frozenset(region.lower() for region in heads.REGIONS)),
    ("abbreviation", patterns.ABBREVIATIONS),
)


@cache
def _known() -> frozenset[str]:
    """The keys of all names as they are properly written."""
    written = (*_bare_names(), *_listed_names())
    return frozenset(name_key(name) for name in written)


@cache
def _automaton() -> ahocorasick.Automaton:
    """Bounded form → (length, the heads of this form with their groups, whether a name has it)."""
    heads_ = [(word, group) for group, words in _GROUPS for word in words]
    written = [*_bare_names(), *(name.lower() for name in _listed_names())]
    forms = all_bounded([*(word for word, _ in heads_), *written])
    words_of: dict[str, dict[str, list[str]]] = {}
    for form, (word, group) in zip(forms, heads_, strict=False):
        words_of.setdefault(form, {}).setdefault(word, []).append(group)
    names = set(forms[len(heads_) :])
    automaton = ahocorasick.Automaton()
    for form in words_of.keys() | names:
        automaton.add_word(form, (len(form), words_of.get(form), form in names))
    automaton.make_automaton()
    return automaton


def _listed_names() -> Iterator[str]:
    """The names beside the units' own: spellings of them, countries, provinces and cities abroad."""
    yield from (*patterns.SPELLINGS, *countries(), *PROVINCES_ABROAD, *CITIES_ABROAD)


def _bare_names() -> Iterator[str]:
    """The names that may stand without a type word, with their hyphen in each way it is written."""
    for unit in gazetteer().units:
        name = unit.name.lower()
        if unit.kind != "province" and " " not in name:
            continue
        yield name
        if " - " in name:
            yield name.replace(" - ", "-")


@dataclass
class Scan:
    """A text with the heads and names in it; `lower` is the text in lower case, character for character."""

    text: str
    lower: str

    @cached_property
    def lines(self) -> str:
        """The text with a character that is no space at each line's end, which no name goes over."""
        return self.text.replace("\n", "\0")

    @cached_property
    def unmarked(self) -> bool:
        """Whether the text was typed without diacritics."""
        marked = len(self.text.encode("utf-8", "surrogatepass")) - len(self.text)
        return marked < _FEW_MARKS * len(self.text)

    @cached_property
    def hits(self) -> tuple[list[Head], list[Name]]:
        """The heads, longest at each offset and group, and the names, longest first at each offset."""
        text, lower, unmarked, known = self.text, self.lower, self.unmarked, _known()
        found: dict[tuple[int, str], Head] = {}
        names: list[Name] = []
        for last, (length, words, is_name) in _automaton().iter(bounded(lower)):
            end = last + 1
            start = end - length
            if words is not None:
                written = lower[start:end]
                # Typed with diacritics a word is itself alone.
                meant = words.items() if unmarked else ((written, words.get(written, ())),)
                for word, groups in meant:
                    if word != written and word.endswith(" đảo"):
                        continue
                    for group in groups:
                        longest = found.get((start, group))
                        if longest is None or longest.end < end:
                            found[start, group] = Head(start, end, word, group)
            if is_name and text[start].isupper() and _capitalised(text, start, end):
                key = name_key(text[start:end])
                if unmarked or key in known:
                    names.append(Name(start, end, key))
        names.sort(key=lambda name: (name.start, -name.end))
        return sorted(found.values()), names

    def heads(self, *groups: str) -> Iterator[Head]:
        """The heads of some groups, in order."""
        return (head for head in self.hits[0] if head.group in groups)

    @property
    def names(self) -> list[Name]:
        """The names, in order, the longest first at each offset."""
        return self.hits[1]

    def word_before(self, at: int) -> str:
        """The word right before an offset, or "" where something else than one space parts them."""
        end = at - 1
        return word_ending(self.text, end) if end > 0 and self.text[end] in " \u00a0" else ""

    def opens_sentence(self, at: int) -> bool:
        """Whether an offset begins a sentence, a line or what a quotation mark, colon or bullet opens."""
        return _SENTENCE_END.search(self.text, max(0, at - 4), at) is not None or at == 0


def _capitalised(text: str, start: int, end: int) -> bool:
    """Whether the last syllable has a capital too ("Hòa bình" begins a sentence, "Hòa Bình" is a name)."""
    space = text.rfind(" ", start, end)
    return space < 0 or not text[space + 1].islower()
