"""The words that tell places: type words of units, heads of venues and landscapes, regions, masks.

Tables first, then the few regular expressions made of them; all are matched at a head's or a name's offset
(`scan` finds those), never searched for at every character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UPPER = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SYLLABLE = rf"[{UPPER}][\w'’]*(?:!(?=\s[{UPPER}]))?"
# Between other names a hyphen without spaces joins a route's ends ("Hà Nội-Hải Phòng").
_DOUBLE = (
    r"(?i:Bà Rịa\s?[-–]\s?Vũng Tàu|Phan Rang\s?[-–]\s?Tháp Chàm|Thừa Thiên\s?[-–]\s?Huế|Chân Mây\s?[-–]\s?Lăng Cô"
    r"|Văn Miếu\s?[-–]\s?Quốc Tử Giám|(?:Lâm Viên|Xuân Hương|Cam Ly|Xuân Trường|Lang Biang)\s?[-–]\s?Đà Lạt)(?!\w)"
)
_MORE = rf"(?:[ \u00a0]{SYLLABLE}){{0,11}}"
_HYPHEN = r"\s[-–]\s(?!(?:Ảnh|Video|Clip|Nguồn|Theo)\b)"
NAME = rf"(?:{_DOUBLE}|(?:(?i:nông trường|nong truong) )?{SYLLABLE}{_MORE}(?:{_HYPHEN}{SYLLABLE}{_MORE})?)"
"""A run of capitalised syllables; a hyphen joins double names ("Phan Rang - Tháp Chàm")."""


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# --- Units ------------------------------------------------------------------------------------------------

UNIT_TYPES = {
    "tỉnh": "province",
    "thành phố": "city", "tp.": "city", "tp": "city", "t.p": "city", "t.p.": "city",
    "huyện": "district", "huyện đảo": "district", "h.": "district",
    "quận": "district", "q.": "district",
    "thị xã": "district", "tx.": "district", "tx": "district", "t.x": "district",
    "xã": "commune", "xã đảo": "commune", "x.": "commune",
    "phường": "commune", "p.": "commune",
    "thị trấn": "commune", "tt.": "commune", "tt": "commune", "t.t": "commune",
    "đặc khu": "commune",
}  # fmt: skip
"""Type words; a city is a province or a district by its name and the day."""

INITIALS = frozenset({"h.", "q.", "x.", "p.", "tt", "t.t", "t.p", "t.x"})
"""Abbreviations that are also initials of other words: what follows must be a known unit or a number."""

FULL_TYPES = {
    "tp": "Thành phố", "t.p": "Thành phố", "h": "Huyện", "huyện đảo": "Huyện", "q": "Quận", "tx": "Thị xã",
    "t.x": "Thị xã", "x": "Xã", "xã đảo": "Xã", "p": "Phường", "tt": "Thị trấn", "t.t": "Thị trấn",
}  # fmt: skip
"""Type words (without their last stop) that are not the official type in lower case."""

NUMBERED_TYPES = frozenset({"quận", "q.", "phường", "p."})
"""Types of which there are units with a number for a name."""

MANY = re.compile(
    r"(?i:(?<!\w)(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
    r"|(?<!tổ )(?<!khu )(?<!phố )(?<!số )(?<!ấp )(?<!thôn )(?<!xóm )(?<!khóm )(?<!khối )(?<!km )\d{1,3})(?:\sđịa phương)?"
    r"(?:\s(?:tỉnh|thành phố|thành|huyện|quận|thị xã|thị|xã|phường|thị trấn|đặc khu)(?:,|\svà)?)*\s)$"
)
"""What announces a list of units before the type word: "các", "hai", "các xã, "."""

FOREIGN = re.compile(r"[fF]|\w{8,}|[a-zà-ỹ][A-Z]")
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

NOT_UNIT_BEFORE = re.compile(r"(?:(?<!\w)(?i:hợp tác|thông tấn|thị|làng|thành|bà|ông|công)\s)$")
"""Words of which "xã" or "phố" is the second part: a cooperative is no commune, nor is a wife ("bà xã")."""

FORMER_BEHIND = re.compile(r"\s?[(,]?\s?(?:cũ|trước đây|trước kia|trước sáp nhập|trước khi sáp nhập)\b")
FORMER_BEFORE = re.compile(r"(?:(?i:nguyên|thuộc địa bàn)\s)$")

SPELLINGS = {
    "Thừa Thiên - Huế": "Thừa Thiên Huế", "TT-Huế": "Thừa Thiên Huế", "TT Huế": "Thừa Thiên Huế",
    "BR-VT": "Bà Rịa - Vũng Tàu", "BRVT": "Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàu": "Bà Rịa - Vũng Tàu",
    "Bắc Cạn": "Bắc Kạn", "Đắc Lắc": "Đắk Lắk", "Đăk Lăk": "Đắk Lắk", "Đắk Lăk": "Đắk Lắk", "Đắc Lắk": "Đắk Lắk",
    "Đăk Lắk": "Đắk Lắk", "Đắk Lắc": "Đắk Lắk", "Đaklak": "Đắk Lắk", "Daklak": "Đắk Lắk", "Dak Lak": "Đắk Lắk",
    "Đắc Nông": "Đắk Nông", "Đăk Nông": "Đắk Nông", "Dak Nong": "Đắk Nông", "Đak Nông": "Đắk Nông",
    "Kontum": "Kon Tum", "Công Tum": "Kon Tum", "Gia Rai": "Gia Lai",
    "Sapa": "Sa Pa", "Buôn Mê Thuột": "Buôn Ma Thuột", "Ban Mê Thuột": "Buôn Ma Thuột",
    "Buôn Ma Thuật": "Buôn Ma Thuột", "Plây Ku": "Pleiku",
    "Điện Biên phủ": "Điện Biên Phủ", "Phan Rang-Tháp Chàm": "Phan Rang - Tháp Chàm",
    "Sài Gòn": "Hồ Chí Minh",
}  # fmt: skip
"""Spellings and other names that no rule of tones or letters brings to the official name."""

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
    r"(?:(?<!\w)(?:tại|ở|đội|địa bàn|như|cho|từ|về|đến|quê|thuộc|xã(?:\s[a-zà-ỹđ]+){1,2}|(?:đoàn|đội|đảng ủy|UBND|HĐND|công an) xã)\s|\s[-–]\s)$",
    re.IGNORECASE,
)
"""What lets a commune of the home province stand without its type word."""

NOT_BARE = frozenset({
    "hồ chí minh", "cửu long", "sông bé", "hà bắc", "nam hà", "thuận hải", "hoàng liên sơn", "phú khánh", "minh hải",
})  # fmt: skip
"""Provinces that without a type word are rather a person, a river, a range or a province of China."""

WORDS_IN_CAPITALS = frozenset({"hòa bình", "thái bình", "thanh hóa", "an giang", "bình dương"})
"""Provinces whose names are words too, so that nothing tells them apart in a headline in capitals."""

# --- Hamlets ----------------------------------------------------------------------------------------------

HAMLET_TYPES = frozenset({
    "thôn", "bản", "ấp", "tổ dân phố", "tdp", "khu phố", "làng", "buôn", "xóm", "khóm", "tổ", "plei", "phum", "sóc",
    "bon", "khu dân cư", "khối phố", "khối", "làng nghề", "tổ nhân dân", "tiểu khu", "plơi",
})  # fmt: skip
NUMBERED_ONLY = frozenset({"tổ", "khối", "tiểu khu"})
"""Hamlets that the word makes known only with a number behind it."""

HAMLET = re.compile(
    r"\s(?:(?:gốm|nghề|chè|chài|hoa|cổ|dệt|[Vv]ăn hóa|[Vv]ăn hoá|rau|mộc|đúc|số|cá|bún|gạch|chiếu|tái định cư|du lịch|cộng đồng"
    r"|truyền thống|sinh thái)\s){0,3}"
    rf"(?P<name>\d{{1,2}}[A-Z]?(?!\d|[/.,]\d|\s?%|\w)(?:\s{NAME})?|{NAME}(?:\s\d{{1,2}}(?!\d|[/.,]\d|%))?|[IVX]{{1,4}}(?!\w))"
)
NOT_HAMLET_BEFORE = re.compile(
    r"(?:(?<!\w)(?i:già|trưởng|phó|nông|văn|cơ|nhật|xuất|hàng|học|phiên|kịch|ấn|biên|chăm|săn|tài)\s)$"
)
"""Words that make a person of the hamlet (a headman), or of which the type word is the second part ("phiên bản")."""

# --- Venues -----------------------------------------------------------------------------------------------

_LEVEL = rf"(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|TP\.?|quận|thôn|bản|ấp|khu phố|tổ dân phố)(?!\w)(?:\s{NAME}|\s\d{{1,2}})?"
VENUE_SORTS = (
    "liệt sĩ", "liệt sỹ", "lịch sử", "đa khoa", "hữu nghị", "khu vực", "quốc tế", "quốc gia", "quốc gia đặc biệt", "văn hóa",
    "văn hoá", "thể thao", "thể dục", "lao động", "thiếu nhi", "thanh thiếu nhi", "hội nghị", "phục vụ", "hành chính",
    "hành chính công", "công an", "liên cơ quan", "tổng hợp", "sản xuất", "xi măng", "pin", "may", "đường", "giấy", "thủy điện",
    "thuỷ điện", "nhiệt điện", "điện", "chuyên", "nội trú", "bán trú", "mầm non", "mẫu giáo", "tiểu học", "trung học", "cơ sở",
    "phổ thông", "cao đẳng", "đại học", "chính trị", "quân sự", "dân tộc", "y tế", "triển lãm", "thương mại", "quân", "quân y",
    "kỹ thuật", "cảnh sát", "hành chính quốc gia", "bắn", "huấn luyện", "nghệ thuật", "đa năng", "ga", "biển", "cạn", "gốm",
    "nước sạch", "chứa nước", "dạy nghề", "giáo dục", "thường xuyên", "truyền thống", "cộng đồng", "hàng không", "nhi", "phụ sản",
    "tâm thần", "y học cổ truyền", "trung ương", "hướng nghiệp", "ngoại ngữ", "tin học", "mua sắm", "giải trí", "nghỉ dưỡng",
    "bảo trợ xã hội", "bảo tồn", "học", "thi đấu", "đào tạo", "bồi dưỡng", "dịch vụ", "việc làm", "khuyến nông", "trung tâm",
    "chiến thắng", "chiến khu", "kháng chiến", "cách mạng", "thắng cảnh", "khảo cổ", "kiến trúc", "tỉnh ủy", "tỉnh uỷ",
    "huyện ủy", "huyện uỷ", "thành ủy", "thành uỷ", "thị ủy", "thị uỷ", "quận ủy", "quận uỷ", "đảng ủy", "đảng uỷ",
)  # fmt: skip
"""Words that say of what sort a venue is, or whose, and are no name of it."""
_DESCRIPTION = _any(VENUE_SORTS)
_DESCRIBING = rf"(?:(?:,|\s&|\svà)?\s(?i:{_DESCRIPTION})(?!\w))"
DESCRIBED = re.compile(rf"(?<!\w)(?i:{_DESCRIPTION})(?!\w)")

VENUE_HEADS = frozenset({
    "trường", "bệnh viện", "trung tâm", "nhà văn hóa", "nhà văn hoá", "hội trường", "nhà thi đấu", "sân vận động",
    "quảng trường", "công viên", "bảo tàng", "nghĩa trang", "đền", "chùa", "đình", "miếu", "nhà thờ", "khu di tích",
    "di tích", "chợ", "siêu thị", "cảng", "sân bay", "nhà ga", "cầu", "nhà máy", "thủy điện", "thuỷ điện", "nhà hát",
    "thư viện", "khách sạn", "trụ sở", "đài tưởng niệm", "tượng đài", "trạm", "nhà khách", "học viện", "bến xe",
    "cửa khẩu", "khu lưu niệm", "nhà tù", "trại giam", "khu du lịch", "nhà sinh hoạt cộng đồng", "trạm y tế", "hầm",
    "nhà trưng bày", "tháp", "thành cổ", "phòng họp", "sân bóng", "khu đô thị", "chung cư", "tòa nhà", "toà nhà",
    "nút giao", "ngã tư", "ngã ba", "trạm thu phí", "bến cảng", "cầu vượt", "nhà thiếu nhi", "cung văn hóa", "phủ",
    "trại tạm giam", "nhiệt điện", "nhà lưu niệm", "nhà rông", "nhà ngục", "ngục", "đồn", "thiền viện", "lăng", "ga", "bến phà",
})  # fmt: skip
LEVEL_IS_NO_NAME = frozenset(
    {
        "cầu",
        "tháp",
        "đình",
        "đền",
        "hầm",
        "trạm",
        "cảng",
        "trụ sở",
        "phòng họp",
        "ga",
        "phủ",
        "lăng",
        "chùa",
        "ngục",
        "đồn",
    }
)
"""Heads that a level alone ("cầu xã") does not name."""
NEEDS_DESCRIPTION = frozenset({"trường", "trung tâm"})
NEEDS_WHOLE_NAME = frozenset({
    "trường", "trung tâm", "tòa nhà", "toà nhà", "nhà máy", "bệnh viện", "khu đô thị", "học viện", "trụ sở", "hội trường",
    "công viên", "cung văn hóa", "bảo tàng", "thư viện", "nhà hát", "khách sạn",
})  # fmt: skip
"""Heads behind which one capital alone begins an institution's words ("Trung tâm Hướng nghiệp"), not a name."""
ACRONYMS = re.compile(
    r"(?<!\w)(?:THPT|THCS|TH|PTDT|PTDTNT|PTDTBT|BOT|UBND|HĐND|THPTDTNT|GDTX|GDNN|MN|THPTQG|CSGT)(?!\w)"
)
"""Abbreviations that are no name ("các trường THPT")."""
NOT_VENUE_BEFORE = re.compile(
    r"(?:(?<!\w)(?i:gia|phế|yêu|quân|thành phố|thị|môi|lập|hội|phim|nông|lâm|công|chiến|nghị|hậu|đấu|điểm|nhà|nhu|toàn|khấu|đề|tổng|địa|lãnh|tiền|bóng|chính|kiểm|hòa|con|xuất|diễn"
    r"|thương|hiện|đường|sở|bộ)\s)$"
)
"""Words of which a venue's head is the second syllable: "gia đình", "thị trường", "nhu cầu", "môi trường"."""

