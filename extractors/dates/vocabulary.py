"""The words of calendar time: parts of the day, weekdays, months, counts, holidays."""

from __future__ import annotations

PARTS_OF_DAY = {
    "rạng sáng": "morning", "sáng sớm": "morning", "tờ mờ sáng": "morning", "sáng": "morning", "sớm": "morning",
    "giữa trưa": "noon", "trưa": "noon",
    "đầu giờ chiều": "afternoon", "cuối giờ chiều": "afternoon", "xế chiều": "afternoon",
    "chiều muộn": "afternoon", "chiều": "afternoon",
    "chiều tối": "evening", "chập tối": "evening", "tối muộn": "evening", "tối": "evening",
    "nửa đêm": "night", "đêm khuya": "night", "đêm muộn": "night", "đêm": "night", "khuya": "night",
}  # fmt: skip
"""Parts of the day; "chiều tối" is the evening that follows the afternoon."""

WEEKDAYS = {
    "thứ hai": 0, "thứ 2": 0, "thứ ba": 1, "thứ 3": 1, "thứ tư": 2, "thứ 4": 2, "thứ năm": 3, "thứ 5": 3,
    "thứ sáu": 4, "thứ 6": 4, "thứ bảy": 5, "thứ bẩy": 5, "thứ 7": 5, "chủ nhật": 6, "chúa nhật": 6,
}  # fmt: skip
"""Days of the week from Monday, 0."""

COUNTS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
"""Small numbers in words, which are the names of the months too."""

_TENS = {"mười": 10, "hai mươi": 20, "ba mươi": 30}
_UNITS = {"mốt": 1, "lăm": 5, "nhăm": 5} | {word: number for word, number in COUNTS.items() if number < 10}
SPELLED_DAYS = {
    **_TENS,
    **{
        f"{ten} {unit}": tens + units
        for ten, tens in _TENS.items()
        for unit, units in _UNITS.items()
        if tens + units < 32
    },
}
"""Days of a month from the tenth on in words."""

LUNAR_MONTHS = {"giêng": 1, "chạp": 12}
"""Months that are named so in the lunar calendar only."""

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
"""Quarters in Roman numerals."""

STEMS = "giáp ất bính đinh mậu kỷ kỉ canh tân nhâm quý quí".split()
BRANCHES = "tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi".split()
"""The two words of a lunar year's name."""

SOLAR_HOLIDAYS = {
    "tết dương lịch": (1, 1), "tết tây": (1, 1), "giáng sinh": (12, 25), "noel": (12, 25), "nô en": (12, 25),
    "quốc khánh": (9, 2), "quốc tế lao động": (5, 1), "quốc tế phụ nữ": (3, 8), "quốc tế thiếu nhi": (6, 1),
    "thầy thuốc việt nam": (2, 27), "nhà giáo việt nam": (11, 20), "phụ nữ việt nam": (10, 20),
    "thương binh - liệt sĩ": (7, 27), "thương binh liệt sĩ": (7, 27), "giải phóng miền nam": (4, 30),
    "lễ tình nhân": (2, 14), "valentine": (2, 14), "halloween": (10, 31),
}  # fmt: skip
LUNAR_HOLIDAYS = {
    "rằm trung thu": (8, 15), "trung thu": (8, 15), "giỗ tổ hùng vương": (3, 10), "giỗ tổ": (3, 10),
    "vu lan báo hiếu": (7, 15), "vu lan": (7, 15), "tết đoan ngọ": (5, 5), "đoan ngọ": (5, 5),
    "phật đản": (4, 15), "tết nguyên tiêu": (1, 15), "nguyên tiêu": (1, 15), "tết hàn thực": (3, 3),
    "ông công ông táo": (12, 23), "ông công, ông táo": (12, 23), "thượng nguyên": (1, 15),
}  # fmt: skip
"""Holidays by name: (month, day) in the solar and in the lunar calendar."""


def any_of(words: object) -> str:
    """An alternation of words, the longest first."""
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]
