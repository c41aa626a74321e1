"""What qualifies a number: "gần", "không quá", "ước đạt"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from extractors.figures.patterns import ESTIMATED, ESTIMATES, MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas.facts import Modifier

_MARKS = ',;:(“"'
_WORD = re.compile(rf"[^\s{_MARKS}]+")
_BACK = 48
_LONGEST_MODIFIER = 3
_COMPARING = frozenset("cao thấp nhiều ít lớn nhỏ kém nhanh chậm dài rộng".split())
_EXTENTS = frozenset("dài rộng cao lớn sâu nặng".split())
_SHARE_OR_BASE = re.compile(r"[\d.,]+[ \u00a0]?(?:%|lần)|[^;.]{1,40}?[ \u00a0]so[ \u00a0]với")
_MEASURES_BEFORE = frozenset("độ chiều mức tầm bề".split())
_THAN = "hơn"
# What a number's modifier may end on; before most numbers stands another word, and nothing more need be asked.
_LAST_WORDS = ESTIMATED | {words.rsplit(" ", 1)[-1] for words in MODIFIERS} | {_THAN}


def modifier_before(
    lower: str, at: int, stop: int = 0, also: Mapping[str, Modifier] = MappingProxyType({})
) -> tuple[Modifier, int] | None:
    """The modifier right before the number at `at` and where it starts, looking back to `stop` at most.

    `also` holds words that qualify besides MODIFIERS.
    """
    tail_at = max(stop, at - _BACK, lower.rfind("\n", max(0, at - _BACK), at) + 1)
    if at == tail_at or not lower[at - 1].isspace():
        return None
    if not also and not _may_end(lower[tail_at:at]):
        return None
    words = [match.span() for match in _WORD.finditer(lower, tail_at, at)]
    for count in range(min(_LONGEST_MODIFIER, len(words)), 0, -1):
        start = words[-count][0]
        said = lower[start : words[-1][1]]
        found = also.get(said) or MODIFIERS.get(said)
        if said == _THAN and len(words) > 1 and _compares(lower, words, at):
            return None
        if found is not None:
            # "khoảng hơn 110%": the nearer one decides, the span takes both.
            double = len(words) > count and lower[slice(*words[-count - 1])] in MODIFIERS
            return found, words[-count - 1][0] if double else start
    # "ước thiệt hại 12 tỷ": the estimate stands before the verb.
    back = len(words)
    while back and len(words) - back < _LONGEST_MODIFIER and lower[slice(*words[back - 1])] in ESTIMATED:
        back -= 1
    if 0 < back < len(words):
        for count in (2, 1):
            if count <= back and lower[words[back - count][0] : words[back - 1][1]] in ESTIMATES:
                return "about", words[back - count][0]
    return None


def _may_end(tail: str) -> bool:
    """Whether the last word of a stretch may be the last of a modifier."""
    words = tail.rsplit(None, 1)
    if not words:
        return False
    word = words[-1].strip(_MARKS)
    return not word or word in _LAST_WORDS or any(mark in word for mark in _MARKS)


def _compares(lower: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether "hơn" at the end of the words makes a comparative: "cao hơn 2,5%", but "ở độ cao hơn 1.400 m"."""
    adjective = lower[slice(*words[-2])]
    if adjective in _EXTENTS and not _SHARE_OR_BASE.match(lower, at):
        return False
    return adjective in _COMPARING and (len(words) < 3 or lower[slice(*words[-3])] not in _MEASURES_BEFORE)
