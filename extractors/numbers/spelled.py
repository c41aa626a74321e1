"""The value of a number written in words."""

from __future__ import annotations

from extractors.numbers.patterns import HALF, HALF_MORE, HUNDRED, SCALES, TENS, UNITS, ZERO_TENS


def spelled_value(words: list[str]) -> float | None:
    """The value of number words in lower case, or None where they do not make one number.

    "hai mươi mốt" 21, "một trăm linh năm" 105, "ba triệu rưỡi" 3 500 000, "nửa triệu" 500 000.
    """
    total, group, last_scale, at = 0.0, None, 1.0, 0
    while at < len(words):
        word = words[at]
        if word in SCALES:
            if group is None and not total:
                return None
            total, last_scale = _scaled(total, group, SCALES[word], last_scale), SCALES[word]
            group = None
            at += 1
        elif word in HALF_MORE:
            total, group = _half_more(total, group, last_scale)
            at += 1
        elif group is not None:
            return None
        else:
            group, at = _below_thousand(words, at)
            if group is None:
                return None
    return total + (group or 0)


def _scaled(total: float, group: float | None, scale: float, last_scale: float) -> float:
    if group is None:
        # "ba nghìn tỷ": the scale multiplies all that stands before it.
        return total * scale
    return (total + group) * scale if total and scale > last_scale else total + group * scale


def _half_more(total: float, group: float | None, last_scale: float) -> tuple[float, float | None]:
    """ "rưỡi" is half of the last scale: of a million in "triệu rưỡi", of a hundred in "trăm rưỡi"."""
    if group is None:
        return total + last_scale / 2, None
    return total, group + (50 if group % 100 == 0 else 0.5)


def _below_thousand(words: list[str], at: int) -> tuple[float | None, int]:
    """The value of the words from `at` up to a scale word, and where it ends."""
    if words[at] == HALF:
        return 0.5, at + 1
    value, at = _below_hundred(words, at)
    if value is None:
        return None, at
    if at < len(words) and words[at] == HUNDRED:
        value, at = value * 100, at + 1
        if at < len(words) and words[at] in ZERO_TENS:
            at += 1
            one = UNITS.get(words[at]) if at < len(words) else None
            return (None, at) if one is None else (value + one, at + 1)
        if at < len(words) and (words[at] in UNITS or words[at] == "mười"):
            rest, at = _below_hundred(words, at)
            return (None if rest is None else value + rest), at
    return value, at


def _below_hundred(words: list[str], at: int) -> tuple[float | None, int]:
    if words[at] == "mười":
        if at + 1 < len(words) and words[at + 1] in UNITS:
            return 10.0 + UNITS[words[at + 1]], at + 2
        return 10.0, at + 1
    if words[at] in TENS:
        # "chục" alone is a ten by name, too vague to count.
        return None, at
    if words[at] not in UNITS:
        return None, at
    value = float(UNITS[words[at]])
    if at + 1 < len(words) and words[at + 1] in TENS:
        at += 2
        if at < len(words) and words[at] in UNITS:
            return value * 10 + UNITS[words[at]], at + 1
        return value * 10, at
    if at + 1 < len(words) and words[at + 1] in UNITS and UNITS[words[at]] >= 2 and words[at + 1] in ("mốt", "tư", "lăm", "nhăm"):  # fmt: skip
        # "hai lăm" for "hai mươi lăm".
        return value * 10 + UNITS[words[at + 1]], at + 2
    return value, at + 1
