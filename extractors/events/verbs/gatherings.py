"""What is held: meetings, ceremonies, trainings, contests, shows, signings."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("ceremony"),
        (
            "dâng hương|dâng hoa|viếng|đánh trống khai giảng|đánh trống khai trường|thắp nến tri ân|"
            "khai giảng|bế giảng|thả hoa đăng|trao quyết định|làm lễ|truy điệu|an táng|chào cờ|gióng trống|"
            "khai ấn|khai bút|rước kiệu|tổ chức kỷ niệm"
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
    (Act("ceremony", after=re.compile(r" [^.;\n]{0,50}?(?:nhập ngũ|lên đường)(?!\w)")), "tiễn|tổ chức tiễn"),
)
"""Rows with their verbs, divided by "|"."""
