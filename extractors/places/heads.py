"""The words that tell places that are no units: type words of hamlets, heads of venues, roads and landscapes, regions.

As in `patterns`, the regular expressions are matched at a head's offset, never searched for at every character.
"""

from __future__ import annotations

import re

from extractors.language.alternation import folded
from extractors.places.before import Before
from extractors.places.patterns import DOUBLE, HYPHEN, LOWER, NAME, SYLLABLE

# --- Hamlets ----------------------------------------------------------------------------------------------

HAMLET_TYPES = frozenset({
    "thôn", "bản", "ấp", "tổ dân phố", "tdp", "khu phố", "làng", "buôn", "xóm", "khóm", "tổ", "plei", "phum", "sóc",
    "bon", "khu", "khu dân cư", "khối phố", "khối", "làng nghề", "tổ nhân dân", "tiểu khu", "plơi",
})  # fmt: skip
COUNTED_BEHIND = re.compile(r"\s(?:người|thành viên|hộ|cán bộ|đồng chí|chiến sĩ|em|nhà|tầng|lớp)(?!\w)")
"""What makes a number of members of the number behind a hamlet's word: "mỗi tổ 07 người"."""
NUMBERED_ONLY = frozenset({"tổ", "khối", "tiểu khu", "khu"})
"""Hamlets that the word makes known only with a number behind it."""
IN_A_COMMUNE_ONLY = frozenset({"khu", "khối"})
"""Hamlets whose word and number are also a part of a building, a grade of a school or an army's zone, without a commune behind."""
COMMUNE_BEHIND = re.compile(
    r"\s?(?:,|\(|[-–])?\s?(?:thuộc\s)?(?:xã|phường|thị trấn|TT\.?|P\.|X\.)\s?[A-ZĐ\d]"
)

HAMLET = re.compile(
    r"\s(?:(?:gốm|nghề|chè|chài|hoa|cổ|dệt|[Vv]ăn hóa|[Vv]ăn hoá|rau|mộc|đúc|số|cá|bún|gạch|chiếu|tái định cư|du lịch|cộng đồng"
    r"|truyền thống|sinh thái)\s){0,3}"
    r"(?!Văn (?:hóa|hoá)(?!\w))"
    rf"(?P<name>(?:(?:khu|xóm|đội)\s)?\d{{1,2}}[A-Z]?(?!\d|[/.,]\d|\s?%|\w)(?:\s{NAME})?|{NAME}(?:\s\d{{1,2}}(?!\d|[/.,]\d|%))?|[IVX]{{1,4}}(?!\w))"
)
NOT_HAMLET_BEFORE = Before.of(
    "già|trưởng|phó|nông|văn|cơ|nhật|xuất|hàng|học|phiên|kịch|ấn|biên|chăm|săn|tài|quân|phân|tiểu|chiến|đặc"
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
    "bảo trợ xã hội", "bảo tồn", "học", "thi đấu", "đào tạo", "bồi dưỡng", "dịch vụ", "việc làm", "khuyến nông", "trung tâm", "đình thần",
    "thủy văn", "thuỷ văn", "khí tượng", "tưởng niệm", "liên cấp", "thcs", "thpt", "th&thcs", "th & thcs", "thcs&thpt", "thcs & thpt", "du lịch", "trung cấp", "sư phạm", "sinh thái", "tâm linh",
    "chiến thắng", "chiến khu", "kháng chiến", "cách mạng", "thắng cảnh", "khảo cổ", "kiến trúc", "tỉnh ủy", "tỉnh uỷ",
    "huyện ủy", "huyện uỷ", "thành ủy", "thành uỷ", "thị ủy", "thị uỷ", "quận ủy", "quận uỷ", "đảng ủy", "đảng uỷ",
    "bệnh nhiệt đới", "nhiệt đới", "lao", "bệnh phổi", "phổi", "mắt", "da liễu", "ung bướu", "truyền nhiễm", "phục hồi chức năng",
    "anh hùng liệt sĩ", "anh hùng liệt sỹ", "các anh hùng liệt sĩ", "các anh hùng liệt sỹ", "truyền thanh", "truyền hình", "nghề",
    "gdtx", "gdnn", "gdnn-gdtx", "gdnn - gdtx", "gdtx-gdnn",
)  # fmt: skip
"""Words that say of what sort a venue is, or whose, and are no name of it."""
_DESCRIPTION = folded(VENUE_SORTS)
_DESCRIBING = rf"(?:(?:,|\s&|\svà|\s[-–])?\s(?i:{_DESCRIPTION})(?!\w))"
DESCRIBED = re.compile(rf"(?<!\w)(?i:{_DESCRIPTION})(?!\w)")

