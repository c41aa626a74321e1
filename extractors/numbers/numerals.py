"""Numbers in a text: digits and words, with scale words, ranges, tallies and fractions."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.numbers.digits import scaled_value
from extractors.numbers.patterns import (
    BETWEEN,
    DECIMALS,
    FIGURE,
    FIVE,
    HALF_MORE,
    HUNDRED,
    JOIN,
    MAY_BEGIN,
    MEASURED,
    MINUS,
    MULTIPLIERS,
    NUMBER,
    SCALES,
    SECOND,
    UNITS,
)
from extractors.numbers.spelled import YEAR, spelled_prefix, spelled_value

# A tally's whole is no longer than this, marks included: beyond it stand document numbers.
_TALLY_LENGTH = 12
# Before and behind most numbers stands neither a sign nor a second number: a look at one character tells that
# in a tenth of the time of the patterns.
_SIGNS = frozenset("-\u2212\n")
_MINUS_END = frozenset(("m ", "M "))
_MAY_JOIN = frozenset("-–—÷\u2212/đĐtTpPvV")
_MAY_HAVE_DECIMALS = frozenset("pPcC")
# "5 phần nghìn" and the like are rates, not fractions.
_LARGEST_WHOLE = 20
_RATES = ("tỷ", "tỉ")
_OF_RATES = (" lệ", " trọng", " số", " suất", " giá")
# Posts are written with a capital as names are.
_POSTS = ("Phó ", "Chủ tịch", "Bí thư", "Giám đốc", "Trưởng ", "Ủy viên", "Đại biểu")


class Number(NamedTuple):
    """A number written at `text[start:end]`.

    `value` has scale words multiplied out; `high` is the upper end of a range ("10-15"), `total` the
    whole of a tally or fraction ("05/07": value 5, total 7; "hai phần ba": value 2, total 3).
    `spelled` says that it stands in words: a single number word may be another word ("năm", "ba"),
    which only its place in the sentence can tell. `scaled` says that scale words stand with it.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    total: float | None = None
    spelled: bool = False
    scaled: bool = False


def find_numbers(text: str) -> list[Number]:
    """All numbers in `text`, in order, not overlapping; offsets are from 0, ends exclusive."""
    found: list[Number] = []
    read = 0
    # In a text that is longer by a character before it, what is found with the character before it begins where
    # the number does in this text.
    for beginning in MAY_BEGIN.finditer(f"\n{text}"):
        at = beginning.start()
        match = NUMBER.match(text, at) if at >= read else None
        if match is None:
            continue
        number = _whole(text, match)
        if number is None:
            read = match.end()
            continue
        number = _paired(text, number)
        read = number.end
        if number.spelled and read - number.start == len(YEAR) and not _counts(text, number):
            continue
        before = text[max(0, number.start - 2) : number.start]
        if before[-1:] in _SIGNS or before in _MINUS_END:
            number = _negative(text, number)
        found.append(number)
    return found


_LEADING_COMMA = re.compile(r"(?P<sign>-\s?|\u2212\s?|âm )?(?P<decimals>,\d+)(?P<letter>[kKMG])?")
_SIGNED = re.compile(
    r"(?P<sign>-\s?|\u2212\s?|\+\s?|âm |dương )(?P<rest>[\d\w].*)", re.IGNORECASE | re.DOTALL
)
_LETTERED = re.compile(rf"(?P<digits>{FIGURE.pattern})(?P<letter>[MG])")
_BARE = {"không": 0.0, HUNDRED: 100.0, **SCALES}


