"""The keys by which names are compared: spelling variants of one name have one key.

Old and new tone placement (hoà, hòa), i and y (Qui, Quy), final c and k (Đắc, Đắk), capitals and spaces
around hyphens make no difference; other diacritics do.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_RISING = "\u0301"
_TONED = re.compile(rf"([oôơuư])([{_TONES}])([aăâeêy])(?![a-zđ])|([oôơuư])([aăâeêy])([{_TONES}])(?![a-zđ])")
# In a syllable's end y and i are one sound: "Quy Nhơn", "Qui Nhơn"; "Lý", "Lí".
_FINAL_Y = re.compile(rf"(?<=[bcdghklmnpqrstvxu])y([{_TONES}]?)(?![a-zđ{_TONES}])")
# Before a stop every syllable has the rising or the heavy tone; names from other languages are written
# without it too, and with k for c: "Đắk", "Đăk", "Đắc".
_STOPPED = re.compile("([aeiouy][\u0302\u0306\u031b]?)([\u0301\u0323]?)(k|c(?!h)|ch|p|t)(?![a-zđ])")
_DASH = re.compile(r"\s*[-–—]\s*")
_APOSTROPHE = re.compile(r"\s*['’‘ʼ]\s*")

_VOWELS = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ", "d": "đð",
}  # fmt: skip
UNMARKED = str.maketrans({marked: plain for plain, letters in _VOWELS.items() for marked in letters})
"""For `str.translate`: each marked letter in lower case to the plain one."""


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The key of a name, for comparison only."""
    # The letter eth stands for đ in texts that an old font or typewriter's table made.
    text = unicodedata.normalize("NFD", name.lower().replace("ð", "đ"))
    # Vowel marks (â, ơ) stay with their letter, tones go to the end of the vowel pair.
    text = _TONED.sub(_tone_last, text)
    text = _FINAL_Y.sub(r"i\1", text)
    text = _STOPPED.sub(_stopped, text)
    text = _APOSTROPHE.sub("'", _DASH.sub(" ", unicodedata.normalize("NFC", text)))
    return " ".join(text.split())


def _tone_last(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}{match[3]}{match[2]}"
    return f"{match[4]}{match[5]}{match[6]}"


def _stopped(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2] or _RISING}{'c' if match[3] == 'k' else match[3]}"


def bare_key(name: str) -> str:
    """The key without any diacritics: a last resort, for names typed without them."""
    return name_key(name).translate(UNMARKED)


def one_mark_short(key: str, full: str) -> bool:
    """Whether `key` is `full` but for diacritics missing or wrong in just one of several syllables."""
    if len(key) != len(full) or " " not in full:
        return False
    pairs = list(zip(key.split(), full.split(), strict=False))
    return sum(a != b for a, b in pairs) == 1 and all(
        a == b or a.translate(UNMARKED) == b.translate(UNMARKED) for a, b in pairs
    )
