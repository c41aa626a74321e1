"""What is done to those counted, without who does it: "được các cơ quan giới thiệu" -> được giới thiệu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.counted import BODIES, PEOPLE
from extractors.figures.phrases import VERBS

if TYPE_CHECKING:
    from extractors.figures.words import Words

_ASPECTS = frozenset({"đang", "đã", "sẽ", "vẫn", "còn", "chưa", "phải"})
_PASSIVE = frozenset({"được", "bị"})
_DOERS = (
    PEOPLE | BODIES | {"các", "những", "ubnd", "hđnd", "nhà nước", "lực lượng", "công an", "kẻ"}
) - VERBS


def without_agent(predicate: Words) -> Words:
    """The words of a passive without its doer; without all of it where the doer is the last of it."""
    said = predicate.said
    begin = next((index for index, word in enumerate(said) if word in _PASSIVE), len(said)) + 1
    if begin >= len(said) or _DOERS.isdisjoint((said[begin], " ".join(said[begin : begin + 2]))):
        return predicate
    for index in range(begin + 1, len(said)):
        if " ".join(said[index : index + 2]) in VERBS or (said[index] in VERBS and index > begin + 1):
            return predicate[:begin] + predicate[index:]
    kept = predicate[: begin - 1]
    while kept and kept.last() in _ASPECTS:
        kept = kept[:-1]
    return kept
