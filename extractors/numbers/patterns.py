"""The words and signs that Vietnamese numbers are written with."""

from __future__ import annotations

import re

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""Digits by name; mốt, tư, lăm and nhăm stand only behind a ten, lăm and tư also where speakers slip."""

TENS = ("mươi", "chục")
SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Scale words; nghìn in the north, ngàn in the south. Trăm (100) binds closer and is read by the grammar."""

HUNDRED = "trăm"
ZERO_TENS = ("linh", "lẻ")
HALF_MORE = ("rưỡi", "rưởi")
HALF = "nửa"

WORDS = (*UNITS, "mười", *TENS, HUNDRED, *SCALES, *ZERO_TENS, *HALF_MORE, HALF)

_SCALE = "|".join((*SCALES, HUNDRED))
# Longest first: an alternation takes the first that fits.
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))

DIGITS = (
    r"(?:"
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])"  # 1.234,5
    r"|\d{1,3}(?:,\d{3})+\.\d+"  # 1,234.5
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)"  # 1,234,567
    r"|\d{1,3}\s\.\d{3}(?!\d)"  # misprint: 20 .000
    r"|[lO]\d{2,3}(?![\d\w])|\d{1,3}O(?!\w)"  # misprints: l00, 2O
    r"|\d+(?:[.,]\d+)?"
    r")"
)

SCALED = rf"{DIGITS}(?:\s?(?:{_SCALE})\b(?:\s(?:{_SCALE})\b)?(?:\s(?:{'|'.join(HALF_MORE)})\b)?)?"
"""Digits with their scale words: "3 nghìn tỷ", "2 triệu rưỡi"."""

# Units that news writes without a space behind the number: "120km", "15ha", "500.000đ".
_GLUED = (
    r"(?:km2?|cm|mm|m[23²³]?|ha|kg|g|tấn|tạ|đ|l|lít|kw|kwh|mw|kv|usd|độ|giờ|phút|người|hộ|tỷ|triệu|nghìn)"
)

NUMBER = re.compile(
    rf"(?<![\w.,/:-])(?P<digits>{SCALED})(?:(?!\w)|(?={_GLUED}\b))"
    rf"|(?<![\w-])(?P<words>(?:{_WORD})(?:\s(?:{_WORD}))*)(?![\w-])",
    re.IGNORECASE,
)
"""A number by itself, in digits or in words. What joins two numbers is read by the grammar."""

FIGURE = re.compile(DIGITS, re.IGNORECASE)
JOIN = re.compile(r"\s?(?P<range>-|–|—|÷)\s?|\s(?P<to>đến|tới)\s|\s?(?P<of>/)\s?", re.IGNORECASE)
"""What makes a range or a tally of two numbers."""

MEASURED = re.compile(
    r"\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|ha\b|km|m\b|m²|m2|m³|m3|cm|mm|tấn|tạ|kg|g\b|lít|độ|°|điểm)",
    re.IGNORECASE,
)
"""Behind such a word a comma with three digits is a decimal comma: "2,125 ha" but "12,500 người"."""