_VENUE_SYLLABLE = rf"(?!(?i:{_DESCRIPTION})(?!\w)){SYLLABLE}"
_VENUE_MORE = rf"(?: {_VENUE_SYLLABLE}){{0,11}}"
_VENUE_NAME = rf"(?:{_DOUBLE}|{_VENUE_SYLLABLE}{_VENUE_MORE}(?:{_HYPHEN}{_VENUE_SYLLABLE}{_VENUE_MORE})?)"
_VENUE_NUMBER = r"(?:số\s\d{1,4}|\d{1,2}[-./]\d{1,2}(?![\w/]|[-.]\d)|[A-Z]?\d{1,4}(?:\.\d+)?[A-Z]?(?![\w/%])(?!\s[a-zà-ỹđ%]))"
_DESCRIBED_FURTHER = rf"(?:\s(?i:{_DESCRIPTION})(?!\w){_DESCRIBING}{{0,5}})?"
VENUE = re.compile(
    rf"(?P<tail>{_DESCRIBED_FURTHER}(?:\s(?:{_VENUE_NAME}|{_VENUE_NUMBER}){_DESCRIBED_FURTHER}){{0,4}}"
    rf"(?:\s{_LEVEL})?(?:\s{_VENUE_NAME})?(?:\s\d(?!\w|[/.,]\d))?)"
)

