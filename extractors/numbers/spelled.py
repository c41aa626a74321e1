"""The value of a number written in words."""

from __future__ import annotations

from extractors.numbers.patterns import HALF, HALF_MORE, HUNDRED, SCALES, SLURRED, TENS, UNITS, ZERO_TENS

YEAR = "năm"
"""Five, but a year behind a number that is complete: "mười năm", "một trăm năm" (15 is "mười lăm")."""


def spelled_value(words: list[str]) -> float | None:
    """The value of number words in lower case, or None where they do not make one number as a whole.

    "hai mươi mốt" 21, "một trăm linh năm" 105, "ba triệu rưỡi" 3 500 000, "nửa triệu" 500 000,
    "một trăm hai" 120.
    """
    value, used = spelled_prefix(words)
    return value if used == len(words) else None


def spelled_prefix(words: list[str]) -> tuple[float | None, int]:
    """The value of the longest number that `words` begin with, and how many words it takes."""
    total, group, last_scale, at = 0.0, None, 1.0, 0
    while at < len(words):
        word = words[at]
        if word in SCALES:
            if group is None and not total:
                return None, 0
            total, last_scale = _scaled(total, group, SCALES[word], last_scale), SCALES[word]
            group = None
            at += 1
        elif word in HALF_MORE and (total or group is not None):
            total, group = _half_more(total, group, last_scale)
            at += 1
        elif group is not None:
            break
        elif total and word in ZERO_TENS and words[at + 1 : at + 2] and words[at + 1] in UNITS:
            # "hai nghìn linh ba": the hundred that is missing goes unsaid.
            return total + UNITS[words[at + 1]], at + 2
        elif total and word in UNITS and (at + 1 == len(words) or words[at + 1] == YEAR):
            # "hai triệu ba": a lone digit behind a scale word counts tenths of the scale.
            if word == YEAR:
                break
            return total + UNITS[word] * last_scale / 10, at + 1
        else:
            group, used = _below_thousand(words, at)
            if group is None:
                break
            at = used
    return (None, 0) if at == 0 else (total + (group or 0), at)


def _scaled(total: float, group: float | None, scale: float, last_scale: float) -> float:
    if group is None:
        # "ba nghìn tỷ": the scale multiplies all that stands before it.
        return total * scale
    return (total + group) * scale if total and scale > last_scale else total + group * scale


def _half_more(total: float, group: float | None, last_scale: float) -> tuple[float, float | None]:
    """ "rưỡi" is half of the last scale: of a million in "triệu rưỡi", of a hundred in "trăm rưỡi"."""
    if group is None:
        return total + last_scale / 2, None
    return total, group + (50 if group and group % 100 == 0 else 0.5)


def _below_thousand(words: list[str], at: int) -> tuple[float | None, int]:
    """The value of the words from `at` up to a scale word, and where it ends."""
    if words[at] == HALF:
        return 0.5, at + 1
    value, at = _below_hundred(words, at)
    if value is None or at == len(words) or words[at] != HUNDRED:
        return value, at
    value, at = value * 100, at + 1
    rest = words[at : at + 2]
    if not rest:
        return value, at
    if rest[0] in ZERO_TENS:
        return (value + UNITS[rest[1]], at + 2) if len(rest) == 2 and rest[1] in UNITS else (value, at)
    if rest[0] in UNITS and (len(rest) == 1 or rest[1] not in TENS) and rest[0] != YEAR and not _slurs(rest):
        # "một trăm hai": a lone digit behind a hundred counts tens.
        return value + UNITS[rest[0]] * 10, at + 1
    if rest[0] == "mười" or (rest[0] in UNITS and (rest[0] != YEAR or (rest[1:] and rest[1] in TENS))):
        tens, at = _below_hundred(words, at)
        return value + (tens or 0), at
    return value, at


def _slurs(pair: list[str]) -> bool:
    return len(pair) == 2 and pair[1] in SLURRED and UNITS[pair[0]] > 1


def _below_hundred(words: list[str], at: int) -> tuple[float | None, int]:
    if words[at] == "mười":
        return _with_ones(words, at + 1, 10.0)
    # "chục" alone is a ten by name, too vague to count.
    if words[at] not in UNITS:
        return None, at
    value = float(UNITS[words[at]])
    if at + 1 < len(words) and words[at + 1] in TENS:
        return _with_ones(words, at + 2, value * 10)
    if _slurs(words[at : at + 2]):
        # "hai lăm" for "hai mươi lăm".
        return value * 10 + UNITS[words[at + 1]], at + 2
    return value, at + 1


def _with_ones(words: list[str], at: int, tens: float) -> tuple[float, int]:
    """The tens with the digit at `at`; "năm" there is a year, the digit would be "lăm"."""
    if at < len(words) and words[at] in UNITS and words[at] != YEAR:
        return tens + UNITS[words[at]], at + 1
    return tens, at
