"""The words of a stretch of text: what each says beside where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.phrases import CLOSERS, KEPT, MEASURED_HEADS, OPENERS, VERBS

if TYPE_CHECKING:
    from extractors.figures.phrases import Phrases
    from extractors.figures.spans import Span

_LONGEST_EDGE = 3
_UNBROKEN = VERBS | MEASURED_HEADS
_WHOLE = VERBS | KEPT
_NOT_KEPT = frozenset({"nhiệt độ cao", "mức độ cao", "tốc độ cao", "mật độ cao"})


class Words:
    """Words in lower case: `said` are their texts, `spans` their (start, end) in the article's text.

    The two lists go side by side, as most questions are about the texts alone.
    """

    __slots__ = ("said", "spans")

    def __init__(self, said: list[str], spans: list[Span]) -> None:
        self.said = said
        self.spans = spans

    def __len__(self) -> int:
        return len(self.said)

    def __getitem__(self, part: slice) -> Words:
        return Words(self.said[part], self.spans[part])

    def __add__(self, more: Words) -> Words:
        return Words(self.said + more.said, self.spans + more.spans)

    def first(self, count: int = 1) -> str:
        """The text of the first words; empty where there are none."""
        return " ".join(self.said[:count])

    def last(self, count: int = 1) -> str:
        """The text of the last words; empty where there are none."""
        return " ".join(self.said[-count:])

    def pieces(self) -> list[Span]:
        """The stretches that the words make, parted where words between them were left out."""
        pieces: list[Span] = []
        for start, end in self.spans:
            if pieces and start - pieces[-1][1] <= 1:
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
        return pieces

    @property
    def text(self) -> str:
        """The words, parted by one space each."""
        return " ".join(self.said)

    @property
    def span(self) -> Span:
        """From the first word to the last; there must be one."""
        return self.spans[0][0], self.spans[-1][1]


NO_WORDS = Words([], [])


def words_in(lower: str, start: int, end: int) -> Words:
    """The words between two offsets of a text in lower case; white space parts them."""
    said = lower[start:end].split()
    if not said:
        return NO_WORDS
    spans = []
    for word in said:
        start = lower.index(word, start)
        spans.append((start, start := start + len(word)))
    return Words(said, spans)


def opened(words: Words, openers: Phrases = OPENERS) -> Words:
    """The words without those at their head that only open a stretch."""
    said, begin = words.said, 0
    while begin < len(said) and said[begin] in openers.firsts:
        if " ".join(said[begin : begin + 2]) in _UNBROKEN and " ".join(said[begin:][-3:]) not in _NOT_KEPT:
            break
        for count in range(_LONGEST_EDGE, 0, -1):
            if " ".join(said[begin : begin + count]) in openers:
                begin = min(begin + count, len(said))
                break
        else:
            break
    return Words(said[begin:], words.spans[begin:]) if begin else words


def closed(words: Words, closers: Phrases = CLOSERS) -> Words:
    """The words without those at their end that only close a stretch."""
    said, end = words.said, len(words.said)
    while end and said[end - 1] in closers.lasts:
        if (
            " ".join(said[max(0, end - 2) : end]) in _WHOLE
            and " ".join(said[max(0, end - 3) : end]) not in _NOT_KEPT
        ):
            break
        for count in range(min(_LONGEST_EDGE, end), 0, -1):
            if " ".join(said[end - count : end]) in closers:
                end -= count
                break
        else:
            break
    return Words(said[:end], words.spans[:end]) if end < len(said) else words


def measures(words: Words) -> bool:
    """Whether words begin with what names a measure."""
    return words.first() in MEASURED_HEADS or words.first(2) in MEASURED_HEADS