ROAD_HEADS = frozenset(
    {
        "quốc lộ",
        "tỉnh lộ",
        "đường tỉnh",
        "hương lộ",
        "huyện lộ",
        "đường vành đai",
        "vành đai",
        "tuyến đường tỉnh",
        "ql",
        "ql.",
        "đt",
        "đt.",
        "tl",
        "tl.",
    }
)
ROAD = re.compile(r"\s?(?P<number>\d{1,3}[A-ZĐ]?\d?)(?![\w/%])")
MOTORWAY_HEADS = frozenset({"đường cao tốc", "cao tốc"})
MOTORWAY = re.compile(rf"\s(?P<name>{NAME}(?:\sphía\s{SYLLABLE})?)")
STREET_HEADS = frozenset({"đường", "phố", "đại lộ", "tuyến phố", "đường phố"})
STREET = re.compile(
    rf"\s(?!(?:Quốc|Tỉnh|Hương) lộ|Cao tốc|Vành đai)(?P<name>{NAME}(?:\s\d{{1,2}}(?!\w|[/.,]\d))?"
    r"|\d{1,2}/\d{1,2}(?![\w/])|\d{1,2}\s[Tt]háng\s\d{1,2}(?!\w))"
)
NOT_STREET_BEFORE = re.compile(r"(?:(?<!\w)(?i:khu|khối|thành|thông|lên|mía|tiểu|tháo|con|mở|tổ dân)\s)$")