VENUE_HEADS = frozenset({
    "trường", "bệnh viện", "trung tâm", "nhà văn hóa", "nhà văn hoá", "hội trường", "nhà thi đấu", "sân vận động",
    "quảng trường", "công viên", "bảo tàng", "nghĩa trang", "đền", "chùa", "đình", "miếu", "nhà thờ", "khu di tích",
    "di tích", "chợ", "siêu thị", "cảng", "sân bay", "nhà ga", "cầu", "nhà máy", "thủy điện", "thuỷ điện", "nhà hát",
    "thư viện", "khách sạn", "trụ sở", "đài tưởng niệm", "tượng đài", "trạm", "nhà khách", "bến xe",
    "cửa khẩu", "khu lưu niệm", "nhà tù", "trại giam", "khu du lịch", "nhà sinh hoạt cộng đồng", "trạm y tế", "hầm",
    "nhà trưng bày", "tháp", "thành cổ", "phòng họp", "sân bóng", "khu đô thị", "chung cư", "tòa nhà", "toà nhà",
    "nút giao", "ngã tư", "ngã ba", "trạm thu phí", "bến cảng", "cầu vượt", "nhà thiếu nhi", "cung văn hóa", "phủ",
    "nhà bia", "bia", "bến", "bến đò", "khu văn hóa", "khu văn hoá", "khu sinh thái", "trại tạm giam", "nhiệt điện", "nhà lưu niệm", "nhà rông", "nhà ngục", "ngục", "đồn", "mộ", "lăng mộ", "thiền viện", "lăng", "ga", "bến phà",
    "cống", "cống đập", "cống ngăn mặn", "đập", "đập dâng", "đập thủy lợi", "âu thuyền", "nhà máy nước", "trạm cấp nước", "trạm bơm", "đền thờ", "cột cờ", "nhà truyền thống", "phòng giao dịch",
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
        "cống",
        "đập",
        "ngã ba",
        "ngã tư",
        "nút giao",
    }
)
"""Heads that a level alone ("cầu xã") does not name."""
NEEDS_DESCRIPTION = frozenset({"trường", "trung tâm"})
NEEDS_WHOLE_NAME = frozenset({
    "trường", "trung tâm", "tòa nhà", "toà nhà", "nhà máy", "bệnh viện", "khu đô thị", "trụ sở", "hội trường",
    "công viên", "cung văn hóa", "bảo tàng", "thư viện", "nhà hát", "khách sạn",
})  # fmt: skip
"""Heads behind which one capital alone begins an institution's words ("Trung tâm Hướng nghiệp"), not a name."""
ACRONYMS = re.compile(
    r"(?<!\w)(?:ĐH|CĐ|TH\s?&\s?THCS|THCS\s?&\s?THPT|THPT|THCS|TH|PTDT|PTDTNT|PTDTBT|BOT|UBND|HĐND|THPTDTNT|GDTX|GDNN|MN|THPTQG|CSGT)(?!\w)"
)
"""Abbreviations that are no name ("các trường THPT")."""
NOT_VENUE_BEFORE = Before.of(
    "gia|phế|yêu|quân|thành phố|thị|môi|lập|hội|phim|nông|lâm|công|chiến|nghị|hậu|đấu|điểm|nhà|nhu|toàn"
    "|bao|che|khấu|đề|tổng|địa|lãnh|tiền|bóng|chính|kiểm|hòa|con|xuất|diễn|chiêu|hâm|ái|tuyển|mến|thương|hiện"
    "|đường|sở|bộ|xứ"
)
"""Words of which a venue's head is the second syllable: "gia đình", "thị trường", "nhu cầu", "môi trường"."""

