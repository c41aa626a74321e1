"""What stands around a head, or how it is written, and decides whether it names an organisation."""

from __future__ import annotations

import re

NOT_NEWSPAPERS = (
    "cảnh ",
    "thông ",
    "nhà ",
    "khai ",
    "dự ",
    "tình ",
    "mật ",
    "quả ",
    "trình ",
    "điềm ",
    "loan ",
    "tố ",
    "hung ",
    "thám ",
)
"""Before "báo" these make another word of it: "cảnh báo", "nhà báo"."""

REPORTED_TO = re.compile(r" (?:sở|bộ|ubnd|công an|cục|chi cục|ban|phòng|cơ quan|chính quyền|cảnh sát)(?!\w)")
"""Behind "báo" this makes the verb of it: "báo Công an phường"."""

POST_BEFORE = ("trưởng ", "trưởng\u00a0", "chánh ")
"""Before an office in small letters this makes a post of it: "Trưởng phòng Nội vụ", "chánh văn phòng Tỉnh ủy"."""

CAPITAL_HEADS = (
    "đoàn xã",
    "đoàn phường",
    "đoàn thị trấn",
    "cảnh sát ",
    "thống kê",
    "thuế",
    "thi hành án",
    "thanh tra",
)
"""Heads that in small letters are common nouns: "đoàn xã Tơ Tung giành giải", "theo thống kê"."""

INSPECTED_BEFORE = (
    "đoàn ",
    "bị ",
    "được ",
    "hành ",
    "cuộc ",
    "luận ",
    "việc ",
    "đang ",
    "cần ",
    "sẽ ",
    "đã ",
    "để ",
    "từng ",
    "tổ ",
    "đợt ",
    "trì ",
    "số ",
)
"""Before "thanh tra" these make the act of it and not the inspectorate."""

BYLINE = "("
"""What a newspaper stands behind that opens an article: "(Báo Quảng Ngãi)- Chiều 25.7"."""

COMMANDER_BEFORE = ("tư lệnh ", "chính ủy ")
"""Before a force that is named by nothing else this tells that it is the country's: "Tư lệnh BĐBP"."""

SMALL_OFFICES = frozenset(
    "bộ|sở|phòng|cục|chi cục|tổng cục|viện|văn phòng|ban|hội|liên đoàn|ủy ban|uỷ ban".split("|")
)
NOT_AN_OFFICE_BEFORE = (
    "cán ",
    "toàn ",
    "đảng ",
    "nội ",
    "chi ",
    "đi ",
    "tiến ",
    "đồng ",
    "cục ",
    "trụ ",
    "cơ ",
    "xứ ",
    "mọi ",
    "hiệp ",
    "lạc ",
    "chuyên ",
    "thủy ",
    "đường ",
    "bách ",
    "tây ",
    "hộ ",
    "hội ",
    "dân ",
    "tổng ",
    "chính ",
    "thế ",
    "dự ",
    "quốc ",
    "đề ",
    "biên ",
    "văn ",
    "bệnh ",
    "đại ",
    "xã ",
    "lễ ",
    "ngày ",
    "dạ ",
    "địa ",
    "phòng ",
    "ủy ",
    "uỷ ",
)
"""Offices that are written small too, and the words of which they are then the second syllable: "cán bộ"."""

SMALL_HEADS = (
    "công ty",
    "tổng công ty",
    "tập đoàn",
    "trường",
    "bệnh viện",
    "ngân hàng",
    "báo",
    "htx",
    "hợp tác xã",
    "nhà máy",
    "học viện",
    "đại học",
    "tạp chí",
    "đồn biên phòng",
    "trạm kiểm soát biên phòng",
    "ban chuyên án",
    "trung đoàn",
    "sư đoàn",
    "lữ đoàn",
    "thpt",
    "thcs",
)
"""Heads that are written small before a proper name too."""

MANY_BEFORE = ("các ", "những ", "nhiều ", "mỗi ", "từng ")
"""Before an office that is told by its level at most these tell that it is no single one."""

MANY_BEHIND = re.compile(
    r" (?:tại |ở |của )?(?:các|mỗi|nhiều) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|địa phương|cấp|đơn vị|nước)(?!\w)| địa phương(?!\w)"
)
"""The same, behind an office: "Sở Công Thương | các tỉnh"."""

EACH_LEVEL = (" cấp tỉnh", " cấp huyện", " cấp xã")
"""What the same office's name ends in: "UBND cấp xã"."""

COMMON_BODY = re.compile(
    r"(?:,? (?:chính quyền|quân|các đoàn thể|đoàn thể|lực lượng vũ trang|mttq))*,? (?:và|cùng) (?:toàn thể )?nhân dân(?: các dân tộc)? "
)
"""Between a party's body and the unit that it shares with others: "Đảng bộ, chính quyền và nhân dân | xã Tri Hải"."""

PARENT_LEVELS = {
    "province": ("tỉnh ủy", "tỉnh uỷ", "tỉnh đoàn"),
    "district": ("huyện ủy", "huyện uỷ", "thành ủy", "thành uỷ", "thị ủy", "thị uỷ", "quận ủy"),
}
"""The level of unit that a party committee or youth union stands at, by what its name ends in."""

CITY_COMMITTEES = ("thành ủy", "thành uỷ", "thành đoàn")
"""Party committees and youth unions of cities, which may be a province's."""

CREDIT = re.compile(r"(?:ảnh|clip|video)\s?:\s?$")
"""Before a newspaper or agency this tells whose picture it is."""

HALLS = ("trung tâm văn hóa", "trung tâm văn hoá")
"""Heads of houses that things are held at."""

NEWSPAPERS = frozenset(
    "Tuổi Trẻ|Thanh Niên|Tiền Phong|Dân trí|Lao Động|Người Lao Động|Dân Việt|Người Đưa Tin|Nhân Dân".split(
        "|"
    )
)
"""Newspapers named as common words are: without their head they are told by what stands beside them."""

TO_NEWSPAPERS = (
    "với ",
    "như ",
    "theo ",
    "pv ",
    "p.v ",
    "p. v ",
    "phóng viên ",
    "trả lời ",
    "nguồn tin của ",
    "ghi nhận của ",
    "quan sát của ",
    "tìm hiểu của ",
    "tin của ",
    "phản ánh của ",
    "bạn đọc ",
    "điện tử ",
)
"""Before a newspaper's name: "trao đổi với | Tuổi Trẻ"."""

OF_NEWSPAPERS = re.compile(r"\s?(?:đã |từng )?(?:đưa tin|phản ánh|thông tin|có bài)(?!\w)")
"""Behind a newspaper's name: "Như | Dân trí | đã đưa tin"."""
