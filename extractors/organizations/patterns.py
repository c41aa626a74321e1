"""The heads, fields and levels that names of organisations are made of."""

from __future__ import annotations

import re

HEADS_ALONE = {
    "UBND": "government", "Ủy ban nhân dân": "government", "Uỷ ban nhân dân": "government",
    "HĐND": "government", "Hội đồng nhân dân": "government", "Thường trực HĐND": "government",
    "Thường trực Tỉnh ủy": "party", "Thường trực Huyện ủy": "party", "Thường trực Thành ủy": "party",
    "Đoàn đại biểu Quốc hội": "government", "Đoàn ĐBQH": "government",
    "Tỉnh ủy": "party", "Tỉnh uỷ": "party", "Thành ủy": "party", "Thành uỷ": "party", "Huyện ủy": "party",
    "Huyện uỷ": "party", "Thị ủy": "party", "Thị uỷ": "party", "Quận ủy": "party", "Đảng ủy": "party", "Đảng uỷ": "party",
    "Đảng bộ": "party", "Chi bộ": "party", "Tỉnh đoàn": "mass", "Thành đoàn": "mass", "Huyện đoàn": "mass", "Thị đoàn": "mass",
    "Công an": "police", "Cơ quan Cảnh sát điều tra": "police", "Cơ quan CSĐT": "police",
    "Bộ Chỉ huy Quân sự": "army", "Bộ CHQS": "army", "Ban Chỉ huy Quân sự": "army", "Ban CHQS": "army",
    "Bộ Chỉ huy Bộ đội Biên phòng": "army", "BĐBP": "army", "Bộ đội Biên phòng": "army", "Đồn Biên phòng": "army",
    "Tòa án nhân dân": "justice", "Toà án nhân dân": "justice", "TAND": "justice", "Viện kiểm sát nhân dân": "justice",
    "Viện KSND": "justice", "VKSND": "justice", "Cục Thi hành án dân sự": "justice", "Chi cục Thi hành án dân sự": "justice",
    "Ủy ban MTTQ Việt Nam": "mass", "Ủy ban MTTQ": "mass", "UBMTTQ": "mass", "Ủy ban Mặt trận Tổ quốc Việt Nam": "mass",
    "Ủy ban Mặt trận Tổ quốc": "mass", "Mặt trận Tổ quốc Việt Nam": "mass", "Mặt trận Tổ quốc": "mass", "MTTQ": "mass",
    "Liên đoàn Lao động": "mass", "LĐLĐ": "mass", "Tổng LĐLĐ": "mass", "Tổng Liên đoàn Lao động": "mass",
    "Đài PT-TH": "media", "Đài Phát thanh - Truyền hình": "media", "Đài Phát thanh và Truyền hình": "media", "Đài TT": "media",
    "Đài Khí tượng Thủy văn": "government", "Đài KTTV": "government", "Trung tâm Y tế": "health", "Bệnh viện Đa khoa": "health",
    "Bệnh viện đa khoa": "health", "CDC": "health", "Trung tâm Kiểm soát bệnh tật": "health",
    "Quốc hội": "government", "Chính phủ": "government", "Hội đồng Thi đua - Khen thưởng": "government",
    "Ban Chấp hành Đảng bộ": "party", "Ban Thường vụ": "party", "Ban Chấp hành": "party",
    "Cục Thống kê": "government", "Kho bạc Nhà nước": "government", "Cục Thuế": "government", "Chi cục Thuế": "government",
    "Bảo hiểm xã hội": "government", "BHXH": "government", "Cục Hải quan": "government", "Điện lực": "company", "Công ty Điện lực": "company",
    "Trung tâm VH-TT&TT": "media", "TTVH-TT&DL": "media", "Trung tâm Văn hóa": "other", "Phòng CSGT": "police", "Ban ATGT": "government",
    "Phòng Cảnh sát giao thông": "police", "Phòng Cảnh sát hình sự": "police", "Trung tâm Phục vụ hành chính công": "government",
}  # fmt: skip
"""Heads that are a name by themselves or with a level: kind by head."""

HEADS_WITH_FIELD = {
    "Bộ": "government", "Sở": "government", "Phòng": "government", "Ban": "government", "Cục": "government",
    "Tổng cục": "government", "Chi cục": "government", "Hội": "mass", "Liên minh": "mass", "Hiệp hội": "mass", "Liên hiệp": "mass",
    "Trung ương Hội": "mass", "Ban Chấp hành Hội": "mass", "Liên đoàn": "mass", "Câu lạc bộ": "mass", "CLB": "mass", "Viện": "other",
    "Quỹ": "other", "Thanh tra": "government", "VP": "government", "Văn phòng": "government", "Báo": "media", "Đài": "media",
    "Đoàn": "mass", "Công đoàn": "mass", "Hội đồng": "government", "Trung tâm": "other", "Ủy ban": "government",
}  # fmt: skip
"""Heads that need a field to be a name."""

