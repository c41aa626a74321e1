"""Lower case that keeps every offset."""

from __future__ import annotations


def lower(text: str) -> str:
    """`text` in lower case with one character for each: a letter that would become two stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
