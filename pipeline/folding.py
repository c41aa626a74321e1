"""Folding of text for search: the same on every database, because it is done here."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, white space squeezed: "Đắk Lắk" → "dak lak".

    đ is a letter of its own in Unicode, not a d with a mark, and is folded by name.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.replace("đ", "d").split())


def searchable(text: str) -> str:
    """`text` in lower case with its diacritics, in NFC, white space squeezed."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def is_folded(text: str) -> bool:
    """Whether `text` carries no diacritics, so that whoever typed it expects matches with any."""
    return fold(text) == searchable(text)
