"""The words and signs that Vietnamese numbers are written with."""

from __future__ import annotations

import re

from extractors.language.alternation import folded

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""Digits by name; mốt, tư, lăm and nhăm stand only behind a ten, lăm and tư also where speakers slip."""

SLURRED = ("mốt", "tư", "lăm", "nhăm")
"""Digits that show a ten before them, even where "mươi" is swallowed: "hai lăm" is 25."""

TENS = ("mươi", "chục")
SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Scale words; nghìn in the north, ngàn in the south. Trăm (100) binds closer and is read by the grammar."""

HUNDRED = "trăm"
ZERO_TENS = ("linh", "lẻ")
HALF_MORE = ("rưỡi", "rưởi")
HALF = "nửa"
POINTS = ("phẩy", "phảy", "chấm")
"""The decimal comma when it is spoken: "hai phẩy năm"."""

MULTIPLIERS = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9}
"""Letters that multiply the digits they are glued to. M and G are metres and networks ("5G") too."""

WORDS = (*UNITS, "mười", *TENS, HUNDRED, *SCALES, *ZERO_TENS, *HALF_MORE, HALF)
_OPENING = (*(word for word in UNITS if word not in SLURRED), "mười", HALF)

_SCALE = "|".join((*SCALES, HUNDRED))


def _alternation(words: tuple[str, ...]) -> str:
    # Longest first: an alternation takes the first that fits.
    return "|".join(sorted(words, key=len, reverse=True))


DIGITS = (
    r"(?:"
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)"  # 1.234,5
    r"|\d{1,3}(?:,\d{3})+\.\d+"  # 1,234.5
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)"  # 1,234,567
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)"  # 1 234 567, with spaces that do not break
    r"|\d{1,3}\s\.\d{3}(?!\d)|\d{1,3}\.\s000(?!\d)"  # misprints: 20 .000, 20. 000
    r"|(?-i:l)\d{0,2}(?:\.\d{3})+(?![\d\w])|(?-i:[lO])\d{1,3}(?![\d\w])|\d{1,3}(?-i:O)(?!\w)"  # misprints: l00, l.200, 2O
    r"|\d+(?:[.,]\d+)?"
    r")"
)

# The space that news forgets: "3,5 triệuUSD".
_SCALE_END = r"(?:\b|(?=usd|vnđ|vnd|đồng))"

SCALED = rf"{DIGITS}(?:\s?(?:{_SCALE}){_SCALE_END}(?:\s(?:{_SCALE}){_SCALE_END})?(?:\s(?:{'|'.join(HALF_MORE)})\b)?|[kK](?!\w))?"
"""Digits with their scale words: "3 nghìn tỷ", "2 triệu rưỡi", "100k"."""

# Units that news writes without a space behind the number: "120km", "15ha", "500.000đ".
_GLUED = (
    r"(?:km2?|cm|mm|m[23²³]?|ha|kg|g|tấn|tạ|yến|đ|đồng|vnđ|l|lít|ml|k?w[hp]?|mw[hp]?|kv|kva|usd|eur|euro|rs"
    r"|vnd|độ|người|hộ|xã|tỷ|triệu|nghìn)"
)

# A number does not go on a word, a road ("QL1A"), a fraction or the second half of "12.345" or "10:30".
BEFORE_DIGITS = r"(?<![\w.])(?<!\d[,:+/])(?<!\d [/])(?<!\w[-–])(?<!(?-i:[A-ZĐ])/)"

NUMBER = re.compile(
    rf"(?=[\dlO]){BEFORE_DIGITS}(?P<digits>{SCALED})(?:(?!\w)|(?={_GLUED}\b))"
    rf"|(?<![\w-])(?P<words>(?:{_alternation(_OPENING)})(?:\s(?:{_alternation(WORDS)}))*)(?![\w-])",
    re.IGNORECASE,
)
"""A number by itself, in digits or in words. What joins two numbers is read by the grammar."""

_SPELLED = [spelling for word in _OPENING for spelling in (word, word.capitalize(), word.upper())]

MAY_BEGIN = re.compile(
    rf"\W(?=[\dlO{''.join(sorted({word[0] for word in _SPELLED}))}])"
    rf"(?:\d|[lO][\d.]|{folded(_SPELLED)}(?![\w-]))"
)
"""Where alone a NUMBER may begin: behind the character found.

No search for NUMBER itself passes so quickly over the rest: it looks only at what parts words, and from there
only at few letters further than the next.
"""

SECOND = re.compile(
    rf"(?P<digits>{SCALED})(?:(?!\w)|(?={_GLUED}\b))"
    rf"|(?P<words>(?:{_alternation((*_OPENING, 'tư'))})(?:\s(?:{_alternation(WORDS)}))*)(?![\w-])",
    re.IGNORECASE,
)
"""A number right behind what joins it to another one."""

FIVE = re.compile(
    r"(?<!\w)(?:có|gồm|cả|thêm|hơn|gần|khoảng|chỉ|đủ|trong|với|bắt|giữ)[ \u00a0]năm[ \u00a0]"
    r"(?!(?:nay|qua|sau|trước|ngoái|học|tới|tiếp|đầu|cuối|vừa|gần|mới|nào|tài|thứ|tháng|ngày|này|đó|kể|thì|là|và|có|đã)(?!\w))"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
"""Where a lone "năm" is five and not a year."""

FIGURE = re.compile(DIGITS, re.IGNORECASE)
JOIN = re.compile(
    r"\s?(?P<range>-|–|—|÷|\u2212)\s?|\s(?P<to>đến|tới)\s|\s?(?P<of>/)\s?|\s(?P<part>phần)\s|\s(?P<and>và)\s",
    re.IGNORECASE,
)
"""What makes a range, a tally or a fraction of two numbers."""

DECIMALS = re.compile(
    rf"\s(?:{'|'.join(POINTS)})\s(?P<places>(?:\d+|(?:{_alternation(WORDS)})\b)(?:\s(?:{_alternation(WORDS)})\b)*)",
    re.IGNORECASE,
)
"""The decimal places behind a number whose comma is spoken: "hai phẩy không năm", "1 chấm 23"."""

BETWEEN = re.compile(r"(?:^|\W)giữa\s$", re.IGNORECASE)
"""Before two numbers with "và": a range."""

MINUS = re.compile(r"(?:(?:^|(?<=[^\n\S])|(?<=[(]))[-\u2212]|(?:^|(?<=\s))âm )$", re.IGNORECASE)
"""What makes the number behind it negative; a dash at the start of a line is a bullet."""

MEASURED = re.compile(
    r"\s?(?:%|phần trăm|tỷ|tỉ|triệu|nghìn|ngàn|vạn|ha\b|km|m\b|m²|m2|m³|m3|cm|mm|tấn|tạ|kg|g\b|lít|độ|°|điểm"
    r"|lần)",
    re.IGNORECASE,
)
"""Behind such a word a comma with three digits is a decimal comma: "2,125 ha" but "12,500 người"."""