FIELDS = (
    "Nội vụ", "Tài chính", "Tư pháp", "Công Thương", "Công thương", "Kế hoạch", "Đầu tư", "Xây dựng", "Giao thông Vận tải",
    "Giao thông vận tải", "GTVT", "Nông nghiệp", "Phát triển nông thôn", "Phát triển Nông thôn", "Môi trường", "Tài nguyên", "NN&PTNT",
    "NN-PTNT", "NN và PTNT", "TN&MT", "TN-MT", "KH&ĐT", "KH&CN", "GD&ĐT", "GD-ĐT", "LĐ-TB&XH", "LĐTB&XH", "VHTT&DL", "VH-TT&DL", "VHTT",
    "VH,TT&DL", "TT&TT", "TT-TT", "Khoa học", "Công nghệ", "Giáo dục", "Đào tạo", "Y tế", "Văn hóa", "Văn hoá", "Thể thao", "Du lịch",
    "Thể dục Thể thao", "Thông tin", "Truyền thông", "Lao động", "Thương binh", "Xã hội", "Ngoại vụ", "Ngoại giao", "Quốc phòng", "Công an",
    "Dân tộc", "Tôn giáo", "Dân vận", "Tổ chức", "Tuyên giáo", "Tuyên huấn", "Nội chính", "Kiểm tra", "Kinh tế", "Hạ tầng", "Đô thị", "Quản lý dự án",
    "Quản lý", "Quản lý các khu công nghiệp", "Nông dân", "Phụ nữ", "Liên hiệp Phụ nữ", "LHPN", "Cựu chiến binh", "CCB", "Chữ thập đỏ", "CTĐ", "Chữ Thập đỏ",
    "Khuyến học", "Người cao tuổi", "Nhà báo", "Luật gia", "Đông y", "Văn học nghệ thuật", "Văn học - Nghệ thuật", "Làm vườn", "Sinh viên",
    "Doanh nghiệp", "Doanh nhân", "Bảo trợ", "HTX", "Hợp tác xã", "Thanh niên", "Thanh niên Cộng sản Hồ Chí Minh", "TNCS Hồ Chí Minh", "LHTN", "Liên hiệp Thanh niên",
    "Bóng đá", "Bóng bàn", "Bóng chuyền", "Điền kinh", "Võ thuật", "Thống kê", "Thuế", "Hải quan", "Kiểm lâm", "Thủy lợi", "Thủy sản", "Chăn nuôi",
    "Thú y", "Trồng trọt", "Bảo vệ thực vật", "Quản lý thị trường", "Thi đua - Khen thưởng", "Thi đua, Khen thưởng", "Chính trị", "Pháp chế", "Thời sự", "An toàn giao thông",
    "Phòng thủ dân sự", "Vệ sinh dịch tễ", "Đường bộ", "Đăng kiểm", "Hàng không", "Đường sắt", "Khí tượng Thủy văn", "Hậu cần", "Tham mưu",
    "UBND", "HĐND", "Tỉnh ủy", "Huyện ủy", "Thành ủy", "Quốc hội", "Chính phủ", "Chủ tịch nước", "Trung ương Đảng", "Trung ương", "khu kinh tế", "Cảnh sát", "CSGT",
    "Cảnh sát giao thông", "Cảnh sát hình sự", "Quản lý hành chính về trật tự xã hội", "PCCC&CNCH", "Hội nông dân", "Người mù", "Nạn nhân chất độc da cam/dioxin",
    "Nạn nhân chất độc da cam", "Bảo vệ quyền trẻ em", "Thầy thuốc trẻ", "Từ thiện", "Vì người nghèo", "Khí tượng", "Thủy văn", "Di sản văn hóa",
)  # fmt: skip
"""Fields of work as names write them."""

RUNNING_HEADS = (
    "Ban Chỉ đạo",
    "Ban chỉ đạo",
    "Ban Chỉ huy",
    "Ban Tổ chức",
    "Ban tổ chức",
    "Hội đồng",
    "Ban Quản lý",
    "Ban quản lý",
    "Tổ công nghệ số",
    "Tổ Công nghệ số",
    "Ban Vận động",
    "Ban Đại diện",
)
"""Heads whose name runs on in small letters up to a level word, a verb or a stop."""

PROPER_HEADS = {
    "Công ty": "company", "Tổng Công ty": "company", "Tổng công ty": "company", "Tập đoàn": "company", "Ngân hàng": "company",
    "HTX": "company", "Hợp tác xã": "company", "Doanh nghiệp tư nhân": "company", "Nhà máy": "company", "Xí nghiệp": "company",
    "Trường": "education", "Học viện": "education", "Bệnh viện": "health", "Trung đoàn": "army", "Sư đoàn": "army", "Lữ đoàn": "army",
    "Quân khu": "army", "Quân đoàn": "army", "Bộ Tư lệnh": "army", "Đội CSGT": "police", "Đội Cảnh sát": "police", "Báo": "media", "Đại học": "education",
}  # fmt: skip
"""Heads followed by a proper name, a form ("TNHH", "THPT") or a number."""

