"""Capital letters, and lower case that keeps every offset."""

from __future__ import annotations

from functools import lru_cache

UPPER = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""The capital letters of Vietnamese, for a character class of a pattern."""


@lru_cache(maxsize=8)
def lower(text: str) -> str:
    """`text` in lower case with one character for each: a letter that would become two stays as it is.

    The letter eth, which old fonts' tables make of Đ, is read as đ.
    """
    lowered = text.lower().replace("ð", "đ")
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
