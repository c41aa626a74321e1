"""The words that tell units and countries: type words, spellings, what stands around bare names, masks.

Tables first, then the few regular expressions made of them; all are matched at a head's or a name's offset
(`scan` finds those), never searched for at every character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.places.before import Before

if TYPE_CHECKING:
    from collections.abc import Iterable

LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
# In names of the highlands an apostrophe may stand apart: "Cư M ’ gar".
SYLLABLE = rf"(?:[{UPPER}] ['’] ?\w+|[{UPPER}][\w'’]*(?:!(?=\s[{UPPER}]))?)"
# Between other names a hyphen without spaces joins a route's ends ("Hà Nội-Hải Phòng").
DOUBLE = (
    # Their first letters: where none stands, the names need not be gone through.
    r"(?=[BbCcLlPpTtVvXx])(?i:Bà Rịa\s?[-–]\s?Vũng Tàu|Phan Rang\s?[-–]\s?Tháp Chàm|Thừa Thiên\s?[-–]\s?Huế|Chân Mây\s?[-–]\s?Lăng Cô"
    r"|Văn Miếu\s?[-–]\s?Quốc Tử Giám|(?:Lâm Viên|Xuân Hương|Cam Ly|Xuân Trường|Lang Biang)\s?[-–]\s?Đà Lạt)(?!\w)"
)
_MORE = rf"(?:[ \u00a0]{SYLLABLE}){{0,11}}"
HYPHEN = r"\s[-–]\s(?!(?:Ảnh|Video|Clip|Nguồn|Theo|Ngân hàng|Công ty|Chi nhánh)\b)"
NAME = rf"(?:{DOUBLE}|(?:(?i:n(?:ông trường|ong truong)) )?{SYLLABLE}{_MORE}(?:{HYPHEN}{SYLLABLE}{_MORE})?)"
"""A run of capitalised syllables; a hyphen joins double names ("Phan Rang - Tháp Chàm")."""


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; none of them is read as a pattern itself."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# --- Units ------------------------------------------------------------------------------------------------

UNIT_TYPES = {
    "tỉnh": "province",
    "thành phố": "city", "tp.": "city", "tp": "city", "t.p": "city", "t.p.": "city",
    "huyện": "district", "huyện đảo": "district", "h.": "district",
    "quận": "district", "q.": "district",
    "thị xã": "district", "tx.": "district", "tx": "district", "t.x": "district", "t x.": "district",
    "xã": "commune", "xã đảo": "commune", "x.": "commune",
    "phường": "commune", "p.": "commune",
    "thị trấn": "commune", "tt.": "commune", "tt": "commune", "t.t": "commune",
    "đặc khu": "commune",
}  # fmt: skip
"""Type words; a city is a province or a district by its name and the day."""

_SORTS = (
    "biên giới|miền núi|vùng cao|vùng sâu|vùng biên|bãi ngang|ven biển|cù lao|nghèo|anh hùng|trung du".split(
        "|"
    )
)
SORTED_TYPES = {f"{word} {sort}": word for word in ("xã", "phường", "huyện") for sort in _SORTS}
"""Types with what sort of unit it is, each with the type: "xã biên giới Bản Mẫu"."""
UNIT_TYPES.update({sorted_: UNIT_TYPES[word] for sorted_, word in SORTED_TYPES.items()})

STATE_TYPES = frozenset({"bang", "tiểu bang"})
"""Type words of other countries' units."""

INITIALS = frozenset({"h.", "q.", "x.", "p.", "tt", "t.t", "t.p", "t.x", "t x."})
"""Abbreviations that are also initials of other words: what follows must be a known unit or a number."""

FULL_TYPES = {
    "tp": "Thành phố", "t.p": "Thành phố", "h": "Huyện", "huyện đảo": "Huyện", "q": "Quận", "tx": "Thị xã",
    "t.x": "Thị xã", "t x": "Thị xã", "x": "Xã", **{sorted_: word.capitalize() for sorted_, word in SORTED_TYPES.items()}, "xã đảo": "Xã", "p": "Phường", "tt": "Thị trấn", "t.t": "Thị trấn",
}  # fmt: skip
"""Type words (without their last stop) that are not the official type in lower case."""

NUMBERED_TYPES = frozenset({"quận", "q.", "phường", "p."})
"""Types of which there are units with a number for a name."""

