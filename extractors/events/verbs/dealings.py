"""Who is sent for, brought, taken in, and what is handed on, looked into and reported to whom."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

_HABIT_BEFORE = re.compile(
    r"(?<!\w)(?:để|khi|nếu|người|việc|chưa|không|sẽ|cần|phải|thường|muốn|thu|khắc phục) $"
)

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" [^,;\n]{2,90}? (?:đến|lên|về|tới) (?:trụ sở|cơ quan|công an|đồn|phường|xã|làm việc)(?!\w)"
            ),
            before_not=_HABIT_BEFORE,
        ),
        "mời|triệu tập",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?!vào (?:sử dụng|hoạt động|khai thác))[^,.;\n]{2,60}? (?:đến|vào|về|lên|tới|ra|sang) "
                r"(?:bệnh viện|trung tâm|trạm y tế|trụ sở|cơ quan|nhà|quê|bờ|nơi an toàn|gia đình)(?!\w)"
            ),
            before_not=_HABIT_BEFORE,
        ),
        "đưa|đón|chở",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:danh sách|hồ sơ|đề án|báo cáo|biên bản|kết quả|đơn|thư|kiến nghị|toàn bộ|số tiền)[^.;\n]{0,110}? "
                r"(?:đến|về|cho|tới|lên|sang)(?!\w)"
            ),
            before_not=_HABIT_BEFORE,
        ),
        "gửi|chuyển|trình|nộp|giao nộp",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:các |tổ |\d+ )?(?:đoàn (?:kiểm tra|thanh tra|công tác|xác minh|liên ngành)|tổ (?:công tác|kiểm tra|xác minh)|"
                r"ban chuyên án|chuyên án|hội đồng (?:kỷ luật|giám định|thẩm định|xử lý))(?!\w)"
            ),
            before_not=_HABIT_BEFORE,
        ),
        "thành lập|lập|cử",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(r" (?:nguyên nhân|dọc|ở|tại|nạn nhân|\d|quanh|thi thể|những|các)(?!\w)"),
            before_not=re.compile(r"(?<!\w)(?:công tác|việc|lực lượng|đội|để|và|tiếp tục|phải|,) $"),
        ),
        "tìm kiếm",
    ),
    (
        Act("other", weak=True, before_not=_HABIT_BEFORE),
        "tổ chức đấu giá|bán đấu giá|tổ chức lấy ý kiến|tổ chức thu phí",
    ),
    (
        Act("other", weak=True, before_not=_HABIT_BEFORE),
        "tự tử|tự sát|treo cổ tự tử|bỏ về|bỏ họp|bỏ trốn khỏi|rời khỏi địa phương|hư hỏng nặng|bị mối ăn",
    ),
)
"""Rows with their verbs, divided by "|"."""
