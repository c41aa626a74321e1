"""Places in an order: "thứ ba", "lần thứ 23", "quý III", "khóa XV", "đầu tiên"."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.numbers.numerals import number_at

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PAIRS = {"IV": -2, "IX": -2, "XL": -20, "XC": -20}
_NUMERAL = r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

_HEADS = "quý|khóa|khoá|hạng|lần thứ|đợt|kỳ|loại|cấp|nhóm|chương|phần|giai đoạn|vùng|lớp|bậc|tập|quyển|báo động|đại hội|quân khu"
_ROMAN_BEHIND = re.compile(rf"(?<!\w)(?P<head>{_HEADS})[ \u00a0](?P<roman>(?=[IVXLC]){_NUMERAL})(?!\w)")
_FIRST = re.compile(r"(?<!\w)(?:thứ[ \u00a0](?:nhất|nhì)|đầu[ \u00a0]tiên)(?!\w)", re.IGNORECASE)
_ORDER = re.compile(r"(?<!\w)(?P<head>lần thứ|thứ)[ \u00a0](?=\w)", re.IGNORECASE)
_WEEKDAYS_BEHIND = re.compile(
    r"[ \u00a0]*,?[ \u00a0]*(?:ngày|tuần|hằng tuần|hàng tuần|\(?\d{1,2}[/-])", re.IGNORECASE
)
_BY_NAME = {"nhì": 2, "nhất": 1, "tiên": 1}


class Ordinal(NamedTuple):
    """A place in an order, at `text[start:end]`; `value` counts from 1."""

    start: int
    end: int
    value: int


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral from I to C in capitals, or None where it is none: "XIV" 14, "IIX" None."""
    if not numeral or not re.fullmatch(_NUMERAL, numeral):
        return 100 if numeral == "C" else None
    return sum(_ROMAN[letter] for letter in numeral) + sum(_PAIRS[pair] for pair in _PAIRS if pair in numeral)


def find_ordinals(text: str) -> list[Ordinal]:
    """The ordinals in `text`, in order; offsets from 0, ends exclusive.

    Roman numerals count behind the nouns that number with them ("quý III", "khóa XV"); a century's
    ("thế kỷ XXI") does not, nor do letters that happen to be numerals. A weekday ("thứ Ba, ngày 5")
    is no ordinal.
    """
    found = [
        Ordinal(match.start("roman"), match.end("roman"), value)
        for match in _ROMAN_BEHIND.finditer(text)
        if (value := roman_value(match["roman"]))
    ]
    found += [
        Ordinal(match.start(), match.end(), _BY_NAME[match.group().lower().split()[-1]])
        for match in _FIRST.finditer(text)
    ]
    for match in _ORDER.finditer(text):
        number = number_at(text, match.end())
        if number is None or number.value != int(number.value) or number.high or number.total:
            continue
        weekday = match["head"].lower() == "thứ" and _WEEKDAYS_BEHIND.match(text, number.end)
        if not weekday and not (number.spelled and text[number.start].isupper()):
            found.append(Ordinal(match.start(), number.end, int(number.value)))
    return sorted(found)