# --- Landscapes and regions -------------------------------------------------------------------------------

LANDSCAPE_HEADS = frozenset({
    "sông", "dòng", "suối", "hồ chứa nước", "hồ thủy lợi", "hồ thủy điện", "hồ chứa", "hồ", "núi", "đèo", "dốc", "biển",
    "đảo", "quần đảo", "vịnh", "đầm", "thác", "cánh đồng", "đê", "khu công nghiệp", "kcn", "khu kinh tế", "kkt",
    "cụm công nghiệp", "ccn", "khu chế xuất", "khu công nghệ cao", "vườn quốc gia", "khu bảo tồn thiên nhiên", "cù lao",
    "mũi", "kênh", "bán đảo", "cao nguyên", "hang", "hang động", "động", "đồi", "rạch", "rừng", "phá",
    "khu bảo tồn", "rừng phòng hộ", "lòng hồ", "bãi biển", "gành", "ghềnh", "vàm",
})  # fmt: skip
LANDSCAPE = re.compile(rf"\s(?P<name>(?:tả\s|hữu\s)?{NAME}(?:\s(?:[IVX]{{1,3}}|\d)(?!\w|[/.,]\d))?)")
NOT_LANDSCAPE_BEFORE = re.compile(
    r"(?:(?<!\w)(?i:báo|miền|vùng|đơn|khách|lao|hoạt|chủ|hồi|biến|tác|hành|vận|khởi|bị|phát|di|cửa|quả|ông|bà|anh|bác|chị)\s)$"
)
"""Words of which the head is the second syllable ("lao động"), or that make a person of it ("anh Hồ …")."""

