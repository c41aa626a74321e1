"""Folding of text for search: the same on every database, because it is done here."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")
_UNIT_WORD = re.compile(r"^(?:tinh|thanh pho|tp)\s+(?=\S)")


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, white space squeezed: "Đắk Lắk" → "dak lak".

    đ is a letter of its own in Unicode, not a d with a mark, and is folded by name.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.replace("đ", "d").split())


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


def fold_words(searched: str) -> str:
    """What `words` gave, without diacritics."""
    return " ".join(map(_fold_word, searched.split(" ")))


# Vietnamese has some 7,000 syllables: an article's have nearly all been folded before.
@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> str:
    return fold(word)