MANY = Before(
    r"(?<!\w)(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
    r"|(?<!tổ )(?<!khu )(?<!phố )(?<!số )(?<!ấp )(?<!thôn )(?<!xóm )(?<!khóm )(?<!khối )(?<!km )\d{1,3})(?:\sđịa phương)?"
    r"(?:\s(?:tỉnh|thành phố|thành|huyện|quận|thị xã|thị|xã|phường|thị trấn|đặc khu)(?:,|\svà)?)*\s",
    (
        *("các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "phương", "và"),
        *("tỉnh", "phố", "thành", "huyện", "quận", "xã", "thị", "phường", "trấn", "khu"),
    ),
    reach=60,
    counts=True,
)
"""What announces a list of units before the type word: "các", "hai", "các xã, "."""

FOREIGN = re.compile(rf"[fF]|\w{{8,}}|[{LOWER}][A-Z]")
"""What no Vietnamese name, nor one of the country's other languages, has in it."""
RARE_LETTERS = re.compile(r"[jwzJWZ]")
"""Letters that only the names of other languages of the country have."""

UNIT_NAME = re.compile(
    rf"(?P<colon>\s?:)?(?:\s?(?P<name>{NAME})|\s?(?P<number>0?\d{{1,2}})(?![\w/%]|[.,]\d)(?!\s?[%/]))"
)
"""What follows a type word: a name or a number."""

NEXT = re.compile(
    rf"\s?(?P<by>,|;|/|\bvà\b|\bcùng\b|\bhoặc\b|\bvới\b)\s?(?:(?P<name>{NAME})|(?P<number>0?\d{{1,2}})(?![\w/%]|[.,]\d))"
)
"""The next item of a list of units."""

ABOVE = re.compile(rf"\s?(?:,|\(|[-–](?=\s)|thuộc\b)\s?(?P<name>{NAME})")
"""A parent without a type word right behind a unit: "xã Lũng Cú (Đồng Văn)", "TP Vinh, Nghệ An"."""

NOT_UNIT_BEFORE = Before.of("hợp tác|thông tấn|thị|làng|thành|bà|ông|công")
"""Words of which "xã" or "phố" is the second part: a cooperative is no commune, nor is a wife ("bà xã")."""

FORMER_BEHIND = re.compile(r"\s?[(,]?\s?(?:cũ|trước đây|trước kia|trước sáp nhập|trước khi sáp nhập)\b")

SPELLINGS = {
    "Thừa Thiên - Huế": "Thừa Thiên Huế", "TT-Huế": "Thừa Thiên Huế", "TT Huế": "Thừa Thiên Huế",
    "BR-VT": "Bà Rịa - Vũng Tàu", "BRVT": "Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàu": "Bà Rịa - Vũng Tàu",
    "Bắc Cạn": "Bắc Kạn", "Đắc Lắc": "Đắk Lắk", "Đăk Lăk": "Đắk Lắk", "Đắk Lăk": "Đắk Lắk", "Đắc Lắk": "Đắk Lắk",
    "Đăk Lắk": "Đắk Lắk", "Đắk Lắc": "Đắk Lắk", "Đaklak": "Đắk Lắk", "Daklak": "Đắk Lắk", "Dak Lak": "Đắk Lắk",
    "Đắc Nông": "Đắk Nông", "Đăk Nông": "Đắk Nông", "Dak Nong": "Đắk Nông", "Đak Nông": "Đắk Nông",
    "Kontum": "Kon Tum", "Công Tum": "Kon Tum", "Gia Rai": "Gia Lai",
    "Krông A Na": "Krông Ana", "Đa Krông": "Đakrông", "Sapa": "Sa Pa", "Buôn Mê Thuột": "Buôn Ma Thuột", "Ban Mê Thuột": "Buôn Ma Thuột",
    "Buôn Ma Thuật": "Buôn Ma Thuột", "Plây Ku": "Pleiku",
    "Điện Biên phủ": "Điện Biên Phủ", "Phan Rang-Tháp Chàm": "Phan Rang - Tháp Chàm",
    "Sài Gòn": "Hồ Chí Minh",
}  # fmt: skip
"""Spellings and other names that no rule of tones or letters brings to the official name."""

SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lương|Mai|Cao|Hà|Lâm|Tạ|Thái"
    "|Quách|Lò|Nông|Vi|Hứa|Triệu"
)
"""Family names, as parts of a pattern."""

CREDIT_BEFORE = re.compile(r"(?:Ảnh|ảnh|ẢNH|Tin|Bài|Nguồn|Video|Theo|CTV)\s?[:/]\s?$")
"""What makes a photographer's or author's name of a name behind it."""

