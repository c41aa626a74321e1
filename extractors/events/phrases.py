"""Phrases with their spellings, and patterns of words that a text is searched for quickly."""

from __future__ import annotations

import re

# Both ways to write a tone ("hoà", "hòa") and i or y ("kỷ", "kỉ") are in use.
_SPELLINGS = (
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("ỏe", "oẻ"), ("ủy", "uỷ"), ("úy", "uý"), ("kỷ", "kỉ"),
    ("ký", "kí"), ("sĩ", "sỹ"),
)  # fmt: skip


def spellings(phrase: str) -> set[str]:
    """A phrase in lower case with its other spellings."""
    found = {phrase}
    for usual, other in _SPELLINGS:
        found |= {spelled.replace(usual, other) for spelled in found}
    return found


# A part of a pattern's text that a bar may stand in without parting alternatives.
_PART = re.compile(r"\\.|\[[^\]]*\]|[()|]|[^\\\[()|]+", re.DOTALL)
# An alternative: what must not stand before it, its first letter, and the rest.
_ALTERNATIVE = re.compile(r"(?P<guards>(?:\(\?<![^()]*\))*)(?P<first>\w)(?P<rest>.*)", re.DOTALL)


def at_word(words: str, behind: str = r"(?!\w)", *others: tuple[str, str]) -> re.Pattern[str]:
    """A pattern for any of `words` at a word's start.

    `words` are a pattern's alternatives, each begun with a letter or with what must not stand before it
    ("(?<!tiểu )cần"), and `behind` what follows them all: the end of a word, if nothing else. `others`
    are further words with what follows those. The alternatives are grouped by their first letters: such
    a pattern skips to those letters, where one that began with the bound of a word would be tried at
    every character. Raises ValueError for another beginning.
    """
    by_letter: dict[str, list[str]] = {}
    for alternatives, follows in ((words, behind), *others):
        for alternative in _alternatives(alternatives):
            parts = _ALTERNATIVE.fullmatch(alternative)
            if parts is None:
                raise ValueError(f"begins with no letter: {alternative!r}; write each word in full")
            first = parts["first"]
            guards = parts["guards"].replace(")", f"{first})")
            by_letter.setdefault(first, []).append(guards + parts["rest"] + follows)
    return re.compile(
        "|".join(f"{first}(?<!\\w{first})(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    )


def _alternatives(words: str) -> list[str]:
    """The alternatives that bars outside all brackets part."""
    found, depth = [""], 0
    for part in _PART.findall(words):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return found


def without_trailing(text: str, start: int, stop: int, phrases: frozenset[str]) -> int:
    """Where `text[start:stop]` ends without the phrases of up to three words that it ends on."""
    while stop > start:
        while stop > start and text[stop - 1] in " ,":
            stop -= 1
        begin = stop
        for _ in range(3):
            begin = text.rfind(" ", start, begin)
            at = begin + 1 if begin >= 0 else start
            if text[at:stop] in phrases:
                stop = at
                break
            if begin <= start:
                return stop
        else:
            return stop
    return stop
