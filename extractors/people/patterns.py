"""What tells a person: surnames, the words before a name, posts before and behind it."""

from __future__ import annotations

import re

UP = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Hứa "
    "Lương Lưu Thái Châu Cao Chu Quách Tăng Triệu Kiều Từ Tôn Thân Tống Đàm Đồng Quản Nghiêm Doãn Khổng Khuất Ninh La Lại Lục Lữ Mạc Ma Nông Ngân "
    "Quang Quàng Quảng Quàn Sùng Giàng Vừ Vàng Lù Lò Lầu Hạng Thào Mùa Má Cứ Sình Ly Chảo Tẩn Phàn Lường Cà Tòng Cầm Điêu Đèo Hoàn Bế Hoà Bạch "
    "Thạch Sơn Danh Kim Kiên Chau Neang Lâm Trà Đàng Thập Báo Bá Chế Não Pi Chamaléa Katơ Pinăng Kator Rơ Siu Ksor Rah Nay Kpă Kpui Y H A Đinh Hồ Viên "
    "Hầu Hán Hàn Hàng Giang Diệp Đường Đậu Đống Đổng Cù Cung Cáp Cấn Âu An Ân Bàn Bành Biện Bồ Phí Phương Ấu Vi Viêm Vạn Uông Ứng Tiêu Tiết Thiều Thi "
    "Sầm Sử Sái Sìn Sèn Seo Xeo Xồng Xa Quan Quế Phú Nhữ Nhan Nguỵ Ngụy Ngọc Mông Mã Mẫn Luyện Luân Long Lô Liễu Khúc Khương Kha Hy Hướng Hình Đới Địch Đan Đái".split()
)
"""Surnames of Viet Nam's peoples; where a word of respect stands before a name, any is taken."""

HONORIFICS = (
    "đồng chí", "đ/c", "đ.c", "ông", "bà", "anh", "chị", "em", "cô", "thầy", "cụ", "bác", "chú", "cháu", "cô giáo", "thầy giáo", "thầy cô", "nhà giáo",
    "bác sĩ", "bác sỹ", "BS", "ThS", "TS", "PGS", "GS", "PGS.TS", "GS.TS", "BSCKI", "BSCKII", "NSND", "NSƯT", "NGƯT", "NGND", "nghệ sĩ", "nghệ nhân", "ca sĩ", "nhạc sĩ",
    "họa sĩ", "nhà văn", "nhà thơ", "nhà báo", "phóng viên", "luật sư", "kỹ sư", "kiến trúc sư", "doanh nhân", "già làng", "trưởng thôn", "trưởng bản", "trưởng ấp", "già",
    "tài xế", "lái xe", "bị cáo", "bị can", "đối tượng", "nghi phạm", "nạn nhân", "bệnh nhân", "em học sinh", "học sinh", "sinh viên", "VĐV", "vận động viên", "tay vợt", "võ sĩ", "kình ngư",
    "HLV", "huấn luyện viên", "cầu thủ", "tiền đạo", "thủ môn", "trung vệ", "đảng viên", "đảng viên lão thành", "cựu chiến binh", "thương binh", "liệt sĩ", "liệt sỹ", "anh hùng",
    "Mẹ Việt Nam Anh hùng", "Mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam Anh hùng", "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy",
    "Thượng úy", "Trung úy", "Thiếu úy", "Đại uý", "hạ sĩ", "chiến sĩ", "binh nhất", "nông dân", "ngư dân", "thuyền trưởng", "MC", "Hoa hậu", "Á hậu", "diễn viên", "linh mục", "hòa thượng", "thượng tọa",
    "đại đức", "ni sư", "sư cô", "mục sư", "giáo sư", "tiến sĩ", "thạc sĩ", "cán bộ", "điều dưỡng", "giáo viên", "chồng là", "vợ là", "tên là", "con gái", "con trai",
)  # fmt: skip
"""What stands before a name: respect, ranks, degrees, callings, parts in a story."""