ABBREVIATIONS = dict.fromkeys(
    ("tp.hcm", "tphcm", "tp hcm", "tp. hcm", "t.p hcm", "tp.hồ chí minh", "tphồ chí minh"), "Hồ Chí Minh"
)
"""Provinces written as one abbreviation, type word included; in lower case."""

# --- Bare names -------------------------------------------------------------------------------------------

HONORIFICS = frozenset(
    "ông bà anh chị em cháu cô chú bác cụ chàng nàng thím mợ dì cậu thầy bé nữ ca diễn nghệ nhạc họa sĩ viên "
    "thủ tướng tá úy sư ni y đồng chí ngài mẹ cha bố vợ chồng con hoa á hậu khôi".split()
)
"""Words before a person's name: what follows in capitals is not a place."""

LOCATIVES = frozenset("tại ở từ đến qua gần trên dưới vào ra về".split())
"""Words before a place."""

OPENERS = LOCATIVES | frozenset(
    "và theo với cho của do trong ngoài nếu như để cả riêng sau trước khi vùng khu nơi "
    "còn song nhưng hiện ngay người dân khách báo đài đội tuyển giữa rời cách thuộc tới tuy dù "
    "không chỉ cùng đoàn quê gái trai phía".split()
)
"""Words that may stand in capitals at a sentence's beginning before a name."""

COMMUNE_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:tại|ở|đội|đồn biên phòng|trạm biên phòng|đoạn|địa bàn|như|cho|từ|về|đến|quê|thuộc|xã(?:\s[{LOWER}]+){{1,2}}|(?:đoàn|đội|đảng ủy|UBND|HĐND|công an) xã|(?:xã|phường)(?:\s[{LOWER}]+){{0,3}},?\s(?:trong đó có|bao gồm|gồm có|gồm))\s|\s[-–]\s)$",
    re.IGNORECASE,
)
"""What lets a commune of the home province stand without its type word."""

FIRM_BEFORE = re.compile(
    r"(?<!\w)(?:công ty|doanh nghiệp|tập đoàn|ngân hàng|hợp tác xã|htx|hội|liên đoàn|hiệp hội|viện|quỹ)\s[^,.;:()\n]{0,60}$"
)
"""What makes a firm's or body's name of a name behind it, over lower case: "Công ty cổ phần Tiến Nông"."""
FORM_BEFORE = re.compile(
    r"(?<!\w)(?:công ty|doanh nghiệp|tập đoàn|hợp tác xã|htx|ngân hàng|thương hiệu|nhãn hiệu|khách sạn|nhà hàng)"
    r"(?:\s(?:tnhh|cổ phần|cp|mtv|tm|dv|tư nhân|hai thành viên|một thành viên))*\s$"
)
"""The form of a firm, of which what follows is the name."""
FIRM_REACH = 80

CITY_ABROAD_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<place>tại|ở|đến|từ|sang|tới|về)|thành phố|thủ đô|TP\.?)\s(?P<name>{SYLLABLE}(?:\s{SYLLABLE}){{0,3}})(?:\s\(|(?P<comma>,)\s)$"
)
"""A city before its country, in brackets or behind a comma: "tại Tokyo (Nhật Bản)", "thành phố Côn Minh, Trung Quốc"."""

NOT_BARE = frozenset({
    "hồ chí minh", "cửu long", "sông bé", "hà bắc", "nam hà", "thuận hải", "hoàng liên sơn", "phú khánh", "minh hải",
})  # fmt: skip
"""Provinces that without a type word are rather a person, a river, a range or a province of China."""

WORDS_IN_CAPITALS = frozenset({"hòa bình", "thái bình", "thanh hóa", "an giang", "bình dương"})
"""Provinces whose names are words too, so that nothing tells them apart in a headline in capitals."""

# --- Countries --------------------------------------------------------------------------------------------

