"""What a figure measures, in the article's words.

An indicator is made of stretches of the article: the subject before the figure ("sản lượng thủy sản đạt
41.270 tấn"), the noun it counts with what is said of it ("1.130 nhà bị ngập"), the verb whose object
it is ("thu giữ 62 con dấu"), or what an earlier figure of the sentence measures ("tăng 3,1%").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.phrases import (
    AFTER_STOPS,
    CLOSERS,
    DISCOURSE,
    GENERIC,
    KEPT_CLOSERS,
    MEASURED_HEADS,
    OPENERS,
    PREDICATES,
    RELATIONAL,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity
    from extractors.figures.relations import Comparison

Span = tuple[int, int]

_DELIMITER = re.compile(r"[;:,()\n“”\"•]|[ \u00a0][-–][ \u00a0]|\.[ \u00a0]")
_WORD = re.compile(r"[^\s]+")
_SOME_MONTHS = re.compile(
    r"(?:trong[ \u00a0])?(?:\d+|sáu|chín|ba)[ \u00a0]tháng(?:[ \u00a0](?:đầu|cuối)[ \u00a0]năm)?"
)
_LONGEST_SUBJECT = 14
_LONGEST_BEHIND = 9
_LONGEST_LISTED = 5


class Told(NamedTuple):
    """The indicator of a figure as spans of the text, and what later figures of the sentence may take over.

    `noun` is what the figure counts or its substance, `verb` the verb that governs it.
    """

    spans: tuple[Span, ...] = ()
    noun: Span | None = None
    verb: Span | None = None


class Sentence:
    """The figures of one sentence of `lower`, `start` to `end`, and the spans of its dates."""

    def __init__(self, lower: str, start: int, end: int, dates: Sequence[Span]) -> None:
        self.lower = lower
        self.start = start
        self.end = end
        self.dates = dates

    def chunk(self, quantity: Quantity, after: int) -> Span:
        """The stretch before a figure up to the delimiter before it, not before `after`."""
        start = after
        for delimiter in _DELIMITER.finditer(self.lower, after, quantity.start):
            start = delimiter.end()
        return start, quantity.start

    def words(self, span: Span) -> list[Span]:
        """The words in a span."""
        return [match.span() for match in _WORD.finditer(self.lower, *span)]

    def say(self, words: Sequence[Span]) -> str:
        """The words as text."""
        return " ".join(self.lower[a:b] for a, b in words)


def tell(
    sentence: Sentence, quantity: Quantity, comparison: Comparison, before: Told | None, after: int, stop: int
) -> Told:
    """The indicator of a figure.

    `before` is that of the figure before it in the sentence, which ends at `after`; `stop` is where
    the next figure of the sentence begins, or the sentence ends.
    """
    subject = _subject(sentence, quantity, after)
    behind = _behind(sentence, quantity, stop, comparison)
    if quantity.dimension is None:
        return _of_count(sentence, quantity, comparison, before, subject, behind)
    if quantity.dimension == "ratio":
        return _of_ratio(sentence, quantity, comparison, before, subject, behind)
    return _of_measure(sentence, quantity, before, subject, behind)


# What stands before the figure.


def _subject(sentence: Sentence, quantity: Quantity, after: int) -> list[Span]:
    """The words before the figure that say what it measures; none where only a verb links it back."""
    start, end = sentence.chunk(quantity, after)
    words = _trim(sentence, sentence.words((start, end)))
    if words and words[0][0] - start < 4:
        words = _listed_before(sentence, start, after) + words
    return words[-_LONGEST_SUBJECT:]


def _trim(sentence: Sentence, words: list[Span]) -> list[Span]:
    words = _without_dates(sentence, words)
    words = _strip(sentence, words, OPENERS, from_left=True)
    words = _strip(sentence, words, CLOSERS, from_left=False)
    return _strip(sentence, words, OPENERS, from_left=True)


def _strip(sentence: Sentence, words: list[Span], table: frozenset[str], *, from_left: bool) -> list[Span]:
    while words:
        for count in (3, 2, 1):
            part = words[:count] if from_left else words[-count:]
            if len(part) == count and sentence.say(part) in table:
                words = words[count:] if from_left else words[:-count]
                break
        else:
            break
    return words


def _without_dates(sentence: Sentence, words: list[Span]) -> list[Span]:
    """The words before the first date that has words before it; else those behind the last one."""
    for index, (start, _) in enumerate(words):
        dated = next((d for d in sentence.dates if d[0] <= start < d[1]), None)
        months = None if dated else _SOME_MONTHS.match(sentence.lower, start, words[-1][1])
        if dated is None and months is None:
            continue
        head = _strip(sentence, words[:index], OPENERS, from_left=True)
        if head:
            return head
        end = dated[1] if dated else months.end() if months else start
        return _without_dates(sentence, [word for word in words[index:] if word[0] >= end])
    cut = next(
        (i for i, (a, b) in enumerate(words) if sentence.lower[a:b] == "so" and i + 1 < len(words)), None
    )
    return words if cut is None else words[:cut]


def _listed_before(sentence: Sentence, start: int, after: int) -> list[Span]:
    """The nouns before the comma at `start`, where they are listed with what follows it."""
    words: list[Span] = []
    while start > after and sentence.lower[:start].rstrip().endswith(","):
        comma = sentence.lower.rindex(",", after, start) if "," in sentence.lower[after:start] else -1
        if comma < 0:
            break
        piece_at = after
        for delimiter in _DELIMITER.finditer(sentence.lower, after, comma):
            piece_at = delimiter.end()
        piece = sentence.words((piece_at, comma))
        piece = _strip(sentence, piece, OPENERS, from_left=True)
        if not 0 < len(piece) <= _LONGEST_LISTED or sentence.lower[slice(*piece[0])] in DISCOURSE:
            break
        if any(a <= d[0] < b for d in sentence.dates for a, b in [(piece_at, comma)]):
            break
        if piece_at == after and after > sentence.start:
            break
        words = piece + words
        start = piece_at
    return words


# What stands behind it.


def _behind(sentence: Sentence, quantity: Quantity, stop: int, comparison: Comparison) -> list[Span]:
    """The words behind the unit that belong to what is counted or measured."""
    start = quantity.unit_end
    delimiter = _DELIMITER.search(sentence.lower, start, stop)
    end = delimiter.start() if delimiter else stop
    if comparison.base and start <= comparison.base[0] < end:
        end = comparison.base[0]
    words = sentence.words((start, end))
    if words and words[-1][1] == sentence.end and sentence.lower[words[-1][1] - 1] in ".!?…":
        words[-1] = (words[-1][0], len(sentence.lower[: words[-1][1]].rstrip(".!?…/")))
    kept: list[Span] = []
    for index, (a, b) in enumerate(words[:_LONGEST_BEHIND]):
        word = sentence.lower[a:b]
        pair = sentence.say(words[index : index + 2])
        if word in AFTER_STOPS or pair in AFTER_STOPS or any(d[0] <= a < d[1] for d in sentence.dates):
            break
        kept.append((a, b))
    if delimiter is None and end == stop:
        kept = _strip(sentence, kept, CLOSERS, from_left=False)
    return kept


def _span(words: Sequence[Span]) -> Span:
    return words[0][0], words[-1][1]


def _verb(sentence: Sentence, words: Sequence[Span]) -> Span | None:
    """The verb that ends a stretch, with the objects of the table."""
    for count in (4, 3, 2, 1):
        if len(words) >= count and sentence.say(words[-count:]) in VERBS:
            return _span(words[-count:])
    return None


# The kinds of figures.


def _of_count(
    sentence: Sentence,
    quantity: Quantity,
    comparison: Comparison,
    before: Told | None,
    subject: list[Span],
    behind: list[Span],
) -> Told:
    noun = _noun(sentence, quantity)
    said = sentence.say(subject)
    if behind and behind[0][0] - noun[1] <= 1:
        return Told(((noun[0], behind[-1][1]),), (noun[0], behind[-1][1]), _verb(sentence, subject))
    if comparison.relation in ("increase", "decrease") and not subject and before is not None:
        return before
    verb = _verb(sentence, subject)
    if verb is not None:
        return Told((noun, verb), noun, verb)
    if subject and _ends_with_for(sentence, quantity):
        return Told((_span(subject), noun), noun)
    heads = sentence.say(subject[:1]) in MEASURED_HEADS or sentence.say(subject[:2]) in MEASURED_HEADS
    if subject and (heads or quantity.unit in GENERIC):
        return Told((_span(subject),), noun)
    if said.startswith("toàn "):
        return Told((noun, _span(subject)), noun)
    if not subject and before is not None and before.verb is not None:
        return Told((noun, before.verb), noun, before.verb)
    return Told((noun,), noun)


def _noun(sentence: Sentence, quantity: Quantity) -> Span:
    start = quantity.number.end
    while sentence.lower[start].isspace():
        start += 1
    return start, quantity.unit_end


def _ends_with_for(sentence: Sentence, quantity: Quantity) -> bool:
    return sentence.lower[: quantity.start].endswith(" cho ")


def _of_ratio(
    sentence: Sentence,
    quantity: Quantity,
    comparison: Comparison,
    before: Told | None,
    subject: list[Span],
    behind: list[Span],
) -> Told:
    verb = _verb(sentence, subject)
    if subject and verb is not None and _span(subject) == verb:
        if behind:
            return Told((_span(behind), verb), _span(behind), verb)
        if comparison.base is not None:
            return Told((verb, comparison.base), None, verb)
    if subject:
        return Told((_span(subject),), _span(subject), None)
    if (
        before is not None
        and before.spans
        and (comparison.relation != "share" or not behind or _links(sentence, quantity))
    ):
        return before
    if behind:
        return Told((_span(behind),), _span(behind))
    return before or Told()


def _links(sentence: Sentence, quantity: Quantity) -> bool:
    return bool(
        re.search(
            r"(?:chiếm|đạt|bằng)(?:[ \u00a0]\w+)?[ \u00a0]$",
            sentence.lower[max(0, quantity.start - 16) : quantity.start],
        )
    )


def _of_measure(
    sentence: Sentence, quantity: Quantity, before: Told | None, subject: list[Span], behind: list[Span]
) -> Told:
    verb = _verb(sentence, subject)
    substance = behind
    if quantity.dimension == "money" and sentence.say(behind[:1]) not in ("tiền", "vốn", "kinh"):
        substance = []
    if substance:
        if verb is not None:
            return Told((_span(substance), verb), _span(substance), verb)
        if subject and sentence.say(subject) in RELATIONAL:
            return Told((_span(subject), _span(substance)), _span(substance))
        if subject and sentence.say(subject[:1]) not in MEASURED_HEADS:
            return Told((_span(substance),), _span(substance))
        if not subject and before is not None and before.verb is not None:
            return Told((_span(substance), before.verb), _span(substance), before.verb)
        return Told((_span(subject) if subject else _span(substance),), _span(substance))
    if subject:
        if sentence.say(subject) in RELATIONAL and before is not None and before.noun is not None:
            return Told((_span(subject), before.noun), before.noun)
        return Told((_span(subject),), _span(subject), verb)
    return before or Told()


__all__ = ["GENERIC", "KEPT_CLOSERS", "PREDICATES", "Sentence", "Told", "tell"]