LEVELS = (
    "tỉnh",
    "thành phố",
    "TP.",
    "TP",
    "Tp.",
    "huyện",
    "thị xã",
    "quận",
    "xã",
    "phường",
    "thị trấn",
    "cấp tỉnh",
    "cấp huyện",
    "Trung ương",
    "Việt Nam",
    "khu vực",
    "đặc khu",
)

UP = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# Compounds whose second syllable is small though the name goes on.
_COMPOUND = (
    r"(?:Ngân hàng|Chứng khoán|Kim loại quý|Kim loại|Quốc gia|Hải quân|Sĩ quan|Ngoại thương|Tập đoàn|Phòng giao dịch|Bất động sản|Bảo hiểm|Xăng dầu"
    r"|Dầu khí|Thủy điện|Vận tải|Du lịch|Thực phẩm|Dược phẩm|Nông sản|Nông nghiệp|Xuất nhập khẩu|Môi trường đô thị|Môi trường|Cấp nước|Sư phạm|Kinh tế"
    r"|Bách khoa|Ngoại ngữ|Công nghệ|Đường bộ|Công nghiệp|Kỹ thuật|Khoa học xã hội|Khoa học|Văn hóa|Thể dục|Nghệ thuật|Cảnh sát|Chính sách|Phát triển|Viễn thông|Cao su|Thép|Than)"
)
_CAP = rf"{_COMPOUND}(?!\w)|[{UP}][\w&.\-']*"


def _words(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


_FIELD = _words(FIELDS)
_JOINED = rf"(?:{_FIELD})(?!\w)(?:(?:,\s?|\s?-\s?|\svà\s|,\s?và\s)(?:{_FIELD})(?!\w))*"
# The run of small letters in "Ban Chỉ đạo phòng, chống tội phạm" ends before what is another clause.
_RUN = r"(?:[, ]\s?(?!(?:đã|tổ|sẽ|phối|tiến|trao|tặng|cho|tại|có|và|về|với|được|do|là|trong|vừa|tỉnh|huyện|xã|thành|thị|phường|quận|cho biết)(?!\w))[\wÀ-ỹ&\-]+){1,9}"
_FORMS = r"(?:TNHH|CP|cổ phần|MTV|Cổ phần|Tiểu học|THCS|THPT|TH&THCS|PTDT|Nội trú|Bán trú|Mầm non|Mẫu giáo|Đại học|Cao đẳng|Trung cấp|Chính trị|Chuyên|Đa khoa|Hữu nghị|Quốc tế|Xây dựng|Thương mại|Dịch vụ|công trình|giao thông|sản xuất|xi măng|may|điện lực|chi nhánh|Phụ sản|Nhi|Y học cổ truyền|khu vực|số|pin|và)"

LEVEL = re.compile(rf"\s\(?(?P<level>(?i:{_words(LEVELS)}))(?!\w)")
ALONE = re.compile(rf"(?<![\w&])(?:(?i:{_words(HEADS_ALONE)}))(?![\w&])")
FIELDED = re.compile(rf"(?<![\w&])(?P<head>{_words(HEADS_WITH_FIELD)})\s(?P<body>{_JOINED})(?!\w)")
SHOUTED = re.compile(
    rf"(?<!\w)(?P<head>HỘI|SỞ|BAN|LIÊN ĐOÀN|PHÒNG|BỘ|CÔNG ĐOÀN)\s(?P<body>(?i:{_FIELD}))(?!\w)"
)
RUNNING = re.compile(rf"(?<![\w&])(?P<head>{_words(RUNNING_HEADS)})(?P<body>{_RUN})")
PROPER = re.compile(
    rf"(?<![\w&])(?P<head>{_words(PROPER_HEADS)})(?P<body>(?:\s{_FORMS}(?!\w)){{0,6}}(?:\s(?:{_CAP}(?<![.,])|\d{{1,3}}(?![\w%.,/]*\d)|-))+(?:\s{_FORMS}(?!\w)){{0,2}}(?:\s(?:{_CAP}(?<![.,])|\d{{1,3}}(?![\w%])))*)"
)

ARMED = re.compile(r"(?<!\w)(?:Quân đội|Công an nhân dân)(?!\w)(?! nhân dân)")

NATIONAL = frozenset({"Quốc hội", "Chính phủ"})
"""Organisations of the country, which have no place."""

NOT_NAMES = re.compile(r"(?:Ban Tổ chức|Ban tổ chức|Hội đồng|Hội nghị)$")
"""What names nobody when it stands alone."""
