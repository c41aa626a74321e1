"""The words that tell places: type words of units, heads of venues and landscapes, countries."""

from __future__ import annotations

import re

UPPER = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SYLLABLE = rf"[{UPPER}][\w'’]*"
# Between other names a hyphen without spaces joins a route's ends ("Hà Nội-Hải Phòng").
_DOUBLE = (
    r"(?i:Bà Rịa\s?[-–]\s?Vũng Tàu|Phan Rang\s?[-–]\s?Tháp Chàm|Thừa Thiên\s?[-–]\s?Huế|Chân Mây\s?[-–]\s?Lăng Cô"
    r"|Văn Miếu\s?[-–]\s?Quốc Tử Giám|(?:Lâm Viên|Xuân Hương|Cam Ly|Xuân Trường|Lang Biang)\s?[-–]\s?Đà Lạt)(?!\w)"
)
NAME = rf"(?:{_DOUBLE}|{SYLLABLE}(?:[ \u00a0]{SYLLABLE})*(?:\s[-–]\s{SYLLABLE}(?:[ ]{SYLLABLE})*)?)"
"""A run of capitalised syllables; a hyphen joins double names ("Phan Rang - Tháp Chàm")."""

UNIT_TYPES = {
    "tỉnh": "province",
    "thành phố": "city", "tp.": "city", "tp": "city", "t.p": "city",
    "huyện": "district", "huyện đảo": "district", "quận": "district", "q.": "district",
    "thị xã": "district", "tx.": "district", "tx": "district",
    "xã": "commune", "phường": "commune", "p.": "commune", "thị trấn": "commune", "tt.": "commune", "tt": "commune",
    "đặc khu": "commune", "xã đảo": "commune",
}  # fmt: skip
"""Type words; a city is a province or a district by its name and the day."""

HAMLET_TYPES = (
    "thôn", "bản", "ấp", "tổ dân phố", "khu phố", "làng", "buôn", "xóm", "khóm", "tổ", "plei", "phum", "sóc", "bon",
    "khu dân cư", "tdp", "khối phố", "khối",
)  # fmt: skip


