"""The words of texts in the two forms that search compares: as they stand, and without diacritics.

All that Vietnamese is written with fits in one byte a character, as in the code pages of old, and in that form
a table tells words from what stands between them and another takes the diacritics off: a text in a few passes,
where to take its words one by one costs more than to store them. A text with other characters goes word by
word; both say the same as `words` and `fold`.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING

from pipeline.folding import LONGEST_WORD, fold, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Stands between texts that are taken together. For private use: hardly ever in a text.
_BETWEEN = "\ue000"
_LETTERS = (
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    # Of other languages' names.
    "äåæçëïîñöøûüÿ"
)
_MARKS = "–—‑•…“”„‘’«»‹›°º²³½¼¾×÷±·§©®™€£→←✓★■□▪●◦\u00a0\u00ad\u200b\ufeff"
# As ASCII where it has the character. What is no character of a text takes the bytes that are left.
_CODE_PAGE = (f"{bytes(range(128)).decode()}{_LETTERS}{_MARKS}{_BETWEEN}" + "\ufffe" * 128)[:256]
_TO_BYTES = codecs.charmap_build(_CODE_PAGE)


def _table(form: Callable[[str], str]) -> bytes:
    """Every byte → that of another form of its character."""
    return bytes(_CODE_PAGE.index(form(character)) for character in _CODE_PAGE)


_WORDS_ALONE = _table(lambda one: one if one == _BETWEEN else words(one) or " ")
_WITHOUT_DIACRITICS = _table(lambda one: fold(one) if words(one) else one)


def searched_and_folded(texts: Sequence[str]) -> list[tuple[str, str]]:
    """The `words` of each text, and the same without diacritics; of many texts in one go."""
    joined = f" {_BETWEEN} ".join(texts)
    if joined.count(_BETWEEN) >= len(texts):
        joined = f" {_BETWEEN} ".join(text.replace(_BETWEEN, " ") for text in texts)
    try:
        coded, _ = codecs.charmap_encode(unicodedata.normalize("NFC", joined).lower(), "strict", _TO_BYTES)
    except UnicodeEncodeError:
        return _one_by_one(texts)
    searched = _squeezed(coded.translate(_WORDS_ALONE))
    if _has_long_word(searched):
        return _one_by_one(texts)
    folded = searched.translate(_WITHOUT_DIACRITICS)
    return list(zip(_apart(searched), _apart(folded), strict=True))


def _squeezed(coded: bytes) -> bytes:
    """One space between two words. Most have one: to look for two takes a fraction of taking every word."""
    return b" ".join([some for piece in coded.split(b"  ") if (some := piece.strip(b" "))])


def _has_long_word(coded: bytes) -> bool:
    """Whether a word is longer than LONGEST_WORD; goes from space to space, as far apart as they may be."""
    start, last = 0, len(coded) - LONGEST_WORD
    while start < last:
        space = coded.rfind(b" ", start, start + LONGEST_WORD + 1)
        if space < 0:
            return True
        start = space + 1
    return False


def _one_by_one(texts: Sequence[str]) -> list[tuple[str, str]]:
    found = map(words, texts)
    return [(searched, fold(searched)) for searched in found]


def _apart(coded: bytes) -> list[str]:
    decoded, _ = codecs.charmap_decode(coded, "strict", _CODE_PAGE)
    return [text.strip(" ") for text in decoded.split(_BETWEEN)]