_VENUE_SYLLABLE = rf"(?!(?i:{_DESCRIPTION})(?!\w)){SYLLABLE}"
_VENUE_MORE = rf"(?: {_VENUE_SYLLABLE}){{0,11}}"
_VENUE_NAME = rf"(?:{DOUBLE}|{_VENUE_SYLLABLE}{_VENUE_MORE}(?:{HYPHEN}{_VENUE_SYLLABLE}{_VENUE_MORE})?)"
_VENUE_NUMBER = (
    r"(?:số\s\d{1,4}|\d{1,2}[-./]\d{1,2}(?![\w/]|[-.]\d)"
    rf"|[A-Z]?\d{{1,4}}(?:\.\d+)?[A-Z]?(?![\w/%])(?!\s[{LOWER}%]))"
)
_DESCRIBED_FURTHER = rf"(?:(?:\s[-–])?\s(?i:{_DESCRIPTION})(?!\w){_DESCRIBING}{{0,5}})?"
VENUE = re.compile(
    rf"(?P<tail>{_DESCRIBED_FURTHER}(?:\s(?:{_VENUE_NAME}|{_VENUE_NUMBER}){_DESCRIBED_FURTHER}){{0,4}}"
    rf"(?:\s{_LEVEL})?(?:\s{_VENUE_NAME})?(?:\s\d(?!\w|[/.,]\d))?)"
)

OFFICE = re.compile(
    r"\s(?:Sở|Bộ|Phòng|Chi cục)\s(?i:nông nghiệp AND (?:môi trường|phát triển nông thôn|ptnt)|giáo dục AND đào tạo|"
    r"văn hóa(?:, thể thao AND du lịch|, khoa học AND thông tin| AND thông tin| - xã hội)|"
    r"tài nguyên AND môi trường|kế hoạch AND đầu tư|khoa học AND công nghệ|thông tin AND truyền thông|"
    r"lao động(?: -|,) thương binh AND xã hội|giao thông vận tải|dân tộc AND tôn giáo|"
    r"công thương|tài chính|tư pháp|nội vụ|ngoại vụ|xây dựng|y tế|du lịch)(?!\w)".replace(
        "AND", "(?:và|&|[-–])"
    )
)
"""An office whose name goes on in lower case, behind the building that is its seat."""
SEAT_HEADS = frozenset({"trụ sở", "hội trường", "phòng họp", "nhà khách", "tòa nhà", "toà nhà"})

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
ROAD = re.compile(r"\s?(?P<number>N?\d{1,3}(?:\s(?=[A-ZĐ](?!\w)))?[A-ZĐ]?\d?)(?![\w/%])")
LETTERED = re.compile(r"\s(?P<number>(?!QL|TL|HL|ĐT)[A-ZĐ]{1,2}\d{1,2}[A-Z]?)(?![\w/%])")
"""Roads by a letter and a number: "tuyến N2", "đường D5"."""
LETTERED_HEADS = frozenset({"tuyến", "tuyến đường", "đường"})
MOTORWAY_HEADS = frozenset({"đường cao tốc", "cao tốc", "đường sắt"})
_STOP = (
    rf"(?:TP\.?\s?(?:HCM|Hồ Chí Minh)(?!\w)|{SYLLABLE}(?:\s{SYLLABLE}){{0,5}}(?:\s\d{{1,3}}[A-Z]?(?!\w))?)"
)
_TO = r"\s?[-–]\s?(?!(?:Ảnh|Video|Clip|Nguồn|Theo)\b)"
MOTORWAY = re.compile(
    rf"\s(?P<name>(?P<route>{_STOP}(?:{_TO}{_STOP}){{1,4}}|{_STOP})(?:\sphía\s{SYLLABLE})?)"
)
"""A motorway or railway by the towns it joins, or by a name: "cao tốc TP.HCM - Long Thành - Dầu Giây"."""
STREET_HEADS = frozenset({"đường", "phố", "đại lộ", "tuyến phố", "đường phố", "tuyến đường", "tuyến"})
NAMED_ONLY_BY_LETTERS = frozenset({"tuyến"})
"""Heads that also stand before what is no road's name ("tuyến Việt Nam")."""
STREET = re.compile(
    rf"\s(?!(?:Quốc|Tỉnh|Hương|Đại) lộ|Cao tốc|Vành đai|BOT(?!\w)|(?i:dây|ống|sắt|ray|đua|băng|lối)(?!\w))(?P<name>{NAME}(?:\s\d{{1,2}}(?!\w|[/.,]\d))?"
    r"|\d{1,2}/\d{1,2}(?![\w/])|\d{1,2}\s[Tt]háng\s\d{1,2}(?!\w))"
)
NOT_STREET_BEFORE = Before.of("khu|khối|thành|thông|lên|mía|tiểu|tháo|con|mở|tổ dân")

