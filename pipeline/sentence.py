"""The sentences of an article that say its facts."""

from __future__ import annotations

from bisect import bisect_right

from extractors.language.sentences import split_sentences


class Sentences:
    """The sentences of an article's text, split line by line as they are asked for: no sentence runs over a line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def span(self, at: int, length: int) -> tuple[int, int]:
        """(start, end) of the sentence that holds the span of `length` characters at `at`; where the span runs
        over several, from the first one's start to the last one's end.
        """
        begin = self._text.rfind("\n", 0, at) + 1
        stop = self._text.find("\n", at + length)
        end = stop if stop >= 0 else len(self._text)
        if (begin, end) not in self._lines:
            self._lines[begin, end] = split_sentences(self._text[begin:end])
        spans = self._lines[begin, end]
        first = spans[max(0, bisect_right(spans, (at - begin, len(self._text))) - 1)]
        last = spans[max(0, bisect_right(spans, (at - begin + length - 1, len(self._text))) - 1)]
        return min(begin + first[0], at), max(begin + last[1], at + length)

    def around(self, at: int, length: int) -> str:
        """The text of that sentence."""
        start, end = self.span(at, length)
        return self._text[start:end]
