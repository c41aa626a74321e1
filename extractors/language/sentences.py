"""Sentence boundaries of Vietnamese news text.

A line never runs on: portals put captions, bylines and headings on lines of their own, without a
full stop. Within a line a sentence ends at . ! ? … before what can open one (no small letter), unless
the stop belongs to an abbreviation, an initial or a number. The space behind it may be missing.
"""

from __future__ import annotations

import re

# A class at its beginning, not a repeat, lets the search skip to the next stop. A digit right behind goes on a number.
_STOP = re.compile(r"""[.!?…](?!\d)[.!?…]*["”’»)\]]*(?=(\s*)["“‘«(\[]?([^\W_])|\s+[-–+•])""")

# Words before a full stop that do not end the sentence, in lower case.
_ABBREVIATIONS = frozenset({
    *("tp", "tx", "tt", "q", "p", "h", "x", "t", "tr", "vs", "st", "th"),  # units, "trước", "và những"
    *("gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ds", "dr", "mr", "mrs", "ms", "đ/c", "đc"),
    *("nsnd", "nsưt", "ngnd", "ngưt"),
})  # fmt: skip
# Names that end with an exclamation mark: the supermarkets "GO!".
_EXCLAIMED = frozenset({"GO"})
# "Lần thứ I.", "khóa X.": a numeral of one letter, no initial.
_NUMERAL = re.compile(r"(?:thứ|khóa|khoá|loại|đợt) [IVX]$", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"[\w/]+$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, in order, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        for stop in _STOP.finditer(text, start, line_end):
            if _ends(text, start, stop):
                _append(spans, text, start, stop.end())
                start = stop.end()
        _append(spans, text, start, line_end)
        start = line_end + 1
    return spans


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    gap, following = stop.group(1), stop.group(2) or ""
    if following.islower():
        return False
    if text[stop.start()] != "." or stop.end() - stop.start() > 1:
        named = stop.group()[0] == "!" and text[max(start, stop.start() - 2) : stop.start()] in _EXCLAIMED
        return gap != "" and not named
    # Sixteen characters hold the longest abbreviation; a longer look would make this quadratic.
    word = _WORD_BEFORE.search(text, max(start, stop.start() - 16), stop.start())
    if word is None:
        # "20 .000 người": a stop behind a space belongs to the number before it.
        return not following.isdigit()
    before = word.group()
    if gap == "":
        # Without a space only a plain word ends a sentence: not "1.234", "TP.HCM", "T.Mẫu".
        return before.islower() and len(before) > 1 and following.isupper() and before not in _ABBREVIATIONS
    if len(before) == 1 and before.isupper():
        return bool(_NUMERAL.search(text, max(start, stop.start() - 16), stop.start()))
    return before.lower() not in _ABBREVIATIONS


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
