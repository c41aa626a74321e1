"""Many phrases as one pattern, so that a text is passed over once however long the tables grow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Both ways to write a tone ("hoà", "hòa") and i or y ("kỷ", "kỉ") are in use.
_SPELLINGS = (
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("kỷ", "kỉ"),
    ("ký", "kí"), ("sĩ", "sỹ"),
)  # fmt: skip

_Node = dict[str, "_Node"]
_END = ""


def spellings(phrase: str) -> set[str]:
    """A phrase in lower case with its other spellings."""
    found = {phrase}
    for usual, other in _SPELLINGS:
        found |= {spelled.replace(usual, other) for spelled in found}
    return found


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of `phrases` at a word's start, over lower-case text.

    The alternatives are folded by their common beginnings, so that one character decides at most
    positions that nothing starts there.
    """
    root: _Node = {}
    for phrase in phrases:
        node = root
        for char in phrase:
            node = node.setdefault(char, {})
        node[_END] = {}
    return re.compile(rf"(?<!\w){_render(root)}(?!\w)")


def _render(node: _Node) -> str:
    branches = [re.escape(char) + _render(child) for char, child in sorted(node.items()) if char != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined


def without_trailing(text: str, start: int, stop: int, phrases: frozenset[str]) -> int:
    """Where `text[start:stop]` ends without the phrases of up to three words that it ends on."""
    while stop > start:
        while stop > start and text[stop - 1] in " ,":
            stop -= 1
        begin = stop
        for _ in range(3):
            begin = max(text.rfind(" ", start, begin), start - 1)
            begin = max(begin, start)
            at = begin + 1 if begin > start or text[begin : begin + 1] == " " else begin
            if text[at:stop] in phrases:
                stop = at
                break
            if begin == start:
                return stop
        else:
            return stop
    return stop
