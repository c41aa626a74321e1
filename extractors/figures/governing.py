"""What of a long clause before a measure governs it, and what money is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.phrases import GIVING, MEASURES, PAYING, VERBS, Phrases
from extractors.figures.words import NO_WORDS, measures

if TYPE_CHECKING:
    from extractors.figures.sentence import Sentence
    from extractors.figures.told import Figure
    from extractors.figures.words import Words

_LONGEST = 8
_FURTHER = (["và"], ["rồi"])
_GIVEN = Phrases(GIVING | PAYING)
_INVESTING = "đầu tư"
_INVESTORS = frozenset({"nhà", "chủ", "và", "sở", "vụ", "cục"})
_SUMS = ("tổng số tiền", "số tiền")
_TOTALS = frozenset({"tổng", "mức", "tiền"})


def governing(sentence: Sentence, subject: Words) -> Words:
    """The subject, or the end of one that is long or does several things: "thăm hỏi và trao" -> trao."""
    for phrase in _SUMS:
        # "trúng thầu với số tiền 850 triệu đồng".
        if subject.last(phrase.count(" ") + 1) == phrase:
            return subject[-phrase.count(" ") - 1 :]
    if measures(subject):
        return subject
    verb = sentence.verb(subject)
    begin = 0 if verb is None else sum(start < verb[0] for start, _ in subject.spans)
    if len(subject) <= _LONGEST:
        return subject[begin:] if subject.said[max(0, begin - 1) : begin] in _FURTHER else subject
    for phrases in (MEASURES, _GIVEN):
        for index in range(len(subject) - 1, 0, -1):
            if _names(subject, index, phrases, begin):
                return subject[index - _is_longer(subject, index) :]
    return subject[begin:]


def _names(subject: Words, index: int, phrases: Phrases, begin: int) -> bool:
    """Whether one of the phrases begins at a word; alone it must be the last verb, which begins at `begin`."""
    said = subject.said
    pair = " ".join(said[index : index + 2])
    if pair == _INVESTING and said[index - 1] in _INVESTORS:
        return False
    return pair in phrases or (said[index] in phrases and index >= begin)


def _is_longer(subject: Words, index: int) -> bool:
    """Whether the word before belongs to the phrase: "tổng diện tích", "xử phạt"."""
    before = subject.said[index - 1]
    return before in _TOTALS or f"{before} {subject.said[index]}" in VERBS


def purpose(sentence: Sentence, figure: Figure) -> Words:
    """What money is for: "xây trường" in "trích 2 tỷ đồng xây trường"."""
    behind, subject = figure.around.behind, figure.around.subject
    if figure.quantity.dimension != "money" or "/" in figure.quantity.unit or measures(subject):
        return NO_WORDS
    if subject and sentence.verb(subject) is None:
        return NO_WORDS
    active = behind.first() in VERBS or behind.first(2) in VERBS
    return behind if active and len(behind) > 1 else NO_WORDS
