"""Units of measure: how news writes them, their canonical form and their dimension.

A record has the unit that the article gives: its sign ("m²", "km / h") or its word ("mét vuông", "cây số"), each in
one spelling.

The forms are those of Decree 86/2012/NĐ-CP on legal units of measurement, with the names and spellings
that news uses for them, and the traditional units that are still counted in.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Dimension = Literal[
    "money", "area", "length", "volume", "mass", "power", "energy", "electricity", "temperature", "speed",
    "ratio", "data", "level",
]  # fmt: skip


class Unit(NamedTuple):
    """A unit of measure: its canonical form and what it measures."""

    name: str
    dimension: Dimension


# Canonical form: dimension, then the forms in lower case; the canonical form itself is one of them.
_TABLE: dict[Dimension, dict[str, str]] = {
    "ratio": {
        "%": "phần trăm|pct|o/o",
        "điểm %": "điểm phần trăm|điểm%",
        "‰": "phần nghìn|phần ngàn|%o",
        "lần": "",
    },
    "money": {
        "đồng": "đồng việt nam|vnđ|vnd|vn đồng|đ|₫",
        "USD": "usd|us$|đô la mỹ|đô-la mỹ|đôla mỹ|đô la|đô-la|đôla|đô mỹ|đô|$|dollar|dollars",
        "euro": "eur|euro|euros|€",
        "bảng Anh": "bảng anh|gbp|£|pound|pounds",
        "yên": "yên nhật|yen|jpy|¥",
        "nhân dân tệ": "tệ|cny|rmb|ndt",
        "won": "won hàn quốc|krw",
        "baht": "thb",
        "rúp": "ruble|rub",
        "SGD": "đô la singapore",
        "AUD": "đô la úc|đô úc",
        "rupee": "rupees|inr|rs|rs.",
        "dirham": "aed",
        "cent": "xen|cents|xu",
    },
    "area": {
        "ha": "",
        "hecta": "hec-ta|hec ta",
        "héc ta": "hécta|héc-ta|héc - ta",
        "m2": "m²",
        "mét vuông": "m vuông",
        "km2": "km²",
        "ki-lô-mét vuông": "ki lô mét vuông|kilômét vuông",
        "cây số vuông": "",
        "cm2": "cm²",
        "sào": "sào ruộng|sào đất",
        "mẫu": "mẫu ruộng|mẫu đất|mẫu bắc bộ",
        "công đất": "công ruộng",
    },
    "volume": {
        "m3": "m³",
        "mét khối": "m khối",
        "cm3": "cm³|cc",
        "lít": "l|lit",
        "ml": "",
        "mililít": "mililit|mi-li-lít",
    },
    "length": {
        "km": "",
        "ki-lô-mét": "ki lô mét|kilômét|kilomet|kilômet",
        "cây số": "",
        "m": "",
        "mét": "",
        "cm": "",
        "xăng-ti-mét": "centimet|centimét",
        "mm": "",
        "mi-li-mét": "milimet|milimét",
        "hải lý": "",
        "dặm": "",
        "inch": "",
    },
    "mass": {
        "tấn": "",
        "tạ": "",
        "yến": "",
        "kg": "",
        "ki-lô-gam": "ki lô gam|kilôgam|kilogam|kilogram",
        "ký": "kí|kí lô|ký lô",
        "g": "gr",
        "gam": "gram",
        "mg": "",
        "miligam": "mi-li-gam|miligram",
        "lạng": "",
        "lượng vàng": "cây vàng",
        "chỉ vàng": "",
    },
    "power": {
        "MW": "megawatt|mê-ga-oát",
        "MWp": "",
        "kW": "kilowatt|ki-lô-oát",
        "kWp": "",
        "MVA": "",
        "kVA": "",
        "mã lực": "",
        "CV": "cv",
        "HP": "hp",
    },
    "energy": {"kWh": "kwh|số điện", "MWh": "", "GWh": ""},
    "electricity": {"kV": ""},
    "temperature": {"độ C": "°c|ºc|oc|độ c|độ xê"},
    "speed": {"km/h": "km / h", "km/giờ": "km / giờ", "m/s": "", "m/giây": ""},
    "data": {"GB": "gigabyte", "TB": "terabyte", "MB": "megabyte", "Mbps": "", "Gbps": ""},
    "level": {"độ richter": "độ rích-te", "độ": "", "độ ẩm": "", "TEU": "", "DWT": ""},
}  # fmt: skip

UNITS: dict[str, Unit] = {
    form: Unit(name, dimension)
    for dimension, units in _TABLE.items()
    for name, forms in units.items()
    for form in (name.lower(), *filter(None, forms.split("|")))
}
"""Each form in lower case to its unit."""

CURRENCIES = tuple(form for form, unit in UNITS.items() if unit.dimension == "money")
"""The forms of the currencies, in lower case."""

CURRENCY_CODES = {
    "đồng": "VND", "USD": "USD", "euro": "EUR", "bảng Anh": "GBP", "yên": "JPY", "nhân dân tệ": "CNY",
    "won": "KRW", "baht": "THB", "rúp": "RUB", "SGD": "SGD", "AUD": "AUD", "rupee": "INR", "dirham": "AED",
    "cent": "cent",
}  # fmt: skip
"""The ISO 4217 code of each currency of the table; cents alone do not say whose they are."""

_WORD_END = r"(?![\w])"
_forms = sorted(UNITS, key=len, reverse=True)
UNIT = re.compile(
    r"[ \u00a0]?(?P<form>"
    + "|".join(
        re.escape(form).replace(r"\ ", r"[ \u00a0]") + (_WORD_END if form[-1].isalnum() else "")
        for form in _forms
    )
    + ")"
)
"""A unit right behind a number, in text in lower case."""

_FALSE = {
    "đồng": "chí|bào|đội|nghiệp|hồ|loạt|diễn|phạm|thời|nai|tháp|hới|xoài|ruộng|văn|đăng|hương|hao|minh|niên|tính(?! (?:tới|đến|từ|theo|trên|ra|cả|riêng|chung|bình|vào))",
    "đô": "thị|đốc|vật|đồng",
    "độ": "tuổi|dài|dốc|cao|sâu|rộng|ẩm|tin|che|phủ|đạm|ph",
    "ký": "kết|tự|túc|ức",
    "kí": "kết|tự|túc|ức",
    "tệ": "nạn",
    "tấn": "công|bi",
    "mẫu": "giáo|bệnh|xét|máu|nước|mã|số|biểu|thử|đất|dịch|thực",
    "yên": "tâm|bình|ổn",
    "lần": "lượt|đầu|thứ",
    "xu": "hướng|thế",
    "cent": "",
}
FALSE_FRIENDS = {form: re.compile(rf"[ \u00a0](?:{words})(?!\w)") for form, words in _FALSE.items() if words}
"""Words behind a form that make another word of it: "3 đồng chí", "5 đô thị"."""

PER = re.compile(r"[ \u00a0]?/[ \u00a0]?(?P<per>(?:k?m[23²³]|[^\W\d_]+(?:[ \u00a0][^\W\d_]+)?))")
"""The denominator of a rate; the second syllable counts only where it makes a word of PER_WORDS."""

PER_WORDS = frozenset(
    "tập thể|cá nhân|lao động|gia đình|đại biểu|học sinh|sinh viên|giáo viên|hộ dân|hộ nghèo|nhân khẩu"
    "|công nhân|sản phẩm|căn nhà|ngày đêm|ngày công|đơn vị|thành viên|đảng viên|hội viên|đoàn viên|mô hình"
    "|dự án|công trình|cơ sở|phương tiện|trường hợp|người dân|đầu người|thành phố|cổ phiếu|vận động viên"
    "|chuyến bay|hành khách|bệnh nhân|liệt sĩ|em nhỏ|cháu bé|suất ăn|phần quà|suất quà|km đường|mét khối"
    "|mét vuông|giờ đồng hồ|hợp đồng|thí sinh|cán bộ|hợp tác xã|doanh nghiệp|đối tượng|tác phẩm".split("|")
)
"""Denominators of two syllables; others have one ("người", "năm", "ha")."""
