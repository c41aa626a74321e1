"""Folding of text for search: the same on every database, because it is done here."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
# A longer word falls into several: a database's index takes no word of any length.
LONGEST_WORD = 200
_WORD = re.compile(rf"[^\W_]{{1,{LONGEST_WORD}}}")
_UNIT_WORD = re.compile(r"^(?:tinh|thanh pho|tp)\s+(?=\S)")


class _Kept(dict[str, str]):
    """What a function makes of words, kept: Vietnamese has some 7,000 syllables, nearly all met before.

    A dictionary is asked in a third of the time that `functools.lru_cache` takes.
    """

    _MOST = 100_000

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        made = self[word] = self._make(word)
        return made


def _without_diacritics(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("đ", "d")


_fold_word = _Kept(_without_diacritics).__getitem__


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, white space squeezed: "Đắk Lắk" → "dak lak".

    đ is a letter of its own in Unicode, not a d with a mark, and is folded by name.
    """
    return " ".join(filter(None, map(_fold_word, text.split())))


# Some names of provinces, in some spellings, come with every article and place.
@lru_cache(maxsize=10_000)
def fold_province(name: str) -> str:
    """A province's name as it is compared: folded, without type word and punctuation.

    "Tỉnh Thừa Thiên - Huế" → "thua thien hue", "TP.HCM" → "hcm".
    """
    words = _NOT_ALPHANUMERIC.sub(" ", fold(name)).strip()
    return _UNIT_WORD.sub("", words)


def searchable(text: str) -> str:
    """`text` in lower case with its diacritics, in NFC, white space squeezed."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def is_folded(text: str) -> bool:
    """Whether `text` carries no diacritics, so that whoever typed it expects matches with any."""
    return fold(text) == searchable(text)


def words(text: str) -> str:
    """The words of `text` alone, in lower case with their diacritics, a space between two: what is searched."""
    return " ".join(_WORD.findall(searchable(text)))


def words_in_place(text: str, *, folded: bool) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of `text` in lower case, `folded` without diacritics too, and the (start, end) of each."""
    found = list(_WORD.finditer(text))
    form = _fold_word if folded else searchable
    return [form(word[0]) for word in found], [word.span() for word in found]
