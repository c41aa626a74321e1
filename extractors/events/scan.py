"""One pass over a text for all the nouns and verbs that name a happening, however long their tables grow."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import ahocorasick

from extractors.events.nouns import HEADS
from extractors.events.verbs import ACTS


class Hit(NamedTuple):
    """A phrase of a table, whole words of the text at `at` to `stop`."""

    at: int
    stop: int
    phrase: str


class Hits(NamedTuple):
    """The nouns and the verbs of a text, each in order and not overlapping: the longest where several begin."""

    heads: list[Hit]
    acts: list[Hit]


@cache
def _automaton() -> ahocorasick.Automaton:
    found = ahocorasick.Automaton()
    for phrase in HEADS.keys() | ACTS.keys():
        found.add_word(phrase, (len(phrase), phrase in HEADS, phrase in ACTS))
    found.make_automaton()
    return found


def scan(lower: str) -> Hits:
    """The nouns and verbs of the tables in a text in lower case."""
    heads: dict[int, int] = {}
    acts: dict[int, int] = {}
    length = len(lower)
    for last, (size, is_head, is_act) in _automaton().iter(lower):
        stop = last + 1
        at = stop - size
        # A call for each of thousands of phrases would take as long as to find them.
        if stop < length and ((char := lower[stop]).isalnum() or char == "_"):
            continue
        if at and ((char := lower[at - 1]).isalnum() or char == "_"):
            continue
        # Phrases come in the order of their ends, so that the longest from one place comes last.
        if is_head:
            heads[at] = stop
        if is_act:
            acts[at] = stop
    return Hits(_apart(heads, lower), _apart(acts, lower))


def _apart(stops: dict[int, int], lower: str) -> list[Hit]:
    """The phrases, given as their ends by their beginnings, without those that begin inside an earlier one."""
    found: list[Hit] = []
    behind = 0
    for at, stop in sorted(stops.items()):
        if at >= behind:
            found.append(Hit(at, stop, lower[at:stop]))
            behind = stop
    return found