# --- Landscapes and regions -------------------------------------------------------------------------------

LANDSCAPE_HEADS = frozenset({
    "sông", "dòng", "suối", "hồ chứa nước", "hồ thủy lợi", "hồ thủy điện", "hồ chứa", "hồ", "núi", "đèo", "dốc", "biển",
    "đảo", "quần đảo", "vịnh", "đầm", "thác", "cánh đồng", "đê", "khu công nghiệp", "kcn", "khu kinh tế", "kkt",
    "cụm công nghiệp", "ccn", "khu chế xuất", "khu công nghệ cao", "vườn quốc gia", "khu bảo tồn thiên nhiên", "cù lao",
    "mũi", "kênh", "cao nguyên", "hang", "hang động", "động", "đồi", "rạch", "rừng", "phá",
    "khu kinh tế cửa khẩu", "khu kinh tế cửa khẩu quốc tế", "khu kinh tế thương mại đặc biệt", "khu kinh tế - thương mại đặc biệt",
    "khu kinh tế quốc phòng", "khu kinh tế - quốc phòng", "khu kinh tế quốc tế", "eo biển", "cửa biển", "cửa sông", "bán đảo", "hòn",
    "khu kinh tế mở", "khu bảo tồn", "rừng phòng hộ", "lòng hồ", "bãi biển", "gành", "ghềnh", "vàm", "ao",
})  # fmt: skip
LANDSCAPE = re.compile(
    rf"\s(?P<name>(?:tả\s|hữu\s)?{NAME}(?:\s(?:[IVX]{{1,3}}|\d)(?!\w|[/.,]\d|\s?(?:km|m|ha|hải lý)(?!\w)))?)"
)
NOT_LANDSCAPE_BEFORE = Before.of(
    "báo|miền|vùng|đơn|khách|lao|hoạt|chủ|hồi|biến|tác|hành|vận|khởi|bị|phát|di|cửa|quả|lưu|biệt|sôi|rung"
    "|tự|cơ|ông|bà|anh|bác|chị"
)
"""Words of which the head is the second syllable ("lao động"), or that make a person of it ("anh Hồ …")."""

HALVES_BEFORE = {
    "hồ": Before.of("đồng"),
    "phá": Before.of("đập|cạy|tàn|đánh|chặt|quấy|khám|đột|triệt|công|phun|bứt"),
}
"""Words of which one head alone is the second syllable."""

SIDE_BEFORE = Before.of(
    "tỉnh|thành|thành phố|khu vực|trọng điểm|miền núi|vùng núi|núi cao|biên giới|lân cận|thị trường"
    "|địa phương|đồng bằng"
)
"""Words that make a region of "phía Bắc", which is else a direction."""

WIND_BEFORE = Before.of("gió|gió mùa|hướng|chếch|về phía|phía")
"""Words that make a direction of "Đông Bắc"."""

REGIONS = frozenset({
    "Đồng bằng sông Cửu Long", "ĐBSCL", "Đồng bằng sông Hồng", "ĐBSH", "Đồng bằng Bắc Bộ", "Bắc Trung Bộ", "Trung Trung Bộ", "Nam Trung Bộ",
    "Duyên hải Nam Trung Bộ", "Duyên hải miền Trung", "Đông Nam Bộ", "Tây Nam Bộ", "Đông Bắc Bộ", "Tây Bắc Bộ",
    "Nam Bộ", "Bắc Bộ", "Trung Bộ", "Tây Nguyên", "Tây Bắc", "Đông Bắc", "miền Trung", "miền Bắc", "miền Nam",
    "miền Tây", "miền Đông", "phía Bắc", "phía Nam", "châu Á", "châu Á - Thái Bình Dương", "châu Âu", "châu Phi",
    "châu Mỹ", "châu Đại Dương", "Biển Đông", "Đông Nam Á", "Trung Đông", "Đông Á", "Nam Á", "Trường Sa", "Hoàng Sa",
    "xứ Nghệ", "xứ Thanh", "xứ Huế", "xứ Quảng", "xứ Lạng",
})  # fmt: skip
SHORT_REGIONS = {"ĐBSCL": "Đồng bằng sông Cửu Long", "ĐBSH": "Đồng bằng sông Hồng"}
"""Regions by their abbreviations, with their names."""
HOME_REGIONS = frozenset({"Trường Sa", "Hoàng Sa"})