COUNTRY_NAMES = {
    "Mỹ": "Mỹ", "Hoa Kỳ": "Mỹ", "Anh": "Anh", "Vương quốc Anh": "Anh", "Úc": "Úc", "Australia": "Úc", "Nga": "Nga",
    "Liên bang Nga": "Nga", "LB Nga": "Nga", "Hàn Quốc": "Hàn Quốc", "Triều Tiên": "Triều Tiên", "Lào": "Lào",
    "CHDCND Lào": "Lào", "CHDCND Triều Tiên": "Triều Tiên", "Đài Loan": "Đài Loan", "Hong Kong": "Hồng Kông",
    "Hồng Kông": "Hồng Kông", "Cu-ba": "Cuba", "Cuba": "Cuba", "Cam-pu-chia": "Campuchia", "Campuchia": "Campuchia",
    "Ma-lai-xi-a": "Malaysia", "Xin-ga-po": "Singapore", "In-đô-nê-xi-a": "Indonesia", "Phi-líp-pin": "Philippines",
    "Mi-an-ma": "Myanmar", "Myanmar": "Myanmar", "UAE": "UAE", "Cộng hòa Séc": "Cộng hòa Séc", "Séc": "Cộng hòa Séc",
    "Ê-ti-ô-pi-a": "Ethiopia", "Ác-hen-ti-na": "Argentina", "Bra-xin": "Brazil", "Bỉ": "Bỉ", "Thổ Nhĩ Kỳ": "Thổ Nhĩ Kỳ",
    "Ca-na-đa": "Canada", "I-ta-li-a": "Italy", "Ý": "Italy", "Italia": "Italy", "Bê-la-rút": "Belarus",
    "U-crai-na": "Ukraine", "I-xra-en": "Israel", "I-ran": "Iran", "I-rắc": "Iraq", "Brunei": "Brunei", "Bru-nây": "Brunei",
    "Palestine": "Palestine", "Việt Nam": "Việt Nam", "Đông Timor": "Timor-Leste", "Hungary": "Hungary", "Đức": "Đức",
}  # fmt: skip
"""Names that news has for countries beside or instead of the CLDR's, each with the one we give."""

AMBIGUOUS_COUNTRIES = frozenset({"Anh", "Đức", "Nga", "Mỹ", "Ý", "Áo", "Pháp", "Úc", "Lào", "Bỉ", "Séc"})
"""Countries that are also people's names or words."""

NOT_COUNTRY_BEHIND = re.compile(
    r"\s(?:hùng|em|chị|trai|cả|thuật|phẩm|nhân|viện|vị|mãn|tính|độ|cha|giáo|luật|lệnh|y|chế|danh|kiến|thức|nghĩa|chí|dài|khoác)(?!\w)"
)
"""Second syllables of words that begin like a country: "Anh hùng", "Mỹ thuật", "Pháp luật". """

_STATE_OFFICES = "tổng thống|thủ tướng|ngoại trưởng|quốc vương|đại sứ|bộ trưởng|nghị sĩ|thống đốc"
STATE_OFFICE_BEFORE = re.compile(rf"(?<!\w)(?i:{_STATE_OFFICES})(?:\s\w+\s[{LOWER}]+)?\s$")
"""An office of a state, or of one field of it, before the state: "Bộ trưởng Quốc phòng Mỹ Pete Hegseth"."""
STATE_OFFICE_REACH = 30

COUNTRY_BEFORE = re.compile(
    r"(?:(?<!\w)(?:nước|sang|tại|ở|từ|của|với|và|về|thị trường|đến|như|vào|giữa|người|do|cho|là|bởi|gốc|hàng|quân đội|chính phủ"
    rf"|{_STATE_OFFICES}|đại sứ quán|đội tuyển|tuyển|đô|doanh nghiệp|chuyên gia|công ty|đối tác|phía|theo)|[,(–-])\s?$",
    re.IGNORECASE,
)

# --- Masks ------------------------------------------------------------------------------------------------

MASKS = re.compile(
    r"(?:[Bb]à\s)?[Mm]ẹ\s(?:Việt Nam|VN)\s[Aa]nh\s?[Hh]ùng|BÀ MẸ VIỆT NAM ANH HÙNG|VIỆT NAM ANH HÙNG"
    r"|(?:lợn|heo|tả) [Cc]hâu Phi"
    r"|(?i:tư tưởng|tấm gương|chủ tịch|bác|đoàn tncs|đoàn thanh niên cộng sản|đội tntp|thiếu niên tiền phong|lăng|bảo tàng"
    r"|huân chương|giải thưởng|thời đại|đạo đức|phong cách|lãnh tụ|đồng chí|cụ|con đường|khu di tích|tượng)"
    r"(?:,? đạo đức,? phong cách| đạo đức| phong cách)?\s(?:Hồ Chí Minh|HỒ CHÍ MINH)"
)
"""Names that hold a place's name without naming the place."""
MASK_WORDS = (("hồ chí minh",), ("châu phi",), ("anh hùng",), ("việt nam", "hùng"))
"""A text that has all the words of none of these has nothing to mask."""
MASK_ENDS = re.compile(r"hồ chí minh|hùng|châu phi")
"""What a mask ends with, in lower case."""
MASK_REACH = 64
"""No mask begins further before its end."""