def parse_number(text: str) -> Number | None:
    """The number that `text` is as a whole, or None.

    Reads, beyond what `find_numbers` finds in running text, a sign ("- 1.200", "âm 5"), decimals without
    their zero (",77"), letters that multiply ("3M", "0,5G"), "không" and bare scale words ("trăm",
    "triệu rưỡi").
    """
    if text.lower() in _BARE:
        return Number(0, len(text), _BARE[text.lower()], spelled=True)
    scale, _, half = text.lower().partition(" ")
    if scale in _BARE and half in HALF_MORE:
        return Number(0, len(text), _BARE[scale] * 1.5, spelled=True, scaled=True)
    if match := _LEADING_COMMA.fullmatch(text):
        value = float("0." + match["decimals"][1:]) * MULTIPLIERS.get(match["letter"] or "", 1)
        return Number(0, len(text), round(-value if match["sign"] else value, 6))
    if match := _SIGNED.fullmatch(text):
        number = parse_number(match["rest"])
        if number is None or number.high is not None or number.value < 0:
            return None
        sign = 1 if match["sign"].strip().lower() in ("+", "dương") else -1
        return number._replace(start=0, end=len(text), value=sign * number.value)
    if match := _LETTERED.fullmatch(text):
        value = scaled_value(match["digits"], match["letter"])
        return Number(0, len(text), value, scaled=True)
    numbers = find_numbers(text)
    return numbers[0] if len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(text)) else None


def _counts(text: str, number: Number) -> bool:
    """Whether a lone number word of three letters is a number: "năm" is a year unless it counts."""
    if text[number.start : number.end].lower() != YEAR:
        return True
    return len(text) == len(YEAR) or FIVE.search(text, max(0, number.start - 8), number.end + 12) is not None


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at offset `at`, as `find_numbers` would read it there; what precedes is not looked at."""
    match = SECOND.match(text, at)
    number = _whole(text, match) if match else None
    return _paired(text, number) if number else None


def _negative(text: str, number: Number) -> Number:
    """The number with the minus before it, where it is one: a range or a list's dash is none."""
    sign = MINUS.search(text, max(0, number.start - 5), number.start)
    if sign is None or number.high is not None or number.total is not None:
        return number
    return number._replace(start=sign.start(), value=-number.value)


def _single(text: str, match: re.Match[str]) -> Number | None:
    """The number of one match: digits with their scale words, or number words."""
    return _in_digits(text, match) if match.lastgroup == "digits" else _in_words(text, match)


