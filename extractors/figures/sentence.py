"""A sentence with figures: its dates and places, and the phrases that it is made of."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.figures.phrases import AFTER_STOPS, PREDICATES, VERBS, WHOLE_WORDS
from extractors.figures.spans import Span, overlapping
from extractors.figures.words import NO_WORDS, Words, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity

# One class of characters, with a look behind the full stop, is passed over faster than two alternatives.
_DELIMITER = re.compile(r"[|;:,()\n“”\"•.](?:(?<!\.)|[ \u00a0])")
_ASIDE = re.compile(r"\([^()\n]*\)")
_ABOUT = re.compile(
    r"[ \u00a0]về[ \u00a0](?P<topic>(?:số|lượng|giá trị|diện tích|sản lượng|doanh thu|kim ngạch|tổng)[^,;.:()\d]{1,50}?)(?=[ \u00a0]?(?:[,;.:()]|so[ \u00a0]với|và|$))"
)
_LONGEST_VERB = 4
_NOT_VERBS = frozenset({"doanh", "tổng", "nguồn", "liên", "tự", "số", "mức", "khoản"})
_NEWLY = " mới"
_ACTIVE = VERBS | PREDICATES
_BEING = "là"
_JOINING = frozenset({"và", "hoặc", "hay"})
_LONGEST_SECOND = 3


class Sentence:
    """A sentence of an article, `start` to `end`, as written and in lower case, with its dates and places."""

    def __init__(
        self, text: str, lower: str, bounds: Span, dates: Sequence[Span] = (), places: Sequence[Span] = ()
    ) -> None:
        self.text = text
        self.lower = lower
        self.start, self.end = bounds
        self.dates = dates
        self.places = places

    def words(self, start: int, end: int) -> Words:
        """The words between two offsets."""
        return words_in(self.lower, start, end)

    def delimited(self, start: int, end: int) -> int:
        """Where the last stretch between delimiters begins in `start:end`."""
        for delimiter in _DELIMITER.finditer(self.lower, start, end):
            start = delimiter.end()
        return start

    def stretches(self, start: int, end: int) -> list[int]:
        """Where each stretch between delimiters begins in `start:end`, the last one first."""
        return [start, *(match.end() for match in _DELIMITER.finditer(self.lower, start, end))][::-1]

    def clause(self, quantity: Quantity, after: int) -> int:
        """Where the stretch before a figure begins: behind the last delimiter, brackets left aside."""
        if self.lower.find("(", after, quantity.start) < 0:
            return self.delimited(after, quantity.start)
        start = after
        asides = [match.span() for match in _ASIDE.finditer(self.lower, after, quantity.start)]
        for delimiter in _DELIMITER.finditer(self.lower, after, quantity.start):
            if not overlapping(asides, delimiter.start(), delimiter.start() + 1):
                start = delimiter.end()
        return start

    def place_in(self, start: int, end: int) -> Span | None:
        """The first place that lies (partly) in a stretch."""
        return overlapping(self.places, start, end) if self.places else None

    def is_name(self, span: Span) -> bool:
        """Whether a word is written as a name or an initial: "Hoa", "T"; an acronym is none."""
        word = self.text[slice(*span)]
        return word[:1].isupper() and (len(word) == 1 or word[1:2].islower() or "." in word[:-1])

    def about(self, quantity: Quantity) -> Span | None:
        """ "tăng 9,4% về số doanh nghiệp": what stands behind "về"."""
        match = _ABOUT.match(self.lower, quantity.end, self.end)
        return match.span("topic") if match else None

    def verb(self, words: Words) -> Span | None:
        """The verb that ends a stretch."""
        said = words.said
        if not said or said[-1] not in VERBS.lasts:
            return None
        for count in range(min(_LONGEST_VERB, len(said)), 0, -1):
            if " ".join(said[-count:]) in VERBS and not (count == 1 and words[-2:-1].text in _NOT_VERBS):
                end = words.spans[-1][1]
                # "kết nạp mới 1.200 đoàn viên": the adverb belongs to the verb.
                newly = self.lower.startswith(_NEWLY, end)
                return words.spans[-count][0], end + len(_NEWLY) if newly else end
        return None

    def noun_phrase(self, words: Words) -> Words:
        """The words up to one that opens another phrase, a date, a place, or a second noun too long to be one."""
        said = words.said
        dated = bool(self.dates and said) and overlapping(self.dates, *words.span) is not None
        for index, word in enumerate(said):
            if word in AFTER_STOPS.firsts and _stops(said, index):
                return words[:index]
            if dated and overlapping(self.dates, words.spans[index][0], words.spans[index][0] + 1):
                return words[:index]
            if word == _BEING and index and any(map(self.is_name, words.spans[index + 1 : index + 3])):
                # "hai con gái là chị Hoa": who they are, not what.
                return words[:index]
            if word in _JOINING:
                if index == 0:
                    return NO_WORDS
                rest = said[index + 1 :]
                if rest and self.is_name(words.spans[index + 1]):
                    return self._before_name(words[:index])
                if len(rest) > _LONGEST_SECOND or is_active(rest[:2]):
                    second = next((i for i, word in enumerate(rest) if word in PREDICATES), 0)
                    if not 0 < second <= _LONGEST_SECOND:
                        return words[:index]
        return words

    def _before_name(self, words: Words) -> Words:
        """The words without the name that ends them: "ngư dân Lê Văn Tám" -> ngư dân."""
        end = len(words)
        while end and self.is_name(words.spans[end - 1]):
            end -= 1
        return words if end < len(words) and self.place_in(*words.spans[-1]) else words[:end]


def _stops(said: list[str], index: int) -> bool:
    """Whether the word at `index`, with the next or alone, ends the phrase behind a figure."""
    pair = " ".join(said[index : index + 2]) if index + 1 < len(said) else ""
    if pair in AFTER_STOPS:
        return True
    return said[index] in AFTER_STOPS and not (
        pair in WHOLE_WORDS or (index > 0 and " ".join(said[index - 1 : index + 1]) in WHOLE_WORDS)
    )


def is_active(said: list[str]) -> bool:
    """Whether words hold a verb, and so are no listed noun."""
    return not _ACTIVE.isdisjoint(said) or any(" ".join(pair) in _ACTIVE for pair in pairwise(said))