def _words(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


UNIT = re.compile(
    rf"(?<![\w])(?P<many>(?i:các|những|\d{{1,3}}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?:địa phương\s)?)?(?P<type>(?i:{_words(UNIT_TYPES)}))(?P<colon>:)?"
    rf"(?:\s?(?P<name>{NAME})|\s(?P<number>0?\d{{1,2}})(?![\w/%.,]*\d)(?!\s?[%/]))"
)
HAMLET = re.compile(
    rf"(?<!\w)(?<!già )(?<!trưởng )(?P<type>(?i:{_words(HAMLET_TYPES)}))\s(?:(?:gốm|nghề|chè|chài|hoa|cổ|dệt|văn hóa|rau|mộc|đúc|số|cá|bún|gạch|chiếu)\s){{0,2}}"
    rf"(?P<name>\d{{1,2}}[A-Z]?(?!\d|[/.,]\d|%)(?:\s{NAME})?|{NAME}(?:\s\d{{1,2}}(?!\d|[/.,]\d|%))?)"
)
FOLLOWING = re.compile(
    rf"\s?(?:,|;|\bvà\b|\bcùng\b)\s?(?:(?P<name>{NAME})|(?P<number>0?\d{{1,2}})(?![\w/%.]))"
)
"""The next item of a list of units."""

CAPITALISED = re.compile(NAME)
FORMER_BEHIND = re.compile(r"\s?\(?(?:cũ|trước đây|trước sáp nhập)\b")

_LEVEL = rf"(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|TP\.?|quận|thôn|bản|ấp|khu phố|tổ dân phố)(?:\s{NAME}|\s\d{{1,2}})?"
_DESCRIPTION = (
    r"(?:liệt s[ĩỹ]|lịch sử|đa khoa|hữu nghị|khu vực|quốc tế|văn ho[áa]|văn hóa|thể thao|thể dục|lao động|thiếu nhi|thanh thiếu nhi"
    r"|hội nghị|phục vụ|hành chính|công|công an|liên cơ quan|tổng hợp|sản xuất|xi măng|pin|may|đường|giấy|thủy điện|chuyên|nội trú"
    r"|bán trú|mầm non|mẫu giáo|tiểu học|trung học|cơ sở|phổ thông|cao đẳng|đại học|chính trị|quân sự|dân tộc|y tế|triển lãm|thương mại|quân|quân y|kỹ thuật|cảnh sát|hành chính quốc gia"
    r"|bắn|huấn luyện|nghệ thuật|đa năng|ga|biển|cạn|gốm|nước sạch|chứa nước|dạy nghề|giáo dục|thường xuyên|truyền thống|cộng đồng|và|&)"
)
DESCRIBED = re.compile(rf"(?i:{_DESCRIPTION})(?!\w)")

VENUE_HEADS = {
    "trường", "bệnh viện", "trung tâm", "nhà văn hóa", "nhà văn hoá", "hội trường", "nhà thi đấu", "sân vận động",
    "quảng trường", "công viên", "bảo tàng", "nghĩa trang", "đền", "chùa", "đình", "miếu", "nhà thờ", "khu di tích",
    "di tích", "chợ", "siêu thị", "cảng", "sân bay", "nhà ga", "cầu", "nhà máy", "thủy điện", "thuỷ điện", "nhà hát",
    "thư viện", "khách sạn", "trụ sở", "đài tưởng niệm", "tượng đài", "trạm", "nhà khách", "học viện", "bến xe", "cửa khẩu",
    "khu lưu niệm", "nhà tù", "trại giam", "khu du lịch", "nhà sinh hoạt cộng đồng", "trạm y tế", "hầm", "nhà trưng bày",
    "tháp", "thành cổ", "phòng họp", "sân bóng",
}  # fmt: skip
VENUE = re.compile(
    rf"(?<![\w])(?<!gia )(?<!phế )(?<!yêu )(?<!quân )(?<!thành phố )(?P<head>(?i:{_words(VENUE_HEADS)}))(?P<tail>(?:\s(?i:{_DESCRIPTION})(?!\w)){{0,6}}"
    rf"(?:\s(?:{NAME}|số\s\d+|[A-Z]?\d+(?:\.\d+)?[A-Z]?(?![\w/%])(?!\s[a-zà-ỹđ%]))(?:\s(?i:{_DESCRIPTION})(?!\w)){{0,4}})*(?:\s{_LEVEL})?(?:\s(?:{NAME}))?(?:\s\d(?!\w))?)"
)
ROAD = re.compile(
    rf"(?<!\w)(?P<head>(?i:quốc lộ|tỉnh lộ|đường tỉnh|hương lộ|tuyến đường tỉnh|ql|đt|tl))\s?(?P<number>\d{{1,3}}[A-ZĐ]?\d?)(?![\w/%])"
    rf"|(?<!\w)(?P<fast>(?i:đường cao tốc|cao tốc))\s(?P<fname>{NAME}(?:\sphía\s{SYLLABLE})?)"
    rf"|(?<!\w)(?<!dân )(?<!khu )(?<!khối )(?<!thành )(?P<street>(?i:đường|phố|đại lộ))\s(?P<sname>{NAME}|30/4|2/9|3/2|19/5|1/5)"
)
OTHER = re.compile(
    rf"(?<!\w)(?<!đơn )(?P<head>(?i:sông|dòng|suối|hồ chứa nước|hồ thủy lợi|hồ thủy điện|hồ|núi|đèo|dốc|biển|đảo|quần đảo|vịnh|đầm|thác|cánh đồng|đê"
    rf"|khu công nghiệp|kcn|khu kinh tế|cụm công nghiệp|ccn|vườn quốc gia|khu bảo tồn thiên nhiên|cù lao|mũi|kênh|bán đảo|cao nguyên|hang))"
    rf"\s(?P<name>(?:tả\s|hữu\s)?{NAME}(?:\s(?:[IVX]{{1,3}}|\d)(?!\w))?)"
    rf"|(?<!\w)(?P<region>(?i:đồng bằng sông cửu long|đbscl|đồng bằng sông hồng|đồng bằng bắc bộ)|(?:Bắc|Nam|Duyên hải Nam|Đông Nam|Tây Nam)\s(?:Trung\s)?Bộ|Trung Bộ|Tây Nguyên|Tây Bắc|Đông Bắc"
    rf"|(?i:miền)\s(?:Trung|Bắc|Nam|Tây|Đông)|(?i:phía)\s(?:Bắc|Nam)|(?i:châu)\s(?:Á(?:\s[-–]\sThái Bình Dương)?|Âu|Phi|Mỹ|Đại Dương)|Biển Đông|Đông Nam Á)(?!\w)"
)

COUNTRIES = {
    "Việt Nam", "Lào", "Campuchia", "Trung Quốc", "Nhật Bản", "Hàn Quốc", "Triều Tiên", "Thái Lan", "Malaysia", "Singapore",
    "Indonesia", "Philippines", "Myanmar", "Ấn Độ", "Mỹ", "Hoa Kỳ", "Anh", "Pháp", "Đức", "Nga", "Liên bang Nga", "Úc",
    "Australia", "Canada", "Italy", "Ý", "Tây Ban Nha", "Hà Lan", "Bỉ", "Thụy Sĩ", "Thụy Điển", "Na Uy", "Đan Mạch", "Phần Lan",
    "Ba Lan", "Ukraine", "Israel", "Iran", "Iraq", "Brazil", "Argentina", "Cuba", "Mexico", "Nam Phi", "Ai Cập", "Thổ Nhĩ Kỳ",
    "New Zealand", "Brunei", "Timor-Leste", "Mông Cổ", "Hungary", "Áo", "Bồ Đào Nha", "Đài Loan", "Saudi Arabia", "Qatar", "UAE",
    "Nepal", "Bangladesh", "Pakistan", "Sri Lanka", "Kazakhstan", "Belarus", "Cộng hòa Séc", "Hy Lạp",
}  # fmt: skip
"""Countries by their common Vietnamese names; those that are also words need a context."""

AMBIGUOUS_COUNTRIES = frozenset({"Anh", "Đức", "Nga", "Mỹ", "Ý", "Áo", "Pháp", "Úc", "Lào", "Bỉ"})
COUNTRY_BEFORE = re.compile(
    r"(?:nước|sang|tại|ở|từ|của|với|và|,|về|hai nước|thị trường|đến|như|\()\s?$", re.IGNORECASE
)

BARE_COMMUNE_BEFORE = re.compile(r"(?:tại|ở|đội|địa bàn|như|cho|từ|xã(?:\s[a-zà-ỹđ]+){0,2})\s$")
"""What lets a commune of the home province stand without its type word."""

MASKS = re.compile(
    r"(?:Bà mẹ|Mẹ|Bà Mẹ|BÀ MẸ|Mẹ)\s(?:Việt Nam|VN)\s[Aa]nh hùng|VIỆT NAM ANH HÙNG|Tổ quốc|(?:lợn|tả) châu Phi|Ngày (?:Thầy thuốc|Nhà giáo|Báo chí|Phụ nữ|Doanh nhân|Gia đình|Sách)[^.,;\n(]{0,20}Việt Nam"
    r"|(?:tư tưởng|tấm gương|Tư tưởng|Chủ tịch|Bác|Đoàn TNCS|Đoàn Thanh niên Cộng sản|Đội TNTP|Thiếu niên Tiền phong|Lăng|Bảo tàng|đường mòn|Đường|Huân chương|Giải thưởng|thời đại)(?:,? đạo đức,? phong cách| đạo đức| phong cách)?\sHồ Chí Minh"
)
"""Names that hold a place's name without naming the place."""

ABBREVIATED = {
    "TP.HCM": "Hồ Chí Minh", "TPHCM": "Hồ Chí Minh", "TP HCM": "Hồ Chí Minh", "Tp.HCM": "Hồ Chí Minh", "Tp HCM": "Hồ Chí Minh",
    "TP. HCM": "Hồ Chí Minh", "Tp. HCM": "Hồ Chí Minh", "HCM": "Hồ Chí Minh", "BR-VT": "Bà Rịa - Vũng Tàu", "TT-Huế": "Thừa Thiên Huế",
    "Thừa Thiên - Huế": "Thừa Thiên Huế", "Thừa Thiên-Huế": "Thừa Thiên Huế", "Bắc Cạn": "Bắc Kạn", "Đắc Lắc": "Đắk Lắk", "Đăk Lăk": "Đắk Lắk", "Đắk Lăk": "Đắk Lắk",
    "Daklak": "Đắk Lắk", "Đắc Nông": "Đắk Nông", "Đăk Nông": "Đắk Nông", "Kontum": "Kon Tum", "Công Tum": "Kon Tum", "Gia Rai": "Gia Lai",
}  # fmt: skip
"""Spellings that no rule of tones or letters brings to the official name."""

HCMC = re.compile(r"(?<!\w)(?:TP|Tp|tp|T\.P)\.?\s?HCM(?!\w)")