SIDE_BEFORE = re.compile(
    r"(?:(?<!\w)(?i:tỉnh|thành|thành phố|khu vực|trọng điểm|miền núi|vùng núi|núi cao|biên giới|lân cận|thị trường|địa phương|đồng bằng)\s)$"
)
"""Words that make a region of "phía Bắc", which is else a direction."""

WIND_BEFORE = re.compile(r"(?:(?<!\w)(?i:gió|gió mùa|hướng|chếch|về phía|phía)\s)$")
"""Words that make a direction of "Đông Bắc"."""

REGIONS = frozenset({
    "Đồng bằng sông Cửu Long", "ĐBSCL", "Đồng bằng sông Hồng", "Đồng bằng Bắc Bộ", "Bắc Trung Bộ", "Trung Trung Bộ", "Nam Trung Bộ",
    "Duyên hải Nam Trung Bộ", "Duyên hải miền Trung", "Đông Nam Bộ", "Tây Nam Bộ", "Đông Bắc Bộ", "Tây Bắc Bộ",
    "Nam Bộ", "Bắc Bộ", "Trung Bộ", "Tây Nguyên", "Tây Bắc", "Đông Bắc", "miền Trung", "miền Bắc", "miền Nam",
    "miền Tây", "miền Đông", "phía Bắc", "phía Nam", "châu Á", "châu Á - Thái Bình Dương", "châu Âu", "châu Phi",
    "châu Mỹ", "châu Đại Dương", "Biển Đông", "Đông Nam Á", "Trung Đông", "Đông Á", "Nam Á", "Trường Sa", "Hoàng Sa",
})  # fmt: skip
HOME_REGIONS = frozenset({"Trường Sa", "Hoàng Sa"})

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

COUNTRY_BEFORE = re.compile(
    r"(?:(?<!\w)(?:nước|sang|tại|ở|từ|của|với|và|về|thị trường|đến|như|vào|giữa|người|do|cho|là|bởi|gốc|hàng|quân đội|chính phủ"
    r"|tổng thống|thủ tướng|đại sứ|đại sứ quán|đội tuyển|tuyển|đô|doanh nghiệp|chuyên gia|công ty|đối tác|phía|theo)|[,(–-])\s?$",
    re.IGNORECASE,
)

# --- Masks ------------------------------------------------------------------------------------------------

MASKS = re.compile(
    r"(?:[Bb]à\s)?[Mm]ẹ\s(?:Việt Nam|VN)\s[Aa]nh\s?[Hh]ùng|BÀ MẸ VIỆT NAM ANH HÙNG|VIỆT NAM ANH HÙNG"
    r"|(?:lợn|tả) châu Phi"
    r"|(?i:tư tưởng|tấm gương|chủ tịch|bác|đoàn tncs|đoàn thanh niên cộng sản|đội tntp|thiếu niên tiền phong|lăng|bảo tàng"
    r"|huân chương|giải thưởng|thời đại|đạo đức|phong cách|lãnh tụ|đồng chí|cụ|con đường|khu di tích|tượng)"
    r"(?:,? đạo đức,? phong cách| đạo đức| phong cách)?\s(?:Hồ Chí Minh|HỒ CHÍ MINH)"
)
"""Names that hold a place's name without naming the place."""
MASK_WORDS = ("hồ chí minh", "anh hùng", "châu phi", "việt nam")
"""A text without any of these has nothing to mask."""
