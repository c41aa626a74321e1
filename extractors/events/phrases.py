"""Many phrases as one pattern, so that a text is passed over once however long the tables grow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.alternation import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

# Both ways to write a tone ("hoà", "hòa") and i or y ("kỷ", "kỉ") are in use.
_SPELLINGS = (
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("kỷ", "kỉ"),
    ("ký", "kí"), ("sĩ", "sỹ"),
)  # fmt: skip


def spellings(phrase: str) -> set[str]:
    """A phrase in lower case with its other spellings."""
    found = {phrase}
    for usual, other in _SPELLINGS:
        found |= {spelled.replace(usual, other) for spelled in found}
    return found


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of `phrases` at a word's start, over lower-case text."""
    return re.compile(rf"(?<!\w){folded(phrases)}(?!\w)")


def without_trailing(text: str, start: int, stop: int, phrases: frozenset[str]) -> int:
    """Where `text[start:stop]` ends without the phrases of up to three words that it ends on."""
    while stop > start:
        while stop > start and text[stop - 1] in " ,":
            stop -= 1
        begin = stop
        for _ in range(3):
            begin = max(text.rfind(" ", start, begin), start - 1)
            begin = max(begin, start)
            at = begin + 1 if begin > start or text[begin : begin + 1] == " " else begin
            if text[at:stop] in phrases:
                stop = at
                break
            if begin == start:
                return stop
        else:
            return stop
    return stop