POSTS = (
    "Chủ tịch nước", "Phó Chủ tịch nước", "Thủ tướng", "Phó Thủ tướng", "Tổng Bí thư", "Chủ tịch Quốc hội", "Phó Chủ tịch Quốc hội", "Bộ trưởng", "Thứ trưởng", "Phó Chủ tịch Thường trực", "Phó Chủ tịch thường trực", "Phó Chủ tịch", "Chủ tịch", "Quyền Chủ tịch", "nguyên Chủ tịch", "nguyên Phó Chủ tịch",
    "Phó Bí thư Thường trực", "Phó Bí thư thường trực", "Phó Bí thư", "Bí thư", "nguyên Bí thư", "nguyên Phó Bí thư", "Phó Giám đốc", "Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Phó Trưởng phòng", "Trưởng phòng", "Phó Trưởng Ban", "Phó Trưởng ban", "Trưởng Ban", "Trưởng ban",
    "Phó Trưởng đoàn", "Trưởng đoàn", "Phó Chánh Văn phòng", "Chánh Văn phòng", "Chánh Thanh tra", "Chánh án", "Phó Chánh án", "Viện trưởng", "Phó Viện trưởng", "Hiệu trưởng", "Phó Hiệu trưởng", "Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Chính ủy", "Phó Chính ủy", "Tư lệnh", "Phó Tư lệnh", "Cục trưởng", "Phó Cục trưởng",
    "Chi cục trưởng", "Phó Chi cục trưởng", "Vụ trưởng", "Phó Vụ trưởng", "Chủ nhiệm", "Phó Chủ nhiệm", "Trưởng Công an", "Phó Trưởng Công an", "Đồn trưởng", "Đội trưởng", "Phó Đội trưởng", "Đại đội trưởng", "Trưởng trạm", "Ủy viên Ban Thường vụ", "Ủy viên BTV", "UVBTV", "Ủy viên", "Uỷ viên", "Tổng Biên tập", "Phó Tổng Biên tập",
    "Đại biểu Quốc hội", "đại biểu", "Trưởng khoa", "Phó Trưởng khoa", "Tổ trưởng", "Thư ký", "Tổng Thư ký", "Người phát ngôn", "Trưởng thôn", "Bí thư Chi bộ", "công nhân", "học sinh", "giáo viên", "sinh viên", "nhân viên", "kế toán", "chủ", "Chuyên viên", "Tổng Thanh tra", "Trưởng",
)  # fmt: skip


def _words(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


_SYLLABLE = rf"[{UP}][a-zà-ỹđ'’]*(?:[-'][{UP}]?[a-zà-ỹđ]+)?"
_FULL = rf"{_SYLLABLE}(?:[ \u00a0]{_SYLLABLE}){{1,5}}"
INITIALS = r"[A-ZĐ][a-zà-ỹ]{0,2}\.(?:[A-ZĐ][a-zà-ỹ]{0,2}\.){0,3}(?:[A-ZĐ][a-zà-ỹ]{0,2}\.?)?(?!\w)"

TITLED = re.compile(
    rf"(?<![\w.])(?P<titles>(?:(?i:{_words(HONORIFICS)})(?:(?<=[A-ZSTc])\.\s?|\s)){{1,3}}(?:(?:là|tên)\s)?)(?P<name>{_FULL}|{INITIALS})"
)
TITLE = re.compile(rf"(?<!\w)(?i:{_words(HONORIFICS)})(?!\w)")
NAMED = re.compile(rf"(?<![\w.])(?P<name>{_FULL})(?!\w)")
INITIALLED = re.compile(
    r"(?<![\w.])(?P<name>[A-ZĐ][a-zà-ỹ]{0,2}\.[A-ZĐ][a-zà-ỹ]{0,2}\.[A-ZĐ][a-zà-ỹ]{0,2}\.?)(?!\w)"
)
POST = re.compile(rf"(?<!\w)(?P<post>(?:nguyên |quyền |Q\. ?)?(?:{_words(POSTS)}))(?!\w)")
POST_BEFORE = re.compile(rf"(?<!\w)(?P<post>(?:nguyên |quyền )?(?:{_words(POSTS)}))\s$")
BEHIND = re.compile(
    rf"(?:\s?[,–-]\s?|\s?\()(?:là\s|hiện là\s|hiện\s)?(?=(?:nguyên |quyền )?(?:{_words(POSTS)})(?!\w))"
)
BORN = re.compile(
    r"\s?\(?,?\s?(?:SN|sinh năm|sinh ngày|\d{2} tuổi|[(,]\s?\d{2} tuổi|\(?(?:19|20)\d\d\)|trú (?:tại|ở|xã|phường)|quê)"
)
LIST_BEFORE = re.compile(
    r"(?:đồng chí|ông|bà|em|anh|chị|gồm|là|tác giả|nạn nhân|đối tượng|bị cáo)\s?:\s?$|[,;]\s$|\svà\s$"
)
NOT_PERSON = re.compile(
    r"(?:Đảng|Đoàn|Hội|Ban|Sở|Phòng|Công|Trường|Nhà|Nghị|Quyết|Luật|Chương|Phong|Huân|Bằng|Giấy|Cờ|Khối|Cụm|Ngày|Năm|Tết|Lễ|Giải|Quỹ|Báo|Đài|Chính|Nhân|Tổ|Xã|Thị|Thành|Quốc|Khu|Trung|Bộ|Cục|Viện|Tòa)\b"
)
STREET_BEFORE = re.compile(
    r"(?:đường|phố|trường|[Tt]rường \S+|cầu|chợ|giải|cúp|quỹ|mang tên|phường|xã|thôn|khu phố|công viên|quảng trường|hẻm|ngõ|THCS|THPT|học|non)\s$",
    re.IGNORECASE,
)
HO_CHI_MINH = re.compile(r"(?:Chủ tịch|Bác)\s(?:Hồ Chí Minh|Hồ)(?!\w)")
