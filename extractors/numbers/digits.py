"""The value of a number written in digits, with or without scale words behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.numbers.patterns import HALF_MORE, HUNDRED, MULTIPLIERS, SCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

_MISPRINTS = str.maketrans({"l": "1", "O": "0", "o": "0"} | dict.fromkeys(" \u00a0\u202f", ""))


def digits_value(digits: str, *, measured: bool = False) -> float:
    """The value of digits in Vietnamese notation, or in English notation where only that fits.

    A dot before groups of three parts thousands, a comma parts decimals: "1.234,5". "1,234.5" can
    only be English; "12,500" is read as thousands unless a measure follows (`measured`). The letters
    of common misprints ("l00", "2O") are read as digits.
    """
    plain = digits if digits.isdecimal() else digits.translate(_MISPRINTS)
    if "." in plain and "," in plain:
        last = max(plain.rfind("."), plain.rfind(","))
        return float(re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :])
    for mark in ".,":
        groups = plain.split(mark)
        if len(groups) == 1:
            continue
        thousands = all(len(group) == 3 for group in groups[1:]) and groups[0] != "0"
        if len(groups) > 2 or (thousands and (mark == "." or not measured)):
            return float("".join(groups))
        return float(".".join(groups))
    return float(plain)


def scaled_value(digits: str, behind: str, *, measured: bool = False) -> float:
    """The value of `digits` with the scale words `behind` them: "2", " triệu rưỡi" -> 2 500 000.

    `measured` says that a measure follows, see `digits_value`.
    """
    if not behind:
        return digits_value(digits, measured=measured)
    value = digits_value(digits, measured=True)
    if behind in MULTIPLIERS:
        return _plain(value * MULTIPLIERS[behind])
    words = behind.lower().split()
    for word in words:
        if word in HALF_MORE:
            value += _last_scale(words) / 2
        else:
            value *= 100 if word == HUNDRED else SCALES[word]
    return _plain(value)


def _plain(value: float) -> float:
    """The value without the noise of binary fractions: 542,7 billion is 542700000000."""
    return float(f"{value:.12g}")


def _last_scale(words: Sequence[str]) -> float:
    scales: dict[str, float] = {**SCALES, HUNDRED: 100}
    return next((scales[word] for word in reversed(words) if word in scales), 1)
