"""What stands right before a place's head: words told by the last of them, before any pattern is tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 20


def last_word(text: str, at: int) -> str:
    """The word that ends right before an offset, with one space and perhaps a comma between; "" where none does."""
    end = at - 1
    if end < 1 or not text[end].isspace():
        return ""
    if text[end - 1] == ",":
        end -= 1
    return word_ending(text, end)


def word_ending(text: str, end: int) -> str:
    """The word of letters and digits, or its last twenty, that ends at an offset; "" where none does."""
    start, lowest = end, max(0, end - _LONGEST)
    while start > lowest and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


class Before:
    """A pattern, over lower case, for what stands right before an offset, and the words that it may end with.

    One word in ten that stands before a head is one of these; to search backwards for the pattern at all of
    them took twenty times as long as to look at the word.
    """

    def __init__(self, pattern: str, endings: Iterable[str], reach: int, *, counts: bool = False) -> None:
        """A pattern that ends at the offset and begins at most `reach` characters before it.

        With `counts` it may also end with a number.
        """
        self._pattern = re.compile(rf"(?:{pattern})$")
        self._endings = frozenset(endings)
        self._reach = reach
        self._counts = counts

    @classmethod
    def of(cls, phrases: str, reach: int = 12) -> Before:
        """One of the phrases, parted by bars, as whole words with a space behind."""
        endings = (phrase.split()[-1] for phrase in phrases.split("|"))
        return cls(rf"(?<!\w)(?:{phrases})\s", endings, reach)

    def stands(self, lower: str, at: int) -> bool:
        """Whether it stands right before an offset of a text in lower case."""
        word = last_word(lower, at)
        if word not in self._endings and not (self._counts and word[-1:].isdecimal()):
            return False
        return self._pattern.search(lower, max(0, at - self._reach), at) is not None
