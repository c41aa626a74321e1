"""The words of conferring, by what they do in a clause."""

from __future__ import annotations

WORDS: dict[str, tuple[str, ...]] = {
    # Someone confers.
    "give": (
        "trao tặng", "trao", "tặng", "tặng thưởng", "truy tặng", "phong tặng", "truy phong", "phong", "thưởng", "khen tặng", "gửi", "ban tặng",
        "công nhận", "quyết định tặng", "xét tặng", "xét công nhận", "trao thưởng", "vinh danh và trao", "cấp bằng",
        "quyết định công nhận", "ban hành quyết định tặng", "ký quyết định tặng",
    ),
    # Someone receives: the receiver stands before.
    "receive": (
        "được", "nhận", "đón nhận", "đón", "vinh dự", "vinh dự được", "nhận được", "vinh dự nhận", "vinh dự đón nhận", "vừa được", "đã được", "từng được", "được nhận",
        "được đón nhận", "lần lượt nhận",
    ),
    # Someone wins: the winner stands before.
    "win": (
        "đạt", "đoạt", "giành", "giành được", "đạt được", "đoạt được", "mang về", "xếp", "về", "rinh", "thắng", "sở hữu", "có", "đứng", "giành lấy", "đăng quang", "bảo vệ thành công",
        "đóng góp", "xuất sắc đoạt", "xuất sắc giành", "xuất sắc đạt", "ẵm", "lên ngôi", "với", "bổ sung", "đủ điểm", "đủ điều kiện",
    ),
    "for": ("cho", "dành cho", "trao cho", "tặng cho", "đối với", "tới", "gửi tới", "gửi đến"),
    "belongs": ("thuộc về", "về tay", "được trao cho", "là", "gọi tên"),
    "praise": (
        "khen thưởng", "khen thường", "khen thươrng", "biểu dương", "tuyên dương", "tôn vinh", "vinh danh", "biểu dương, khen thưởng", "tuyên dương, khen thưởng",
        "tôn vinh, khen thưởng", "vinh danh, khen thưởng", "biểu dương và khen thưởng", "tuyên dương và khen thưởng", "tuyên dương - khen thưởng", "khen thưởng, biểu dương",
        "khen thưởng và biểu dương", "khen thưởng, tôn vinh", "biểu dương, tôn vinh", "tôn vinh, biểu dương", "khen thưởng đột xuất", "khen thưởng nóng", "khen",
    ),
    # The award is only asked for.
    "propose": (
        "đề nghị", "trình", "đề xuất", "kiến nghị", "bình xét", "suy tôn", "xét chọn", "hoàn thiện hồ sơ", "làm hồ sơ", "lập hồ sơ", "đề cử", "giới thiệu",
        "thống nhất đề nghị", "đã trình", "xét đề nghị tặng", "gửi hồ sơ", "đang hoàn thiện",
    ),
    # Words that hold one of the others and do nothing.
    "neutral": (
        "theo đề nghị", "xét đề nghị", "trên cơ sở đề nghị", "căn cứ đề nghị", "theo giới thiệu", "chương trình", "quá trình", "tờ trình", "trình độ", "trình diễn", "trình bày",
        "quy trình", "tiến trình", "hành trình", "giáo trình", "lộ trình", "cho biết", "cho rằng", "cho hay", "cho thấy", "cho vay", "cho phép", "tiền thưởng", "phần thưởng", "mức thưởng", "thưởng thức",
        "đạt chuẩn", "phong trào", "phong phú", "phong cảnh", "phong cách", "tiên phong", "phòng", "công nhận kết quả", "hội nghị tuyên dương", "tặng quà", "trao quà", "về đích", "công tác khen thưởng",
        "thi đua khen thưởng", "thi đua, khen thưởng", "thi đua - khen thưởng", "thi đua – khen thưởng", "trao đổi", "quan trọng là", "đối với công tác", "hình thức khen thưởng", "quỹ khen thưởng",
        "nhận xét", "nhận thức", "nhận định", "nhận thấy", "đón tiếp", "tặng hoa", "trao hoa", "ghi nhận", "đạt kết quả", "đạt thành tích", "có thành tích", "có nhiều thành tích", "có đóng góp",
        "có nhiều đóng góp", "đạt nhiều thành tích", "tiếp nhận", "xác nhận", "chứng nhận", "có liên quan", "có mặt", "với tổng", "có công", "có hành động", "có tổng", "đoàn viên", "tặng kèm", "khen ngợi", "ngợi khen", "lời khen", "đáng khen", "khen hay",
    ),
    # Nothing is conferred, whoever is named.
    "void": (
        "phấn đấu", "mục tiêu", "chỉ tiêu", "đăng ký", "thu hồi", "tước", "tước danh hiệu", "hủy bỏ", "huỷ bỏ", "hủy quyết định", "từ chối", "không được", "chưa được", "không đủ", "không đủ điều kiện", "chưa đủ điều kiện", "không xét", "chưa xem xét",
        "xứng đáng với", "nếu", "để được", "khi được", "không trao", "chưa trao", "không có", "tạm dừng", "làm giả", "giả mạo", "mức tiền thưởng", "kèm theo mức", "trường hợp được", "không đạt", "hụt", "chưa nhận", "chờ", "đang chờ",
        "tranh", "hướng tới", "hướng đến", "nhằm", "quyết tâm", "yêu cầu đạt", "hằng năm đều", "thi viết về", "viết về", "xin lại", "trả lại", "bị mất", "mỗi", "từng nhiều lần mơ",
    ),
    # The sentence tells of what was done wrongly.
    "wrong": ("vi phạm", "sai phạm", "khuyết điểm", "kỷ luật", "gian dối", "khai man"),
    # Nothing is conferred, unless someone is named behind who does confer.
    "talk": (
        "tiêu chuẩn", "quy định", "hướng dẫn", "thủ tục", "hồ sơ", "điều kiện", "tiêu chí", "thẩm định", "phát động phong trào", "học tập gương", "nghị định", "kế hoạch tổ chức", "ý nghĩa",
    ),
    "plan": ("sẽ", "dự kiến", "theo kế hoạch", "cơ cấu giải thưởng", "giải thưởng gồm", "cơ cấu giải", "chuẩn bị trao", "sắp trao", "sắp được", "chuẩn bị đón nhận"),
    # Another statement begins: what was asked for or planned before does not hold any more.
    "anew": ("đồng thời", "dịp này", "nhân dịp này", "tại buổi lễ", "tại hội nghị", "cũng tại", "ngoài ra", "trước đó", "sau đó", "trong đó", "theo đó"),
    "delegated": (
        "thừa ủy quyền của", "thừa uỷ quyền của", "thừa ủy quyền", "thừa uỷ quyền", "được ủy quyền của", "được uỷ quyền của", "được sự ủy quyền của", "được sự uỷ quyền của", "theo ủy quyền của",
        "thay mặt", "thừa lệnh",
    ),
    # Who confers without being an organisation with a name.
    "authority": (
        "chủ tịch nước", "thủ tướng chính phủ", "thủ tướng", "chính phủ", "ban tổ chức", "btc", "ban giám khảo", "hội đồng giám khảo", "hội đồng chung khảo", "trung ương hội", "trung ương đoàn",
        "đảng và nhà nước", "đảng, nhà nước", "nhà nước", "chủ tịch quốc hội", "ban tổ chức cuộc thi", "ban tổ chức hội thi", "ban tổ chức giải", "bộ trưởng",
    ),
    # The office that speaks for the organisation behind it.
    "post": (
        "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bộ trưởng", "thứ trưởng", "bí thư", "phó bí thư", "tổng giám đốc", "hiệu trưởng", "chánh án", "viện trưởng", "cục trưởng", "tổng cục trưởng",
        "tư lệnh", "trưởng ban", "chỉ huy trưởng", "trưởng phòng", "trưởng công an", "tổng bí thư", "chính ủy", "chủ nhiệm", "tổng thư ký", "chi cục trưởng", "đoàn chủ tịch",
    ),
    # Who is there for an organisation and hands over.
    "leader": ("lãnh đạo", "đại diện", "các đại biểu", "ban lãnh đạo", "các đồng chí", "tập thể lãnh đạo", "thường trực", "đồng chí", "ông", "bà"),
    # A name behind one of these is a team's; in quotation marks, a work's.
    "team": (
        "đội tuyển", "đội", "đoàn", "liên quân", "tổ", "chi đoàn", "nhóm", "tập thể", "khoa", "ban chuyên án", "lớp", "khối",
    ),
    "work": (
        "tác phẩm", "loạt bài", "phim", "phim tài liệu", "ca khúc", "đề tài", "công trình", "mô hình", "sản phẩm", "dự án", "giải pháp", "ý tưởng", "tiết mục", "bài thi", "bài viết", "sáng kiến",
        "bức ảnh", "vở diễn",
    ),
    # A place in a contest, which is a prize where it is someone's.
    "standing": ("hạng nhất", "hạng nhì", "hạng ba"),
    # A paper that is an award where it bears the name of an honour.
    "certificate": ("giấy chứng nhận",),
    "intro": ("danh hiệu", "danh hiệu vinh dự nhà nước", "danh hiệu thi đua", "danh hiệu cao quý", "giải thưởng", "bằng công nhận", "quyết định công nhận danh hiệu", "bằng chứng nhận", "giấy chứng nhận danh hiệu"),
}  # fmt: skip
"""Words and phrases in lower case; where two begin at one place, the longer one is read."""

HANDS_OVER = frozenset({"trao", "trao tặng", "trao thưởng", "gửi"})
"""Verbs that say no more than that something is handed over."""

BARE_PRAISE = "trao thưởng"
"""What says, with no award named, no more than that someone is commended: "trao thưởng cho 85 tập thể"."""

PRAISES = {
    "khen": "khen thưởng",
    "khen thường": "khen thưởng",
    "khen thươrng": "khen thưởng",
    BARE_PRAISE: "khen thưởng",
}
"""Misprints of praise, and what says the same."""
