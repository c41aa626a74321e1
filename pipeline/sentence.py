"""The sentence that says a fact."""

from __future__ import annotations

from bisect import bisect_right

from extractors.language.sentences import split_sentences


class Sentences:
    """The sentences of an article's text, found when the first one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []

    def span(self, at: int, length: int) -> tuple[int, int]:
        """(start, end) of the sentence that holds the span of `length` characters at `at`; where the span runs
        over several, from the first one's start to the last one's end.
        """
        if not self._spans:
            self._spans = split_sentences(self._text)
            self._starts = [start for start, _ in self._spans]
        first = self._spans[max(0, bisect_right(self._starts, at) - 1)]
        last = self._spans[max(0, bisect_right(self._starts, at + length - 1) - 1)]
        return min(first[0], at), max(last[1], at + length)

    def around(self, at: int, length: int) -> str:
        """The text of that sentence."""
        start, end = self.span(at, length)
        return self._text[start:end]