def _in_digits(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    written = match.group()
    if written.isdecimal():
        return Number(start, end, float(written))
    digits = FIGURE.match(text, start, end)
    if digits is None:
        return None
    behind = text[digits.end() : end]
    measured = MEASURED.match(text, end) is not None
    value = scaled_value(digits.group(), behind, measured=measured)
    return Number(start, end, value, scaled=bool(behind))


def _in_words(text: str, match: re.Match[str]) -> Number | None:
    start, written = match.start(), match.group()
    words = written.lower().split()
    if words[0] == "không" and len(words) == 1 and DECIMALS.match(text, match.end()) is None:
        # "không" is the negation, and zero only before "phẩy".
        return None
    value, used = spelled_prefix(words)
    # "hai ba người" is a guess, not a number; "hai năm" is two years.
    if value is None or (used < len(words) and words[used] != YEAR):
        return None
    end = start + len(written)
    if used < len(words):
        end = start + [word.end() for word in re.finditer(r"\S+", written)][used - 1]
    elif words[-1] in _RATES and text.startswith(_OF_RATES, end):
        # "một tỷ lệ đáng lo".
        return None
    elif used == 1 and _is_name(text, start, end):
        return None
    return Number(start, end, value, spelled=True, scaled=words[used - 1] in SCALES)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a lone number word is (part of) a name: "ông Đỗ Mười", "Ba Bể"."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    if text.startswith(_POSTS, end + 1):
        # "Hai Phó chủ tịch" are two of them.
        return False
    opens_sentence = start == 0 or text[start - 1] in '\n"“(' or text[max(0, start - 2)] in ".!?:;-–•"
    return not opens_sentence or text[end + 1 : end + 2].isupper()


def _whole(text: str, match: re.Match[str]) -> Number | None:
    """The number of a match with its decimals ("hai phẩy năm") and lower parts ("1 tỷ 250 triệu")."""
    number = _single(text, match)
    if number is None:
        return None
    end = number.end
    if text[end + 1 : end + 2] in _MAY_HAVE_DECIMALS and (decimals := DECIMALS.match(text, end)):
        number = _with_decimals(number, decimals) or number
    while number.scaled and text[number.end : number.end + 1] == " ":
        match_behind = SECOND.match(text, number.end + 1)
        part = _single(text, match_behind) if match_behind else None
        if part is None or not part.scaled or part.value >= scale_of(text, number):
            break
        number = number._replace(end=part.end, value=number.value + part.value)
    return number


def scale_of(text: str, number: Number) -> float:
    """By how much the scale words of a number multiply it."""
    scale = 1
    for word in reversed(text[number.start : number.end].lower().split()):
        if word not in SCALES and (word != HUNDRED or number.spelled):
            break
        scale *= SCALES.get(word, 100)
    return scale


def _with_decimals(first: Number, decimals: re.Match[str]) -> Number | None:
    """The decimal number of a spoken comma: "hai phẩy không năm triệu" -> 2,05 million."""
    if first.scaled or first.value != int(first.value):
        return None
    words = decimals["places"].lower().split()
    scale = 1
    while words and words[-1] in SCALES:
        scale *= SCALES[words.pop()]
    if words and all(word in UNITS for word in words):
        places = "".join(str(UNITS[word]) for word in words)
    else:
        value = spelled_value(words) if words and not words[0].isdecimal() else None
        places = " ".join(words) if value is None else f"{value:.0f}"
    if not places.isdecimal():
        return None
    value = float(f"{float(f'{int(first.value)}.{places}') * scale:.12g}")
    return first._replace(end=decimals.end(), value=value, scaled=scale > 1)


def _paired(text: str, first: Number) -> Number:
    """The number with a second one that is tied to it: "05/07", "10-15", "hai phần ba"."""
    end = first.end
    if _MAY_JOIN.isdisjoint(text[end : end + 2]):
        return first
    between = JOIN.match(text, end)
    match = SECOND.match(text, between.end()) if between else None
    second = _whole(text, match) if match else None
    if between is None or second is None:
        return first
    if between["of"] or between["part"]:
        return _of_whole(text, between, first, second) or first
    return _range(text, between, first, second) or first


def _of_whole(text: str, between: re.Match[str], first: Number, second: Number) -> Number | None:
    """ "05/07", "hai phần ba": the number with its whole."""
    if between["part"]:
        fits = not first.scaled and 1 < second.value <= _LARGEST_WHOLE
        return first._replace(end=second.end, total=second.value) if fits else None
    if not first.value or first.scaled or first.spelled or second.spelled:
        return None
    if second.end - second.start > _TALLY_LENGTH:
        return None
    # "3.402/3.900 tỷ": the scale belongs to both.
    scale = scale_of(text, second) if second.scaled else 1
    value = float(f"{first.value * scale:.12g}")
    return first._replace(end=second.end, value=value, total=second.value, scaled=second.scaled)


def _range(text: str, between: re.Match[str], first: Number, second: Number) -> Number | None:
    """ "10-15", "2 đến 3 triệu", "giữa 10 và 15": the range of two numbers, if they are one."""
    if between["and"] and not BETWEEN.search(text, max(0, first.start - 6), first.start):
        return None
    low = first.value
    if second.scaled and not first.scaled and low < second.value:
        # "2 đến 3 triệu": the scale belongs to both, unless the first is the larger then.
        scaled = low * scale_of(text, second)
        low = scaled if scaled < second.value else low
    if low >= second.value:
        return None
    return Number(
        first.start, second.end, float(f"{low:.12g}"), second.value, None, first.spelled, second.scaled
    )
