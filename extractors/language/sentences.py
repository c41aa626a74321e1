"""Sentence boundaries of Vietnamese news text.

A line never runs on: portals put captions, bylines and headings on lines of their own, without a
full stop. Within a line a sentence ends at . ! ? … before a capital, a digit, a quotation mark or
a list dash, unless the stop belongs to an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re

_STOP = re.compile(r"""[.!?…]+["”’»)\]]*(?=\s+["“‘«(\[]?[^\W_]|\s+[-–+•])|\n+""")

# Words before a full stop that do not end the sentence, in lower case.
_ABBREVIATIONS = frozenset({
    *("tp", "tx", "tt", "q", "p", "h", "x", "t", "tr", "vs", "st", "th"),  # units, "trước", "và những"
    *("gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ds", "dr", "mr", "mrs", "ms", "đ/c", "đc"),
    *("nsnd", "nsưt", "ngnd", "ngưt"),
})  # fmt: skip
_WORD_BEFORE = re.compile(r"[\w/]+$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, in order, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] != "\n" and not _ends(text, start, stop.start(), stop.end()):
            continue
        _append(spans, text, start, stop.end())
        start = stop.end()
    _append(spans, text, start, len(text))
    return spans


def _ends(text: str, start: int, stop: int, behind: int) -> bool:
    if text[stop] != "." or behind - stop > 1:
        return True
    # Sixteen characters hold the longest abbreviation; a longer look would make this quadratic.
    word = _WORD_BEFORE.search(text, max(start, stop - 16), stop)
    if word is None:
        # "20 .000 người": a stop behind a space belongs to the number before it.
        return not text[behind:].lstrip()[:1].isdigit()
    before = word.group()
    if len(before) == 1 and before.isupper():
        return False
    return before.lower() not in _ABBREVIATIONS


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
