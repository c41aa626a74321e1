"""Numbers in a text: digits and words, with scale words, ranges and tallies."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.numbers.patterns import FIGURE, HALF_MORE, HUNDRED, JOIN, MEASURED, NUMBER, SCALES
from extractors.numbers.spelled import spelled_value

# A tally's whole has no more digits than this: beyond it stand document numbers and years.
_TALLY_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Number:
    """A number written at `text[start:end]`.

    `value` has scale words multiplied out; `high` is the upper end of a range ("10-15"), `total` the
    whole of a tally ("05/07": value 5, total 7). `spelled` says that it stands in words: a single
    number word may be another word ("năm", "ba"), which only its place in the sentence can tell.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    total: float | None = None
    spelled: bool = False
    scaled: bool = False


def digits_value(digits: str, *, measured: bool = False) -> float:
    """The value of digits in Vietnamese notation, or in English notation where only that fits.

    A dot before groups of three parts thousands, a comma parts decimals: "1.234,5". "1,234.5" can
    only be English; "12,500" is read as thousands unless a measure follows (`measured`).
    """
    plain = digits.replace(" ", "").lower().replace("l", "1").replace("o", "0")
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


def _scaled_value(text: str, digits: re.Match[str], following: bool) -> tuple[float, bool]:
    """The value of digits with their scale words, and whether there are any."""
    words = text[digits.end() :].lower().split()
    value = digits_value(digits.group(), measured=bool(words) or following)
    for word in words:
        if word in HALF_MORE:
            value += _last_scale(words) / 2
        else:
            value *= 100 if word == HUNDRED else SCALES[word]
    return round(value, 6), bool(words)


def _last_scale(words: list[str]) -> float:
    return next((SCALES[word] for word in reversed(words) if word in SCALES), 1)


def _single(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    if match.group("digits"):
        digits = FIGURE.match(match.group())
        if digits is None:
            return None
        following = MEASURED.match(text, end) is not None
        value, scaled = _scaled_value(match.group(), digits, following)
        return Number(start, end, value, scaled=scaled)
    words = match.group().lower().split()
    # "không" alone is the negation.
    value_of_words = spelled_value(words) if words != ["không"] else None
    return None if value_of_words is None else Number(start, end, value_of_words, spelled=True)


def _joined(text: str, first: Number, second: Number) -> Number | None:
    """The range or tally that two neighbouring numbers make, or None."""
    between = JOIN.fullmatch(text, first.end, second.start)
    if between is None or first.high is not None or first.total is not None:
        return None
    if between.group("of"):
        whole = text[second.start : second.end]
        if first.scaled or second.scaled or not whole.isdigit() or len(whole) > _TALLY_DIGITS:
            return None
        return replace(first, end=second.end, total=second.value)
    low = first.value
    if second.scaled and not first.scaled and low < second.value:
        # "2 đến 3 triệu": the scale belongs to both, unless the first is the larger then.
        digits = FIGURE.match(text, second.start)
        scale = second.value / digits_value(digits.group(), measured=True) if digits else 1
        low = low * scale if low * scale < second.value else low
    if low >= second.value:
        return None
    return Number(
        first.start, second.end, round(low, 6), high=second.value, spelled=first.spelled, scaled=second.scaled
    )


def _continued(text: str, first: Number, second: Number) -> Number | None:
    """ "1 tỷ 250 triệu": a scaled number behind a larger scaled number is its lower part."""
    if (
        not (first.scaled and second.scaled)
        or first.high is not None
        or text[first.end : second.start] != " "
    ):
        return None
    return (
        replace(first, end=second.end, value=first.value + second.value)
        if second.value < first.value
        else None
    )


def find_numbers(text: str) -> list[Number]:
    """All numbers in `text`, in order, not overlapping; offsets are from 0, ends exclusive."""
    found: list[Number] = []
    at = 0
    while match := NUMBER.search(text, at):
        at = match.end()
        number = _single(text, match)
        if number is None:
            continue
        # A tally or range is two numbers with a sign between, which the lookbehind of NUMBER leaves out.
        number, at = _extend(text, number)
        if found and (whole := _joined(text, found[-1], number) or _continued(text, found[-1], number)):
            found[-1] = whole
        else:
            found.append(number)
    return found


def _extend(text: str, number: Number) -> tuple[Number, int]:
    """The number with a second one that is tied to it by a sign: "05/07", "10-15"."""
    between = JOIN.match(text, number.end)
    if between is None:
        return number, number.end
    match = _BEHIND.match(text, between.end())
    second = _single(text, match) if match else None
    whole = _joined(text, number, second) if second else None
    return (whole, whole.end) if whole else (number, number.end)


_BEHIND = re.compile(NUMBER.pattern.replace(r"(?<![\w.,/:-])", "").replace(r"(?<![\w-])", ""), re.IGNORECASE)


def parse_number(text: str) -> Number | None:
    """The number that `text` is as a whole, or None."""
    numbers = find_numbers(text)
    return numbers[0] if len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(text)) else None
