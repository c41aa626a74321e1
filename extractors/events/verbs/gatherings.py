"""What is held: meetings, ceremonies, trainings, contests, shows, signings."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("ceremony"),
        (
            "dâng hương|dâng hoa|viếng|đánh trống khai giảng|đánh trống khai trường|thắp nến tri ân|"
            "khai giảng|bế giảng|thả hoa đăng|trao quyết định|trao các quyết định|công bố và trao quyết định|công bố, trao quyết định|làm lễ|truy điệu|an táng|chào cờ|gióng trống|"
            "khai ấn|khai bút|rước kiệu|tổ chức kỷ niệm|tổ chức mừng thọ|tổ chức chúc thọ"
        ),
    ),
    (
        Act("ceremony", after=re.compile(r" (?:lần thứ )?\d+ năm"), before=re.compile(r"(?:và|,|;) $")),
        "kỷ niệm",
    ),
    (
        Act(
            "meeting",
            after=re.compile(
                r",? (?:phiên|trực tuyến|thường kỳ|bàn|đánh giá|triển khai|với|giao ban|khẩn|mở rộng|nghe|xét|"
                r"rà soát|về|cho ý kiến|để|trực tiếp|đột xuất|kỳ (?:thứ )?\d+|lần (?:thứ )?\d+)(?!\w)"
            ),
            before_not=re.compile(r"(?:cuộc|phiên|kỳ|buổi|đang|sau|tại|lần|hội) $"),
        ),
        "họp|họp bàn",
    ),
    (
        Act(
            "signing",
            before_not=re.compile(
                r"(?:đã được|theo|hợp đồng đã|các nội dung đã|biên bản|chương trình phối hợp đã) $"
            ),
        ),
        (
            "ký kết|ký biên bản|ký thỏa thuận|ký bản ghi nhớ|ký giao ước|ký hợp đồng|ký chương trình|"
            "ký hợp tác|ký quy chế|ký cam kết|ký kế hoạch"
        ),
    ),
    (
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r" (?:đợt|công tác|phong trào|năm|nhiệm kỳ|hoạt động|việc|\d+ (?:năm|tháng))(?!\w)"
            ),
            before=re.compile(r"(?:tổ chức|đã|vừa|sẽ|dự kiến|tiến hành|họp) $"),
        ),
        "sơ kết|tổng kết",
    ),
    (Act("training"), "tập huấn|khai giảng lớp|mở lớp|diễn tập"),
    (
        Act(
            "training",
            weak=True,
            before_not=re.compile(
                r"(?:công tác|đào tạo,?|việc|chất lượng|đội tuyển|lớp|trung tâm|băng ghế) $"
            ),
            behind_not=re.compile(r" (?:viên|thường xuyên)"),
        ),
        "bồi dưỡng|huấn luyện",
    ),
    (
        Act("competition", weak=True, after=re.compile(r" (?:đậm |đội [^.,;\n]{2,30} )?\d ?[-–] ?\d")),
        "thắng|đánh bại|giành chiến thắng|hòa",
    ),
    (
        Act(
            "festival", after=re.compile(r" (?:chuyên đề|ảnh|sách|“|\"|hiện vật|hơn|gần|trên|sản phẩm|\d|và)")
        ),
        "trưng bày|triển lãm",
    ),
    (Act("festival"), "khai hội"),
    (
        Act(
            "competition",
            weak=True,
            before=re.compile(r"(?:,|:|;|và|diễn ra|tổ chức|hội) $"),
            after=re.compile(
                r" (?:truyền thống |thúng |độc mộc |ngo )?\(?(?=\(|sáng|chiều|tối|ngày|trên|tại)"
            ),
        ),
        "đua thuyền|đua ghe|đua bò|đua thuyền thúng|đua ghe ngo|kéo co|đua thuyền độc mộc",
    ),
    (
        Act(
            "competition",
            after=re.compile(
                r"[^.;\n]{0,60}? (?:với|có|thu hút) (?:hơn |gần |trên )?\d+ [^.;,\n]{1,25}(?:tham gia|tranh tài)"
            ),
        ),
        "đua thuyền|đua ghe|đua ngựa|đua bò|đua voi",
    ),
    (
        Act(
            "festival",
            after=re.compile(r" \d+ (?:suất|đêm|buổi)(?!\w)|[^.,;\n]{2,40} (?:tại|phục vụ)(?!\w)"),
            weak=True,
        ),
        "biểu diễn|công diễn",
    ),
    (Act("meeting"), "họp báo"),
    (Act("meeting", after=re.compile(r" với")), "đối thoại|gặp gỡ, đối thoại"),
    (
        # Whom someone in office meets.
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r" (?:mặt |gỡ )?(?:chủ tịch|phó chủ tịch|thủ tướng|phó thủ tướng|tổng thống|bộ trưởng|ngoại trưởng|tổng bí thư|lãnh đạo|quốc vương|"
                r"đại diện|đại sứ|các (?:lãnh đạo|quan chức|bộ trưởng|doanh nghiệp|hộ|nhà)|người đồng cấp|phái đoàn|đoàn)(?!\w)"
            ),
            before=re.compile(r"(?<!\w)(?:đã|vừa|sẽ|cũng|có cuộc|có buổi) $"),
        ),
        "gặp|hội đàm với|gặp gỡ|hội kiến",
    ),
    (
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r" (?:với )?(?:chủ tịch|thủ tướng|phó thủ tướng|tổng thống|bộ trưởng|ngoại trưởng|tổng bí thư|quốc vương|người đồng cấp|đại sứ)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:muốn|sẵn sàng|nếu|khi|cuộc|buổi|không|để) $"),
        ),
        "hội đàm|gặp gỡ|hội kiến|gặp",
    ),
    (
        Act(
            "meeting",
            weak=True,
            before=re.compile(r"(?<!\w)(?:đã|vừa|chủ trì|tổ chức) $"),
            after=re.compile(
                r"(?:[.,;]|$| (?:cùng|và|với|bình thường|\d+ cuộc|rút kinh nghiệm|kiểm điểm|khẩn|kín|dân)(?!\w))"
            ),
        ),
        "họp",
    ),
    (Act("ceremony", after=re.compile(r" [^.;\n]{0,50}?(?:nhập ngũ|lên đường)(?!\w)")), "tiễn|tổ chức tiễn"),
    (
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r" (?:đợt|công tác|phong trào|(?:hơn )?\d+ (?:năm|tháng)|năm học|nhiệm kỳ|hoạt động|mùa|vụ|mô hình)(?!\w)"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:hội nghị|lễ|buổi|cuộc|qua|sau|khi|để|và|,|báo cáo|từ|kết quả|công tác|đợt|dịp|việc|bản|chương trình|đại hội|tiếp tục|"
                r"trước|về|nhằm|phải|cần) $"
            ),
        ),
        "sơ kết|tổng kết",
    ),
    (
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r",? (?:với|giữa|các|đội ngũ|báo chí|doanh nghiệp|đại biểu|thân nhân|cán bộ|nông dân|thanh niên|về|bà con|phụ nữ|nhân dân|lấy ý kiến|"
                r"\d+|kiều bào|văn nghệ sĩ|chức sắc|công nhân|cựu)(?!\w)"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:buổi|cuộc|hội nghị|tại|sau|chương trình|các|phiên|kết thúc|trong|dự|diễn đàn|dịp|hoạt động|lễ|qua|để|được|và|,|khi|"
                r"những|nhiều|thường xuyên|muốn) $"
            ),
        ),
        "gặp mặt|gặp gỡ|họp mặt|tọa đàm|hội thảo|hội đàm|giao ban|họp dân|họp lấy ý kiến|làm việc trực tuyến|hội ý|sinh hoạt chuyên đề|trao đổi trực tuyến|hội kiến",
    ),
    (
        Act(
            "ceremony",
            weak=True,
            before_not=re.compile(
                r"(?<!\w)(?:lễ|buổi|công tác|ngày|hội|trước|sau|tại|việc|chỉ tiêu|để|cùng) $"
            ),
        ),
        (
            "giao quân|giao nhận quân|giao, nhận quân|tuyên thệ|đặt vòng hoa|tiễn đưa|đưa tiễn|tiễn biệt|cử hành|cầu siêu|cầu an|"
            "đưa tang|cải táng|thượng cờ|mặc niệm|mừng lễ giáng sinh|đón giáng sinh|mừng giáng sinh|tảo mộ"
        ),
    ),
    (
        Act("signing", before_not=re.compile(r"(?:theo|đã được|hợp đồng đã) $")),
        (
            "ký ghi nhớ|ký bản thỏa thuận|ký nghị định thư|ký liên tịch|ký phối hợp|ký bao tiêu|ký kết hợp tác|tái ký|ký giao kết|"
            "ký bản cam kết|làm lễ ký|làm lễ ký kết|ký văn bản hợp tác|ký kết biên bản|ký hợp tác toàn diện"
        ),
    ),
    (
        Act(
            "training",
            weak=True,
            before_not=re.compile(
                r"(?<!\w)(?:công tác|có công|việc|được|sẽ tiếp tục|chương trình|phương án|cần|để|nhằm|về) $"
            ),
        ),
        (
            "hướng dẫn kỹ thuật|hướng dẫn kỹ năng|tuyên truyền, hướng dẫn kỹ năng|chuyển giao kỹ thuật|truyền dạy|phổ biến kỹ thuật|"
            "thực tập phương án|thao diễn|thực binh|bắn đạn thật|kiểm tra bắn|tổ chức bắn|khai giảng khóa|bế giảng lớp|bế giảng khóa|mở khóa|"
            "tổ chức lớp học|dạy bơi|tập bơi"
        ),
    ),
    (
        Act(
            "training",
            weak=True,
            after=re.compile(
                r" [^.;\n]{2,60} cho (?:hơn |gần |trên )?(?:\d|cán bộ|các|học|hội viên|nông dân)"
            ),
        ),
        "đào tạo|bồi dưỡng|huấn luyện|trang bị kiến thức|trang bị kỹ năng",
    ),
    (
        Act("festival", weak=True, before_not=re.compile(r"(?:không|việc|dừng) $")),
        (
            "bắn pháo hoa|tổ chức bắn pháo hoa|mở hội|vui trung thu|tổ chức vui trung thu|tổ chức trung thu|tổ chức tết trung thu|vui tết trung thu|"
            "chiếu phim lưu động|chiếu phim phục vụ|trình diễn áo dài|biểu diễn phục vụ|biểu diễn văn nghệ|giao lưu văn nghệ|đón giao thừa"
        ),
    ),
    (
        Act(
            "ceremony",
            weak=True,
            after=re.compile(r" (?:hơn |gần |trên |đủ )?[\d.]+ (?:công dân|thanh niên|tân binh)(?!\w)"),
            before_not=re.compile(r"(?:chỉ tiêu|kế hoạch|được) $"),
        ),
        "giao|tiễn|đưa tiễn|đón",
    ),
    (
        # What opens or closes and has no noun of a gathering: a polling station, a camp.
        Act(
            "ceremony",
            weak=True,
            before=re.compile(r"(?<!\w)(?:bỏ phiếu|trại|bầu cử|mùa|năm học|lớp|khu vực|điểm)(?!\w)[^.;\n]*$"),
            before_not=re.compile(
                r"(?<!\w)(?:lễ|hội|giải|kỳ|phiên|liên hoan|triển lãm|cuộc|chương trình|tuần|festival|buổi|để|trước|sau)(?!\w)[^.;\n]*$"
            ),
        ),
        "khai mạc|bế mạc",
    ),
    (
        Act(
            "competition",
            weak=True,
            before=re.compile(
                r"(?<!\w)\d[\d.]* (?:đội|vđv|vận động viên|thí sinh|tay đua|võ sĩ|đô vật|ghe|đoàn|kỳ thủ|cặp|cua-rơ|con)(?!\w)[^.;\n]*$"
            ),
            before_not=re.compile(r"(?<!\w)(?:để|sẽ được|chuẩn bị) $"),
            behind_not=re.compile(r" \d+ trận"),
        ),
        "tranh tài|thi đấu|so tài|đua tài|thi tài|tham gia tranh tài|bước vào tranh tài|tranh tài sôi nổi",
    ),
)
"""Rows with their verbs, divided by "|"."""
